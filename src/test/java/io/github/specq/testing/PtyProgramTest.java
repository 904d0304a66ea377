package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.terminal.view.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PtyProgramTest {
  @TempDir private Path home;
  private PtyProgram program;

  @BeforeEach
  void aTerminalIsPossible() {
    assumeTrue(PtyProgram.isPossible());
  }

  @AfterEach
  void close() {
    if (program != null) {
      program.close();
    }
  }

  private void start(String script) {
    start(Map.of(), script);
  }

  private void start(Map<String, String> environment, String script) {
    program = PtyProgram.start(home, environment, new Size(40, 5), "sh", "-c", script);
  }

  @Test
  void showsWhatAProgramWritesAndWhatIsTyped() {
    start("printf 'it is? '; read answer; echo \"so: $answer\"");
    program.await("it is?").type("fine \u2713\r");
    assertThat(program.exitCode()).isZero();
    assertThat(program.screen()).startsWith("it is? fine \u2713", "so: fine \u2713", "");
  }

  @Test
  void muchCanBeTypedAtOnce() {
    start("stty raw -echo; echo ready; head -c 500000 | tr -d '\\n' | wc -c; stty sane");
    program.await("ready").type("some words\n".repeat(500000 / 11 + 1));
    program.await("454546");
  }

  @Test
  void theTerminalHasTheSizeAndTheProgramItsEnvironment() {
    start(Map.of("GREETING", "hello", "LANG", ""), "stty size; echo $GREETING ${LANG:-none}");
    program.exitCode();
    assertThat(program.screen()).startsWith("5 40", "hello none");
  }

  @Test
  void anotherSizeIsAnnounced() {
    start("trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done");
    program.await("ready").resize(new Size(60, 7));
    program.await("7 60");
  }

  @Test
  void ctrlCEndsTheProgramAndNotTheLookAfterIt() {
    start("echo ready; exec cat");
    program.await("ready").press("C-c");
    assertThat(program.exitCode()).isEqualTo(130);
    program.assertSane();
  }

  /** As where the tests run in the background, or under nohup. */
  @Test
  void ctrlCEndsTheProgramWhereTheTestsThemselvesIgnoreIt() throws IOException {
    List<String> ignoring = List.of("sh", "-c", "trap '' HUP INT QUIT; exec \"$@\"", "sh");
    String classPath = System.getProperty("java.class.path");
    try (ChildJvm child = ChildJvm.start(ignoring, classPath, PtyProgramTest.class, home)) {
      assertThat(child.rest()).as(child.errors()).isEqualTo("130\n");
    }
  }

  /** Interrupts a program, and prints how it ended. */
  public static void main(String[] args) {
    Size size = new Size(40, 5);
    try (PtyProgram program =
        PtyProgram.start(Path.of(args[0]), Map.of(), size, "sh", "-c", "echo ready; exec cat")) {
      program.await("ready").press("C-c");
      System.out.println(program.exitCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stty -echo",
        "printf '\\033[?1049h'",
        "printf '\\033[?25l'",
        "printf '\\033[?2004h'",
        "printf '\\033[1m'"
      })
  void whatIsLeftBehindIsFound(String untidy) {
    start(untidy);
    assertThatThrownBy(program::assertSane).isInstanceOf(AssertionError.class);
  }

  @Test
  void aTidyProgramLeavesNothingBehind() {
    start("stty -echo; printf '\\033[?1049h\\033[1m'; printf '\\033[m\\033[?1049l'; stty echo");
    program.assertSane();
  }

  @Test
  void thereIsJobControl() {
    program = PtyProgram.start(home, Map.of(), new Size(40, 5), "sh", "-i");
    program.await("$").type("cat\r");
    program.process("cat");
    program.press("C-z");
    program.await("asks again", () -> program.screenText().matches("(?s).*Stopped.*\\$\\s*"));
    program.type("fg\r");
    program.await("fg\ncat").type("awake\r");
    program.await("awake\nawake").press("C-d", "C-d");
    program.assertSane();
  }
}
