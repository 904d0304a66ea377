package io.github.specq.cli;

import io.github.specq.bank.BankLoader;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code specq bank}: tools for people who write banks. */
@Command(name = "bank", description = "Tools for people who write question banks.")
final class BankCommand extends BaseCommand {
  BankCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    throw UserError.usage("say what to do with a bank", "try: specq bank lint FILE");
  }

  /** {@code specq bank lint}: everything that is wrong with a bank. */
  @Command(
      name = "lint",
      description = "Show everything that is wrong with a bank file.",
      footer = {"", "Examples:", "  specq bank lint .specq/questions/caching.yaml"})
  static final class Lint extends BaseCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The bank files.")
    private List<Path> files = List.of();

    Lint(Context context) {
      super(context);
    }

    @Override
    ExitCode run(Console console) {
      Workspace workspace = new Workspace(project());
      boolean sound = true;
      for (Path file : files) {
        List<Problem> problems =
            new BankLoader(workspace.shelf())
                .lint(
                    new BankLoader.Text(
                        file.toString(), read(context().directory().resolve(file))));
        problems.forEach(p -> console.line(p.format().stripTrailing()));
        console.line(
            problems.isEmpty() ? file + ": sound" : file + ": " + problems.size() + " found");
        sound &= problems.isEmpty();
      }
      return sound ? ExitCode.OK : ExitCode.FILE;
    }

    private static String read(Path file) {
      try {
        return Files.readString(file, StandardCharsets.UTF_8);
      } catch (MalformedInputException e) {
        throw UserError.file(
            Problem.error(file + ": the file is not UTF-8 text", "save it as UTF-8"));
      } catch (IOException e) {
        throw UserError.environment("cannot read " + file, String.valueOf(e), e);
      }
    }
  }
}
