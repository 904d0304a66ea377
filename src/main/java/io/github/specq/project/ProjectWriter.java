package io.github.specq.project;

import io.github.specq.disk.LocalFiles;
import io.github.specq.problem.UserError;
import java.util.List;

/** Carries plans out: the only place that writes documents. */
public final class ProjectWriter {
  /** Where documents are kept as they were, relative to the project. */
  public static final String BACKUP = ".specq/local/backup/";

  private final Project project;

  public ProjectWriter(Project project) {
    this.project = project;
  }

  /**
   * Writes what the plans say: first the specs, then what was generated, so that a crash between
   * the two is made good by the next run.
   *
   * @param backup whether the old documents are kept beside
   * @throws UserError if a document changed since it was planned, or cannot be written
   */
  public void write(List<SpecPlan> plans, boolean backup) {
    for (SpecPlan plan : plans) {
      if (plan.writesSpec()) {
        checkUnchanged(plan);
        if (backup) {
          plan.before().ifPresent(text -> keep(plan.spec(), text));
        }
        project.folder().write(plan.path(), plan.after());
      }
    }
    for (SpecPlan plan : plans) {
      if (!plan.baseBefore().equals(plan.baseAfter())) {
        plan.baseAfter()
            .ifPresent(text -> project.folder().write(Project.basePath(plan.spec()), text));
      }
    }
  }

  /**
   * Takes an edit of a row back out of a document: it is an answer by now, and the next rendering
   * writes that.
   *
   * @param path of the document
   */
  public void undo(String path, HandEdit.Cell cell) {
    project
        .folder()
        .read(path)
        .ifPresent(
            text ->
                project.folder().write(path, Lines.of(text).withLine(cell.line() - 1, cell.row())));
  }

  private void checkUnchanged(SpecPlan plan) {
    if (!project.folder().read(plan.path()).equals(plan.before())) {
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
