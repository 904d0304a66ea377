package io.github.specq.project;

import io.github.specq.disk.LocalFiles;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Carries plans out: the only place that writes documents. */
public final class ProjectWriter {
  /** Where documents are kept as they were, relative to the project. */
  public static final String BACKUP = ".specq/local/backup/";

  private final Project project;

  public ProjectWriter(Project project) {
    this.project = project;
  }

  /**
   * What came of some plans.
   *
   * @param specs the plans that were carried out
   * @param obstacles what stood in the way of the others
   */
  public record Written(List<SpecPlan> specs, List<Problem> obstacles) {
    public Written {
      specs = List.copyOf(specs);
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * Writes what the plans say: first the specs, then what was generated, so that a crash between
   * the two is made good by the next run. What stands in the way of one spec, such as that it
   * changed since it was planned, stops that one alone.
   *
   * @param backup whether the old documents are kept beside
   */
  public Written write(List<SpecPlan> plans, boolean backup) {
    List<SpecPlan> done = new ArrayList<>();
    List<Problem> obstacles = new ArrayList<>();
    attempt(plans, plan -> writeSpec(plan, backup), done, obstacles);
    attempt(List.copyOf(done), this::writeBase, new ArrayList<>(), obstacles);
    return new Written(done, obstacles);
  }

  private static void attempt(
      List<SpecPlan> plans,
      Consumer<SpecPlan> writing,
      List<SpecPlan> done,
      List<Problem> obstacles) {
    for (SpecPlan plan : plans) {
      try {
        writing.accept(plan);
        done.add(plan);
      } catch (UserError e) {
        obstacles.addAll(e.problems());
      }
    }
  }

  private void writeSpec(SpecPlan plan, boolean backup) {
    if (plan.writesSpec()) {
      checkWritable(plan.path());
      checkUnchanged(plan);
      if (backup) {
        plan.before().ifPresent(text -> keep(plan.spec(), text));
      }
      project.folder().write(plan.path(), plan.after());
    }
  }

  private void writeBase(SpecPlan plan) {
    if (!plan.baseBefore().equals(plan.baseAfter())) {
      plan.baseAfter()
          .ifPresent(text -> project.folder().write(Project.basePath(plan.spec()), text));
    }
  }

  /** A file is replaced, not written into: only its permissions tell that nobody wants that. */
  private void checkWritable(String path) {
    if (project.folder().isWriteProtected(path)) {
      throw UserError.environment(
          path + " is write-protected, and was left alone",
          "if specq may write it, let it: chmod u+w " + path);
    }
  }

  /**
   * Takes an edit of a value back out of a document: it is an answer by now, and the next rendering
   * writes that.
   *
   * @param path of the document
   */
  public void undo(String path, HandEdit.Value value) {
    checkWritable(path);
    project
        .folder()
        .readDocument(path)
        .ifPresent(text -> project.folder().write(path, undone(text, value)));
  }

  /** In a document whose lines may end in other ways than those of a block. */
  private static String undone(String text, HandEdit.Value value) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String written = value.written().replace("\n", end);
    int line = Lines.of(text).start(value.line() - 1);
    int at = text.indexOf(written, line);
    return at < 0
        ? text
        : text.substring(0, at)
            + value.generated().replace("\n", end)
            + text.substring(at + written.length());
  }

  private void checkUnchanged(SpecPlan plan) {
    if (!project.folder().readDocument(plan.path()).equals(plan.before())) {
      throw UserError.environment(
          plan.path() + " was changed while it was being rendered", "run the command again");
    }
  }

  private void keep(String spec, String text) {
    LocalFiles.prepare(project.folder());
    int number = 1;
    while (project.folder().exists(BACKUP + spec + "-" + number + ".md")) {
      number++;
    }
    project.folder().write(BACKUP + spec + "-" + number + ".md", text);
  }
}
