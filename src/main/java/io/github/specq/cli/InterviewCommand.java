package io.github.specq.cli;

import io.github.specq.answers.AnswersStore;
import io.github.specq.answers.Drafts;
import io.github.specq.bank.Bank;
import io.github.specq.condition.AnswerPath;
import io.github.specq.disk.GitFolder;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.interview.Depth;
import io.github.specq.interview.Interview;
import io.github.specq.interview.InterviewPlan;
import io.github.specq.interview.Step;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Severity;
import io.github.specq.problem.UserError;
import io.github.specq.project.Project;
import io.github.specq.render.OpenQuestions;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.plain.PlainInput;
import io.github.specq.work.AnswerChange;
import io.github.specq.work.BankChoice;
import io.github.specq.work.Context;
import io.github.specq.work.EvidenceSearch;
import io.github.specq.work.ExitCode;
import io.github.specq.work.InterviewEnd;
import io.github.specq.work.InterviewRun;
import io.github.specq.work.InterviewUi;
import io.github.specq.work.PaceFile;
import io.github.specq.work.PlaceFile;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Shell;
import io.github.specq.work.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq interview}: asks a bank, or goes on where it was left. */
@Command(
    name = "interview",
    description = "Run an interview, or go on where it was left; then write the specs.",
    footer = {
      "",
      "Every answer is saved before the next question. Stop at any time with Ctrl-C.",
      "",
      "Examples:",
      "  specq interview caching",
      "  specq interview caching --topic store --topic keys",
      "  specq interview caching --from store",
      "  specq interview caching --no-input --set caching/store=memory"
    })
final class InterviewCommand extends BaseCommand {

  @Parameters(arity = "0..1", paramLabel = "BANK", description = "The bank to ask.")
  private @Nullable String bank;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Keep the bank's answers in FILE, a path in the repository.")
  private @Nullable String answers;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Ask only this section of the bank; may be repeated.")
  private List<String> topics = List.of();

  @Option(names = "--from", paramLabel = "QUESTION", description = "Begin at this question.")
  private @Nullable String from;

  @Option(
      names = "--restart",
      description = "Begin anew; the old answers are kept in .specq/local/backup.")
  private boolean restart;

  @Option(
      names = "--depth",
      paramLabel = "DEPTH",
      description = "How much to ask: required or all (default: all; an experiment: required).")
  private @Nullable String depth;

  @Option(
      names = "--plain",
      description =
          "Ask in plain lines, not on a screen; also where ACCESSIBLE is set, or there is no screen.")
  private boolean plain;

  @Option(names = "--ascii", description = "Draw screens with ASCII characters only.")
  private boolean ascii;

  @Option(names = "--no-render", description = "Write no specs at the end.")
  private boolean noRender;

  @Option(
      names = "--no-input",
      description = "Ask nothing; exit 1 listing what is required and missing.")
  private boolean noInput;

  @Option(
      names = "--set",
      paramLabel = "ID=VALUE",
      description = "Give an answer first, as with specq set; may be repeated.")
  private Map<String, String> set = Map.of();

  InterviewCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    Project project = project();
    InterviewUi.TerminalOptions wishes =
        new InterviewUi.TerminalOptions(
            plain || noInput || project.config().plain(), ascii, isColored());
    PlainInput input = new PlainInput(context().in(), context().keyboard());
    try (InterviewUi door = InterviewUi.open(context(), console, input, wishes)) {
      return run(console, project, door);
    }
  }

  private ExitCode run(Console console, Project project, InterviewUi door) {
    Workspace found = new Workspace(project);
    Optional<String> chosen = new BankChoice(found, door).choose(bank, noInput);
    if (chosen.isEmpty()) {
      door.close();
      console.message("No bank was chosen.");
      return ExitCode.INTERRUPTED;
    }
    String id = chosen.get();
    Workspace workspace =
        answers == null
            ? found
            : new Workspace(
                project, b -> b.equals(id) ? inProject(project) : AnswersStore.usualFile(b));
    Bank asked = workspace.loader().load(id);
    checkAsks(asked);
    checkTopics(asked);
    if (from != null) {
      checkKnown(workspace, asked, from);
    }
    Optional<Depth> depth = depthOption();
    List<Runnable> settings = settings(workspace, asked);
    RepositoryLock lock = RepositoryLock.take(project.folder(), "interview " + id);
    try {
      prepare(console, workspace, asked, settings);
      return interview(console, workspace, asked, depth, door);
    } finally {
      door.close();
      workspace.store().takeNotices().forEach(console::message);
      lock.close();
    }
  }

  private static void checkAsks(Bank asked) {
    if (!asked.asks()) {
      throw UserError.usage(
          "there is nothing to ask in " + asked.id(), "it holds knowledge; see: specq list");
    }
  }

  private void checkTopics(Bank asked) {
    List<String> known = asked.sections().stream().map(s -> s.id()).toList();
    for (String topic : topics) {
      if (!known.contains(topic)) {
        throw UserError.usage(
            "there is no topic '" + topic + "' in " + asked.id(), DidYouMean.hint(topic, known));
      }
    }
  }

  /** The answers file as a path in the project. */
  private String inProject(Project project) {
    Path root = project.folder().path();
    Path file = context().directory().toAbsolutePath().resolve(String.valueOf(answers)).normalize();
    if (!file.startsWith(root)) {
      throw UserError.usage(
          "--answers is a file inside the repository", "name a path below " + root);
    }
    String path = root.relativize(file).toString().replace('\\', '/');
    if (GitFolder.isOn(path)) {
      throw UserError.usage("--answers is a file outside .git", "name another one");
    }
    return path;
  }

  /** A question of the bank or of the profile. */
  private static void checkKnown(Workspace workspace, Bank asked, String question) {
    boolean number = question.matches("[0-9]{1,4}");
    boolean profile =
        workspace
            .shelf()
            .profile()
            .flatMap(
                id ->
                    workspace.loader().load(id).question(question.replaceFirst("^" + id + "/", "")))
            .isPresent();
    if (!number && !profile) {
      QuestionName.parse(asked, question);
    }
  }

  /**
   * What is done before the first question; everything about the command line is decided by now.
   */
  private void prepare(Console console, Workspace workspace, Bank asked, List<Runnable> settings) {
    if (restart) {
      workspace
          .store()
          .restart(asked.id())
          .ifPresent(copy -> console.message("The old answers are in " + copy + "."));
      workspace.drafts(asked.id()).clear();
    }
    new AnswerChange(workspace)
        .leaving(() -> settings.forEach(Runnable::run))
        .forEach(console::message);
  }

  private ExitCode interview(
      Console console, Workspace workspace, Bank asked, Optional<Depth> depth, InterviewUi door) {
    Map<String, Bank> banks = workspace.withProfile(asked.id());
    for (Problem problem : workspace.problemsInAnswers(banks.keySet())) {
      console.message(problem.format());
    }
    EvidenceSearch search = EvidenceSearch.begin(workspace, banks.keySet(), patience(door));
    InterviewPlan plan =
        new InterviewPlan(banks, asked, depth, Set.copyOf(topics), search::proposals);
    PaceFile paceFile = new PaceFile(workspace.project().folder());
    PlaceFile placeFile = new PlaceFile(workspace.project().folder(), asked.id());
    Interview start = Interview.start(plan, workspace.answers(banks), paceFile.load());
    InterviewEnd ending =
        new InterviewEnd(
            console,
            workspace,
            asked,
            !noRender,
            noInput ? Optional.empty() : door.edits(workspace));
    if (noInput) {
      return checked(console, workspace, banks, withoutInput(console, ending, start));
    }
    InterviewRun run =
        new InterviewRun(
            console, workspace, door, ending, search, paceFile, placeFile, commandLine(asked));
    Interview there = start.resumed(placeFile.load());
    ExitCode ended = run.run(from == null ? resumed(there, workspace, door) : startAt(there, from));
    return checked(console, workspace, banks, ended);
  }

  /** Nobody sits before piped lines and wonders; what is made of them must always be the same. */
  private Duration patience(InterviewUi door) {
    return door.isScreen() || context().keyboard() ? context().patience() : EvidenceSearch.ENDLESS;
  }

  /** What was wrong in the answers may be mended by now; what was not is said last. */
  private static ExitCode checked(
      Console console, Workspace workspace, Map<String, Bank> banks, ExitCode ended) {
    if (ended != ExitCode.OK && ended != ExitCode.FOUND) {
      return ended;
    }
    List<Problem> problems = workspace.problemsInAnswers(banks.keySet());
    problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .forEach(p -> console.message(p.format()));
    return ExitCode.ofFiles(problems) == ExitCode.OK ? ended : ExitCode.FILE;
  }

  /** At the sentence that was begun, where it can be shown; else where the person was. */
  private static Interview resumed(Interview start, Workspace workspace, InterviewUi door) {
    if (!door.isScreen()) {
      return start;
    }
    Drafts drafts = workspace.drafts(start.plan().bank().id());
    return start.resuming(step -> isBegun(start, step, drafts));
  }

  /** Whoever typed something and then said "later" wants to be asked later. */
  private static boolean isBegun(Interview interview, Step step, Drafts drafts) {
    StepText text = new StepText(interview, step);
    return !text.isNonAnswer()
        && drafts.findOn(step.name(), text.words()).filter(d -> !d.text().isBlank()).isPresent();
  }

  private Optional<Depth> depthOption() {
    return Optional.ofNullable(depth)
        .map(
            d ->
                switch (d.toLowerCase(Locale.ROOT)) {
                  case "required" -> Depth.REQUIRED;
                  case "all" -> Depth.ALL;
                  default ->
                      throw UserError.usage("'" + d + "' is no depth", "say required or all");
                });
  }

  private static Interview startAt(Interview start, String question) {
    return start
        .goTo(question)
        .orElseThrow(
            () ->
                UserError.usage(
                    "there is no question '" + question + "' on the path",
                    DidYouMean.nearest(
                            question, start.questions().stream().map(q -> q.id()).toList())
                        .map(id -> "did you mean " + id + "?")
                        .orElse("see: specq show " + start.plan().bank().id())));
  }

  private List<Runnable> settings(Workspace workspace, Bank asked) {
    AnswerChange change = new AnswerChange(workspace);
    List<Runnable> settings = new ArrayList<>();
    set.forEach(
        (name, value) -> {
          Bank target = AnswerPath.parse(name).bank().map(workspace.loader()::load).orElse(asked);
          settings.add(change.line(target, name, value));
        });
    return settings;
  }

  private static ExitCode withoutInput(Console console, InterviewEnd ending, Interview interview) {
    List<OpenQuestions.Point> missing =
        interview.paths().stream()
            .flatMap(p -> OpenQuestions.of(p).stream())
            .filter(OpenQuestions.Point::required)
            .toList();
    for (OpenQuestions.Point point : missing) {
      console.line("missing: %s: %s".formatted(point.path(), point.ask()));
    }
    ExitCode rendered = ending.finish();
    return rendered == ExitCode.OK && !missing.isEmpty() ? ExitCode.FOUND : rendered;
  }

  /** What goes on with this interview: every option but those that are for one run. */
  private String commandLine(Bank asked) {
    List<String> words = new ArrayList<>(List.of("specq", "interview", asked.id()));
    dir().ifPresent(d -> words.addAll(List.of("--dir", d.toString())));
    Optional.ofNullable(answers).ifPresent(a -> words.addAll(List.of("--answers", a)));
    topics.forEach(t -> words.addAll(List.of("--topic", t)));
    Optional.ofNullable(depth).ifPresent(d -> words.addAll(List.of("--depth", d)));
    Map<String, Boolean> flags = new LinkedHashMap<>();
    flags.put("--plain", plain);
    flags.put("--ascii", ascii);
    flags.put("--no-render", noRender);
    flags.forEach((flag, on) -> words.addAll(on ? List.of(flag) : List.of()));
    return Shell.line(words);
  }
}
