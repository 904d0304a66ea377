package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Phase9;
import io.github.specq.testing.RichSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The person's editor, in the middle of an interview on a screen. */
@Timeout(60)
class RichEditorTest {
  private static final String FAILED = "exit code 1. Your text is";
  private static final String AT_ONCE = "The editor came back at once and changed nothing.";
  private static final String WHY = "Why this one?";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;
  private Path done;

  @BeforeEach
  void whereTheEditorLeavesAMark() {
    done = elsewhere.resolve("done");
  }

  /** An interview at a long text, with an editor that runs a script on the file {@code $1}. */
  private RichSession with(String script) throws IOException {
    Path editor = elsewhere.resolve("editor.sh");
    Files.writeString(editor, script + "\n");
    return Phase9.at(
            RichSession.in(folder).with("EDITOR", "sh '" + editor + "'"), "job-queue.reason")
        .await(WHY);
  }

  @Test
  void whatItWritesIsTheAnswer() throws IOException {
    try (RichSession session = with("printf 'Redis runs already.\\nAnd it is fast.\\n' > \"$1\"")) {
      session.press("C-e").await("Redis runs already.").await("And it is fast.").press("Enter");
      session.await("What job queue technology");
      assertThat(Phase9.answers(folder)).contains("Redis runs already.", "And it is fast.");
    }
  }

  @Test
  void itGoesOnWithWhatWasTyped() throws IOException {
    try (RichSession session = with("sed -i 's/fast/very fast/' \"$1\"")) {
      session.type("It is fast.").press("C-e").await("It is very fast.");
    }
  }

  @Test
  void whereItFailsTheTextStays() throws IOException {
    try (RichSession session = with("echo no > \"$1\"; exit 1")) {
      session.type("It is fast.").press("C-e").await(FAILED);
      assertThat(session.screen()).contains(WHY, "It is fast.").doesNotContain("│ no");
      assertThat(session.type("!").screen()).contains("It is fast.!").doesNotContain(FAILED);
    }
  }

  @Test
  void whereItChangesNothingTheTextStays() throws IOException {
    try (RichSession session = with("true")) {
      session.type("It is fast.").press("C-e").await(AT_ONCE);
      assertThat(session.screen()).contains(WHY, "│ It is fast.").doesNotContain(FAILED);
    }
  }

  @Test
  void whereThereIsNoneTheTextStays() {
    RichSession.Start start = RichSession.in(folder).with("EDITOR", "/nowhere/editor 2>/dev/null");
    try (RichSession session = Phase9.at(start, "job-queue.reason").await(WHY)) {
      session.type("It is fast.").press("C-e").await("There is no editor '/nowhere/editor");
      session.await("│ It is fast.");
    }
  }

  @Test
  void whereItDeletesItsFileTheTextStays() throws IOException {
    try (RichSession session = with("rm \"$1\"")) {
      session.type("It is fast.").press("C-e").await("The editor deleted its file.");
      session.await("│ It is fast.");
    }
  }

  @Test
  void itGetsATerminalAsItWas() throws IOException {
    String wait = "while ! [ -e '%s' ]; do sleep 0.01; done".formatted(done);
    try (RichSession session = with(wait)) {
      session.type("It is fast.").settle().press("C-e");
      session.await("$ specq");
      session.assertSane();
      Files.writeString(done, "");
      session.await("It is fast.").press("C-c");
      assertThat(session.endedSanely().code()).isEqualTo(130);
    }
  }

  @Test
  void whatIsTooLongIsSaidToBe() throws IOException {
    try (RichSession session = with("head -c 30000 /dev/zero | tr '\\0' x > \"$1\"")) {
      session.press("C-e").await("Only the first 20000 characters fit");
    }
  }

  @Test
  void ownWordsAreWrittenInItToo() throws IOException {
    Phase9.profile(folder);
    Path editor = elsewhere.resolve("editor.sh");
    Files.writeString(editor, "echo 'Two of them.' > \"$1\"\n");
    RichSession.Start start = RichSession.in(folder).with("EDITOR", "sh '" + editor + "'");
    try (RichSession session = Phase9.at(start, "workers")) {
      session.await("How will you architect").press("C-e");
      session.await("Two of them.").press("Enter").await("How many worker processes?");
      assertThat(Phase9.answers(folder)).contains("Two of them.");
    }
  }
}
