package io.github.specq.bank.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.specq.bank.Banks;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Severity;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Broken banks and what is said about them: {@code bank-<case>.yaml} and {@code .expected}. A
 * second bank that a case looks at stands in {@code bank-<case>-other.yaml}.
 */
class BankProblemsTest {
  private static final Path CASES = Path.of("src/test/resources/problems");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.matches("bank-.*(?<!-other)\\.yaml"))
          .map(n -> n.replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyProblemIsToldInOrderWithItsPlaceAndAHint(String name) throws IOException {
    List<Problem> problems = lint(name);

    assertThat(problems.stream().map(Problem::format).collect(Collectors.joining("\n")))
        .isEqualTo(Files.readString(CASES.resolve(name + ".expected")));
    assertThat(problems)
        .doesNotHaveDuplicates()
        .allMatch(p -> p.severity() == Severity.ERROR && !p.hint().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBankThatLintRefusesIsNotLoaded(String name) throws IOException {
    Banks shelf = shelf(name).with("bad", text(name));

    UserError error =
        catchThrowableOfType(
            UserError.class, () -> new BankLoader(shelf).loadWithReferences("bad"));

    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    assertThat(error.problems()).isEqualTo(lint(name));
  }

  private static List<Problem> lint(String name) throws IOException {
    return new BankLoader(shelf(name)).lint(new BankLoader.Text("bad.yaml", text(name)));
  }

  private static String text(String name) throws IOException {
    return Files.readString(CASES.resolve(name + ".yaml"));
  }

  private static Banks shelf(String name) throws IOException {
    Path other = CASES.resolve(name + "-other.yaml");
    return Files.exists(other) ? new Banks().with("other", Files.readString(other)) : new Banks();
  }

  @Test
  void aFileThatIsFarTooLargeIsRefusedUnread() {
    String text = "id: bad\ntitle: " + "x".repeat(3_000_000) + "\n";
    assertThat(new BankLoader(new Banks()).lint(new BankLoader.Text("bad.yaml", text)))
        .extracting(Problem::format)
        .containsExactly(
            """
            bad.yaml:1:1: error: the file is larger than 1 MiB
              id: bad
              ^
              hint: split it, or shorten its texts
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"project", "phase9", "checklist", "queue-settings", "background-jobs"})
  void theBundledBanksHaveNoProblem(String id) {
    BankLoader.Text text = new Banks().find(id).orElseThrow();
    assertThat(new BankLoader(new Banks()).lint(text)).isEmpty();
  }

  @Test
  void aTabThatNobodySeesIsNoProblem() {
    BankLoader.Text text = new Banks().find("phase9").orElseThrow();
    String tabs = text.content().replaceAll("(?m):$", ":\t");
    assertThat(tabs).contains("fields:\t\n");
    assertThat(new BankLoader(new Banks()).lint(new BankLoader.Text(text.name(), tabs))).isEmpty();
  }

  @Test
  void aBankThatIsNotThereIsTheCallersMistake() {
    UserError error =
        catchThrowableOfType(UserError.class, () -> new BankLoader(new Banks()).load("phase8"));
    assertThat(error.kind()).isEqualTo(UserError.Kind.USAGE);
    assertThat(error)
        .hasMessage("error: there is no bank 'phase8'\n  hint: did you mean phase9?\n");
  }
}
