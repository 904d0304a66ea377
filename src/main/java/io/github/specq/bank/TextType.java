package io.github.specq.bank;

import io.github.specq.answers.Given;
import java.util.List;

/**
 * Free text.
 *
 * @param lines whether it may have several lines
 * @param suggestions texts that are offered
 */
public record TextType(boolean lines, List<String> suggestions) implements FieldType {
  /** More than this is a document of its own. */
  private static final int LONGEST = 8_000;

  public TextType {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public String id() {
    return lines ? "long-text" : "text";
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    return checked(String.join(" ", words).strip());
  }

  private Parsed<Given> checked(String text) {
    if (text.isBlank()) {
      return new Parsed.Bad<>("the answer is empty");
    }
    if (text.length() > LONGEST) {
      return new Parsed.Bad<>(
          "at most " + LONGEST + " characters; link to a document for what is longer");
    }
    if (!lines && text.contains("\n")) {
      return new Parsed.Bad<>("one line is wanted here");
    }
    return new Parsed.Ok<>(Given.of(text));
  }

  @Override
  public Parsed<Value> read(Given given) {
    return given.several()
        ? new Parsed.Bad<>("one text is wanted here, not a list")
        : checked(given.line().strip()).map(stored -> new Value.Words(stored.line()));
  }
}
