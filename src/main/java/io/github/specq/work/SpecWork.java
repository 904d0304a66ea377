package io.github.specq.work;

import io.github.specq.bank.Document;
import io.github.specq.bank.Documents;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.project.Branches;
import io.github.specq.project.MovedSpec;
import io.github.specq.project.MovedSpecs;
import io.github.specq.project.Planner;
import io.github.specq.project.Project;
import io.github.specq.project.ProjectWriter;
import io.github.specq.project.RenderScope;
import io.github.specq.project.RenderScope.Undo;
import io.github.specq.project.Resolution;
import io.github.specq.project.SpecDocument;
import io.github.specq.project.SpecPlan;
import io.github.specq.render.Renderer;
import io.github.specq.render.SpecFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the answers to the documents of a project: what rendering, checks and status share. */
public final class SpecWork {
  private static final String TEMPLATES = ".specq/templates";

  private final Workspace workspace;
  private final Project project;

  public SpecWork(Workspace workspace) {
    this.workspace = workspace;
    this.project = workspace.project();
  }

  /**
   * How the specs are to be brought up to date.
   *
   * @param banks whose blocks; none named: all
   * @param undone what people did that is undone
   * @param resolutions what was decided about conflicts, by spec and block
   */
  public record RenderOptions(
      Set<String> banks,
      Set<Undo> undone,
      BiFunction<String, String, Optional<Resolution>> resolutions) {

    public RenderOptions {
      banks = Set.copyOf(banks);
      undone = Set.copyOf(undone);
    }

    /** Everything up to date, and no edit touched. */
    public static RenderOptions usual() {
      return of(List.of());
    }

    /** The blocks of these banks up to date, and no edit touched. */
    public static RenderOptions of(Collection<String> banks) {
      return new RenderOptions(Set.copyOf(banks), Set.of(), (spec, block) -> Optional.empty());
    }

    /** The same, with these decisions about conflicts. */
    RenderOptions with(BiFunction<String, String, Optional<Resolution>> decisions) {
      return new RenderOptions(banks, undone, decisions);
    }

    private boolean refreshes(String bank) {
      return banks.isEmpty() || banks.contains(bank);
    }
  }

  /**
   * What is to happen to the specs, as far as that can be.
   *
   * @param specs what happens to each that can be read and written
   * @param moved those that are somewhere else
   * @param problems what is wrong with others
   * @param obstacles what the disk, its permissions or links put in the way of others
   */
  public record Plans(
      List<SpecPlan> specs,
      List<MovedSpec> moved,
      List<Problem> problems,
      List<Problem> obstacles,
      List<Problem> warnings) {
    public Plans {
      specs = List.copyOf(specs);
      moved = List.copyOf(moved);
      problems = List.copyOf(problems);
      obstacles = List.copyOf(obstacles);
      warnings = List.copyOf(warnings);
    }

    /** For when everything that can be done is done. */
    public void throwProblems() {
      throwObstacles();
      List<Problem> wrong = new ArrayList<>(problems);
      moved.forEach(m -> wrong.add(Problem.error(m.path() + ": " + m.statement(), wayBack(m))));
      if (!wrong.isEmpty()) {
        throw UserError.file(wrong);
      }
    }

    /** The same where the problems of files are told otherwise. */
    public void throwObstacles() {
      if (!obstacles.isEmpty()) {
        throw UserError.environment(obstacles);
      }
    }

    private Plans carriedOut(ProjectWriter.Written written) {
      List<Problem> all = new ArrayList<>(obstacles);
      all.addAll(written.obstacles());
      return new Plans(written.specs(), moved, problems, all, warnings);
    }
  }

  /** What to do about a spec that is somewhere else. */
  public static String wayBack(MovedSpec moved) {
    return "rename it back: " + Shell.line(List.of("mv", moved.found(), moved.path()));
  }

