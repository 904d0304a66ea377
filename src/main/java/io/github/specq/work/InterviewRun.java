package io.github.specq.work;

import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Interviewer;
import io.github.specq.interview.Prompter;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.ReviewText;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.Wrap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One run of an interview with a person, from the first question to what is said at the end. */
public final class InterviewRun {
  private static final int MOST_ANSWERS = 12;
  private static final int COLUMNS = 79;

  private final Console console;
  private final Workspace workspace;
  private final InterviewUi door;
  private final InterviewEnd ending;
  private final EvidenceSearch search;
  private final PaceFile paceFile;
  private final PlaceFile placeFile;
  private final String resume;

  /**
   * @param search looks through the repository meanwhile
   * @param resume the command line that goes on with this interview
   */
  public InterviewRun(
      Console console,
      Workspace workspace,
      InterviewUi door,
      InterviewEnd ending,
      EvidenceSearch search,
      PaceFile paceFile,
      PlaceFile placeFile,
      String resume) {
    this.console = console;
    this.workspace = workspace;
    this.door = door;
    this.ending = ending;
    this.search = search;
    this.paceFile = paceFile;
    this.placeFile = placeFile;
    this.resume = "Go on with:\n  " + resume;
  }

  public ExitCode run(Interview start) {
    Prompter prompter = door.prompter(workspace.drafts(start.plan().bank().id()));
    Interviewer.End end;
    try (Interruption interruption = Interruption.announce(this::interrupted)) {
      prompter.greet(start);
      end =
          new Interviewer(
                  prompter,
                  workspace.store(),
                  advice(start),
                  ending::changes,
                  new RepositoryLookout(workspace, search, banks(start)),
                  door.clock())
              .run(start, placeFile.load(), placeFile::save);
      if (!interruption.silence()) {
        return ExitCode.INTERRUPTED;
      }
    }
    paceFile.save(end.interview().pace());
    boolean screen = door.isScreen();
    door.close();
    if (screen) {
      sayAnswers(start, end.interview());
    }
    return ended(end.outcome());
  }

  private Supplier<List<Finding>> advice(Interview start) {
    return () -> workspace.advice(start.plan().banks().keySet(), search.facts());
  }

  private static List<String> banks(Interview interview) {
    return interview.paths().stream().map(path -> path.bank().id()).toList();
  }

  private void interrupted() {
    door.abandon();
    console.message("\nInterrupted; everything is saved" + ending.unwritten() + ". " + resume);
  }

  private ExitCode ended(Interviewer.Outcome outcome) {
    return switch (outcome) {
      case FINISHED -> ending.finish();
      case QUIT -> {
        console.message("Everything is saved" + ending.unwritten() + ". " + resume);
        yield ExitCode.OK;
      }
      case INTERRUPTED -> {
        console.message("Interrupted; everything is saved" + ending.unwritten() + ". " + resume);
        yield ExitCode.INTERRUPTED;
      }
      case INPUT_ENDED -> {
        console.message(
            "The input ended; everything is saved" + ending.unwritten() + ". " + resume);
        yield ExitCode.INTERRUPTED;
      }
    };
  }

  /**
   * The screens are gone, and with them what was answered: here it stands in the shell's history.
   */
  private void sayAnswers(Interview start, Interview end) {
    Map<String, String> before = new HashMap<>();
    rows(start).forEach(r -> before.put(r.target(), r.line()));
    List<Row> given =
        rows(end).stream().filter(r -> !r.line().equals(before.get(r.target()))).toList();
    given.stream().limit(MOST_ANSWERS).forEach(r -> console.message(line(r)));
    if (given.size() > MOST_ANSWERS) {
      console.message("... and %d more".formatted(given.size() - MOST_ANSWERS));
    }
  }

  private static List<Row> rows(Interview interview) {
    return ReviewText.of(interview).topics().stream().flatMap(t -> t.rows().stream()).toList();
  }

  private static String line(Row row) {
    String line = "%3s. %s: %s".formatted(row.number(), row.title(), row.line());
    String cut = Wrap.cut(line, COLUMNS - 3);
    return cut.length() < line.length() ? cut + "..." : line;
  }
}
