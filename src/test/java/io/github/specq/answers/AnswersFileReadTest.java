package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form that an answer may have, and what it means. */
class AnswersFileReadTest {
  private static final By FOUND = By.found(Optional.empty());
  private static final String HEAD = "specq: 1\nbank: phase9\nbank-version: 3\nanswers:\n";

  static Stream<Arguments> forms() {
    return Stream.of(
        form("rabbitmq", value(Given.of("rabbitmq"))),
        form("Two words: quoted", "\"Two words: quoted\"", value(Given.of("Two words: quoted"))),
        form("[high, low]", value(Given.list("high", "low"))),
        form("[high]", value(Given.list("high"))),
        form("[]", value(Given.list())),
        form("\n    - high\n    - low", value(Given.list("high", "low"))),
        form("{ other: Celery }", value(Given.other("Celery"))),
        form("[high, { other: VIP }]", value(highAndOther())),
        form("{ other: Celery, by: agent }", said("value", by(Given.other("Celery"), By.AGENT))),
        form("{ value: yes, by: default }", said("value", by(Given.of("yes"), By.DEFAULT))),
        form(
            "{ value: yes, by: found, at: 'a b.py:6' }",
            said("value", by(Given.of("yes"), By.found(Optional.of("a b.py:6"))))),
        form("{ value: yes, by: found }", said("value", by(Given.of("yes"), FOUND))),
        form(
            "{ by: found, count: { value: 2, at: 'a.py:6' } }",
            said("count", by(Given.of("2"), By.found(Optional.of("a.py:6"))))),
        form("{ by: found, at: 'a.py:6', count: 2 }", said("count", by(Given.of("2"), FOUND))),
        form(
            "{ value: yes, by: default, at: 'a.py:6' }",
            said("value", by(Given.of("yes"), By.DEFAULT))),
        form("{ value: yes, by: person }", value(Given.of("yes"))),
        form("{ value: [a, b], note: N }", value(Given.list("a", "b")).withNote("N")),
        form("{ value: { other: X }, note: N }", value(Given.other("X")).withNote("N")),
        form("{ value: { state: later } }", said("value", NonAnswer.of(State.LATER))),
        form("{ text: Start with 2. }", Answer.Said.NOTHING.withText("Start with 2.")),
        form(
            "{ text: Two., count: 2, queues: [a, b], note: Agreed. }",
            Answer.Said.NOTHING
                .withText("Two.")
                .with("count", Entry.of(Given.of("2")))
                .with("queues", Entry.of(Given.list("a", "b")))
                .withNote("Agreed.")),
        form("\n    text: |\n      One.\n\n      Two.\n", text("One.\n\nTwo.\n")),
        form("{ value: yes, note: N, owner: ops }", value(Given.of("yes")).withNote("N")),
        form("{ other: X, note: N, owner: ops }", value(Given.other("X")).withNote("N")),
        form(
            "{ count: { value: 2, note: N, owner: ops } }", said("count", Entry.of(Given.of("2")))),
        form("{ count: 2, owner: ops }", said("count", Entry.of(Given.of("2")))),
        form("{ state: later, ticket: OPS-7 }", NonAnswer.of(State.LATER)),
        form("nothing", "", Answer.Said.NOTHING),
        form("{ text: }", text("")),
        form("{}", Answer.Said.NOTHING),
        form("{ note: Ask them. }", Answer.Said.NOTHING.withNote("Ask them.")),
        form("{ state: unknown }", NonAnswer.of(State.UNKNOWN)),
        form("{ state: later, note: Ask product. }", nonAnswer(State.LATER, "", "Ask product.")),
        form("{ state: skipped, owner: ops }", nonAnswer(State.SKIPPED, "ops", "")),
        form(
            "{ state: not-applicable, owner: ops, note: One tenant. }",
            nonAnswer(State.NOT_APPLICABLE, "ops", "One tenant.")),
        form(
            "{ memory-limit: { state: unknown, owner: ops, note: Asked. } }",
            said("memory-limit", nonAnswer(State.UNKNOWN, "ops", "Asked."))),
        form("{ count: { value: 2, by: default } }", said("count", by(Given.of("2"), By.DEFAULT))),
        form("{ count: { value: 2 } }", said("count", Entry.of(Given.of("2")))),
        form("{ tool: { other: X } }", said("tool", Entry.of(Given.other("X")))),
        form("{ tool: { value: { other: X } } }", said("tool", Entry.of(Given.other("X")))),
        form("{ tool: { other: X, by: agent } }", said("tool", by(Given.other("X"), By.AGENT))),
        form("{ needs: { value: [a, b], by: agent } }", said("needs", by(ab(), By.AGENT))),
        form("{ needs: [high, { other: VIP }] }", said("needs", Entry.of(highAndOther()))),
        form(
            "{ count: 2, tool: { other: X }, needs: [a, b], by: agent }",
            Answer.Said.NOTHING
                .with("count", by(Given.of("2"), By.AGENT))
                .with("tool", by(Given.other("X"), By.AGENT))
                .with("needs", by(ab(), By.AGENT))),
        form(
            "{ reason: { value: R., for: rabbitmq } }",
            said("reason", reason(By.PERSON, Given.of("rabbitmq")))),
        form(
            "{ reason: { value: R., by: agent, for: { other: X } } }",
            said("reason", reason(By.AGENT, Given.other("X")))),
        form("{ value: R., for: [a, b] }", said("value", reason(By.PERSON, ab()))),
        form(
            "{ value: R., for: no, by: default, note: N }",
            said("value", reason(By.DEFAULT, Given.of("no"))).withNote("N")),
        form(
            "{ value: { value: R., for: no }, for: yes }",
            said("value", reason(By.PERSON, Given.of("no")))),
        form(
            "{ count: { value: 2, by: person }, max: 3, by: default }",
            Answer.Said.NOTHING
                .with("count", Entry.of(Given.of("2")))
                .with("max", by(Given.of("3"), By.DEFAULT))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aFormIsReadAsWhatItMeans(String name, String yaml, Answer answer) {
    assertThat(read(yaml)).isEqualTo(answer);
  }

  /** What is read can be written, in whatever form, and means the same. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aFormIsWrittenSoThatItMeansTheSame(String name, String yaml, Answer answer) {
    AnswersFile written = AnswersFile.empty("f", "phase9", 3).with("question", answer);
    assertThat(parse(written.text()).answers()).isEqualTo(Map.of("question", answer));
    AnswersFile replaced = parse(HEAD + "  question: old\n").with("question", answer);
    assertThat(parse(replaced.text()).answers()).isEqualTo(Map.of("question", answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "on",
        "off",
        "true",
        "y",
        "N",
        "null",
        "~",
        "0777",
        "0o17",
        "0x1F",
        "1.10",
        "1e3",
        ".5",
        "1_000",
        "12:30:45",
        "2026-11-22",
        "+1",
        "-0",
        ".inf",
        ".nan",
        "=",
        "1.0.0"
      })
  void aWordMeansWhatWasTyped(String word) {
    assertThat(read(word)).isEqualTo(value(Given.of(word)));
    assertThat(read("[%s, { other: %s }]".formatted(word, word)))
        .isEqualTo(
            value(
                new Given(List.of(new Given.Item(word, false), new Given.Item(word, true)), true)));
    // A name begins with a letter or a digit.
    String field = Character.isLetterOrDigit(word.charAt(0)) ? word : "a" + word;
    AnswersFile written =
        AnswersFile.empty("f", "phase9", 3)
            .with("question", said(field, Entry.of(Given.of(word))).withText(word).withNote(word));
    assertThat(parse(written.text()).answers()).isEqualTo(written.answers());
  }

  @Test
  void answersStandInTheOrderOfTheFile() {
    String text = HEAD + "  retries: a\n  job-queue: b\n  zebra: c\n  alpha: d\n";
    assertThat(parse(text).answers().keySet())
        .containsExactly("retries", "job-queue", "zebra", "alpha");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "specq: 1\nbank: phase9\n",
        "specq: 1\nbank: phase9\nanswers:\n",
        "specq: 1\nbank: phase9\nanswers: {}\n",
        "bank: \"phase9\"\naccepted: { DEP-01: 'no' }\nspecq: '1'",
        "{specq: 1, bank: phase9, answers: {}}",
        "\uFEFF# by hand\r\nspecq: 1\r\nbank: phase9\r\n"
      })
  void aFileWithoutAnswersIsReadAndCanTakeOne(String text) {
    AnswersFile file = parse(text);
    assertThat(file.answers()).isEmpty();
    Answer answer = value(Given.of("rabbitmq"));
    AnswersFile changed = file.with("job-queue", answer);
    assertThat(parse(changed.text()).answers()).isEqualTo(Map.of("job-queue", answer));
  }

  @Test
  void theVersionOfTheBankIsReadOrZero() {
    assertThat(parse(HEAD).bankVersion()).isEqualTo(3);
    assertThat(parse("specq: 1\nbank: phase9\n").bankVersion()).isZero();
    assertThat(parse("specq: 1\nbank: phase9\nbank-version: new\n").bankVersion()).isZero();
  }

  @Test
  void anAnswersPlaceIsKnown() {
    AnswersFile file = parse(HEAD + "  a: x\n  b: { count: 2 }\n  c:\n    count: 3\n");
    assertThat(place(file, "a", "")).isEqualTo("f:5:3");
    assertThat(place(file, "a", "value")).isEqualTo("f:5:6");
    assertThat(place(file, "b", "count")).isEqualTo("f:6:15");
    assertThat(place(file, "c", "count")).isEqualTo("f:8:12");
    assertThat(place(file, "c", "missing")).isEqualTo("f:7:3");
  }

  private static String place(AnswersFile file, String question, String field) {
    return file.position(question, Optional.of(field).filter(f -> !f.isEmpty())).toString();
  }

  private static Answer read(String yaml) {
    Map<String, Answer> answers = parse(HEAD + "  question: " + yaml + "\n").answers();
    return Objects.requireNonNull(answers.get("question"));
  }

  private static AnswersFile parse(String text) {
    return AnswersFile.parse("f", "phase9", text);
  }

  private static Arguments form(String yaml, Answer answer) {
    return form(yaml.strip(), yaml, answer);
  }

  private static Arguments form(String name, String yaml, Answer answer) {
    return arguments(name, yaml, answer);
  }

  private static Answer.Said value(Given given) {
    return said("value", Entry.of(given));
  }

  private static Answer.Said said(String field, Entry entry) {
    return Answer.Said.NOTHING.with(field, entry);
  }

  private static Answer.Said text(String words) {
    return Answer.Said.NOTHING.withText(words);
  }

  private static Entry by(Given given, By by) {
    return new Entry.Value(given, by);
  }

  private static Entry reason(By by, Given explained) {
    return new Entry.Value(Given.of("R."), by, Optional.of(explained));
  }

  private static NonAnswer nonAnswer(State state, String owner, String note) {
    return new NonAnswer(
        state,
        Optional.of(owner).filter(s -> !s.isEmpty()),
        Optional.of(note).filter(s -> !s.isEmpty()));
  }

  private static Given ab() {
    return Given.list("a", "b");
  }

  private static Given highAndOther() {
    return new Given(List.of(new Given.Item("high", false), new Given.Item("VIP", true)), true);
  }
}
