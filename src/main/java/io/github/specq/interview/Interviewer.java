package io.github.specq.interview;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.AnswersStore;
import io.github.specq.bank.Question;
import io.github.specq.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs an interview: asks, saves at once, goes on. */
public final class Interviewer {
  private static final int MOST_NAMED = 5;

  private final Prompter prompter;
  private final AnswersStore store;

  public Interviewer(Prompter prompter, AnswersStore store) {
    this.prompter = prompter;
    this.store = store;
  }

  /** How an interview ended. */
  public enum Outcome {
    /** Nothing is left to ask, and the review was accepted. */
    FINISHED,
    /** The person left by command. */
    QUIT,
    /** The input ended before the last question. */
    INPUT_ENDED
  }

  /** Asks until the end. Every answer is on disk before the next step is asked. */
  public Outcome run(Interview start) {
    Interview interview = start;
    while (true) {
      Optional<Step> step = interview.current();
      Reply reply =
          step.isPresent() ? prompter.ask(interview, step.get()) : prompter.review(interview);
      if (step.isPresent() && reply instanceof Reply.Review) {
        reply = prompter.review(interview);
        if (reply instanceof Reply.Review) {
          continue;
        }
      }
      if (reply instanceof Reply.Quit) {
        return Outcome.QUIT;
      }
      if (step.isEmpty() && !(reply instanceof Reply.GoTo) && !(reply instanceof Reply.Back)) {
        return Outcome.FINISHED;
      }
      if (reply instanceof Reply.EndOfInput) {
        return Outcome.INPUT_ENDED;
      }
      interview = after(interview, step, reply);
    }
  }

  private Interview after(Interview interview, Optional<Step> step, Reply reply) {
    if (reply instanceof Reply.Back) {
      return orStay(interview, interview.back(), "Error: this is the first question.");
    }
    if (reply instanceof Reply.GoTo goTo) {
      return orStay(interview, interview.goTo(goTo.target()), noSuchQuestion(interview, goTo));
    }
    Step asked = step.orElseThrow();
    if (reply instanceof Reply.Keep) {
      return interview.kept(asked);
    }
    if (reply instanceof Reply.PartByPart) {
      return interview.partByPart(asked);
    }
    return interview
        .answerOf(asked, reply)
        .map(answer -> save(interview, asked, reply, answer))
        .orElse(interview);
  }

  private Interview orStay(Interview here, Optional<Interview> there, String why) {
    if (there.isEmpty()) {
      prompter.tell(why);
    }
    return there.orElse(here);
  }

  private static String noSuchQuestion(Interview interview, Reply.GoTo goTo) {
    List<Question> questions = interview.questions();
    String hint =
        Suggestion.nearest(goTo.target(), questions.stream().map(Question::id).toList())
            .map(id -> "did you mean " + id + "?")
            .orElse("they are numbered 1 to %d, :review shows them.".formatted(questions.size()));
    return "Error: there is no question '%s' on the path; %s".formatted(goTo.target(), hint);
  }

  private Interview save(Interview interview, Step step, Reply reply, Answer answer) {
    store.put(step.bank().id(), step.question().id(), answer);
    store.takeNotices().forEach(prompter::tell);
    Answers saved = store.answers(interview.plan().banks().keySet());
    Interview next = interview.saved(step, reply, saved);
    tellPathChange(interview, next);
    return next;
  }

  private void tellPathChange(Interview before, Interview after) {
    tellDifference(after.questions(), before.questions(), "added");
    tellDifference(before.questions(), after.questions(), "no longer asked");
  }

  private void tellDifference(List<Question> these, List<Question> without, String what) {
    List<Question> difference = new ArrayList<>(these);
    difference.removeAll(without);
    if (!difference.isEmpty()) {
      boolean one = difference.size() == 1;
      prompter.tell(
          "Because of this answer %d %s %s: %s."
              .formatted(
                  difference.size(),
                  one ? "question is" : "questions are",
                  what,
                  titles(difference)));
    }
  }

  private static String titles(List<Question> questions) {
    String named =
        questions.stream().limit(MOST_NAMED).map(Question::title).collect(Collectors.joining(", "));
    int more = questions.size() - MOST_NAMED;
    return more > 0 ? "%s and %d more".formatted(named, more) : named;
  }
}
