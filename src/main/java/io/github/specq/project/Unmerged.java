package io.github.specq.project;

import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.project.SpecLine.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document in which git left both versions of some lines, all of them inside blocks: outside,
 * both branches say the same, so that the document is known but for the text of some blocks.
 *
 * @param document with the text of the branch one is on, and with the blocks of both
 * @param pairs the blocks that differ, by id
 */
record Unmerged(SpecDocument document, Map<String, Pair> pairs) {

  /** A block as each of two branches has it. */
  record Pair(Block ours, Block theirs) {}

  /**
   * The document as it is where git left no lines in it.
   *
   * @param branches the whole document as each branch has it, where git still knows: what git
   *     brought together by itself inside a block is not what either branch wrote
   * @throws UserError with all problems when markers are broken or git left lines outside of blocks
   */
  static Unmerged parse(String file, String text, List<String> branches) {
    List<GitConflict> conflicts = GitConflict.in(Lines.of(text));
    if (conflicts.isEmpty()) {
      return new Unmerged(SpecDocument.parse(file, text), Map.of());
    }
    try {
      List<GitSide> sides = GitSide.both(text);
      SpecDocument ours = SpecDocument.parse(file, sides.get(0).text());
      SpecDocument theirs = SpecDocument.parse(file, sides.get(1).text());
      if (outside(ours).equals(outside(theirs))) {
        return of(file, text, sides, List.of(ours, theirs), branches);
      }
      throw UserError.file(outsideOfBlocks(file, text, conflicts, sides, List.of(ours, theirs)));
    } catch (UserError e) {
      SpecDocument.parse(file, text);
      throw e;
    }
  }

  private static Unmerged of(
      String file,
      String text,
      List<GitSide> sides,
      List<SpecDocument> documents,
      List<String> branches) {
    SpecDocument ours = documents.get(0);
    SpecDocument theirs = documents.get(1);
    SpecDocument document = SpecDocument.parse(file, united(text, sides, ours, theirs));
    List<SpecDocument> exact = branches.stream().map(t -> SpecDocument.parse(file, t)).toList();
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (Block block : ours.blocks()) {
      theirs
          .block(block.id())
          .filter(
              other ->
                  !other.body().equals(block.body()) || !other.checksum().equals(block.checksum()))
          .ifPresent(other -> pairs.put(block.id(), exact(new Pair(block, other), exact)));
    }
    return new Unmerged(document, Map.copyOf(pairs));
  }

  /** Only as long as nobody changed what git left. */
  private static Pair exact(Pair left, List<SpecDocument> branches) {
    String id = left.ours().id();
    List<Block> blocks = branches.stream().flatMap(b -> b.block(id).stream()).toList();
    Set<String> known = blocks.stream().flatMap(b -> b.body().lines()).collect(Collectors.toSet());
    boolean untouched =
        blocks.size() == 2
            && left.ours().body().lines().allMatch(known::contains)
            && left.theirs().body().lines().allMatch(known::contains);
    return untouched ? new Pair(blocks.get(0), blocks.get(1)) : left;
  }

  /** What stands outside of blocks, and which blocks stand where as far as both have them. */
  private static String outside(SpecDocument document) {
    StringBuilder outside = new StringBuilder();
    int done = 0;
    for (Block block : document.blocks()) {
      outside.append(document.text(), done, block.start()).append('\n');
      done = block.end();
    }
    return outside
        .append(document.text().substring(done))
        .toString()
        .replaceAll("\\s*[\r\n]\\s*", "\n")
        .strip();
  }

  /** Our lines, and behind the block or the gap where they stand, blocks that only others have. */
  private static String united(
      String text, List<GitSide> sides, SpecDocument ours, SpecDocument theirs) {
    Lines lines = Lines.of(text);
    Map<Integer, Block> foreign = new HashMap<>();
    theirs.blocks().stream()
        .filter(b -> ours.block(b.id()).isEmpty())
        .forEach(b -> foreign.put(sides.get(1).lines().get(b.lastLine() - 1), b));
    List<Integer> own = sides.get(0).lines();
    StringBuilder united = new StringBuilder(text.substring(0, lines.start(0)));
    Deque<Block> waiting = new ArrayDeque<>();
    int number = 0;
    for (int line = 0; line < lines.count(); line++) {
      if (number < own.size() && own.get(number) == line) {
        united.append(lines.whole(line));
        number++;
      }
      Optional.ofNullable(foreign.get(line)).ifPresent(waiting::add);
      if (!waiting.isEmpty() && isGap(ours, number)) {
        String ending = ending(lines, line);
        for (Block block : waiting) {
          united.append(ending).append(theirs.text(), block.start(), block.end());
        }
        united.append(ending);
        waiting.clear();
      }
    }
    return united.toString();
  }

  private static String ending(Lines lines, int line) {
    return lines.whole(line).substring(lines.line(line).length());
  }

  /** Whether another block can stand behind a line, from 1. */
  private static boolean isGap(SpecDocument ours, int line) {
    return ours.line(line).filter(l -> l.text().isBlank() || l.kind() == Kind.MARKER).isPresent()
        && ours.blocks().stream().noneMatch(b -> b.firstLine() <= line && line < b.lastLine());
  }

  private static List<Problem> outsideOfBlocks(
      String file,
      String text,
      List<GitConflict> conflicts,
      List<GitSide> sides,
      List<SpecDocument> documents) {
    List<Problem> outside = new ArrayList<>();
    for (GitConflict conflict : conflicts) {
      boolean inside = true;
      for (int side = 0; side < sides.size(); side++) {
        inside &= isInBlocks(sides.get(side), documents.get(side), conflict);
      }
      if (!inside) {
        outside.add(conflict.problem(file, Lines.of(text)));
      }
    }
    return outside.isEmpty()
        ? conflicts.stream().map(c -> c.problem(file, Lines.of(text))).toList()
        : outside;
  }

  /**
   * Whether all that a conflict holds of a side stands in blocks.
   *
   * @param document the side, read
   */
  private static boolean isInBlocks(GitSide side, SpecDocument document, GitConflict conflict) {
    for (int line = 0; line < side.lines().size(); line++) {
      int number = line + 1;
      boolean blank = document.line(number).filter(l -> l.text().isBlank()).isPresent();
      if (conflict.contains(side.lines().get(line))
          && !blank
          && document.blocks().stream()
              .noneMatch(b -> b.firstLine() <= number && number <= b.lastLine())) {
        return false;
      }
    }
    return true;
  }

  /** The line in a text of the begin marker of a block, from 1; 0 where there is none. */
  static int line(String text, String id) {
    Lines lines = Lines.of(text);
    for (int line = 0; line < lines.count(); line++) {
      if (Marker.isMeantBy(lines.line(line)) && Marker.parse(lines.line(line), line).begins(id)) {
        return line + 1;
      }
    }
    return 0;
  }

  /** The block of the others, where it differs. */
  Optional<Pair> pair(String id) {
    return Optional.ofNullable(pairs.get(id));
  }
}
