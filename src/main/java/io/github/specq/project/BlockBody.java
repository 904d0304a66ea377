package io.github.specq.project;

import io.github.specq.project.MarkdownFile.Title;
import io.github.specq.project.Part.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a block: which of its lines are headings, code or anything else. */
final class BlockBody {

  private static final int DEEPEST = 6;
  // What stands before, between and behind the borders of two cells.
  private static final int ROW_OF_TWO = 4;
  // Formatters settle on one of the markers that mean the same (CommonMark 5.2).
  private static final Pattern BULLET = Pattern.compile("^( *)[*+-] ");
  private static final Pattern ORDERED = Pattern.compile("^( *\\d{1,9})[.)] ");
  private static final Pattern NUMBER = Pattern.compile("^( *)\\d{1,9}[.)] ");
  private static final Pattern ITEM = Pattern.compile("^ *(?:-|1\\.) +");
  private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern DELIMITER_CELL = Pattern.compile("(:?)-+(:?)");

  private final Lines lines;
  private final MarkdownFile markdown;
  private final SortedMap<Integer, Title> headings = new TreeMap<>();

  private BlockBody(Lines lines) {
    this.lines = lines;
    this.markdown = MarkdownFile.ofPiece(lines);
    markdown.headings().forEach(h -> headings.put(h.firstLine(), h));
  }

  static BlockBody of(String text) {
    return new BlockBody(Lines.of(text));
  }

  /** The text with line feeds between its lines. */
  String text() {
    return lines.joined(0, lines.count());
  }

  /**
   * The text with its headings moved together so that the first one has a level. What comes below
   * the deepest level is a title in bold or slanted letters, so that none becomes another's equal.
   */
  String withFirstHeadingAt(int level) {
    List<Title> titles = markdown.headings();
    if (titles.isEmpty()) {
      return text();
    }
    int highest = titles.stream().mapToInt(Title::level).min().orElseThrow();
    int shift = Math.max(1 - highest, level - titles.get(0).level());
    return shift == 0 ? text() : String.join("\n", withHeadings(l -> l + shift));
  }

