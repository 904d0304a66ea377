package io.github.specq.project;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What stands above a heading and belongs to it: anchors, and comments right above it. A comment
 * that ends something, as {@code <!-- tocstop -->}, belongs to what it ends.
 */
final class HeadingLead {
  private static final Pattern ANCHOR =
      Pattern.compile(" {0,3}<a\\s+(?:name|id)=[\"'][^\"'<>]*[\"']\\s*(?:/>|>\\s*</a>)\\s*");
  private static final Pattern MDX_COMMENT = Pattern.compile("\\{/\\*.*\\*/}\\s*");
  private static final Pattern END =
      Pattern.compile("(?i)\\s*<!--\\s*(?:/|#?\\s*end|[\\w:-]*(?:[a-z]stop|[_-]end|-enable)\\b).*");

  private final Lines lines;
  private final MarkdownFile markdown;

  HeadingLead(Lines lines, MarkdownFile markdown) {
    this.lines = lines;
    this.markdown = markdown;
  }

  /**
   * The first line that belongs to a heading.
   *
   * @param heading its line, from 0
   */
  int firstLine(int heading) {
    int first = heading;
    OptionalInt more = above(first);
    while (more.isPresent()) {
      first = more.getAsInt();
      more = above(first);
    }
    return first;
  }

  private OptionalInt above(int line) {
    int anchor = lines.lastTextBefore(line);
    if (anchor >= 0 && ANCHOR.matcher(lines.line(anchor)).matches()) {
      return OptionalInt.of(anchor);
    }
    return line == 0 ? OptionalInt.empty() : comment(line - 1);
  }

  private OptionalInt comment(int last) {
    if (MDX_COMMENT.matcher(lines.line(last)).matches()) {
      return OptionalInt.of(last);
    }
    return markdown.commentEndingAt(last).stream().filter(this::leads).findFirst();
  }

  private boolean leads(int comment) {
    String opening = lines.line(comment);
    return !Marker.isMeantBy(opening) && !END.matcher(opening).matches();
  }
}
