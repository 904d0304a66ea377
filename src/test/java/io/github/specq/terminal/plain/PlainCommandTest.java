package io.github.specq.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.plain.PlainCommand.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCommandTest {
  @Test
  void theCommandsAreThoseOfTheDesign() {
    assertThat(PlainCommand.words())
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
            ":quit");
  }

  @Test
  void caseAndBlanksDoNotMatter() {
    assertThat(PlainCommand.parse("  :GoTo   Workers.count  "))
        .contains(new Call(PlainCommand.GOTO, "Workers.count"));
    assertThat(PlainCommand.parse(":back")).contains(new Call(PlainCommand.BACK, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "back", ":backwards", "::back", ": back"})
  void whatIsNotACommandIsNone(String line) {
    assertThat(PlainCommand.parse(line)).isEmpty();
  }
}
