package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import java.util.List;
import java.util.Optional;

/** What kind of answer a field takes. */
public sealed interface FieldType
    permits ChoiceType, YesNoType, TextType, AmountType, ScheduleType, ListType {

  /** Its name in a bank. */
  String id();

  /** Whether it holds a list of values. */
  default boolean several() {
    return false;
  }

  /** Whether its values have a size. */
  default boolean ordered() {
    return false;
  }

  /**
   * What was typed, as it is to be stored: options by id, quantities as people write them.
   *
   * @param words one for each value
   */
  Parsed<Given> parse(List<String> words);

  /** What stored text means. */
  Parsed<Value> read(Given given);

  /** What its values measure, where they can be computed with. */
  default Optional<Measure> measured() {
    return Optional.empty();
  }

  /** A type for values of this or of another of the same kind. */
  default FieldType unitedWith(FieldType other) {
    return this;
  }

  /** The options, where it has any. */
  default List<Option> options() {
    return List.of();
  }

  /** The option of that id, or of that former id. */
  default Optional<Option> option(String id) {
    return options().stream().filter(o -> o.id().equals(id) || o.was().contains(id)).findFirst();
  }

  /** What is typed on one line. */
  default Parsed<Given> parseLine(String line) {
    return parse(split(line));
  }

  /**
   * A line cut into values where there can be several: at {@code ;} if there is one, else at
   * commas.
   */
  default List<String> split(String line) {
    if (!several()) {
      return List.of(line.strip());
    }
    String separator = line.contains(";") ? ";" : ",";
    return List.of(line.split(separator)).stream()
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }
}
