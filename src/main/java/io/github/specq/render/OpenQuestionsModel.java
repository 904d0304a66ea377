package io.github.specq.render;

import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Document;
import io.github.specq.bank.Field;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.problem.Series;
import io.github.specq.render.OpenQuestions.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The open questions as one document sees them.
 *
 * @param links of the document that lists them
 * @param banks the banks with answers
 * @param advice what there is to say to the answers
 * @param isThere whether a section can be linked to
 */
record OpenQuestionsModel(
    Links links, Collection<QuestionPath> banks, List<Finding> advice, Predicate<Fill> isThere) {

  /** The id of the block that lists them. */
  static BlockId blockId(String section) {
    return new BlockId("specq", "open-questions", section);
  }

  /** What the template sees. */
  Map<String, Object> model() {
    List<Map<String, Object>> points = new ArrayList<>();
    Map<Point, List<Finding>> reasons = reasons();
    for (QuestionPath path : banks) {
      points(path)
          .collect(Collectors.groupingBy(Point::question, LinkedHashMap::new, Collectors.toList()))
          .forEach(
              (question, open) -> points.addAll(models(path.stop(question.id()), open, reasons)));
    }
    List<Finding> findings = findings().toList();
    List<Finding> told = reasons.values().stream().flatMap(List::stream).toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("spec", links.from().id());
    model.put("central", isCentral());
    model.put("points", points);
    model.put("in_part", inPart());
    model.put("contradictions", AdviceModel.open(findings));
    model.put(
        "unanswered",
        AdviceModel.of(
            findings.stream()
                .filter(AdviceModel::isAsked)
                .filter(f -> !told.contains(f))
                .toList()));
    return model;
  }

  /** What rules ask for answers that are listed as open: each is asked once, and they say why. */
  private Map<Point, List<Finding>> reasons() {
    List<Point> listed = points().toList();
    Map<Point, List<Finding>> reasons = new LinkedHashMap<>();
    findings()
        .filter(AdviceModel::isAsked)
        .forEach(
            finding ->
                finding.warning().revisit().stream()
                    .flatMap(ref -> listed.stream().filter(point -> point.asks(ref)).limit(1))
                    .findFirst()
                    .ifPresent(
                        point ->
                            reasons.computeIfAbsent(point, p -> new ArrayList<>()).add(finding)));
    return reasons;
  }

  /** A hash of the answers that they come from, with what these come to here. */
  String inputs(BlockInputs answers) {
    Set<BlockInputs.Read> read =
        points().map(p -> BlockInputs.Read.of(p.question())).collect(Collectors.toSet());
    String linked =
        points()
            .flatMap(p -> fills(p.question()))
            .filter(isThere)
            .map(f -> f.spec() + "#" + f.section())
            .distinct()
            .collect(Collectors.joining(" "));
    return answers.hash(read, findings(), inPart() + linked);
  }

  private Stream<Point> points() {
    return banks.stream().flatMap(this::points);
  }

  private Stream<Point> points(QuestionPath path) {
    OwnWords words = OwnWords.of(banks);
    return OpenQuestions.of(path).stream()
        .filter(p -> concerns(p.question()))
        .filter(p -> !isSaid(words, path, p));
  }

  /** Whether own words say it, of which a field has only not been told. */
  private static boolean isSaid(OwnWords words, QuestionPath path, Point point) {
    return point.state().isEmpty()
        && point.outlived().isEmpty()
        && point
            .field()
            .flatMap(f -> path.stop(point.question().id()).flatMap(s -> words.of(s, f)))
            .isPresent();
  }

  private Stream<Finding> findings() {
    return advice.stream()
        .filter(f -> isCentral() && (f.isUnresolved() || f.warning().unanswered()));
  }

  /** What a question that was answered in words leaves open is one point. */
  private List<Map<String, Object>> models(
      Optional<Stop> stop, List<Point> open, Map<Point, List<Finding>> reasons) {
    List<Field> fields = open.stream().flatMap(p -> p.field().stream()).toList();
    boolean inWords = stop.flatMap(Stop::text).isPresent() && fields.size() == open.size();
    if (!inWords) {
      return open.stream()
          .map(p -> model(p, List.of(), reasons.getOrDefault(p, List.of())))
          .toList();
    }
    Point all = Point.whole(open.get(0).question(), open.stream().anyMatch(Point::required));
    List<Finding> why =
        open.stream().flatMap(p -> reasons.getOrDefault(p, List.of()).stream()).toList();
    return List.of(model(all, fields.stream().map(f -> f.wording().term()).toList(), why));
  }

  /**
   * The banks of which not every question was looked at that concerns the document, in words; not
   * how many, which would change with every answer.
   */
  private String inPart() {
    return Series.of(
        banks.stream()
            .filter(path -> path.notLookedAt().stream().anyMatch(s -> concerns(s.question())))
            .map(path -> path.bank().title())
            .toList());
  }

  private boolean isCentral() {
    return links.from().knownLimits().isPresent();
  }

  /** A central document lists all; the other documents what would be filled in there. */
  private boolean concerns(Question question) {
    Document document = links.from();
    return isCentral() || fills(question).anyMatch(f -> f.spec().equals(document.id()));
  }

  private static Stream<Fill> fills(Question question) {
    return Stream.concat(question.fills().stream(), question.in().stream());
  }

  /** The sections that wait for an answer: those of this document, else those of the others. */
  private List<Map<String, Object>> places(Question question) {
    List<Fill> here = fills(question).filter(f -> f.spec().equals(links.from().id())).toList();
    return (here.isEmpty() ? fills(question).toList() : here).stream().map(this::place).toList();
  }

  private Map<String, Object> place(Fill fill) {
    return isThere.test(fill)
        ? Map.of("title", fill.section(), "link", MarkdownFormat.markdown(links.to(fill)))
        : Map.of("title", fill.section());
  }

  /**
   * @param inWords what was said in words only, by the terms of the parts
   * @param reasons what rules ask it for
   */
  private Map<String, Object> model(Point point, List<String> inWords, List<Finding> reasons) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("ask", point.ask());
    model.put("title", point.question().wording().heading());
    model.put("required", point.required());
    model.put("in_words", inWords);
    model.put("reasons", AdviceModel.of(reasons));
    model.put("places", point.required() ? places(point.question()) : List.of());
    if (point.field().isEmpty()) {
      point.question().wording().requiredIf().ifPresent(r -> model.put("required_if", r));
    }
    model.put("command", MarkdownFormat.markdown(Markdown.code(point.command())));
    point.state().ifPresent(n -> model.put("state", n.state().id()));
    point.state().flatMap(NonAnswer::owner).ifPresent(o -> model.put("owner", o));
    point.note().ifPresent(n -> model.put("note", n));
    return model;
  }
}
