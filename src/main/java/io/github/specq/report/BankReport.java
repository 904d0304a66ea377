package io.github.specq.report;

import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.render.OpenQuestions;
import java.util.List;
import java.util.Locale;

/**
 * How far a bank is answered.
 *
 * @param questions on the path
 * @param answered of these
 * @param notLookedAt of these: nothing stands for them, not even why
 * @param open what is required and missing, or was put off
 * @param unshown the answers that no document shows, by the names of their questions
 */
public record BankReport(
    String bank,
    String title,
    long questions,
    long answered,
    long notLookedAt,
    List<Open> open,
    List<String> unshown) {

  /**
   * One open point.
   *
   * @param path of the question or field
   * @param state what was said instead of an answer, or "open"
   * @param fix what to type
   */
  public record Open(String path, String ask, boolean required, String state, String fix) {}

  public static BankReport of(QuestionPath path) {
    return new BankReport(
        path.bank().id(),
        path.bank().title(),
        path.inForce().size(),
        path.inForce().stream().filter(BankReport::isDone).count(),
        path.notLookedAt().size(),
        OpenQuestions.of(path).stream().map(BankReport::open).toList(),
        path.unshown());
  }

  /**
   * The command that asks what was not looked at.
   *
   * @param brief whether interviews of the project ask only what is required
   */
  public String interview(boolean brief) {
    return "specq interview " + bank + (brief ? " --depth all" : "");
  }

  /** How many questions nothing stands for, as a sentence without its end. */
  public String gap() {
    return "%d of %d questions %s not looked at"
        .formatted(notLookedAt, questions, notLookedAt == 1 ? "was" : "were");
  }

  private static boolean isDone(QuestionPath.Stop stop) {
    return stop.standing() == Standing.ANSWERED
        || stop.nonAnswer().filter(n -> !n.state().leavesOpen()).isPresent();
  }

  private static String ask(OpenQuestions.Point point) {
    return point.ask() + point.outlived().map(o -> " " + capitalized(o.remark()) + ".").orElse("");
  }

  private static String capitalized(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private static Open open(OpenQuestions.Point point) {
    return new Open(
        point.path(),
        ask(point),
        point.required(),
        point.state().map(s -> s.state().id()).orElse("open"),
        point.command());
  }
}
