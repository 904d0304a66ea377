package io.github.specq.evaluation;

import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where an answer is not what the repository shows: it surely shows something else, or does not
 * show any more what was taken from it.
 *
 * @param answered the answer in words
 * @param shown what it surely shows instead; empty where what was taken is gone
 * @param takenAt where that was; empty where it was not taken from the repository
 */
public record Drift(
    Field field, String answered, List<Suggestion> shown, Optional<String> takenAt) {

  public Drift {
    shown = List.copyOf(shown);
  }

  /**
   * Where the answers on a path and the repository are not the same; values that another bank's
   * answer gives are left to that bank.
   *
   * @param proposals what the repository speaks for, by field
   */
  public static List<Drift> of(QuestionPath path, Function<Ref, List<Suggestion>> proposals) {
    return path.inForce().stream()
        .flatMap(stop -> stop.parts().stream())
        .flatMap(part -> of(part, proposals.apply(part.field().ref())).stream())
        .toList();
  }

  private static Optional<Drift> of(Part part, List<Suggestion> proposals) {
    if (!(part.fact() instanceof Fact.Known known)
        || known.origin() == Fact.Origin.CARRIED
        || known.origin() == Fact.Origin.SHOWN) {
      return Optional.empty();
    }
    Field field = part.field();
    List<Suggestion> others =
        proposals.stream()
            .filter(Suggestion::isSure)
            .filter(s -> values(field, s.value()).noneMatch(v -> isIn(v, known.held())))
            .toList();
    boolean gone =
        known.origin() == Fact.Origin.FOUND
            && values(known.held())
                .anyMatch(
                    v ->
                        proposals.stream()
                            .flatMap(s -> values(field, s.value()))
                            .noneMatch(v::means));
    return others.isEmpty() && !gone
        ? Optional.empty()
        : Optional.of(
            new Drift(field, ValueText.label(field.type(), known.held()), others, part.foundAt()));
  }

  private static boolean isIn(Value value, Value held) {
    return values(held).anyMatch(value::means);
  }

  private static Stream<Value> values(Field field, Given given) {
    return field.type().read(given).value().stream().flatMap(Drift::values);
  }

  private static Stream<Value> values(Value value) {
    return value instanceof Value.Many many ? many.values().stream() : Stream.of(value);
  }
}
