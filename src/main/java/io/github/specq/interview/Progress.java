package io.github.specq.interview;

import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.bank.Question;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far an interview is with the questions of one bank. Only those on the current path count.
 *
 * @param question the current question's number among those of its bank, from 1
 * @param questions how many there are
 * @param part the current part's number among those that are asked, from 1; 0 where it is the only
 *     one
 * @param parts how many are asked
 * @param about whether an answer may still change how many
 * @param done how many questions of the bank want nothing more
 * @param minutes about how long the open steps take, rounded up, at this person's pace
 */
public record Progress(
    int question, int questions, int part, int parts, boolean about, int done, int minutes) {

  /**
   * Where the interview stands at a step. The parts that count are those that are still asked, and
   * those that somebody answered.
   *
   * @param open the steps that are still asked
   */
  static Progress of(Steps route, List<Step> open, Pace pace, Step step) {
    List<Question> questions =
        route.questions().stream().filter(q -> q.bank().equals(step.bank().id())).toList();
    List<Step> parts =
        route.all().stream()
            .filter(s -> s instanceof Step.Part && s.isOf(step.question()))
            .filter(s -> s.isSame(step) || isSaid(route, s) || open.stream().anyMatch(s::isSame))
            .toList();
    Set<String> waiting =
        open.stream()
            .map(s -> s.question().bank() + "/" + s.question().id())
            .collect(Collectors.toSet());
    long done = questions.stream().filter(q -> !waiting.contains(q.bank() + "/" + q.id())).count();
    return new Progress(
        number(questions.stream().map(step::isOf)),
        questions.size(),
        parts.size() > 1 ? number(parts.stream().map(step::isSame)) : 0,
        parts.size(),
        mayChange(step, open),
        (int) done,
        pace.minutes(open.stream().mapToInt(Pace::seconds).sum()));
  }

  private static boolean isSaid(Steps route, Step step) {
    return step.asked()
        .flatMap(f -> route.evaluation().entry(step.question(), f))
        .filter(e -> !(e instanceof Entry.Value value) || value.by().equals(By.PERSON))
        .isPresent();
  }

  /** The place of the first that is true, from 1; 0 where none is. */
  private static int number(Stream<Boolean> places) {
    List<Boolean> all = places.toList();
    return IntStream.range(0, all.size()).filter(all::get).map(i -> i + 1).findFirst().orElse(0);
  }

  /** Whether parts that are still to be answered decide which others are asked. */
  private static boolean mayChange(Step step, List<Step> open) {
    return step.question().fields().stream()
        .flatMap(f -> f.when().refs())
        .anyMatch(
            ref ->
                open.stream().flatMap(s -> s.asked().stream()).anyMatch(f -> f.ref().equals(ref)));
  }
}
