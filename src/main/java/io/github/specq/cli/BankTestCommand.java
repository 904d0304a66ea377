package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Documents;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.problem.Printable;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.render.Renderer;
import io.github.specq.report.Json;
import io.github.specq.scenario.Coverage;
import io.github.specq.scenario.Outcome;
import io.github.specq.scenario.ScenarioFile;
import io.github.specq.scenario.ScenarioReader;
import io.github.specq.scenario.ScenarioRun;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq bank test}: whether answers lead to what a bank's author expects. */
@Command(
    name = "test",
    description = "Run scenarios: answers, and what a bank is to make of them.",
    footer = {
      "",
      "Without FILE, all files in .specq/questions/tests are run. Exit codes: 0 all is as"
          + " expected;",
      "1 a scenario fails, or with --complete something is in no scenario; 3 a file is wrong.",
      "",
      "Examples:",
      "  specq bank test",
      "  specq bank test .specq/questions/tests/caching.yaml --complete"
    })
final class BankTestCommand extends ReportingCommand {
  private static final String FOLDER = ".specq/questions/tests";

  /** More names than this are counted, unless all are asked for. */
  private static final int MOST_NAMES = 8;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "The files of scenarios.")
  private List<String> files = List.of();

  @Option(
      names = "--complete",
      description = "Fail also when a question, an option or a rule is in no scenario.")
  private boolean complete;

  BankTestCommand(Context context) {
    super(context);
  }

  private record Failed(
      String file, int line, int column, String scenario, List<Outcome.Mismatch> mismatches) {}

  private record Report(int scenarios, List<Failed> failed, Coverage notReached) {}

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    List<ScenarioFile> read = read(workspace);
    Renderer renderer = new Renderer(name -> Optional.empty(), id -> id);
    List<Outcome> outcomes =
        read.stream()
            .flatMap(
                f ->
                    new ScenarioRun(f, (b, s) -> blocks(workspace, renderer, b, s))
                        .outcomes().stream())
            .toList();
    List<Failed> failed =
        outcomes.stream().filter(o -> !o.isAsDemanded()).map(BankTestCommand::failed).toList();
    Report report = new Report(outcomes.size(), failed, Coverage.of(read));
    if (isJson()) {
      Json.print(console, report);
    } else {
      tell(console, report);
    }
    boolean lacking = complete && !report.notReached().isComplete();
    return failed.isEmpty() && !lacking ? ExitCode.OK : ExitCode.FOUND;
  }

  /** All files, or everything that is wrong in any of them. */
  private List<ScenarioFile> read(Workspace workspace) {
    List<Problem> problems = new ArrayList<>();
    List<ScenarioFile> read = new ArrayList<>();
    for (BankLoader.Text text : texts(workspace)) {
      try {
        read.add(ScenarioReader.read(workspace.loader(), text.name(), text.content()));
      } catch (UserError e) {
        if (e.kind() != UserError.Kind.FILE) {
          throw e;
        }
        e.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw UserError.file(problems);
    }
    return read;
  }

  private List<BankLoader.Text> texts(Workspace workspace) {
    if (!files.isEmpty()) {
      return files.stream()
          .map(f -> new BankLoader.Text(f, BankLintCommand.read(context(), f)))
          .toList();
    }
    List<BankLoader.Text> texts =
        workspace.project().folder().files(FOLDER).stream()
            .filter(name -> name.endsWith(".yaml"))
            .sorted()
            .map(name -> FOLDER + "/" + name)
            .flatMap(
                path ->
                    workspace.project().folder().read(path).stream()
                        .map(content -> new BankLoader.Text(path, content)))
            .toList();
    if (texts.isEmpty()) {
      throw UserError.usage(
          "there are no scenarios in " + FOLDER,
          "write some, or name a file: specq bank test FILE");
    }
    return texts;
  }

  private static Set<String> blocks(
      Workspace workspace, Renderer renderer, Bank bank, Evaluation evaluation) {
    Documents documents = Documents.of(workspace.withProfile(bank.id()).values());
    return renderer
        .render(documents, List.of(QuestionPath.of(bank, evaluation)), List.of(), document -> false)
        .stream()
        .flatMap(spec -> spec.told().keySet().stream())
        .filter(id -> id.startsWith(bank.id() + "/"))
        .collect(Collectors.toSet());
  }

  private static Failed failed(Outcome outcome) {
    var position = outcome.scenario().position();
    return new Failed(
        position.file(),
        position.line(),
        position.column(),
        outcome.scenario().name(),
        outcome.mismatches());
  }

  private void tell(Console console, Report report) {
    for (Failed failed : report.failed()) {
      for (Outcome.Mismatch mismatch : failed.mismatches()) {
        console.line(
            "%s:%d:%d: %s: expected: %s; actual: %s"
                .formatted(
                    Printable.escaped(failed.file()),
                    failed.line(),
                    failed.column(),
                    failed.scenario(),
                    mismatch.expected(),
                    mismatch.actual()));
      }
    }
    Coverage left = report.notReached();
    tell(console, "rules", left.rules(), left.of().rules());
    tell(console, "questions", left.questions(), left.of().questions());
    tell(console, "options", left.options(), left.of().options());
    int failed = report.failed().size();
    console.line(
        "%d %s, %s"
            .formatted(
                report.scenarios(),
                report.scenarios() == 1 ? "scenario" : "scenarios",
                failed == 0 ? "all as expected" : failed + " failed"));
  }

  private void tell(Console console, String what, List<String> names, int of) {
    if (names.isEmpty()) {
      return;
    }
    boolean all = complete || names.size() <= MOST_NAMES;
    String more =
        all ? "" : " and %d more (all with --complete)".formatted(names.size() - MOST_NAMES);
    console.line(
        "in no scenario: %d of %d %s: %s%s"
            .formatted(
                names.size(),
                of,
                what,
                String.join(", ", all ? names : names.subList(0, MOST_NAMES)),
                more));
  }
}
