package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** An editor that keeps what it was shown and then runs a script on the file {@code $1}. */
  private Editor editor(String script) throws IOException {
    Path file = folder.resolve("editor.sh");
    Files.writeString(file, "cp \"$1\" '%s'\n%s\n".formatted(seen, script));
    return new Editor(Map.of("EDITOR", "sh '%s'".formatted(file)));
  }

  @Test
  void whatWasWrittenAboveTheLineIsTheAnswer() throws IOException {
    Editor editor =
        editor(
            "{ echo; echo ' Two lines,'; echo 'the second.'; cat \"$1\"; } > \"$1.new\"; mv \"$1.new\" \"$1\"");
    assertThat(editor.edit("Why?", "")).contains("Two lines,\nthe second.");
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
    assertThat(new Editor(environment).edit("Why?", "")).contains("of_the_person");
  }

  @Test
  void whoSavesWithoutAChangeKeepsTheAnswer() throws IOException {
    assertThat(editor("true").edit("Why?", "Because.")).contains("Because.");
  }

  @Test
  void aHeadingOfOnesOwnStays() throws IOException {
    assertThat(editor("printf '# Mine\\nText\\n' > \"$1\"").edit("Why?", ""))
        .contains("# Mine\nText");
  }

  @Test
  void anotherEncodingCostsALetterAndNotTheAnswer() throws IOException {
    assertThat(editor("printf 'caf\\351 opens' > \"$1\"").edit("Why?", ""))
        .hasValueSatisfying(answer -> assertThat(answer).startsWith("caf").endsWith(" opens"));
  }

  @Test
  void nothingWrittenIsNoAnswer() throws IOException {
    assertThat(editor("true").edit("Why?", "")).isEmpty();
    assertThat(editor(": > \"$1\"").edit("Why?", "Because.")).isEmpty();
  }

  @Test
  void whoLeavesTheEditorWithAnErrorChangesNothing() throws IOException {
    assertThat(editor("echo changed > \"$1\"; exit 1").edit("Why?", "Because.")).isEmpty();
  }

  @Test
  void whatCouldDriveATerminalIsTakenOut() throws IOException {
    assertThat(editor("printf 'a\\033[31mb\\r\\nc\\td\\n' > \"$1\"").edit("Why?", ""))
        .contains("a[31mb\nc d");
  }

  @Test
  void visualComesBeforeEditor() throws IOException {
    Path file = folder.resolve("visual.sh");
    Files.writeString(file, "echo visual > \"$1\"\n");
    Editor both = new Editor(Map.of("VISUAL", "sh '%s'".formatted(file), "EDITOR", "false"));
    assertThat(both.edit("Why?", "")).contains("visual");
  }

  @Test
  void theFileIsGoneAfterwards() throws IOException {
    editor("echo \"$1\" > \"$1.name\"; mv \"$1.name\" '%s'".formatted(folder.resolve("name")))
        .edit("Why?", "");
    assertThat(Path.of(Files.readString(folder.resolve("name")).strip())).doesNotExist();
  }
}
