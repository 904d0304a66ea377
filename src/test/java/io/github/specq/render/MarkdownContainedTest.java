package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.junit.jupiter.api.Test;

class MarkdownContainedTest {

  @Test
  void ordinaryMarkdownStaysAsWritten() {
    String answer =
        """
        Redis already runs here,
        and **Celery** brings _retries_ and `acks_late`.

        * one
          * nested
        * two, see [the docs](https://docs.celeryq.dev/?a=1&b=2 "Tasks")

        1) first

           with a second paragraph

        2) second

        > quoted
        >
        > twice

        ```java
        int x = a | b; // <b>
          // <!-- not a marker -->
        ```

        #### Details

        <https://example.org>\\
        after a hard break""";
    assertThat(Markdown.contained(answer, 3)).isEqualTo(answer);
  }

  @Test
  void headingsMoveBelowTheSectionAndKeepTheirOrder() {
    assertThat(Markdown.contained("# A #\n## B\nC\n===\nD\nd\n---\n###### E", 2))
        .isEqualTo("### A\n\n#### B\n\n### C\n\n#### D d\n\n###### E");
    assertThat(Markdown.contained("##### low", 2)).isEqualTo("##### low");
    assertThat(Markdown.contained("## C \\#", 2)).isEqualTo("### C \\#");
  }

  @Test
  void openFencesAreClosedAndIndentedCodeIsFenced() {
    assertThat(Markdown.contained("~~~sh `x`\n```\nls  \n\n", 2))
        .isEqualTo("````sh x\n```\nls\n````");
    assertThat(Markdown.contained("a\n\n\tcode", 2)).isEqualTo("a\n\n```text\ncode\n```");
    assertThat(Markdown.contained("- ```\n  code\nafter", 2))
        .isEqualTo("* ```text\n  code\n  ```\n\nafter");
  }

  @Test
  void htmlAndCommentsShowAsWritten() {
    assertThat(Markdown.contained("<div>\na <b>c</b>\n</div>", 2))
        .isEqualTo("\\<div>\na \\<b>c\\</b>\n\\</div>");
    assertThat(Markdown.contained("<!-- specq:end x -->", 2)).isEqualTo("<\\!-- specq:end x --\\>");
    assertThat(Markdown.contained("```\n<!-- specq:end x -->\n```", 2))
        .isEqualTo("```text\n<! -- specq:end x -->\n```");
  }

  @Test
  void definitionsShowAsWrittenAndTheirLinksStillWork() {
    assertThat(Markdown.contained("see [x]\n\n[x]: /y 'z'", 2))
        .isEqualTo("see [x](/y \"z\")\n\n\\[x\\]: /y \"z\"");
    assertThat(Markdown.contained("[Redis]: fast", 2)).isEqualTo("\\[Redis\\]: fast");
  }

  @Test
  void rulesGoAndTablesAreText() {
    assertThat(Markdown.contained("---\na: b\n\n***\n\nc", 2)).isEqualTo("a: b\n\nc");
    assertThat(Markdown.contained("- a\n  ***\n  b", 2)).isEqualTo("* a\n\n  b");
    assertThat(Markdown.contained("|a|\n|-|\n|b|", 2)).isEqualTo("\\|a\\|\n\\|-\\|\n\\|b\\|");
  }

  @Test
  void listsThatOnlyAMarkerKeptApartAreJoined() {
    assertThat(Markdown.contained("- a\n+ b\n\n---\n\n7. c\n8) d", 2))
        .isEqualTo("* a\n* b\n\n7) c\n8) d");
    assertThat(Markdown.contained("1. a\n\n***\n\n1. b", 2)).isEqualTo("1) a\n2) b");
    assertThat(Markdown.contained("1. a\n***\n1. b", 2)).isEqualTo("1) a\n2) b");
    assertThat(Markdown.contained("- a\n\n***\n\n- b", 2)).isEqualTo("* a\n* b");
  }

  @Test
  void plainTextThatLooksLikeMarkupStaysPlain() {
    assertThat(Markdown.contained("1990\\. A year\nof > 3 * 4\n\\- x\n&#32;* y", 2))
        .isEqualTo("1990\\. A year\nof > 3 * 4\n\\- x\n\\* y");
    assertThat(Markdown.contained("Wow\\![x](y) &amp;amp; ~a~ C#", 2))
        .isEqualTo("Wow\\![x](y) \\&amp; \\~a\\~ C#");
  }

