package io.github.specq.work;

import io.github.specq.project.BlockChange;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.project.DoubleSection;
import io.github.specq.project.SpecPlan;
import io.github.specq.terminal.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what becomes, or became, of the specs. */
public final class SpecReport {
  private static final List<Kind> COUNTED =
      List.of(Kind.NEW, Kind.REPLACED, Kind.MERGED, Kind.KEPT, Kind.REMOVED, Kind.RELEASED);

  private static final String WRITTEN = "written";

  private final Console console;

  public SpecReport(Console console) {
    this.console = console;
  }

  /**
   * A line for each spec, and what there is to know of its blocks; of those that people took out on
   * purpose, only a check speaks.
   *
   * @param done what the writing is called: written, would be written
   */
  public void summary(List<SpecPlan> plans, String done) {
    for (SpecPlan plan : plans) {
      line(plan, done);
      doubles(plan, done);
      for (BlockChange block : plan.blocks()) {
        remark(plan, block);
      }
    }
  }

  /** A line for each spec, for somebody who was asked about the rest. */
  public void lines(List<SpecPlan> plans) {
    for (SpecPlan plan : plans) {
      line(plan, WRITTEN);
      doubles(plan, WRITTEN);
    }
  }

  private void line(SpecPlan plan, String done) {
    console.line(plan.path() + ": " + what(plan, done));
  }

  /** Which of several sections new blocks go into; after the writing, with the lines by then. */
  private void doubles(SpecPlan plan, String done) {
    for (DoubleSection section : plan.doubles()) {
      boolean written = done.equals(WRITTEN);
      List<Integer> lines = written ? section.after() : section.before();
      List<String> others = lines.stream().skip(1).map(String::valueOf).toList();
      console.line(
          "%s:%d:1: there are several sections %s, also at line %s; new blocks %s here"
              .formatted(
                  plan.path(),
                  lines.get(0),
                  section.path(),
                  String.join(" and ", others),
                  written ? "went" : "would go"));
    }
  }

  private static String what(SpecPlan plan, String done) {
    if (!plan.writesSpec()) {
      int conflicts = plan.conflicts().size();
      return conflicts == 0
          ? "up to date"
          : "left alone, %d %s".formatted(conflicts, conflicts == 1 ? "conflict" : "conflicts");
    }
    return done + " (" + change(plan) + ")";
  }

  /** What changes in a spec, in a few words. */
  static String change(SpecPlan plan) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : COUNTED) {
      long count = plan.blocks().stream().filter(b -> b.kind() == kind).count();
      if (count > 0) {
        parts.add(count + " " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    String created = plan.before().isEmpty() ? "new file, " : "";
    return created + "blocks: " + String.join(", ", parts);
  }

  private void remark(SpecPlan plan, BlockChange block) {
    String place = place(plan, block);
    switch (block.kind()) {
      case CONFLICT -> {
        console.message(place + ": " + conflict(block) + "; the file was left alone");
        block.diff().forEach(console::diff);
        console.message("  hint: specq render in a terminal asks; " + waysOut(block));
      }
      case ORPHANED ->
          console.message(
              "%s: no bank knows %s any more; delete it with its markers if nobody wants it"
                  .formatted(place, block.id()));
      case UNKNOWN_BANK ->
          console.message(
              "%s: the bank of %s is not here; the block was left alone"
                  .formatted(place, block.id()));
      default -> {
        // Nothing that anybody must know.
      }
    }
  }

  /** Where a block of a spec begins. */
  static String place(SpecPlan plan, BlockChange block) {
    return plan.path() + (block.line() > 0 ? ":" + block.line() + ":1" : "");
  }

  /** What decides a conflict where nobody can be asked. */
  public static String waysOut(BlockChange block) {
    return block.generated().isEmpty()
        ? "--keep makes the text your own, --force takes it out"
        : "--keep keeps your lines, --adopt makes answers of them where it can, --force takes the"
            + " generated text";
  }

  /** What is wrong with a block in conflict. */
  public static String conflict(BlockChange block) {
    return "%s was edited by hand, and %s"
        .formatted(
            block.id(),
            block.generated().isEmpty()
                ? "its question is not asked any more"
                : "its answers say something else in the same lines now");
  }

  /** Values that people wrote into a spec, and how to make them answers. */
  public void offers(List<EditOffer> offers) {
    for (EditOffer offer : offers) {
      console.message(offer.place() + ": " + offer.statement());
      console.message("  hint: make it the answer with: " + offer.command());
    }
  }

  /** What people changed in a spec and cannot become an answer by itself. */
  public void unread(List<UnreadValue> values) {
    for (UnreadValue value : values) {
      console.message(value.place() + ": " + value.statement());
      console.message("  hint: " + value.fix());
    }
  }

  /** The change of each spec as a unified diff. */
  public void diffs(List<SpecPlan> plans) {
    for (SpecPlan plan : plans) {
      plan.diff().forEach(console::diff);
      plan.conflicts().forEach(c -> remark(plan, c));
    }
  }
}
