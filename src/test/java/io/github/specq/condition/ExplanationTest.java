package io.github.specq.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.condition.Explanation.Looked;
import io.github.specq.field.Value;
import io.github.specq.testing.Rounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the explanation of any condition over any facts; {@code -Dseed=...} repeats a run.
 */
class ExplanationTest {
  private static final int ROUNDS = Rounds.of(20_000);
  private static final int FIELDS = 5;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void anExplanationComesToWhatTheConditionDoes() {
    for (int round = 0; round < ROUNDS; round++) {
      Condition condition = condition(3, true);
      Facts facts = facts();

      assertThat(condition.explained(facts).truth())
          .as("%s, round %d: %s", this, round, condition)
          .isEqualTo(condition.holds(facts));
    }
  }

  @Test
  void whatIsNamedIsEnoughToDecide() {
    for (int round = 0; round < ROUNDS; round++) {
      Condition condition = condition(3, true);
      Facts facts = facts();
      Explanation explanation = condition.explained(facts);
      if (explanation.truth() == Truth.UNKNOWN) {
        continue;
      }
      Set<Ref> named = named(explanation);
      Facts others = facts();

      assertThat(condition.holds(r -> named.contains(r) ? facts.of(r) : others.of(r)))
          .as("%s, round %d: %s", this, round, condition)
          .isEqualTo(explanation.truth());
    }
  }

  @Test
  void whatIsWaitedForIsUnknownAndDecidesOnceItIsKnown() {
    for (int round = 0; round < ROUNDS; round++) {
      Condition condition = condition(3, false);
      Facts facts = facts();
      Explanation explanation = condition.explained(facts);
      if (explanation.truth() != Truth.UNKNOWN) {
        continue;
      }
      assertThat(explanation.statements())
          .isNotEmpty()
          .allMatch(s -> s.truth() == Truth.UNKNOWN)
          .allMatch(s -> s.looked().stream().anyMatch(l -> l.fact() instanceof Fact.Unknown));
      Set<Ref> awaited = named(explanation);
      Facts known = r -> awaited.contains(r) ? known(facts.of(r)) : facts.of(r);

      assertThat(condition.holds(known))
          .as("%s, round %d: %s", this, round, condition)
          .isNotEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  void whatRestsOnSilenceCouldBeSeenToAndGivesWayToAnAnswer() {
    for (int round = 0; round < ROUNDS; round++) {
      Condition condition = condition(3, true);
      Facts facts = facts();
      Explanation explanation = condition.explained(facts);
      if (explanation.truth() == Truth.UNKNOWN || !explanation.restsOnSilence()) {
        continue;
      }
      Set<Ref> silent =
          explanation
              .statements()
              .filter(Explanation::restsOnSilence)
              .map(s -> s.subject().ref())
              .collect(Collectors.toSet());

      assertThat(condition.canRestOnSilence(explanation.truth() == Truth.TRUE))
          .as("%s, round %d: %s", this, round, condition)
          .isTrue();
      assertThat(silent).isNotEmpty().allMatch(ref -> !facts.of(ref).answered());
    }
  }

  private static Fact known(Fact fact) {
    return fact instanceof Fact.Unknown ? new Fact.NotApplicable() : fact;
  }

  private static Set<Ref> named(Explanation explanation) {
    return explanation
        .statements()
        .flatMap(s -> s.looked().stream())
        .map(Looked::ref)
        .collect(Collectors.toSet());
  }

  @Test
  void nothingIsNamedThatDidNotDecide() {
    Condition yes = is(0, true);
    Condition no = is(1, true);
    Facts facts = r -> r.question().equals("q0") ? flag(true) : flag(false);

    assertThat(named(new Condition.All(List.of(yes, no)).explained(facts))).containsExactly(ref(1));
    assertThat(named(new Condition.Any(List.of(yes, no)).explained(facts))).containsExactly(ref(0));
    assertThat(named(new Condition.Not(yes).explained(facts))).containsExactly(ref(0));
    assertThat(Condition.always().explained(facts).statements()).isEmpty();
  }

  private Condition condition(int depth, boolean presences) {
    return switch (random.nextInt(depth == 0 ? 2 : 5)) {
      case 0 ->
          presences
              ? new Condition.Answered(ref(random.nextInt(FIELDS)), random.nextBoolean())
              : is(random.nextInt(FIELDS), random.nextBoolean());
      case 1 -> compare();
      case 2 -> new Condition.Not(condition(depth - 1, presences));
      case 3 -> new Condition.All(conditions(depth - 1, presences));
      default -> new Condition.Any(conditions(depth - 1, presences));
    };
  }

  private List<Condition> conditions(int depth, boolean presences) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> condition(depth, presences))
        .toList();
  }

  private Condition compare() {
    List<Operator> operators = List.of(Operator.ANY_OF, Operator.NONE_OF, Operator.IS_NOT);
    List<Operand> operands =
        IntStream.range(0, 1 + random.nextInt(2))
            .<Operand>mapToObj(
                i ->
                    random.nextBoolean()
                        ? new Operand.AnswerOf(ref(random.nextInt(FIELDS)))
                        : new Operand.Literal(new Value.Flag(random.nextBoolean())))
            .toList();
    return new Condition.Compare(
        ref(random.nextInt(FIELDS)), operators.get(random.nextInt(operators.size())), operands);
  }

  private static Condition is(int field, boolean yes) {
    return new Condition.Compare(
        ref(field), Operator.IS, List.of(new Operand.Literal(new Value.Flag(yes))));
  }

  private static Ref ref(int field) {
    return new Ref("t", "q" + field, Ref.VALUE);
  }

  private static Fact flag(boolean yes) {
    return new Fact.Known(new Value.Flag(yes), Fact.Origin.PERSON);
  }

  private Facts facts() {
    Map<Ref, Fact> facts = new HashMap<>();
    for (int i = 0; i < FIELDS; i++) {
      facts.put(ref(i), fact());
    }
    return r -> facts.getOrDefault(r, new Fact.Unknown(false));
  }

  private Fact fact() {
    return switch (random.nextInt(6)) {
      case 0 -> new Fact.Unknown(false);
      case 1 -> new Fact.Unknown(true);
      case 2 -> new Fact.NotApplicable();
      case 3 -> new Fact.OffPath();
      default -> flag(random.nextBoolean());
    };
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
