package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.name;

import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the jumps over questions of a bank. */
final class BranchReader {
  private final BankOutline outline;
  private final ConditionReader conditions;

  BranchReader(BankOutline outline, ConditionReader conditions) {
    this.outline = outline;
    this.conditions = conditions;
  }

  /** For each question, the jumps that pass over it, as the condition that none of them happens. */
  Map<String, Condition> read(@Nullable List<BankFile.BranchFile> branches) {
    Map<String, Condition> jumps = new HashMap<>();
    List<String> questions = outline.questions();
    for (BankFile.BranchFile branch : list(branches)) {
      if (branch.after() == null || branch.when() == null || branch.goTo() == null) {
        outline.problem(
            Findings.first(branch.after(), branch.goTo(), branch.when()),
            "a branch needs 'after', 'when' and 'go-to'",
            "write { after: a, when: { ... }, go-to: end }");
        continue;
      }
      int from = jumpEnd(branch.after(), questions, false);
      int to = jumpEnd(branch.goTo(), questions, true);
      if (from < 0 || to < 0) {
        continue;
      }
      if (to <= from) {
        outline.problem(branch.goTo(), "a jump goes forward", "name a later question, or end");
        continue;
      }
      Condition jump = conditions.read(branch.when(), "", new Place(from, Integer.MAX_VALUE));
      for (String passed : questions.subList(from + 1, to)) {
        jumps.merge(passed, new Condition.Not(jump), Condition::and);
      }
    }
    return jumps;
  }

  private int jumpEnd(Scalar name, List<String> questions, boolean end) {
    if (end && name(name).equals("end")) {
      return questions.size();
    }
    int index = questions.indexOf(name(name));
    if (index < 0) {
      outline.problem(
          name,
          "there is no question '" + Name.shown(name(name)) + "'",
          DidYouMean.hint(name(name), end ? with(questions, "end") : questions));
    }
    return index;
  }

  private static List<String> with(List<String> names, String name) {
    return Stream.concat(names.stream(), Stream.of(name)).toList();
  }
}
