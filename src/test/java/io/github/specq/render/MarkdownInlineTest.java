package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.problem.Printable;
import io.github.specq.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownInlineTest {

  /** Every place a template may put a line of text. */
  private static final String DOCUMENT =
      """
      before

      @

      after
      @
      after @; @b>

      - @
      - **@**: (@) __@__

      1. @
      2. *@* - @

      ## @

      ### `x` @

      | a | b |
      |---|---|
      | @ | x |
      | ~~@~~ | [@](u) |

      > @

      [x]: /defined
      [^1]: noted
      """;

  private static final int ANSWERS = Rounds.of("answers", 10_000);
  private static final String WORD = "placeholder";

  /** What GFM 6.9 makes a link of, and no answer may have. */
  private static final String FOREIGN_ADDRESS =
      "(?<![a-zA-Z])(?i:ftp)://|(?<![a-zA-Z0-9])xmpp:(?:[a-zA-Z0-9.+_-]|\\\\[._+-])+@";

  private static final String OUTLINE = Outline.of(DOCUMENT.replace("@", WORD));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg_boss",
        "snake_case_name",
        "5 * 3",
        "a_b",
        "C#",
        "#1",
        "Redis & Celery",
        "AT&T",
        "R&D",
        "queue depth > 1000",
        "DLQ > 10",
        "a < b",
        "x <= 5",
        "a -> b",
        "-5",
        "--verbose",
        "+1",
        "1.5 GB",
        "2026-08",
        "C:\\temp",
        "e.g. 3 (at most 5)",
        "https://x.org/a_b?c=1&d=2#e",
        "a@b.org",
        "Done!",
        "100 %",
        "$5",
        "p99: 200 ms",
        "key=value",
        "\"quoted\" 'text'",
        "a/b",
        "1,000",
        "@team",
        "a ; b",
        "10:30"
      })
  void everydayTextNeedsNoBackslash(String text) {
    assertThat(Markdown.inline(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '→',
      value = {
        "1. first → 1\\. first",
        "2) second → 2\\) second",
        "- x → \\- x",
        "+ x → \\+ x",
        "# x → \\# x",
        "> x → \\> x",
        "--- → \\---",
        "=== → \\===",
        ":-: → \\:-:",
        "C # → C \\#",
        "*x* → \\*x\\*",
        "a*b → a\\*b",
        "_x_ → \\_x\\_",
        "`x` → \\`x\\`",
        "~5 min → \\~5 min",
        "a|b → a\\|b",
        "[x] → \\[x\\]",
        "<b> → \\<b>",
        "<!-- x --> → <\\!-- x --\\>",
        "<5@x.org> → \\<5@x.org>",
        "&amp; → \\&amp;",
        "\\* → \\\\\\*",
        "https://x.org/a*b → https\\://x.org/a\\*b",
        "www.x.org/~a → www\\.x.org/\\~a",
      })
  void whatWouldActIsEscaped(String text, String markdown) {
    assertThat(Markdown.inline(text)).isEqualTo(markdown);
  }

  @Test
  void lineBreaksAndTabsBecomeBlanksAndHiddenCharactersGo() {
    assertThat(Markdown.inline(" a\r\n\tb\u2028c\u200b \u202e d\u00a0")).isEqualTo("a b c d");
    assertThat(Markdown.inline("\u200b \n")).isEmpty();
  }

  @Test
  void noAnswerChangesADocument() {
    NastyAnswers answers = new NastyAnswers(NastyAnswers.seed("MarkdownInlineTest"));
    for (int i = 0; i < ANSWERS; i++) {
      String answer = answers.next(8);
      String seen = seen(answer);
      if (!seen.isEmpty()) {
        String markdown = Markdown.inline(answer);
        assertThat(markdown).doesNotContain("<!--", "-->").doesNotContainPattern(FOREIGN_ADDRESS);
        String text = DOCUMENT.replace("@", markdown);
        assertThat(i % 20 == 0 ? Outline.autolinked(text) : Outline.of(text))
            .as("%s written as %s", answer, markdown)
            .isEqualTo(OUTLINE.replace(WORD, seen));
        if (i % 5 == 0) {
          assertThat(LiveHtml.foreign(text)).as("%s written as %s", answer, markdown).isEmpty();
        }
      }
    }
  }

  /** What a reader should see of an answer, said another way than the code does. */
  private static String seen(String answer) {
    StringBuilder seen = new StringBuilder();
    for (int c : answer.codePoints().toArray()) {
      boolean blank = " \t\r\n\u0085\u2028".indexOf(c) >= 0;
      if (blank && !seen.toString().endsWith(" ")) {
        seen.append(' ');
      } else if (!blank && Printable.isPrintable(c)) {
        seen.appendCodePoint(c);
      }
    }
    return seen.toString().replaceAll("^[ \u00a0\u3000]+|[ \u00a0\u3000]+$", "");
  }
}
