package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.problem.DidYouMean;
import io.github.specq.quantity.Parsed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One or several of a list of options.
 *
 * @param other whether free text may stand beside the options
 * @param min and {@code max}: how many may be chosen where several can be
 */
public record ChoiceType(List<Option> options, boolean other, boolean several, int min, int max)
    implements FieldType {

  /** Before a word that is meant as it is, although it looks like an option or nothing known. */
  private static final String OTHER_PREFIX = "other:";

  public ChoiceType {
    options = List.copyOf(options);
  }

  @Override
  public String id() {
    return several ? "choices" : "choice";
  }

  @Override
  public FieldType unitedWith(FieldType type) {
    return type.<FieldType>match(
        this::with, yesNo -> this, text -> this, amount -> this, schedule -> this, list -> this);
  }

  private ChoiceType with(ChoiceType choice) {
    return new ChoiceType(
        Stream.concat(options.stream(), choice.options.stream()).toList(),
        other || choice.other,
        several || choice.several,
        Math.min(min, choice.min),
        Math.max(max, choice.max));
  }

  @Override
  public <R> R match(
      Function<? super ChoiceType, ? extends R> choice,
      Function<? super YesNoType, ? extends R> yesNo,
      Function<? super TextType, ? extends R> text,
      Function<? super AmountType, ? extends R> amount,
      Function<? super ScheduleType, ? extends R> schedule,
      Function<? super ListType, ? extends R> list) {
    return choice.apply(this);
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    if (!several && words.size() != 1) {
      return new Parsed.Bad<>("choose one: " + names());
    }
    List<Given.Item> items = new ArrayList<>();
    for (String word : words) {
      Parsed<Given.Item> item = item(word);
      if (item instanceof Parsed.Bad<Given.Item> bad) {
        return new Parsed.Bad<>(bad.message());
      }
      item.value().filter(i -> !items.contains(i)).ifPresent(items::add);
    }
    items.sort(Comparator.comparingInt(this::place));
    return checked(new Given(items, several));
  }

  /** Several are kept in the order of the bank, however they were said; what it has not, last. */
  private int place(Given.Item item) {
    int index = options.stream().map(Option::id).toList().indexOf(item.text());
    return item.other() || index < 0 ? options.size() : index;
  }

  private Parsed<Given.Item> item(String typed) {
    if (other && typed.startsWith(OTHER_PREFIX)) {
      String text = typed.substring(OTHER_PREFIX.length()).strip();
      return text.isEmpty() ? new Parsed.Bad<>("say what it is after 'other:'") : other(text);
    }
    Optional<Option> option = options.stream().filter(o -> o.isCalled(typed)).findFirst();
    if (option.isPresent()) {
      return new Parsed.Ok<>(new Given.Item(option.get().id(), false));
    }
    Optional<String> meant =
        DidYouMean.nearest(
            typed.strip().toLowerCase(Locale.ROOT), options.stream().map(Option::id).toList());
    if (other && meant.isPresent()) {
      return new Parsed.Bad<>(
          "'%s' is not in the list; did you mean %s? If not, type other: %s"
              .formatted(typed.strip(), meant.get(), typed.strip()));
    }
    if (other && !typed.isBlank()) {
      return other(typed);
    }
    return new Parsed.Bad<>(unknown(typed));
  }

  private static Parsed<Given.Item> other(String typed) {
    return TextType.words(typed).map(text -> new Given.Item(text, true));
  }

  private String unknown(String typed) {
    List<String> ids = options.stream().map(Option::id).toList();
    return "'%s' is not in the list; %s".formatted(typed, DidYouMean.hint(typed, ids));
  }

  private Parsed<Given> checked(Given given) {
    int size = given.items().size();
    if (several && (size < min || size > max)) {
      return new Parsed.Bad<>(size < min ? "choose at least " + min : "choose at most " + max);
    }
    Optional<Option> alone =
        given.items().stream()
            .filter(i -> !i.other())
            .flatMap(i -> option(i.text()).stream())
            .filter(Option::exclusive)
            .findFirst();
    return alone.isPresent() && size > 1
        ? new Parsed.Bad<>("'" + alone.get().label() + "' cannot be combined with others")
        : new Parsed.Ok<>(given);
  }

  @Override
  public Parsed<Value> read(Given given) {
    if (!several && given.several()) {
      return new Parsed.Bad<>("one value is wanted here, not a list");
    }
    List<Value> values = new ArrayList<>();
    for (Given.Item item : given.items()) {
      if (item.other() && !other) {
        return new Parsed.Bad<>("no free text is allowed here: " + names());
      }
      Optional<Option> option = item.other() ? Optional.empty() : option(item.text());
      if (option.isEmpty() && !item.other()) {
        return new Parsed.Bad<>(unknown(item.text()));
      }
      values.add(
          option.<Value>map(o -> new Value.Chosen(o.id())).orElse(new Value.Other(item.text())));
    }
    return checked(new Given(given.items(), several))
        .map(ok -> several ? new Value.Many(values) : values.get(0));
  }

  private String names() {
    return options.stream().map(Option::id).collect(Collectors.joining(", "));
  }
}
