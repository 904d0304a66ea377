package io.github.specq.work;

import io.github.specq.project.BlockChange;
import io.github.specq.project.HandEdit;
import io.github.specq.project.Resolution;
import io.github.specq.project.SpecPlan;
import io.github.specq.terminal.Console;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes what people wrote into specs as answers, unasked: {@code render --adopt}. */
public final class Adoption {
  private final Console console;
  private final Workspace workspace;

  public Adoption(Console console, Workspace workspace) {
    this.console = console;
    this.workspace = workspace;
  }

  /**
   * Values in tables and sentences become the answers where they are options or quantities;
   * sentences that say something else than the answers, or were added to a block in conflict,
   * become own words. Everything else is left to people, who are told why.
   *
   * @return the plans that follow from that
   */
  public SpecWork.Plans adopt(SpecWork.RenderOptions wishes) {
    SpecWork work = new SpecWork(workspace);
    SpecWork.Plans before = work.plan(wishes);
    List<AnswerFromEdit> offers =
        AnswerFromEdit.in(changeable(before), workspace).stream()
            .filter(AnswerFromEdit::certain)
            .toList();
    for (AnswerFromEdit offer : offers) {
      offer.take().run();
      console.line(
          "%s: %s is %s now".formatted(offer.place(), offer.value().path(), offer.value().after()));
    }
    Set<String> taken = new HashSet<>();
    for (WordsFromEdit offer : WordsFromEdit.in(changeable(before), workspace)) {
      offer.take(workspace);
      taken.add(offer.document() + "/" + offer.block().id());
      console.line(
          "%s: %s has your words as its answer now, and %s"
              .formatted(offer.place(), offer.words().path(), offer.said()));
    }
    SpecWork.Plans left = work.plan(wishes);
    for (SpecPlan plan : changeable(left)) {
      for (BlockChange conflict : plan.conflicts()) {
        plan.edit(conflict)
            .words()
            .filter(HandEdit.Words::added)
            .filter(words -> !taken.contains(plan.spec() + "/" + conflict.id()))
            .ifPresent(
                words -> {
                  new AnswerChange(workspace).words(words, List.of());
                  taken.add(plan.spec() + "/" + conflict.id());
                  console.line(
                      "%s:%d:1: %s has your words as its answer now"
                          .formatted(plan.path(), conflict.line(), words.path()));
                });
      }
    }
    tellLeft(left, taken);
    if (offers.isEmpty() && taken.isEmpty()) {
      boolean edited = before.specs().stream().anyMatch(plan -> !plan.edited().isEmpty());
      console.message(
          edited ? "Nothing was adopted." : "Nothing was adopted: no block was edited by hand.");
    }
    return work.plan(
        wishes.with(
            (spec, block) ->
                taken.contains(spec + "/" + block)
                    ? Optional.of(new Resolution.Replace())
                    : Optional.empty()));
  }

  /** Why the edits that are left are no answers, as far as it is not told of each value. */
  private void tellLeft(SpecWork.Plans left, Set<String> taken) {
    for (SpecPlan plan : left.specs()) {
      plan.edited().stream()
          .filter(block -> !taken.contains(plan.spec() + "/" + block.id()))
          .forEach(block -> tellLeft(plan, block));
    }
  }

  private void tellLeft(SpecPlan plan, BlockChange block) {
    boolean told = !plan.edit(block).values().isEmpty() || !plan.unread(block).isEmpty();
    if (!told || block.kind() == BlockChange.Kind.CONFLICT || isProtected(plan)) {
      console.message(
          "%s: %s was not adopted: %s"
              .formatted(SpecReport.place(plan, block), block.id(), reason(plan, block)));
    }
  }

  private String reason(SpecPlan plan, BlockChange block) {
    if (isProtected(plan)) {
      return "the spec is write-protected, and the edit cannot be taken out of it";
    }
    if (block.base().isEmpty()) {
      return "it is not known what was generated last, and so what was edited";
    }
    if (block.kind() != BlockChange.Kind.CONFLICT) {
      return "sentences become an answer only where they are in conflict with one or say another";
    }
    return block.generated().isEmpty()
        ? "its question is not asked any more"
        : "more was changed than sentences were added";
  }

  private boolean isProtected(SpecPlan plan) {
    return workspace.project().folder().isWriteProtected(plan.path());
  }

  /** An edit becomes an answer only where it can be taken out of the spec. */
  private List<SpecPlan> changeable(SpecWork.Plans plans) {
    return plans.specs().stream().filter(plan -> !isProtected(plan)).toList();
  }
}
