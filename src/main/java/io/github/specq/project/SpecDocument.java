package io.github.specq.project;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.render.SpecFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A spec document that people edit by hand and that holds managed blocks.
 *
 * <p>Immutable: an edit gives the document that results from it. An edit changes what it must and
 * keeps every other character, so that byte order mark, line endings and a missing final line
 * ending survive.
 */
public final class SpecDocument {

  private final String file;
  private final String text;
  private final Lines lines;
  private final MarkdownFile markdown;
  private final List<Block> blocks;
  private final DocumentSections sections;
  private final Map<String, List<String>> alsoCalled;

  private SpecDocument(String file, String text, Map<String, List<String>> alsoCalled) {
    this.file = file;
    this.text = text;
    this.alsoCalled = alsoCalled;
    this.lines = Lines.of(text);
    this.markdown = markdown(file, lines);
    this.blocks = BlockReader.read(file, lines, markdown);
    this.sections =
        new DocumentSections(Outline.of(lines, markdown, blocks), text.length(), alsoCalled);
  }

  /** The parser goes through an HTML tag by recursion: one in a line without end is too much. */
  private static MarkdownFile markdown(String file, Lines lines) {
    try {
      return MarkdownFile.ofFile(lines);
    } catch (StackOverflowError e) {
      int longest =
          IntStream.range(0, lines.count())
              .boxed()
              .max(Comparator.comparing(line -> lines.line(line).length()))
              .orElse(0);
      throw UserError.file(
          Problem.error(
              new Position(file, longest + 1, 1, ""),
              "this line is too long to be read as Markdown",
              "break it into several lines"));
    }
  }

  /**
   * Understands a document.
   *
   * @param file its name in messages
   * @throws UserError with all problems when markers are broken or git left a conflict
   */
  public static SpecDocument parse(String file, String text) {
    return new SpecDocument(file, text, Map.of());
  }

  /**
   * The same document, in which a section that has not its own name may have another one.
   *
   * @param names the other names of all sections that it may have, by their own
   */
  SpecDocument alsoCalling(Map<String, List<String>> names) {
    return new SpecDocument(file, text, Map.copyOf(names));
  }

