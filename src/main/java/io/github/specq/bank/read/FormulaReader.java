package io.github.specq.bank.read;

import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Formula;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.problem.DidYouMean;
import io.github.specq.quantity.Measure;
import io.github.specq.schedule.ScheduleProperty;
import io.github.specq.yaml.Yaml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads how a value is computed, and checks it while it does: every path must exist, and what is
 * computed must be something that can be measured.
 */
final class FormulaReader {
  private static final Place ANYWHERE = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);
  private static final String MAP = "map";

  /** The operations, each with the keys that may stand beside it. */
  private static final Map<String, Set<String>> OPERATIONS =
      Map.of(
          "first",
          Set.of("else"),
          MAP,
          Set.of("of", "first", "else", "unnamed", "options"),
          "product",
          Set.of(),
          "quotient",
          Set.of(),
          "sum",
          Set.of("times", "repeat-last"),
          "count",
          Set.of("only"),
          "names",
          Set.of("only"),
          "max",
          Set.of(),
          "min",
          Set.of());

  private final BankOutline outline;
  private final AnswerPathReader paths;
  private final Map<String, Derived> before;
  private final AmountFormulas amounts;

  /**
   * @param before the values that formulas may name
   */
  FormulaReader(BankOutline outline, AnswerPathReader paths, Map<String, Derived> before) {
    this.outline = outline;
    this.paths = paths;
    this.before = before;
    this.amounts = new AmountFormulas(outline, this::type);
  }

  /**
   * The formula, or empty when it is wrong and its problem was reported.
   *
   * @param node a path, or a mapping with one operation
   * @param beside keys that may stand in the mapping and belong to somebody else
   */
  Optional<Formula> read(Yaml node, Set<String> beside) {
    return node.match(
        this::answer,
        list -> refused(list, "one operand is wanted here", "write a path, or { first: [a, b] }"),
        mapping -> operation(mapping, beside));
  }

  private Optional<Formula> answer(Yaml.Scalar path) {
    String derived = Ref.DERIVED + "/";
    if (path.text().startsWith(derived)) {
      return computed(path, path.text().substring(derived.length()));
    }
    return paths.read(path, "", ANYWHERE).map(target -> new Formula.Answer(target.ref()));
  }

  private Optional<Formula> computed(Yaml.Scalar path, String name) {
    return before.containsKey(name)
        ? Optional.of(before.get(name).formula())
        : refused(
            path,
            "no derived value '" + name + "' stands before this one",
            DidYouMean.hint(name, before.keySet()));
  }

  private Optional<Formula> operation(Yaml.Mapping mapping, Set<String> beside) {
    List<String> keys =
        mapping.entries().stream()
            .map(e -> e.key().text())
            .filter(k -> !beside.contains(k))
            .toList();
    Optional<String> operation =
        keys.contains(MAP)
            ? Optional.of(MAP)
            : keys.stream().filter(OPERATIONS::containsKey).findFirst();
    if (operation.isEmpty()) {
      return refused(
          mapping,
          "it is not said how this is computed",
          "write one of " + String.join(", ", OPERATIONS.keySet().stream().sorted().toList()));
    }
    Set<String> known = new LinkedHashSet<>(OPERATIONS.get(operation.get()));
    known.add(operation.get());
    for (Yaml.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key) && !beside.contains(key)) {
        outline.problem(
            entry.key(),
            "'" + key + "' has no meaning beside '" + operation.get() + "'",
            DidYouMean.hint(key, known));
      }
    }
    return formula(operation.get(), mapping);
  }

  private Optional<Formula> formula(String operation, Yaml.Mapping mapping) {
    Yaml operand = mapping.get(operation).orElseThrow();
    return switch (operation) {
      case "first" -> first(operands(operand), operand, mapping);
      case MAP -> map(mapping);
      case "product" -> amounts.product(operands(operand), operand);
      case "quotient" -> amounts.quotient(operands(operand), operand);
      case "sum" -> sum(operand, mapping);
      case "count" -> entries(operand, mapping, Formula.Count::new);
      case "names" -> entries(operand, mapping, Formula.Names::new);
      case "max", "min" -> amounts.extreme(operands(operand), operand, operation.equals("max"));
      default -> throw new IllegalStateException(operation);
    };
  }

  /**
   * With {@code of}, what the map makes of one answer; with {@code first}, the first of several of
   * which it makes anything.
   */
  private Optional<Formula> map(Yaml.Mapping mapping) {
    Optional<Yaml> one = mapping.get("of");
    Optional<Yaml> several = mapping.get("first");
    if (one.isPresent() == several.isPresent()) {
      return refused(mapping, "'map' needs 'of' or 'first'", "write of: path");
    }
    Yaml place = one.or(() -> several).orElseThrow();
    List<Formula> operands = operands(place);
    List<Option> from =
        operands.stream()
            .flatMap(o -> type(o).stream())
            .flatMap(t -> t.options().stream())
            .toList();
    if (!operands.isEmpty() && from.isEmpty()) {
      return refused(place, "only choices can be mapped", "name a choice");
    }
    List<Formula> mapped = new OptionMapReader(outline).read(mapping, operands, from);
    if (mapped.isEmpty()) {
      return Optional.empty();
    }
    return one.isPresent() ? Optional.of(mapped.get(0)) : first(mapped, place, mapping);
  }

  /** Several operands, or one. */
  private List<Formula> operands(Yaml node) {
    List<Yaml> nodes = node instanceof Yaml.Sequence s ? s.items() : List.of(node);
    return nodes.stream().flatMap(n -> read(n, Set.of()).stream()).toList();
  }

  private Optional<Formula> first(List<Formula> operands, Yaml place, Yaml.Mapping mapping) {
    Optional<Formula> otherwise = mapping.get("else").flatMap(n -> read(n, Set.of()));
    List<FieldType> types = operands.stream().flatMap(o -> type(o).stream()).toList();
    boolean alike = types.stream().map(FieldType::id).distinct().count() < 2;
    if (operands.isEmpty() || !alike) {
      return refused(
          place,
          alike ? "an operand is missing here" : "these answers are of different types",
          "name answers of one type");
    }
    return Optional.of(new Formula.First(operands, otherwise));
  }

  private Optional<Formula> sum(Yaml place, Yaml.Mapping mapping) {
    List<Formula> operands = operands(place);
    Optional<Measure> measure = amounts.oneMeasure(operands, place);
    Optional<Yaml> times = mapping.get("times");
    boolean repeats = yes(mapping, "repeat-last");
    if (times.isEmpty()) {
      mapping
          .entry("repeat-last")
          .ifPresent(e -> outline.problem(e.key(), "'repeat-last' needs 'times'", "add 'times:'"));
      return measure.map(m -> new Formula.Sum(operands, m));
    }
    Optional<Formula> count = read(times.get(), Set.of());
    if (operands.size() > 1) {
      return refused(place, "'times' counts the entries of one list", "name one list");
    }
    if (count.isPresent()
        && amounts
            .measures(List.of(count.get()), times.get(), false)
            .filter(m -> !m.equals(List.of(Measure.NUMBER)))
            .isPresent()) {
      return refused(times.get(), "'times' is a number", "name an answer that is a number");
    }
    return count.flatMap(
        c -> measure.map(m -> new Formula.SumOfFirst(c, operands.get(0), repeats, m)));
  }

  /**
   * @param formula made of the list and of what its schedules are to be
   */
  private Optional<Formula> entries(
      Yaml operand,
      Yaml.Mapping mapping,
      BiFunction<Formula, Optional<ScheduleProperty>, Formula> formula) {
    Optional<Formula> list = read(operand, Set.of());
    Optional<Yaml> only = mapping.get("only");
    if (only.isEmpty()) {
      return list.map(l -> formula.apply(l, Optional.empty()));
    }
    String word = only.get() instanceof Yaml.Scalar s ? s.text() : "";
    Optional<ScheduleProperty> property = ScheduleProperty.of(word);
    if (property.isEmpty()) {
      return refused(
          only.get(),
          "'" + word + "' is nothing that a schedule can be",
          DidYouMean.hint(word, ScheduleProperty.ids()));
    }
    boolean schedules =
        list.flatMap(this::type).map(FieldType::each).stream().allMatch(FormulaReader::isSchedule);
    return schedules
        ? list.map(l -> formula.apply(l, property))
        : refused(only.get(), "only schedules are '" + word + "'", "name a list of schedules");
  }

  private Optional<FieldType> type(Formula formula) {
    return formula.type(paths::typeOf);
  }

  private boolean yes(Yaml.Mapping mapping, String key) {
    Optional<Yaml> node = mapping.get(key);
    return outline.yes(
        node.map(n -> n instanceof Yaml.Scalar s ? s : new Yaml.Scalar("", n.start(), n.end()))
            .orElse(null),
        key);
  }

  private Optional<Formula> refused(Yaml place, String message, String hint) {
    outline.problem(place, message, hint);
    return Optional.empty();
  }

  private static boolean isSchedule(FieldType type) {
    return type.match(
        choice -> false,
        yesNo -> false,
        text -> false,
        amount -> false,
        schedule -> true,
        list -> false);
  }
}
