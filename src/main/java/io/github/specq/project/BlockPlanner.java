package io.github.specq.project;

import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what becomes of each block of a document.
 *
 * <p>A block whose marker knows the generated text is left as it is, whatever people did to it.
 * Else one that nobody edited is replaced; an edited one is merged, if it is known what was
 * generated last, and is a conflict where that leaves a question.
 */
final class BlockPlanner {
  private final RenderScope scope;
  private final SpecFile file;
  private final SpecDocument document;
  private final Optional<Base> base;
  private final Map<String, Unmerged.Pair> pairs;

  /**
   * @param document as it is
   * @param base what was last generated
   * @param pairs the blocks that two branches have with other texts, by id
   */
  BlockPlanner(
      RenderScope scope,
      SpecFile file,
      SpecDocument document,
      Optional<Base> base,
      Map<String, Unmerged.Pair> pairs) {
    this.scope = scope;
    this.file = file;
    this.document = document;
    this.base = base;
    this.pairs = Map.copyOf(pairs);
  }

  /** The changes, in the order of the document, then what is new. */
  List<BlockChange> changes(SpecDocument generated) {
    List<BlockChange> changes = new ArrayList<>();
    for (Block block : document.blocks()) {
      changes.add(change(block, generated.block(block.id())));
    }
    for (Block block : generated.blocks()) {
      if (document.block(block.id()).isEmpty() && scope.refreshes(block.id())) {
        boolean deleted = base.filter(b -> b.knows(block.id())).isPresent();
        changes.add(coming(block, deleted && !scope.restore() ? Kind.DELETED_BY_HAND : Kind.NEW));
      }
    }
    return changes;
  }

  /** A block that the document does not hold. */
  static BlockChange coming(Block generated, Kind kind) {
    String text = generated.body();
    return new BlockChange(generated.id(), kind, 0, "", Optional.empty(), text, text);
  }

  private BlockChange change(Block block, Optional<Block> generated) {
    Unmerged.Pair pair = pairs.get(block.id());
    return pair == null
        ? generated.map(g -> standing(block, g)).orElse(gone(block))
        : generated.map(g -> united(block, pair, g)).orElse(gone(pair));
  }

  private BlockChange standing(Block block, Block generated) {
    if (isKnown(block, generated) || !scope.refreshes(block.id())) {
      return untouched(block, generated);
    }
    String text = document.levelled(block.id(), generated.body());
    boolean same = block.saysSame(generated);
    if (!block.isEdited() || same || scope.force()) {
      return change(block, Kind.REPLACED, text, scope.force() ? text : relaid(block, text));
    }
    return resolution(block).map(r -> resolved(block, text, r)).orElse(merged(block, text));
  }

  /** Most blocks of most runs: what can be said of them without reading their Markdown is. */
  private BlockChange untouched(Block block, Block generated) {
    String body = block.body();
    if (body.equals(generated.body()) || !block.isEdited()) {
      return new BlockChange(
          block.id(), Kind.UP_TO_DATE, block.firstLine(), body, Optional.empty(), body, body);
    }
    return change(block, Kind.EDITED, document.levelled(block.id(), generated.body()), body);
  }

  /** Whether a block's marker is that of a text that says what is generated. */
  private boolean isKnown(Block block, Block generated) {
    return generated.checksum().equals(block.checksum())
        || Checksum.fits(block.checksum(), generated.body())
        || base.flatMap(b -> b.known(block)).filter(b -> b.saysSame(generated)).isPresent();
  }

  /** The new text of a block that nobody edited; lines that stay are laid out as they were. */
  private String relaid(Block block, String generated) {
    String relaid = Merge.of(block.body(), block.body(), generated).text();
    boolean same = Checksum.of(relaid).equals(Checksum.of(generated));
    return same && fits(block, relaid) ? relaid : generated;
  }

