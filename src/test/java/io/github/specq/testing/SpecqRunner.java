package io.github.specq.testing;

import io.github.specq.cli.Specq;
import io.github.specq.disk.Disk;
import io.github.specq.disk.LocalDisk;
import io.github.specq.work.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines as the program would, in a folder of its own and in this process. */
public final class SpecqRunner {
  /** However busy the machine is, what the repository shows is there at the first question. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final Map<String, String> environment;
  private final boolean terminal;
  private final Disk disk;

  public SpecqRunner(Path folder) {
    this(folder, Map.of(), false, new LocalDisk());
  }

  private SpecqRunner(Path folder, Map<String, String> environment, boolean terminal, Disk disk) {
    this.folder = folder;
    this.environment = environment;
    this.terminal = terminal;
    this.disk = disk;
  }

  /**
   * How a command line ended.
   *
   * @param screen both streams and the typed lines, as a terminal shows them
   * @param untyped the lines that were not asked for
   */
  public record Ended(int code, String out, String err, String screen, List<String> untyped) {}

  /** The same with a variable in its environment. */
  public SpecqRunner with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(environment);
    changed.put(name, value);
    return new SpecqRunner(folder, changed, terminal, disk);
  }

  /** The same with somebody at a terminal that shows no screens. */
  public SpecqRunner withPerson() {
    return new SpecqRunner(folder, environment, true, disk);
  }

  /** The same on another disk. */
  public SpecqRunner on(Disk other) {
    return new SpecqRunner(folder, environment, terminal, other);
  }

  /** Runs {@code specq} with these arguments and nothing to type. */
  public Ended run(String... arguments) {
    return run(List.of(arguments), List.of());
  }

  /** Runs {@code specq}; after the typed lines the input ends. */
  public Ended run(List<String> arguments, List<String> typed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    TypedLines in = new TypedLines(typed, print(screen));
    Context context =
        new Context(
            in,
            print(new Tee(out, screen)),
            print(new Tee(err, screen)),
            environment,
            folder,
            terminal,
            terminal,
            java.util.Optional::empty,
            PATIENCE,
            disk);
    int code = new Specq(context).run(arguments);
    return new Ended(
        code,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        screen.toString(StandardCharsets.UTF_8),
        in.left());
  }

  /** Brings the files of another folder. */
  void copy(Path other) {
    Folders.write(folder, Folders.texts(other));
  }

  /** The text of a file in the folder. */
  public String file(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream print(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** Writes everything twice, at once. */
  private static final class Tee extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Tee(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      one.write(bytes, offset, length);
      other.write(bytes, offset, length);
    }
  }
}
