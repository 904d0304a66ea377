package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),\\d+ \\+(\\d+),\\d+ @@");

  @Test
  void theSameTextsHaveNone() {
    assertThat(UnifiedDiff.of("spec.md", "a\n", "a\n")).isEmpty();
  }

  @Test
  void aChangedLineGoesAndComes() {
    assertThat(UnifiedDiff.of("spec.md", "a\nb\n", "a\nc\n"))
        .containsExactly("--- a/spec.md", "+++ b/spec.md", "@@ -1,2 +1,2 @@", " a", "-b", "+c");
  }

  @Test
  void linesThatDoNotEndOrEndInAnotherWayAreTheSame() {
    assertThat(UnifiedDiff.of("spec.md", "a\nb", "a\r\nb\r\n")).isEmpty();
    assertThat(UnifiedDiff.of("spec.md", "a\rb\r", "a\nb\n")).isEmpty();
  }

  @Test
  void changesAreShownTogetherWhereTheLinesAroundThemMeet() {
    assertThat(UnifiedDiff.of("s", text(20, Set.of()), text(20, Set.of(3, 10))))
        .filteredOn(line -> line.startsWith("@@"))
        .containsExactly("@@ -1,13 +1,13 @@");
    assertThat(UnifiedDiff.of("s", text(20, Set.of()), text(20, Set.of(3, 11))))
        .filteredOn(line -> line.startsWith("@@"))
        .containsExactly("@@ -1,6 +1,6 @@", "@@ -8,7 +8,7 @@");
  }

  private static String text(int lines, Set<Integer> changed) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(line -> (changed.contains(line) ? "changed " : "line ") + line + "\n")
        .collect(Collectors.joining());
  }

  /** Whoever does what it says gets the later text, and nothing is shown twice. */
  @Test
  void whatItSaysMakesTheLaterText() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < Rounds.of(2_000); round++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<String> diff =
          UnifiedDiff.of("s", String.join("\n", before) + "\n", String.join("\n", after) + "\n");
      assertThat(done(before, diff)).as("seed %d: %s", seed, diff).isEqualTo(after);
    }
  }

  private static List<String> lines(Random random) {
    return random
        .ints(1 + random.nextInt(30), 0, 6)
        .mapToObj(i -> i == 0 ? "" : "+-@ x".substring(i - 1, i) + i)
        .toList();
  }

  private static List<String> done(List<String> before, List<String> diff) {
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : diff.subList(Math.min(2, diff.size()), diff.size())) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int begin = Integer.parseInt(hunk.group(1)) - 1;
        assertThat(begin).isGreaterThanOrEqualTo(at);
        after.addAll(before.subList(at, begin));
        at = begin;
        assertThat(Integer.parseInt(hunk.group(2))).isEqualTo(after.size() + 1);
      } else if (line.startsWith("+")) {
        after.add(line.substring(1));
      } else {
        assertThat(line.substring(1)).isEqualTo(before.get(at++));
        if (line.startsWith(" ")) {
          after.add(line.substring(1));
        }
      }
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }

  @Test
  void aNewFileComesFromNowhere() {
    assertThat(UnifiedDiff.ofNew("spec.md", "a\nb\n"))
        .containsExactly("--- /dev/null", "+++ b/spec.md", "@@ -0,0 +1,2 @@", "+a", "+b");
  }
}