  /** What two branches made of a block: each against what its own marker knows, then both. */
  private BlockChange united(Block block, Unmerged.Pair pair, Block generated) {
    String text = document.levelled(block.id(), generated.body());
    Optional<Resolution> decided = resolution(block);
    if (scope.force() || decided.filter(r -> r instanceof Resolution.Replace).isPresent()) {
      return change(block, Kind.REPLACED, text, text);
    }
    if (decided.isPresent() && decided.get() instanceof Resolution.Use use) {
      return change(block, Kind.MERGED, text, use.text());
    }
    Union union = new Union(base, document);
    return union
        .of(pair, text, decided)
        .filter(t -> fits(block, t))
        .map(t -> change(block, kind(t, text, decided), text, t))
        .orElse(change(block, Kind.CONFLICT, text, block.body()));
  }

  private static Kind kind(String united, String generated, Optional<Resolution> decided) {
    boolean kept = decided.filter(r -> r instanceof Resolution.Keep).isPresent();
    return kept ? Kind.KEPT : united.equals(generated) ? Kind.REPLACED : Kind.MERGED;
  }

  /** Where one branch has a text of people, that is what goes or stays. */
  private BlockChange gone(Unmerged.Pair pair) {
    return gone(pair.theirs().isEdited() ? pair.theirs() : pair.ours());
  }

  private Optional<Resolution> resolution(Block block) {
    return scope.resolutions().apply(file.name(), block.id());
  }

  /** What people decided; a merge that leaves no question needs no decision. */
  private BlockChange resolved(Block block, String generated, Resolution resolution) {
    BlockChange merged = merged(block, generated);
    if (merged.kind() == Kind.MERGED && !(resolution instanceof Resolution.Replace)) {
      return merged;
    }
    if (resolution instanceof Resolution.Keep) {
      return change(block, Kind.KEPT, generated, fitting(block, merged.kept(), block.body()));
    }
    if (resolution instanceof Resolution.Take) {
      return change(block, Kind.REPLACED, generated, fitting(block, merged.taken(), generated));
    }
    return resolution instanceof Resolution.Use use
        ? change(block, Kind.MERGED, generated, use.text())
        : change(block, Kind.REPLACED, generated, generated);
  }

  private BlockChange merged(Block block, String generated) {
    Optional<Merge> merge =
        base(block).map(b -> Merge.both(b, block.body(), generated)).filter(Merge::clean);
    return merge
        .filter(m -> fits(block, m.text()))
        .map(m -> change(block, Kind.MERGED, generated, m.text()))
        .orElse(change(block, Kind.CONFLICT, generated, block.body()));
  }

  private String fitting(Block block, String text, String otherwise) {
    return fits(block, text) ? text : otherwise;
  }

  /** What the block's text was made of: only what its marker knows can be that. */
  private Optional<String> base(Block block) {
    return base.flatMap(b -> b.known(block)).map(b -> document.levelled(block.id(), b.body()));
  }

  /** Two sound texts can make one that, say, leaves a code block open. */
  private boolean fits(Block block, String text) {
    try {
      document.replace(block.id(), text, block.checksum());
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  /**
   * A block that is not generated any more: its question went off the path, or its bank changed.
   */
  private BlockChange gone(Block block) {
    boolean possible = file.possible().contains(block.id());
    if (!scope.knows(block.id()) && !possible) {
      return change(block, Kind.UNKNOWN_BANK, "", block.body());
    }
    if (!scope.refreshes(block.id())) {
      return change(block, Kind.UP_TO_DATE, "", block.body());
    }
    if (!possible && !scope.force()) {
      return change(block, Kind.ORPHANED, "", block.body());
    }
    boolean theirs = block.isEdited() && !block.body().isBlank();
    if (!theirs || scope.force()) {
      return change(block, Kind.REMOVED, "", "");
    }
    return resolution(block).map(r -> resolvedGone(block, r)).orElse(goneConflict(block));
  }

  private BlockChange resolvedGone(Block block, Resolution resolution) {
    return resolution instanceof Resolution.Keep
        ? change(block, Kind.RELEASED, "", block.body())
        : change(block, Kind.REMOVED, "", "");
  }

  private BlockChange goneConflict(Block block) {
    return change(block, Kind.CONFLICT, "", block.body());
  }

  private BlockChange change(Block block, Kind kind, String generated, String after) {
    return new BlockChange(
        block.id(), kind, block.firstLine(), block.body(), base(block), generated, after);
  }
}
