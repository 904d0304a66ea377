package io.github.specq.evaluation;

import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.bank.Field;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that stands in the answers although the other answers do not want it any more. It is kept
 * until somebody changes it.
 *
 * @param value as people choose it
 * @param now what is offered as the default instead
 */
public record Leftover(Field field, Kind kind, String value, Optional<String> now) {

  /** What is the matter with it. */
  public enum Kind {
    /** Its field is not asked now. */
    UNUSED,
    /** It was taken as a default, and is none now. */
    NO_DEFAULT
  }

  /** Those of the questions on the path. */
  public static List<Leftover> of(QuestionPath path, Evaluation evaluation) {
    return path.inForce().stream()
        .filter(stop -> stop.nonAnswer().isEmpty())
        .flatMap(stop -> of(stop, evaluation))
        .toList();
  }

  /** Those that were not there before. */
  public static List<Leftover> since(Collection<Leftover> before, List<Leftover> now) {
    return now.stream().filter(l -> !before.contains(l)).toList();
  }

  private static Stream<Leftover> of(Stop stop, Evaluation evaluation) {
    return stop.question().fields().stream()
        .flatMap(
            field ->
                evaluation.entry(stop.question(), field).stream()
                    .flatMap(e -> e instanceof Entry.Value v ? Stream.of(v) : Stream.empty())
                    .flatMap(value -> of(field, value, evaluation).stream()));
  }

  private static Optional<Leftover> of(Field field, Entry.Value entry, Evaluation evaluation) {
    Optional<Value> value = field.type().read(entry.given()).value();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String label = ValueText.label(field.type(), value.get());
    if (!evaluation.inForce(field)) {
      return Optional.of(new Leftover(field, Kind.UNUSED, label, Optional.empty()));
    }
    Optional<Field.Default> offered = evaluation.defaultOf(field);
    boolean holds =
        offered
            .flatMap(d -> field.type().read(d.given()).value())
            .filter(value.get()::means)
            .isPresent();
    return !entry.by().equals(By.DEFAULT) || field.defaults().isEmpty() || holds
        ? Optional.empty()
        : Optional.of(
            new Leftover(
                field,
                Kind.NO_DEFAULT,
                label,
                offered.map(d -> ValueText.label(field.type(), d.given()))));
  }
}
