package io.github.specq.project;

import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.project.MarkdownFile.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the managed blocks of a document, or everything that is wrong with its markers. */
final class BlockReader {

  /** The two markers of one block, in order. */
  private record Pair(Marker begin, Marker end) {}

  private final String file;
  private final Lines lines;
  private final MarkdownFile markdown;
  private final List<Marker> markers = new ArrayList<>();
  private final List<Marker> shown = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final Set<Marker> unpaired = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private BlockReader(String file, Lines lines, MarkdownFile markdown) {
    this.file = file;
    this.lines = lines;
    this.markdown = markdown;
  }

  /**
   * The blocks in the order they stand in.
   *
   * @throws UserError with all problems when a marker is broken or git left a conflict
   */
  static List<Block> read(String file, Lines lines, MarkdownFile markdown) {
    BlockReader reader = new BlockReader(file, lines, markdown);
    reader.readMarkers();
    reader.addSwallowed();
    reader.pairMarkers();
    reader.reportUnpaired();
    reader.reportNested();
    reader.throwProblems();
    return reader.pairs.stream().map(reader::block).toList();
  }

  private void readMarkers() {
    for (int line = 0; line < lines.count(); line++) {
      if (Marker.isIn(lines.line(line))) {
        readMarker(line);
      }
    }
  }

  private void readMarker(int line) {
    Optional<Region> region = markdown.regionAt(line);
    if (isMarker(line, region)) {
      Marker marker = Marker.parse(lines.line(line), line);
      if (region.filter(r -> r.enclosure() == Enclosure.CLOSED_FENCE).isPresent()) {
        shown.add(marker);
        return;
      }
      markers.add(marker);
      region.ifPresentOrElse(r -> reportMisplaced(marker, r), () -> reportForm(marker));
    }
  }

  /**
   * Code may quote a marker in the middle of a line; a paragraph, list or quote hides one there.
   */
  private boolean isMarker(int line, Optional<Region> region) {
    return Marker.isMeantBy(lines.line(line))
        || region.filter(r -> r.enclosure().hidesMidLine()).isPresent();
  }

  private void reportMisplaced(Marker marker, Region region) {
    if (region.enclosure() == Enclosure.COMMENT
        && Marker.isMeantBy(lines.line(region.openedAt()))) {
      return; // the comment is a marker that is not closed, which is reported itself
    }
    boolean ownLine = region.openedAt() == marker.line();
    String where = ownLine ? "" : " that begins at line " + (region.openedAt() + 1);
    report(
        marker,
        "the marker stands inside " + region.enclosure().phrase() + where,
        region.enclosure().wayOut());
  }

  /** Code between two fences shows markers; but not one that a marker outside waits for. */
  private void addSwallowed() {
    List<Marker> swallowed = shown.stream().filter(this::isAwaited).toList();
    swallowed.forEach(m -> reportMisplaced(m, markdown.regionAt(m.line()).orElseThrow()));
    markers.addAll(swallowed);
    markers.sort(Comparator.comparingInt(Marker::line));
  }

  private boolean isAwaited(Marker marker) {
    List<Marker> same =
        markers.stream().filter(m -> m.isReadable() && m.id().equals(marker.id())).toList();
    return same.size() == 1 && same.get(0).kind() != marker.kind();
  }

  private void reportForm(Marker marker) {
    if (!marker.isReadable()) {
      boolean begin = marker.isBegin();
      report(
          marker,
          "this %s marker cannot be read".formatted(begin ? "begin" : "end"),
          "write it as %s, alone on its line"
              .formatted(
                  begin
                      ? Marker.begin("bank/block@section")
                      : Marker.end("bank/block@section", "0123abcd")));
    } else if (!marker.isBegin() && marker.checksum().isEmpty()) {
      report(
          marker,
          "the end marker of %s lacks its checksum of 8 lower-case hexadecimal digits"
              .formatted(marker.id()),
          "restore the line as the last commit has it");
    }
  }

  private void pairMarkers() {
    Map<String, List<Marker>> byId = new LinkedHashMap<>();
    for (Marker marker : markers) {
      if (marker.isReadable()) {
        byId.computeIfAbsent(marker.id(), id -> new ArrayList<>()).add(marker);
      } else {
        unpaired.add(marker);
      }
    }
    byId.values().forEach(this::pair);
    pairs.sort(Comparator.comparingInt(p -> p.begin().line()));
  }

