package io.github.specq.bank.read;

import static java.util.Objects.requireNonNull;

import io.github.specq.bank.Bank;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Reads the banks that come with specq as {@link BankCompiler} left them in the jar: reading and
 * checking their YAML every time would be half of what a command does.
 *
 * <p>A file holds the checksum of the YAML it was made of, and the records of the bank, each as its
 * class and its components.
 */
final class CompiledBank {
  static final String ENDING = ".bank";

  static final char RECORD = 'R';
  static final char ENUM = 'E';
  static final char OPTIONAL = 'O';
  static final char LIST = 'L';
  static final char SET = 'U';
  static final char MAP = 'M';
  static final char FLAG = 'F';
  static final char NUMBER = 'N';
  static final char TEXT = 'T';
  static final char TEXT_AGAIN = 'A';
  static final char PARSED = 'P';

  /** What is written as its own text, and how that is read. */
  static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.of(
          BigDecimal.class, BigDecimal::new,
          BigInteger.class, BigInteger::new,
          Duration.class, Duration::parse,
          LocalTime.class, LocalTime::parse,
          ZoneId.class, ZoneId::of);

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Constructor<?>> constructors = new HashMap<>();

  private CompiledBank(DataInputStream in) {
    this.in = in;
  }

  /**
   * The bank that a text makes, or empty where that text was not compiled.
   *
   * @param yaml the text
   * @throws IllegalStateException if it was, and does not read back: the build has seen that it
   *     does
   */
  static Optional<Bank> of(String id, String yaml) {
    try (InputStream file = CompiledBank.class.getResourceAsStream("/questions/" + id + ENDING)) {
      if (file == null) {
        return Optional.empty();
      }
      return read(file, yaml);
    } catch (IOException | ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException("the compiled bank " + id + " is of another build", e);
    }
  }

  /** The bank that was compiled, or empty where it was made of another text. */
  static Optional<Bank> read(InputStream file, String yaml)
      throws IOException, ReflectiveOperationException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file));
    boolean fits = in.readLong() == checksum(yaml);
    return fits ? Optional.of((Bank) new CompiledBank(in).read()) : Optional.empty();
  }

  static long checksum(String yaml) {
    CRC32 checksum = new CRC32();
    checksum.update(yaml.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  private Object read() throws IOException, ReflectiveOperationException {
    char kind = (char) in.readByte();
    return switch (kind) {
      case RECORD -> record();
      case ENUM -> constant(Class.forName(text()), text());
      case OPTIONAL -> in.readBoolean() ? Optional.of(read()) : Optional.empty();
      case LIST -> items();
      case SET -> new LinkedHashSet<>(items());
      case MAP -> map();
      case FLAG -> in.readBoolean();
      case NUMBER -> in.readInt();
      case TEXT, TEXT_AGAIN -> text(kind);
      case PARSED -> requireNonNull(PARSERS.get(Class.forName(text()))).apply(text());
      default -> throw new IOException("unknown kind " + kind);
    };
  }

  private Object record() throws IOException, ReflectiveOperationException {
    String name = text();
    Constructor<?> constructor = constructors.get(name);
    if (constructor == null) {
      constructor = Class.forName(name).getDeclaredConstructors()[0];
      constructors.put(name, constructor);
    }
    Object[] components = new Object[constructor.getParameterCount()];
    for (int i = 0; i < components.length; i++) {
      components[i] = read();
    }
    return constructor.newInstance(components);
  }

  private static Object constant(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(c -> ((Enum<?>) c).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Object> items() throws IOException, ReflectiveOperationException {
    int size = in.readInt();
    List<Object> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(read());
    }
    return items;
  }

  private Map<Object, Object> map() throws IOException, ReflectiveOperationException {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int size = in.readInt(); size > 0; size--) {
      map.put(read(), read());
    }
    return map;
  }

  private String text() throws IOException {
    return text((char) in.readByte());
  }

  /** The same text is written once only. */
  private String text(char kind) throws IOException {
    if (kind == TEXT_AGAIN) {
      return texts.get(in.readInt());
    }
    String text = in.readUTF();
    texts.add(text);
    return text;
  }
}
