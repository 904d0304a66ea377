package io.github.specq.cli;

import io.github.specq.disk.Folder;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.problem.UserError;
import io.github.specq.project.Project;
import io.github.specq.project.ProjectWriter;
import io.github.specq.project.RenderScope.Undo;
import io.github.specq.project.Resolution;
import io.github.specq.project.SpecPlan;
import io.github.specq.render.SpecFile;
import io.github.specq.report.AnswerFindings;
import io.github.specq.report.CheckFinding;
import io.github.specq.report.SpecFindings;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.plain.PlainInput;
import io.github.specq.work.Adoption;
import io.github.specq.work.ConflictDialog;
import io.github.specq.work.Context;
import io.github.specq.work.EditOffer;
import io.github.specq.work.ExitCode;
import io.github.specq.work.SpecReport;
import io.github.specq.work.SpecWork;
import io.github.specq.work.UnreadValue;
import io.github.specq.work.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code specq render}: brings the specs up to date. */
@Command(
    name = "render",
    description = "Write the specs again after answers, banks or templates were edited.",
    footer = {
      "",
      "Text between the markers of a block is written; everything else is yours and stays.",
      "Edits inside a block are kept: what you changed and what the answers changed is merged line",
      "by line. Where both changed the same lines, you are asked; without a terminal the file is",
      "left alone and the exit code is 4, unless --keep, --adopt or --force decides.",
      "",
      "Examples:",
      "  specq render                all specs",
      "  specq render caching        only the blocks of one bank",
      "  specq render --diff         show the changes, and write nothing",
      "  specq render --check        exit 1 if a spec is stale (with --format json for programs)"
    })
