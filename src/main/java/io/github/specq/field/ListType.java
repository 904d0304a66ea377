package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Any number of values of one type.
 *
 * @param of the type of each
 * @param suggestions texts that are offered
 */
public record ListType(FieldType of, int min, int max, List<String> suggestions)
    implements FieldType {
  public ListType {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public String id() {
    return "list";
  }

  @Override
  public boolean several() {
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
    return list.apply(this);
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    List<Given.Item> items = new ArrayList<>();
    for (String word : words) {
      Parsed<Given> item = of.parse(List.of(word));
      if (item instanceof Parsed.Bad<Given> bad) {
        return bad;
      }
      item.value().ifPresent(i -> items.addAll(i.items()));
    }
    return checked(items.size()).map(ok -> new Given(items, true));
  }

  private Parsed<Boolean> checked(int size) {
    if (size < min) {
      return new Parsed.Bad<>("give at least " + min);
    }
    return size > max ? new Parsed.Bad<>("give at most " + max) : new Parsed.Ok<>(true);
  }

  @Override
  public Parsed<Value> read(Given given) {
    List<Value> values = new ArrayList<>();
    for (Given.Item item : given.items()) {
      Parsed<Value> value = of.read(new Given(List.of(item), false));
      if (value instanceof Parsed.Bad<Value> bad) {
        return bad;
      }
      value.value().ifPresent(values::add);
    }
    return checked(values.size()).map(ok -> new Value.Many(values));
  }
}
