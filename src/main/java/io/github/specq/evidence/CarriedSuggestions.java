package io.github.specq.evidence;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Strength;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is surely shown for one question speaks for those too that take their answers from it. */
final class CarriedSuggestions {
  private final Map<Ref, List<Suggestion>> direct;
  private final Collection<Bank> banks;
  private final Evaluation shown;

  /**
   * @param direct what was found, by field
   */
  CarriedSuggestions(Collection<Bank> banks, Map<Ref, List<Suggestion>> direct) {
    this.banks = banks;
    this.direct = direct;
    Map<String, Bank> byId =
        banks.stream().collect(Collectors.toMap(Bank::id, Function.identity()));
    Evaluation nothing = new Evaluation(byId, Answers.NONE);
    this.shown =
        new Evaluation(
            byId,
            Answers.NONE,
            Suggestion.facts(direct, ref -> nothing.field(ref).map(Field::type)));
  }

  /** In the order of the questions. */
  List<Suggestion> suggestions() {
    return banks.stream()
        .flatMap(Bank::questions)
        .flatMap(q -> q.fields().stream())
        .filter(field -> !direct.containsKey(field.ref()))
        .flatMap(field -> carried(field).stream())
        .toList();
  }

  private Optional<Suggestion> carried(Field field) {
    Optional<Value> value = shown.of(field.ref()).value();
    return shown
        .source(field)
        .map(source -> direct.getOrDefault(source, List.of()))
        .filter(finds -> !finds.isEmpty())
        .flatMap(finds -> value.flatMap(v -> suggestion(field, v, finds)));
  }

  private static Optional<Suggestion> suggestion(Field field, Value value, List<Suggestion> finds) {
    return field
        .type()
        .parse(ValueText.each(field.type(), value, false))
        .value()
        .map(
            given ->
                new Suggestion(
                    field.ref(),
                    given,
                    Strength.STRONG,
                    false,
                    finds.stream()
                        .filter(Suggestion::isSure)
                        .flatMap(s -> s.finds().stream())
                        .distinct()
                        .toList()));
  }
}
