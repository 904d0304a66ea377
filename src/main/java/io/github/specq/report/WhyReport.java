package io.github.specq.report;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Question;
import io.github.specq.condition.Explanation;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Dependent;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.evaluation.Reasons;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a question, or one of its fields, is asked or not, for people and programs.
 *
 * @param path of the question or field
 * @param applies whether the bank concerns the project, as far as is known
 * @param standing how far the question is answered
 * @param grounds the conditions it depends on whether it is asked and required
 * @param parts the question's fields, where the whole of it is meant and it has several
 * @param decides what hangs on its answer
 * @param command what answers it
 */
public record WhyReport(
    String path,
    String title,
    String ask,
    String applies,
    boolean asked,
    boolean required,
    String standing,
    AnswerReport answer,
    List<Ground> grounds,
    List<PartReport> parts,
    List<Decided> decides,
    List<Filled> fills,
    String command) {

  /** A condition and the answers that decided it. */
  record Ground(String rule, String key, String truth, List<Reason> because) {}

  /** One statement about an answer. */
  record Reason(String statement, String truth, List<AnswerReport> looked) {}

  /** One field of the question. */
  record PartReport(String id, boolean asked, boolean required, AnswerReport answer) {}

  /** Something that hangs on the answer. */
  record Decided(String path, String effect) {}

  /** A section of a spec that the answer goes to. */
  record Filled(String spec, String section) {}

  public static WhyReport of(
      Bank bank,
      Question question,
      Optional<Field> field,
      Reasons grounds,
      Collection<Bank> banks,
      AnswerReports answers) {
    Stop stop = QuestionPath.of(bank, answers.evaluation()).stop(question.id()).orElseThrow();
    return new WhyReport(
        field.map(f -> f.ref().toString()).orElse(AnswerReports.path(question)),
        field.map(f -> AnswerReports.title(question, f)).orElse(question.wording().title()),
        field.flatMap(f -> f.wording().ask()).orElse(question.wording().ask()),
        id(answers.evaluation().applies(bank)),
        grounds.isAsked(),
        grounds.isRequired(),
        id(stop.standing()),
        field.map(f -> answers.of(f.ref())).orElseGet(() -> answers.of(question)),
        Stream.concat(grounds.asked().stream(), Stream.of(grounds.required()))
            .map(g -> ground(g, answers))
            .toList(),
        field.isPresent() ? List.of() : parts(question, stop, answers),
        decides(question, field, banks),
        Stream.concat(question.fills().stream(), question.in().stream())
            .map(WhyReport::filled)
            .toList(),
        "specq interview " + bank.id() + " --from " + question.id());
  }

  private static Ground ground(Reasons.Ground ground, AnswerReports answers) {
    StatementText text = new StatementText(answers);
    return new Ground(
        id(ground.rule()),
        ground.rule().key(),
        id(ground.truth()),
        ground.explanation().statements().map(s -> reason(s, text, answers)).toList());
  }

  private static Reason reason(
      Explanation.Statement statement, StatementText text, AnswerReports answers) {
    return new Reason(
        text.of(statement),
        id(statement.truth()),
        statement.looked().stream().map(l -> answers.of(l.ref())).toList());
  }

  private static List<PartReport> parts(Question question, Stop stop, AnswerReports answers) {
    return question.fields().stream()
        .map(
            f -> {
              Optional<QuestionPath.Part> part =
                  stop.parts().stream().filter(p -> p.field().equals(f)).findFirst();
              boolean required = part.filter(QuestionPath.Part::required).isPresent();
              return new PartReport(f.id(), part.isPresent(), required, answers.of(f.ref()));
            })
        .toList();
  }

  /** Its own parts are told of as such where the whole question is meant. */
  private static List<Decided> decides(
      Question question, Optional<Field> field, Collection<Bank> banks) {
    return Dependent.of(banks, ref -> isMeant(ref, question, field)).stream()
        .filter(d -> field.isPresent() || d.question().filter(question::equals).isEmpty())
        .map(d -> new Decided(d.path(), id(d.effect())))
        .toList();
  }

  private static boolean isMeant(Ref ref, Question question, Optional<Field> field) {
    return field
        .map(f -> f.ref().equals(ref))
        .orElse(ref.bank().equals(question.bank()) && ref.question().equals(question.id()));
  }

  private static Filled filled(Fill fill) {
    return new Filled(fill.spec(), fill.section());
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