  /** The document with another text. */
  private SpecDocument with(String changed) {
    return new SpecDocument(file, changed, alsoCalled);
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** The managed blocks in the order they stand in. */
  public List<Block> blocks() {
    return blocks;
  }

  /** A line, counted from 1, if the document has as many. */
  public Optional<SpecLine> line(int number) {
    if (number < 1 || number > lines.count()) {
      return Optional.empty();
    }
    Optional<Block> block =
        blocks.stream().filter(b -> b.firstLine() <= number && number <= b.lastLine()).findFirst();
    Optional<DocumentSection> section =
        sections.all().stream().filter(s -> s.line() <= number).reduce((outer, inner) -> inner);
    return Optional.of(
        new SpecLine(number, lines.line(number - 1), kind(number, block), section, block));
  }

  private SpecLine.Kind kind(int number, Optional<Block> block) {
    int line = number - 1;
    if (block.filter(b -> b.firstLine() == number || b.lastLine() == number).isPresent()) {
      return SpecLine.Kind.MARKER;
    }
    if (markdown.isCode(line)) {
      return SpecLine.Kind.CODE;
    }
    if (lines.isBlank(line)) {
      return SpecLine.Kind.BLANK;
    }
    return markdown.headings().stream().anyMatch(h -> h.firstLine() <= line && line <= h.lastLine())
        ? SpecLine.Kind.HEADING
        : SpecLine.Kind.TEXT;
  }

  /** The block with an id, if the document holds it. */
  public Optional<Block> block(String id) {
    return blocks.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /**
   * The sections in the order they stand in. Headings in blocks, lists, quotes, code, HTML,
   * admonitions and front matter make none.
   */
  public List<DocumentSection> sections() {
    return sections.all();
  }

  /** The paths of the sections, without the document's title: for a template, its order. */
  public List<SectionPath> outline() {
    List<DocumentSection> all = sections.all();
    boolean titled = all.size() > 1 && all.get(0).end() == text.length();
    return all.stream().skip(titled ? 1 : 0).map(DocumentSection::path).toList();
  }

  /** The innermost section a block stands in; empty above the first heading. */
  public Optional<DocumentSection> sectionOf(Block block) {
    return sections.all().stream()
        .filter(s -> s.start() < block.start())
        .reduce((outer, inner) -> inner);
  }

  /** The section a path means; of several that it means equally well, the first of the highest. */
  public Optional<DocumentSection> match(SectionPath path) {
    return sections.match(path);
  }

  /**
   * A body as {@link #replace} would write it, with line feeds: its headings moved so that the
   * first is one level below the section the block stands in; as they are if it stands in none.
   * What is to be merged with the block's text must be brought to its level by this first.
   */
  public String levelled(String blockId, String body) {
    return levelled(sectionOf(existing(blockId)), body);
  }

  /**
   * The document with another text and checksum in a block, where the block stands; blank lines
   * beside its markers stay as they are.
   *
   * @throws UserError when the body would hide or break markers
   */
  public SpecDocument replace(String blockId, String body, String checksum) {
    Block block = existing(blockId);
    Lines marked = Lines.of(textWithChecksum(block, checksum));
    int begin = block.firstLine() - 1;
    int end = block.lastLine() - 1;
    String text = levelled(blockId, body);
    int first = marked.firstTextBehind(begin);
    if (first == end || text.isBlank()) {
      return with(marked.withBetween(begin, end, text + (text.startsWith("\n") ? "\n\n" : "")));
    }
    int last = marked.lastTextBefore(end);
    return with(marked.withBetween(first - 1, last + 1, withoutEdges(text)));
  }

  /** The document with a block's text as it is, and without its markers. */
  SpecDocument release(String blockId) {
    Block block = existing(blockId);
    String opened = lines.withoutLine(block.lastLine() - 1);
    return with(Lines.of(opened).withoutLine(block.firstLine() - 1));
  }

  /** The document with another checksum on a block's end marker, and its text as it is. */
  public SpecDocument withChecksum(String blockId, String checksum) {
    return with(textWithChecksum(existing(blockId), checksum));
  }

  /**
   * The document with one more block: behind the last block of its section, else at the end of the
   * section's own text, above its subsections. A missing section is added with those around it:
   * behind the one before it in the template, else before the one after it, else at the end.
   *
   * @param path the block's section in the template, one of {@code template}
   * @param template all sections of the template, in its order
   * @throws UserError when the place is ambiguous, or lies behind code or HTML that nothing closes
   */
  public SpecDocument insert(NewBlock block, SectionPath path, List<SectionPath> template) {
    if (block(block.id()).isPresent()) {
      throw new IllegalArgumentException("already in " + file + ": " + block.id());
    }
    if (!template.contains(path)) {
      throw new IllegalArgumentException("not in the template: " + path);
    }
    SpecDocument grown = withSection(path, template);
    DocumentSection section = new Placement(grown.sections, template).existing(path).orElseThrow();
    List<String> added = new ArrayList<>();
    added.add(Marker.begin(block.id()));
    List<String> edge = block.body().startsWith("\n") ? List.of("") : List.of();
    added.addAll(edge);
    withoutEdges(levelled(Optional.of(section), block.body())).lines().forEach(added::add);
    added.addAll(edge);
    added.add(Marker.end(block.id(), block.checksum()));
    return grown.withParagraph(grown.lastLineFor(section), added);
  }

  /**
   * The document without a block and its markers, and without the blank line of which there would
   * be two. Takes back an {@link #insert} to the letter if that added no section and found a blank
   * line or the end of the document behind its place; else one blank line more is left.
   */
  public SpecDocument remove(String blockId) {
    Block block = existing(blockId);
    return with(lines.without(block.firstLine() - 1, block.lastLine() - 1));
  }

  /** The sections that a path means equally well, the highest first: at most one if it is clear. */
  List<DocumentSection> candidates(SectionPath path) {
    return sections.candidates(path);
  }

  private Block existing(String blockId) {
    return block(blockId)
        .orElseThrow(() -> new IllegalArgumentException("not in " + file + ": " + blockId));
  }

  private static String levelled(Optional<DocumentSection> section, String body) {
    BlockBody blockBody = BlockBody.of(body);
    return section.map(s -> blockBody.withFirstHeadingAt(s.level() + 1)).orElse(blockBody.text());
  }

  /** The lines without blank ones at the edges: those are the document's. */
  private static String withoutEdges(String text) {
    Lines lines = Lines.of(text);
    return lines.joined(lines.firstTextBehind(-1), lines.lastTextBefore(lines.count()) + 1);
  }

  private String textWithChecksum(Block block, String checksum) {
    int start = text.lastIndexOf(block.checksum(), block.end() - 1);
    int end = start + block.checksum().length();
    return text.substring(0, start) + checksum + text.substring(end);
  }

  private SpecDocument withSection(SectionPath path, List<SectionPath> template) {
    if (new Placement(sections, template).existing(path).isPresent()) {
      return this;
    }
    SpecDocument around = path.parent().map(p -> withSection(p, template)).orElse(this);
    Placement.Place place = new Placement(around.sections, template).forMissing(path);
    String heading = "#".repeat(place.level()) + " " + SpecFile.heading(path.name());
    int above = around.lastTextAbove(place.offset());
    return around.withParagraph(above, List.of(heading));
  }

  /**
   * The line behind which a section's next block goes; a closing thematic break stays last, and so
   * do link and footnote definitions.
   */
  private int lastLineFor(DocumentSection section) {
    Optional<Block> last =
        blocks.stream()
            .filter(b -> section.textStart() <= b.start() && b.start() < section.textEnd())
            .reduce((earlier, later) -> later);
    if (last.isPresent()) {
      return last.get().lastLine() - 1;
    }
    int line = lastTextAbove(section.textEnd());
    while (markdown.isThematicBreak(line) || markdown.isReference(line)) {
      line = lines.lastTextBefore(line);
    }
    return line;
  }

  /**
   * The last line of text before a heading and what belongs to it, or before the end and the
   * definitions there.
   */
  private int lastTextAbove(int offset) {
    if (offset < text.length()) {
      return lines.lastTextBefore(new HeadingLead(lines, markdown).firstLine(lines.lineAt(offset)));
    }
    int line = lines.lastTextBefore(lines.count());
    while (markdown.isReference(line)) {
      line = lines.lastTextBefore(line);
    }
    return line;
  }

  private SpecDocument withParagraph(int line, List<String> added) {
    if (lines.lastTextBefore(lines.count()) <= line) {
      checkEnd();
    }
    return with(lines.withParagraph(line, added));
  }

  /**
   * Whether something can be added at the end.
   *
   * @throws UserError of kind FILE at code or HTML that would swallow it, as it is never closed
   */
  void checkEnd() {
    MarkdownFile.openAtEnd(lines).ifPresent(this::throwOpen);
  }

  private void throwOpen(int line) {
    boolean nested = line >= lines.count();
    int at = nested ? lines.lastTextBefore(lines.count()) : line;
    throw UserError.file(
        Problem.error(
            lines.position(file, at, 0),
            nested
                ? "nothing can be added behind lists or quotes that nest so deeply"
                : "nothing can be added behind this code or HTML, as it is never closed",
            nested ? "take some of the nesting away" : "close it"));
  }
}
