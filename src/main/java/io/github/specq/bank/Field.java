package io.github.specq.bank;

import io.github.specq.answers.Given;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One part of a question: one step of the interview.
 *
 * @param ref where its answer is found
 * @param when asked unless false
 * @param requiredWhen required when true
 * @param defaults the first whose condition is true is offered
 * @param unchecked of what is so or not, whatever anybody decides: why it has to be looked up.
 *     Where no default holds it is offered to say that nobody did
 * @param carries where a value comes from while the field has none of its own
 * @param fits what speaks for and against the options of a choice
 * @param explains the answer that this is the reason for: of the same bank, and asked before
 */
public record Field(
    Ref ref,
    FieldType type,
    Wording wording,
    Condition when,
    Condition requiredWhen,
    List<Default> defaults,
    Optional<String> unchecked,
    List<Carry> carries,
    List<Fit> fits,
    Optional<Ref> explains,
    List<String> was,
    Position position) {

  public Field {
    defaults = List.copyOf(defaults);
    carries = List.copyOf(carries);
    fits = List.copyOf(fits);
    was = List.copyOf(was);
  }

  /**
   * How it is spoken of.
   *
   * @param term how it is called in a spec
   * @param ask the question of this part; empty where the whole question's wording serves
   * @param cues how people speak of its values
   */
  public record Wording(
      String term,
      Optional<String> group,
      Optional<String> label,
      Optional<String> ask,
      Optional<String> hint,
      List<String> examples,
      Cues cues) {
    public Wording {
      examples = List.copyOf(examples);
    }

    /**
     * A value with the term, unless it says that itself: {@code cache: 2 MB}, and {@code 2
     * workers}.
     */
    public String named(String value) {
      String counted = "\\S+ " + Pattern.quote(term) + "(\\P{L}.*)?";
      return value.matches(counted) ? value : term + ": " + value;
    }
  }

  /** Its id within its question. */
  public String id() {
    return ref.field();
  }

  /**
   * A value to offer.
   *
   * @param when offered when true
   * @param reason why it is a sensible start
   */
  public record Default(Condition when, Given given, String reason) {}

  /**
   * Whether a value is taken over only because an answer names nothing of what the carries before
   * look for in it. It follows, but nobody said it.
   */
  public boolean isFromSilence(Carry carry) {
    boolean anyAnswer =
        carry.value() instanceof CarriedValue.Fixed
            && carry.when().tests().allMatch(Condition.Answered.class::isInstance);
    return anyAnswer
        && carries.stream()
            .takeWhile(c -> !c.equals(carry))
            .flatMap(c -> c.when().tests())
            .filter(Condition.Compare.class::isInstance)
            .anyMatch(t -> carry.when().refs().anyMatch(t.ref()::equals));
  }

  /**
   * A value taken over by reference.
   *
   * @param when taken when true
   * @param sources whose answers this comes from; at least one of them must have a value
   */
  public record Carry(Condition when, CarriedValue value, List<Ref> sources) {
    public Carry {
      sources = List.copyOf(sources);
    }
  }
}
