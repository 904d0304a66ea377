package io.github.specq.proof;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.reading.CueLint;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All that is wrong with a bank: what loading finds, and where there is nothing of that, what can
 * be proven of its rules.
 */
public final class BankLint {
  private static final Comparator<Position> IN_ORDER =
      Comparator.comparing(Position::file)
          .thenComparing(Position::line)
          .thenComparing(Position::column);

  private BankLint() {}

  /**
   * What is wrong, in the order of the file.
   *
   * @param loader where the other banks come from
   * @param isFile whether the project has a file of this path; sources may be such
   */
  public static List<Problem> check(
      BankLoader loader, BankLoader.Text text, Predicate<String> isFile) {
    List<Problem> unsound = loader.lint(text);
    if (!unsound.isEmpty()) {
      return unsound;
    }
    YamlText yaml = YamlText.parse(text.name(), text.content());
    try {
      String id = id(yaml);
      BankLoader own = loader.with(id, text);
      List<Problem> problems = check(own.load(id), own.loadWithAdvice(List.of(id)), yaml, isFile);
      problems.addAll(own.remarks(id));
      problems.sort(Comparator.comparing(p -> p.position().orElseThrow(), IN_ORDER));
      return problems;
    } catch (UserError e) {
      return e.problems();
    }
  }

  private static String id(YamlText text) {
    return text.root() instanceof Yaml.Mapping root
            && root.get("id").orElse(root) instanceof Yaml.Scalar id
        ? id.text().strip()
        : "";
  }

  private static List<Problem> check(
      Bank bank, Map<String, Bank> banks, YamlText text, Predicate<String> isFile) {
    List<Problem> problems = new ArrayList<>(KnowledgeText.check(text, isFile));
    problems.addAll(RuleProofs.of(new Subject(banks), bank.knowledge().advice()));
    problems.addAll(OwnAnswers.check(banks, bank));
    problems.addAll(CueLint.check(bank));
    bank.questions()
        .filter(q -> !q.isShown() && !q.steers())
        .map(BankLint::unshown)
        .forEach(problems::add);
    return problems;
  }

  private static Problem unshown(Question question) {
    return Problem.error(
        question.position(),
        "no document shows what is answered to '" + question.id() + "'",
        "add 'fills:' to it or to its section, or 'steers: yes' where it only decides about others");
  }
}
