package io.github.specq.bank;

import io.github.specq.testing.Rounds;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random lines; its text names the seed, which {@code -Dseed=...} repeats. */
public final class Garbage {
  /** What people type, and what they should not. */
  public static final String ANYTHING =
      "0123456789.,:;/*-+_%@#()[]{}\"'`\\ \t\n\r\0\u001b\u00a0\u202eµ€$äß漢\ud83d\ude00\ud800"
          + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** So many {@link Rounds} of lines of up to {@code longest} of the characters. */
  public Stream<String> lines(int count, int longest, String characters) {
    return Stream.generate(() -> line(longest, characters)).limit(Rounds.of(count));
  }

  private String line(int longest, String characters) {
    return random
        .ints(random.nextInt(longest + 1), 0, characters.length())
        .mapToObj(i -> String.valueOf(characters.charAt(i)))
        .collect(Collectors.joining());
  }

  /** One of the words, for lines that make more sense. */
  public String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
