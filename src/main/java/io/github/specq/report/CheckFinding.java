package io.github.specq.report;

import io.github.specq.terminal.Console;
import io.github.specq.work.ExitCode;
import java.util.List;
import java.util.Locale;

/**
 * Something that a check came upon.
 *
 * @param path a file, relative to the project, or the path of a question
 * @param line in the file, from 1; 0 where it has none
 * @param column in the line, from 1; 0 where it has none
 * @param fix what to type or do about it
 */
public record CheckFinding(
    Code code, String path, int line, int column, String message, String fix) {

  /** At the start of a line, or of the whole. */
  public CheckFinding(Code code, String path, int line, String message, String fix) {
    this(code, path, line, line > 0 ? 1 : 0, message, fix);
  }

  /** The kinds; programs read them in lower case with hyphens. */
  public enum Code {
    /** A file that cannot be read, or has broken markers. */
    BROKEN(ExitCode.FILE),
    /** A spec that is not there, while a file with its blocks, or its name in other letters, is. */
    MOVED(ExitCode.FILE),
    /** People and answers changed the same lines of a spec. */
    CONFLICTING(ExitCode.CONFLICT),
    /** Required, or put off, and not answered. */
    OPEN(ExitCode.FOUND),
    /** A spec that is not there. */
    MISSING(ExitCode.FOUND),
    /** Answers changed since a spec was written. */
    STALE(ExitCode.FOUND),
    /** Only specq, a bank or a template changed since a spec was written. */
    OUTDATED(ExitCode.OK),
    /** People changed a block, and its answers say what they said. */
    EDITED(ExitCode.OK),
    /** People changed what an answer says, to another value or to none. */
    DIFFERS(ExitCode.OK),
    /** People took a block out. */
    REMOVED(ExitCode.OK),
    /** A block that no bank knows any more. */
    ORPHANED(ExitCode.OK),
    /** A block whose bank is not there. */
    UNKNOWN_BANK(ExitCode.OK),
    /** The answers cannot all be true, or break a documented limit, and nobody accepted it. */
    CONTRADICTION(ExitCode.FOUND),
    /** The answers leave a known way to fail open. */
    RISK(ExitCode.OK),
    /** Something worth knowing about the answers. */
    HINT(ExitCode.OK),
    /** A warning that the team lives with. */
    ACCEPTED(ExitCode.OK),
    /** What the documents say of the answers, and the repository shows otherwise. */
    REFUTED(ExitCode.OK),
    /**
     * The repository surely shows something else than an answer, or not any more what was taken.
     */
    DRIFT(ExitCode.OK),
    /** The same, where a check is to fail because of it. */
    UNWANTED_DRIFT(ExitCode.FOUND, "drift"),
    /** Own words say something else than a field of the same answer. */
    WORDS(ExitCode.OK),
    /** A default that nobody confirmed. */
    UNCONFIRMED(ExitCode.OK),
    /** A bank with questions that nothing stands for. */
    PARTIAL(ExitCode.OK),
    /** "Does not apply" without a reason. */
    UNEXPLAINED(ExitCode.OK),
    /** An answer that no document shows. */
    UNSHOWN(ExitCode.OK);

    private final ExitCode exit;
    private final String id;

    Code(ExitCode exit) {
      this.exit = exit;
      this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Code(ExitCode exit, String id) {
      this.exit = exit;
      this.id = id;
    }

    /** As it stands in reports. */
    String id() {
      return id;
    }
  }

  /** The finding as programs read it. */
  record Reported(
      String code, String path, int line, int column, String message, String fix, boolean fails) {}

  Reported reported() {
    return new Reported(code.id(), path, line, column, message, fix, fails());
  }

  /** Whether a check fails because of it. */
  boolean fails() {
    return code.exit != ExitCode.OK;
  }

  /** What a check that came upon these ends with: the code of the gravest. */
  public static ExitCode verdict(List<CheckFinding> findings) {
    return List.of(ExitCode.FILE, ExitCode.CONFLICT, ExitCode.FOUND).stream()
        .filter(exit -> findings.stream().anyMatch(f -> f.code.exit == exit))
        .findFirst()
        .orElse(ExitCode.OK);
  }

  /** What was verified and what was found, for people or for programs. */
  public static void report(
      Console console, Format format, List<String> verified, List<CheckFinding> found) {
    if (format == Format.json) {
      Json.print(
          console, new Report(verified, found.stream().map(CheckFinding::reported).toList()));
      return;
    }
    verified.forEach(v -> console.line("checked " + v));
    for (CheckFinding finding : found) {
      String place =
          finding.line > 0
              ? finding.path + ":" + finding.line + ":" + finding.column
              : finding.path;
      console.line("%s: %s: %s".formatted(place, finding.code.id(), finding.message));
      if (!finding.fix.isEmpty()) {
        console.line("  fix: " + finding.fix);
      }
    }
    console.line(conclusion(found));
  }

  private record Report(List<String> verified, List<Reported> findings) {}

  private static String conclusion(List<CheckFinding> found) {
    long failing = found.stream().filter(CheckFinding::fails).count();
    long remarks = found.size() - failing;
    String also =
        remarks == 0 ? "" : "; %d %s".formatted(remarks, remarks == 1 ? "remark" : "remarks");
    boolean partial = found.stream().anyMatch(f -> f.code == Code.PARTIAL);
    String well = partial ? "What was looked at is well" : "All is well";
    return (failing == 0 ? well : failing + " found") + also + ".";
  }
}
