package io.github.specq.evaluation;

import io.github.specq.answers.Answers;
import io.github.specq.answers.AnswersFile;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.Question;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Explanation;
import io.github.specq.condition.Truth;
import java.util.Map;
import java.util.Optional;

/** What answers, written as they stand in a file, mean for banks written as they stand in one. */
public final class Answering {
  private Answering() {}

  /** The answers to one bank: {@code question: answer}, one for each line. */
  public static Answers answers(Answers others, String bank, String lines) {
    String text = "specq: 1\nbank: " + bank + "\nanswers:\n" + lines.indent(2);
    return others.with(bank, AnswersFile.parse("answers.yaml", bank, text).answers());
  }

  public static Answers answers(String bank, String lines) {
    return answers(Answers.NONE, bank, lines);
  }

  /** A bank of one section, called {@code t}. */
  public static String bank(String questions) {
    return """
        id: t
        version: 1
        title: Test
        sections:
          - id: all-of-them
            title: All
            questions:
        """
        + questions.indent(6);
  }

  /** What the answers mean for a bank and for the bundled ones that it looks at. */
  static Evaluation evaluation(String bank, Answers answers) {
    return new Evaluation(load(bank), answers);
  }

  public static Map<String, Bank> load(String bank) {
    return new BankLoader(new Banks().with("t", bank)).loadWithReferences("t");
  }

  /** A condition that looks at a bank's questions. */
  public static Probe probe(String questions, String condition) {
    String probe =
        """
        - id: probe
          title: Probe
          ask: Probe?
          required-when: %s
          fields: [ { id: value, type: text, term: probe } ]
        """
            .formatted(condition);
    return new Probe(load(bank(questions + probe)));
  }

  /** What the condition comes to. */
  public record Probe(Map<String, Bank> banks) {
    public Truth holds(Answers answers) {
      return condition().holds(new Evaluation(banks, answers));
    }

    public Explanation explained(Answers answers) {
      return condition().explained(new Evaluation(banks, answers));
    }

    public Condition condition() {
      Bank bank = Optional.ofNullable(banks.get("t")).orElseThrow();
      return bank.question("probe").map(Question::requiredWhen).orElseThrow();
    }
  }
}
