package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A document seen without the program's eyes: what people wrote is every line that stands outside
 * of lines that open and close a block.
 */
public final class Manuscript {
  private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+");
  private static final String BEGIN = "<!-- specq:begin ";
  private static final String END = "<!-- specq:end ";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private final List<String> own = new ArrayList<>();
  private int blocks;

  private Manuscript(String text) {
    this.text = text;
    boolean inside = false;
    for (String line : LINE.matcher(withoutMark(text)).results().map(MatchResult::group).toList()) {
      boolean begins = line.stripLeading().startsWith(BEGIN);
      inside = inside || begins;
      blocks += begins ? 1 : 0;
      if (!inside) {
        own.add(line);
      }
      inside = inside && !line.stripLeading().startsWith(END);
    }
  }

  public static Manuscript of(String text) {
    return new Manuscript(text);
  }

  /**
   * Nothing of what people wrote before is gone or changed, and specq added only headings; where
   * they wrote nothing, it may write what a new document begins with.
   */
  public void assertKeeps(String before, String name) {
    Manuscript old = of(before);
    if (!withoutMark(before).isBlank()) {
      assertThat(added(old))
          .as(name + ": added")
          .allMatch(line -> line.matches("#{1,6} \\S.*\\R?"));
    }
    List<String> lost = new ArrayList<>(old.ownHeadings());
    headings(text).forEach(heading -> lost.remove(lost.indexOf(heading) == 0 ? heading : null));
    assertThat(lost).as(name + ": headings lost").isEmpty();
    assertThat(openBlocks(text)).as(name + ": blocks a parser sees").isEqualTo(blocks);
    assertThat(text.startsWith(BYTE_ORDER_MARK)).isEqualTo(before.startsWith(BYTE_ORDER_MARK));
    assertThat(text.lastIndexOf(BYTE_ORDER_MARK)).isLessThanOrEqualTo(0);
    if (!withoutMark(before).isBlank()) {
      assertThat(endings(text)).as(name + ": line endings").isSubsetOf(endings(before));
      assertThat(text.matches("(?s).*[\r\n]")).isEqualTo(before.matches("(?s).*[\r\n]"));
    }
  }

  /**
   * The lines this one has beyond another's. Blank lines count only where no block went, as one
   * takes the blank line beside it along; the last line may have lacked its ending.
   */
  private List<String> added(Manuscript old) {
    boolean whole = blocks >= old.blocks;
    List<String> added = new ArrayList<>();
    Iterator<String> expected = old.lines(whole).iterator();
    String next = nextOf(expected);
    for (String line : lines(whole)) {
      if (line.equals(next) || (!expected.hasNext() && line.stripTrailing().equals(next))) {
        next = nextOf(expected);
      } else if (!line.isBlank()) {
        added.add(line);
      }
    }
    assertThat(next).as("lost").isEmpty();
    return added;
  }

  private static String nextOf(Iterator<String> lines) {
    return lines.hasNext() ? lines.next() : "";
  }

  private List<String> lines(boolean alsoBlank) {
    return own.stream().filter(line -> alsoBlank || !line.isBlank()).toList();
  }

  private List<String> ownHeadings() {
    return headings(String.join("", own));
  }

  private static List<String> headings(String text) {
    List<String> headings = new ArrayList<>();
    for (Node node = parsed(text); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        headings.add(
            heading.getLevel() + " " + TextContentRenderer.builder().build().render(heading));
      }
    }
    return headings;
  }

  private static int openBlocks(String text) {
    int begins = 0;
    int ends = 0;
    for (Node node = parsed(text); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock html) {
        begins += html.getLiteral().stripLeading().startsWith(BEGIN) ? 1 : 0;
        ends += html.getLiteral().stripLeading().startsWith(END) ? 1 : 0;
      }
    }
    assertThat(ends).isEqualTo(begins);
    return begins;
  }

  private static Node parsed(String text) {
    return Parser.builder().build().parse(withoutMark(text)).getFirstChild();
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Set<String> endings(String text) {
    return LINE.matcher(text)
        .results()
        .map(r -> r.group().replaceAll("[^\r\n]", ""))
        .filter(e -> !e.isEmpty())
        .collect(Collectors.toSet());
  }
}
