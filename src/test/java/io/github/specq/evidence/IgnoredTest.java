package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with JGit, which leaves out the same. */
class IgnoredTest {
  private static final List<String> PIECES =
      List.of("a", "b", "ab", "*", "a*", "*b", "?", "**", "[ab]", "[!a]", "a?b");

  @ParameterizedTest
  @CsvSource({
    "build/, build, true, true",
    "build/, build, false, false",
    "/build, sub/build, true, false",
    "build, sub/build, true, true",
    "sub/build, x/sub/build, true, false",
    "*.log, a/b.log, false, true",
    "\\#a, #a, false, true",
    "a/**/b, a/x/y/b, false, true",
  })
  void oneLineLeavesOut(String line, String path, boolean folder, boolean leftOut) {
    Ignored ignored = Ignored.NOTHING.and("", new TextFile(".gitignore", line + "\n"));
    assertThat(ignored.leavesOut(path, folder)).isEqualTo(leftOut);
  }

  @Test
  void aFileFurtherDownCountsOnlyThereAndWins() {
    Ignored ignored =
        Ignored.NOTHING
            .and("", new TextFile(".gitignore", "# all\n*.txt\n"))
            .and("sub", new TextFile("sub/.gitignore", "!keep.txt\n/x\n"));
    assertThat(ignored.leavesOut("keep.txt", false)).isTrue();
    assertThat(ignored.leavesOut("sub/keep.txt", false)).isFalse();
    assertThat(ignored.leavesOut("sub/x", false)).isTrue();
    assertThat(ignored.leavesOut("x", false)).isFalse();
  }

  @Test
  void itLeavesOutWhatGitDoes() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String lines =
          IntStream.range(0, 1 + random.nextInt(3))
              .mapToObj(n -> line(random))
              .collect(Collectors.joining("\n"));
      String path = path(random);
      boolean folder = random.nextBoolean();
      IgnoreNode git = new IgnoreNode();
      git.parse(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));

      assertThat(Ignored.NOTHING.and("", new TextFile("", lines)).leavesOut(path, folder))
          .as("%s | %s | %s", lines.replace("\n", " "), path, folder)
          .isEqualTo(Optional.ofNullable(git.checkIgnored(path, folder)).orElse(false));
    }
  }

  private static String line(Random random) {
    String pattern =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
            .collect(Collectors.joining("/"));
    return (random.nextInt(5) == 0 ? "!" : "")
        + (random.nextInt(5) == 0 ? "/" : "")
        + pattern
        + (random.nextInt(5) == 0 ? "/" : "");
  }

  private static String path(Random random) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(n -> List.of("a", "b", "ab", "aab", "c").get(random.nextInt(5)))
        .collect(Collectors.joining("/"));
  }
}
