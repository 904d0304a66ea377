package io.github.specq.terminal.tty;

import io.github.specq.answers.Draft;
import io.github.specq.answers.Drafts;
import io.github.specq.bank.Rule;
import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Known;
import io.github.specq.interview.Lookout;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.terminal.AdviceText;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.Greeting;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.screen.QuestionScreen;
import io.github.specq.terminal.screen.Screen;
import io.github.specq.terminal.screen.Screens;
import io.github.specq.terminal.view.Glyphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The interview as screens: nothing scrolls away, and what was begun is never lost. */
public final class RichPrompter implements Prompter {
  /** What stands, as text, where there is no answer. */
  private static final String NOTHING = "";

  /** With so many topics, one is picked before the first question. */
  private static final int MANY_TOPICS = 6;

  private final ScreenLoop stage;
  private final Drafts drafts;
  private final List<String> notices = new ArrayList<>();
  private Optional<Reply> wanted = Optional.empty();
  private boolean topicsShown;
  private String reviewed = "";

  /**
   * @param colored whether there are colours
   */
  public RichPrompter(Tty tty, Glyphs glyphs, boolean colored, Editor editor, Drafts drafts) {
    this.stage = new ScreenLoop(tty, glyphs, colored, editor, this::keep);
    this.drafts = drafts;
  }

  /** Lets one of several be picked; empty if the person left. */
  public static Optional<String> pick(
      Tty tty, Glyphs glyphs, boolean colored, String title, Map<String, String> labels) {
    ScreenLoop stage = new ScreenLoop(tty, glyphs, colored, new Editor(Map.of()), screen -> {});
    Reply reply = stage.show(Screens.pick(title, labels));
    // What is said before the interview belongs to the shell, where it can be read again.
    tty.leave();
    return reply instanceof Reply.GoTo goTo ? Optional.of(goTo.target()) : Optional.empty();
  }

  @Override
  public void greet(Interview interview) {
    if (Greeting.isBegun(interview)) {
      interview.current().flatMap(step -> Greeting.goesOn(interview)).ifPresent(notices::add);
      return;
    }
    Reply reply = stage.show(Screens.greeting(interview));
    wanted = Optional.of(reply).filter(r -> !(r instanceof Reply.Keep));
  }

  @Override
  public Reply ask(Interview interview, Step step) {
    if (wanted.isPresent()) {
      Reply reply = wanted.get();
      wanted = Optional.empty();
      return reply;
    }
    Reply topic =
        isTopicToBePicked(interview, step)
            ? stage.show(Screens.topics(interview))
            : new Reply.Keep();
    return topic instanceof Reply.Keep ? asked(interview, step) : topic;
  }

  private Reply asked(Interview interview, Step step) {
    return stage.show(question(interview, step));
  }

  /** A hint, or what only asks, need not stop anybody; it stands with the next question. */
  @Override
  public Reply advise(Interview interview, List<Finding> fresh) {
    Predicate<Finding> isHint =
        a -> a.warning().severity() == Rule.Severity.HINT || a.warning().unanswered();
    List<Finding> hints = fresh.stream().filter(isHint).toList();
    AdviceText.noticed(hints).ifPresent(notices::add);
    List<Finding> graver = fresh.stream().filter(isHint.negate()).toList();
    return graver.isEmpty()
        ? new Reply.Keep()
        : byKey(stage.show(Screens.advice(interview, graver)));
  }

  /** What was begun is kept until an answer takes its place; a state or a default does not. */
  @Override
  public void answerSaved(Step step, Reply reply) {
    Screens.echo(step, reply).ifPresent(notices::add);
    if (reply instanceof Reply.Noted) {
      return; // what was begun here goes on
    }
    Optional<Draft> begun =
        drafts
            .find(step.name())
            .filter(d -> reply instanceof Reply.NonAnswered || reply instanceof Reply.TakeDefault)
            .filter(d -> !d.text().isBlank() || !d.ticked().isEmpty());
    drafts.keep(step.name(), NOTHING, begun);
  }

  /** Once, when the bank's own questions begin. */
  private boolean isTopicToBePicked(Interview interview, Step step) {
    boolean own = step.bank().id().equals(interview.plan().bank().id());
    boolean now =
        own
            && !topicsShown
            && interview.plan().topics().isEmpty()
            && step.bank().sections().size() >= MANY_TOPICS
            && !Greeting.isBegun(interview)
            && isFirst(interview, step);
    topicsShown |= own;
    return now;
  }

  /** Whoever went to a question has picked already. */
  private static boolean isFirst(Interview interview, Step step) {
    return Interview.start(interview.plan(), interview.answers())
        .current()
        .filter(step::isSame)
        .isPresent();
  }

  private Screen question(Interview interview, Step step) {
    Optional<Draft> draft = drafts.findOn(step.name(), new StepText(interview, step).words());
    draft.flatMap(d -> Screens.kept(interview, step)).ifPresent(notices::add);
    return QuestionScreen.of(interview, step, draft, takeUnsaid());
  }

  @Override
  public Reply unasked(Interview interview, List<UnaskedFind> finds) {
    return byKey(stage.show(Screens.unasked(finds)));
  }

  @Override
  public Reply profile(List<Known> known) {
    return wanted.isPresent() ? new Reply.Keep() : byKey(stage.show(Screens.profile(known)));
  }

  @Override
  public Reply review(Interview interview, List<Finding> advice) {
    return byKey(stage.show(Screens.reviewAt(interview, advice, reviewed, takeUnsaid())));
  }

  @Override
  public Reply await(Lookout lookout) {
    return lookout.isOver()
        ? new Reply.Keep()
        : byKey(stage.show(Screens.searching(), lookout::isOver));
  }

  @Override
  public Reply confirm(List<Change> changes) {
    return byKey(stage.show(Screens.changes(changes)));
  }

  /** A window that was closed accepts nothing, as the end of piped lines does. */
  private static Reply byKey(Reply reply) {
    return reply instanceof Reply.EndOfInput ? new Reply.Interrupt() : reply;
  }

  @Override
  public void tell(String message) {
    notices.add(message);
  }

  /** What was said and not yet shown. */
  public List<String> takeUnsaid() {
    List<String> unsaid = List.copyOf(notices);
    notices.clear();
    return unsaid;
  }

  /** When the process is about to end: keeps what was begun, and puts the terminal back. */
  public void abandon() {
    stage.abandon();
  }

  private void keep(Screen screen) {
    reviewed = Screens.reviewed(screen).orElse(reviewed);
    if (screen instanceof QuestionScreen question) {
      drafts.keep(question.step().name(), question.standing(), question.draft());
    }
  }
}
