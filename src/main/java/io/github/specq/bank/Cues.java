package io.github.specq.bank;

import io.github.specq.answers.Given;
import java.util.List;
import java.util.Optional;

/**
 * How people speak of a field's values in a sentence, beyond its names, its unit and its options.
 *
 * @param before words that stand before a value
 * @param after words that stand behind one
 * @param not words in whose clause no value of this field stands
 * @param above the field of the same question that takes the lower end of a range whose upper end
 *     this one takes
 * @param oneLess words in whose clause one more is counted than the field counts
 * @param says fixed sayings
 */
public record Cues(
    List<String> before,
    List<String> after,
    List<String> not,
    Optional<String> above,
    List<String> oneLess,
    List<Saying> says) {
  /** Nothing beyond names, units and options. */
  public static final Cues NONE =
      new Cues(List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

  public Cues {
    before = List.copyOf(before);
    after = List.copyOf(after);
    not = List.copyOf(not);
    oneLess = List.copyOf(oneLess);
    says = List.copyOf(says);
  }

  /**
   * Words that mean a value.
   *
   * @param words each of them alone; {@code N} stands for any number, {@code ...} for one to five
   *     words
   * @param within the field of the same question in whose values they have to stand
   */
  public record Saying(List<String> words, Given value, Optional<String> within) {
    public Saying {
      words = List.copyOf(words);
    }
  }
}