  /**
   * What is to happen to each spec.
   *
   * @throws UserError if a template or an answer is wrong
   */
  public Plans plan(RenderOptions wishes) {
    List<QuestionPath> paths = workspace.paths();
    List<Finding> advice = advice(paths);
    Renderer renderer = renderer();
    Documents documents = workspace.documents();
    List<SpecFile> files = renderer.render(documents, paths, advice, this::exists);
    Set<String> banks = paths.stream().map(p -> p.bank().id()).collect(Collectors.toSet());
    Planner planner =
        new Planner(
            new RenderScope(banks, wishes::refreshes, wishes.undone(), wishes.resolutions()));
    List<SpecPlan> plans = new ArrayList<>();
    List<MovedSpec> moved = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Problem> obstacles = new ArrayList<>();
    MovedSpecs others = new MovedSpecs(project, documents.ids());
    for (SpecFile file : files) {
      try {
        String path = project.specPath(file.name());
        Optional<String> existing = project.folder().readDocument(path);
        Optional<MovedSpec> elsewhere = existing.isPresent() ? Optional.empty() : others.find(file);
        if (elsewhere.isPresent()) {
          moved.add(elsewhere.get());
        } else {
          Optional<String> base = base(file);
          plans.add(planner.plan(file, path, existing, base, branches(file, existing, base)));
        }
      } catch (UserError e) {
        (e.kind() == UserError.Kind.FILE ? problems : obstacles).addAll(e.problems());
      }
    }
    return new Plans(plans, moved, problems, obstacles, strayTemplates(renderer, documents, paths));
  }

  private Optional<String> base(SpecFile file) {
    return project.folder().readDocument(Project.basePath(file.name()));
  }

  /** Git is asked only where it left something to be brought together. */
  private Branches branches(SpecFile file, Optional<String> existing, Optional<String> base) {
    boolean unmerged =
        Stream.of(existing, base).flatMap(Optional::stream).anyMatch(Branches::isUnmerged);
    return unmerged
        ? Branches.of(
            project.folder(), project.specPath(file.name()), Project.basePath(file.name()))
        : Branches.UNKNOWN;
  }

  private List<Problem> strayTemplates(
      Renderer renderer, Documents documents, List<QuestionPath> paths) {
    List<String> own =
        project.folder().files(TEMPLATES).stream().filter(f -> f.endsWith(".ftl")).toList();
    return renderer.strays(own, documents, paths);
  }

  /**
   * Whether a document was made before and stays. One that the profile does not declare goes with
   * what fills it.
   */
  private boolean exists(Document document) {
    return project.folder().exists(Project.basePath(document.id()))
        && (workspace.shelf().profile().filter(document.bank()::equals).isPresent()
            || project.folder().exists(project.specPath(document.id())));
  }

  /** The documents as they would be if nobody had written in them. */
  public List<SpecFile> fresh() {
    List<QuestionPath> paths = workspace.paths();
    return renderer().render(workspace.documents(), paths, advice(paths), document -> false);
  }

  /** One of them, whether or not it was made before. */
  public Optional<SpecFile> fresh(String spec, List<QuestionPath> paths) {
    return renderer().render(spec, workspace.documents(), paths, advice(paths), this::exists);
  }

  private List<Finding> advice(List<QuestionPath> paths) {
    return workspace.advice(paths.stream().map(p -> p.bank().id()).toList());
  }

  /** A document's text as it is written where none was before. */
  public static String sealed(SpecFile file) {
    return sealedDocument(file).text();
  }

  public static SpecDocument sealedDocument(SpecFile file) {
    return Planner.sealed(file);
  }

  private Renderer renderer() {
    return new Renderer(name -> project.folder().read(TEMPLATES + "/" + name), project::specPath);
  }

  /**
   * Carries plans out.
   *
   * @param backup whether the old documents are kept beside
   * @return those that were, and also what stood in the way of the others
   */
  public Plans write(Plans plans, boolean backup) {
    return plans.carriedOut(new ProjectWriter(project).write(plans.specs(), backup));
  }
}
