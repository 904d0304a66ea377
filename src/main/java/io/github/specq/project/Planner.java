package io.github.specq.project;

import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what becomes of a spec when its answers are rendered again. Pure: it reads texts and
 * returns a plan.
 */
public final class Planner {
  private final Scope scope;
  private final Fingerprint fingerprint;

  /**
   * What a run may touch.
   *
   * @param banks the banks that are loaded
   * @param refreshed whether the blocks of a bank are to be brought up to date
   * @param force whether the generated text wins over edits, and orphans go
   * @param restore whether blocks that people took out come back
   */
  public record Scope(
      Set<String> banks, Predicate<String> refreshed, boolean force, boolean restore) {
    public Scope {
      banks = Set.copyOf(banks);
    }
  }

  public Planner(Scope scope, Fingerprint fingerprint) {
    this.scope = scope;
    this.fingerprint = fingerprint;
  }

  /**
   * The plan for one spec.
   *
   * @param existing the document as it is
   * @param base what was last generated for it
   * @throws io.github.specq.problem.UserError of kind FILE if the document's markers are broken or
   *     a place in it is ambiguous
   */
  public SpecPlan plan(
      SpecFile file, String path, Optional<String> existing, Optional<String> base) {
    SpecDocument generated = sealed(file);
    Optional<Base> known = base.flatMap(text -> Base.parse(Project.basePath(file.name()), text));
    boolean answersChanged =
        known.map(b -> !b.fingerprint().answers().equals(fingerprint.answers())).orElse(true);
    if (existing.isEmpty()) {
      List<BlockChange> all =
          generated.blocks().stream()
              .map(b -> new BlockChange(b.id(), Kind.NEW, 0, "", b.body()))
              .toList();
      Optional<String> baseAfter = Optional.of(new Base(fingerprint, generated).text());
      return new SpecPlan(
          file.name(), path, existing, generated.text(), base, baseAfter, answersChanged, all);
    }
    SpecDocument document = SpecDocument.parse(path, existing.get());
    List<BlockChange> changes = changes(document, generated, known, file.possible());
    if (changes.stream().anyMatch(c -> c.kind() == Kind.CONFLICT)) {
      return new SpecPlan(
          file.name(), path, existing, existing.get(), base, base, answersChanged, changes);
    }
    SpecDocument after = applied(document, generated, changes, template(file));
    Base baseAfter =
        new Base(
            fingerprintOf(document, generated, known),
            baseOf(generated, known, changes, template(file)));
    return new SpecPlan(
        file.name(),
        path,
        existing,
        after.text(),
        base,
        Optional.of(baseAfter.text()),
        answersChanged,
        changes);
  }

  private static List<SectionPath> template(SpecFile file) {
    return file.sections().stream().map(SectionPath::new).toList();
  }

