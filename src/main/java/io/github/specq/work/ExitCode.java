package io.github.specq.work;

import io.github.specq.problem.Problem;
import io.github.specq.problem.Severity;
import io.github.specq.problem.UserError;
import java.util.List;

/** How a command ended, for scripts. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** A check found something, or required answers are missing where none may be asked for. */
  FOUND(1),
  /** The command line is wrong; nothing was done. */
  USAGE(2),
  /** A bank, answers file, template or spec is wrong. */
  FILE(3),
  /** Edits in a spec conflict with new text; the spec was left alone. */
  CONFLICT(4),
  /** The disk, its permissions or another process stand in the way. */
  ENVIRONMENT(5),
  /** A bug in specq. */
  BUG(70),
  /** Interrupted, or the input ended before the last question; everything is saved. */
  INTERRUPTED(130),
  /**
   * Nobody reads the output any more, as behind {@code head}; all else is done. It is what a shell
   * says of a program that ends by SIGPIPE, and Java does not.
   */
  UNREAD(141);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** How a command ends that did what it could with files of which this was found. */
  public static ExitCode ofFiles(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR) ? FILE : OK;
  }

  public static ExitCode of(UserError.Kind kind) {
    return switch (kind) {
      case USAGE -> USAGE;
      case FILE -> FILE;
      case ENVIRONMENT -> ENVIRONMENT;
    };
  }
}
