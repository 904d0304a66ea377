package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameLinesTest {

  @ParameterizedTest
  @CsvSource({
    "a/b/c/, a/b/c/, 1 2 3",
    "a/b/c/, a/b/c, 1 2 3",
    "a/b/c/, a%/b%/c%/, 1 2 3",
    "a%/b/c, a/b%/c/, 1 2 3",
    "a/b/c/, a/x/c/, 1 - 3",
    "a/b/c/, x/a/b/c/, - 1 2 3",
    "a/b/c/, a/c/y/, 1 3 -",
    "a/b/c/, c/, 3",
    "'', a/b/, - -",
    "a/, '', ''",
  })
  void aLineIsFoundWhereItStood(String before, String after, String expected) {
    SameLines same = SameLines.of(text(before), text(after));
    List<String> found =
        IntStream.rangeClosed(1, (int) text(after).lines().count())
            .mapToObj(same::before)
            .map(l -> l.isPresent() ? String.valueOf(l.getAsInt()) : "-")
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  private static String text(String lines) {
    return lines.replace('/', '\n').replace('%', '\r');
  }

  @Test
  void thereAreNoLinesBesideThoseThereAre() {
    SameLines same = SameLines.of("a\nb\n", "a\n");
    assertThat(same.before(0)).isEmpty();
    assertThat(same.before(2)).isEmpty();
  }

  @Test
  void linesThatAreFoundAreTheSameAndInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < Rounds.of(2_000); round++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      SameLines same =
          SameLines.of(String.join("\n", before) + "\n", String.join("\r\n", after) + "\r\n");
      int last = 0;
      for (int line = 1; line <= after.size(); line++) {
        OptionalInt found = same.before(line);
        if (found.isPresent()) {
          assertThat(before.get(found.getAsInt() - 1))
              .as("seed " + seed)
              .isEqualTo(after.get(line - 1));
          assertThat(found.getAsInt()).as("seed " + seed).isGreaterThan(last);
          last = found.getAsInt();
        }
      }
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    return lines;
  }
}
