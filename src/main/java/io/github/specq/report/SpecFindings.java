package io.github.specq.report;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.project.BlockChange;
import io.github.specq.project.MovedSpec;
import io.github.specq.project.SpecPlan;
import io.github.specq.report.CheckFinding.Code;
import io.github.specq.work.EditOffer;
import io.github.specq.work.SpecReport;
import io.github.specq.work.SpecState;
import io.github.specq.work.SpecWork;
import io.github.specq.work.UnreadValue;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a check finds in the specs. */
public final class SpecFindings {
  private static final String RENDER = "specq render";

  private final Workspace workspace;

  public SpecFindings(Workspace workspace) {
    this.workspace = workspace;
  }

  /** How each spec stands, a line each. */
  public static List<String> verified(SpecWork.Plans plans) {
    return plans.specs().stream()
        .map(SpecState::of)
        .map(state -> state.path() + ": " + state.state())
        .toList();
  }

  /** What there is to know, file by file. */
  public List<CheckFinding> of(SpecWork.Plans plans) {
    List<CheckFinding> findings = new ArrayList<>();
    for (SpecPlan plan : plans.specs()) {
      spec(plan).ifPresent(findings::add);
      plan.blocks().stream().flatMap(b -> block(plan, b).stream()).forEach(findings::add);
    }
    for (EditOffer offer : EditOffer.in(plans.specs(), workspace)) {
      findings.add(
          new CheckFinding(
              Code.DIFFERS, offer.spec(), offer.line(), offer.statement(), offer.command()));
    }
    for (UnreadValue value : UnreadValue.in(plans.specs(), workspace)) {
      findings.add(
          new CheckFinding(
              Code.DIFFERS, value.spec(), value.line(), value.statement(), value.fix()));
    }
    plans.moved().stream().map(SpecFindings::moved).forEach(findings::add);
    plans.problems().stream().map(SpecFindings::broken).forEach(findings::add);
    return findings;
  }

  private static Optional<CheckFinding> spec(SpecPlan plan) {
    return switch (plan.state()) {
      case MISSING -> Optional.of(found(plan, Code.MISSING, 0, "it is not there", RENDER));
      case STALE -> Optional.of(behind(plan, Code.STALE));
      case OUTDATED -> Optional.of(behind(plan, Code.OUTDATED));
      case UNMERGED ->
          Optional.of(
              found(
                  plan,
                  Code.BROKEN,
                  plan.firstConflictLine(),
                  "git left both versions of lines inside blocks",
                  RENDER));
      case FRESH, CONFLICTING -> Optional.empty();
    };
  }

  private static CheckFinding behind(SpecPlan plan, Code code) {
    List<BlockChange> changing = plan.blocks().stream().filter(b -> b.kind().writes()).toList();
    int line =
        changing.stream().mapToInt(BlockChange::line).filter(l -> l > 0).findFirst().orElse(0);
    String blocks =
        changing.stream()
            .map(b -> b.id() + " would be " + SpecState.id(b.kind()))
            .collect(Collectors.joining(", "));
    return found(plan, code, line, blocks, RENDER);
  }

  private static Optional<CheckFinding> block(SpecPlan plan, BlockChange block) {
    String id = block.id();
    return Optional.ofNullable(
        switch (block.kind()) {
          case CONFLICT ->
              found(
                  plan,
                  Code.CONFLICTING,
                  block.line(),
                  SpecReport.conflict(block),
                  "specq render in a terminal asks; " + SpecReport.waysOut(block));
          case EDITED ->
              found(
                  plan,
                  Code.EDITED,
                  block.line(),
                  id + " holds what people wrote, and the answers have nothing new for it",
                  "");
          case DELETED_BY_HAND ->
              found(
                  plan,
                  Code.REMOVED,
                  0,
                  id + " was taken out by hand, and stays out",
                  RENDER + " --restore");
          case ORPHANED ->
              found(
                  plan,
                  Code.ORPHANED,
                  block.line(),
                  "no bank knows " + id + " any more",
                  "delete the block with its markers if nobody wants it");
          case UNKNOWN_BANK ->
              found(
                  plan,
                  Code.UNKNOWN_BANK,
                  block.line(),
                  "the bank of " + id + " is not here",
                  "bring it back, or delete the block with its markers");
          default -> null;
        });
  }

  private static CheckFinding found(
      SpecPlan plan, Code code, int line, String message, String fix) {
    return new CheckFinding(code, plan.path(), line, message, fix);
  }

  private static CheckFinding moved(MovedSpec moved) {
    return new CheckFinding(
        Code.MOVED, moved.path(), 0, moved.statement(), SpecWork.wayBack(moved));
  }

  private static CheckFinding broken(Problem problem) {
    return new CheckFinding(
        Code.BROKEN,
        problem.position().map(Position::file).orElse(""),
        problem.position().map(Position::line).orElse(0),
        problem.position().map(Position::column).orElse(0),
        problem.message(),
        problem.hint());
  }
}
