package io.github.specq.testing;

import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Known;
import io.github.specq.interview.Lookout;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.UnaskedFind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person who knows beforehand what to say to each question; what is not known ends the input.
 * Accepts what is shown at the end, unless told otherwise.
 */
public final class ScriptedPrompter implements Prompter {
  private final Map<String, Reply> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<List<String>> advised = new ArrayList<>();
  private final Deque<Reply> toAdvice = new ArrayDeque<>();
  private final Deque<Reply> toReviews = new ArrayDeque<>();
  private final Deque<Reply> toChanges = new ArrayDeque<>();
  private final List<List<Change>> confirmations = new ArrayList<>();
  private final Deque<Reply> toUnasked = new ArrayDeque<>();
  private final List<List<UnaskedFind>> unasked = new ArrayList<>();
  private final List<List<Known>> profiles = new ArrayList<>();
  private int askedBeforeAdvice;
  private Optional<Reply> toSearch = Optional.empty();
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

  /** Says these to the reviews, one after the other. */
  public ScriptedPrompter toReviews(Reply... these) {
    toReviews.addAll(List.of(these));
    return this;
  }

  /** Says these to the changes, one after the other. */
  public ScriptedPrompter toChanges(Reply... these) {
    toChanges.addAll(List.of(these));
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

  /** What was to be confirmed, each time. */
  public List<List<Change>> confirmations() {
    return List.copyOf(confirmations);
  }

  @Override
  public void greet(Interview interview) {}

  @Override
  public Reply ask(Interview interview, Step step) {
    String name = Conversation.name(step);
    asked.add(name);
    return replies.getOrDefault(name, new Reply.EndOfInput());
  }

  @Override
  public Reply advise(Interview interview, List<Finding> fresh) {
    askedBeforeAdvice = advised.isEmpty() ? asked.size() : askedBeforeAdvice;
    advised.add(fresh.stream().map(a -> a.warning().id()).toList());
    return toAdvice.isEmpty() ? new Reply.Keep() : toAdvice.remove();
  }

  /** How many steps were asked before a rule spoke up. */
  public int askedBeforeAdvice() {
    return askedBeforeAdvice;
  }

  /** The rules that spoke up, each time. */
  public List<List<String>> advised() {
    return List.copyOf(advised);
  }

  /** Replies to what advice has to say, one for each time. */
  public ScriptedPrompter toAdvice(Reply... more) {
    toAdvice.addAll(List.of(more));
    return this;
  }

  /** Says these to what was found and not asked, one after the other. */
  public ScriptedPrompter toUnasked(Reply... these) {
    toUnasked.addAll(List.of(these));
    return this;
  }

  /** What was found and not asked, each time. */
  public List<List<UnaskedFind>> unasked() {
    return List.copyOf(unasked);
  }

  /** What was known of the project, each time it was shown. */
  public List<List<Known>> profiles() {
    return List.copyOf(profiles);
  }

  @Override
  public Reply profile(List<Known> known) {
    profiles.add(known);
    return new Reply.Keep();
  }

  /** Says this where the search goes on, instead of waiting. */
  public ScriptedPrompter toSearch(Reply reply) {
    toSearch = Optional.of(reply);
    return this;
  }

  @Override
  public Reply await(Lookout lookout) {
    return toSearch.orElseGet(() -> Prompter.super.await(lookout));
  }

  @Override
  public Reply unasked(Interview interview, List<UnaskedFind> finds) {
    unasked.add(finds);
    return toUnasked.isEmpty() ? new Reply.Keep() : toUnasked.remove();
  }

  @Override
  public Reply review(Interview interview, List<Finding> advice) {
    reviews++;
    return toReviews.isEmpty() ? new Reply.Review() : toReviews.remove();
  }

  @Override
  public Reply confirm(List<Change> changes) {
    confirmations.add(changes);
    return toChanges.isEmpty() ? new Reply.Finish() : toChanges.remove();
  }

  @Override
  public void tell(String message) {
    told.add(message);
  }
}
