package io.github.specq.bank;

import io.github.specq.condition.Ref;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a bank's questions look at. */
public final class References {
  private References() {}

  /** Every field the conditions of a bank look at, its own included. */
  public static Stream<Ref> of(Bank bank) {
    return Stream.concat(bank.appliesWhen().refs(), bank.questions().flatMap(References::of))
        .flatMap(bank::inputs);
  }

  /** Every path that the conditions of a question and of its fields name. */
  public static Stream<Ref> of(Question question) {
    return Stream.of(
            question.when().refs(),
            question.requiredWhen().refs(),
            question.fields().stream().flatMap(References::of))
        .flatMap(s -> s);
  }

  /** What decides which questions a bank asks, and which of them are required. */
  public static Stream<Ref> deciding(Bank bank) {
    Stream<Ref> questions =
        bank.questions()
            .flatMap(
                q ->
                    Stream.concat(
                        Stream.concat(q.when().refs(), q.requiredWhen().refs()),
                        q.fields().stream().flatMap(References::deciding)));
    return Stream.concat(bank.appliesWhen().refs(), questions).flatMap(bank::inputs);
  }

  private static Stream<Ref> of(Field field) {
    return Stream.concat(deciding(field), field.defaults().stream().flatMap(d -> d.when().refs()));
  }

  private static Stream<Ref> deciding(Field field) {
    return Stream.of(
            field.when().refs(),
            field.requiredWhen().refs(),
            field.carries().stream()
                .flatMap(c -> Stream.concat(c.sources().stream(), c.when().refs())))
        .flatMap(s -> s);
  }

  /** Everything that what speaks for and against the options of a question looks at. */
  public static Stream<Ref> weighing(Question question) {
    return question.fields().stream()
        .flatMap(f -> f.fits().stream())
        .flatMap(f -> Stream.concat(f.when().refs(), f.because().refs()));
  }

  /** Every field that a bank's advice looks at or speaks of. */
  public static Stream<Ref> ofAdvice(Bank bank) {
    return bank.knowledge().advice().stream()
        .flatMap(a -> Stream.concat(a.when().refs(), a.revisit().stream()))
        .flatMap(bank::inputs);
  }

  /** The other banks a bank looks at. */
  public static Set<String> banks(Bank bank) {
    Set<String> banks = new TreeSet<>();
    of(bank).map(Ref::bank).filter(b -> !b.equals(bank.id())).forEach(banks::add);
    return banks;
  }
}
