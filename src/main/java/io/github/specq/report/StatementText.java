package io.github.specq.report;

import io.github.specq.condition.Explanation;
import io.github.specq.condition.Explanation.Looked;
import io.github.specq.condition.Operand;
import io.github.specq.condition.Operator;
import io.github.specq.condition.Truth;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.problem.Series;
import java.util.List;
import java.util.stream.Collectors;

/** What a condition says about an answer, as a sentence: what it is now, and what counts. */
final class StatementText {
  private final AnswerReports answers;

  StatementText(AnswerReports answers) {
    this.answers = answers;
  }

  /** The sentence, without its full stop. */
  String of(Explanation.Statement statement) {
    AnswerReport subject = answers.of(statement.subject().ref());
    String said = subject.subject() + " " + subject.predicate();
    return statement instanceof Explanation.Compared compared
        ? said + counts(compared, subject)
        : said + presence((Explanation.Presence) statement, subject);
  }

  private static String presence(Explanation.Presence presence, AnswerReport subject) {
    boolean known = subject.isValue() || presence.truth() == Truth.TRUE;
    return known ? "" : ", and what counts is whether it is answered";
  }

  private String counts(Explanation.Compared compared, AnswerReport subject) {
    String wanted = wanted(compared);
    if (compared.truth() == Truth.UNKNOWN) {
      return "; what counts is whether it is " + wanted;
    }
    Looked looked = compared.subject();
    boolean isFlag = looked.fact().value().filter(v -> v instanceof Value.Flag).isPresent();
    Operator operator = compared.operator();
    boolean said = !subject.isValue() || isFlag || (isSame(operator) && holdsOperand(compared));
    if (said) {
      return "";
    }
    boolean not = isSame(operator) || compared.truth() == Truth.FALSE;
    return (not ? ", not " : ", ") + wanted;
  }

  /** Whether the operator asks if two values are the same, whichever answer it wants. */
  private static boolean isSame(Operator operator) {
    return !operator.ordering();
  }

  /** Whether the value is one of those it is compared with, so that it need not be said twice. */
  private static boolean holdsOperand(Explanation.Compared compared) {
    return (compared.truth() == Truth.TRUE) != compared.operator().negated();
  }

  /** The other side of the comparison: {@code Production or Secure}, {@code at least 2}. */
  private String wanted(Explanation.Compared compared) {
    List<String> operands = compared.operands().stream().map(o -> operand(compared, o)).toList();
    String words = Series.of(operands).replace(" and ", " or ");
    return compared.operator().ordering()
        ? compared.operator().word().replace('-', ' ') + " " + words
        : words;
  }

  private String operand(Explanation.Compared compared, Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      FieldType type = answers.type(compared.subject().ref()).orElseThrow();
      return ValueText.label(type, literal.value());
    }
    return operand
        .refs()
        .map(answers::of)
        .map(a -> a.path() + ", which " + a.predicate())
        .collect(Collectors.joining());
  }
}
