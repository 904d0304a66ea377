package io.github.specq.terminal;

import io.github.specq.bank.Bank;
import io.github.specq.interview.Interview;
import java.util.ArrayList;
import java.util.List;

/** What is said before the first question. */
public final class Greeting {
  private Greeting() {}

  /** The subject, then whether something was begun already; else what to know before starting. */
  public static List<String> of(Interview interview) {
    Bank bank = interview.plan().bank();
    List<String> lines = new ArrayList<>();
    lines.add(bank.title());
    bank.outcome().ifPresent(o -> lines.add("Outcome: " + o));
    if (isBegun(interview)) {
      lines.add("You have begun already; it goes on where you were.");
    } else if (!interview.steps().isEmpty()) {
      bank.before().ifPresent(b -> lines.add("Before starting: " + b));
      bank.notes().stream().limit(1).forEach(n -> lines.add("Note: " + n));
    }
    return lines;
  }

  /** Whether the bank has answers already. */
  public static boolean isBegun(Interview interview) {
    return !interview.answers().of(interview.plan().bank().id()).isEmpty();
  }
}
