package io.github.specq.reading;

import io.github.specq.quantity.Measure;
import io.github.specq.quantity.QuantitySyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers and quantities of a passage, in digits and in words. */
final class Figures {
  private static final Map<String, String> IN_WORDS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("twice", "2"),
          Map.entry("thrice", "3"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("fifteen", "15"),
          Map.entry("sixteen", "16"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("sixty", "60"),
          Map.entry("ninety", "90"),
          Map.entry("hundred", "100"),
          Map.entry("dozen", "12"),
          Map.entry("thousand", "1000"));

  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Letters that are units only where they are written to the number. */
  private static final Set<String> CLOSE_UNITS = Set.of("m", "d", "w", "b");

  private static final List<Measure> WITH_UNITS = List.of(Measure.DURATION, Measure.SIZE);

  private final Passage passage;
  private final List<Figure> found = new ArrayList<>();

  private Figures(Passage passage) {
    this.passage = passage;
  }

  static List<Figure> of(Passage passage) {
    Figures figures = new Figures(passage);
    int at = 0;
    while (at < passage.size()) {
      Optional<Figure> figure = figures.at(at);
      figure.ifPresent(figures.found::add);
      at = figure.map(Figure::to).orElse(at + 1);
    }
    return List.copyOf(figures.found);
  }

  private Optional<Figure> at(int at) {
    Optional<Figure> fraction = fraction(at);
    if (fraction.isPresent()) {
      return fraction;
    }
    Word word = passage.word(at);
    boolean digits = word.kind() == Word.Kind.NUMBER;
    String number =
        digits
            ? passage.text(at, at + 1)
            : IN_WORDS.getOrDefault(word.stem(), ARTICLES.contains(word.stem()) ? "1" : "");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean article = ARTICLES.contains(word.stem());
    if (article && passage.is(at + 1, "dozen")) {
      return Optional.of(new Figure(Measure.NUMBER, at, at + 2, "12"));
    }
    return quantity(at, number)
        .or(() -> article ? Optional.empty() : Optional.of(number(at, number)));
  }

  /** Half an hour, three quarters of an hour, a quarter of a megabyte; half a core. */
  private Optional<Figure> fraction(int at) {
    int counted = passage.is(at, "a") ? at + 1 : at;
    boolean three = passage.is(counted, "three") && passage.is(counted + 1, "quarter");
    int noun = three ? counted + 1 : counted;
    boolean quarter = passage.is(noun, "quarter");
    if (!quarter && !passage.is(noun, "half")) {
      return Optional.empty();
    }
    String share = three ? "0.75" : quarter ? "0.25" : "0.5";
    int of = passage.is(noun + 1, "of") ? noun + 2 : noun + 1;
    if (!passage.isIn(of + 1) || !ARTICLES.contains(passage.word(of).stem())) {
      return Optional.empty();
    }
    String unit = passage.text(of + 1, of + 2);
    return WITH_UNITS.stream()
        .flatMap(m -> parts(m, share, unit).map(w -> new Figure(m, at, of + 2, w)).stream())
        .findFirst()
        .or(() -> Optional.of(new Figure(Measure.NUMBER, at, of + 1, share)));
  }

  /** People do not count hours in decimals. */
  private static Optional<String> parts(Measure measure, String share, String unit) {
    return parsed(measure, share + " " + unit)
        .map(
            written ->
                QuantitySyntax.parse(measure, written)
                    .value()
                    .map(q -> q.plain().written())
                    .orElse(written));
  }

  private Figure number(int at, String number) {
    boolean thousands =
        passage.isIn(at + 1)
            && passage.word(at).to() == passage.word(at + 1).from()
            && passage.text(at + 1, at + 2).matches("[kKM]");
    int to = thousands ? at + 2 : at + 1;
    String written = thousands ? passage.text(at, to) : number;
    return new Figure(Measure.NUMBER, at, to, parsed(Measure.NUMBER, written).orElse(written));
  }

  private Optional<Figure> quantity(int at, String number) {
    if (passage.is(at + 1, "%") || passage.is(at + 1, "percent")) {
      return parsed(Measure.PERCENT, number + "%")
          .map(w -> new Figure(Measure.PERCENT, at, at + 2, w));
    }
    return rate(at, number).or(() -> withUnit(at, number));
  }

  /** A number for each unit of time, with one word between at most. */
  private Optional<Figure> rate(int at, String number) {
    for (int between = 0; between <= 1; between++) {
      int per = at + 1 + between;
      boolean says =
          passage.is(per, "/")
              || passage.is(per, "per")
              || passage.is(per, "a")
              || passage.is(per, "each");
      boolean plain =
          between == 0 || (passage.isIn(at + 1) && passage.word(at + 1).kind() == Word.Kind.WORD);
      if (says && plain && passage.isIn(per + 1) && isTime(per + 1)) {
        String what = between == 0 ? "" : " " + passage.text(at + 1, at + 2);
        String written = number + what + "/" + passage.text(per + 1, per + 2);
        return parsed(Measure.RATE, written).map(w -> new Figure(Measure.RATE, at, per + 2, w));
      }
    }
    return Optional.empty();
  }

  private boolean isTime(int at) {
    return parsed(Measure.DURATION, "1 " + passage.text(at, at + 1)).isPresent();
  }

  private Optional<Figure> withUnit(int at, String number) {
    if (!passage.isIn(at + 1) || passage.word(at + 1).kind() != Word.Kind.WORD) {
      return Optional.empty();
    }
    boolean close = passage.word(at).to() == passage.word(at + 1).from();
    String unit = passage.text(at + 1, at + 2);
    if (!close && CLOSE_UNITS.contains(unit)) {
      return Optional.empty();
    }
    return WITH_UNITS.stream()
        .flatMap(
            m -> parsed(m, number + " " + unit).map(w -> new Figure(m, at, at + 2, w)).stream())
        .findFirst()
        .map(this::extended);
  }

  /** An hour and 30 minutes. */
  private Figure extended(Figure first) {
    boolean half =
        passage.is(first.to(), "and")
            && passage.is(first.to() + 1, "a")
            && passage.is(first.to() + 2, "half");
    if (half && first.written().matches("[0-9]+ .*")) {
      int blank = first.written().indexOf(' ');
      String number = first.written().substring(0, blank) + ".5";
      return parts(first.measure(), number, first.written().substring(blank + 1))
          .map(w -> new Figure(first.measure(), first.from(), first.to() + 3, w))
          .orElse(first);
    }
    int next = passage.is(first.to(), "and") ? first.to() + 1 : first.to();
    if (first.measure() != Measure.DURATION
        || !passage.isIn(next)
        || passage.word(next).kind() != Word.Kind.NUMBER
        || passage.word(next).sentence() != passage.word(first.from()).sentence()) {
      return first;
    }
    boolean unit = passage.isIn(next + 1) && isTime(next + 1);
    int to = unit ? next + 2 : next + 1;
    boolean close = passage.word(next - 1).to() == passage.word(next).from();
    if (!unit && !close) {
      return first;
    }
    String more = passage.text(next, to);
    return parsed(Measure.DURATION, first.written() + " " + more)
        .map(w -> new Figure(Measure.DURATION, first.from(), to, w))
        .orElse(first);
  }

  private static Optional<String> parsed(Measure measure, String typed) {
    return QuantitySyntax.parse(measure, typed).value().map(q -> q.written());
  }
}
