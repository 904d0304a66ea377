package io.github.specq.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Rule;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.testing.BundledBanks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundled knowledge says to answers, and that each of its rules has been tried. */
class BundledScenariosTest {
  private static final Path FOLDER = Path.of("questions/tests");
  private static final String KNOWLEDGE = "background-jobs";

  private static final int FEWEST_RULES = 200;

  /** A near miss differs from what it misses in so few answers. */
  private static final int MOST_CHANGES = 2;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static ScenarioFile read(Path file) {
    try {
      return ScenarioReader.read(
          new BankLoader(BundledBanks.shelf()), file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyScenarioComesOutAsWritten(Path file) {
    List<Outcome> outcomes = new ScenarioRun(read(file), (bank, evaluation) -> Set.of()).outcomes();

    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes.stream().filter(o -> !o.isAsDemanded()).map(Object::toString)).isEmpty();
  }

  @Test
  void everyRuleHasAScenarioThatFiresItAndANearMiss() {
    List<Scenario> scenarios = scenarios();
    Set<String> rules = rules();

    assertThat(rules).hasSizeGreaterThanOrEqualTo(FEWEST_RULES);
    assertThat(missing(rules, scenarios, s -> s.fires().stream())).as("never fired").isEmpty();
    assertThat(missing(rules, scenarios, BundledScenariosTest::missed))
        .as("without a near miss")
        .isEmpty();
  }

  private static List<Scenario> scenarios() {
    try {
      return files().stream().flatMap(f -> read(f).scenarios().stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> rules() {
    return BundledBanks.bank(KNOWLEDGE).knowledge().advice().stream()
        .map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> missing(
      Set<String> rules, List<Scenario> scenarios, Function<Scenario, Stream<String>> reached) {
    Set<String> left = new TreeSet<>(rules);
    scenarios.stream().flatMap(reached).forEach(left::remove);
    return left;
  }

  /** The rules that a scenario demands to be silent. */
  private static Stream<String> missed(Scenario scenario) {
    return Stream.concat(
        scenario.silent().stream(),
        scenario.nearMiss().isEmpty() ? Stream.of() : scenario.fires().stream());
  }

  @Test
  void aNearMissIsNear() {
    assertThat(scenarios().stream().filter(s -> s.changes() > MOST_CHANGES).map(Scenario::name))
        .isEmpty();
  }
}
