package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.quantity.Measure;
import io.github.specq.reading.Candidate.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which numbers and quantities of a passage are values of which fields. */
final class Amounts {
  private static final int FEW = 6;

  private static final Set<String> BETWEEN =
      Set.of(",", "/", "and", "then", "-", "→", ">", "+", "&", "|", "–");

  private static final Set<String> RANGE =
      Set.of("to", "-", "–", "..", "…", "and", "till", "until", "up", "...");

  private final Set<String> subject;
  private final Passage passage;
  private final Standing standing;
  private final Evidence evidence;
  private final List<FieldWords> fields;
  private final List<Figure> figures;

  Amounts(Question question, Passage passage, Standing standing, List<FieldWords> fields) {
    this.subject = Subject.of(question);
    this.passage = passage;
    this.standing = standing;
    this.evidence = new Evidence(passage);
    this.fields = fields;
    this.figures = Figures.of(passage);
  }

  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < figures.size()) {
      int next = at;
      while (next + 1 < figures.size() && isRow(figures.get(next), figures.get(next + 1))) {
        next++;
      }
      List<Figure> row = figures.subList(at, next + 1);
      boolean or =
          next + 1 < figures.size()
              && passage.is(figures.get(next).to(), "or")
              && figures.get(next + 1).from() == figures.get(next).to() + 1;
      if (or) {
        next++;
      } else {
        found.addAll(of(row));
      }
      at = next + 1;
    }
    return found;
  }

  private List<Candidate> of(List<Figure> row) {
    if (!standing.isStated(row.get(0).from(), row.get(row.size() - 1).to())) {
      return row.size() == 1 ? List.of() : each(row);
    }
    Optional<Candidate> listed = listed(row);
    if (listed.isPresent()) {
      return List.of(listed.get());
    }
    if (row.size() == 2 && isRange(row.get(0), row.get(1))) {
      return range(row.get(0), row.get(1));
    }
    return each(row);
  }

  private List<Candidate> each(List<Figure> row) {
    return row.stream()
        .filter(f -> standing.isStated(f.from(), f.to()))
        .flatMap(f -> single(f).stream())
        .toList();
  }

  /** Figures in a row: nothing but what lists values stands between them. */
  private boolean isRow(Figure one, Figure other) {
    if (passage.word(one.from()).sentence() != passage.word(other.from()).sentence()) {
      return false;
    }
    for (int i = one.to(); i < other.from(); i++) {
      String stem = passage.word(i).stem();
      if (!BETWEEN.contains(stem) && !RANGE.contains(stem)) {
        return false;
      }
    }
    return one.measure() == other.measure() || one.measure() == Measure.NUMBER;
  }

  private boolean isRange(Figure low, Figure high) {
    boolean between = passage.is(low.from() - 1, "between");
    for (int i = low.to(); i < high.from(); i++) {
      String link = passage.word(i).stem();
      if (!RANGE.contains(link) || (link.equals("and") && !between)) {
        return false;
      }
    }
    return high.from() > low.to();
  }

  private List<Candidate> range(Figure low, Figure high) {
    for (FieldWords upper : fields) {
      Optional<FieldWords> lower = upper.above().flatMap(this::field);
      if (lower.isPresent() && takes(upper, high.measure())) {
        int of = Math.max(weight(lower.get(), high), weight(upper, high));
        boolean best =
            fields.stream()
                .filter(f -> !f.equals(upper) && !f.equals(lower.get()) && takes(f, high.measure()))
                .allMatch(f -> weight(f, high) < of);
        if (of > 0 && best) {
          return List.of(
              new Candidate(lower.get().field(), given(lower.get(), low), place(low), of),
              new Candidate(
                  upper.field(), given(upper, high), new Place(low.from(), high.to()), of));
        }
      }
    }
    return List.of();
  }

  private Optional<FieldWords> field(String id) {
    return fields.stream().filter(f -> f.field().id().equals(id)).findFirst();
  }

  /** A field that takes several of them takes all. */
  private Optional<Candidate> listed(List<Figure> row) {
    Figure last = row.get(row.size() - 1);
    int from = row.get(0).from();
    int to = last.to();
    return fields.stream()
        .filter(f -> f.field().type().several() && takes(f, last.measure()))
        .filter(f -> row.size() == 1 || !isRange(row.get(0), row.get(1)) || row.size() > 2)
        .filter(f -> evidence.of(f, from, to) > 0 || isOnly(f, row))
        .filter(
            f ->
                fields.stream()
                    .filter(o -> !o.equals(f) && takes(o, last.measure()))
                    .allMatch(
                        o -> evidence.of(o, from, to) < Math.max(1, evidence.of(f, from, to))))
        .findFirst()
        .flatMap(f -> listed(f, row, new Place(from, to)));
  }

  /** Several quantities in a row, or one in few words, where nothing else takes such a quantity. */
  private boolean isOnly(FieldWords field, List<Figure> row) {
    Figure last = row.get(row.size() - 1);
    boolean others =
        figures.stream().anyMatch(f -> !row.contains(f) && f.measure() == last.measure());
    boolean takers = fields.stream().anyMatch(f -> !f.equals(field) && takes(f, last.measure()));
    boolean elsewhere =
        fields.stream()
            .filter(f -> !f.equals(field) && isAmount(f.field()))
            .anyMatch(f -> evidence.of(f, row.get(0).from(), last.to()) > 0);
    return !others
        && !elsewhere
        && !takers
        && last.measure() != Measure.NUMBER
        && (row.size() > 1 || passage.size() <= FEW)
        && !evidence.stands(field.not(), last.from());
  }

  private Optional<Candidate> listed(FieldWords field, List<Figure> row, Place place) {
    Figure last = row.get(row.size() - 1);
    String unit = passage.text(last.to() - 1, last.to());
    List<String> typed =
        row.stream()
            .map(f -> f.measure() == last.measure() ? f.written() : f.written() + " " + unit)
            .toList();
    return field
        .field()
        .type()
        .parse(typed)
        .value()
        .map(
            g ->
                new Candidate(
                    field.field(),
                    g,
                    place,
                    Math.max(Evidence.NEAR, evidence.of(field, place.from(), place.to()))));
  }

  /** The field for which more speaks than for any other. */
  private Optional<Candidate> single(Figure figure) {
    List<FieldWords> takers =
        fields.stream()
            .filter(f -> !f.field().type().several() && takes(f, figure.measure()))
            .toList();
    int most = takers.stream().mapToInt(f -> weight(f, figure)).max().orElse(0);
    List<FieldWords> best = takers.stream().filter(f -> weight(f, figure) == most).toList();
    boolean elsewhere =
        fields.stream()
            .anyMatch(
                f ->
                    !takes(f, figure.measure()) && isAmount(f.field()) && weight(f, figure) > most);
    if (elsewhere || (most > 0 && best.size() > 1)) {
      return Optional.empty();
    }
    return most > 0
        ? candidate(best.get(0), figure, most)
        : only(takers, figure).flatMap(f -> candidate(f, figure, Evidence.NEAR));
  }

  private Optional<Candidate> candidate(FieldWords field, Figure figure, int evidence) {
    return parsed(field, typed(field, figure))
        .map(g -> new Candidate(field.field(), g, counted(field, figure), evidence));
  }

  /**
   * The only field that takes such a quantity, and the only such quantity that is said, in few
   * words or beside a word that the question is about.
   */
  private Optional<FieldWords> only(List<FieldWords> takers, Figure figure) {
    boolean other =
        figures.stream()
            .anyMatch(
                f ->
                    !f.equals(figure)
                        && f.measure() == figure.measure()
                        && standing.isStated(f.from(), f.to()));
    boolean few = passage.size() <= FEW;
    boolean about =
        passage.words().stream()
            .anyMatch(
                w ->
                    w.sentence() == passage.word(figure.from()).sentence()
                        && subject.contains(w.stem()));
    Optional<FieldWords> only =
        takers.stream()
            .filter(f -> takers.size() == 1 || (few && f.id().equals(Ref.VALUE)))
            .findFirst();
    boolean alone = !other && figure.measure() != Measure.NUMBER;
    return only.filter(f -> alone && (few || about))
        .filter(f -> !evidence.stands(f.not(), figure.from()));
  }

  private int weight(FieldWords field, Figure figure) {
    return evidence.of(field, figure.from(), figure.to());
  }

  private String typed(FieldWords field, Figure figure) {
    boolean less = evidence.stands(field.oneLess(), figure.from());
    return less && figure.measure() == Measure.NUMBER
        ? new BigDecimal(figure.written()).subtract(BigDecimal.ONE).toPlainString()
        : figure.written();
  }

  private Given given(FieldWords field, Figure figure) {
    return parsed(field, figure.written()).orElse(Given.of(figure.written()));
  }

  private static Optional<Given> parsed(FieldWords field, String typed) {
    return field.field().type().parse(List.of(typed)).value();
  }

  /** Whether the values of a field, or those that it lists, are amounts. */
  static boolean isAmount(Field field) {
    return field.type().each().isAmount();
  }

  private static boolean takes(FieldWords field, Measure measure) {
    FieldType each = field.field().type().each();
    return isAmount(field.field()) && each.measured().filter(m -> m == measure).isPresent();
  }

  /** With the words that say what is counted. */
  private Place counted(FieldWords field, Figure figure) {
    return new Place(
        evidence.announced(field, figure.from()),
        figure.to() + evidence.counting(field, figure.to()));
  }

  private static Place place(Figure figure) {
    return new Place(figure.from(), figure.to());
  }
}
