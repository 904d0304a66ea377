package io.github.specq.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.condition.Condition.All;
import io.github.specq.condition.Condition.Answered;
import io.github.specq.condition.Condition.Any;
import io.github.specq.condition.Condition.Compare;
import io.github.specq.condition.Condition.Not;
import io.github.specq.condition.Explanation.Compared;
import io.github.specq.condition.Explanation.Looked;
import io.github.specq.condition.Explanation.Opposite;
import io.github.specq.condition.Explanation.Presence;
import io.github.specq.condition.Explanation.Several;
import io.github.specq.field.Value;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.QuantitySyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What conditions are made of, and what their explanations keep of it. */
class ConditionPartsTest {
  private static final Figure FIGURE =
      new Figure(
          "f", "a number", Optional.empty(), List.of(new Figure.Case(List.of(), "1", List.of())));

  /** Of the answers t/yes is yes, t/no is no, and nothing is known about the others. */
  private static final Facts FACTS =
      ref ->
          switch (ref.question()) {
            case "yes" -> known(new Value.Flag(true));
            case "no" -> known(new Value.Flag(false));
            default -> new Fact.Unknown(false);
          };

  private static final Condition YES = is("yes");
  private static final Condition NO = is("no");
  private static final Condition OPEN = is("open");

  private static Fact known(Value value) {
    return new Fact.Known(value, Fact.Origin.PERSON);
  }

  private static Ref ref(String question) {
    return Ref.parse("t/" + question);
  }

  private static Compare is(String question) {
    return new Compare(
        ref(question), Operator.IS, List.of(new Operand.Literal(new Value.Flag(true))));
  }

  @Test
  void bothAreNotNestedWhereOneSaysNothing() {
    Condition always = Condition.always();

    assertThat(always.and(YES)).isEqualTo(YES);
    assertThat(YES.and(always)).isEqualTo(YES);
    assertThat(always.and(always)).isEqualTo(always);
    assertThat(YES.and(NO)).isEqualTo(new All(List.of(YES, NO)));
  }

  @Test
  void aConditionLooksAtTheAnswersOfAllItsTests() {
    Compare other =
        new Compare(
            ref("a"),
            Operator.ANY_OF,
            List.of(
                new Operand.AnswerOf(ref("b")),
                new Operand.Documented(FIGURE, List.of(new Value.Flag(true)))));
    Answered answered = new Answered(ref("c"), true);
    Condition condition =
        new All(List.of(YES, new Any(List.of(NO, other)), new Not(new Any(List.of(answered)))));

    assertThat(condition.tests()).containsExactly(is("yes"), is("no"), other, answered);
    assertThat(condition.tests().map(Condition.Test::ref))
        .containsExactly(ref("yes"), ref("no"), ref("a"), ref("c"));
    assertThat(condition.refs())
        .containsExactly(ref("yes"), ref("no"), ref("a"), ref("b"), ref("c"));
    assertThat(condition.tests().flatMap(Condition.Test::figures)).containsExactly(FIGURE);
  }

  static Stream<Arguments> explanations() {
    return Stream.of(
        Arguments.of(YES, "yes"),
        Arguments.of(new All(List.of()), "true: all of ()"),
        Arguments.of(new Any(List.of()), "false: all of ()"),
        Arguments.of(new All(List.of(YES, YES)), "true: all of (yes, yes)"),
        Arguments.of(new All(List.of(YES, NO)), "no"),
        Arguments.of(new All(List.of(NO, NO)), "false: each of (no, no)"),
        Arguments.of(new Any(List.of(YES, NO)), "yes"),
        Arguments.of(new Any(List.of(YES, YES)), "true: each of (yes, yes)"),
        Arguments.of(new Any(List.of(NO, NO)), "false: all of (no, no)"),
        Arguments.of(new Any(List.of(NO, OPEN)), "open"),
        Arguments.of(new All(List.of(OPEN, OPEN, YES)), "unknown: all of (open, open)"),
        Arguments.of(
            new All(List.of(YES, new All(List.of(YES, YES)))), "true: all of (yes, yes, yes)"),
        Arguments.of(
            new All(List.of(YES, new Any(List.of(YES, YES)))),
            "true: all of (yes, true: each of (yes, yes))"),
        Arguments.of(new All(List.of(YES, new All(List.of()))), "yes"),
        Arguments.of(new Any(List.of(YES, new All(List.of()))), "yes"),
        Arguments.of(new Not(new Any(List.of(YES, NO))), "not yes"),
        Arguments.of(new Answered(ref("yes"), true), "yes answered"),
        Arguments.of(new Not(new Answered(ref("open"), true)), "not open answered"));
  }

