package io.github.specq.testing;

import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Somebody who says anything that is allowed; {@code -Dseed=...} repeats it. */
public final class RandomPerson {
  private static final long FIRST_SEED = Long.getLong("seed", System.nanoTime());
  private static final List<String> LINES =
      List.of(
          "0",
          "1",
          "2",
          "17",
          "unlimited",
          "90 s",
          "5 min",
          "256 KiB",
          "100/s",
          "5%",
          "20 EUR",
          "3.13",
          "daily at 8am UTC",
          "a text: with a colon",
          "-",
          "漢字, emoji 😀");

  private final long seed;
  private final Random random;

  private RandomPerson(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** So many different people. */
  public static Stream<RandomPerson> people(int count) {
    return Stream.iterate(FIRST_SEED, s -> s + 1).limit(count).map(RandomPerson::new);
  }

  /** Whether something with this chance happens. */
  public boolean now(double chance) {
    return random.nextDouble() < chance;
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A reply that goes on: everything but moving about and leaving. */
  public Reply reply(Interview interview, Step step) {
    if (now(0.2)) {
      return new Reply.NonAnswered(pick(List.of(State.values())), Optional.of("because"));
    }
    return step instanceof Step.Part part ? part(interview, part) : opening(step);
  }

  private Reply opening(Step step) {
    if (step.question().wording().example().isPresent() && now(0.3)) {
      return new Reply.TakeExample();
    }
    return now(0.5) ? new Reply.OwnWords("in my own words: 100%") : new Reply.PartByPart();
  }

  private Reply part(Interview interview, Step.Part part) {
    return interview.defaultOf(part).isPresent() && now(0.2)
        ? new Reply.TakeDefault()
        : new Reply.Answered(value(part.field().type()));
  }

  private Given value(FieldType type) {
    List<String> words =
        type.options().isEmpty()
            ? Stream.concat(LINES.stream(), Stream.of("yes", "no")).toList()
            : type.options().stream().map(Option::id).toList();
    return Stream.generate(() -> type.parse(List.of(pick(words))))
        .limit(10_000)
        .flatMap(parsed -> parsed.value().stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line is a " + type));
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
