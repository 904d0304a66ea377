package io.github.specq.testing;

import io.github.specq.bank.Bank;
import io.github.specq.bank.read.BankLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The banks of {@code src/test/resources/banks}, which have one of everything and change with the
 * engine alone, before those that come with specq.
 */
public final class EngineBanks implements BankLoader.Shelf {
  private static final Path FOLDER = Path.of("src/test/resources/banks");
  private static final String ENDING = ".yaml";
  private static final EngineBanks SHELF = new EngineBanks();
  private static final BankLoader LOADER = new BankLoader(SHELF);

  private EngineBanks() {}

  /** Where they stand. */
  public static BankLoader.Shelf shelf() {
    return SHELF;
  }

  /** A bank. */
  public static Bank bank(String id) {
    return LOADER.load(id);
  }

  /** A bank, all that it looks at, and the project's profile, by id. */
  public static Map<String, Bank> with(String id) {
    Map<String, Bank> banks = new LinkedHashMap<>(LOADER.loadWithReferences("project"));
    banks.putAll(LOADER.loadWithReferences(id));
    return banks;
  }

  /** Makes them a project's own. */
  public static void bring(Path project) {
    Folders.write(project.resolve(".specq/questions"), Folders.texts(FOLDER));
  }

  @Override
  public Optional<BankLoader.Text> find(String id) {
    Path file = FOLDER.resolve(id + ENDING);
    return Files.exists(file)
        ? Optional.of(new BankLoader.Text(file.toString(), read(file)))
        : BundledBanks.shelf().find(id);
  }

  @Override
  public List<String> ids() {
    List<String> ids = new ArrayList<>(BundledBanks.shelf().ids());
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.map(f -> f.getFileName().toString().replace(ENDING, "")).sorted().forEach(ids::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids;
  }

  @Override
  public Optional<String> profile() {
    return BundledBanks.shelf().profile();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
