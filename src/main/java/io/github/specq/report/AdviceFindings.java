package io.github.specq.report;

import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Warning;
import io.github.specq.report.CheckFinding.Code;
import io.github.specq.terminal.AdviceText;
import io.github.specq.work.Shell;
import java.util.List;

/** What advice has to say to the answers, as findings of a check. */
public final class AdviceFindings {
  private AdviceFindings() {}

  public static List<CheckFinding> of(List<Finding> advice) {
    return advice.stream().map(AdviceFindings::of).toList();
  }

  private static CheckFinding of(Finding advised) {
    Warning warning = advised.warning();
    return new CheckFinding(
        code(advised),
        warning.revisit().get(0).toString(),
        0,
        "%s: %s %s"
            .formatted(
                warning.id(), warning.message(), String.join("; ", AdviceText.basis(warning))),
        fix(advised));
  }

  private static Code code(Finding advised) {
    if (advised.standing() == Finding.Standing.ACCEPTED) {
      return Code.ACCEPTED;
    }
    return switch (advised.warning().severity()) {
      case CONTRADICTION -> Code.CONTRADICTION;
      case RISK -> Code.RISK;
      case HINT -> Code.HINT;
    };
  }

  private static String fix(Finding advised) {
    Warning warning = advised.warning();
    if (advised.standing() == Finding.Standing.ACCEPTED) {
      String reason = advised.acceptance().orElseThrow().reason();
      return "nothing; accepted because: " + reason.strip().replaceAll("\\s+", " ");
    }
    Ref first = warning.revisit().get(0);
    String again =
        advised.standing() == Finding.Standing.LAPSED ? "it was accepted for other answers; " : "";
    return again
        + AdviceText.found(warning)
            .map("found in the repository, not answered: %s; "::formatted)
            .orElse("")
        + "look again at "
        + AdviceText.revisit(warning)
        + " (specq interview %s --from %s), or: specq accept %s --reason \"...\""
            .formatted(first.bank(), first.question(), Shell.line(List.of(warning.id())));
  }
}
