package io.github.specq.terminal;

import io.github.specq.bank.Find;
import io.github.specq.field.ValueText;
import io.github.specq.interview.UnaskedFind;
import java.util.List;

/** The words for what the repository shows and was not asked, however it is shown. */
final class UnaskedText {
  private UnaskedText() {}

  /** What it would answer: {@code visibility timeout: 30 s}. */
  static String answer(UnaskedFind find) {
    return find.field().wording().named(ValueText.label(find.field().type(), find.value().given()));
  }

  /** What speaks for it: {@code visibility_timeout 30 (app/queue.py:3)}. */
  static String found(UnaskedFind find) {
    return StepText.found(find.suggestions().get(0));
  }

  /** Each thing that speaks for it, with its place. */
  static List<String> finds(UnaskedFind find) {
    return find.suggestions().stream()
        .flatMap(s -> s.finds().stream())
        .map(Find::toString)
        .distinct()
        .toList();
  }
}
