package io.github.specq;

import io.github.specq.cli.Context;
import io.github.specq.cli.Specq;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs once what shall start fast, so that {@code specq warm} learns which classes that takes. */
final class Rehearsal {
  /** In an order in which each finds what it needs. */
  private static final String COMMANDS =
      """
      --help
      list
      set project quality prototype
      set project background-jobs yes
      set phase9 job-queue.technology redis-celery
      set checklist job-operations --text *Mail*
      interview phase9 --plain
      interview phase9 --no-input
      render
      render --diff
      status
      check --format json
      """;

  private static final String INPUT = ":help\n1\n:back\n:skip\n:review\n";

  /** Done; a check that found something; the end of the input. */
  private static final Set<Integer> EXPECTED = Set.of(0, 1, 130);

  private Rehearsal() {}

  /**
   * Runs everything once.
   *
   * @param args an empty repository to work in
   */
  public static void main(String[] args) {
    Main.main(new String[] {"--version"});
    COMMANDS.lines().forEach(command -> rehearse(command, Path.of(args[0])));
  }

  private static void rehearse(String command, Path directory) {
    Context context =
        new Context(
            new ByteArrayInputStream(INPUT.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            Main.utf8(FileDescriptor.err),
            Map.of(),
            directory,
            true);
    int code = new Specq(context).run(List.of(command.split(" ")));
    if (!EXPECTED.contains(code)) {
      throw new IllegalStateException("specq " + command + ": exit code " + code);
    }
  }
}
