package io.github.specq.testing;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person who knows beforehand what to say to each question; what is not known ends the input. */
public final class ScriptedPrompter implements Prompter {
  private final Map<String, Reply> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private int reviews;

  /**
   * Says this.
   *
   * @param step as {@link Conversation#name} has it
   */
  public ScriptedPrompter to(String step, Reply reply) {
    replies.put(step, reply);
    return this;
  }

  /** The steps that were asked, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What was told. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** How often all answers were shown. */
  public int reviews() {
    return reviews;
  }

  @Override
  public Reply ask(Interview interview, Step step) {
    String name = Conversation.name(step);
    asked.add(name);
    return replies.getOrDefault(name, new Reply.EndOfInput());
  }

  @Override
  public Reply review(Interview interview) {
    reviews++;
    return new Reply.Review();
  }

  @Override
  public void tell(String message) {
    told.add(message);
  }
}
