package io.github.specq.bank.read;

import io.github.specq.answers.Given;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Operand;
import io.github.specq.condition.Operator;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.quantity.Parsed;
import io.github.specq.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions and checks them while it does: every path must exist, look backwards, and be
 * compared with what its field can hold.
 */
final class ConditionReader {
  private final BankOutline outline;
  private final PathReader paths;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Condition> named = new LinkedHashMap<>();

  /**
   * @param others the outline of another bank
   */
  ConditionReader(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.paths = new PathReader(outline, others);
  }

  /** The paths in this bank. */
  PathReader paths() {
    return paths;
  }

  /** Makes a figure known to the conditions read from now on; false if its id is taken. */
  boolean define(Figure figure) {
    return figures.putIfAbsent(figure.id(), figure) == null;
  }

  /** Makes a condition known by a name to those read from now on. */
  void define(String name, Condition condition) {
    named.putIfAbsent(name, condition);
  }

  List<Figure> figures() {
    return List.copyOf(figures.values());
  }

  Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /**
   * The condition, or one that holds always when it is wrong and its problem was reported.
   *
   * @param question the question whose fields may be named without it, or empty
   * @param place the condition may only look at what stands before
   */
  Condition read(@Nullable Yaml node, String question, Place place) {
    return node == null ? Condition.always() : condition(node, question, place);
  }

