package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.optional;
import static io.github.specq.bank.read.Nodes.text;

import io.github.specq.bank.Knowledge;
import io.github.specq.bank.Rule;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Message;
import io.github.specq.condition.Source;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.problem.Printable;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a bank knows. Sources come first, then the figures that name them, then the conditions
 * that use figures, then the advice that uses all of them: so each is known where it is named.
 */
final class KnowledgeReader {
  private static final Place ANYWHERE = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);
  private static final Pattern RULE_ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final Pattern SOURCE_ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
  private static final String LOGIC = "logic";
  private static final String EXPERIENCE = "experience";

  private final BankOutline outline;
  private final ConditionReader conditions;
  private final MessageReader messages;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<Rule> advice = new ArrayList<>();

  private KnowledgeReader(BankOutline outline, ConditionReader conditions) {
    this.outline = outline;
    this.conditions = conditions;
    this.messages = new MessageReader(conditions);
  }

  /** One that has read everything but the advice: what other conditions of the bank may name. */
  static KnowledgeReader withNames(BankOutline outline, ConditionReader conditions) {
    KnowledgeReader reader = new KnowledgeReader(outline, conditions);
    reader.readNames();
    return reader;
  }

  private void readNames() {
    BankFile file = outline.file();
    list(file.sources()).forEach(this::source);
    list(file.figures()).forEach(this::figure);
    Set<String> seen = new LinkedHashSet<>();
    IdCheck ids = new IdCheck(outline);
    for (BankFile.NamedFile named : list(file.conditions())) {
      outline.required(
          Findings.first(named.id(), named.when()),
          "a condition",
          Stream.of(Findings.missing("id", named.id()), Findings.missing("when", named.when())));
      ids.check(named.id(), "condition", seen);
      conditions.define(text(named.id()), conditions.read(named.when(), "", ANYWHERE));
    }
  }

  /** All of it. */
  Knowledge read() {
    list(outline.file().advice()).forEach(this::advice);
    checkInsteadOf();
    return new Knowledge(
        List.copyOf(sources.values()),
        bearing(),
        conditions.figures(),
        advice,
        List.of(),
        List.of(),
        List.of());
  }

  private Map<String, Condition> bearing() {
    Map<String, Condition> bearing = new LinkedHashMap<>();
    for (BankFile.SourceFile source : list(outline.file().sources())) {
      if (source.when() != null) {
        bearing.put(text(source.id()), conditions.read(source.when(), "", ANYWHERE));
      }
    }
    return bearing;
  }

  private void source(BankFile.SourceFile file) {
    outline.required(
        Findings.first(file.id(), file.title(), file.url(), file.read()),
        "a source",
        Stream.of(
            Findings.missing("id", file.id()),
            Findings.missing("title", file.title()),
            Findings.missing("url", file.url()),
            Findings.missing("read", file.read())));
    String id = text(file.id());
    if (file.id() != null && !isId(SOURCE_ID, file.id())) {
      outline.problem(
          file.id(), "'" + Name.shown(id) + "' is no id of a source", "write it like CEL-REDIS");
    }
    if (file.url() != null && !file.url().text().codePoints().allMatch(Printable::isPrintable)) {
      outline.problem(
          file.url(),
          "a character in this address cannot be seen",
          "write it like https://example.org/limits, or docs/limits.md");
    }
    checkDate(file.date());
    checkDate(file.read());
    Source source =
        new Source(
            id,
            text(file.title()),
            text(file.url()),
            optional(file.date()),
            optional(file.version()),
            text(file.read()),
            outline.yes(file.secondary(), "secondary"));
    if (sources.putIfAbsent(id, source) != null) {
      outline.problem(file.id(), "source '" + id + "' is there twice", "keep one of them");
    }
  }

  private void checkDate(@Nullable Scalar date) {
    if (date != null && !isDate(text(date))) {
      outline.problem(date, "'" + text(date) + "' is no date", "write it like 2026-11-22");
    }
  }

  private static boolean isId(Pattern form, Scalar id) {
    return Name.fault(id.text()).isEmpty() && form.matcher(id.text()).matches();
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 1990;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void figure(BankFile.FigureFile file) {
    outline.required(
        Findings.first(file.id(), file.about(), file.value()),
        "a figure",
        Stream.of(Findings.missing("id", file.id()), Findings.missing("of", file.about())));
    outline.checkName(file.id(), "id of a figure");
    String id = text(file.id());
    Optional<PathTarget> by =
        Optional.ofNullable(file.by()).flatMap(path -> conditions.paths().read(path, "", ANYWHERE));
    List<Figure.Case> cases =
        file.by() == null
            ? List.of(new Figure.Case(List.of(), value(file), named(file.source())))
            : list(file.cases()).stream().flatMap(c -> one(c, by).stream()).toList();
    if (cases.isEmpty()) {
      outline.problem(file.id(), "a figure with 'by' needs 'cases'", "add { is: ..., value: ... }");
    }
    Figure figure = new Figure(id, text(file.about()), by.map(PathTarget::ref), cases);
    if (!conditions.define(figure)) {
      outline.problem(file.id(), "figure '" + id + "' is there twice", "keep one of them");
    }
  }

  private String value(BankFile.FigureFile file) {
    if (file.value() == null || file.source() == null) {
      outline.problem(
          file.id(), "a figure needs 'value' and 'source'", "say what it is, and who says so");
    }
    return text(file.value());
  }

  private Optional<Figure.Case> one(BankFile.CaseFile file, Optional<PathTarget> by) {
    if (file.is() == null || file.value() == null || file.source() == null) {
      outline.problem(
          Findings.first(file.value(), file.is(), file.source()),
          "a case needs 'is', 'value' and 'source'",
          "write { is: option, value: 1 h, source: MANUAL }");
      return Optional.empty();
    }
    List<Value> is =
        by.map(
                target ->
                    scalars(file.is()).stream()
                        .flatMap(s -> conditions.literal(s, target.type()).stream())
                        .toList())
            .orElse(List.of());
    return Optional.of(new Figure.Case(is, text(file.value()), named(file.source())));
  }

  /** The sources of these ids. */
  private List<Source> named(@Nullable Yaml ids) {
    List<Source> found = new ArrayList<>();
    for (Scalar id : scalars(ids)) {
      Source source = sources.get(id.text());
      if (source == null) {
        outline.problem(
            id,
            "there is no source '" + Name.shown(id.text()) + "'",
            DidYouMean.hint(id.text(), sources.keySet()));
      } else {
        found.add(source);
      }
    }
    return found;
  }

  /** One value, or several. */
  private List<Scalar> scalars(@Nullable Yaml node) {
    if (node == null) {
      return List.of();
    }
    List<Yaml> nodes = node instanceof Yaml.Sequence s ? s.items() : List.of(node);
    List<Scalar> scalars = new ArrayList<>();
    for (Yaml item : nodes) {
      if (item instanceof Scalar scalar) {
        scalars.add(scalar);
      } else {
        outline.problem(item, "one text is wanted here", "write a single value, or [a, b]");
      }
    }
    return scalars;
  }

  private void advice(BankFile.AdviceFile file) {
    Yaml place = Findings.first(file.id(), file.severity(), file.message());
    outline.required(
        place,
        "advice",
        Stream.of(
            Findings.missing("id", file.id()),
            Findings.missing("when", file.when()),
            Findings.missing("severity", file.severity()),
            Findings.missing("message", file.message())));
    if (file.id() == null || file.when() == null || file.message() == null) {
      return;
    }
    String id = text(file.id());
    if (!isId(RULE_ID, file.id())) {
      outline.problem(
          file.id(), "'" + Name.shown(id) + "' is no id of a rule", "write it like TMO-14");
    }
    if (advice.stream().anyMatch(a -> a.id().equals(id))) {
      outline.problem(file.id(), "rule '" + id + "' is there twice", "rename one of them");
    }
    Condition when = conditions.read(file.when(), "", ANYWHERE);
    Message message = messages.read(file.message());
    List<Source> documented = documented(file);
    boolean byFigures = Rule.figures(when, message).findAny().isPresent();
    advice.add(
        new Rule(
            id,
            when,
            severity(file.severity()),
            message,
            Optional.ofNullable(file.ask()).map(messages::read),
            basis(file, byFigures || !documented.isEmpty()),
            documented,
            list(file.revisit()).stream()
                .flatMap(path -> conditions.paths().read(path, "", ANYWHERE).stream())
                .map(PathTarget::ref)
                .toList(),
            list(file.insteadOf()).stream().map(Nodes::name).toList(),
            outline.position(place)));
    if (list(file.revisit()).isEmpty()) {
      outline.problem(place, "advice needs 'revisit'", "name the answers to think about again");
    }
  }

  private Rule.Severity severity(@Nullable Scalar severity) {
    Optional<Rule.Severity> known = Rule.Severity.of(text(severity));
    if (severity != null && known.isEmpty()) {
      outline.problem(
          severity,
          "'" + text(severity) + "' is no severity",
          DidYouMean.hint(text(severity), Rule.Severity.ids()));
    }
    return known.orElse(Rule.Severity.HINT);
  }

  /** The sources it names itself. */
  private List<Source> documented(BankFile.AdviceFile file) {
    boolean undocumented =
        file.source() instanceof Scalar s && List.of(LOGIC, EXPERIENCE).contains(text(s));
    return undocumented ? List.of() : named(file.source());
  }

  private Rule.Basis basis(BankFile.AdviceFile file, boolean documented) {
    if (documented) {
      return Rule.Basis.DOCUMENTED;
    }
    String word = file.source() instanceof Scalar s ? text(s) : "";
    if (file.source() == null) {
      outline.problem(
          file.id(),
          "advice needs 'source'",
          "name one of 'sources:', or logic where the answers alone show it, or experience");
    }
    return word.equals(EXPERIENCE) ? Rule.Basis.EXPERIENCE : Rule.Basis.LOGIC;
  }

  private void checkInsteadOf() {
    Set<String> known = new LinkedHashSet<>();
    advice.forEach(a -> known.add(a.id()));
    for (BankFile.AdviceFile file : list(outline.file().advice())) {
      for (Scalar other : list(file.insteadOf())) {
        if (other.text().equals(text(file.id()))) {
          outline.problem(other, "a rule is not said instead of itself", "name another, or none");
        } else if (!known.contains(other.text())) {
          Set<String> others = new LinkedHashSet<>(known);
          others.remove(text(file.id()));
          outline.problem(
              other,
              "'" + Name.shown(other.text()) + "' is no other rule",
              DidYouMean.hint(other.text(), others));
        }
      }
    }
  }
}