  /** The generated document with the checksums of its blocks on their markers. */
  public static SpecDocument sealed(SpecFile file) {
    SpecDocument open = SpecDocument.parse(file.name() + ".md", file.text());
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Block block : open.blocks()) {
      int checksum = file.text().lastIndexOf(block.checksum(), block.end() - 1);
      text.append(file.text(), done, checksum).append(Checksum.of(block.body()));
      done = checksum + block.checksum().length();
    }
    text.append(file.text().substring(done));
    return SpecDocument.parse(file.name() + ".md", text.toString());
  }

  /** A run that left stale blocks alone has not brought the spec up to these answers. */
  private Fingerprint fingerprintOf(
      SpecDocument document, SpecDocument generated, Optional<Base> known) {
    boolean whole =
        document.blocks().stream()
                .filter(b -> !isRefreshed(b.id()))
                .allMatch(b -> isSame(b, generated.block(b.id())))
            && generated.blocks().stream()
                .filter(b -> !isRefreshed(b.id()))
                .allMatch(b -> isSame(b, document.block(b.id())));
    return whole ? fingerprint : known.map(Base::fingerprint).orElse(Fingerprint.NONE);
  }

  private static boolean isSame(Block one, Optional<Block> other) {
    return other.filter(o -> o.checksum().equals(one.checksum())).isPresent();
  }

  private List<BlockChange> changes(
      SpecDocument document, SpecDocument generated, Optional<Base> base, Set<String> possible) {
    List<BlockChange> changes = new ArrayList<>();
    for (Block block : document.blocks()) {
      changes.add(
          generated
              .block(block.id())
              .map(g -> standing(block, g))
              .orElseGet(() -> gone(block, possible)));
    }
    for (Block block : generated.blocks()) {
      if (document.block(block.id()).isEmpty() && isRefreshed(block.id())) {
        boolean deleted = base.flatMap(b -> b.document().block(block.id())).isPresent();
        Kind kind = deleted && !scope.restore() ? Kind.DELETED_BY_HAND : Kind.NEW;
        changes.add(new BlockChange(block.id(), kind, 0, "", block.body()));
      }
    }
    return changes;
  }

  private boolean isRefreshed(String id) {
    String bank = bank(id);
    return !scope.banks().contains(bank) || scope.refreshed().test(bank);
  }

  private static String bank(String id) {
    return id.substring(0, id.indexOf('/'));
  }

  private BlockChange standing(Block block, Block generated) {
    Kind kind;
    if (generated.checksum().equals(block.checksum()) || !isRefreshed(block.id())) {
      kind = Kind.UP_TO_DATE;
    } else if (!block.isEdited() || scope.force()) {
      kind = Kind.REPLACED;
    } else {
      kind = Checksum.of(block.body()).equals(generated.checksum()) ? Kind.REPLACED : Kind.CONFLICT;
    }
    return new BlockChange(block.id(), kind, block.firstLine(), block.body(), generated.body());
  }

  /**
   * A block that is not generated any more: its question went off the path, or its bank changed.
   */
  private BlockChange gone(Block block, Set<String> possible) {
    Kind kind;
    if (!scope.banks().contains(bank(block.id())) && !possible.contains(block.id())) {
      kind = Kind.UNKNOWN_BANK;
    } else if (!isRefreshed(block.id())) {
      kind = Kind.UP_TO_DATE;
    } else if (!possible.contains(block.id()) && !scope.force()) {
      kind = Kind.ORPHANED;
    } else {
      kind = block.isEdited() && !scope.force() ? Kind.CONFLICT : Kind.REMOVED;
    }
    return new BlockChange(block.id(), kind, block.firstLine(), block.body(), "");
  }

  private static SpecDocument applied(
      SpecDocument document,
      SpecDocument generated,
      List<BlockChange> changes,
      List<SectionPath> template) {
    SpecDocument after = document;
    for (BlockChange change : changes) {
      Optional<Block> block = generated.block(change.id());
      if (change.kind() == Kind.REMOVED) {
        after = after.remove(change.id());
      } else if (change.kind() == Kind.REPLACED && block.isPresent()) {
        after = after.replace(change.id(), block.get().body(), block.get().checksum());
      } else if (change.kind() == Kind.NEW && block.isPresent()) {
        Section section = generated.sectionOf(block.get()).orElseThrow();
        after =
            after.insert(
                new NewBlock(change.id(), block.get().body(), block.get().checksum()),
                section.path(),
                template);
      }
    }
    return after;
  }

  /**
   * Everything just generated; but what was left alone, or taken out by hand, stays as it was last
   * generated: it is what the next run must compare with.
   */
  private SpecDocument baseOf(
      SpecDocument generated,
      Optional<Base> base,
      List<BlockChange> changes,
      List<SectionPath> template) {
    SpecDocument result = generated;
    for (Block block : generated.blocks()) {
      Optional<Block> old = base.flatMap(b -> b.document().block(block.id()));
      if (!isRefreshed(block.id()) && old.isPresent()) {
        result = result.replace(block.id(), old.get().body(), old.get().checksum());
      } else if (!isRefreshed(block.id())) {
        result = result.remove(block.id());
      }
    }
    return base.isPresent() ? withOld(result, base.get().document(), changes, template) : result;
  }

  private static SpecDocument withOld(
      SpecDocument base,
      SpecDocument before,
      List<BlockChange> changes,
      List<SectionPath> template) {
    SpecDocument result = base;
    for (Block old : before.blocks()) {
      boolean removed =
          changes.stream().anyMatch(c -> c.id().equals(old.id()) && c.kind() == Kind.REMOVED);
      Optional<SectionPath> path =
          before.sectionOf(old).map(s -> new SectionPath(s.path().names()));
      if (!removed
          && result.block(old.id()).isEmpty()
          && path.filter(template::contains).isPresent()) {
        result =
            result.insert(new NewBlock(old.id(), old.body(), old.checksum()), path.get(), template);
      }
    }
    return result;
  }
}