  private void pair(List<Marker> sameId) {
    List<Marker> begins = sameId.stream().filter(Marker::isBegin).toList();
    List<Marker> ends = sameId.stream().filter(m -> !m.isBegin()).toList();
    if (begins.size() > 1 || ends.size() > 1) {
      reportRepeated(begins.size() > 1 ? begins : ends);
    } else if (begins.isEmpty() || ends.isEmpty()) {
      unpaired.addAll(sameId);
    } else if (ends.get(0).line() < begins.get(0).line()) {
      reportSwapped(begins.get(0), ends.get(0));
    } else {
      pairs.add(new Pair(begins.get(0), ends.get(0)));
    }
  }

  private void reportRepeated(List<Marker> repeated) {
    Marker first = repeated.get(0);
    String what = first.isBegin() ? "begins" : "ends";
    for (Marker again : repeated.subList(1, repeated.size())) {
      report(
          again,
          "the block %s %s here again; it %s first at line %d"
              .formatted(first.id(), what, what, first.line() + 1),
          "keep one and delete the other with its markers");
    }
  }

  private void reportSwapped(Marker begin, Marker end) {
    report(
        end,
        "the block %s ends here, before it begins at line %d".formatted(end.id(), begin.line() + 1),
        "put the begin marker above the block's text and the end marker below it");
  }

  /**
   * Two neighbours of which neither has a partner were one block; one that is unreadable is known.
   */
  private void reportUnpaired() {
    for (int i = 0; i < markers.size(); i++) {
      Marker marker = markers.get(i);
      if (!unpaired.contains(marker)) {
        continue;
      }
      Optional<Marker> next = markers.stream().skip(i + 1L).findFirst().filter(unpaired::contains);
      if (marker.isBegin() && next.filter(n -> !n.isBegin()).isPresent()) {
        reportMismatch(marker, next.get());
        i++;
      } else if (marker.isReadable()) {
        reportLone(marker);
      }
    }
  }

  private void reportMismatch(Marker begin, Marker end) {
    if (begin.isReadable() && end.isReadable()) {
      report(
          end,
          "the end marker of %s closes the block %s, which begins at line %d"
              .formatted(end.id(), begin.id(), begin.line() + 1),
          "give both markers the same id");
    }
  }

  private void reportLone(Marker marker) {
    String missing = marker.isBegin() ? "end" : "begin";
    report(
        marker,
        "the block %s has no %s marker".formatted(marker.id(), missing),
        "restore the %s marker from the last commit, or delete this line and keep the text as yours"
            .formatted(missing));
  }

  private void reportNested() {
    for (int i = 1; i < pairs.size(); i++) {
      Pair inner = pairs.get(i);
      pairs.subList(0, i).stream()
          .filter(outer -> inner.begin().line() < outer.end().line())
          .findFirst()
          .ifPresent(
              outer ->
                  report(
                      inner.begin(),
                      "the block %s begins inside the block %s, from line %d to line %d"
                          .formatted(
                              inner.begin().id(),
                              outer.begin().id(),
                              outer.begin().line() + 1,
                              outer.end().line() + 1),
                      "move one of the two out of the other"));
    }
  }

  private void report(Marker marker, String message, String hint) {
    problems.add(Problem.error(lines.position(file, marker.line(), marker.index()), message, hint));
  }

  /** What is wrong with markers inside a conflict goes away with it. */
  private void throwProblems() {
    List<GitConflict> conflicts = GitConflict.in(lines);
    problems.removeIf(p -> conflicts.stream().anyMatch(c -> c.contains(lineOf(p) - 1)));
    conflicts.forEach(c -> problems.add(c.problem(file, lines)));
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(BlockReader::lineOf));
      throw UserError.file(problems);
    }
  }

  private static int lineOf(Problem problem) {
    return problem.position().orElseThrow().line();
  }

  private Block block(Pair pair) {
    int first = pair.begin().line();
    int last = pair.end().line();
    return new Block(
        pair.begin().id(),
        pair.end().checksum(),
        lines.joined(first + 1, last),
        lines.start(first),
        lines.start(last + 1),
        first + 1,
        last + 1);
  }
}
