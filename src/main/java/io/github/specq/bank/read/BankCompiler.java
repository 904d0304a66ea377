package io.github.specq.bank.read;

import io.github.specq.bank.Bank;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what {@link CompiledBank} reads. The build runs it over the banks that come with specq.
 */
final class BankCompiler {
  private static final BigDecimal LAST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Comparator<Bank> IN_ORDER =
      Comparator.comparing((Bank b) -> !b.isProfile())
          .thenComparing(b -> !b.asks())
          .thenComparing(b -> b.about().number().map(BigDecimal::new).orElse(LAST))
          .thenComparing(Bank::id);

  private final DataOutputStream out;
  private final Map<String, Integer> texts = new HashMap<>();

  private BankCompiler(DataOutputStream out) {
    this.out = out;
  }

  /**
   * Compiles every bank of a folder, and puts the result beside it.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Shelf shelf = new Shelf(Path.of(args[0]));
    BankLoader loader = new BankLoader(shelf);
    List<Bank> banks = new ArrayList<>();
    for (String id : shelf.ids()) {
      banks.add(compile(shelf, loader, id));
    }
    banks.sort(IN_ORDER);
    Files.write(
        shelf.folder().resolve(BundledBanks.INDEX),
        banks.stream().map(BankCompiler::line).toList());
  }

  private static Bank compile(Shelf shelf, BankLoader loader, String id)
      throws IOException, ReflectiveOperationException {
    BankLoader.Text text = shelf.find(id).orElseThrow();
    Path compiled = shelf.folder().resolve(id + CompiledBank.ENDING);
    Bank bank = loader.build(id);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(compiled))) {
      out.writeLong(CompiledBank.checksum(text.content()));
      new BankCompiler(out).write(bank);
    }
    try (InputStream in = Files.newInputStream(compiled)) {
      checkReadBack(bank, text.content(), in);
    }
    return bank;
  }

  /**
   * Whether a bank is what its compiled form says.
   *
   * @throws IllegalStateException if it is not: the build must not go on
   */
  static void checkReadBack(Bank bank, String yaml, InputStream compiled)
      throws IOException, ReflectiveOperationException {
    if (!CompiledBank.read(compiled, yaml).equals(Optional.of(bank))) {
      throw new IllegalStateException(
          "the bank " + bank.id() + " does not read back as it was written");
    }
  }

  private static String line(Bank bank) {
    return bank.id() + (bank.isProfile() ? BundledBanks.PROFILE : "");
  }

  private record Shelf(Path folder) implements BankLoader.Shelf {
    private static final String ENDING = ".yaml";

    @Override
    public Optional<BankLoader.Text> find(String id) {
      Path file = folder.resolve(id + ENDING);
      try {
        return Files.exists(file)
            ? Optional.of(new BankLoader.Text("questions/" + id + ENDING, Files.readString(file)))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The one of whose texts a line says so. */
    @Override
    public Optional<String> profile() {
      return ids().stream()
          .filter(id -> find(id).orElseThrow().content().lines().anyMatch("profile: yes"::equals))
          .findFirst();
    }

    @Override
    public List<String> ids() {
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(f -> String.valueOf(f.getFileName()))
            .filter(n -> n.endsWith(ENDING))
            .map(n -> n.substring(0, n.length() - ENDING.length()))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(Object value) throws IOException, ReflectiveOperationException {
    if (value instanceof Record record) {
      out.writeByte(CompiledBank.RECORD);
      text(record.getClass().getName());
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        write(component.getAccessor().invoke(record));
      }
    } else if (value instanceof Enum<?> constant) {
      out.writeByte(CompiledBank.ENUM);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else if (value instanceof Optional<?> optional) {
      out.writeByte(CompiledBank.OPTIONAL);
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        write(optional.get());
      }
    } else if (value instanceof Collection<?> items) {
      out.writeByte(items instanceof Set ? CompiledBank.SET : CompiledBank.LIST);
      out.writeInt(items.size());
      for (Object item : items) {
        write(item);
      }
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte(CompiledBank.MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey());
        write(entry.getValue());
      }
    } else {
      leaf(value);
    }
  }

  private void leaf(Object value) throws IOException {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Boolean flag) {
      out.writeByte(CompiledBank.FLAG);
      out.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      out.writeByte(CompiledBank.NUMBER);
      out.writeInt(number);
    } else {
      Class<?> type =
          CompiledBank.PARSERS.keySet().stream()
              .filter(c -> c.isInstance(value))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no way to write " + value.getClass()));
      out.writeByte(CompiledBank.PARSED);
      text(type.getName());
      text(value.toString());
    }
  }

  private void text(String text) throws IOException {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known == null) {
      out.writeByte(CompiledBank.TEXT);
      out.writeUTF(text);
    } else {
      out.writeByte(CompiledBank.TEXT_AGAIN);
      out.writeInt(known);
    }
  }
}
