package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.Quantity;
import io.github.specq.quantity.QuantitySyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A number or a quantity with a unit.
 *
 * @param min the least allowed
 * @param max the most allowed
 * @param also words that stand for "more than any": unlimited
 * @param one what a number counts ("worker"), or empty
 * @param many the same in the plural, or empty
 */
public record AmountType(
    Measure measure,
    Optional<Quantity> min,
    Optional<Quantity> max,
    List<String> also,
    String one,
    String many)
    implements FieldType {
  public AmountType {
    also = List.copyOf(also);
  }

  /** Any amount of this measure. */
  public static AmountType of(Measure measure) {
    return new AmountType(measure, Optional.empty(), Optional.empty(), List.of(), "", "");
  }

  @Override
  public FieldType unitedWith(FieldType other) {
    return of(measure);
  }

  @Override
  public Optional<Measure> measured() {
    return Optional.of(measure);
  }

  @Override
  public String id() {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean ordered() {
    return true;
  }

  @Override
  public <R> R match(
      Function<? super ChoiceType, ? extends R> choice,
      Function<? super YesNoType, ? extends R> yesNo,
      Function<? super TextType, ? extends R> text,
      Function<? super AmountType, ? extends R> amount,
      Function<? super ScheduleType, ? extends R> schedule,
      Function<? super ListType, ? extends R> list) {
    return amount.apply(this);
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    String typed = String.join(" ", words).strip();
    Optional<String> word = also.stream().filter(a -> a.equalsIgnoreCase(typed)).findFirst();
    return word.isPresent()
        ? new Parsed.Ok<>(Given.of(word.get()))
        : quantity(withoutNoun(typed)).map(q -> Given.of(q.written()));
  }

  /** People answer "4 workers" where workers are counted. */
  private String withoutNoun(String typed) {
    return Stream.of(many, one)
        .filter(noun -> !noun.isEmpty() && typed.toLowerCase(Locale.ROOT).endsWith(" " + noun))
        .map(noun -> typed.substring(0, typed.length() - noun.length()).strip())
        .findFirst()
        .orElse(typed);
  }

  private Parsed<Quantity> quantity(String typed) {
    return QuantitySyntax.parse(measure, typed).flatMap(this::bounded);
  }

  private Parsed<Quantity> bounded(Quantity quantity) {
    if (min.isPresent()
        && quantity.comparableWith(min.get())
        && quantity.compareTo(min.get()) < 0) {
      return new Parsed.Bad<>("at least " + min.get().written());
    }
    if (max.isPresent()
        && quantity.comparableWith(max.get())
        && quantity.compareTo(max.get()) > 0) {
      return new Parsed.Bad<>("at most " + max.get().written());
    }
    return new Parsed.Ok<>(quantity);
  }

  @Override
  public Parsed<Value> read(Given given) {
    if (given.several()) {
      return new Parsed.Bad<>("one value is wanted here, not a list");
    }
    String stored = given.line().strip();
    return also.contains(stored)
        ? new Parsed.Ok<>(new Value.Unlimited(stored))
        : quantity(stored).map(Value.Amount::new);
  }
}
