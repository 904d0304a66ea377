package io.github.specq.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.read.BankLoader;
import io.github.specq.problem.Problem;
import io.github.specq.testing.EngineBanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Banks that are sound and whose rules are not: {@code rules-<case>.yaml} and {@code .expected}.
 */
class BankLintTest {
  private static final Path CASES = Path.of("src/test/resources/problems");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.matches("rules-.*\\.yaml"))
          .map(n -> n.replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsProvenIsToldInOrderAndNothingElse(String name) throws IOException {
    String text = Files.readString(CASES.resolve(name + ".yaml"));
    List<Problem> problems = lint(new BankLoader.Text("bad.yaml", text));

    assertThat(problems.stream().map(Problem::format).collect(Collectors.joining("\n")))
        .isEqualTo(Files.readString(CASES.resolve(name + ".expected")));
    assertThat(problems).doesNotHaveDuplicates().allMatch(p -> !p.hint().isEmpty());
  }

  static List<String> banks() {
    return EngineBanks.shelf().ids();
  }

  @ParameterizedTest
  @MethodSource("banks")
  void nothingIsWrongWithTheEngineBanks(String id) {
    assertThat(lint(EngineBanks.shelf().find(id).orElseThrow())).isEmpty();
  }

  private static List<Problem> lint(BankLoader.Text text) {
    return BankLint.check(
        new BankLoader(EngineBanks.shelf()), text, path -> Files.isRegularFile(Path.of(path)));
  }
}
