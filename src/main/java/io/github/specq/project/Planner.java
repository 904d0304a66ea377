package io.github.specq.project;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of a spec when its answers are rendered again. Pure: it reads texts and
 * returns a plan.
 */
public final class Planner {
  private static final String MARK = "\uFEFF";

  private final RenderScope scope;

  public Planner(RenderScope scope) {
    this.scope = scope;
  }

  /**
   * The plan for one spec.
   *
   * @param existing the document as it is
   * @param base what was last generated for it
   * @throws UserError of kind FILE if the document's markers are broken or a place in it is
   *     ambiguous
   */
  public SpecPlan plan(
      SpecFile file, String path, Optional<String> existing, Optional<String> base) {
    return plan(file, path, existing, base, Branches.UNKNOWN);
  }

  /**
   * The same where git may have left lines.
   *
   * @param branches what git knows of them
   */
  public SpecPlan plan(
      SpecFile file,
      String path,
      Optional<String> existing,
      Optional<String> base,
      Branches branches) {
    SpecDocument generated = sealed(file);
    Optional<Base> known =
        base.flatMap(text -> Base.parse(Project.basePath(file.name()), text, branches.base()));
    NextBase next = new NextBase(scope, file, generated, known, template(file));
    Optional<String> blank = existing.filter(Planner::isBlank);
    if (existing.isEmpty() || blank.isPresent()) {
      List<BlockChange> all =
          generated.blocks().stream().map(b -> BlockPlanner.coming(b, Kind.NEW)).toList();
      return new SpecPlan(
          file.name(),
          path,
          existing,
          blank.filter(t -> t.startsWith(MARK)).map(t -> MARK).orElse("") + generated.text(),
          base,
          Optional.of(next.text(base, all)),
          true,
          all,
          file.told());
    }
    Unmerged unmerged = Unmerged.parse(path, existing.get(), branches.spec());
    SpecDocument document = unmerged.document().alsoCalling(file.alsoCalled());
    List<BlockChange> changes =
        new BlockPlanner(scope, file, document, known, unmerged.pairs())
            .changes(generated).stream()
                .map(
                    c ->
                        Branches.isUnmerged(existing.get())
                            ? c.at(Unmerged.line(existing.get(), c.id()))
                            : c)
                .toList();
    boolean conflict = changes.stream().anyMatch(c -> c.kind() == Kind.CONFLICT);
    return new SpecPlan(
        file.name(),
        path,
        existing,
        conflict ? existing.get() : applied(document, generated, changes, template(file)).text(),
        base,
        conflict ? base : Optional.of(next.text(base, changes)),
        changes.stream().anyMatch(c -> isStale(c, document, known, file)),
        changes,
        file.told());
  }

  /**
   * Whether a block is to change because of its answers, and not only because specq, a bank or a
   * template did. Where nobody knows what the text in the spec was made of, it counts as that.
   */
  private static boolean isStale(
      BlockChange change, SpecDocument document, Optional<Base> known, SpecFile file) {
    Optional<String> inputs = Optional.ofNullable(file.inputs().get(change.id()));
    boolean madeOfThem =
        document
            .block(change.id())
            .filter(
                b -> known.filter(k -> inputs.filter(i -> k.madeOf(b, i)).isPresent()).isPresent())
            .isPresent();
    return change.kind().writes() && !madeOfThem;
  }

  /** A file that somebody made and wrote nothing into is no document yet. */
  private static boolean isBlank(String text) {
    return text.replace(MARK, "").isBlank();
  }

  private static List<SectionPath> template(SpecFile file) {
    return file.sections().stream().map(SectionPath::new).toList();
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
}
