package io.github.specq.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.answers.AnswersFile;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Rule;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.testing.BundledBanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lint cries no wolf: what some answers make so is never called impossible. */
class ProofPropertyTest {
  private static final List<Wanted> WANTED = List.of(Wanted.values());
  private static final int RULES = 60;
  private static final int SITUATIONS = 250;

  private static final List<String> TESTS =
      List.of(
          "queue: redis",
          "queue: { is-not: kafka }",
          "queue: [kafka, sqs]",
          "queue: { answered: no }",
          "queue.library: bull",
          "queue.library: { is-not: bull }",
          "queue.library: { answered: yes }",
          "parts: one",
          "parts: { none-of: [one, two] }",
          "parts: none",
          "parts: { answered: yes }",
          "tags: a",
          "tags: { none-of: [a, b] }",
          "jobs: { more-than: 8 }",
          "jobs: { at-most: 2 }",
          "time: { more-than: 5 min }",
          "time: { at-most: 300 s }",
          "time: { less-than: { answer: wait } }",
          "wait: { at-least: { answer: time } }",
          "wait: { is: { answer: time } }",
          "time: unlimited",
          "wait: 5 min",
          "wait: { more-than: { figure: patience } }",
          "time: { at-most: { figure: patience } }",
          "release: { at-least: 1.10 }",
          "release: { less-than: 2.0 }",
          "cost: { more-than: 5 EUR }",
          "cost: { at-most: 5 USD }",
          "cluster: yes",
          "cluster: { answered: no }");

  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "queue",
              List.of(
                  "redis",
                  "kafka",
                  "sqs",
                  "{ value: kafka, library: bull }",
                  "{ value: kafka, library: x }"),
          "parts", List.of("[one]", "[two, three]", "[none]", "[one, two]"),
          "tags", List.of("[a]", "[b, c]", "[d]", "[a, b]"),
          "jobs", List.of("1", "2", "5", "9", "8.5"),
          "time", List.of("1 s", "5 min", "6 min", "2 h", "unlimited"),
          "wait", List.of("0 s", "5 min", "301 s", "3 h"),
          "release", List.of("1.9", "1.10", "2.0-rc1", "2.0", "7"),
          "cost", List.of("5 EUR", "6 EUR", "1 USD", "9 USD", "1 JPY"),
          "cluster", List.of("yes", "no"));

  private static final List<String> WITHOUT_VALUE =
      List.of("{ state: unknown }", "{ state: not-applicable, note: n }", "{ text: own words }");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatAnswersMakeSoIsNotImpossible(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, Bank> banks = banks(random);
    List<Rule> rules = Optional.ofNullable(banks.get("bad")).orElseThrow().knowledge().advice();
    List<Evaluation> situations =
        IntStream.range(0, SITUATIONS)
            .mapToObj(i -> new Evaluation(banks, answers(random)))
            .toList();
    Subject subject = new Subject(banks);
    int decided = 0;
    for (int i = 0; i < 3 * RULES; i++) {
      List<Goal> goals = goals(random, rules);
      boolean reached =
          situations.stream()
              .anyMatch(
                  s -> goals.stream().allMatch(g -> g.wanted().accepts(g.condition().holds(s))));
      boolean impossible = Proof.isImpossible(subject, goals);
      decided += impossible ? 1 : 0;
      assertThat(reached && impossible).as(goals.toString()).isFalse();
    }
    assertThat(decided).isPositive();
  }

  private static List<Goal> goals(Random random, List<Rule> rules) {
    List<Goal> goals = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Wanted wanted = WANTED.get(random.nextInt(WANTED.size()));
      goals.add(new Goal(rules.get(random.nextInt(rules.size())).when(), wanted));
    }
    return goals;
  }

  /** The bank of the cases that can hold, with rules made of these tests. */
  private static Map<String, Bank> banks(Random random) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/problems/rules-possible.yaml"));
    StringBuilder bank =
        new StringBuilder(text.substring(0, text.indexOf("advice:"))).append("advice:\n");
    for (int i = 0; i < RULES; i++) {
      bank.append(
          "  - { id: R-%d, when: %s, severity: risk, message: M., source: logic, revisit: [queue] }%n"
              .formatted(i, condition(random, 3))
              .replace("\r", ""));
    }
    BankLoader loader = new BankLoader(BundledBanks.shelf());
    BankLoader.Text own = new BankLoader.Text("bad.yaml", bank.toString());
    assertThat(loader.lint(own)).isEmpty();
    return loader.with("bad", own).loadWithAdvice(List.of("bad"));
  }

  private static String condition(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(5);
    return switch (kind) {
      case 1 ->
          "{ all: [ %s, %s ] }"
              .formatted(condition(random, depth - 1), condition(random, depth - 1));
      case 2 ->
          "{ any: [ %s, %s ] }"
              .formatted(condition(random, depth - 1), condition(random, depth - 1));
      case 3 -> "{ not: %s }".formatted(condition(random, depth - 1));
      default -> "{ " + TESTS.get(random.nextInt(TESTS.size())) + " }";
    };
  }

  private static Answers answers(Random random) {
    StringBuilder lines = new StringBuilder("specq: 1\nbank: bad\nanswers:\n");
    ANSWERS.keySet().stream()
        .sorted()
        .filter(question -> random.nextInt(4) > 0)
        .forEach(
            question -> {
              List<String> values =
                  random.nextInt(6) == 0
                      ? WITHOUT_VALUE
                      : ANSWERS.getOrDefault(question, WITHOUT_VALUE);
              lines
                  .append("  ")
                  .append(question)
                  .append(": ")
                  .append(values.get(random.nextInt(values.size())))
                  .append('\n');
            });
    return Answers.NONE.with(
        "bad", AnswersFile.parse("answers.yaml", "bad", lines.toString()).answers());
  }
}
