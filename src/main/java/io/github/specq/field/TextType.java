package io.github.specq.field;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Free text.
 *
 * @param lines whether it may have several lines
 * @param suggestions texts that are offered
 */
public record TextType(boolean lines, List<String> suggestions) implements FieldType {
  /** More than this is a document of its own. */
  private static final int LONGEST = 8_000;

  /** A file's line holds 16 KiB: room for the text, and for the key and the quotes around it. */
  private static final int LONGEST_LINE_BYTES = 15_000;

  public TextType {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public String id() {
    return lines ? "long-text" : "text";
  }

  @Override
  public <R> R match(
      Function<? super ChoiceType, ? extends R> choice,
      Function<? super YesNoType, ? extends R> yesNo,
      Function<? super TextType, ? extends R> text,
      Function<? super AmountType, ? extends R> amount,
      Function<? super ScheduleType, ? extends R> schedule,
      Function<? super ListType, ? extends R> list) {
    return text.apply(this);
  }

  @Override
  public Parsed<Given> parse(List<String> words) {
    return checked(String.join(" ", words).strip());
  }

  /**
   * Text in nobody's form: own words for a whole question, a reason, something that is not in a
   * list. It is one that a file can hold.
   */
  public static Parsed<String> words(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Parsed.Bad<>("the answer is empty");
    }
    if (text.length() > LONGEST) {
      return new Parsed.Bad<>(
          "at most " + LONGEST + " characters; link to a document for what is longer");
    }
    boolean fits = text.lines().allMatch(line -> bytes(line) <= LONGEST_LINE_BYTES);
    return fits
        ? new Parsed.Ok<>(text)
        : new Parsed.Bad<>("the text is too long for one line; link to a document");
  }

  /** As they are written at worst: quotes and backslashes have one in front of them. */
  private static long bytes(String line) {
    long escaped = line.chars().filter(c -> c == '"' || c == '\\').count();
    return line.getBytes(StandardCharsets.UTF_8).length + escaped;
  }

  private Parsed<Given> checked(String text) {
    return words(text).flatMap(this::inLines);
  }

  private Parsed<Given> inLines(String text) {
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
