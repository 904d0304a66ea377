package io.github.specq.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.evaluation.Answering;
import io.github.specq.quantity.Parsed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each type of field makes of what is typed, and of what is stored. */
class FieldTypeTest {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(
              "choice",
              "type: choice, options: [ { id: red, label: Bright Red, aliases: [crimson, CR], was:"
                  + " [rot] }, { id: blue, label: Blue, listed: no } ]"),
          Map.entry(
              "open-choice",
              "type: choice, other: yes, options: [ { id: red, label: Bright Red } ]"),
          Map.entry(
              "choices",
              "type: choices, min: 1, max: 2, options: [ { id: a, label: A, was: [aa] }, { id: b,"
                  + " label: B }, { id: c, label: C }, { id: none, label: None, exclusive: yes }"
                  + " ]"),
          Map.entry(
              "open-choices",
              "type: choices, other: yes, options: [ { id: a, label: A }, { id: none, label: None,"
                  + " exclusive: yes } ]"),
          Map.entry("yes-no", "type: yes-no"),
          Map.entry("line", "type: text"),
          Map.entry("long-text", "type: long-text"),
          Map.entry("list", "type: list, max: 3"),
          Map.entry("delays", "type: list, of: duration"),
          Map.entry("schedules", "type: list, of: schedule"),
          Map.entry(
              "number", "type: number, min: 1, max: 10, also: [Unlimited], unit: [job, jobs]"),
          Map.entry("duration", "type: duration, min: 1 min, max: 1 h"),
          Map.entry("size", "type: size, max: 1 MiB, also: [no limit]"),
          Map.entry("rate", "type: rate"),
          Map.entry("percent", "type: percent, max: 100"),
          Map.entry("money", "type: money, max: 100 EUR"),
          Map.entry("version", "type: version, min: 1.9"),
          Map.entry("schedule", "type: schedule"));

  private static final Bank BANK =
      Answering.load(
              Answering.bank(
                  TYPES.entrySet().stream()
                      .map(
                          t ->
                              "- { id: %s, title: T, ask: A, fields: [ { id: value, term: t, %s } ] }"
                                  .formatted(t.getKey(), t.getValue()))
                      .collect(Collectors.joining("\n"))))
          .values()
          .iterator()
          .next();

  private static FieldType type(String name) {
    return BANK.question(name).flatMap(q -> q.field("value")).orElseThrow().type();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          choice       | red                            | red
          choice       | Bright red                     | red
          choice       | CRIMSON                        | red
          choice       | cr                             | red
          choice       | rot                            | red
          choice       | blue                           | blue
          open-choice  | Green, or so                   | other: Green, or so
          open-choice  | bright RED                     | red
          open-choice  | other: red                     | other: red
          choices      | b, A                           | a; b
          choices      | b; a                           | a; b
          choices      | a, A, a                        | a
          choices      | aa                             | a
          choices      | None                           | none
          open-choices | a, other: b, d                 | a; other: b; other: d
          yes-no       | Yes                            | yes
          yes-no       | y                              | yes
          yes-no       | OFF                            | no
          line         | some words, and more           | some words, and more
          long-text    | one                            | one
          list         | a, b                           | a; b
          list         | a, b; c                        | a, b; c
          delays       | 60s, 5min, 1h 30m              | 60 s; 5 min; 1 h 30 min
          schedules    | Report: daily at 8am UTC       | Report: daily at 08:00 UTC
          number       | 5                              | 5
          number       | 5 Jobs                         | 5
          number       | 1 job                          | 1
          number       | UNLIMITED                      | Unlimited
          duration     | 90s                            | 90 s
          duration     | 60 minutes                     | 60 min
          size         | 256kb                          | 256 KB
          size         | No Limit                       | no limit
          rate         | 100 per second                 | 100/s
          percent      | 5                              | 5%
          money        | €5                             | 5 EUR
          money        | $1000                          | 1000 USD
          version      | 1.10                           | 1.10
          schedule     | every 15 minutes               | every 15 minutes
          """)
  void whatIsTypedIsStoredInOneWayAndReadAgain(String name, String typed, String stored) {
    FieldType type = type(name);

    Given given = type.parseLine(typed).value().orElseThrow();

    assertThat(written(given)).isEqualTo(stored);
    assertThat(given.several()).isEqualTo(type.several());
    assertThat(type.read(given)).isInstanceOf(Parsed.Ok.class);
    List<String> again = List.of(written(given).split("; "));
    assertThat(type.parse(again)).isEqualTo(new Parsed.Ok<>(given));
  }

  private static String written(Given given) {
    return given.items().stream()
        .map(i -> i.other() ? "other: " + i.text() : i.text())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          choice       | green                     | 'green' is not in the list; known: red, blue
          choice       | rad                       | 'rad' is not in the list; did you mean red?
          choice       | ``                        | '' is not in the list; known: red, blue
          open-choice  | ``                        | '' is not in the list; known: red
          open-choice  | other:                    | say what it is after 'other:'
          choices      | ``                        | choose at least 1
          choices      | a, b, c                   | choose at most 2
          choices      | none, a                   | 'None' cannot be combined with others
          choices      | a, d                      | 'd' is not in the list; known: a, b, c, none
          open-choices | none, other: x            | 'None' cannot be combined with others
          yes-no       | maybe                     | 'maybe' is neither yes nor no
          yes-no       | ``                        | '' is neither yes nor no
          line         | ``                        | the answer is empty
          long-text    | ``                        | the answer is empty
          list         | ``                        | give at least 1
          list         | a, b, c, d                | give at most 3
          delays       | 1 min, soon               | 'soon' is no duration; write it like 90s, 5 min or 1h 30min
          number       | 0                         | at least 1
          number       | 11                        | at most 10
          number       | 5 apples                    | '5 apples' is no number; write it like 2, 1000 or 0.5
          duration     | 30s                       | at least 1 min
          duration     | 61 min                    | at most 1 h
          duration     | 5                         | '5' has no unit; write it like 90s, 5 min or 1h 30min
          size         | 2 MB                      | at most 1 MiB
          percent      | 101%                      | at most 100%
          money        | 101 EUR                   | at most 100 EUR
          version      | 1.8                       | at least 1.9
          """)
  void whatCannotBeMeantIsRefusedInOneSentence(String name, String typed, String message) {
    assertThat(type(name).parseLine(typed)).isEqualTo(new Parsed.Bad<Given>(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          choice   | one value is wanted here, not a list
          yes-no   | one value is wanted here, not a list
          line     | one text is wanted here, not a list
          number   | one value is wanted here, not a list
          schedule | one schedule is wanted here, not a list
          """)
  void aListIsNoSingleValue(String name, String message) {
    assertThat(type(name).read(Given.list("yes"))).isEqualTo(new Parsed.Bad<Value>(message));
  }

  @ParameterizedTest
  @CsvSource({"choices, a", "open-choices, a", "list, a", "delays, 1 min"})
  void aSingleValueIsAListOfOne(String name, String value) {
    assertThat(type(name).read(Given.of(value)).value())
        .hasValueSatisfying(v -> assertThat(((Value.Many) v).values()).hasSize(1));
  }

  @Test
  void freeTextIsEqualToNoOption() {
    Value other = type("open-choice").read(Given.other("red")).value().orElseThrow();
    assertThat(other).isEqualTo(new Value.Other("red"));
    assertThat(other.is(new Value.Chosen("red"))).isFalse();
    assertThat(type("choice").read(Given.other("red")))
        .isEqualTo(new Parsed.Bad<Value>("no free text is allowed here: red, blue"));
  }

  @Test
  void whatIsStoredKeepsToTheBoundsToo() {
    assertThat(type("number").read(Given.of("11"))).isEqualTo(new Parsed.Bad<Value>("at most 10"));
    assertThat(type("choices").read(Given.list("a", "b", "c")))
        .isEqualTo(new Parsed.Bad<Value>("choose at most 2"));
    assertThat(type("choices").read(Given.list("none", "a")))
        .isEqualTo(new Parsed.Bad<Value>("'None' cannot be combined with others"));
  }

  @Test
  void aFormerOptionReadsAsThePresentOne() {
    assertThat(type("choice").read(Given.of("rot")).value()).contains(new Value.Chosen("red"));
  }

  @Test
  void onlyALongTextHasLines() {
    assertThat(type("long-text").parse(List.of("a\nb")).value()).contains(Given.of("a\nb"));
    assertThat(type("line").parse(List.of("a\nb")))
        .isEqualTo(new Parsed.Bad<Given>("one line is wanted here"));
    assertThat(type("long-text").parse(List.of("x".repeat(8_001))))
        .isEqualTo(
            new Parsed.Bad<Given>(
                "at most 8000 characters; link to a document for what is longer"));
  }

  /** A line of an answers file is at most 16 KiB long. */
  @Test
  void aTextThatAFileCannotHoldIsRefused() {
    String longest = "\u6F22".repeat(5_000);
    Parsed<Given> refused =
        new Parsed.Bad<>("the text is too long for one line; link to a document");
    assertThat(type("long-text").parse(List.of(longest)).value()).contains(Given.of(longest));
    assertThat(type("long-text").parse(List.of(longest + "x"))).isEqualTo(refused);
    assertThat(type("line").parse(List.of("\"".repeat(7_600)))).isEqualTo(refused);
    assertThat(type("long-text").parse(List.of(longest + "\nx")).value()).isPresent();
    assertThat(type("open-choice").parse(List.of("other: " + longest + "x")).value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number   | 1         | 1 job
          number   | 2         | 2 jobs
          number   | Unlimited | Unlimited
          choice   | red       | Bright Red
          choices  | a; b      | A, B
          yes-no   | no        | no
          delays   | 1 min     | 1 min
          schedule | hourly    | every hour
          """)
  void aValueHasALabelForPeople(String name, String typed, String label) {
    FieldType type = type(name);
    Value value = type.parseLine(typed).flatMap(type::read).value().orElseThrow();
    assertThat(ValueText.label(type, value)).isEqualTo(label);
  }
}
