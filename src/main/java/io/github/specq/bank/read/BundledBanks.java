package io.github.specq.bank.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The banks that come with specq, as the build found them. */
public final class BundledBanks {
  /** Where the build lists them, a line each. */
  static final String INDEX = "index";

  /** Stands behind the id of the bank that is the profile of a project. */
  static final String PROFILE = " profile";

  private static final String FOLDER = "questions/";
  private static final String ENDING = ".yaml";

  private BundledBanks() {}

  /** Their ids: the profile, then those that ask, in the order of their numbers, then the rest. */
  public static List<String> ids() {
    return index().stream().map(line -> line.replace(PROFILE, "")).toList();
  }

  /** The id of the one that is the profile of a project. */
  public static Optional<String> profile() {
    return index().stream()
        .filter(line -> line.endsWith(PROFILE))
        .map(line -> line.replace(PROFILE, ""))
        .findFirst();
  }

  private static List<String> index() {
    return read(FOLDER + INDEX).map(text -> text.lines().toList()).orElse(List.of());
  }

  /** The text of one of them, or empty when there is none of that id. */
  public static Optional<BankLoader.Text> find(String id) {
    String name = FOLDER + id + ENDING;
    return read(name).map(text -> new BankLoader.Text(name, text));
  }

  private static Optional<String> read(String name) {
    try (InputStream in = BundledBanks.class.getResourceAsStream("/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
