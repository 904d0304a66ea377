package io.github.specq.render;

import io.github.specq.bank.Field;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.Value;
import io.github.specq.reading.Reader;
import io.github.specq.reading.Reading.Claim;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the own words in answers say of their fields. What they say is said, and stands nowhere else
 * in the block.
 *
 * @param banks what is known of every bank with answers
 */
public record OwnWords(Collection<QuestionPath> banks, Map<Stop, Map<Ref, Value>> read) {

  /** Of these answers; each text is read when it is first asked for. */
  public static OwnWords of(Collection<QuestionPath> banks) {
    return new OwnWords(banks, new HashMap<>());
  }

  /** The value that the own words of a question give a field; empty where they give none. */
  public Optional<Value> of(Stop stop, Field field) {
    return stop.text().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(read.computeIfAbsent(stop, this::read).get(field.ref()));
  }

  private Map<Ref, Value> read(Stop stop) {
    Map<Ref, Value> values = new HashMap<>();
    for (Claim claim :
        Reader.read(stop.question(), stop.text().orElseThrow(), QuestionPath.facts(banks))
            .taken()) {
      claim
          .field()
          .type()
          .read(claim.given())
          .value()
          .ifPresent(value -> values.put(claim.field().ref(), value));
    }
    return values;
  }
}
