package io.github.specq.terminal;

import io.github.specq.bank.Bank;
import io.github.specq.interview.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said before the first question. */
public final class Greeting {
  private Greeting() {}

  /** The subject, then whether something was begun already; else what to know before starting. */
  public static List<String> of(Interview interview) {
    Bank bank = interview.plan().bank();
    List<String> lines = new ArrayList<>();
    lines.add(bank.title());
    bank.about().outcome().ifPresent(o -> lines.add("Outcome: " + o));
    if (isBegun(interview)) {
      goesOn(interview).ifPresent(lines::add);
    } else if (!interview.steps().isEmpty()) {
      bank.about().firstStep().ifPresent(b -> lines.add("Before starting: " + b));
      bank.about().notes().stream().limit(1).forEach(n -> lines.add("Note: " + n));
    }
    return lines;
  }

  /** What is said where something was begun; whoever said where to go on knows. */
  public static Optional<String> goesOn(Interview interview) {
    return isBegun(interview) && !interview.isSent()
        ? Optional.of("You have begun already; it goes on where you were.")
        : Optional.empty();
  }

  /** Whether the bank has answers already. */
  public static boolean isBegun(Interview interview) {
    return !interview.answers().of(interview.plan().bank().id()).isEmpty();
  }
}
