package io.github.specq.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;

/**
 * What a Markdown parser sees in some lines: the headings, and where lines are not the document's
 * own text. Lines are numbered from 0.
 */
final class MarkdownFile {

  /**
   * A heading of the document itself: not one in a list item, a block quote, code or HTML.
   *
   * @param title its text without markup
   * @param lastLine behind {@code firstLine} only for a setext heading
   */
  record Title(int level, String title, int firstLine, int lastLine) {
    boolean isSetext() {
      return lastLine > firstLine;
    }
  }

  /** Lines inside something that begins at line {@code openedAt}. */
  record Region(Enclosure enclosure, int openedAt, int firstLine, int lastLine) {}

  /** A part that begins and ends with its own lines and stays together. */
  private record Fold(String kind, int firstLine, int lastLine) {}

  /**
   * What is longer is read as text: the parser's time grows with the square of a paragraph's length
   * where markup opens again and again and is never closed.
   */
  private static final int LONGEST_WITH_MARKUP = 4_000;

  /** What is deeper is read as text. */
  private static final int DEEPEST_NESTING = 200;

  private static final Parser PARSER =
      Parser.builder()
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .inlineParserFactory(MarkdownFile::inlines)
          .build();
  private static final String PROBE = "<!-- probe -->";
  private static final Pattern REFERENCE = Pattern.compile("(?:\\[\\^|\\*\\[)[^\\]]+\\]:");
  private static final Pattern FOLDING_TAG =
      Pattern.compile("(?i)<(?<end>/?)(?<name>details|table)\\b");
  // What site generators call admonitions, containers or fenced divs: "::: note" to ":::".
  private static final Pattern ADMONITION =
      Pattern.compile(" {0,3}:{3,}[ \t]*(?<opens>[^\\s:].*)?\\s*");

  private final List<Title> headings = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();

  /** The first of the regions that a line is in, by line. */
  private Region[] regionOf = {};

  private final BitSet code = new BitSet();
  private final Set<Integer> thematicBreaks = new HashSet<>();
  private final Set<Integer> references = new HashSet<>();
  private final List<Fold> folds = new ArrayList<>();

  private MarkdownFile() {}

  private static InlineParser inlines(InlineParserContext context) {
    InlineParser markup = new InlineParserImpl(context);
    return (lines, block) -> {
      String content = lines.getContent();
      if (content.length() <= LONGEST_WITH_MARKUP) {
        markup.parse(lines, block);
      } else {
        block.appendChild(new Text(content));
      }
    };
  }

  /** The Markdown of a file, which may begin with front matter. */
  static MarkdownFile ofFile(Lines lines) {
    MarkdownFile markdown = new MarkdownFile();
    int frontMatter = frontMatter(lines);
    if (frontMatter > 0) {
      markdown.regions.add(new Region(Enclosure.FRONT_MATTER, 0, 0, frontMatter - 1));
    }
    markdown.read(lines, frontMatter);
    return markdown;
  }

  /** The Markdown of a piece of a file. */
  static MarkdownFile ofPiece(Lines lines) {
    MarkdownFile markdown = new MarkdownFile();
    markdown.read(lines, 0);
    return markdown;
  }

  List<Title> headings() {
    return List.copyOf(headings);
  }

  /** What a line is inside of. */
  Optional<Region> regionAt(int line) {
    return line < regionOf.length ? Optional.ofNullable(regionOf[line]) : Optional.empty();
  }

  boolean isCode(int line) {
    return code.get(line);
  }

  /** The first line of the comment of which a line is the last. */
  OptionalInt commentEndingAt(int line) {
    return regions.stream()
        .filter(r -> r.enclosure() == Enclosure.COMMENT && r.lastLine() == line)
        .mapToInt(Region::openedAt)
        .findFirst();
  }

  /** Whether a line says what a link, a footnote or an abbreviation elsewhere refers to. */
  boolean isReference(int line) {
    return references.contains(line);
  }

  /**
   * Whether a line stands in a details element, an HTML table or an admonition; a heading there is
   * its own.
   */
  boolean isFolded(int line) {
    return folds.stream().anyMatch(f -> f.firstLine() < line && line < f.lastLine());
  }

  boolean isThematicBreak(int line) {
    return thematicBreaks.contains(line);
  }

