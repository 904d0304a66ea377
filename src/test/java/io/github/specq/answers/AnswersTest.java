package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said, apart from any file. */
class AnswersTest {
  private static final Entry SEVEN = Entry.of(Given.of("7"));
  private static final Entry DEFAULT = Entry.byDefault(Given.of("7"));
  private static final Answer.Said COUNT = Answer.Said.NOTHING.with("count", SEVEN);
  private static final Answer LATER = NonAnswer.of(State.LATER);

  @Test
  void answersAreKeptByBankAndQuestion() {
    Answers answers =
        Answers.NONE.with("a", "x", COUNT).with("a", "y", LATER).with("b", "x", LATER);

    assertThat(answers.banks()).containsExactly("a", "b");
    assertThat(answers.of("a").keySet()).containsExactly("x", "y");
    assertThat(answers.of("c")).isEmpty();
    assertThat(answers.answer("a", "x")).contains(COUNT);
    assertThat(answers.answer("a", "z")).isEmpty();
    assertThat(answers.without("a", "x").of("a")).isEqualTo(Map.of("y", LATER));
    assertThat(answers.without("a", "x").answer("b", "x")).contains(LATER);
    assertThat(answers.with("a", Map.of("z", LATER)).of("a")).isEqualTo(Map.of("z", LATER));
    assertThat(answers.of("a")).as("the answers before").hasSize(2);
  }

  @Test
  void acceptedWarningsStayWhateverIsAnswered() {
    Acceptance one = new Acceptance("one", Map.of());
    Acceptance two = new Acceptance("two", Map.of());
    Answers answers =
        Answers.NONE.accepting(Map.of("A", one, "B", one)).accepting(Map.of("B", two));

    assertThat(answers.accepted()).isEqualTo(Map.of("A", one, "B", two));
    assertThat(answers.with("a", "x", LATER).without("a", "x").accepted())
        .isEqualTo(answers.accepted());
    assertThat(answers.with("a", "x", LATER).accepting(Map.of()).of("a")).containsKey("x");
  }

  @Test
  void whatIsSaidIsAddedToAndTakenFrom() {
    assertThat(COUNT.entry("count")).contains(SEVEN);
    assertThat(COUNT.entry("queues")).isEmpty();
    assertThat(COUNT.with("count", DEFAULT).entry("count")).contains(DEFAULT);
    assertThat(COUNT.without("count")).isEqualTo(Answer.Said.NOTHING);
    assertThat(COUNT.withText("Words.").without("count").text()).contains("Words.");
    assertThat(COUNT.withNote("Why.").without("count").note()).contains("Why.");
    assertThat(COUNT.withText("Words.").withNote("Why.").with("queues", SEVEN))
        .isEqualTo(
            new Answer.Said(
                Optional.of("Words."),
                Map.of("count", SEVEN, "queues", SEVEN),
                Optional.of("Why.")));
  }

  @Test
  void aStateStandsForEveryFieldAndIsOverOnceSomethingIsSaid() {
    assertThat(LATER.entry("count")).contains((Entry) LATER);
    assertThat(LATER.said()).isEqualTo(Answer.Said.NOTHING);
    assertThat(COUNT.said()).isSameAs(COUNT);
  }

  @Test
  void ownWordsAreNeitherFieldsNorRemarks() {
    assertThat(COUNT.withText("Words.").hasOwnWords()).isTrue();
    assertThat(COUNT.withNote("Why.").hasOwnWords()).isFalse();
    assertThat(LATER.hasOwnWords()).isFalse();
    assertThat(Answer.Said.NOTHING.isEmpty()).isTrue();
    assertThat(COUNT.isEmpty()).isFalse();
    assertThat(Answer.Said.NOTHING.withText("").isEmpty()).isFalse();
    assertThat(Answer.Said.NOTHING.withNote("").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, don't know yet, true",
    "later, later, true",
    "skipped, skipped, true",
    "not-applicable, does not apply, false"
  })
  void aStateIsWrittenAndSaidSo(String id, String words, boolean open) {
    State state = State.of(id).orElseThrow();

    assertThat(state.id()).isEqualTo(id);
    assertThat(state.words()).isEqualTo(words);
    assertThat(state.leavesOpen()).isEqualTo(open);
    assertThat(State.ids()).contains(id).hasSize(4);
    assertThat(State.of(words.equals(id) ? "soon" : words)).isEmpty();
  }

  @Test
  void aValueIsBySomebody() {
    assertThat(List.of("person", "default", "found", "agent"))
        .allSatisfy(id -> assertThat(By.Who.of(id).map(By.Who::id)).contains(id));
    assertThat(By.Who.of("nobody")).isEmpty();
    assertThat(SEVEN).isEqualTo(new Entry.Value(Given.of("7"), By.PERSON));
    assertThat(DEFAULT).isEqualTo(new Entry.Value(Given.of("7"), By.DEFAULT));
  }

  @Test
  void severalThingsGivenAreOneLine() {
    assertThat(Given.list("a", "b").line()).isEqualTo("a, b");
    assertThat(Given.list().line()).isEmpty();
    assertThat(Given.other("a").line()).isEqualTo("a");
    assertThat(Given.of("a")).isNotEqualTo(Given.other("a"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Given(List.of(), false));
  }

  @Test
  void aQuestionIsFoundUnderItsNameOrAFormerOne() {
    Names names = new Names("workers", List.of("pool", "team"), Map.of("count", List.of("n", "m")));

    assertThat(names.all()).containsExactly("workers", "pool", "team");
    assertThat(names.in(List.of("team", "pool"))).contains("pool");
    assertThat(names.in(List.of("team", "workers"))).contains("workers");
    assertThat(names.in(List.of("other"))).isEmpty();
    assertThat(List.of("count", "n", "m")).allMatch(names::isField);
    assertThat(names.isField("other")).isFalse();
    assertThat(Names.of("workers").isField("other")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "count n, count",
    "n count, count",
    "m n,     count",
    "n x,     count x",
    "x m,     x count",
    "x,       x",
  })
  void ofSeveralNamesOfAFieldTheFirstIsIt(String keys, String renamed) {
    Names names = new Names("workers", List.of(), Map.of("count", List.of("n", "m")));
    Map<String, String> before = new LinkedHashMap<>();
    List.of(keys.split(" ")).forEach(key -> before.put(key, "value of " + key));
    Map<String, String> after = names.renamed(before, "count");

    assertThat(after.keySet()).containsExactly(renamed.split(" "));
    if (after.containsKey("count")) {
      String from = before.containsKey("count") ? "count" : before.containsKey("n") ? "n" : "m";
      assertThat(after.get("count")).isEqualTo("value of " + from);
    }
  }
}
