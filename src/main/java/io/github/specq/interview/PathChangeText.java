package io.github.specq.interview;

import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.bank.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person is told when an answer changed what is asked. */
public final class PathChangeText {
  private static final int MOST_NAMED = 4;

  private PathChangeText() {}

  /** One sentence for what came and one for what went, with the answer that did it. */
  static List<String> of(PathChange change, Step step, Reply reply) {
    String because = " because of " + cause(step, reply) + ": ";
    List<String> sentences = new ArrayList<>();
    add(
        sentences,
        counted(change.opened().size(), "question") + " added" + because,
        titles(change.opened()));
    add(
        sentences,
        counted(change.closed().size(), "question") + " no longer asked" + because,
        titles(change.closed()));
    return sentences;
  }

  private static void add(List<String> sentences, String start, List<String> titles) {
    if (!titles.isEmpty()) {
      sentences.add(start + named(titles) + ".");
    }
  }

  /** What would open and close, in a few words each. */
  public static List<String> preview(PathChange change) {
    List<String> lines = new ArrayList<>();
    addPreview(lines, "Opens", titles(change.opened()), terms(change.openedParts()));
    addPreview(lines, "Closes", titles(change.closed()), terms(change.closedParts()));
    return lines;
  }

  private static void addPreview(
      List<String> lines, String verb, List<String> questions, List<String> parts) {
    List<String> all = new ArrayList<>();
    if (!questions.isEmpty()) {
      all.add(counted(questions.size(), "question") + ": " + named(questions));
    }
    if (!parts.isEmpty()) {
      all.add(counted(parts.size(), "part") + ": " + named(parts));
    }
    if (!all.isEmpty()) {
      lines.add(verb + " " + String.join("; ", all));
    }
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static List<String> titles(List<Question> questions) {
    return questions.stream().map(Question::title).toList();
  }

  private static List<String> terms(List<Field> fields) {
    return fields.stream().map(Field::term).toList();
  }

  private static String named(List<String> names) {
    String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMED;
    return more > 0 ? "%s and %d more".formatted(some, more) : some;
  }

  /** What the person said, as a cause. */
  private static String cause(Step step, Reply reply) {
    if (reply instanceof Reply.NonAnswered none) {
      return "\"" + none.state().words() + "\"";
    }
    return step instanceof Step.Part part && reply instanceof Reply.Answered answered
        ? "\"%s: %s\""
            .formatted(part.field().term(), ValueText.label(part.field().type(), answered.given()))
        : "this answer";
  }
}
