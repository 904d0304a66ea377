package io.github.specq.bank;

import io.github.specq.bank.read.BankLoader;
import io.github.specq.bank.read.BundledBanks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shelf of banks for tests: the bundled ones, and others put before them. */
public final class Banks implements BankLoader.Shelf {
  static final List<String> BUNDLED = BundledBanks.ids();

  /** The bundled banks as they are. */
  public static final Map<String, Bank> LOADED = Collections.unmodifiableMap(new Banks().loadAll());

  private final Map<String, String> own = new LinkedHashMap<>();

  /** The shelf with another bank on it, which may replace a bundled one. */
  public Banks with(String id, String text) {
    own.put(id, text);
    return this;
  }

  Bank load(String id) {
    return new BankLoader(this).load(id);
  }

  /** All of them, by id. */
  Map<String, Bank> loadAll() {
    BankLoader loader = new BankLoader(this);
    Map<String, Bank> banks = new LinkedHashMap<>();
    ids().forEach(id -> banks.putAll(loader.loadWithReferences(id)));
    return banks;
  }

  /** A bundled bank. */
  public static Bank bundled(String id) {
    return Optional.ofNullable(LOADED.get(id)).orElseThrow();
  }

  /** The text of a bundled bank. */
  static String text(String id) {
    try (InputStream in = BankLoader.class.getResourceAsStream("/questions/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException("no bundled bank " + id);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<BankLoader.Text> find(String id) {
    if (own.containsKey(id)) {
      return Optional.of(new BankLoader.Text(id + ".yaml", own.getOrDefault(id, "")));
    }
    return BUNDLED.contains(id)
        ? Optional.of(new BankLoader.Text("questions/" + id + ".yaml", text(id)))
        : Optional.empty();
  }

  @Override
  public Optional<String> profile() {
    return BundledBanks.profile();
  }

  @Override
  public List<String> ids() {
    List<String> ids = new ArrayList<>(own.keySet());
    BUNDLED.stream().filter(id -> !own.containsKey(id)).forEach(ids::add);
    return ids;
  }
}
