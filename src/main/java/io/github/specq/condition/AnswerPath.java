package io.github.specq.condition;

import java.util.Optional;

/**
 * An answer's path as people write it: {@code [bank/]question[.field]}.
 *
 * @param question as it is written; nothing says that there is one of that id
 */
public record AnswerPath(Optional<String> bank, String question, Optional<String> field) {

  /** The first slash ends the bank, the first point behind it the question. */
  public static AnswerPath parse(String text) {
    int slash = text.indexOf('/');
    String name = text.substring(slash + 1);
    int point = name.indexOf('.');
    return new AnswerPath(
        slash < 0 ? Optional.empty() : Optional.of(text.substring(0, slash)),
        point < 0 ? name : name.substring(0, point),
        point < 0 ? Optional.empty() : Optional.of(name.substring(point + 1)));
  }

  /** The field that is meant: where none is named, the one that a question is meant by. */
  public String fieldOrValue() {
    return field.orElse(Ref.VALUE);
  }
}
