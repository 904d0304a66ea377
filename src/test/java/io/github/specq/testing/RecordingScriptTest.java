package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.terminal.view.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingScriptTest {
  @Test
  void eachLineIsOneThing() {
    RecordingScript script =
        RecordingScript.parse(
            """
            # for readers
            title A title
            description Two lines
            description are one text
            size 100 30
            env LANG C

            prepare touch it
            run cat -v
            await two  blanks
            await-last $
            type 2
            key Down Enter
            hold 1200
            still review
            still help The help
            """);
    assertThat(script.title()).isEqualTo("A title");
    assertThat(script.description()).isEqualTo("Two lines are one text");
    assertThat(script.size()).isEqualTo(new Size(100, 30));
    assertThat(script.environment()).isEqualTo(Map.of("LANG", "C"));
    assertThat(script.preparations()).containsExactly("touch it");
    assertThat(script.steps())
        .containsExactly(
            new RecordingScript.Run("cat -v"),
            new RecordingScript.Await("two  blanks"),
            new RecordingScript.AwaitLast("$"),
            new RecordingScript.Type("2"),
            new RecordingScript.Press(List.of("Down", "Enter")),
            new RecordingScript.Hold(1200),
            new RecordingScript.Still("review", "A title"),
            new RecordingScript.Still("help", "The help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dance", "hold on", "size 80"})
  void aLineThatIsNotUnderstoodIsShown(String line) {
    assertThatThrownBy(() -> RecordingScript.parse("title A\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: " + line);
  }
}
