package io.github.specq.interview;

import io.github.specq.bank.Question;
import io.github.specq.field.FieldType;
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
  private static final int SECONDS_TO_CHOOSE = 20;
  private static final int SECONDS_TO_TYPE = 25;
  private static final int SECONDS_TO_WRITE = 60;

  static Progress of(Interview interview, Step step) {
    List<Question> questions = interview.questions();
    List<Step> parts =
        interview.steps().stream()
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
        done(interview),
        interview.pace().minutes(interview.open().stream().mapToInt(Progress::seconds).sum()));
  }

  private static int done(Interview interview) {
    long open =
        interview.open().stream()
            .map(s -> s.bank().id() + "/" + s.question().id())
            .distinct()
            .count();
    return interview.questions().size() - (int) open;
  }

  private static boolean isSame(Question one, Question other) {
    return one.bank().equals(other.bank()) && one.id().equals(other.id());
  }

  /** How long a step is expected to take; nothing for an opening. */
  static int seconds(Step step) {
    return step.asked().map(f -> seconds(f.type())).orElse(0);
  }

  private static int seconds(FieldType type) {
    return type.match(
        choice -> SECONDS_TO_CHOOSE,
        yesNo -> SECONDS_TO_CHOOSE,
        text -> text.lines() ? SECONDS_TO_WRITE : SECONDS_TO_TYPE,
        amount -> SECONDS_TO_TYPE,
        schedule -> SECONDS_TO_TYPE,
        list -> SECONDS_TO_TYPE);
  }
}
