package io.github.specq.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The work cannot go on and a person must act; never a bug of ours. Carries every problem found,
 * not only the first.
 */
public final class UserError extends RuntimeException {

  /** Who must act, and so which exit code it is. */
  public enum Kind {
    /** The command line is wrong; nothing was done. */
    USAGE,
    /** A bank, answers file, template or spec is wrong. */
    FILE,
    /** The disk, its permissions or another process stand in the way. */
    ENVIRONMENT
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  private UserError(Kind kind, List<Problem> problems, @Nullable Throwable cause) {
    super(problems.stream().map(Problem::format).collect(Collectors.joining()), cause);
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  /** A wrong command line: exit code 2. */
  public static UserError usage(String message, String hint) {
    return new UserError(Kind.USAGE, List.of(Problem.error(message, hint)), null);
  }

  /** Problems in files: exit code 3. */
  public static UserError file(List<Problem> problems) {
    return new UserError(Kind.FILE, problems, null);
  }

  /** One problem in a file: exit code 3. */
  public static UserError file(Problem problem) {
    return file(List.of(problem));
  }

  /** The environment failed: exit code 5. */
  public static UserError environment(String message, String hint) {
    return new UserError(Kind.ENVIRONMENT, List.of(Problem.error(message, hint)), null);
  }

  /** The environment failed in several places: exit code 5. */
  public static UserError environment(List<Problem> problems) {
    return new UserError(Kind.ENVIRONMENT, problems, null);
  }

  /** The environment failed, with the exception that says so: exit code 5. */
  public static UserError environment(String message, String hint, Throwable cause) {
    return new UserError(Kind.ENVIRONMENT, List.of(Problem.error(message, hint)), cause);
  }

  public Kind kind() {
    return kind;
  }

  public List<Problem> problems() {
    return problems;
  }
}
