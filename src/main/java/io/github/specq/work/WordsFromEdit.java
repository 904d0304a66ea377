package io.github.specq.work;

import static java.util.stream.Collectors.joining;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.field.TextType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Understanding;
import io.github.specq.interview.Understanding.Row;
import io.github.specq.project.BlockChange;
import io.github.specq.project.HandEdit;
import io.github.specq.project.SpecPlan;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.UnderstoodText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sentences that people wrote into a block, and that say something else than its answers: offered
 * as their own words, with the values that they give.
 *
 * @param spec the document's path
 * @param document the spec's name
 * @param news what they say that is not the answer, sure readings only
 */
public record WordsFromEdit(
    String spec, String document, BlockChange block, HandEdit.Words words, List<News> news)
    implements EditOffer {
  public WordsFromEdit {
    news = List.copyOf(news);
  }

  /**
   * A value that the words give a field.
   *
   * @param before the answer so far, in words; empty where there is none
   */
  record News(Row row, Optional<String> before) {
    private String statement() {
      String so = before.map(b -> "the answer is " + b).orElse("there is no answer");
      return "'" + UnderstoodText.answer(row) + "' where " + so;
    }
  }

  /**
   * The offers that edits of the specs make, in the order of the documents; none of words that no
   * answer can hold.
   */
  public static List<WordsFromEdit> in(List<SpecPlan> plans, Workspace workspace) {
    List<WordsFromEdit> offers = new ArrayList<>();
    for (SpecPlan plan : plans) {
      for (BlockChange block : plan.edited()) {
        plan.edit(block)
            .words()
            .filter(words -> TextType.words(words.text()) instanceof Parsed.Ok)
            .map(words -> of(plan, block, words, workspace))
            .filter(offer -> !offer.news.isEmpty())
            .ifPresent(offers::add);
      }
    }
    return offers;
  }

  private static WordsFromEdit of(
      SpecPlan plan, BlockChange block, HandEdit.Words words, Workspace workspace) {
    QuestionName target = workspace.named(words.path());
    Bank bank = workspace.loader().load(target.question().bank());
    Evaluation evaluation = workspace.evaluationFor(bank);
    List<News> news =
        Understanding.of(target.question(), evaluation, words.text()).rows().stream()
            .filter(row -> row.doubt().isEmpty() && !stands(evaluation, row))
            .map(row -> new News(row, before(evaluation, row.field())))
            .toList();
    return new WordsFromEdit(plan.path(), plan.spec(), block, words, news);
  }

  private static boolean stands(Evaluation evaluation, Row row) {
    Optional<Value> value = row.field().type().read(row.given()).value();
    return evaluation.of(row.field().ref()).value().equals(value);
  }

  private static Optional<String> before(Evaluation evaluation, Field field) {
    return evaluation.of(field.ref()).value().map(value -> ValueText.label(field.type(), value));
  }

  /** Whether answers changed in the same lines: then what becomes of the block is asked anyway. */
  boolean isInConflict() {
    return block.kind() == BlockChange.Kind.CONFLICT;
  }

  /** Makes the sentences the own words of their question, and takes what they say. */
  void take(Workspace workspace) {
    new AnswerChange(workspace).words(words, news.stream().map(News::row).toList());
  }

  /** {@code 3 workers; job timeout: 5 min}. */
  String said() {
    return news.stream().map(n -> UnderstoodText.answer(n.row())).collect(joining("; "));
  }

  @Override
  public int line() {
    return words.line();
  }

  @Override
  public String statement() {
    return "what was written by hand says "
        + news.stream().map(News::statement).collect(joining(", and "));
  }

  @Override
  public String command() {
    return "specq render --adopt";
  }
}
