package io.github.specq.interview;

import io.github.specq.problem.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was taken at once, in words: finds, defaults, and what nobody looked up. */
final class TakenText {
  private TakenText() {}

  /** Of the replies that took it. */
  static String of(List<Reply> replies) {
    int finds = count(replies, Reply.TakeFind.class);
    int defaults = count(replies, Reply.TakeDefault.class);
    int unchecked = replies.size() - finds - defaults;
    return replies.isEmpty()
        ? "No open question has a default."
        : sentences(finds, defaults, unchecked);
  }

  /** Of what was known of a question. */
  static String known(List<Known> known) {
    int finds = (int) known.stream().filter(Known::isFound).count();
    int unchecked = (int) known.stream().filter(Known::isUnchecked).count();
    return sentences(finds, known.size() - finds - unchecked, unchecked);
  }

  private static String sentences(int finds, int defaults, int unchecked) {
    List<String> sentences = new ArrayList<>();
    if (finds + defaults > 0) {
      sentences.add(taken(finds, defaults));
    }
    if (unchecked > 0) {
      sentences.add(
          counted(unchecked, "answer")
              + (unchecked == 1 ? " is" : " are")
              + " noted as not checked yet.");
    }
    return String.join(" ", sentences);
  }

  /** Of so many finds. */
  static String finds(int finds) {
    return taken(finds, 0);
  }

  private static int count(List<Reply> replies, Class<? extends Reply> kind) {
    return (int) replies.stream().filter(kind::isInstance).count();
  }

  private static String taken(int finds, int defaults) {
    String taken =
        Series.of(
            Stream.of(counted(finds, "find"), counted(defaults, "default"))
                .filter(part -> !part.isEmpty())
                .toList());
    return finds + defaults == 1
        ? taken + " was taken; it is marked as not confirmed."
        : taken + " were taken; they are marked as not confirmed.";
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
  }
}
