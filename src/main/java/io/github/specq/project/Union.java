package io.github.specq.project;

import java.util.Optional;

/**
 * The texts of a block that two branches have, brought together: each is merged with the new text
 * against what its own marker knows, and what people made of both is in the result.
 *
 * @param base what both last generated
 * @param document where the block stands
 */
record Union(Optional<Base> base, SpecDocument document) {

  /**
   * The text of both; empty where people and answers, or two people, changed the same lines and
   * nobody decided.
   *
   * @param generated the new text
   * @param decided whose lines count where they meet
   */
  Optional<String> of(Unmerged.Pair pair, String generated, Optional<Resolution> decided) {
    Optional<String> ours = side(pair.ours(), generated, decided);
    Optional<String> theirs = side(pair.theirs(), generated, decided);
    return ours.flatMap(o -> theirs.flatMap(t -> both(generated, o, t, decided)));
  }

  private static Optional<String> both(
      String generated, String ours, String theirs, Optional<Resolution> decided) {
    if (ours.equals(theirs) || theirs.equals(generated)) {
      return Optional.of(ours);
    }
    Merge merge = Merge.both(generated, ours, theirs);
    return merge.clean() || decided.isEmpty()
        ? Optional.of(merge).filter(Merge::clean).map(Merge::text)
        : Optional.of(Merge.keeping(generated, ours, theirs));
  }

  private Optional<String> side(Block block, String generated, Optional<Resolution> decided) {
    if (!block.isEdited() || isAsGitMadeIt(block)) {
      return Optional.of(generated);
    }
    Optional<String> from =
        base.flatMap(b -> b.known(block)).map(b -> document.levelled(block.id(), b.body()));
    if (decided.isEmpty()) {
      return from.map(b -> Merge.both(b, block.body(), generated))
          .filter(Merge::clean)
          .map(Merge::text);
    }
    return decided.get() instanceof Resolution.Keep
        ? from.map(b -> Merge.keeping(b, block.body(), generated))
            .or(() -> Optional.of(block.body()))
        : from.map(b -> Merge.taking(b, block.body(), generated)).or(() -> Optional.of(generated));
  }

  /** Where nobody edited a block, git makes the same of it as of what was generated. */
  private boolean isAsGitMadeIt(Block block) {
    return base.stream().flatMap(b -> b.marked(block)).anyMatch(b -> b.saysSame(block));
  }
}
