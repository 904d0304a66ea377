package io.github.specq.scenario;

import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Ref;
import io.github.specq.field.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What no scenario reaches: questions that none answers, options that none chooses, rules that hold
 * in none.
 *
 * @param questions as {@code bank/question}
 * @param options as {@code bank/question.field: option}
 * @param rules by id
 * @param of how many of each there are
 */
public record Coverage(
    List<String> questions, List<String> options, List<String> rules, Totals of) {
  public Coverage {
    questions = List.copyOf(questions);
    options = List.copyOf(options);
    rules = List.copyOf(rules);
  }

  /** How many there are. */
  public record Totals(int questions, int options, int rules) {}

  /** Whether there is nothing that no scenario reaches. */
  public boolean isComplete() {
    return questions.isEmpty() && options.isEmpty() && rules.isEmpty();
  }

  /** What the scenarios of these files leave out: of their banks, and of those these advise. */
  public static Coverage of(Collection<ScenarioFile> files) {
    Map<String, Bank> banks = new TreeMap<>();
    Set<String> reached = new LinkedHashSet<>();
    for (ScenarioFile file : files) {
      file.banks().values().stream()
          .filter(b -> b.equals(file.bank()) || b.knowledge().banks().contains(file.bank().id()))
          .forEach(b -> banks.putIfAbsent(b.id(), b));
      reached.addAll(new ScenarioRun(file, (bank, evaluation) -> Set.of()).held());
      file.scenarios().stream()
          .flatMap(s -> Stream.concat(s.given().stream(), s.nearMiss().stream()))
          .forEach(given -> reached.addAll(names(file, given)));
    }
    return of(banks.values(), reached);
  }

  private static Coverage of(Collection<Bank> banks, Set<String> reached) {
    List<String> questions = new ArrayList<>();
    List<String> options = new ArrayList<>();
    Set<String> rules = new TreeSet<>();
    for (Bank bank : banks) {
      bank.questions().forEach(q -> questions.add(name(q.ref(Ref.VALUE))));
      bank.questions()
          .flatMap(q -> q.fields().stream())
          .forEach(f -> f.type().options().forEach(o -> options.add(name(f.ref(), o))));
      bank.knowledge().advice().stream().map(Rule::id).forEach(rules::add);
    }
    return new Coverage(
        without(questions, reached),
        without(options, reached),
        without(rules, reached).stream().sorted(Comparator.naturalOrder()).toList(),
        new Totals(questions.size(), options.size(), rules.size()));
  }

  private static List<String> without(Collection<String> all, Set<String> reached) {
    return all.stream().filter(name -> !reached.contains(name)).toList();
  }

  private static String name(Ref ref) {
    return ref.bank() + "/" + ref.question();
  }

  private static String name(Ref field, Option option) {
    return field + ": " + option.id();
  }

  /** The question that is answered, and the options that are chosen. */
  private static List<String> names(ScenarioFile file, GivenAnswer given) {
    if (given instanceof GivenAnswer.Taken) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    names.add(name(given.ref()));
    Bank bank = file.banks().get(given.ref().bank());
    if (bank != null && given instanceof GivenAnswer.OfField of) {
      bank.question(of.ref().question())
          .flatMap(q -> q.field(of.ref().field()))
          .ifPresent(field -> chosen(field, of.entry()).forEach(names::add));
    }
    return names;
  }

  private static Stream<String> chosen(Field field, Entry entry) {
    return entry instanceof Entry.Value value
        ? value.given().items().stream()
            .filter(i -> !i.other())
            .map(Given.Item::text)
            .flatMap(text -> field.type().option(text).stream())
            .map(o -> name(field.ref(), o))
        : Stream.of();
  }
}
