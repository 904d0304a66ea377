package io.github.specq.render;

import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Document;
import io.github.specq.bank.Field;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.OutlivedReason;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.problem.Series;
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

/** What is not decided, and who is asked: required gaps, and everything put off on purpose. */
public final class OpenQuestions {
  /** The bank name of blocks that belong to no bank. */
  private static final String BANK = "specq";

  private static final String BLOCK = "open-questions";

  private final Links links;
  private final Predicate<Fill> isThere;

  /**
   * @param links of the document that lists them
   * @param isThere whether a section can be linked to
   */
  OpenQuestions(Links links, Predicate<Fill> isThere) {
    this.links = links;
    this.isThere = isThere;
  }

  /**
   * One open point.
   *
   * @param question the question it belongs to
   * @param field the part that is open, unless it is the whole question
   * @param state what was said instead of an answer
   * @param outlived that there is a reason, for another value than the one that stands
   */
  public record Point(
      Question question,
      Optional<Field> field,
      boolean required,
      Optional<NonAnswer> state,
      Optional<OutlivedReason> outlived) {

    /** A question of which nothing is known. */
    private static Point open(Question question) {
      return new Point(question, Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    /** The question to be answered. */
    public String ask() {
      return outlived
          .map(OutlivedReason::ask)
          .or(() -> field.flatMap(f -> f.wording().ask()))
          .orElse(question.wording().ask());
    }

    /** What is known instead of an answer, as the rest of a sentence. */
    public Optional<String> note() {
      return state.flatMap(NonAnswer::note).or(() -> outlived.map(OutlivedReason::remark));
    }

    /** What to type to answer it. */
    public String command() {
      return "specq interview " + question.bank() + " --from " + question.id();
    }

    /** Its path. */
    public String path() {
      return question.bank()
          + "/"
          + question.id()
          + field.filter(f -> !f.id().equals("value")).map(f -> "." + f.id()).orElse("");
    }
  }

  /** The open points of a bank, in its order. */
  public static List<Point> of(QuestionPath path) {
    return path.inForce().stream().flatMap(OpenQuestions::of).toList();
  }

  private static Stream<Point> of(Stop stop) {
    Question question = stop.question();
    if (stop.nonAnswer().isPresent()) {
      NonAnswer none = stop.nonAnswer().get();
      return isOpen(none, stop.required())
          ? Stream.of(
              new Point(
                  question, Optional.empty(), stop.required(), Optional.of(none), Optional.empty()))
          : Stream.empty();
    }
    if (stop.required()
        && stop.standing() == QuestionPath.Standing.OPEN
        && stop.parts().stream().noneMatch(p -> p.entry().isPresent())) {
      return Stream.of(Point.open(question));
    }
    List<Point> points = new ArrayList<>();
    for (Part part : stop.parts()) {
      boolean put = part.nonAnswer().filter(n -> isOpen(n, part.required())).isPresent();
      if (put || part.missing() || part.outlived().isPresent()) {
        Optional<Field> field =
            question.fields().size() == 1 ? Optional.empty() : Optional.of(part.field());
        points.add(new Point(question, field, part.required(), part.nonAnswer(), part.outlived()));
      }
    }
    if (points.isEmpty() && stop.missing()) {
      return Stream.of(Point.open(question));
    }
    return points.stream();
  }

  private static boolean isOpen(NonAnswer none, boolean required) {
    return none.state() == State.UNKNOWN
        || none.state() == State.LATER
        || (none.state() == State.SKIPPED && required);
  }

  /** The id of the block that lists them. */
  static BlockId blockId(String section) {
    return new BlockId(BANK, BLOCK, section);
  }

  /** What the template sees: the points that concern the document. */
  Map<String, Object> model(Collection<QuestionPath> banks, List<Finding> advice) {
    Document document = links.from();
    List<Map<String, Object>> points = new ArrayList<>();
    for (QuestionPath path : banks) {
      of(path).stream()
          .filter(p -> concerns(p.question(), document))
          .collect(Collectors.groupingBy(Point::question, LinkedHashMap::new, Collectors.toList()))
          .forEach((question, open) -> points.addAll(models(path.stop(question.id()), open)));
    }
    List<Finding> here = advice.stream().filter(f -> concerns(f, document)).toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("spec", document.id());
    model.put("central", isCentral(document));
    model.put("points", points);
    model.put("in_part", inPart(banks, document));
    model.put("contradictions", AdviceModel.open(here));
    model.put("unanswered", AdviceModel.unanswered(here));
    return model;
  }

  /** What a question that was answered in words leaves open is one point. */
  private List<Map<String, Object>> models(Optional<Stop> stop, List<Point> open) {
    List<Field> fields = open.stream().flatMap(p -> p.field().stream()).toList();
    boolean inWords = stop.flatMap(Stop::text).isPresent() && fields.size() == open.size();
    if (!inWords) {
      return open.stream().map(p -> model(p, List.of())).toList();
    }
    Point first = open.get(0);
    Point all =
        new Point(
            first.question(),
            Optional.empty(),
            open.stream().anyMatch(Point::required),
            Optional.empty(),
            Optional.empty());
    return List.of(model(all, fields.stream().map(f -> f.wording().term()).toList()));
  }

  /** Whether something that there is to say to answers stands among the open questions. */
  static boolean concerns(Finding advised, Document document) {
    return isCentral(document) && (advised.isUnresolved() || advised.warning().unanswered());
  }

  /**
   * The banks of which not every question was looked at that concerns a document, in words; not how
   * many, which would change with every answer.
   */
  static String inPart(Collection<QuestionPath> banks, Document document) {
    return Series.of(
        banks.stream()
            .filter(
                path -> path.notLookedAt().stream().anyMatch(s -> concerns(s.question(), document)))
            .map(path -> path.bank().title())
            .toList());
  }

  /** The questions that are open in a document. */
  static Set<BlockInputs.Read> read(Document document, Collection<QuestionPath> banks) {
    return banks.stream()
        .flatMap(path -> of(path).stream())
        .filter(point -> concerns(point.question(), document))
        .map(point -> BlockInputs.Read.of(point.question()))
        .collect(Collectors.toSet());
  }

  private static boolean isCentral(Document document) {
    return document.knownLimits().isPresent();
  }

  /** A central document lists all; the other documents what would be filled in there. */
  private static boolean concerns(Question question, Document document) {
    return isCentral(document) || fills(question).anyMatch(f -> f.spec().equals(document.id()));
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
        ? Map.of("title", fill.section(), "link", SpecModel.markdown(links.to(fill)))
        : Map.of("title", fill.section());
  }

  /**
   * @param inWords what was said in words only, by the terms of the parts
   */
  private Map<String, Object> model(Point point, List<String> inWords) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("ask", point.ask());
    model.put("title", point.question().wording().heading());
    model.put("required", point.required());
    model.put("in_words", inWords);
    model.put("places", point.required() ? places(point.question()) : List.of());
    if (point.field().isEmpty()) {
      point.question().wording().requiredIf().ifPresent(r -> model.put("required_if", r));
    }
    model.put("command", SpecModel.markdown(Markdown.code(point.command())));
    point.state().ifPresent(n -> model.put("state", n.state().id()));
    point.state().flatMap(NonAnswer::owner).ifPresent(o -> model.put("owner", o));
    point.note().ifPresent(n -> model.put("note", n));
    return model;
  }
}
