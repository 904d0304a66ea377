package io.github.specq.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A main class in a process of its own, to be killed. Whatever waits for it ends after two minutes:
 * the process is killed then, and its output ends.
 */
public final class ChildJvm implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path errors;
  private final Reader out;
  private final Writer in;

  private ChildJvm(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .execute(process.toHandle()::destroyForcibly);
  }

  /** Starts a main class of the test class path with this machine's Java. */
  public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), main, arguments);
  }

  /**
   * Starts a main class.
   *
   * @param launcher what runs the command that follows it, such as {@code setpriv}
   */
  public static ChildJvm start(
      List<String> launcher, String classPath, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", classPath, main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path errors = Files.createTempFile("child", ".err");
    errors.toFile().deleteOnExit();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    return new ChildJvm(builder.start(), errors);
  }

  public long pid() {
    return process.pid();
  }

  /** Types a line. */
  public void type(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  /** The next line of its output, without its line break; what there is at the output's end. */
  public String line() throws IOException {
    String line = until("\n");
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  /** The output up to and with a text, or to the output's end. */
  public String until(String end) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = out.read(); c >= 0; c = out.read()) {
      text.append((char) c);
      if (c == end.charAt(end.length() - 1) && text.toString().endsWith(end)) {
        break;
      }
    }
    return text.toString();
  }

  /** All output that is still to come. */
  public String rest() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = out.read(); c >= 0; c = out.read()) {
      text.append((char) c);
    }
    return text.toString();
  }

  /** What it wrote to its standard error so far. */
  public String errors() throws IOException {
    return Files.readString(errors);
  }

  /**
   * Ends it as {@code kill -9} does, and waits until it is dead. What it had printed can still be
   * read: unlike that of the process, this method of its handle does not close the streams.
   */
  public void kill() {
    process.toHandle().destroyForcibly();
    exitCode();
  }

  /** Waits for its end. */
  public int exitCode() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(errors);
  }
}