  private Condition condition(Yaml node, String question, Place place) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      outline.problem(node, "a condition is a mapping", "write { question: value }");
      return Condition.always();
    }
    List<Condition> parts = new ArrayList<>();
    for (Yaml.Entry entry : mapping.entries()) {
      parts.add(part(entry, question, place));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition part(Yaml.Entry entry, String question, Place place) {
    return switch (entry.key().text()) {
      case "all" -> new Condition.All(conditions(entry.value(), question, place));
      case "any" -> new Condition.Any(conditions(entry.value(), question, place));
      case "not" -> new Condition.Not(condition(entry.value(), question, place));
      case "holds" -> new Condition.All(holding(entry.value()));
      default -> comparison(entry, question, place);
    };
  }

  private List<Condition> holding(Yaml node) {
    List<Condition> found = new ArrayList<>();
    for (Yaml name : node instanceof Yaml.Sequence s ? s.items() : List.of(node)) {
      String text = name instanceof Yaml.Scalar scalar ? scalar.text() : "";
      Condition condition = named.get(text);
      if (condition == null) {
        outline.problem(
            name,
            "there is no condition '" + Name.shown(text) + "'",
            named.isEmpty() ? "add it under 'conditions:'" : DidYouMean.hint(text, named.keySet()));
      } else {
        found.add(condition);
      }
    }
    return found;
  }

  private List<Condition> conditions(Yaml node, String question, Place place) {
    if (node instanceof Yaml.Sequence sequence) {
      return sequence.items().stream().map(i -> condition(i, question, place)).toList();
    }
    outline.problem(node, "a list of conditions is wanted here", "write [ { ... }, { ... } ]");
    return List.of();
  }

  private Condition comparison(Yaml.Entry entry, String question, Place place) {
    Optional<PathTarget> target = paths.read(entry.key(), question, place);
    if (target.isEmpty()) {
      return Condition.always();
    }
    if (!(entry.value() instanceof Yaml.Mapping operators)) {
      Operator operator = entry.value() instanceof Yaml.Sequence ? Operator.ANY_OF : Operator.IS;
      return compare(target.get(), operator, entry.value(), question, place);
    }
    if (operators.entries().isEmpty()) {
      outline.problem(operators, "a comparison is missing here", "write { at-least: 2 }, say");
    }
    List<Condition> parts = new ArrayList<>();
    for (Yaml.Entry test : operators.entries()) {
      parts.add(test(entry, target.get(), test, question, place));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition test(
      Yaml.Entry entry, PathTarget target, Yaml.Entry test, String question, Place place) {
    String word = test.key().text();
    if (word.equals("answered")) {
      return new Condition.Answered(target.ref(), yes(test.value()));
    }
    Optional<Operator> operator = Operator.of(word);
    if (operator.isEmpty()) {
      List<String> known = new ArrayList<>(Operator.words());
      known.add("answered");
      outline.problem(test.key(), "unknown operator '" + word + "'", DidYouMean.hint(word, known));
      return Condition.always();
    }
    if (operator.get().ordering() && !target.type().ordered()) {
      outline.problem(
          test.key(),
          "'%s' compares sizes, but '%s' is a %s"
              .formatted(word, entry.key().text(), target.type().id()),
          "use is, is-not, any-of or none-of");
      return Condition.always();
    }
    return compare(target, operator.get(), test.value(), question, place);
  }

  private boolean yes(Yaml node) {
    boolean yes = node instanceof Yaml.Scalar s && s.text().equals("yes");
    if (!yes && !(node instanceof Yaml.Scalar s && s.text().equals("no"))) {
      outline.problem(node, "'answered' takes yes or no", "write { answered: no }");
    }
    return yes;
  }

  private Condition compare(
      PathTarget target, Operator operator, Yaml operand, String question, Place place) {
    List<Operand> operands = new ArrayList<>();
    if (operand instanceof Yaml.Sequence sequence) {
      if (!operator.takesSeveral()) {
        outline.problem(
            operand, "'" + operator.word() + "' takes one value", "use any-of or none-of");
      }
      sequence.items().forEach(i -> operand(i, target, question, place).ifPresent(operands::add));
      if (sequence.items().isEmpty()) {
        outline.problem(operand, "an empty list matches nothing", "name at least one value");
      }
    } else {
      operand(operand, target, question, place).ifPresent(operands::add);
    }
    return operands.isEmpty()
        ? Condition.always()
        : new Condition.Compare(target.ref(), operator, operands);
  }

  private Optional<Operand> operand(Yaml node, PathTarget target, String question, Place place) {
    if (node instanceof Yaml.Scalar scalar && scalar.text().isEmpty()) {
      outline.problem(node, "a value is missing here", "write a value, or { answered: no }");
      return Optional.empty();
    }
    if (node instanceof Yaml.Scalar scalar) {
      return literal(scalar, target.type()).map(Operand.Literal::new);
    }
    if (node instanceof Yaml.Mapping mapping
        && mapping.entries().size() == 1
        && mapping.get("answer").orElse(null) instanceof Yaml.Scalar path) {
      Optional<PathTarget> other = paths.read(path, question, place);
      if (other.isPresent() && !other.get().type().id().equals(target.type().id())) {
        outline.problem(
            path,
            "a %s cannot be compared with a %s"
                .formatted(target.type().id(), other.get().type().id()),
            "compare answers of the same type");
      }
      return other.map(o -> new Operand.AnswerOf(o.ref()));
    }
    if (node instanceof Yaml.Mapping mapping
        && mapping.entries().size() == 1
        && mapping.get("figure").orElse(null) instanceof Yaml.Scalar id) {
      return documented(id, target.type());
    }
    outline.problem(
        node, "a value is wanted here", "write a value, { answer: path } or { figure: id }");
    return Optional.empty();
  }

  private Optional<Operand> documented(Yaml.Scalar id, FieldType type) {
    Figure figure = figures.get(id.text());
    if (figure == null) {
      outline.problem(
          id,
          "there is no figure '" + id.text() + "'",
          DidYouMean.hint(id.text(), figures.keySet()));
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    for (Figure.Case one : figure.cases()) {
      literal(new Yaml.Scalar(one.written(), id.start(), id.end()), type).ifPresent(values::add);
    }
    return values.size() == figure.cases().size()
        ? Optional.of(new Operand.Documented(figure, values))
        : Optional.empty();
  }

  /** A value a field of this type, or an entry of its list, can hold. */
  Optional<Value> literal(Yaml.Scalar scalar, FieldType type) {
    return type.<Optional<Value>>match(
        choice -> option(scalar, choice),
        yesNo -> read(scalar, yesNo),
        text -> read(scalar, text),
        amount -> read(scalar, amount),
        schedule -> noSchedule(scalar),
        list -> literal(scalar, list.of()));
  }

  private Optional<Value> noSchedule(Yaml.Scalar scalar) {
    outline.problem(
        scalar, "a schedule can only be tested with 'answered'", "write { answered: yes }");
    return Optional.empty();
  }

  private Optional<Value> read(Yaml.Scalar scalar, FieldType type) {
    Parsed<Value> value = type.read(Given.of(scalar.text()));
    if (value instanceof Parsed.Bad<Value> bad) {
      outline.problem(scalar, bad.message(), "the field is a " + type.id());
    }
    return value.value();
  }

  private Optional<Value> option(Yaml.Scalar scalar, FieldType type) {
    List<String> ids = type.options().stream().map(Option::id).toList();
    if (!ids.contains(scalar.text())) {
      outline.problem(
          scalar, "'" + scalar.text() + "' is no option", DidYouMean.hint(scalar.text(), ids));
      return Optional.empty();
    }
    return Optional.of(new Value.Chosen(scalar.text()));
  }
}
