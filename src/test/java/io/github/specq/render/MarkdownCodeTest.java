package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownCodeTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '→',
      value = {
        "acks_late → `acks_late`",
        "a * <b> &amp; \\ → `a * <b> &amp; \\`",
        "a`b → ``a`b``",
        "a``b → `a``b`",
        "`a` → `` `a` ``",
        "a | b → <code>a \\| b</code>",
        "`a`|<b> → <code>\\`a\\`\\|\\<b></code>",
        "<!-- specq:end --> → `<! -- specq:end -->`"
      })
  void codeFitsItsText(String text, String markdown) {
    assertThat(Markdown.code(text)).isEqualTo(markdown);
  }

  @Test
  void emptyTextIsNoCode() {
    assertThat(Markdown.code(" \n")).isEmpty();
  }

  @Test
  void codeShowsItsTextInAndOutOfTables() {
    NastyAnswers answers = new NastyAnswers(NastyAnswers.seed("MarkdownCodeTest"));
    for (int i = 0; i < Rounds.of(20_000); i++) {
      String text = PlainText.oneLine(answers.next(6));
      if (!text.isEmpty() && !text.contains("<!-- specq:")) {
        String seen =
            text.contains("|")
                ? "HtmlInline<code>()" + text + "HtmlInline</code>()"
                : text.equals("xmpp:") ? text : "Code" + text + "()";
        String code = Markdown.code(text);
        assertThat(Outline.of("a " + code + " b\n\n| a |\n|---|\n| " + code + " |\n"))
            .isEqualTo(
                "Paragraph(a %s b)TableBlock(TableHead(TableRow(TableCell(a)))".replace("%s", seen)
                    + "TableBody(TableRow(TableCell("
                    + seen
                    + "))))");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '→',
      value = {
        "2 to 10 workers → 2 to 10 workers",
        "Redis + Celery (v5.3) → Redis Celery v5.3",
        "a\"];click b → a click b",
        "1. first → 1 first",
        "- x → x",
        "größe_日本 → größe_日本",
        "<script>x</script> → script x script"
      })
  void diagramLabelsAreWords(String text, String label) {
    assertThat(Markdown.diagramLabel(text)).isEqualTo(label);
  }

  @Test
  void diagramLabelsAreShortAndNeverSplitACharacter() {
    assertThat(Markdown.diagramLabel("x".repeat(59) + " yz")).isEqualTo("x".repeat(59));
    assertThat(Markdown.diagramLabel("\ud835\udc00".repeat(70)))
        .isEqualTo("\ud835\udc00".repeat(60));
  }
}
