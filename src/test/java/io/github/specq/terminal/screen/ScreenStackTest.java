package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.State;
import io.github.specq.interview.Reply;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenStackTest {
  private static Desk desk() {
    return Desk.at(Scenes.newsletter().goTo("delivery.reason").interview());
  }

  @Test
  void whatIsLaidOverIsTakenAwayAgain() {
    Desk desk = desk().press("because<ctrl-o>");
    assertThat(desk.stack().screens()).hasSize(2);
    assertThat(desk.text()).contains("Instead of an answer");

    desk.press("<escape>");

    assertThat(desk.stack().screens()).hasSize(1);
    assertThat(desk.text()).contains("because");
  }

  @Test
  void aMenuIsGoneWhenWhatItOpensIsThere() {
    Desk desk = desk().press("<ctrl-o>u");

    assertThat(desk.stack().screens()).hasSize(2);
    assertThat(desk.press("<escape>").top()).isEqualTo(desk.stack().base());
  }

  @Test
  void closingTheOnlyScreenGoesOn() {
    Desk desk = Desk.with(Screens.topics(Scenes.readers().interview())).press("<escape>");

    assertThat(desk.reply()).contains(new Reply.Keep());
    assertThat(desk.stack().screens()).hasSize(1);
  }

  @Test
  void theKeysThatMeanTheSameEverywhereDoSoOnTop() {
    assertThat(desk().press("<ctrl-o><ctrl-c>").reply()).contains(new Reply.Interrupt());
    assertThat(desk().press("<f1><ctrl-z>").effect()).contains(new Effect.Suspend());
    assertThat(desk().press("<ctrl-o>u<ctrl-l>").effect()).contains(new Effect.Redraw());
  }

  @Test
  void anEditorsTextGoesToTheField() {
    Desk desk = desk().press("abc<ctrl-e>");
    assertThat(desk.effect()).contains(new Effect.Edit("Why this one?", "abc"));

    desk.written("one\n:two");

    assertThat(desk.press("<enter>").reply().map(Outcome::of)).contains("one//:two");
  }

  @Test
  void aColonFromAnEditorIsNoCommand() {
    Desk desk = desk().press("<ctrl-e>");

    desk.written(":quit");

    assertThat(desk.press("<ctrl-e>").effect()).contains(new Effect.Edit("Why this one?", ":quit"));
    desk.written(":quit");
    assertThat(desk.press("<enter>").reply().map(Outcome::of)).contains(":quit");
  }

  @Test
  void aSecretIsSavedOnPurposeOnly() {
    Desk desk = desk().press("amqp://me:hush@host<enter>");
    assertThat(desk.effect()).isEmpty();

    assertThat(desk.again().press("<enter>").effect()).isEmpty();
    assertThat(desk.again().press("<paste:y>").effect()).isEmpty();
    assertThat(desk.press("y").reply().map(Outcome::of)).contains("amqp://me:hush@host");
  }

  @Test
  void aSecretInAReasonIsSavedOnPurposeOnly() {
    Desk desk = desk().press("<ctrl-o>uamqp://me:hush@host<enter>");
    assertThat(desk.effect()).isEmpty();

    assertThat(desk.press("y").reply())
        .contains(new Reply.NonAnswered(State.UNKNOWN, Optional.of("amqp://me:hush@host")));
  }
}
