package io.github.specq.interview;

import io.github.specq.field.FieldType;
import java.time.Duration;

/**
 * How fast somebody answers, measured against what is expected of each step.
 *
 * @param spent how long the steps took so far, in seconds
 * @param expected how long they should have taken, in seconds
 */
public record Pace(double spent, double expected) {
  /** Somebody of whom nothing is known. */
  public static final Pace UNKNOWN = new Pace(0, 0);

  /** So much of the expected counts beside what was measured, in seconds. */
  private static final double PRIOR = 180;

  /** Older answers count less: no more than this is remembered, in seconds expected. */
  private static final double MEMORY = 1_800;

  /** Whoever takes longer than this many times the expected has gone for coffee. */
  private static final double MOST = 4;

  /** Nobody reads a question faster; it was passed over. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private static final int SECONDS_TO_CHOOSE = 20;
  private static final int SECONDS_TO_TYPE = 25;
  private static final int SECONDS_TO_WRITE = 60;

  /** The pace after another step. */
  Pace after(Step step, Duration taken) {
    double usual = seconds(step);
    if (taken.compareTo(LEAST) < 0 || usual == 0) {
      return this;
    }
    double seconds = Math.min(taken.toMillis() / 1e3, MOST * usual);
    double kept = expected > MEMORY ? MEMORY / expected : 1;
    return new Pace(spent * kept + seconds, expected * kept + usual);
  }

  /** How long something takes that is expected to take so many seconds, in minutes rounded up. */
  int minutes(double seconds) {
    double own = seconds * (spent + PRIOR) / (expected + PRIOR);
    return (int) Math.ceil(own / Duration.ofMinutes(1).toSeconds());
  }

  /** How long a step is expected to take; nothing for an opening. */
  static int seconds(Step step) {
    return step.asked().map(f -> seconds(f.type())).orElse(0);
  }

  private static int seconds(FieldType type) {
    return type.match(
        choice -> SECONDS_TO_CHOOSE,
        yesNo -> SECONDS_TO_CHOOSE,
        text -> text.lines() ? SECONDS_TO_WRITE : SECONDS_TO_TYPE,
        amount -> SECONDS_TO_TYPE,
        schedule -> SECONDS_TO_TYPE,
        list -> SECONDS_TO_TYPE);
  }
}
