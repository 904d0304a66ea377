package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.Command.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  @Test
  void theCommandsAreThoseOfTheDesign() {
    assertThat(Command.words())
        .containsExactly(
            ":back",
            ":skip",
            ":unknown",
            ":later",
            ":na",
            ":default",
            ":help",
            ":review",
            ":goto",
            ":edit",
            ":note",
            ":quit");
  }

  @Test
  void caseAndBlanksDoNotMatter() {
    assertThat(Command.parse("  :GoTo   Workers.count  "))
        .contains(new Call(Command.GOTO, "Workers.count"));
    assertThat(Command.parse(":back")).contains(new Call(Command.BACK, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {":back", ":nothing", ":", ":na one tenant only"})
  void aLineWithAColonInFrontIsMeantAsACommand(String line) {
    assertThat(Command.isMeant(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "back", "::back", "a:back", ":a\nb"})
  void whatElseIsTypedIsNot(String text) {
    assertThat(Command.isMeant(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", ":", "::", ":::", ":back", "::x", "a::b", ":a\nb"})
  void everyAnswerCanBeTypedWithoutBeingACommand(String answer) {
    assertThat(Command.isMeant(Command.literal(answer))).isFalse();
    assertThat(Command.plain(Command.literal(answer))).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "back", ":backwards", "::back", ": back"})
  void whatIsNotACommandIsNone(String line) {
    assertThat(Command.parse(line)).isEmpty();
  }
}
