package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import io.github.specq.schedule.ScheduleSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Something that happens at set times or intervals. */
public record ScheduleType() implements FieldType {
  /** It counts with the shortest time between two runs. */
  @Override
  public Optional<Measure> measured() {
    return Optional.of(Measure.DURATION);
  }

  @Override
  public String id() {
    return "schedule";
  }

  @Override
  public <R> R match(
      Function<? super ChoiceType, ? extends R> choice,
      Function<? super YesNoType, ? extends R> yesNo,
      Function<? super TextType, ? extends R> text,
      Function<? super AmountType, ? extends R> amount,
      Function<? super ScheduleType, ? extends R> schedule,
      Function<? super ListType, ? extends R> list) {
    return schedule.apply(this);
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    return ScheduleSyntax.parse(String.join(" ", words).strip()).map(s -> Given.of(s.written()));
  }

  @Override
  public Parsed<Value> read(Given given) {
    return given.several()
        ? new Parsed.Bad<>("one schedule is wanted here, not a list")
        : ScheduleSyntax.parse(given.line().strip()).map(Value.Timed::new);
  }
}
