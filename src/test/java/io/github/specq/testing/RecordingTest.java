package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private static final String SCRIPT =
      """
      title Echo
      description What is typed comes back.
      size 30 4
      prepare echo 'well <prepared>' >file
      run cat file; exec cat
      await prepared
      hold 500
      type hi
      key Enter
      still end
      hold 1000
      """;

  @BeforeEach
  void aTerminalIsPossible() {
    assumeTrue(PtyProgram.isPossible());
  }

  @Test
  void theSameScriptGivesTheSamePictures() {
    Recording first = play(SCRIPT);
    Recording second = play(SCRIPT);
    assertThat(second.moving()).isEqualTo(first.moving());
    assertThat(second.still("end")).isEqualTo(first.still("end"));
  }

  @Test
  void eachKeyIsSeenInTheTimeOfTheScript() {
    assertThat(play(SCRIPT).moving())
        .contains(">well &lt;prepared&gt;<", ">h<", ">hi<")
        .contains("animation:strip 1990ms ");
  }

  @Test
  void whatIsAwaitedIsShownOnlyWhenItIsComplete() {
    String script =
        """
        run echo begin; read line; printf half; sleep 0.3; printf ' and half'
        await begin
        hold 100
        key Enter
        await and half
        hold 100
        """;
    assertThat(play(script).moving())
        .contains(">half and half<", "animation:strip 550ms ")
        .doesNotContain(">half<");
  }

  @Test
  void aStillShowsOneScreen() {
    assertThat(play(SCRIPT).still("end"))
        .contains("<desc id=\"desc\">well &lt;prepared&gt;\nhi\nhi</desc>")
        .doesNotContain("animation", ">h<");
  }

  @Test
  void whatCannotBePlayedIsSaid() {
    assertThatThrownBy(() -> play("type x")).hasMessage("nothing runs yet");
    assertThatThrownBy(() -> play("run true")).hasMessage("the script holds no screen");
    assertThatThrownBy(() -> play("prepare exit 3")).hasMessageStartingWith("exit 3");
    assertThatThrownBy(() -> play("run true\nhold 1").still("x")).hasMessageEndingWith("no x");
  }

  private static Recording play(String script) {
    return Recording.play(RecordingScript.parse(script));
  }
}
