package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Yes or no.
 *
 * @param yes how a yes reads in a spec, where the bank says it
 * @param no how a no reads in a spec, where the bank says it
 */
public record YesNoType(Optional<String> yes, Optional<String> no) implements FieldType {
  private static final Set<String> YES = Set.of("yes", "y", "true", "on");
  private static final Set<String> NO = Set.of("no", "n", "false", "off");

  @Override
  public String id() {
    return "yes-no";
  }

  @Override
  public <R> R match(
      Function<? super ChoiceType, ? extends R> choice,
      Function<? super YesNoType, ? extends R> yesNo,
      Function<? super TextType, ? extends R> text,
      Function<? super AmountType, ? extends R> amount,
      Function<? super ScheduleType, ? extends R> schedule,
      Function<? super ListType, ? extends R> list) {
    return yesNo.apply(this);
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    String typed = String.join(" ", words).strip();
    String word = typed.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return new Parsed.Ok<>(Given.of("yes"));
    }
    return NO.contains(word)
        ? new Parsed.Ok<>(Given.of("no"))
        : new Parsed.Bad<>("'" + typed + "' is neither yes nor no");
  }

  @Override
  public Parsed<Value> read(Given given) {
    return given.several()
        ? new Parsed.Bad<>("one value is wanted here, not a list")
        : parse(List.of(given.line())).map(stored -> new Value.Flag(stored.line().equals("yes")));
  }
}
