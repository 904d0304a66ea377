package io.github.specq.interview;

import io.github.specq.bank.Question;
import java.util.List;

/**
 * How far an interview is. Only questions on the current path count.
 *
 * @param question the current question's number, from 1
 * @param questions how many there are
 * @param part the current part's number, from 1; 0 where the question has one part only
 * @param done how many questions want nothing more
 * @param minutes about how long the open steps take, rounded up, at this person's pace
 */
public record Progress(int question, int questions, int part, int parts, int done, int minutes) {
  static Progress of(Steps route, Pace pace, Step step) {
    List<Question> questions = route.questions();
    List<Step> parts =
        route.all().stream()
            .filter(s -> s instanceof Step.Part && isSame(s.question(), step.question()))
            .toList();
    int part = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isSame(step)) {
        part = i + 1;
      }
    }
    int number = 0;
    for (int i = 0; i < questions.size(); i++) {
      if (isSame(questions.get(i), step.question())) {
        number = i + 1;
      }
    }
    return new Progress(
        number,
        questions.size(),
        parts.size() > 1 ? part : 0,
        parts.size(),
        done(route),
        pace.minutes(route.open().stream().mapToInt(Pace::seconds).sum()));
  }

  private static int done(Steps route) {
    long open =
        route.open().stream().map(s -> s.bank().id() + "/" + s.question().id()).distinct().count();
    return route.questions().size() - (int) open;
  }

  private static boolean isSame(Question one, Question other) {
    return one.bank().equals(other.bank()) && one.id().equals(other.id());
  }
}
