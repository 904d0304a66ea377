package io.github.specq.render;

import java.util.regex.Pattern;

/** Text from people as Markdown that cannot change the document it stands in. */
public final class Markdown {
  private static final Pattern OTHER_THAN_LABEL = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}._-]+");
  private static final Pattern LIST_START = Pattern.compile("^(?:[-._ ]+|(\\d+)\\.(?= ))");
  private static final int LONGEST_LABEL = 60;

  private Markdown() {}

  /**
   * One line of plain text that renders as exactly these words, in a paragraph, list item, table
   * cell, heading, link text or emphasis. Line breaks and tabs become blanks, runs of blanks one,
   * and characters that cannot be shown are dropped. Backslashes stand only where CommonMark 0.31
   * or GFM could read the character as markup; no HTML comment can begin or end in it. A bare web
   * or mail address may become a link to itself.
   */
  public static String inline(String text) {
    String escaped = PlainText.escaped(PlainText.oneLine(text));
    return PlainText.escapedAtHeadingEnd(PlainText.escapedAtStart(escaped));
  }

  /**
   * A long answer as Markdown blocks, to stand between blank lines. Paragraphs, lists, block
   * quotes, code, emphasis and links stay; everything else becomes plain text:
   *
   * <ul>
   *   <li>headings move below {@code headingLevel}, the shallowest to the next level;
   *   <li>raw HTML, comments, tables and link reference definitions show as written;
   *   <li>links lead to http, https and mailto addresses, relative paths and fragments, others show
   *       as written; images are links to them;
   *   <li>code that a reader would draw or run, such as Mermaid, is plain text;
   *   <li>thematic breaks go, fences are closed, indented code is fenced;
   *   <li>bullets are {@code *} and numbers {@code 1)}, so that no list joins a template's {@code
   *       -} or {@code 1.} list next to it (CommonMark 5.3).
   * </ul>
   *
   * An answer whose markup cannot be written so that it reads the same again, or that nests without
   * end, becomes plain paragraphs. The result ends without a line feed, has no trailing blanks, and
   * is contained already: containing it again changes nothing.
   *
   * @param headingLevel the level of the section the answer stands in, 1 to 5
   */
  public static String contained(String text, int headingLevel) {
    if (headingLevel < 1 || headingLevel > 5) {
      throw new IllegalArgumentException("no level for headings below " + headingLevel);
    }
    return ContainedMarkdown.of(text, headingLevel);
  }

  /**
   * One line of text as code. Text with a pipe becomes a {@code <code>} element: in a code span the
   * pipe would need a backslash in tables, where GFM removes it, and must have none elsewhere.
   * Empty text stays empty; a block marker of ours loses its sense.
   */
  public static String code(String text) {
    String line = PlainText.oneLine(text);
    return line.contains("|")
        ? "<code>" + PlainText.escaped(line) + "</code>"
        : CodeText.span(line);
  }

  /**
   * The text for a quoted Mermaid label: letters, digits, blanks and {@code .-_}, at most 60
   * characters. A leading {@code -} or {@code 1.} goes: Mermaid reads it as a list and refuses it.
   */
  public static String diagramLabel(String text) {
    String words = OTHER_THAN_LABEL.matcher(PlainText.oneLine(text)).replaceAll(" ").strip();
    String label = LIST_START.matcher(words).replaceFirst("$1").strip();
    int end =
        label.offsetByCodePoints(
            0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length())));
    return label.substring(0, end).strip();
  }
}