  private List<String> withHeadings(IntUnaryOperator newLevel) {
    List<String> shifted = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Title heading = headings.get(line);
      if (heading == null) {
        shifted.add(lines.line(line));
        continue;
      }
      int moved = newLevel.applyAsInt(heading.level());
      line = heading.lastLine();
      if (moved <= DEEPEST) {
        shifted.add(("#".repeat(moved) + " " + content(heading)).stripTrailing());
      } else {
        addTitle(shifted, LetteredTitle.of(moved, content(heading)), line + 1);
      }
    }
    return shifted;
  }

  /** A paragraph of its own. */
  private void addTitle(List<String> text, String title, int next) {
    if (!text.isEmpty() && !text.get(text.size() - 1).isBlank()) {
      text.add("");
    }
    text.add(title);
    if (next < lines.count() && !lines.isBlank(next)) {
      text.add("");
    }
  }

  /** The same text, whose paragraphs of nothing but bold or slanted letters count as headings. */
  BlockBody withLetteredTitles() {
    BlockBody body = new BlockBody(lines);
    for (int line = 0; line < lines.count(); line++) {
      boolean alone = isBlankOrEnd(line - 1) && isBlankOrEnd(line + 1);
      if (alone && !markdown.isCode(line)) {
        int at = line;
        LetteredTitle.in(lines.line(line))
            .ifPresent(t -> body.headings.put(at, new Title(t.level(), t.content(), at, at)));
      }
    }
    return body;
  }

  private boolean isBlankOrEnd(int line) {
    return line < 0 || line >= lines.count() || lines.isBlank(line);
  }

  /**
   * The form in which two texts are the same block: what a formatter changes, and how deep in a
   * document the block stands, does not show. Code keeps every character but the line endings.
   */
  String canonical() {
    StringBuilder canonical = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    boolean pendingBlank = false;
    for (Part part : lineParts()) {
      boolean goesOn = part.kind() == Kind.TEXT && paragraph.length() > 0 && !pendingBlank;
      if (part.kind() == Kind.BLANK) {
        pendingBlank = canonical.length() + paragraph.length() > 0;
        continue;
      }
      if (!goesOn) {
        canonical.append(flushed(paragraph)).append(pendingBlank ? "\n" : "");
      }
      pendingBlank = false;
      if (part.kind() == Kind.TEXT || part.kind() == Kind.ITEM) {
        paragraph.append(goesOn ? " " + part.text().strip() : unmarked(part.text()));
      } else {
        canonical.append(part.sense()).append('\n');
      }
    }
    return canonical.append(flushed(paragraph)).toString();
  }

  /** A paragraph as it reads when all of it is one line. */
  private static String flushed(StringBuilder paragraph) {
    String text = paragraph.length() == 0 ? "" : sense(paragraph.toString()) + "\n";
    paragraph.setLength(0);
    return text;
  }

  /** The form in which an earlier specq compared texts: fewer things did not count then. */
  String earlierCanonical() {
    int first = headings.values().stream().findFirst().map(Title::level).orElse(0);
    StringBuilder canonical = new StringBuilder();
    boolean pendingBlank = false;
    for (int line = 0; line < lines.count(); line++) {
      Title heading = headings.get(line);
      if (heading == null && !markdown.isCode(line) && lines.isBlank(line)) {
        pendingBlank = canonical.length() > 0;
        continue;
      }
      canonical.append(pendingBlank ? "\n" : "");
      pendingBlank = false;
      if (heading != null) {
        canonical.append(canonicalHeading(heading, first));
        line = heading.lastLine();
      } else {
        canonical.append(markdown.isCode(line) ? lines.line(line) : canonicalText(line));
      }
      canonical.append('\n');
    }
    return canonical.toString();
  }

  /** The text line by line, and its paragraphs sentence by sentence, however they are wrapped. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<Part> paragraph = new ArrayList<>();
    for (Part line : lineParts()) {
      boolean goesOn = line.kind() == Kind.TEXT && !paragraph.isEmpty();
      if (!goesOn || !line.isWords()) {
        parts.addAll(Sentences.of(paragraph, BlockBody::sense));
        paragraph.clear();
      }
      if (line.isWords()) {
        paragraph.add(line);
      } else {
        parts.add(line);
      }
    }
    parts.addAll(Sentences.of(paragraph, BlockBody::sense));
    return parts;
  }

  private List<Part> lineParts() {
    int first = headings.values().stream().findFirst().map(Title::level).orElse(0);
    List<Part> parts = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Title heading = headings.get(line);
      if (heading == null) {
        Kind kind = kind(line);
        String text = lines.line(line);
        parts.add(Part.line(line, kind, text, sense(kind, text)));
      } else {
        String text = lines.joined(line, heading.lastLine() + 1);
        String sense = "#" + (heading.level() - first) + " " + Sense.of(content(heading));
        parts.add(Part.line(line, Kind.HEADING, text, sense));
        line = heading.lastLine();
      }
    }
    return parts;
  }

  private static String sense(Kind kind, String text) {
    return switch (kind) {
      case CODE -> text;
      case BLANK -> "";
      default -> sense(text.stripTrailing());
    };
  }

  /** A line as it compares: numbers of items are a formatter's. */
  private static String sense(String text) {
    if (isRow(text)) {
      String row = canonicalRow(text);
      return Arrays.stream(CELL_BORDER.split(row, -1))
          .map(cell -> Sense.of(cell).replace("|", "\\|"))
          .collect(Collectors.joining("|"));
    }
    String plain = unmarked(text);
    Matcher item = ITEM.matcher(plain);
    int begin = item.find() ? item.end() : plain.length() - plain.stripLeading().length();
    return plain.substring(0, begin) + Sense.of(plain.substring(begin));
  }

  private static String unmarked(String text) {
    String bullets = BULLET.matcher(text.stripTrailing()).replaceFirst("$1- ");
    return NUMBER.matcher(bullets).replaceFirst("$11. ");
  }

  private Kind kind(int line) {
    if (markdown.isCode(line)) {
      return Kind.CODE;
    }
    String text = lines.line(line);
    if (lines.isBlank(line)) {
      return Kind.BLANK;
    }
    boolean item = BULLET.matcher(text).find() || ORDERED.matcher(text).find();
    return isRow(text) ? Kind.ROW : item ? Kind.ITEM : Kind.TEXT;
  }

  /**
   * A row of a table of names and values; both are in the form that a formatter leaves as it is.
   *
   * @param line from 0
   * @param text the row as it is written
   */
  record Row(int line, String label, String value, String text) {
    boolean isCalled(String name) {
      return label.equals(name);
    }

    boolean isCalledAs(Row other) {
      return label.equals(other.label);
    }
  }

  /**
   * A row of a table.
   *
   * @param line from 0
   * @param cells as plain text
   */
  record TableRow(int line, List<String> cells) {
    String label() {
      return cell(0);
    }

    /** A cell, or nothing behind the last. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    boolean isCalledAs(TableRow other) {
      return label().equals(other.label());
    }

    boolean saysSame(TableRow other) {
      return cells.equals(other.cells);
    }
  }

  /** The rows of the tables. */
  List<TableRow> tableRows() {
    List<TableRow> rows = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      if (!markdown.isCode(line) && isRow(lines.line(line))) {
        List<String> cells = List.of(CELL_BORDER.split(canonicalText(line), -1));
        rows.add(new TableRow(line, cells.stream().skip(1).map(MarkdownFile::plainText).toList()));
      }
    }
    return rows;
  }

  /** The rows of the tables with two columns. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      if (!markdown.isCode(line) && isRow(lines.line(line))) {
        String[] cells = CELL_BORDER.split(canonicalText(line), -1);
        if (cells.length == ROW_OF_TWO) {
          rows.add(new Row(line, cells[1], cells[2], lines.line(line)));
        }
      }
    }
    return rows;
  }

  private static boolean isRow(String line) {
    return line.stripLeading().startsWith("|");
  }

  private String canonicalHeading(Title heading, int first) {
    return "#" + (heading.level() - first) + " " + content(heading);
  }

  private String content(Title heading) {
    if (heading.isSetext()) {
      return Arrays.stream(lines.joined(heading.firstLine(), heading.lastLine()).split("\n"))
          .map(String::strip)
          .collect(Collectors.joining(" "));
    }
    String line = lines.line(heading.firstLine()).strip();
    return line.startsWith("#") ? atxContent(line) : heading.title();
  }

  /**
   * CommonMark 4.2: what stands between the hashes that open and, behind a blank, those that close.
   */
  private static String atxContent(String line) {
    String content = line.replaceFirst("^#+", "").strip();
    int end = content.length();
    while (end > 0 && content.charAt(end - 1) == '#') {
      end--;
    }
    boolean closes = end == 0 || " \t".indexOf(content.charAt(end - 1)) >= 0;
    return closes ? content.substring(0, end).strip() : content;
  }

  private String canonicalText(int line) {
    return canonicalLine(lines.line(line).stripTrailing());
  }

  private static String canonicalLine(String text) {
    return isRow(text)
        ? canonicalRow(text)
        : ORDERED.matcher(BULLET.matcher(text).replaceFirst("$1- ")).replaceFirst("$1. ");
  }

  /** A line by itself without what a formatter changes, and without the depth of a heading. */
  static String bare(String line) {
    return canonicalLine(line.strip().replaceFirst("^#{1,6}(?=[ \t])", "#"));
  }

  /** A table row without the padding of its cells, and with one dash per delimiter cell. */
  private static String canonicalRow(String row) {
    List<String> cells =
        Arrays.stream(CELL_BORDER.split(row, -1)).map(String::strip).collect(Collectors.toList());
    List<String> inner = cells.subList(1, cells.size());
    boolean delimiters =
        inner.stream().allMatch(c -> c.isEmpty() || DELIMITER_CELL.matcher(c).matches());
    return inner.stream()
        .map(c -> delimiters ? DELIMITER_CELL.matcher(c).replaceFirst("$1-$2") : c)
        .collect(Collectors.joining("|", row.substring(0, row.indexOf('|') + 1), ""));
  }
}
