package io.github.specq.cli;

import io.github.specq.bank.read.BankLoader;
import io.github.specq.bank.read.BundledBanks;
import io.github.specq.disk.NamedFile;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Printable;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Severity;
import io.github.specq.problem.UserError;
import io.github.specq.proof.BankLint;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code specq bank lint}: everything that is wrong with a bank. */
@Command(
    name = "lint",
    description = "Show everything that is wrong with banks, and with what they advise.",
    footer = {
      "",
      "Without BANK, all banks are checked: those in .specq/questions and those that come with",
      "specq. Exit codes: 0 all are sound; 3 something is wrong.",
      "",
      "Examples:",
      "  specq bank lint",
      "  specq bank lint caching",
      "  specq bank lint .specq/questions/caching.yaml"
    })
final class BankLintCommand extends BaseCommand {
  @Parameters(arity = "0..*", paramLabel = "BANK", description = "Banks by name, or their files.")
  private List<String> banks = List.of();

  BankLintCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Workspace workspace = new Workspace(project());
    List<String> names = banks.isEmpty() ? workspace.shelf().ids() : banks;
    List<Problem> misnamed = banks.isEmpty() ? workspace.shelf().misnamed() : List.of();
    misnamed.forEach(p -> console.line(p.format().stripTrailing()));
    boolean sound = misnamed.isEmpty();
    for (String name : names) {
      BankLoader.Text text = text(workspace, name);
      List<Problem> problems =
          BankLint.check(new BankLoader(workspace.shelf()), text, isFile(workspace, name));
      problems.forEach(p -> console.line(p.format().stripTrailing()));
      console.line(Printable.escaped(text.name()) + ": " + verdict(problems));
      sound &= errors(problems) == 0;
    }
    return sound ? ExitCode.OK : ExitCode.FILE;
  }

  private static long errors(List<Problem> problems) {
    return problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
  }

  private static String verdict(List<Problem> problems) {
    long errors = errors(problems);
    long remarks = problems.size() - errors;
    return (errors == 0 ? "sound" : errors + " found")
        + (remarks == 0 ? "" : ", %d %s".formatted(remarks, remarks == 1 ? "remark" : "remarks"));
  }

  /** The file of this name, else the bank. */
  private BankLoader.Text text(Workspace workspace, String name) {
    Path file = context().directory().resolve(name);
    if (Files.isRegularFile(file) || name.endsWith(".yaml")) {
      return new BankLoader.Text(name, read(context(), name));
    }
    return workspace
        .shelf()
        .find(name)
        .orElseThrow(
            () ->
                UserError.usage(
                    "there is no bank '" + name + "'",
                    DidYouMean.hint(name, workspace.shelf().ids())));
  }

  /** A bank that comes with specq, or a copy of it, may name files that come with specq. */
  private static Predicate<String> isFile(Workspace workspace, String name) {
    boolean bundled = BundledBanks.ids().contains(name) && !workspace.shelf().isOwn(name);
    Path root = workspace.project().folder().path();
    return path ->
        bundled
            || isWithin(root, path)
            || (path.startsWith("questions/")
                && BankLintCommand.class.getResource("/" + path) != null);
  }

  private static boolean isWithin(Path root, String path) {
    Path folder = root.toAbsolutePath().normalize();
    Path file = folder.resolve(path).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file);
  }

  /**
   * The text of a file that somebody named.
   *
   * @throws UserError if it cannot be read
   */
  static String read(Context context, String name) {
    Path file = context.directory().resolve(name);
    if (Files.isDirectory(file)) {
      throw UserError.usage(file + " is a folder", "name a file");
    }
    return NamedFile.read(context.disk(), file);
  }
}
