package io.github.specq.terminal.screen;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Progress;
import io.github.specq.interview.Step;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.StepText;
import java.util.ArrayList;
import java.util.List;

/**
 * What stays the same on a step's screen whatever is typed; finding it out for each key would be
 * slow on a long path.
 *
 * @param interview as it stands at the step
 * @param progress where the interview stands
 * @param answered what stands for the questions before this one, and for the parts of this one
 */
record StepContext(Interview interview, Step step, Progress progress, List<String> answered) {
  StepContext {
    answered = List.copyOf(answered);
  }

  static StepContext of(Interview interview, Step step) {
    List<String> answered = new ArrayList<>();
    String here = step.bank().id() + "/" + step.question().id();
    ReviewText.of(interview).topics().stream()
        .flatMap(t -> t.rows().stream())
        .takeWhile(r -> !r.target().equals(here))
        .filter(r -> r.mark() != ReviewText.Mark.OPEN)
        .forEach(r -> answered.add("%s %s: %s".formatted(r.number(), r.title(), r.line())));
    interview.steps().stream()
        .takeWhile(s -> !s.isSame(step))
        .filter(s -> s.isOf(step.question()) && s.asked().isPresent())
        .forEach(s -> part(interview, s, answered));
    return new StepContext(interview, step, interview.progress(step), answered);
  }

  /** The words about the step. */
  StepText text() {
    return new StepText(interview, step);
  }

  private static void part(Interview interview, Step step, List<String> answered) {
    new StepText(interview, step)
        .current()
        .map(c -> step.asked().orElseThrow().wording().named(c.replace('\n', ' ')))
        .ifPresent(answered::add);
  }
}
