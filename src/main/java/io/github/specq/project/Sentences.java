package io.github.specq.project;

import io.github.specq.project.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of a paragraph, which are the same however its lines are broken. Where one ends
 * depends on the words alone, and never lies inside of what is marked up.
 */
final class Sentences {
  // Marks of emphasis, links and quotations may follow the full stop. A sentence that would begin
  // something else at the start of a line goes with the one before it.
  private static final Pattern GAP =
      Pattern.compile(
          "(?<=[.!?][*_)\\]\"”’]{0,4})(?<lead>[ \t]?\n|[ \t]+)"
              + "(?=[ \t]*[^\\s|<>])(?![ \t]*(?:[-+*=~`#]+|\\d{1,9}[.)])\\s)");
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*");
  private static final Pattern MARKER = Pattern.compile(" *(?:[-*+]|\\d{1,9}[.)]) +");

  private Sentences() {}

  /**
   * The lines of one paragraph as its sentences; of none, none.
   *
   * @param sense what a line that may begin an item is compared by
   */
  static List<Part> of(List<Part> lines, UnaryOperator<String> sense) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Part first = lines.get(0);
    String text = lines.stream().map(Part::text).collect(Collectors.joining(Part.LINE_END));
    Markup markup = Markup.of(text);
    List<Part> sentences = new ArrayList<>();
    String lead = Part.LINE_END;
    int begin = 0;
    int line = first.line();
    Matcher gap = GAP.matcher(text);
    for (int from = marker(first); gap.find(from); from = gap.end()) {
      if (markup.holds(gap.start())) {
        continue;
      }
      String sentence = text.substring(begin, gap.start());
      sentences.add(
          sentences.isEmpty() ? opening(first, sentence, sense) : next(line, lead, sentence));
      lead = gap.group("lead");
      begin = gap.end();
      line = first.line() + (int) text.chars().limit(begin).filter(c -> c == '\n').count();
    }
    String last = text.substring(begin);
    sentences.add(sentences.isEmpty() ? opening(first, last, sense) : next(line, lead, last));
    return sentences;
  }

  private static int marker(Part first) {
    Matcher marker = MARKER.matcher(first.text());
    return marker.lookingAt() ? marker.end() : 0;
  }

  private static Part opening(Part first, String text, UnaryOperator<String> sense) {
    return Part.line(first.line(), first.kind(), text, sense.apply(unbroken(text)));
  }

  private static Part next(int line, String lead, String text) {
    return new Part(line, Kind.TEXT, text, lead, Sense.of(unbroken(text).strip()));
  }

  private static String unbroken(String text) {
    return LINE_BREAK.matcher(text.stripTrailing()).replaceAll(" ");
  }
}
