package io.github.specq.interview;

import io.github.specq.evaluation.Finding;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.ScriptedPrompter;
import java.util.List;

/** Ends the input when a step comes a second time. */
record OncePrompter(ScriptedPrompter person) implements Prompter {
  @Override
  public void greet(Interview interview) {}

  @Override
  public Reply ask(Interview interview, Step step) {
    return person.asked().contains(Conversation.name(step))
        ? new Reply.EndOfInput()
        : person.ask(interview, step);
  }

  @Override
  public Reply advise(Interview interview, List<Finding> fresh) {
    return person.advise(interview, fresh);
  }

  @Override
  public Reply review(Interview interview, List<Finding> advice) {
    return person.review(interview, advice);
  }

  @Override
  public Reply profile(List<Known> known) {
    return new Reply.Keep();
  }

  @Override
  public Reply unasked(Interview interview, List<UnaskedFind> finds) {
    return person.unasked(interview, finds);
  }

  @Override
  public Reply confirm(List<Change> changes) {
    return person.confirm(changes);
  }

  @Override
  public void tell(String message) {
    person.tell(message);
  }
}
