package io.github.specq.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.field.AmountType;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.problem.Position;
import io.github.specq.quantity.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be known of a computed value before anybody answers. */
class FormulaWaysTest {
  private static final Position HERE = new Position("t.yaml", 1, 1, "");
  private static final Formula A = answer("a");
  private static final Formula B = answer("b");
  private static final Formula C = answer("c");

  private static Formula answer(String id) {
    return new Formula.Answer(ref(id));
  }

  private static Ref ref(String id) {
    return Ref.parse("t/" + id);
  }

  private static Formula first(Formula... operands) {
    return new Formula.First(List.of(operands), Optional.empty());
  }

  private static Formula sum(Formula... operands) {
    return new Formula.Sum(List.of(operands), Measure.DURATION);
  }

  /** Comes to x for x, to y for z, and as it says to itself for anything else. */
  private static Formula mapped(Formula of, boolean keeps) {
    return new Formula.Mapped(of, Map.of("x", "x", "z", "y"), keeps, options("x", "y", "w"));
  }

  private static List<Option> options(String... ids) {
    return Arrays.stream(ids).map(id -> Option.named(id, id)).toList();
  }

  static Stream<Arguments> formulas() {
    return Stream.of(
        Arguments.of(A, "a", "a=y"),
        Arguments.of(first(A, B), "a b", "a=y, b=y"),
        Arguments.of(first(A, first(B, C)), "a b c", "a=y, b=y, c=y"),
        Arguments.of(mapped(A, false), "a", "a=z"),
        Arguments.of(mapped(A, true), "a", "a=yz"),
        Arguments.of(mapped(first(A, B), false), "a b", "a=z, b=z"),
        Arguments.of(new Formula.Product(List.of(A, B), Measure.RATE), "a b", "a=* b=*"),
        Arguments.of(new Formula.Quotient(A, B, Measure.RATE), "a b", "a=* b=*"),
        Arguments.of(new Formula.SumOfFirst(A, B, true, Measure.RATE), "a b", "a=* b=*"),
        Arguments.of(new Formula.Extreme(List.of(A, B), true, Measure.RATE), "a b", "a=* b=*"),
        Arguments.of(new Formula.Count(A, Optional.empty()), "a", "a=*"),
        Arguments.of(sum(A, first(B, C)), "a b c", "a=* b=*, a=* c=*"),
        Arguments.of(sum(mapped(A, false), B), "a b", "a=xz b=*"),
        Arguments.of(sum(mapped(A, false), mapped(A, true)), "a a", "a=xz"));
  }

  /** Each way as the answers that it takes to come to y, of those there are: {@code a=yz b=*}. */
  @ParameterizedTest
  @MethodSource("formulas")
  void theWaysToAValueNameWhatItsInputsHaveToBe(Formula formula, String inputs, String ways) {
    assertThat(formula.inputs().map(Ref::question).collect(Collectors.joining(" ")))
        .isEqualTo(inputs);
    assertThat(
            formula
                .ways(v -> v.equals(new Value.Chosen("y")))
                .map(FormulaWaysTest::written)
                .collect(Collectors.joining(", ")))
        .isEqualTo(ways);
  }

  private static String written(Map<Ref, Predicate<Value>> way) {
    return way.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey().question() + "=" + fitting(e.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String fitting(Predicate<Value> wanted) {
    String fitting =
        Stream.of("v", "w", "x", "y", "z")
            .filter(id -> wanted.test(new Value.Chosen(id)))
            .collect(Collectors.joining());
    return fitting.equals("vwxyz") ? "*" : fitting;
  }

  @Test
  void theTypeIsThatOfWhatItComesTo() {
    Map<Ref, FieldType> types =
        Map.of(ref("a"), choice("x"), ref("b"), choice("y"), ref("c"), AmountType.of(Measure.RATE));

    assertThat(type(A, types)).hasValue(choice("x"));
    assertThat(type(first(A, B), types)).hasValue(choice("x", "y"));
    assertThat(type(first(answer("unheard-of"), B), types)).hasValue(choice("y"));
    assertThat(type(answer("unheard-of"), types)).isEmpty();
    assertThat(type(first(answer("unheard-of")), types)).isEmpty();
    assertThat(type(mapped(C, true), types)).hasValue(choice("x", "y", "w"));
    assertThat(type(sum(A, B), types)).hasValue(AmountType.of(Measure.DURATION));
    assertThat(type(new Formula.Count(C, Optional.empty()), types))
        .hasValue(AmountType.of(Measure.NUMBER));
  }

  private static Optional<FieldType> type(Formula formula, Map<Ref, FieldType> types) {
    Derived derived = new Derived("value", "t", formula, HERE);
    return derived.type(ref -> Optional.ofNullable(types.get(ref)));
  }

  private static FieldType choice(String... ids) {
    return new ChoiceType(options(ids), false, false, 1, 1);
  }

  @Test
  void aComputedValueNamesEachOfItsInputsOnce() {
    Derived derived = new Derived("total", "t", sum(A, first(B, A)), HERE);

    assertThat(derived.inputs()).containsExactly(ref("a"), ref("b"));
    assertThat(derived.ref()).hasToString("derived/total");
  }

  /** What somebody said comes before what only the repository shows. */
  @ParameterizedTest
  @CsvSource({
    "PERSON, PERSON,  a",
    "SHOWN,  PERSON,  b",
    "SHOWN,  DEFAULT, b",
    "SHOWN,  SHOWN,   a",
    "FOUND,  PERSON,  a",
    "AGENT,  PERSON,  a",
  })
  void theFirstOfSeveralIsWhatSomebodySaid(Fact.Origin a, Fact.Origin b, String taken) {
    Facts facts =
        ref -> new Fact.Known(new Value.Chosen(ref.question()), ref.question().equals("a") ? a : b);

    assertThat(first(A, B).of(facts).value()).hasValue(new Value.Chosen(taken));
  }

  @ParameterizedTest
  @CsvSource({"PERSON", "DEFAULT", "FOUND"})
  void anOptionThatIsMappedIsFromWhereItWas(Fact.Origin origin) {
    assertThat(mapped(A, true).of(ref -> new Fact.Known(new Value.Chosen("z"), origin)))
        .isEqualTo(new Fact.Known(new Value.Chosen("y"), origin));
  }
}
