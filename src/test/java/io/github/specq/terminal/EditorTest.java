package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // the editors are shell scripts
class EditorTest {
  @TempDir Path folder;
  private Path seen;

  @BeforeEach
  void where() {
    seen = folder.resolve("seen");
  }

  /** Looked at twice, so that each editor takes as long as a person does. */
  private static final InstantSource SLOW =
      new InstantSource() {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
          now = now.plusSeconds(1);
          return now;
        }
      };

  private static final InstantSource FAST = InstantSource.fixed(Instant.EPOCH);

  /** An editor that keeps what it was shown and then runs a script on the file {@code $1}. */
  private Editor editor(String script) throws IOException {
    return editor(script, SLOW);
  }

  private Editor editor(String script, InstantSource clock) throws IOException {
    Path file = folder.resolve("editor.sh");
    Files.writeString(file, "cp \"$1\" '%s'\n%s\n".formatted(seen, script));
    return new Editor(Map.of("EDITOR", "sh '%s'".formatted(file)), clock);
  }

  private static String written(Editor.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Editor.Written.class);
    return ((Editor.Written) outcome).text();
  }

  private static String why(Editor.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Editor.NotWritten.class);
    return ((Editor.NotWritten) outcome).why();
  }

  @Test
  void whatWasWrittenAboveTheLineIsTheAnswer() throws IOException {
    Editor editor =
        editor(
            "{ echo; echo ' Two lines,'; echo 'the second.'; cat \"$1\"; } > \"$1.new\"; mv \"$1.new\" \"$1\"");
    assertThat(written(editor.edit("Why?", ""))).isEqualTo("Two lines,\nthe second.");
  }

  @Test
  void theQuestionAndTheAnswerSoFarAreShown() throws IOException {
    editor("true").edit("Why this one?", "Because.");
    assertThat(Files.readString(seen))
        .isEqualTo("Because.\n\n# Everything below this line is ignored.\n# Why this one?\n");
  }

  /** The launcher may have given Java another locale. */
  @Test
  void theEditorHasThePersonsLocale() throws IOException {
    Map<String, String> environment =
        Map.of("EDITOR", "sh '%s'".formatted(folder.resolve("e")), "LC_ALL", "of_the_person");
    Files.writeString(folder.resolve("e"), "echo \"$LC_ALL\" > \"$1\"\n");
    assertThat(written(new Editor(environment).edit("Why?", ""))).isEqualTo("of_the_person");
  }

  @Test
  void whoSavesWithoutAChangeKeepsTheAnswer() throws IOException {
    assertThat(written(editor("true").edit("Why?", "Because."))).isEqualTo("Because.");
  }

  @Test
  void aHeadingOfOnesOwnStays() throws IOException {
    assertThat(written(editor("printf '# Mine\\nText\\n' > \"$1\"").edit("Why?", "")))
        .isEqualTo("# Mine\nText");
  }

  @Test
  void anotherEncodingCostsALetterAndNotTheAnswer() throws IOException {
    assertThat(written(editor("printf 'caf\\351 opens' > \"$1\"").edit("Why?", "")))
        .startsWith("caf")
        .endsWith(" opens");
  }

  @Test
  void nothingWrittenIsNoAnswer() throws IOException {
    String nothing = "Nothing was written in the editor. Your text is as it was.";
    assertThat(why(editor("true").edit("Why?", ""))).isEqualTo(nothing);
    assertThat(why(editor(": > \"$1\"").edit("Why?", "Because."))).isEqualTo(nothing);
  }

  @Test
  void whoLeavesTheEditorWithAnErrorChangesNothing() throws IOException {
    assertThat(why(editor("exit 3").edit("Why?", "Because.")))
        .matches("The editor 'sh .*' failed with exit code 3\\. Your text is as it was\\.");
  }

  @Test
  void whatWasWrittenBeforeItFailedIsNotLost() throws IOException {
    String why = why(editor("echo changed > \"$1\"; exit 1").edit("Why?", "Because."));
    assertThat(why).contains("failed with exit code 1", " What it saved is in ");
    Path kept = Path.of(why.replaceFirst("(?s).* is in ", "").replaceFirst("\\.$", ""));
    assertThat(kept).hasContent("changed");
    Files.delete(kept);
  }

  @Test
  void whichEditorIsMissingIsSaid() {
    Editor missing = new Editor(Map.of("EDITOR", "/nowhere/editor 2>/dev/null"), SLOW);
    assertThat(why(missing.edit("Why?", "Because.")))
        .startsWith("There is no editor '/nowhere/editor 2>/dev/null': set EDITOR to one");
    Editor folder = new Editor(Map.of("EDITOR", "/ 2>/dev/null"), SLOW);
    assertThat(why(folder.edit("Why?", "Because."))).contains("cannot be run: set EDITOR to one");
  }

  @Test
  void thatItDeletedItsFileIsSaid() throws IOException {
    for (InstantSource clock : List.of(SLOW, FAST)) {
      assertThat(why(editor("rm \"$1\"", clock).edit("Why?", "Because.")))
          .isEqualTo("The editor deleted its file. Your text is as it was.");
    }
  }

  @Test
  void thatItCameBackAtOnceIsSaid() throws IOException {
    Editor fast = editor("true", FAST);
    assertThat(why(fast.edit("Why?", "Because.")))
        .startsWith("The editor came back at once and changed nothing.")
        .contains("EDITOR='code --wait'");
  }

  @Test
  void whatIsSavedInAWindowOfItsOwnIsTakenTheNextTime() throws IOException {
    Path name = folder.resolve("name");
    Editor fast = editor("echo \"$1\" > '%s'".formatted(name), FAST);
    why(fast.edit("Why?", "Because."));
    Path open = Path.of(Files.readString(name).strip());
    Files.writeString(open, "Written meanwhile.");
    assertThat(written(fast.edit("Why?", "Because."))).isEqualTo("Written meanwhile.");
    assertThat(open).doesNotExist();
    why(fast.edit("Why?", "Because."));
    Path left = Path.of(Files.readString(name).strip());
    why(fast.edit("What else?", ""));
    assertThat(left).doesNotExist();
    Files.delete(Path.of(Files.readString(name).strip()));
  }

  @Test
  void whereThereIsNoRoomForItsFileThatIsSaid() throws IOException {
    Editor dying = editor("rm \"$1\"; mkdir \"$1\"");
    assertThat(why(dying.edit("Why?", "Because."))).startsWith("The editor cannot be used: ");
  }

  @Test
  void whatCouldDriveATerminalIsTakenOut() throws IOException {
    assertThat(written(editor("printf 'a\\033[31mb\\r\\nc\\td\\n' > \"$1\"").edit("Why?", "")))
        .isEqualTo("a[31mb\nc d");
  }

  @Test
  void visualComesBeforeEditor() throws IOException {
    Path file = folder.resolve("visual.sh");
    Files.writeString(file, "echo visual > \"$1\"\n");
    Editor both = new Editor(Map.of("VISUAL", "sh '%s'".formatted(file), "EDITOR", "false"));
    assertThat(written(both.edit("Why?", ""))).isEqualTo("visual");
  }

  @Test
  void theFileIsGoneAfterwards() throws IOException {
    editor("echo \"$1\" > \"$1.name\"; mv \"$1.name\" '%s'".formatted(folder.resolve("name")))
        .edit("Why?", "");
    assertThat(Path.of(Files.readString(folder.resolve("name")).strip())).doesNotExist();
  }
}
