package io.github.specq.terminal.screen;

import io.github.specq.bank.Bank;
import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Known;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.terminal.Greeting;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.TickPage;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screens that are shown beside questions. */
public final class Screens {
  private Screens() {}

  /** What the interview is about; {@link Reply.Keep} goes on. */
  public static Screen greeting(Interview interview) {
    return GreetingScreen.of(look -> greeting(interview, look));
  }

  private static List<Line> greeting(Interview interview, Viewport look) {
    List<Line> rows = new ArrayList<>();
    Bank bank = interview.plan().bank();
    for (String line : Greeting.of(interview)) {
      Style style = line.equals(bank.title()) ? Style.STRONG : Style.PLAIN;
      rows.addAll(Paragraph.of(line, style, look.columns()));
      rows.add(Line.EMPTY);
    }
    rows.addAll(
        Paragraph.of(
            "Every answer is saved before the next question is asked. You can go back, skip, say that you don't know, and leave at any time.",
            Style.PLAIN,
            look.columns()));
    return rows;
  }

  /** Shown while the repository is searched; {@link Reply.Keep} goes on without it. */
  public static Screen searching() {
    return SearchScreen.of(
        look ->
            Paragraph.of(
                "The repository is still being searched. What it shows belongs to what comes next; this page closes by itself.",
                Style.PLAIN,
                look.columns()));
  }

  /** What there is to say to the last answer; {@link Reply.Keep} goes on. */
  public static Screen advice(Interview interview, List<Finding> fresh) {
    return AdviceScreen.of(interview, fresh);
  }

  /** What the repository shows for questions that were not asked. */
  public static Screen unasked(List<UnaskedFind> finds) {
    return TickScreen.of(TickPage.of(finds));
  }

  /** What is known of the project before anything is asked. */
  public static Screen profile(List<Known> known) {
    return TickScreen.of(TickPage.ofProfile(known));
  }

  /** All answers. */
  public static Screen review(Interview interview) {
    return ReviewScreen.of(interview, List.of(), List.of());
  }

  /**
   * All answers, as they were left.
   *
   * @param advice what there is to say to them
   * @param target the question that is current first, as {@code bank/question}, if it is there
   * @param notices what is to be said first
   */
  public static Screen reviewAt(
      Interview interview, List<Finding> advice, String target, List<String> notices) {
    return ReviewScreen.of(interview, advice, notices).at(target);
  }

  /** The question that is current in a review, as {@code bank/question}. */
  public static Optional<String> reviewed(Screen screen) {
    return screen instanceof ReviewScreen review
        ? review.current().map(ReviewText.Row::target)
        : Optional.empty();
  }

  /** What is to be written. */
  public static Screen changes(List<Change> changes) {
    return ChangesScreen.of(changes);
  }

  /** The topics to begin with; leaving the list begins with the first question. */
  public static Screen topics(Interview interview) {
    return Destinations.topics(interview).closing("first question");
  }

  /**
   * One of several, by id.
   *
   * @return a screen that gives {@link Reply.GoTo} with the id that was picked, and another reply
   *     if none was
   */
  public static Screen pick(String title, Map<String, String> labels) {
    List<Choices.Entry> entries =
        labels.entrySet().stream().map(e -> Choices.Entry.of(e.getKey(), e.getValue())).toList();
    return PickScreen.of(title, "", entries, id -> new Screen.Next.Give(new Reply.GoTo(id)))
        .closing("leave");
  }

  /** What is said back of a reply that gives no value. */
  public static Optional<String> echo(Step step, Reply reply) {
    if (reply instanceof Reply.Noted noted) {
      return Optional.of(StepText.noted(noted));
    }
    return reply instanceof Reply.NonAnswered none
        ? Optional.of("\"%s\" is noted for: %s".formatted(none.state().words(), name(step)))
        : Optional.empty();
  }

  private static String name(Step step) {
    return step.asked().map(f -> f.wording().term()).orElse(step.question().wording().title());
  }

  /** What a step that was left and met again says of what was begun there. */
  public static Optional<String> kept(Interview interview, Step step) {
    return new StepText(interview, step).current().isEmpty()
        ? Optional.of("What you began here was kept.")
        : Optional.of("What you began here was kept; the saved answer is still the old one.");
  }
}
