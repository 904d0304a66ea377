package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given;
import io.github.specq.answers.Given.Item;
import io.github.specq.answers.State;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.YesNoType;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.StepText;
import io.github.specq.testing.RecordedAnswers.Answered;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives recorded answers on a screen, as somebody does who reads it. */
public final class KeyPresser {
  private static final String OTHER = "Something else (you type it)";
  private static final int SEEN = 40;

  private final RichSession session;

  public KeyPresser(RichSession session) {
    this.session = session;
  }

  /** Gives one answer, at whose step the screen must be. */
  public void give(Answered answered) {
    Step step = answered.step();
    assertThat(session.screen()).as("the screen at " + step.name()).contains(ask(step));
    Reply reply = answered.reply();
    if (reply instanceof Reply.Answered value) {
      value(step.asked().orElseThrow().type(), value.given());
    } else if (reply instanceof Reply.NonAnswered none) {
      none(step, none.state(), none.note());
    } else if (reply instanceof Reply.OwnWords words) {
      session.press("C-u").type(Typist.typed(words.text())).press("Enter").settle();
      onlyWords();
    } else if (reply instanceof Reply.TakeDefault) {
      session.press("C-o d");
      confirm();
    } else {
      session.press(reply instanceof Reply.PartByPart ? "Down Enter" : "Tab Enter");
    }
  }

  /** Of what was understood nothing is taken. */
  private void onlyWords() {
    if (session.screen().startsWith(" Understood")) {
      while (!session.screen().lines().findFirst().orElse("").endsWith(" 0 ticked")) {
        session.press("C-a").settle();
      }
      session.press("Enter");
    }
  }

  private static String ask(Step step) {
    String ask =
        step.asked().flatMap(f -> f.wording().ask()).orElse(step.question().wording().ask());
    return ask.substring(0, Math.min(SEEN, ask.length()));
  }

  private void none(Step step, State state, Optional<String> reason) {
    boolean menu = state == State.UNKNOWN || state == State.NOT_APPLICABLE || reason.isEmpty();
    if (!menu) {
      openText(step);
      session.type(Typist.word(state, reason)).press("Enter");
      confirm();
      return;
    }
    switch (state) {
      case SKIPPED -> session.press("C-o s");
      case LATER -> session.press("C-o l");
      case UNKNOWN -> session.press("C-o u").type(reason.orElse("") + "\r");
      case NOT_APPLICABLE -> session.press("C-o n").type(reason.orElse("") + "\r");
    }
    confirm();
  }

  /** What would take a saved answer away is asked about. */
  private void confirm() {
    if (session.screen().contains("Replace the saved answer?")) {
      session.press("y");
    }
  }

  private void openText(Step step) {
    if (step.asked().filter(f -> f.type() instanceof ChoiceType).isPresent()) {
      session.choose(OTHER).press("Enter").settle();
    }
    session.press("C-u");
  }

  private void value(FieldType type, Given given) {
    if (type instanceof YesNoType) {
      session.type(given.line().substring(0, 1) + "\r");
    } else if (type instanceof ChoiceType choice) {
      choose(choice, given);
    } else {
      String text = Typist.typed(Typist.line(type, given));
      session.press("C-u").type(text.replace("\n", Keys.of("C-j")) + "\r");
    }
  }

  private void tick(String label, boolean wanted) {
    boolean ticked = session.choose(label).currentEntry().contains("[x]");
    if (ticked != wanted) {
      session.press("Space");
    }
  }

  private void choose(ChoiceType type, Given given) {
    for (Option option : StepText.listed(type)) {
      boolean wanted = given.items().contains(new Item(option.id(), false));
      if (type.several()) {
        tick(StepText.label(option), wanted);
      } else if (wanted) {
        session.choose(StepText.label(option)).press("Enter");
      }
    }
    String own =
        given.items().stream()
            .filter(Item::other)
            .map(Item::text)
            .collect(Collectors.joining(", "));
    if (!own.isEmpty()) {
      session.choose(OTHER).press("Enter").settle().press("C-u").type(own);
    }
    if (!own.isEmpty() || type.several()) {
      session.press("Enter");
    }
  }
}
