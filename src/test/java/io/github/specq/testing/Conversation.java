package io.github.specq.testing;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.interview.Depth;
import io.github.specq.interview.Interview;
import io.github.specq.interview.InterviewPlan;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An interview without a disk: every reply is saved in memory. */
public final class Conversation {
  private Interview interview;

  public Conversation(Interview interview) {
    this.interview = interview;
  }

  /** An interview about a bank that asks everything. */
  public static Conversation about(String bank, Answers answers) {
    return about(bank, Optional.of(Depth.ALL), Set.of(), answers);
  }

  public static Conversation about(
      String bank, Optional<Depth> depth, Set<String> topics, Answers answers) {
    InterviewPlan plan =
        new InterviewPlan(EngineBanks.with(bank), EngineBanks.bank(bank), depth, topics);
    return new Conversation(Interview.start(plan, answers));
  }

  /** A project's profile: values by question; {@code ,} stands between several. */
  public static Answers profile(Map<String, String> values) {
    Answers answers = Answers.NONE;
    for (Map.Entry<String, String> value : values.entrySet()) {
      Given given =
          BundledBanks.bank("project")
              .question(value.getKey())
              .orElseThrow()
              .fields()
              .get(0)
              .type()
              .parseLine(value.getValue())
              .value()
              .orElseThrow();
      answers =
          answers.with(
              "project", value.getKey(), Answer.Said.NOTHING.with("value", Entry.of(given)));
    }
    return answers;
  }

  /** What stands for a question of the bank. */
  public Answer saved(String question) {
    return interview.answers().answer(interview.plan().bank().id(), question).orElseThrow();
  }

  public Interview interview() {
    return interview;
  }

  /** The step that is asked, as people write it; "end" when there is none. */
  public String at() {
    return interview.current().map(Conversation::name).orElse("end");
  }

  /** {@code question} or {@code question.field}; an opening is {@code question?}. */
  public static String name(Step step) {
    return step.question().id()
        + step.asked().map(f -> f.id().equals("value") ? "" : "." + f.id()).orElse("?");
  }

  /** Answers the current step with a value of its type. */
  public Conversation answer(String line) {
    Step step = interview.current().orElseThrow();
    Given given =
        step.asked()
            .orElseThrow()
            .type()
            .parseLine(line)
            .value()
            .orElseThrow(() -> new IllegalArgumentException(line + " at " + at()));
    return reply(new Reply.Answered(given));
  }

  public Conversation give(State state) {
    return reply(new Reply.NonAnswered(state, Optional.empty()));
  }

  /** Replies as the interviewer would hear it. */
  public Conversation reply(Reply reply) {
    Step step = interview.current().orElseThrow();
    if (reply instanceof Reply.PartByPart) {
      interview = interview.partByPart(step);
    } else if (reply instanceof Reply.Keep) {
      interview = interview.kept(step);
    } else {
      interview
          .answerOf(step, reply)
          .ifPresent(
              answer ->
                  interview =
                      interview.saved(
                          step,
                          reply,
                          interview
                              .answers()
                              .with(step.bank().id(), step.question().id(), answer)));
    }
    return this;
  }

  public Conversation goTo(String target) {
    interview = interview.goTo(target).orElseThrow();
    return this;
  }

  public Conversation back() {
    interview = interview.back().orElseThrow();
    return this;
  }
}
