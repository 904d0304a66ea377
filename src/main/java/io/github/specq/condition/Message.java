package io.github.specq.condition;

import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence with places for answers and documented numbers. */
public record Message(List<Piece> pieces) {
  /** Where the path of an answer or the id of a figure stands in a written message. */
  public static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** What stands for an answer that is not known. */
  private static final String UNKNOWN = "(not decided)";

  public Message {
    pieces = List.copyOf(pieces);
  }

  /** A part of the sentence. */
  public sealed interface Piece {
    String in(Facts facts, Function<Ref, Optional<FieldType>> types);

    /** The documented number, if it is one. */
    default Stream<Figure> figures() {
      return Stream.empty();
    }
  }

  /** Words that are always the same. */
  public record Words(String text) implements Piece {
    @Override
    public String in(Facts facts, Function<Ref, Optional<FieldType>> types) {
      return text;
    }
  }

  /** The place of an answer. */
  public record AnswerOf(Ref ref) implements Piece {
    @Override
    public String in(Facts facts, Function<Ref, Optional<FieldType>> types) {
      Optional<Value> value = facts.of(ref).value();
      return value
          .flatMap(v -> types.apply(ref).map(type -> ValueText.inDocument(type, v)))
          .orElse(UNKNOWN);
    }
  }

  /** The place of a documented number. */
  public record NumberOf(Figure figure) implements Piece {
    @Override
    public String in(Facts facts, Function<Ref, Optional<FieldType>> types) {
      return figure.in(facts).map(Figure.Case::written).orElse(UNKNOWN);
    }

    @Override
    public Stream<Figure> figures() {
      return Stream.of(figure);
    }
  }

  /** The answers that it speaks of. */
  public Stream<Ref> refs() {
    return pieces.stream().flatMap(p -> p instanceof AnswerOf a ? Stream.of(a.ref()) : Stream.of());
  }

  /**
   * The whole sentence.
   *
   * @param types the type of each answer
   */
  public String in(Facts facts, Function<Ref, Optional<FieldType>> types) {
    return pieces.stream().map(p -> p.in(facts, types)).collect(Collectors.joining());
  }
}
