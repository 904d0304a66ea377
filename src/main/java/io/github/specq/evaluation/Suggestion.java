package io.github.specq.evaluation;

import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.bank.Find;
import io.github.specq.bank.Strength;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer that what was found in the repository speaks for. It is shown, and no answer until
 * somebody takes it.
 *
 * @param value one that the field takes; of a field for several values, one of them
 * @param rival whether another value of the same field, which holds one only, is as likely
 * @param finds at least one, the most telling first; of many alike only some
 */
public record Suggestion(Ref ref, Given value, Strength strength, boolean rival, List<Find> finds) {
  /** Where nothing was looked for. */
  public static final Function<Ref, List<Suggestion>> NONE = ref -> List.of();

  public Suggestion {
    finds = List.copyOf(finds);
  }

  /** Whether it is sure enough to be chosen beforehand. */
  public boolean isSure() {
    return strength == Strength.STRONG && !rival;
  }

  /**
   * What is sure enough to be taken for a fact where nobody said anything.
   *
   * @param suggestions by the answer that they are for
   * @param types the type of an answer
   */
  public static Map<Ref, Value> facts(
      Map<Ref, List<Suggestion>> suggestions, Function<Ref, Optional<FieldType>> types) {
    Map<Ref, Value> facts = new LinkedHashMap<>();
    suggestions.forEach(
        (ref, all) -> fact(all, types.apply(ref)).ifPresent(v -> facts.put(ref, v)));
    return facts;
  }

  private static Optional<Value> fact(List<Suggestion> suggestions, Optional<FieldType> type) {
    return type.flatMap(t -> answer(suggestions, t).flatMap(a -> t.read(a.given()).value()));
  }

  /**
   * The answer that is taken where all that is sure about a field is taken, with the place of the
   * most telling find; empty where nothing is sure.
   *
   * @param suggestions for the field, the surest first
   */
  public static Optional<Entry.Value> answer(List<Suggestion> suggestions, FieldType type) {
    List<Suggestion> sure = suggestions.stream().filter(Suggestion::isSure).toList();
    return Optional.of(sure).filter(all -> !all.isEmpty()).map(all -> together(all, type));
  }

  /**
   * These as one answer, with the place of the most telling find of the first.
   *
   * @param suggestions for one field, at least one; several only where it takes several values
   */
  public static Entry.Value together(List<Suggestion> suggestions, FieldType type) {
    List<Given.Item> items =
        suggestions.stream().flatMap(s -> s.value().items().stream()).distinct().toList();
    String place = suggestions.get(0).finds().get(0).place();
    return new Entry.Value(new Given(items, type.several()), By.found(Optional.of(place)));
  }
}
