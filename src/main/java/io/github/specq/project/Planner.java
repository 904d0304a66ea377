package io.github.specq.project;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.BlockId;
import io.github.specq.render.SpecFile;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Decides what becomes of a spec when its answers are rendered again. Pure: it reads texts and
 * returns a plan.
 */
public final class Planner {
  private static final String MARK = "\uFEFF";
  private static final Set<Kind> GONE = EnumSet.of(Kind.REMOVED, Kind.RELEASED);

  private final Scope scope;
  private final Fingerprint fingerprint;

  /**
   * What a run may touch.
   *
   * @param banks the banks that are loaded
   * @param refreshed whether the blocks of a bank are to be brought up to date
   * @param undone what people did that is undone
   * @param resolutions what was decided about conflicts, by spec and block
   */
  public record Scope(
      Set<String> banks,
      Predicate<String> refreshed,
      Set<Undo> undone,
      BiFunction<String, String, Optional<Resolution>> resolutions) {
    public Scope {
      banks = Set.copyOf(banks);
      undone = Set.copyOf(undone);
    }

    /** What people did to a spec, and a run may undo. */
    public enum Undo {
      /** The generated text wins over edits, and orphans go. */
      EDITS,
      /** Blocks that people took out come back. */
      REMOVALS
    }

    /** Whether the generated text wins over edits. */
    boolean force() {
      return undone.contains(Undo.EDITS);
    }

    /** Whether blocks that people took out come back. */
    boolean restore() {
      return undone.contains(Undo.REMOVALS);
    }

    /** Whether the bank of a block is loaded. */
    boolean knows(String block) {
      return banks.contains(bank(block));
    }

    /** Whether a block is to be brought up to date. */
    boolean refreshes(String block) {
      return !knows(block) || refreshed.test(bank(block));
    }

    private static String bank(String block) {
      return BlockId.parse(block).bank();
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
   * @throws UserError of kind FILE if the document's markers are broken or nothing can be added
   */
  public SpecPlan plan(
      SpecFile file, String path, Optional<String> existing, Optional<String> base) {
    SpecDocument generated = sealed(file);
    Optional<Base> known = base.flatMap(text -> Base.parse(Project.basePath(file.name()), text));
    boolean answersChanged =
        known.map(b -> !b.fingerprint().answers().equals(fingerprint.answers())).orElse(true);
    Optional<String> blank = existing.filter(Planner::isBlank);
    if (existing.isEmpty() || blank.isPresent()) {
      List<BlockChange> all =
          generated.blocks().stream().map(b -> BlockPlanner.coming(b, Kind.NEW)).toList();
      Optional<String> baseAfter = Optional.of(new Base(fingerprint, generated).text());
      return new SpecPlan(
          file.name(),
          path,
          existing,
          blank.filter(t -> t.startsWith(MARK)).map(t -> MARK).orElse("") + generated.text(),
          base,
          baseAfter,
          answersChanged,
          all,
          file.told(),
          List.of());
    }
    SpecDocument document = SpecDocument.parse(path, existing.get()).alsoCalling(names(file));
    List<BlockChange> changes =
        new BlockPlanner(scope, file, document, known.map(Base::documents).orElse(List.of()))
            .changes(generated);
    if (changes.stream().anyMatch(c -> c.kind() == Kind.CONFLICT)) {
      return new SpecPlan(
          file.name(),
          path,
          existing,
          existing.get(),
          base,
          base,
          answersChanged,
          changes,
          file.told(),
          List.of());
    }
    SpecDocument after = applied(document, generated, changes, template(file));
    Base baseAfter =
        new Base(
            fingerprintOf(document, generated, known),
            baseOf(generated.alsoCalling(names(file)), known, changes, template(file)));
    return new SpecPlan(
        file.name(),
        path,
        existing,
        after.text(),
        base,
        Optional.of(baseAfter.text()),
        answersChanged,
        changes,
        file.told(),
        doubles(document, after, generated, changes));
  }

  /** A file that somebody made and wrote nothing into is no document yet. */
  private static boolean isBlank(String text) {
    return text.replace(MARK, "").isBlank();
  }

  private static List<SectionPath> template(SpecFile file) {
    return file.sections().stream().map(SectionPath::new).toList();
  }

  /** The other names of all sections, also of those that have none. */
  private static Map<String, List<String>> names(SpecFile file) {
    Map<String, List<String>> names = new HashMap<>(file.alsoCalled());
    template(file).forEach(path -> names.putIfAbsent(path.name(), List.of()));
    return names;
  }

  private static List<DoubleSection> doubles(
      SpecDocument before, SpecDocument after, SpecDocument generated, List<BlockChange> changes) {
    return changes.stream()
        .filter(c -> c.kind() == Kind.NEW)
        .map(c -> generated.sectionOf(generated.block(c.id()).orElseThrow()).orElseThrow().path())
        .distinct()
        .map(path -> new DoubleSection(path, lines(before, path), lines(after, path)))
        .filter(d -> d.before().size() > 1)
        .toList();
  }

  private static List<Integer> lines(SpecDocument document, SectionPath path) {
    return document.candidates(path).stream().map(DocumentSection::line).toList();
  }

  /**
   * The generated document with the checksums of its blocks on their markers.
   *
   * @throws UserError of kind FILE if a template spoils the markers
   */
  public static SpecDocument sealed(SpecFile file) {
    SpecDocument open = generated(file);
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

  private static SpecDocument generated(SpecFile file) {
    try {
      return SpecDocument.parse(file.name() + ".md", file.text());
    } catch (UserError e) {
      throw UserError.file(e.problems().stream().map(p -> ofTemplate(file, p)).toList());
    }
  }

  /** A document that nobody has is no place; its template is, or leads to the one of the block. */
  private static Problem ofTemplate(SpecFile file, Problem problem) {
    String line = problem.position().map(p -> p.sourceLine().strip()).orElse("");
    return Problem.error(
        new Position(file.template(), 1, 1, ""),
        "what this template and those of its blocks make is no document, at '%s': %s"
            .formatted(line, problem.message()),
        "mend the template of that block, or of the one before it");
  }

  /** A run that left stale blocks alone has not brought the spec up to these answers. */
  private Fingerprint fingerprintOf(
      SpecDocument document, SpecDocument generated, Optional<Base> known) {
    boolean whole =
        document.blocks().stream()
                .filter(b -> !scope.refreshes(b.id()))
                .allMatch(b -> isSame(b, generated.block(b.id())))
            && generated.blocks().stream()
                .filter(b -> !scope.refreshes(b.id()))
                .allMatch(b -> isSame(b, document.block(b.id())));
    return whole ? fingerprint : known.map(Base::fingerprint).orElse(Fingerprint.NONE);
  }

  private static boolean isSame(Block one, Optional<Block> other) {
    return other.filter(o -> o.checksum().equals(one.checksum())).isPresent();
  }

  private static SpecDocument applied(
      SpecDocument document,
      SpecDocument generated,
      List<BlockChange> changes,
      List<SectionPath> template) {
    SpecDocument after = document;
    for (BlockChange change : changes) {
      Optional<Block> block = generated.block(change.id());
      after =
          switch (change.kind()) {
            case REMOVED -> after.remove(change.id());
            case RELEASED -> after.release(change.id());
            case REPLACED, MERGED, KEPT -> written(after, change, block.orElseThrow().checksum());
            case NEW -> inserted(document, after, generated, block.orElseThrow(), template);
            case UP_TO_DATE, EDITED, DELETED_BY_HAND, CONFLICT, ORPHANED, UNKNOWN_BANK -> after;
          };
    }
    return after;
  }

  /** A text that stays is not even laid out anew. */
  private static SpecDocument written(SpecDocument document, BlockChange change, String checksum) {
    return change.after().equals(change.before())
        ? document.withChecksum(change.id(), checksum)
        : document.replace(change.id(), change.after(), checksum);
  }

  /** What stands in the way is told with its lines in the document as people have it. */
  private static SpecDocument inserted(
      SpecDocument original,
      SpecDocument document,
      SpecDocument generated,
      Block block,
      List<SectionPath> template) {
    SectionPath section = generated.sectionOf(block).orElseThrow().path();
    NewBlock added = new NewBlock(block.id(), block.body(), block.checksum());
    try {
      return document.insert(added, section, template);
    } catch (UserError e) {
      original.checkEnd();
      original.insert(added, section, template);
      throw e;
    }
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
      if (!scope.refreshes(block.id()) && old.isPresent()) {
        result = result.replace(block.id(), old.get().body(), old.get().checksum());
      } else if (!scope.refreshes(block.id())) {
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
          changes.stream().anyMatch(c -> c.id().equals(old.id()) && GONE.contains(c.kind()));
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
