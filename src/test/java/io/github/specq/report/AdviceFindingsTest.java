package io.github.specq.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.evaluation.Warning;
import io.github.specq.evidence.Evidence;
import io.github.specq.field.Value;
import io.github.specq.scenario.Scenario;
import io.github.specq.scenario.ScenarioFile;
import io.github.specq.scenario.ScenarioReader;
import io.github.specq.testing.BundledBanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents are made of answers alone, and checks judge answers and what the repository shows: a
 * check names every difference. Each scenario is tried in some of the sample repositories, with
 * {@code -Drepositories=all} in all of them.
 */
class AdviceFindingsTest {
  private static final Path SAMPLES = Path.of("src/test/resources/evidence");
  private static final Path SCENARIOS = Path.of("questions/tests/background-jobs.yaml");

  private static final int EVERY = System.getProperty("repositories", "").equals("all") ? 1 : 6;

  private static ScenarioFile file;
  private static RuleEngine rules;

  @BeforeAll
  static void scenarios() throws IOException {
    file =
        ScenarioReader.read(
            new BankLoader(BundledBanks.shelf()),
            SCENARIOS.toString(),
            Files.readString(SCENARIOS));
    rules = new RuleEngine(file.banks().values());
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aCheckNamesEveryDifferenceBetweenTheSpecsAndTheRepository(Path sample) throws IOException {
    int turn = samples().indexOf(sample);
    Map<Ref, List<Suggestion>> shown =
        Evidence.scan(sample.resolve("repo"), BundledBanks.all()).suggestions().stream()
            .collect(Collectors.groupingBy(Suggestion::ref));
    for (int i = turn % EVERY; i < file.scenarios().size(); i += EVERY) {
      Scenario scenario = file.scenarios().get(i);
      Evaluation answers = new Evaluation(file.banks(), scenario.answers());
      Map<Ref, Value> facts = Suggestion.facts(shown, answers::type);
      Evaluation both = new Evaluation(file.banks(), scenario.answers(), facts);
      List<Finding> specs = Finding.of(rules, answers, scenario.answers());
      List<Finding> all = Finding.of(rules, both, scenario.answers());

      Set<String> changed = said(specs);
      changed.removeAll(said(all));
      List<CheckFinding> refuted =
          AdviceFindings.refuted(
              f ->
                  Finding.of(
                      rules,
                      new Evaluation(file.banks(), scenario.answers(), f),
                      scenario.answers()),
              facts,
              ref -> shown.getOrDefault(ref, List.of()));
      assertThat(refuted.stream().map(CheckFinding::message))
          .as(scenario.name())
          .hasSize(changed.size())
          .allMatch(m -> changed.stream().anyMatch(c -> m.startsWith(c.split(" ", 2)[0])));

      Set<String> added = said(all);
      added.removeAll(said(specs));
      assertThat(all.stream().map(Finding::warning).filter(w -> added.contains(said(w))))
          .as(scenario.name())
          .allMatch(w -> !w.found().isEmpty());
    }
  }

  private static Set<String> said(List<Finding> findings) {
    return findings.stream()
        .map(f -> said(f.warning()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String said(Warning warning) {
    return warning.id() + " " + warning.message();
  }
}