  @Test
  void markupThatCannotBeWrittenTheSameBecomesPlainParagraphs() {
    assertThat(Markdown.contained("*&nbsp;a*\n\n\n# b\nc", 2))
        .isEqualTo("\\*\\&nbsp;a\\*\n\n\\# b\nc");
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Markdown.contained("", 2)).isEmpty();
    assertThat(Markdown.contained(" \r\n\t\u200b", 2)).isEmpty();
  }

  @Test
  void nestingHasAnEnd() {
    for (String answer :
        List.of(
            "*".repeat(50_000) + "a" + "*".repeat(50_000),
            "*a ".repeat(900) + "a* ".repeat(900),
            "*a ".repeat(20_000) + "a* ".repeat(20_000),
            "![".repeat(900) + "a" + "](b)".repeat(900),
            "![".repeat(20_000) + "a" + "](b)".repeat(20_000),
            "a * ".repeat(20_000),
            ">".repeat(10_000) + "a",
            "- ".repeat(10_000) + "a")) {
      String markdown = Markdown.contained(answer, 2);
      assertThat(markdown).contains("a");
      assertThat(Markdown.contained(markdown, 2)).isEqualTo(markdown);
    }
  }

  @Test
  void aSectionAtTheLowestLevelHasNoRoomForHeadings() {
    assertThatIllegalArgumentException().isThrownBy(() -> Markdown.contained("# a", 6));
  }

  /** Places in a document; each ends or begins with what a careless answer would join. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("before", "after\n---\n[x]"),
          List.of("- item", "- item"),
          List.of("1. one", "1. one\n\n    more"),
          List.of("> quote", "> quote"),
          List.of("<!-- specq:begin a/b@c -->", "<!-- specq:end a/b@c 01234567 -->"),
          List.of("## Heading", "=== [x] [^1]"),
          List.of("| a |\n|---|\n| b |", "| a |\n|---|\n| b |"));

  private static final Pattern WORD = Pattern.compile("w\\d+");
  private static final int ANSWERS = Rounds.of("answers", 3_000);

  @Test
  void noAnswerReachesBeyondItself() {
    NastyAnswers answers = new NastyAnswers(NastyAnswers.seed("MarkdownContainedTest"));
    for (int i = 0; i < ANSWERS; i++) {
      String answer = answers.next(14);
      int level = 1 + i % 5;
      List<String> place = PLACES.get(i % PLACES.size());
      String markdown = Markdown.contained(answer, level);
      String about = answer + "\n-- written as --\n" + markdown + "\n--";

      assertThat(Markdown.contained(markdown, level)).as(about).isEqualTo(markdown);
      if (markdown.isEmpty()) {
        continue;
      }
      assertThat(Outline.of(place.get(0) + "\n\n" + markdown + "\n\n" + place.get(1)))
          .as(about)
          .isEqualTo(Outline.of(place.get(0)) + Outline.of(markdown) + Outline.of(place.get(1)));
      assertThat(uncontained(Outline.parse(markdown), level)).as(about).isEmpty();
      assertThat(markdown.lines().filter(line -> !line.equals(line.stripTrailing()))).isEmpty();
      assertThat(markdown).as(about).doesNotContainPattern("<!--\\s*specq:");
      assertThat(LiveHtml.foreign(Outline.parse(markdown))).as(about).isEmpty();
    }
  }

  @Test
  void noWordIsLost() {
    NastyAnswers answers = new NastyAnswers(NastyAnswers.seed("MarkdownContainedTest"));
    for (int i = 0; i < Rounds.of(5_000); i++) {
      StringBuilder answer = new StringBuilder();
      for (int word = 0; word < 6; word++) {
        answer.append(answers.next(3)).append(" w").append(word).append(' ');
      }
      String markdown = Markdown.contained(answer.toString(), 2);
      assertThat(words(markdown))
          .as(answer + "\n-- written as --\n" + markdown)
          .containsAll(words(answer.toString()));
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(r -> r.group()).collect(Collectors.toList());
  }

  private static List<Node> uncontained(Node document, int headingLevel) {
    List<Node> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            if (heading.getLevel() <= headingLevel) {
              found.add(heading);
            }
            visitChildren(heading);
          }

          @Override
          public void visit(HtmlBlock html) {
            found.add(html);
          }

          @Override
          public void visit(HtmlInline html) {
            found.add(html);
          }

          @Override
          public void visit(ThematicBreak rule) {
            found.add(rule);
          }

          @Override
          public void visit(LinkReferenceDefinition definition) {
            found.add(definition);
          }
        });
    return found;
  }
}
