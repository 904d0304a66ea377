package io.github.specq.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.Folders;
import io.github.specq.testing.RichSession;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an interview is asked on a screen or in lines. */
@Timeout(60)
class InterviewUiTest {
  private static final String QUESTION = "What quality does the finished software need?";

  @TempDir private Path folder;

  private static void assertLines(RichSession session) {
    RichSession.Ended ended = session.endedSanely();
    assertThat(ended.out()).contains(QUESTION, "Answer with a number");
    assertThat(session.terminal().text().strip()).isEqualTo("$ specq");
  }

  private static void assertScreen(RichSession session) {
    session.await("Enter begin").press("Enter").await(QUESTION).press("C-c");
    RichSession.Ended ended = session.endedSanely();
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void aTerminalThatCanBePaintedOnIsPaintedOn() {
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      assertScreen(session);
    }
  }

  @Test
  void linesMayBeAskedForByAnOption() {
    try (RichSession session = RichSession.in(folder).run("interview", "phase9", "--plain")) {
      assertLines(session);
      assertThat(session.isOpened()).as("a terminal was opened for nothing").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "yes", "true", "on"})
  void linesMayBeAskedForByTheEnvironment(String accessible) {
    RichSession.Start start = RichSession.in(folder).with("ACCESSIBLE", accessible);
    try (RichSession session = start.run("interview", "phase9")) {
      assertLines(session);
      assertThat(session.isOpened()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "false", "FALSE", "no"})
  void theEnvironmentMayAlsoSayNo(String accessible) {
    RichSession.Start start = RichSession.in(folder).with("ACCESSIBLE", accessible);
    try (RichSession session = start.run("interview", "phase9")) {
      assertScreen(session);
    }
  }

  @Test
  void linesMayBeAskedForByTheProject() {
    Folders.write(folder, Map.of(".specq/config.yaml", "plain: yes\n"));
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      assertLines(session);
      assertThat(session.isOpened()).isFalse();
    }
  }

  @Test
  void aProjectMaySayNoToo() {
    Folders.write(folder, Map.of(".specq/config.yaml", "plain: no\n"));
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      assertScreen(session);
    }
  }

  @ParameterizedTest
  @CsvSource({"59, 24", "80, 15", "40, 10"})
  void aScreenThatIsTooSmallIsLeftAlone(int columns, int rows) {
    RichSession.Start start = RichSession.in(folder).at(new Size(columns, rows));
    try (RichSession session = start.run("interview", "phase9")) {
      assertLines(session);
    }
  }

  @Test
  void theSmallestScreenIsEnough() {
    RichSession.Start start = RichSession.in(folder).at(Size.LEAST);
    try (RichSession session = start.run("interview", "phase9")) {
      assertScreen(session);
    }
  }

  @Test
  void withoutATerminalThereAreLines() {
    try (RichSession session =
        RichSession.in(folder).withoutTerminal().run("interview", "phase9")) {
      assertLines(session);
    }
  }

  @Test
  void whereNothingIsAskedNoTerminalIsOpened() {
    try (RichSession session = RichSession.in(folder).run("interview", "phase9", "--no-input")) {
      session.endedSanely();
      assertThat(session.isOpened()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--ascii", ""})
  void aScreenMayBeDrawnInAscii(String option) {
    RichSession.Start start =
        RichSession.in(folder).with("LANG", option.isEmpty() ? "C" : "en.utf8");
    try (RichSession session =
        option.isEmpty()
            ? start.run("interview", "phase9")
            : start.run("interview", "phase9", option)) {
      session.await("Enter begin").press("Enter");
      assertThat(session.await(QUESTION).screen())
          .matches("\\A\\p{ASCII}*\\z")
          .contains("specq * ");
    }
  }

  @Test
  void aWrongCommandLineLeavesTheTerminalAlone() {
    try (RichSession session = RichSession.in(folder).run("interview", "phase9", "--topic", "x")) {
      assertThat(session.endedSanely().code()).isEqualTo(2);
    }
  }
}
