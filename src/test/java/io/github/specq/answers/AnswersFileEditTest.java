package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change looks like in the file that somebody reviews. */
class AnswersFileEditTest {
  private static final String BEFORE =
      """
      # Phase 9, see ADR 7
      specq: 1
      bank: phase9
      bank-version: 1

      answers:
        # decided on Monday
        job-queue: { technology: rabbitmq, reason: "We need routing." }   # for now

        workers:   # with ops
          text: Start with 2 workers.   # own words
          # a field beside them
          count: 2
          memory-limit: { state: unknown, owner: ops }
          note: 'Agreed.'
        job-scheduling: {state: later, note: Ask product.}
        retries:   # nothing yet
        monitoring:
          state: later   # for now
          note: Ask Maria by Friday
          owner: ops
          ticket: OPS-7
        idempotency: { max: { value: 3, by: agent, note: Measured., owner: qa, ticket: [7] } }
        languages: [python,   go]
        # the end
      accepted: { DEP-01: "Jobs are resumable, see ADR 7." }
      """;

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            "a field of an answer in braces",
            f -> f.with("job-queue", said(f, "job-queue").with("technology", of("kafka"))),
            "technology: rabbitmq",
            "technology: kafka"),
        change(
            "a new field in braces",
            f -> f.with("job-queue", said(f, "job-queue").with("broker", of("redis"))),
            "\"We need routing.\" }",
            "\"We need routing.\", broker: redis }"),
        change(
            "a field on its own line",
            f -> f.with("workers", said(f, "workers").with("count", of("3"))),
            "count: 2\n",
            "count: 3\n"),
        change(
            "own words",
            f -> f.with("workers", said(f, "workers").withText("Three.")),
            "Start with 2 workers.   # own words",
            "Three.   # own words"),
        change(
            "a field that is no longer said",
            f -> f.with("workers", said(f, "workers").without("memory-limit")),
            "    memory-limit: { state: unknown, owner: ops }\n",
            ""),
        change(
            "a value in the place of a state",
            f -> f.with("workers", said(f, "workers").with("memory-limit", of("512 MiB"))),
            "memory-limit: { state: unknown, owner: ops }",
            "memory-limit: { value: 512 MiB, owner: ops }"),
        change(
            "a new field behind the others",
            f -> f.with("workers", said(f, "workers").with("queues", list("high", "no, low"))),
            "    note: 'Agreed.'\n",
            "    note: 'Agreed.'\n    queues: [high, \"no, low\"]\n"),
        change(
            "a value in the place of a state of the whole question",
            f -> f.with("job-scheduling", said(f, "none").with("tool", of("cron"))),
            "{state: later, note: Ask product.}",
            "{tool: cron, note: Ask product.}"),
        change(
            "a field in the place of a state of the whole question, beside its remarks",
            f -> f.with("monitoring", said(f, "none").with("count", of("7"))),
            "state: later   # for now",
            "count: 7   # for now"),
        change(
            "another state with a reason",
            f -> f.with("monitoring", state(State.UNKNOWN, "Nobody knows.")),
            "state: later   # for now\n    note: Ask Maria by Friday\n",
            "state: unknown   # for now\n    note: Nobody knows.\n"),
        change(
            "own words in the place of a state",
            f -> f.with("monitoring", said(f, "none").withText("Graphs.")),
            "state: later   # for now",
            "text: Graphs.   # for now"),
        change(
            "a value beside its remarks",
            f -> f.with("idempotency", said(f, "idempotency").with("max", of("5"))),
            "{ value: 3, by: agent, note: Measured., owner: qa, ticket: [7] }",
            "{ value: 5, note: Measured., owner: qa, ticket: [7] }"),
        change(
            "a state beside the remarks of a value",
            f -> f.with("idempotency", said(f, "idempotency").with("max", state(State.LATER, ""))),
            "{ value: 3, by: agent, note: Measured., owner: qa, ticket: [7] }",
            "{ note: Measured., owner: qa, ticket: [7], state: later }"),
        change(
            "a state of the whole question beside its remark",
            f -> f.with("workers", state(State.LATER, "")),
            BEFORE.substring(BEFORE.indexOf("    text: Start"), BEFORE.indexOf("  job-scheduling")),
            "    # a field beside them\n    note: 'Agreed.'\n    state: later\n"),
        change(
            "the first field of a question without an answer",
            f -> f.with("retries", said(f, "retries").with("count", of("3"))),
            "retries:   # nothing yet\n",
            "retries:   # nothing yet\n    count: 3\n"),
        change(
            "the state of a question without an answer",
            f -> f.with("retries", state(State.LATER, "")),
            "retries:   # nothing yet\n",
            "retries:   # nothing yet\n    state: later\n"),
        change(
            "a list",
            f -> f.with("languages", said(f, "none").with("value", list("python", "java"))),
            "[python,   go]",
            "[python, java]"),
        change(
            "a remark on a list",
            f -> f.with("languages", said(f, "languages").withNote("So far.")),
            "languages: [python,   go]\n",
            "languages:\n    value: [python, go]\n    note: So far.\n"),
        change(
            "an answer that was not there",
            f -> f.with("tenants", said(f, "none").with("value", of("no"))),
            "go]\n",
            "go]\n  tenants: no\n"),
        change(
            "own words of several lines",
            f -> f.with("tenants", Answer.Said.NOTHING.withText("One.\n\n- Two: 2\n")),
            "go]\n",
            "go]\n  tenants:\n    text: |\n      One.\n\n      - Two: 2\n"),
        change(
            "an answer taken back",
            f -> f.without("workers"),
            BEFORE.substring(BEFORE.indexOf("  workers:"), BEFORE.indexOf("  job-scheduling")),
            ""),
        change("an answer in braces taken back", f -> f.without("languages"), languages(), ""),
        change("nothing", f -> f.with("workers", said(f, "workers")), "", ""),
        change("nothing that was there", f -> f.without("tenants"), "", ""),
        change("the version", f -> f.withBankVersion(2), "bank-version: 1", "bank-version: 2"),
        change("the same version", f -> f.withBankVersion(1), "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aChangeIsSeenWhereItWasMadeAndNowhereElse(
      String name, UnaryOperator<AnswersFile> change, String old, String now) {
    assertThat(BEFORE).contains(old);
    AnswersFile changed = change.apply(parse(BEFORE));
    assertThat(changed.text()).isEqualTo(old.isEmpty() ? BEFORE : BEFORE.replace(old, now));
    assertThat(parse(changed.text()).answers()).isEqualTo(changed.answers());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aChangeKeepsTheLineEndsOfTheFile(
      String name, UnaryOperator<AnswersFile> change, String old, String now) {
    String windows = BEFORE.replace("\n", "\r\n");
    String changed = change.apply(parse(windows)).text();
    String expected = old.isEmpty() ? BEFORE : BEFORE.replace(old, now);
    assertThat(changed).isEqualTo(expected.replace("\n", "\r\n"));
  }

  @Test
  void aNewFileSaysWhatItIs() {
    AnswersFile file =
        AnswersFile.empty("f", "phase9", 2)
            .with("job-queue", Answer.Said.NOTHING.with("technology", of("kafka")))
            .with("tenants", Answer.Said.NOTHING.with("value", of("0777")));
    assertThat(file.text())
        .isEqualTo(
            """
            # Answers to the specq bank phase9. Edit them here or with: specq interview phase9
            specq: 1
            bank: phase9
            bank-version: 2
            answers:
              job-queue:
                technology: kafka
              tenants: 0777
            """);
  }

  @Test
  void theLastAnswerTakenBackLeavesAFileThatCanTakeOneAgain() {
    AnswersFile file = AnswersFile.empty("f", "phase9", 2);
    AnswersFile one = file.with("tenants", Answer.Said.NOTHING.with("value", of("no")));
    assertThat(one.without("tenants").text()).isEqualTo(file.text());
  }

  private static String languages() {
    return "  languages: [python,   go]\n";
  }

  private static Arguments change(
      String name, UnaryOperator<AnswersFile> change, String old, String now) {
    return arguments(name, change, old, now);
  }

  private static AnswersFile parse(String text) {
    return AnswersFile.parse("f", "phase9", text);
  }

  private static Answer.Said said(AnswersFile file, String question) {
    return file.answers().get(question) instanceof Answer.Said said ? said : Answer.Said.NOTHING;
  }

  private static NonAnswer state(State state, String note) {
    return new NonAnswer(state, Optional.empty(), Optional.of(note).filter(n -> !n.isEmpty()));
  }

  private static Entry of(String text) {
    return Entry.of(Given.of(text));
  }

  private static Entry list(String... texts) {
    return Entry.of(Given.list(texts));
  }
}
