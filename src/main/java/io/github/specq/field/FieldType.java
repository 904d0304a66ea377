package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What kind of answer a field takes. */
public sealed interface FieldType
    permits ChoiceType, YesNoType, TextType, AmountType, ScheduleType, ListType {

  /** Its name in a bank. */
  String id();

  /** Answers with the function for this kind of type. */
  <R> R match(
      Function<? super ChoiceType, ? extends R> choice,
      Function<? super YesNoType, ? extends R> yesNo,
      Function<? super TextType, ? extends R> text,
      Function<? super AmountType, ? extends R> amount,
      Function<? super ScheduleType, ? extends R> schedule,
      Function<? super ListType, ? extends R> list);

  /** The type of each value: of what a list lists, else this. */
  default FieldType each() {
    return this.<FieldType>match(
        choice -> choice,
        yesNo -> yesNo,
        text -> text,
        amount -> amount,
        schedule -> schedule,
        ListType::of);
  }

  /** Whether any text will do. */
  default boolean isText() {
    return match(
        choice -> false,
        yesNo -> false,
        text -> true,
        amount -> false,
        schedule -> false,
        list -> false);
  }

  /** Whether its values are numbers or quantities. */
  default boolean isAmount() {
    return match(
        choice -> false,
        yesNo -> false,
        text -> false,
        amount -> true,
        schedule -> false,
        list -> false);
  }

  /** Whether it is yes or no. */
  default boolean isYesNo() {
    return match(
        choice -> false,
        yesNo -> true,
        text -> false,
        amount -> false,
        schedule -> false,
        list -> false);
  }

  /** Whether it is a text that may have several lines. */
  default boolean hasLines() {
    return match(
        choice -> false,
        yesNo -> false,
        TextType::lines,
        amount -> false,
        schedule -> false,
        list -> false);
  }

  /** Texts that are offered where one is typed. */
  default List<String> suggestions() {
    return this.<List<String>>match(
        choice -> List.of(),
        yesNo -> List.of(),
        TextType::suggestions,
        amount -> List.of(),
        schedule -> List.of(),
        ListType::suggestions);
  }

  /** What its numbers count, or nothing. */
  default String noun(boolean single) {
    return match(
        choice -> "",
        yesNo -> "",
        text -> "",
        amount -> single ? amount.one() : amount.many(),
        schedule -> "",
        list -> "");
  }

  /** How yes, or no, reads in a document, where the bank says it. */
  default Optional<String> meaning(boolean yes) {
    return this.<Optional<String>>match(
        choice -> Optional.empty(),
        yesNo -> yes ? yesNo.yes() : yesNo.no(),
        text -> Optional.empty(),
        amount -> Optional.empty(),
        schedule -> Optional.empty(),
        list -> Optional.empty());
  }

  /** Whether a value is picked, and not typed. */
  default boolean isPicked() {
    return match(
        choice -> true,
        yesNo -> true,
        text -> false,
        amount -> false,
        schedule -> false,
        list -> false);
  }

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
