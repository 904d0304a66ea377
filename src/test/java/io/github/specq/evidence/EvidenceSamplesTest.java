package io.github.specq.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Find;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.testing.BundledBanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code evidence} is a repository and what is expected to be found in it. Run with
 * {@code -Dgolden.update=true} to write what is expected anew, and judge each line of it.
 */
class EvidenceSamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/evidence");

  static List<String> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFindIsSuggestedAsItShould(String name) throws IOException {
    Path expected = SAMPLES.resolve(name).resolve("expected.txt");
    String found = text(scan(name));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void scanningTwiceFindsTheSame(String name) {
    assertThat(scan(name)).isEqualTo(scan(name));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFindIsInTheFileItNames(String name) throws IOException {
    for (Suggestion suggestion : scan(name).suggestions()) {
      assertThat(suggestion.finds()).isNotEmpty().doesNotHaveDuplicates();
      for (Find find : suggestion.finds()) {
        Path file = SAMPLES.resolve(name).resolve("repo").resolve(find.path());
        long lines = new String(Files.readAllBytes(file), UTF_8).lines().count();
        assertThat(find.line()).as(find.toString()).isBetween(0, (int) lines);
      }
    }
  }

  private static Evidence scan(String name) {
    return Evidence.scan(SAMPLES.resolve(name).resolve("repo"), BundledBanks.all());
  }

  private static String text(Evidence evidence) {
    String suggestions =
        evidence.suggestions().stream()
            .map(EvidenceSamplesTest::text)
            .collect(Collectors.joining());
    String gaps = evidence.gaps().stream().map(g -> g + "\n").collect(Collectors.joining());
    return suggestions + (gaps.isEmpty() ? "" : "Not looked at\n" + gaps);
  }

  private static String text(Suggestion suggestion) {
    return "%s = %s  %s%s\n%s"
        .formatted(
            suggestion.ref(),
            suggestion.value().line(),
            suggestion.strength().id(),
            suggestion.rival() ? " rival" : "",
            suggestion.finds().stream().map(f -> "    " + f + "\n").collect(Collectors.joining()));
  }
}
