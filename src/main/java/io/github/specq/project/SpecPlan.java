package io.github.specq.project;

import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile.RenderedAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to happen to one spec: decided, and not yet done.
 *
 * @param path of the spec, relative to the project
 * @param before the document as it is; empty where there is none
 * @param after the document as it is to be
 * @param baseBefore what was last generated; empty where that is not known
 * @param baseAfter what counts as last generated from now on
 * @param answersChanged whether the answers are others than at the last time
 * @param told the answers that each generated block reads, by its id
 * @param doubles the sections that new blocks go into and that the document has several of
 */
public record SpecPlan(
    String spec,
    String path,
    Optional<String> before,
    String after,
    Optional<String> baseBefore,
    Optional<String> baseAfter,
    boolean answersChanged,
    List<BlockChange> blocks,
    Map<String, List<RenderedAnswer>> told,
    List<DoubleSection> doubles) {
  public SpecPlan {
    blocks = List.copyOf(blocks);
    told = Map.copyOf(told);
    doubles = List.copyOf(doubles);
  }

  private static final Set<Kind> TOLD_OF =
      EnumSet.of(Kind.EDITED, Kind.MERGED, Kind.ORPHANED, Kind.UNKNOWN_BANK);

  private static final Set<Kind> HAND_MADE = EnumSet.of(Kind.EDITED, Kind.MERGED, Kind.CONFLICT);

  /** How a spec stands to the answers. */
  public enum State {
    FRESH,
    MISSING,
    /** Answers changed since it was written. */
    STALE,
    /** Only specq, a bank or a template changed since. */
    OUTDATED,
    /** People and answers changed the same text. */
    CONFLICTING,
    /** Git left both versions of lines inside blocks; rendering brings them together. */
    UNMERGED
  }

  /** How the spec stands now. */
  public State state() {
    if (before.isEmpty()) {
      return State.MISSING;
    }
    if (has(Kind.CONFLICT)) {
      return State.CONFLICTING;
    }
    if (Branches.isUnmerged(before.get())) {
      return State.UNMERGED;
    }
    if (blocks.stream().noneMatch(b -> b.kind().writes())) {
      return State.FRESH;
    }
    return answersChanged ? State.STALE : State.OUTDATED;
  }

  /** The first line that git left in the document, from 1; 0 where there is none. */
  public int firstConflictLine() {
    return before.map(Lines::of).stream()
        .flatMap(lines -> GitConflict.in(lines).stream())
        .mapToInt(c -> c.firstLine() + 1)
        .findFirst()
        .orElse(0);
  }

  private boolean has(Kind kind) {
    return blocks.stream().anyMatch(b -> b.kind() == kind);
  }

  /** Whether the spec's own text changes. */
  public boolean writesSpec() {
    return before.isEmpty() || !before.get().equals(after);
  }

  /** The lines of a unified diff of the spec as it is and as it is to be. */
  public List<String> diff() {
    return before
        .map(text -> UnifiedDiff.of(path, text, after))
        .orElseGet(() -> UnifiedDiff.ofNew(path, after));
  }

  /** What people's edit of a block says about its answers. */
  public HandEdit edit(BlockChange block) {
    return HandEdit.of(block, told.getOrDefault(block.id(), List.of()));
  }

  /** What people's edit of a block says about its answers, and cannot be read. */
  public List<UnreadEdit> unread(BlockChange block) {
    return UnreadEdit.in(block, told.getOrDefault(block.id(), List.of()), edit(block).values());
  }

  /** The blocks that people edited, and whose edit is still there. */
  public List<BlockChange> edited() {
    return blocks.stream().filter(b -> HAND_MADE.contains(b.kind())).toList();
  }

  /** The plan as it reads when it was carried out: the blocks are where they stand by then. */
  public SpecPlan written() {
    if (!writesSpec() || blocks.stream().noneMatch(b -> TOLD_OF.contains(b.kind()))) {
      return this;
    }
    SpecDocument now = SpecDocument.parse(path, after);
    List<BlockChange> moved =
        blocks.stream().map(b -> now.block(b.id()).map(b::at).orElse(b)).toList();
    return new SpecPlan(
        spec, path, before, after, baseBefore, baseAfter, answersChanged, moved, told, doubles);
  }

  /**
   * What is wrong with a text in the place of a block, such as code that is never closed.
   *
   * @return nothing if it can stand there
   */
  public Optional<UserError> refusal(BlockChange block, String text) {
    try {
      SpecDocument document = Unmerged.parse(path, before.orElse(""), List.of()).document();
      document.block(block.id()).ifPresent(b -> document.replace(b.id(), text, b.checksum()));
      return Optional.empty();
    } catch (UserError e) {
      return Optional.of(e);
    }
  }

  /** The blocks in conflict. */
  public List<BlockChange> conflicts() {
    return blocks.stream().filter(b -> b.kind() == Kind.CONFLICT).toList();
  }
}
