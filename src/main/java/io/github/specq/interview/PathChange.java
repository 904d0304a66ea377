package io.github.specq.interview;

import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the path differs after an answer.
 *
 * @param opened questions that are asked now and were not before
 * @param closed questions that are no longer asked
 * @param openedParts parts of the answered question that are asked now and were not before
 * @param closedParts parts of the answered question that are no longer asked
 */
public record PathChange(
    List<Question> opened,
    List<Question> closed,
    List<Field> openedParts,
    List<Field> closedParts) {
  /** Everything is asked as before. */
  public static final PathChange NONE = new PathChange(List.of(), List.of(), List.of(), List.of());

  public PathChange {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    openedParts = List.copyOf(openedParts);
    closedParts = List.copyOf(closedParts);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What an answer to a question changed. */
  static PathChange between(Steps before, Steps after, Question answered) {
    List<Field> partsBefore = parts(before, answered);
    List<Field> partsAfter = parts(after, answered);
    PathChange questions = between(before, after);
    return new PathChange(
        questions.opened(),
        questions.closed(),
        without(partsAfter, partsBefore, Field::id),
        without(partsBefore, partsAfter, Field::id));
  }

  /** What several answers changed: whole questions only. */
  static PathChange between(Steps before, Steps after) {
    Function<Question, String> name = q -> q.bank() + "/" + q.id();
    return new PathChange(
        without(after.questions(), before.questions(), name),
        without(before.questions(), after.questions(), name),
        List.of(),
        List.of());
  }

  private static List<Field> parts(Steps steps, Question question) {
    return steps.all().stream()
        .filter(s -> s.isOf(question))
        .flatMap(s -> s.asked().stream())
        .toList();
  }

  private static <T> List<T> without(List<T> these, List<T> those, Function<T, String> name) {
    Set<String> names = those.stream().map(name).collect(Collectors.toSet());
    return these.stream().filter(t -> !names.contains(name.apply(t))).toList();
  }
}
