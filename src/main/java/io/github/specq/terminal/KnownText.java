package io.github.specq.terminal;

import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Find;
import io.github.specq.interview.Known;
import java.util.List;

/** The words for what is known of a part, however it is shown. */
final class KnownText {
  private KnownText() {}

  /** {@code cache: 2 MB}. */
  static String fact(Known known) {
    return known.part().field().wording().named(value(known));
  }

  static String value(Known known) {
    return known.entry() instanceof NonAnswer
        ? "not checked yet"
        : StepText.shown(known.part().field(), known.entry());
  }

  /** {@code default: enough to start}, or what was found and where. */
  static String why(Known known) {
    return known.isFound() ? StepText.found(known.found().get(0)) : "default: " + known.reason();
  }

  /** Each thing that speaks for it, with its place; else why it is offered. */
  static List<String> details(Known known) {
    return known.isFound()
        ? known.found().stream()
            .flatMap(s -> s.finds().stream())
            .map(Find::toString)
            .distinct()
            .toList()
        : List.of(why(known));
  }
}