  /** What alone decided is named alone; parts of one kind in each other are one list. */
  @ParameterizedTest
  @MethodSource("explanations")
  void anExplanationKeepsWhatDecided(Condition condition, String expected) {
    Explanation explanation = condition.explained(FACTS);

    assertThat(written(explanation)).isEqualTo(expected);
    assertThat(explanation.truth()).isEqualTo(condition.holds(FACTS));
  }

  private static String written(Explanation explanation) {
    if (explanation instanceof Several several) {
      return "%s: %s of (%s)"
          .formatted(
              several.truth().name().toLowerCase(Locale.ROOT),
              several.each() ? "each" : "all",
              several.parts().stream()
                  .map(ConditionPartsTest::written)
                  .collect(Collectors.joining(", ")));
    }
    if (explanation instanceof Opposite opposite) {
      return "not " + written(opposite.part());
    }
    return explanation instanceof Presence presence
        ? presence.subject().ref().question() + " answered"
        : ((Compared) explanation).subject().ref().question();
  }

  @Test
  void aComparisonLooksAtItsSubjectAndThenAtWhatItIsComparedWith() {
    Compare compare =
        new Compare(ref("yes"), Operator.IS, List.of(new Operand.AnswerOf(ref("open"))));
    Facts facts =
        new Facts() {
          @Override
          public Fact of(Ref ref) {
            return FACTS.of(ref);
          }

          @Override
          public List<Ref> inputs(Ref ref) {
            return ref.equals(ref("open")) ? List.of(ref("no")) : List.of();
          }
        };
    Looked yes = new Looked(ref("yes"), FACTS.of(ref("yes")), List.of());
    Looked no = new Looked(ref("no"), FACTS.of(ref("no")), List.of());
    Looked open = new Looked(ref("open"), new Fact.Unknown(false), List.of(no));

    Explanation explanation = compare.explained(facts);

    assertThat(explanation)
        .isEqualTo(
            new Compared(
                Truth.UNKNOWN, compare.operator(), compare.operands(), List.of(yes, open)));
    assertThat(explanation.statements()).containsExactly((Compared) explanation);
    assertThat(new Not(compare).explained(facts).statements())
        .containsExactly((Compared) explanation);
    assertThat(new Presence(Truth.TRUE, yes).looked()).containsExactly(yes);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          is,        false, false, false, TRUE  FALSE FALSE
          any-of,    false, false, true,  TRUE  FALSE FALSE
          is-not,    false, true,  false, FALSE TRUE  TRUE
          none-of,   false, true,  true,  FALSE TRUE  TRUE
          at-least,  true,  false, false, TRUE  TRUE  FALSE
          at-most,   true,  false, false, TRUE  FALSE TRUE
          more-than, true,  false, false, FALSE TRUE  FALSE
          less-than, true,  false, false, FALSE FALSE TRUE
          """)
  void anOperatorComparesTwoWith1And2And3(
      String word, boolean ordering, boolean negated, boolean several, String truths) {
    Operator operator = Operator.of(word).orElseThrow();

    assertThat(operator.word()).isEqualTo(word);
    assertThat(operator.ordering()).isEqualTo(ordering);
    assertThat(operator.negated()).isEqualTo(negated);
    assertThat(operator.takesSeveral()).isEqualTo(several);
    assertThat(
            Stream.of("2", "1", "3")
                .map(n -> Truth.of(operator.test(amount("2"), amount(n))).name()))
        .containsExactly(truths.split(" +"));
    assertThat(operator.test(amount("2"), new Value.Words("2"))).isEqualTo(negated);
  }

  private static Value amount(String number) {
    return new Value.Amount(QuantitySyntax.parse(Measure.NUMBER, number).value().orElseThrow());
  }

  @Test
  void theWordsOfABankAreTheOperators() {
    assertThat(Operator.words())
        .containsExactly(
            "is", "any-of", "is-not", "none-of", "at-least", "at-most", "more-than", "less-than");
    assertThat(Operator.of("equals")).isEmpty();
  }
}
