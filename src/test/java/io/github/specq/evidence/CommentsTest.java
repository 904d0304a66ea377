package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        ".py|x = 1  # no task|x = 1  _________",
        ".py|url = 'http://a#b' # c|url = 'http://a#b' ___",
        ".py|a = \"it\\\"s # in\" # out|a = \"it\\\"s # in\" _____",
        ".py|a // b|a // b",
        ".js|a // b|a ____",
        ".js|a /* b */ c|a _______ c",
        ".js|`a // b` // c|`a // b` ____",
        ".ts|x = 'http://a' // b|x = 'http://a' ____",
        ".java|c = '\"'; // d|c = '\"'; ____",
        ".java|a # b|a # b",
        ".php|#[Job] # x|#[Job] ___",
        ".php|a // b|a ____",
        ".rs|fn f<'a>(x: &'a str) // y|fn f<'a>(x: &'a str) ____",
        ".gradle|'a:b:1' // was 'c:d:2'|'a:b:1' ______________",
        ".exs|{:phoenix}, # {:oban}|{:phoenix}, _________",
        ".rb|\"#{name} # in\" # out|\"#{name} # in\" _____",
        ".js|/* open|_______",
        ".js|`open // here|`open // here"
      })
  void commentsBecomeBlanks(String ending, String text, String code) {
    assertThat(Comments.blanked(text, ending)).isEqualTo(code.replace('_', ' '));
  }

  @Test
  void blocksAndDocumentationGoOverLines() {
    assertThat(Comments.blanked("a /* b\nc */ d\n", ".go")).isEqualTo("a     \n     d\n");
    assertThat(Comments.blanked("def f():\n  \"\"\"@task\n  b\"\"\"\n  c", ".py"))
        .isEqualTo("def f():\n          \n      \n  c");
    assertThat(Comments.blanked("x = \"\"\"@task\"\"\"", ".kt")).contains("@task");
  }

  @ParameterizedTest
  @ValueSource(strings = {"`\\", "\"\\", "/*", "'''", "\"", "#\n", "'"})
  void whatIsMadeToBeSlowIsNot(String piece) {
    String text = piece.repeat(200_000);
    for (String ending : List.of(".py", ".js", ".rs", ".php")) {
      assertThat(Comments.blanked(text, ending)).hasSameSizeAs(text);
    }
  }
}
