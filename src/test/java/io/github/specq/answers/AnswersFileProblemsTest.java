package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken answers files, and all that is said about them: {@code problems/answers-*.yaml}. */
class AnswersFileProblemsTest {
  private static final Path PROBLEMS = Path.of("src/test/resources/problems");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(PROBLEMS)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith("answers-") && n.endsWith(".yaml"))
          .map(n -> n.substring(0, n.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemIsToldWithItsPlaceAndAWayOut(String broken) throws IOException {
    String text = Files.readString(PROBLEMS.resolve(broken + ".yaml"));
    UserError error =
        catchThrowableOfType(
            UserError.class, () -> AnswersFile.parse(broken + ".yaml", "phase9", text));
    assertThat(error).as("%s is read as if it were sound", broken).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    assertThat(error.getMessage())
        .isEqualTo(Files.readString(PROBLEMS.resolve(broken + ".expected")));
    assertThat(error.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.position()).isPresent();
              assertThat(problem.hint()).isNotEmpty();
            });
  }

  @Test
  void theCollectionIsThere() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(12);
  }
}
