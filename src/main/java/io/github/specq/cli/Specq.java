package io.github.specq.cli;

import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import io.github.specq.work.ColorMode;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.Release;
import io.github.specq.work.Shell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: finds the command that is meant and runs it. Only the command that is called is
 * built, as building all of them takes longer than most of them run.
 */
public final class Specq {
  private static final String REPORT_BUGS = "https://github.com/specq/specq/issues";

  /** The commands whose arguments are what is saved. */
  private static final Set<String> SAVING = Set.of("set", "confirm", "accept");

  private static final String UNDECODABLE = "\uFFFD";

  private static final Map<String, Function<Context, BaseCommand>> COMMANDS = commands();

  private final Context context;

  public Specq(Context context) {
    this.context = context;
  }

  private static Map<String, Function<Context, BaseCommand>> commands() {
    Map<String, Function<Context, BaseCommand>> commands = new LinkedHashMap<>();
    commands.put("interview", InterviewCommand::new);
    commands.put("render", RenderCommand::new);
    commands.put("status", StatusCommand::new);
    commands.put("found", FoundCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("set", SetCommand::new);
    commands.put("unset", UnsetCommand::new);
    commands.put("confirm", ConfirmCommand::new);
    commands.put("accept", AcceptCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("why", WhyCommand::new);
    commands.put("trace", TraceCommand::new);
    commands.put("bank", BankCommand::new);
    commands.put("warm", WarmCommand::new);
    return commands;
  }

  /** Runs a command line and returns its exit code; never throws. */
  public int run(List<String> arguments) {
    int code = execute(arguments);
    if (!context.console(ColorMode.never).isBroken()) {
      return code;
    }
    int lost = LostOutput.tell(context.err()).code();
    boolean worse = code == ExitCode.BUG.code() || code == ExitCode.INTERRUPTED.code();
    return worse ? code : lost;
  }

  private int execute(List<String> arguments) {
    try {
      checkWhole(arguments);
      return commandLine(arguments).execute(arguments.toArray(new String[0]));
    } catch (UserError e) {
      return failed(e, arguments);
    } catch (Error e) {
      // The handler below gets exceptions only, but a stack that overflows is a bug as well.
      return failed(e, arguments);
    }
  }

  /** Java puts this sign where bytes are no text; stored, it would be a loss that nobody saw. */
  private static void checkWhole(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).contains(UNDECODABLE)) {
        throw UserError.usage(
            "argument " + (i + 1) + " is not UTF-8 text", "write it in UTF-8: " + arguments.get(i));
      }
    }
  }

  /** The command that is called and what is below it; all of them where none is. */
  CommandLine commandLine(List<String> arguments) {
    CommandLine root = new CommandLine(new SpecqCommand());
    String called = arguments.isEmpty() ? "" : arguments.get(0);
    COMMANDS.forEach(
        (name, command) -> {
          if (name.equals(called) || !COMMANDS.containsKey(called)) {
            root.addSubcommand(name, subcommand(name, command.apply(context)));
          }
        });
    return root.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8))
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> wrongCommandLine(e))
        .setExecutionExceptionHandler((e, line, result) -> failed(e, arguments));
  }

  private CommandLine subcommand(String name, BaseCommand command) {
    CommandLine line = new CommandLine(command);
    return name.equals("bank")
        ? line.addSubcommand("lint", new BankLintCommand(context))
            .addSubcommand("test", new BankTestCommand(context))
        : line;
  }

  private int wrongCommandLine(ParameterException e) {
    String hint = "see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      hint =
          DidYouMean.nearest(word, e.getCommandLine().getSubcommands().keySet())
                  .map(s -> "did you mean " + s + "? ")
                  .orElse("")
              + hint;
    }
    message(Problem.error(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), hint));
    return ExitCode.USAGE.code();
  }

  private int failed(Throwable e, List<String> arguments) {
    if (e instanceof UserError error) {
      error.problems().forEach(this::message);
      if (error.kind() == UserError.Kind.ENVIRONMENT && SAVING.contains(arguments.get(0))) {
        context.console(ColorMode.never).message("Not saved; once it can be: " + again(arguments));
      }
      return ExitCode.of(error.kind()).code();
    }
    if (e instanceof UncheckedIOException io) {
      message(Problem.error("the disk or a stream failed", String.valueOf(io.getMessage())));
      return ExitCode.ENVIRONMENT.code();
    }
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    Console console = context.console(ColorMode.never);
    console.message("This is a bug in specq. Please report it with what follows at " + REPORT_BUGS);
    console.message("specq %s, Java %s".formatted(Release.NUMBER, Runtime.version()));
    console.message(trace.toString());
    return ExitCode.BUG.code();
  }

  /** What was typed is not lost, even where it could be written nowhere. */
  private static String again(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("specq"));
    words.addAll(arguments);
    return Shell.line(words);
  }

  private void message(Problem problem) {
    context.console(ColorMode.never).message(problem.format().stripTrailing());
  }
}
