package io.github.specq.project;

import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts as last generated from now on: everything that is generated now; but what was left
 * alone, or taken out by hand, stays as it was last generated, as the next run must compare with
 * that. A block that says the same stays to the letter.
 *
 * @param known what was last generated
 */
record NextBase(
    RenderScope scope,
    SpecFile file,
    SpecDocument generated,
    Optional<Base> known,
    List<SectionPath> template) {
  private static final Set<Kind> GONE = EnumSet.of(Kind.REMOVED, Kind.RELEASED);

  /**
   * The file from now on.
   *
   * @param before the file as it is
   */
  String text(Optional<String> before, List<BlockChange> changes) {
    return before.filter(this::isStill).orElseGet(() -> Base.text(side(changes)));
  }

  /** Whether the file says the same of every block, and holds no lines that git left. */
  private boolean isStill(String text) {
    return known.isPresent()
        && GitConflict.in(Lines.of(text)).isEmpty()
        && ids(generated).equals(ids(known.get().ours().document()))
        && generated.blocks().stream().allMatch(b -> kept(b).isPresent());
  }

  private static Set<String> ids(SpecDocument document) {
    return document.blocks().stream().map(Block::id).collect(Collectors.toSet());
  }

  private Base.Side side(List<BlockChange> changes) {
    SpecDocument result = generated;
    Map<String, String> inputs = new HashMap<>();
    for (Block block : generated.blocks()) {
      Optional<Base.Side> kept = kept(block);
      if (kept.isPresent()) {
        Block old = kept.get().document().block(block.id()).orElseThrow();
        result = result.replace(block.id(), old.body(), old.checksum());
      } else if (!scope.refreshes(block.id())) {
        result = result.remove(block.id());
      }
      kept.flatMap(side -> Optional.ofNullable(side.inputs().get(block.id())))
          .or(() -> Optional.ofNullable(file.inputs().get(block.id())))
          .ifPresent(hash -> inputs.put(block.id(), hash));
    }
    Base.Side side = new Base.Side(result, inputs);
    return known.map(base -> withOld(base, side, changes)).orElse(side);
  }

  private Optional<Base.Side> kept(Block block) {
    return known.stream()
        .flatMap(base -> base.sides().stream())
        .filter(
            side ->
                scope.refreshes(block.id())
                    ? side.intact(block.id()).filter(b -> b.saysSame(block)).isPresent()
                    : side.document().block(block.id()).isPresent())
        .findFirst();
  }

  private Base.Side withOld(Base base, Base.Side next, List<BlockChange> changes) {
    Map<String, String> inputs = new HashMap<>(next.inputs());
    Set<String> gone =
        changes.stream()
            .filter(c -> GONE.contains(c.kind()))
            .map(BlockChange::id)
            .collect(Collectors.toSet());
    SpecDocument result = next.document();
    for (Block old : base.blocks().toList()) {
      Base.Side side = base.side(old.id());
      Optional<SectionPath> path =
          side.document().sectionOf(old).map(s -> new SectionPath(s.path().names()));
      if (!gone.contains(old.id())
          && result.block(old.id()).isEmpty()
          && path.filter(template::contains).isPresent()) {
        NewBlock again = new NewBlock(old.id(), old.body(), old.checksum());
        result = result.insert(again, path.get(), template);
        Optional.ofNullable(side.inputs().get(old.id())).ifPresent(h -> inputs.put(old.id(), h));
      }
    }
    return new Base.Side(result, inputs);
  }
}