final class RenderCommand extends ReportingCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "BANK",
      description = "Refresh only the blocks of these banks.")
  private List<String> banks = List.of();

  @Mixin private final Showing showing = new Showing();
  @Mixin private final Edits edits = new Edits();

  @Option(names = "--restore", description = "Bring back blocks that were taken out by hand.")
  private boolean restore;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write whole new documents to DIR instead; nothing in the project changes.")
  private @Nullable Path out;

  RenderCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run(Console console) {
    checkOneWay();
    Workspace workspace = new Workspace(project());
    banks.forEach(workspace.loader()::load);
    if (workspace.answered().isEmpty()) {
      throw UserError.usage(
          "there are no answers to render", "answer first, with: specq interview");
    }
    if (out != null) {
      return elsewhere(console, workspace, context().directory().resolve(out));
    }
    if (showing.isAsked()) {
      return rendered(console, workspace, false);
    }
    RepositoryLock lock = RepositoryLock.take(workspace.project().folder(), "render");
    try {
      return rendered(console, workspace, true);
    } finally {
      lock.close();
    }
  }

  private ExitCode rendered(Console console, Workspace workspace, boolean write) {
    workspace.soundAnswers(workspace.answered()).forEach(p -> console.message(p.format()));
    Optional<ConflictDialog> talk =
        write && !edits.areDecided()
            ? ConflictDialog.on(
                context(), new PlainInput(context().in(), context().keyboard()), console, workspace)
            : Optional.empty();
    SpecWork.Plans plans = plans(console, workspace, talk);
    plans.warnings().forEach(p -> console.message(p.format()));
    if (!showing.check) {
      workspace.paths().stream()
          .flatMap(path -> path.unshown().stream())
          .forEach(name -> console.message(name + ": answered, and no document shows it"));
    }
    if (!write) {
      return shown(console, workspace, plans);
    }
    boolean backup = edits.force || edits.adopt;
    SpecWork.Plans done = new SpecWork(workspace).write(plans, backup);
    if (backup && done.specs().stream().anyMatch(p -> p.before().isPresent() && p.writesSpec())) {
      console.message("The specs as they were are kept in " + ProjectWriter.BACKUP);
    }
    SpecReport report = new SpecReport(console);
    List<SpecPlan> written = done.specs().stream().map(SpecPlan::written).toList();
    if (talk.isPresent()) {
      report.lines(written);
    } else {
      report.summary(written, "written");
      report.offers(EditOffer.in(written, workspace));
      report.unread(UnreadValue.in(written, workspace));
    }
    done.throwProblems();
    return verdict(done);
  }

  private SpecWork.Plans plans(
      Console console, Workspace workspace, Optional<ConflictDialog> talk) {
    SpecWork.RenderOptions wishes =
        new SpecWork.RenderOptions(
            Set.copyOf(banks), undone(), (spec, block) -> edits.resolution());
    if (edits.adopt) {
      return new Adoption(console, workspace).adopt(wishes);
    }
    return talk.map(t -> t.settle(wishes)).orElseGet(() -> new SpecWork(workspace).plan(wishes));
  }

  private Set<Undo> undone() {
    Set<Undo> undone = EnumSet.noneOf(Undo.class);
    if (edits.force) {
      undone.add(Undo.EDITS);
    }
    if (restore) {
      undone.add(Undo.REMOVALS);
    }
    return undone;
  }

  /** One thing can become of an edit; and to show what would be is not to change answers. */
  private void checkOneWay() {
    if (edits.areContradictory()) {
      throw UserError.usage("--force, --keep and --adopt exclude each other", "choose one");
    }
    if (edits.adopt && showing.isAsked()) {
      throw UserError.usage(
          "--adopt changes answers, and --dry-run, --diff and --check change nothing",
          "leave one of them out");
    }
  }

  private ExitCode shown(Console console, Workspace workspace, SpecWork.Plans plans) {
    List<CheckFinding> findings = showing.check ? findings(workspace, plans) : List.of();
    SpecReport report = new SpecReport(console);
    if (showing.diff) {
      report.diffs(plans.specs());
    } else if (showing.check) {
      CheckFinding.report(console, format(), SpecFindings.verified(plans), findings);
      plans.throwObstacles();
      return CheckFinding.verdict(findings);
    } else {
      report.summary(plans.specs(), "would be written");
      report.offers(EditOffer.in(plans.specs(), workspace));
      report.unread(UnreadValue.in(plans.specs(), workspace));
    }
    plans.throwProblems();
    return showing.check ? CheckFinding.verdict(findings) : verdict(plans);
  }

  private static List<CheckFinding> findings(Workspace workspace, SpecWork.Plans plans) {
    Stream<CheckFinding> unshown =
        workspace.paths().stream().flatMap(path -> AnswerFindings.unshown(path).stream());
    return Stream.concat(unshown, new SpecFindings(workspace).of(plans).stream()).toList();
  }

  private static ExitCode verdict(SpecWork.Plans plans) {
    boolean conflict = plans.specs().stream().anyMatch(p -> !p.conflicts().isEmpty());
    return conflict ? ExitCode.CONFLICT : ExitCode.OK;
  }

  private ExitCode elsewhere(Console console, Workspace workspace, Path directory) {
    Project project = workspace.project();
    Path specs = project.folder().path().resolve(project.config().specs());
    if (directory.toAbsolutePath().normalize().startsWith(specs)) {
      throw UserError.usage(
          "--out would write over the specs", "name another folder, or leave --out away");
    }
    if (showing.isAsked() || edits.areDecided() || restore || !banks.isEmpty()) {
      throw UserError.usage("--out stands alone", "it writes whole new documents of all banks");
    }
    workspace.soundAnswers(workspace.answered());
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw UserError.environment("cannot make the folder " + directory, String.valueOf(e), e);
    }
    Folder folder = new Folder(context().disk(), directory);
    for (SpecFile file : new SpecWork(workspace).fresh()) {
      folder.write(file.name() + ".md", SpecWork.sealed(file));
      console.line(directory.resolve(file.name() + ".md") + ": written");
    }
    return ExitCode.OK;
  }

  /** Ways to see what would be written, and write nothing. */
  private static final class Showing {
    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean summary;

    @Option(names = "--diff", description = "Show the changes as a diff, and write nothing.")
    private boolean diff;

    @Option(names = "--check", description = "Write nothing; exit 1 if a spec is stale or missing.")
    private boolean check;

    boolean isAsked() {
      return summary || diff || check;
    }
  }

  /** What becomes of edits, where nobody is to be asked. */
  private static final class Edits {
    @Option(
        names = "--force",
        description = "Take the generated text over edits; the old file is kept as a backup.")
    private boolean force;

    @Option(
        names = "--keep",
        description = "Keep the edits that are in conflict; the generated text counts as seen.")
    private boolean keep;

    @Option(
        names = "--adopt",
        description =
            "Take edits as answers: values in tables, and sentences in blocks that are in"
                + " conflict.")
    private boolean adopt;

    boolean areDecided() {
      return force || keep || adopt;
    }

    boolean areContradictory() {
      return Stream.of(force, keep, adopt).filter(on -> on).count() > 1;
    }

    Optional<Resolution> resolution() {
      return keep ? Optional.of(new Resolution.Keep()) : Optional.empty();
    }
  }
}
