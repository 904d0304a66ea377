package io.github.specq.proof;

import io.github.specq.bank.Field;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Operand;
import io.github.specq.condition.Ref;
import io.github.specq.field.AmountType;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ListType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values that decide: with which a set of tests comes to everything that it can come to. Fields
 * that are compared with each other form a group; a value that none of the tests names is
 * represented as often as the group has members, so that they can differ in it.
 */
final class Samples {
  /** More entries named than this, and the field is left open: it would be 2^n lists. */
  private static final int MOST_ENTRIES = 10;

  private static final List<Fact> WITHOUT_VALUE =
      List.of(
          new Fact.Unknown(false),
          new Fact.Unknown(true),
          new Fact.NotApplicable(),
          new Fact.OffPath());

  private final Subject subject;
  private final Map<Ref, Group> groups = new HashMap<>();

  private Samples(Subject subject) {
    this.subject = subject;
  }

  /** Fields that are compared with each other, and the values that any of them is compared with. */
  record Group(Set<Ref> members, Set<Value> named) {
    Group() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /** What to try for every field that the tests look at. */
  static Map<Ref, Domain> of(Subject subject, Collection<Condition.Test> tests) {
    Samples samples = new Samples(subject);
    tests.forEach(samples::add);
    Map<Ref, Domain> domains = new LinkedHashMap<>();
    samples.groups.forEach((ref, group) -> domains.put(ref, samples.domain(ref, group)));
    return domains;
  }

  private void add(Condition.Test test) {
    Group group = group(test.ref());
    subject.fields().inputs(test.ref()).forEach(this::addOptions);
    if (subject.formula(test.ref()).isPresent()) {
      addOptions(test.ref());
    }
    if (test instanceof Condition.Compare compare) {
      compare.operands().forEach(o -> add(group, compare.ref(), o));
    }
  }

  private void add(Group group, Ref ref, Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      group(ref).named().add(literal.value());
    } else if (operand instanceof Operand.AnswerOf other) {
      join(group(ref), group(other.ref()));
    } else if (operand instanceof Operand.Documented number) {
      group.named().addAll(number.values());
      Figure figure = number.figure();
      figure.by().ifPresent(by -> figure.cases().forEach(c -> group(by).named().addAll(c.is())));
    }
  }

  /** A computed value is one of its inputs' options: no other may stand for it. */
  private void addOptions(Ref ref) {
    subject.type(ref).stream()
        .flatMap(t -> t.options().stream())
        .forEach(o -> group(ref).named().add(new Value.Chosen(o.id())));
  }

  private Group group(Ref ref) {
    Group group = groups.computeIfAbsent(ref, r -> new Group());
    group.members().add(ref);
    return group;
  }

  private void join(Group group, Group other) {
    group.members().addAll(other.members());
    group.named().addAll(other.named());
    other.members().forEach(m -> groups.put(m, group));
  }

  private Domain domain(Ref ref, Group group) {
    Optional<List<Value>> values = subject.type(ref).flatMap(t -> values(ref, t, group));
    return values
        .map(
            known ->
                new Domain(
                    Stream.concat(
                            known.stream().map(v -> new Fact.Known(v, Fact.Origin.PERSON)),
                            WITHOUT_VALUE.stream())
                        .toList(),
                    false))
        .orElse(Domain.OPEN);
  }

  private Optional<List<Value>> values(Ref ref, FieldType type, Group group) {
    return type.<Optional<List<Value>>>match(
        choice ->
            choice.several() ? several(ref, choice, group) : Optional.of(one(ref, choice, group)),
        yesNo -> Optional.of(List.of(new Value.Flag(true), new Value.Flag(false))),
        text -> words(group),
        amount ->
            OrderedSamples.of(members(group), group.named())
                .map(values -> values.stream().filter(v -> fits(ref, amount, v)).toList()),
        schedule -> words(group),
        list -> list(list, group));
  }

  private static Optional<List<Value>> words(Group group) {
    List<Value> words = new ArrayList<>(group.named());
    unnamed(group).forEach(i -> words.add(new Value.Words("any other text " + i)));
    return Optional.of(words);
  }

  /** As many as the group has members. */
  private static IntStream unnamed(Group group) {
    return IntStream.range(0, group.members().size());
  }

  private List<AmountType> members(Group group) {
    return group.members().stream()
        .flatMap(m -> subject.type(m).stream())
        .flatMap(Samples::amounts)
        .toList();
  }

  private static Stream<AmountType> amounts(FieldType type) {
    return type.<Stream<AmountType>>match(
        choice -> Stream.empty(),
        yesNo -> Stream.empty(),
        text -> Stream.empty(),
        Stream::of,
        schedule -> Stream.empty(),
        list -> Stream.empty());
  }

  /** Computed values and those taken over from elsewhere need not keep to the field's bounds. */
  private boolean keepsItsBounds(Ref ref) {
    return subject.field(ref).map(Field::carries).filter(List::isEmpty).isPresent();
  }

  private boolean fits(Ref ref, AmountType type, Value value) {
    if (!keepsItsBounds(ref)) {
      return true;
    }
    if (value instanceof Value.Unlimited unlimited) {
      return type.also().contains(unlimited.word());
    }
    return type.min().map(Value.Amount::new).stream().allMatch(m -> compare(value, m) >= 0)
        && type.max().map(Value.Amount::new).stream().allMatch(m -> compare(value, m) <= 0);
  }

  /** What has no order with a bound does not break it. */
  private static int compare(Value value, Value bound) {
    return value.compare(bound).orElse(0);
  }

  /** Options that nobody names are all alike, unless fields are compared with each other. */
  private List<Value> one(Ref ref, ChoiceType choice, Group group) {
    List<Value> options =
        choice.options().stream().map(Option::id).distinct().<Value>map(Value.Chosen::new).toList();
    List<Value> values = new ArrayList<>();
    options.stream().filter(group.named()::contains).forEach(values::add);
    options.stream()
        .filter(o -> !group.named().contains(o))
        .limit(group.members().size() > 1 ? options.size() : 1)
        .forEach(values::add);
    if (choice.other() || !keepsItsBounds(ref)) {
      unnamed(group).forEach(i -> values.add(new Value.Other("any other " + i)));
    }
    return values;
  }

  private Optional<List<Value>> several(Ref ref, ChoiceType choice, Group group) {
    if (group.named().size() > MOST_ENTRIES || group.members().size() > 1) {
      return Optional.empty();
    }
    ChoiceSubsets subsets = new ChoiceSubsets(choice, group.named(), keepsItsBounds(ref));
    return Optional.of(subsets.values());
  }

  private static Optional<List<Value>> list(ListType type, Group group) {
    if (group.named().size() > MOST_ENTRIES || group.members().size() > 1) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    for (List<Value> subset : ChoiceSubsets.of(List.copyOf(group.named()))) {
      if (subset.size() <= type.max()) {
        List<Value> entries = new ArrayList<>(subset);
        for (int i = entries.size(); i < type.min(); i++) {
          entries.add(new Value.Words("any other entry " + i));
        }
        values.add(new Value.Many(entries));
      }
    }
    return Optional.of(values);
  }
}
