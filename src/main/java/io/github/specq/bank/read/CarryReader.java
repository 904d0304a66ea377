package io.github.specq.bank.read;

import io.github.specq.bank.CarriedValue;
import io.github.specq.bank.Field;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a field's value comes from while it has none of its own. */
final class CarryReader {
  private static final String TRANSLATE =
      "translate it with { answer: path, map: { ... } }, or by cases";

  private final BankOutline outline;
  private final ConditionReader conditions;

  CarryReader(BankOutline outline, ConditionReader conditions) {
    this.outline = outline;
    this.conditions = conditions;
  }

  List<Field.Carry> read(@Nullable Yaml from, String question, Place place, FieldType type) {
    if (from == null) {
      return List.of();
    }
    if (from instanceof Yaml.Scalar path) {
      return conditions.paths().read(path, question, place).stream()
          .flatMap(t -> same(path, t, type).stream())
          .toList();
    }
    if (from instanceof Yaml.Sequence cases) {
      return cases.items().stream().flatMap(c -> fixed(c, question, place, type).stream()).toList();
    }
    return mapped((Yaml.Mapping) from, question, place, type).stream().toList();
  }

  private Optional<Field.Carry> same(Yaml path, PathTarget source, FieldType type) {
    if (!name(source.type()).equals(name(type))) {
      outline.problem(
          path,
          "a %s cannot be carried into a %s as it is".formatted(name(source.type()), name(type)),
          TRANSLATE);
      return Optional.empty();
    }
    if (!options(source.type()).equals(options(type))) {
      outline.problem(path, "the two fields have different options", TRANSLATE);
      return Optional.empty();
    }
    return Optional.of(
        new Field.Carry(Condition.always(), new CarriedValue.Same(), List.of(source.ref())));
  }

  private static String name(FieldType type) {
    return type.each() == type ? type.id() : "list of " + type.each().id();
  }

  private static List<String> options(FieldType type) {
    return type.options().stream().map(Option::id).sorted().toList();
  }

  private Optional<Field.Carry> mapped(
      Yaml.Mapping from, String question, Place place, FieldType type) {
    Yaml answer = from.get("answer").orElse(null);
    Yaml map = from.get("map").orElse(null);
    if (!(answer instanceof Yaml.Scalar path)
        || !(map instanceof Yaml.Mapping pairs)
        || from.entries().size() != 2) {
      outline.problem(
          from,
          "'from' is a path, a list of cases, or a mapping with 'answer' and 'map'",
          "write { answer: path, map: { there: here } }");
      return Optional.empty();
    }
    Optional<PathTarget> source = conditions.paths().read(path, question, place);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Map<Value, Value> values = new LinkedHashMap<>();
    for (Yaml.Entry pair : pairs.entries()) {
      Optional<Value> key = conditions.literal(pair.key(), source.get().type());
      if (pair.value() instanceof Yaml.Scalar scalar) {
        Optional<Value> value = conditions.literal(scalar, type);
        key.ifPresent(k -> value.ifPresent(v -> values.put(k, v)));
      } else {
        outline.problem(pair.value(), "one value is wanted here", "write key: value");
      }
    }
    return Optional.of(
        new Field.Carry(
            Condition.always(), new CarriedValue.Mapped(values), List.of(source.get().ref())));
  }

  /** The sources of a case are the answers its condition looks at. */
  private Optional<Field.Carry> fixed(Yaml node, String question, Place place, FieldType type) {
    if (!(node instanceof Yaml.Mapping entry)
        || entry.get("when").isEmpty()
        || !(entry.get("value").orElse(null) instanceof Yaml.Scalar scalar)
        || entry.entries().size() != 2) {
      outline.problem(node, "a case has 'when' and 'value'", "write { when: { ... }, value: v }");
      return Optional.empty();
    }
    Condition when = conditions.read(entry.get("when").get(), question, place);
    Optional<Value> literal = conditions.literal(scalar, type);
    List<Ref> sources = when.refs().distinct().toList();
    if (sources.isEmpty()) {
      outline.problem(node, "a case must depend on another answer", "name one in 'when'");
    }
    return literal.map(
        v -> new Field.Carry(when, new CarriedValue.Fixed(type.several() ? many(v) : v), sources));
  }

  private static Value many(Value value) {
    return new Value.Many(List.of(value));
  }
}
