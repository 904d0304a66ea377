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
   * Values in tables become the answers where they are options or quantities; sentences that were
   * added to a block in conflict become own words. Everything else is left to people.
   *
   * @return the plans that follow from that
   */
  public SpecWork.Plans adopt(SpecWork.RenderOptions wishes) {
    SpecWork work = new SpecWork(workspace);
    List<AnswerFromEdit> offers = AnswerFromEdit.in(changeable(work.plan(wishes)), workspace);
    for (AnswerFromEdit offer : offers.stream().filter(AnswerFromEdit::certain).toList()) {
      offer.take().run();
      console.line(
          "%s: %s is %s now".formatted(offer.place(), offer.cell().path(), offer.cell().after()));
    }
    Set<String> taken = new HashSet<>();
    for (SpecPlan plan : changeable(work.plan(wishes))) {
      for (BlockChange conflict : plan.conflicts()) {
        plan.edit(conflict)
            .words()
            .filter(HandEdit.Words::added)
            .ifPresent(
                words -> {
                  new AnswerChange(workspace).words(words);
                  taken.add(plan.spec() + "/" + conflict.id());
                  console.line(
                      "%s:%d:1: %s has your words as its answer now"
                          .formatted(plan.path(), conflict.line(), words.path()));
                });
      }
    }
    return work.plan(
        wishes.with(
            (spec, block) ->
                taken.contains(spec + "/" + block)
                    ? Optional.of(new Resolution.Replace())
                    : Optional.empty()));
  }

  /** An edit becomes an answer only where it can be taken out of the spec. */
  private List<SpecPlan> changeable(SpecWork.Plans plans) {
    return plans.specs().stream()
        .filter(plan -> !workspace.project().folder().isWriteProtected(plan.path()))
        .toList();
  }
}
