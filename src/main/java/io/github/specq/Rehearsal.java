package io.github.specq;

import io.github.specq.cli.Specq;
import io.github.specq.work.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
      bank lint own.yaml
      list
      set project quality prototype
      set project background-jobs yes
      set phase9 job-queue.technology redis-celery
      set checklist job-operations --text *Mail*
      interview phase9 --plain
      interview phase9
      interview phase9 --no-input
      render
      render --diff
      status
      check --format json
      """;

  /** What is run after somebody wrote into a spec. */
  private static final String AFTER_AN_EDIT =
      """
      set phase9 job-queue.technology rabbitmq
      render
      why phase9/job-queue
      trace docs/specs/technical_design_spec.md:20
      """;

  private static final String SPEC = "docs/specs/technical_design_spec.md";

  /** Banks of a team's own are read from YAML, other than those that come with specq. */
  private static final String OWN_BANK =
      """
      id: own
      version: 1
      title: Own
      sections:
        - id: first
          title: First
          fills:
            - { spec: codebase_spec, section: Components, as: list }
          questions:
            - id: first
              title: First
              ask: What is first?
              in: ["codebase_spec: Components"]
              when: { project/background-jobs: yes }
              fields:
                - { id: value, type: text, term: first }
      """;

  /** Down and up a list, help, back, the review, and at last Ctrl-C. */
  private static final String KEYS =
      "\u001b[B\u001b[A?xj\r\u001b[Zr\u001b[Bk\u001b[Z\u000fk\u001b[Z\u0003";

  private static final String INPUT = ":help\n1\n:back\n:skip\n:review\n";

  /** Done; a check that found something; the end of the input. */
  private static final Set<Integer> EXPECTED = Set.of(0, 1, 130);

  private Rehearsal() {}

  /**
   * Runs everything once.
   *
   * @param args an empty repository to work in
   */
  public static void main(String[] args) throws IOException {
    Path repository = Path.of(args[0]);
    Files.writeString(repository.resolve("own.yaml"), OWN_BANK);
    Main.main(new String[] {"--version"});
    COMMANDS.lines().forEach(command -> rehearse(command, repository));
    Path spec = repository.resolve(SPEC);
    Files.writeString(
        spec, Files.readString(spec).replace("\nBackground", "\nOurs.\n\nBackground"));
    AFTER_AN_EDIT.lines().forEach(command -> rehearse(command, repository));
  }

  private static void rehearse(String command, Path directory) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Context context =
        new Context(
            new ByteArrayInputStream(INPUT.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(messages, false, StandardCharsets.UTF_8),
            Map.of(),
            directory,
            true,
            false,
            Context.rehearsedScreen(KEYS),
            Context.PATIENCE);
    int code = new Specq(context).run(List.of(command.split(" ")));
    if (!EXPECTED.contains(code)) {
      throw new IllegalStateException(
          "specq %s: exit code %d\n%s"
              .formatted(command, code, messages.toString(StandardCharsets.UTF_8)));
    }
  }
}
