package io.github.specq.interview;

import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.Leftover.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a person is told when an answer leaves values behind that do not fit it. */
public final class LeftoverText {
  private LeftoverText() {}

  /** One sentence for each kind. */
  public static List<String> of(List<Leftover> leftovers) {
    List<String> sentences = new ArrayList<>();
    add(sentences, "Kept, and not used now: ", leftovers, Kind.UNUSED);
    add(sentences, "Kept, though it is the default no longer: ", leftovers, Kind.NO_DEFAULT);
    return sentences;
  }

  private static void add(List<String> sentences, String start, List<Leftover> all, Kind kind) {
    List<String> these =
        all.stream().filter(l -> l.kind() == kind).map(LeftoverText::named).toList();
    if (!these.isEmpty()) {
      sentences.add(start + String.join(", ", these) + ".");
    }
  }

  private static String named(Leftover leftover) {
    String now = leftover.now().map(d -> "; the default is " + d + " now").orElse("");
    return "%s (%s%s)".formatted(leftover.field().wording().term(), leftover.value(), now);
  }
}
