package io.github.specq.cli;

import io.github.specq.answers.Acceptance;
import io.github.specq.condition.Ref;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.evaluation.Finding;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.UserError;
import io.github.specq.terminal.AdviceText;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.EvidenceSearch;
import io.github.specq.work.ExitCode;
import io.github.specq.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq accept}: the team lives with a warning, and says why. */
@Command(
    name = "accept",
    description = "Live with a contradiction or a risk, and say why.",
    footer = {
      "",
      "It holds for the answers as they are: when one that the rule looks at changes, the warning",
      "is back.",
      "",
      "Examples:",
      "  specq accept DEP-01 --reason \"Jobs are resumable, see ADR 7.\"",
      "  specq accept DEP-01 --withdraw"
    })
final class AcceptCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "RULE", description = "The rule, as specq check names it.")
  private String rule = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it stands in the specs.")
  private @Nullable String reason;

  @Option(names = "--withdraw", description = "Do not live with it any more.")
  private boolean withdraw;

  AcceptCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    if (withdraw && reason != null) {
      throw UserError.usage(
          "--reason and --withdraw exclude each other", "give the reason, or take it back");
    }
    if (!withdraw && (reason == null || reason.isBlank())) {
      throw UserError.usage(
          "say why you accept " + rule, "add --reason \"...\", or --withdraw to take it back");
    }
    Workspace workspace = new Workspace(project());
    console.message(withdraw ? withdrawn(workspace) : accepted(workspace));
    return ExitCode.OK;
  }

  private String withdrawn(Workspace workspace) {
    String bank =
        accepting(workspace)
            .orElseThrow(
                () -> UserError.usage("'" + rule + "' is not accepted", "nothing was changed"));
    write(workspace, bank, Optional.empty());
    return "No longer accepted: " + rule;
  }

  private String accepted(Workspace workspace) {
    List<String> answered = workspace.answered();
    List<Finding> advice =
        Stream.concat(
                workspace
                    .advice(answered, EvidenceSearch.now(workspace, answered).facts())
                    .stream(),
                workspace.advice(answered).stream())
            .toList();
    Finding advised =
        advice.stream()
            .filter(a -> a.warning().id().equals(rule))
            .findFirst()
            .orElseThrow(() -> nothingToAccept(advice));
    Acceptance acceptance = new Acceptance(String.valueOf(reason).strip(), advised.answers());
    write(workspace, bank(workspace, advised), Optional.of(acceptance));
    return "Accepted: " + AdviceText.line(advised);
  }

  private void write(Workspace workspace, String bank, Optional<Acceptance> acceptance) {
    RepositoryLock.whileHeld(
        workspace.project().folder(),
        "accept",
        () -> workspace.store().accept(bank, rule, acceptance));
  }

  /** The bank in whose answers file the rule is accepted. */
  private Optional<String> accepting(Workspace workspace) {
    return workspace.answered().stream()
        .filter(b -> workspace.store().file(b).accepted().containsKey(rule))
        .findFirst();
  }

  /** Where it is written: beside the first of the answers that it is about. */
  private String bank(Workspace workspace, Finding advised) {
    List<String> answered = workspace.answered();
    Stream<Ref> concerned =
        Stream.concat(
            advised.warning().revisit().stream(), advised.warning().concerns().stream().sorted());
    return accepting(workspace)
        .or(() -> concerned.map(Ref::bank).filter(answered::contains).findFirst())
        .orElse(answered.get(0));
  }

  private UserError nothingToAccept(List<Finding> advice) {
    List<String> ids = advice.stream().map(a -> a.warning().id()).distinct().toList();
    return UserError.usage(
        "no warning '" + rule + "' stands against the answers as they are",
        ids.isEmpty() ? "there is none at all" : DidYouMean.hint(rule, ids));
  }
}
