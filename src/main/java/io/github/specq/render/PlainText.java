package io.github.specq.render;

import io.github.specq.problem.Printable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text on its way into Markdown: cleaned first, then escaped as little as is safe. */
final class PlainText {

  /** Blanks and line breaks, in the ASCII sense and in Unicode's. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

  private static final Pattern EDGE_BLANKS = Pattern.compile("^\\p{Z}+|\\p{Z}+$");

  /** The references of CommonMark 2.5; at the end of a run the semicolon may be the template's. */
  private static final String ENTITY =
      "&(?=(?:\\#[0-9]+|\\#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+)(?:;|$))";

  /**
   * What may act anywhere in a line. Sections are those of CommonMark 0.31. Most characters are
   * none of these, and for those one look ahead is all it takes.
   */
  private static final Pattern ACTIVE =
      Pattern.compile(
          """
            (?=[`\\[\\]|~\\\\*_<!>&])(?:
            [`\\[\\]]                                # code spans 6.1, links and footnotes 6.3
          | [|~]                                     # GFM: table cells, strikethrough
          | \\\\(?=\\p{Punct}|$)                     # 2.4: acts only before ASCII punctuation
          | (?<!\\x20)\\* | \\*(?!\\x20)             # 6.2: between blanks it cannot flank,
          | (?<=^[^*]{0,200}\\*[^*]{0,200})\\* | \\*(?=[^*]*\\*)  # but linters take two for emphasis
          | (?<![\\p{L}\\p{N}])_ | _(?![\\p{L}\\p{N}])  # 6.2: inside a word it cannot flank
          | <(?=[a-zA-Z/?]|$) | (?<=<)!              # autolinks 6.5, raw HTML and comments 6.6
          | <(?=[^\\x20<>@]*@)                       # mail autolinks 6.5
          | (?<=--)>                                 # the end of a comment
          |"""
              + ENTITY
              + ")",
          Pattern.COMMENTS);

  /** What may act at the start of a line, and a heading's closing sequence. */
  private static final Pattern LINE_START =
      Pattern.compile(
          """
            ^\\#(?=\\#{0,5}(?:\\x20|$))              # headings 4.2
          | ^[-+*](?=\\x20|$)                        # bullets 5.2
          | (?<=^\\d{1,9})[.)](?=\\x20|$)            # list numbers 5.2
          | ^[-:](?=[-:\\x20]*$)                     # rules 4.1, setext 4.3, GFM delimiter rows
          | ^=(?==*$)                                # setext headings 4.3
          | ^>                                       # block quotes 5.1
          """,
          Pattern.COMMENTS);

  /** The closing sequence that a heading would lose (4.2). */
  private static final Pattern HEADING_END = Pattern.compile("(?<=^|\\x20)#(?=#*$)");

  /**
   * A GFM autolink that holds a backslash. GFM takes these from the source, so the backslash would
   * show; one more before the {@code ://} or the {@code .} leaves the words plain text. So it does
   * with an address that no document may link to.
   */
  private static final Pattern ESCAPE_IN_AUTOLINK =
      Pattern.compile("(?i)(?:https?|www)(?=(?:://|\\.)[^ <]*\\\\)|(?<![a-z])ftp(?=://)");

  /** GFM makes a link of it whatever is escaped; as code the word ends what is read as one. */
  private static final Pattern CHAT_ADDRESS =
      Pattern.compile("(?<![a-zA-Z0-9])xmpp:(?=[a-zA-Z0-9.+_-]+@)");

  private PlainText() {}

  /** One line without the characters that cannot be shown, and with single blanks. */
  static String oneLine(String text) {
    return EDGE_BLANKS.matcher(blanksJoined(text)).replaceAll("");
  }

  private static String blanksJoined(String text) {
    String shown = printable(BLANKS.matcher(text).replaceAll(" "));
    return BLANKS.matcher(shown).replaceAll(" ");
  }

  /** The text without the characters that cannot be shown; line feeds stay. */
  static String printable(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || Printable.isPrintable(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Text inside a line, escaped for any neighbours but the start of the line. */
  static String escaped(String text) {
    return CHAT_ADDRESS
        .splitAsStream(blanksJoined(text))
        .map(PlainText::escapedPiece)
        .collect(Collectors.joining("`xmpp:`"));
  }

  private static String escapedPiece(String text) {
    String escaped = ACTIVE.matcher(text).replaceAll("\\\\$0");
    return ESCAPE_IN_AUTOLINK.matcher(escaped).replaceAll("$0\\\\");
  }

  /** How many characters of a Markdown source may act, escaped ones not counted. */
  static long countActive(String markdown) {
    return ACTIVE.matcher(markdown.replaceAll("\\\\\\p{Punct}", " ")).results().count();
  }

  /** A line, escaped already, that cannot start a block of another kind. */
  static String escapedAtStart(String line) {
    return LINE_START.matcher(line).replaceFirst("\\\\$0");
  }

  /** A line, escaped already, that keeps its last number signs as a heading. */
  static String escapedAtHeadingEnd(String line) {
    return HEADING_END.matcher(line).replaceFirst("\\\\$0");
  }

  /**
   * A link's destination or title, or a fence's info string: there only backslashes, entities
   * (CommonMark 2.4, 2.5) and the delimiters act. No comment can begin in it.
   */
  static String escapedAttribute(String text, String delimiters) {
    return Pattern.compile("[\\\\" + delimiters + "]|(?<=<)!|" + ENTITY)
        .matcher(blanksJoined(text))
        .replaceAll("\\\\$0");
  }
}
