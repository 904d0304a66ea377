package io.github.specq.interview;

import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.field.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person is told when an answer changed what is asked. */
public final class PathChangeText {
  private static final int MOST_NAMED = 4;
  private static final int LONGEST_CAUSE = 60;

  private PathChangeText() {}

  /**
   * One sentence for the questions that came and one for those that went.
   *
   * @param cause what did it
   */
  static List<String> of(PathChange change, String cause) {
    String because = " because of " + cause + ": ";
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
    return questions.stream().map(q -> q.wording().title()).toList();
  }

  private static List<String> terms(List<Field> fields) {
    return fields.stream().map(f -> f.wording().term()).toList();
  }

  private static String named(List<String> names) {
    String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMED;
    return more > 0 ? "%s and %d more".formatted(some, more) : some;
  }

  /** What was replied to a step, as the cause of something. */
  static String cause(Interview interview, Step step, Reply reply) {
    if (reply instanceof Reply.NonAnswered none) {
      return "\"" + none.state().words() + "\"";
    }
    return step instanceof Step.Part part
        ? given(interview, part, reply).map(g -> cause(part.field(), g)).orElse("this answer")
        : "this answer";
  }

  private static Optional<Given> given(Interview interview, Step.Part part, Reply reply) {
    return reply.match(
        answering ->
            answering.match(
                new Reply.OfAnswering<Optional<Given>>(
                    answered -> Optional.of(answered.given()),
                    words -> Optional.empty(),
                    example -> Optional.empty(),
                    byDefault -> interview.defaultOf(part).map(Field.Default::given),
                    byFind -> interview.findOf(part).map(Entry.Value::given),
                    none -> Optional.empty(),
                    noted -> Optional.empty())),
        moving -> Optional.empty(),
        ending -> Optional.empty());
  }

  private static String cause(Field field, Given given) {
    String value = brief(ValueText.label(field.type(), given));
    return "\"" + field.wording().named(value) + "\"";
  }

  /** Only so much of a text that it still reads as a part of a sentence. */
  private static String brief(String text) {
    String line = text.lines().findFirst().orElse("");
    String cut =
        line.codePointCount(0, line.length()) > LONGEST_CAUSE
            ? line.substring(0, line.offsetByCodePoints(0, LONGEST_CAUSE)).strip()
            : line;
    return cut.length() < text.length() ? cut + " ..." : cut;
  }
}
