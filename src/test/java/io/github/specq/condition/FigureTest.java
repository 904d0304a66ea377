package io.github.specq.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.condition.Figure.Case;
import io.github.specq.field.FieldType;
import io.github.specq.field.TextType;
import io.github.specq.field.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documented numbers, where conditions are compared with them and messages tell them. */
class FigureTest {
  private static final Ref STORE = Ref.parse("t/store");

  private static final Figure ALWAYS =
      new Figure("limit", "the limit", Optional.empty(), List.of(is("15 min")));

  private static final Figure BY_STORE =
      new Figure(
          "size", "the size", Optional.of(STORE), List.of(is("1 MiB", "a", "b"), is("2 MiB", "c")));

  private static Case is(String written, String... answers) {
    return new Case(words(answers), written, List.of());
  }

  private static List<Value> words(String... answers) {
    return List.of(answers).stream().<Value>map(Value.Words::new).toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          a, 15 min, 1 MiB
          b, 15 min, 1 MiB
          c, 15 min, 2 MiB
          d, 15 min, -
          -, 15 min, -
          """)
  void theAnswerDecidesWhichOfItsNumbersIsMeant(String store, String always, String byStore) {
    assertThat(ALWAYS.in(facts(store)).map(Case::written)).hasValue(always);
    assertThat(BY_STORE.in(facts(store)).map(Case::written))
        .isEqualTo(Optional.ofNullable(byStore));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"a, small", "c, large", "d, -", "-, -"})
  void aConditionIsComparedWithTheNumberThatIsMeant(String store, String operand) {
    Operand documented = new Operand.Documented(BY_STORE, words("small", "large"));

    assertThat(documented.in(facts(store)))
        .isEqualTo(operand == null ? new Fact.Unknown(false) : known(operand));
  }

  @Test
  void whatAConditionIsComparedWithSaysWhatItLooksAt() {
    Operand documented = new Operand.Documented(BY_STORE, words("small", "large"));
    Operand answer = new Operand.AnswerOf(STORE);
    Operand literal = new Operand.Literal(new Value.Words("a"));

    assertThat(List.of(documented, answer, literal))
        .extracting(o -> o.refs().toList())
        .containsExactly(List.of(STORE), List.of(STORE), List.of());
    assertThat(List.of(documented, answer, literal))
        .extracting(o -> o.figures().toList())
        .containsExactly(List.of(BY_STORE), List.of(), List.of());
    assertThat(answer.in(facts("a"))).isEqualTo(known("a"));
    assertThat(literal.in(facts(null))).isEqualTo(known("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          c | c keeps 2 MiB for 15 min
          d | d keeps (not decided) for 15 min
          - | (not decided) keeps (not decided) for 15 min
          """)
  void aMessageTellsAnswersAndNumbers(String store, String sentence) {
    Message message =
        new Message(
            List.of(
                new Message.AnswerOf(STORE),
                new Message.Words(" keeps "),
                new Message.NumberOf(BY_STORE),
                new Message.Words(" for "),
                new Message.NumberOf(ALWAYS)));
    FieldType text = new TextType(false, List.of());

    assertThat(message.in(facts(store), ref -> Optional.of(text))).isEqualTo(sentence);
    assertThat(message.pieces().stream().flatMap(Message.Piece::figures))
        .containsExactly(BY_STORE, ALWAYS);
  }

  private static Facts facts(@Nullable String store) {
    return ref -> ref.equals(STORE) && store != null ? known(store) : new Fact.Unknown(false);
  }

  private static Fact known(String words) {
    return new Fact.Known(new Value.Words(words), Fact.Origin.PERSON);
  }
}