  /**
   * The line of what would swallow anything added at the end of a file: code or HTML that nothing
   * closes, or the one behind the last where lists and quotes nest too deeply for more to be read.
   */
  static OptionalInt openAtEnd(Lines lines) {
    int frontMatter = frontMatter(lines);
    Node last = PARSER.parse(lines.from(frontMatter) + "\n\n" + PROBE).getLastChild();
    if (last instanceof HtmlBlock html && html.getLiteral().equals(PROBE)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(frontMatter + firstLine(last));
  }

  /**
   * How many lines at the top are front matter: YAML between dashes or TOML between pluses. As in
   * Pandoc, a blank line after the opening dashes makes them a thematic break, and dashes that
   * nothing closes are one too; the commonmark extension would take the whole file.
   */
  private static int frontMatter(Lines lines) {
    String first = lines.count() < 2 ? "" : lines.line(0).stripTrailing();
    if (first.equals("---") && !lines.isBlank(1)) {
      return behind(lines, "---|\\.\\.\\.");
    }
    return first.equals("+++") ? behind(lines, "\\+\\+\\+") : 0;
  }

  /** The line behind the first, after the opening one, that closes; 0 where none does. */
  private static int behind(Lines lines, String closing) {
    for (int line = 1; line < lines.count(); line++) {
      if (lines.line(line).stripTrailing().matches(closing)) {
        return line + 1;
      }
    }
    return 0;
  }

  private void read(Lines lines, int from) {
    PARSER.parse(lines.from(from)).accept(new Reader(from));
    indexRegions();
    readFolds(lines, from);
  }

  /** Every line of a file is asked for, and a file may have as many regions as lines. */
  private void indexRegions() {
    int end = regions.stream().mapToInt(r -> r.lastLine() + 1).max().orElse(0);
    regionOf = new Region[end];
    for (int i = regions.size() - 1; i >= 0; i--) {
      Region region = regions.get(i);
      for (int line = region.firstLine(); line <= region.lastLine(); line++) {
        regionOf[line] = region;
      }
      if (region.enclosure().isCode()) {
        code.set(region.firstLine(), Math.max(region.firstLine(), region.lastLine() + 1));
      }
    }
  }

  private void readFolds(Lines lines, int from) {
    Deque<Fold> open = new ArrayDeque<>();
    for (int line = from; line < lines.count(); line++) {
      String text = lines.line(line).strip();
      if (text.isEmpty() || text.startsWith("<!--") || isOpaque(line)) {
        continue;
      }
      Matcher admonition = ADMONITION.matcher(lines.line(line));
      if (admonition.matches()) {
        readFold(open, ":::", line, admonition.group("opens") != null);
      } else if (text.startsWith("<") || text.endsWith(">")) {
        for (Matcher tag = FOLDING_TAG.matcher(text); tag.find(); ) {
          readFold(
              open, tag.group("name").toLowerCase(Locale.ROOT), line, tag.group("end").isEmpty());
        }
      }
    }
  }

  private boolean isOpaque(int line) {
    return regionAt(line).filter(r -> r.enclosure() != Enclosure.HTML).isPresent();
  }

  /** What nothing closes is no fold. */
  private void readFold(Deque<Fold> open, String kind, int line, boolean opens) {
    if (opens) {
      open.push(new Fold(kind, line, line));
      return;
    }
    open.stream()
        .filter(f -> f.kind().equals(kind))
        .findFirst()
        .ifPresent(
            f -> {
              open.remove(f);
              folds.add(new Fold(kind, f.firstLine(), line));
            });
  }

  private static int firstLine(Node node) {
    return node.getSourceSpans().get(0).getLineIndex();
  }

  private static int lastLine(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.get(spans.size() - 1).getLineIndex();
  }

  private final class Reader extends AbstractVisitor {
    private final int from;

    Reader(int from) {
      this.from = from;
    }

    @Override
    public void visit(Heading heading) {
      if (isTopLevel(heading)) {
        headings.add(
            new Title(
                heading.getLevel(),
                plainText(heading),
                from + firstLine(heading),
                from + lastLine(heading)));
      }
      visitChildren(heading);
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
      if (isTopLevel(thematicBreak)) {
        thematicBreaks.add(from + firstLine(thematicBreak));
      }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      addReference(definition);
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (paragraph.getFirstChild() instanceof Text text
          && REFERENCE.matcher(text.getLiteral()).lookingAt()) {
        addReference(paragraph);
      }
      visitChildren(paragraph);
    }

    /** A marker in what is too long to be read for markup is taken for HTML. */
    @Override
    public void visit(Text text) {
      if (text.getLiteral().length() > LONGEST_WITH_MARKUP) {
        int line = from + firstLine(text.getParent());
        for (String content : text.getLiteral().split("\n", -1)) {
          if (Marker.isIn(content)) {
            regions.add(new Region(Enclosure.PARAGRAPH, line, line, line));
          }
          line++;
        }
      }
    }

    private void addReference(Block block) {
      if (isTopLevel(block)) {
        for (int line = firstLine(block); line <= lastLine(block); line++) {
          references.add(from + line);
        }
      }
    }

    @Override
    public void visit(FencedCodeBlock code) {
      boolean closed = code.getClosingFenceLength() != null;
      add(closed ? Enclosure.CLOSED_FENCE : Enclosure.CODE, code, 0);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      add(Enclosure.CODE, code, 0);
    }

    @Override
    public void visit(HtmlBlock html) {
      if (!isTopLevel(html)) {
        add(Enclosure.LIST_OR_QUOTE, html, 0);
      } else if (html.getLiteral().stripLeading().startsWith("<!--")) {
        add(Enclosure.COMMENT, html, 1);
      } else {
        add(Enclosure.HTML, html, 1);
      }
    }

    @Override
    public void visit(HtmlInline html) {
      if (Marker.isIn(html.getLiteral())) {
        add(Enclosure.PARAGRAPH, html, 0);
      }
    }

    private void add(Enclosure enclosure, Node node, int skipped) {
      int first = from + firstLine(node);
      regions.add(new Region(enclosure, first, first + skipped, from + lastLine(node)));
    }
  }

  private static boolean isTopLevel(Block block) {
    return block.getParent() instanceof Document;
  }

  /** The words of some Markdown without its markup. */
  static String plainText(String markdown) {
    return plainText(PARSER.parse(markdown));
  }

  private static String plainText(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(Code node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak node) {
            text.append(' ');
          }
        });
    return text.toString().strip();
  }
}
