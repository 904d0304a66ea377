package io.github.specq.work;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.ReasonBinding;
import io.github.specq.field.TextType;
import io.github.specq.interview.LeftoverText;
import io.github.specq.interview.Understanding;
import io.github.specq.problem.UserError;
import io.github.specq.project.HandEdit;
import io.github.specq.quantity.Parsed;
import io.github.specq.reading.Reader;
import java.util.List;
import java.util.Optional;

/** One answer given without a terminal, checked like any other. */
public final class AnswerChange {
  private final Workspace workspace;

  public AnswerChange(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Does a change.
   *
   * @return what there is to say to values that it leaves behind and that do not fit it
   */
  public List<String> leaving(Runnable change) {
    List<Leftover> before = workspace.leftovers();
    change.run();
    return LeftoverText.of(Leftover.since(before, workspace.leftovers()));
  }

  /** The value of a field; own words where a question with several fields is named as a whole. */
  public void value(Bank bank, String name, List<String> words, Optional<String> note) {
    QuestionName target = QuestionName.parse(bank, name);
    if (target.field().isEmpty()) {
      text(bank, name, String.join(" ", words), note);
      return;
    }
    Field field = target.field().get();
    Parsed<Given> parsed = field.type().parse(words);
    Given given = parsed.value().orElseThrow(() -> wrong(target, parsed));
    Answer.Said said = said(bank, target).with(field.id(), Entry.of(given));
    save(bank, target, note(target, note).map(said::withNote).orElse(said));
  }

  /**
   * A value as it would be typed on one line, checked now and saved when it is run.
   *
   * @throws UserError of kind USAGE if it is not valid
   */
  public Runnable line(Bank bank, String name, String line) {
    QuestionName target = QuestionName.parse(bank, name);
    if (target.field().isEmpty()) {
      return () -> text(bank, name, line, Optional.empty());
    }
    Field field = target.field().get();
    Parsed<Given> parsed = field.type().parseLine(line);
    Given given = parsed.value().orElseThrow(() -> wrong(target, parsed));
    return () -> save(bank, target, said(bank, target).with(field.id(), Entry.of(given)));
  }

  private static UserError wrong(QuestionName target, Parsed<?> parsed) {
    String message = parsed instanceof Parsed.Bad<?> bad ? bad.message() : "not valid";
    return UserError.usage(
        target.shown() + ": " + message,
        "see what it takes with: specq show %s %s"
            .formatted(target.question().bank(), target.question().id()));
  }

  /** Words that a file can hold. */
  private static String kept(QuestionName target, String words) {
    Parsed<String> kept = TextType.words(words);
    if (kept instanceof Parsed.Bad<String> bad) {
      throw UserError.usage(target.shown() + ": " + bad.message(), "say it in a few sentences");
    }
    return kept.value().orElseThrow();
  }

  private static Optional<String> note(QuestionName target, Optional<String> note) {
    return note.filter(n -> !n.isBlank()).map(n -> kept(target, n));
  }

  /** Sentences of a spec as own words, with what was read from them. */
  void words(HandEdit.Words words, List<Understanding.Row> read) {
    Bank bank = workspace.loader().load(workspace.named(words.path()).question().bank());
    text(bank, words.path(), words.text(), Optional.empty());
    if (!read.isEmpty()) {
      read(bank, words.path(), read);
    }
  }

  /**
   * Own words for a whole question; the fields that are there stay. The words of its example are
   * its example, in fields.
   */
  public void text(Bank bank, String name, String words, Optional<String> note) {
    QuestionName target = QuestionName.parse(bank, name);
    boolean example = Reader.isExample(target.question(), words);
    Answer.Said said =
        example
            ? said(bank, target).with(target.question().wording().example().orElseThrow().entries())
            : said(bank, target).withText(kept(target, words));
    save(bank, target, note(target, note).map(said::withNote).orElse(said));
  }

  /** What own words for a question say beyond what stands there. */
  public Understanding understanding(Bank bank, String name, String words) {
    Question question = QuestionName.parse(bank, name).question();
    return Reader.isExample(question, words)
        ? Understanding.of(question, workspace.evaluationFor(bank), "")
        : Understanding.of(question, workspace.evaluationFor(bank), words);
  }

  /** Takes values that were read from own words. */
  public void read(Bank bank, String name, List<Understanding.Row> rows) {
    QuestionName target = QuestionName.parse(bank, name);
    Answer.Said said = said(bank, target);
    for (Understanding.Row row : rows) {
      said = said.with(row.field().id(), Entry.of(row.given()));
    }
    save(bank, target, said);
  }

  /** A non-answer: for one field where one is named, else for the whole question. */
  public void state(Bank bank, String name, State state, Optional<String> note) {
    QuestionName target = QuestionName.parse(bank, name);
    NonAnswer none = new NonAnswer(state, Optional.empty(), note(target, note));
    boolean part = name.contains(".") && target.question().fields().size() > 1;
    save(
        bank,
        target,
        part ? said(bank, target).with(target.field().orElseThrow().id(), none) : none);
  }

  /**
   * Takes an answer back: one field where one is named, else the whole question.
   *
   * @return what there is to say to it
   */
  public Optional<String> remove(Bank bank, String name) {
    QuestionName target = QuestionName.parse(bank, name);
    String question = target.question().id();
    boolean part = name.contains(".") && target.question().fields().size() > 1;
    if (part && standing(bank, target).filter(a -> a instanceof NonAnswer).isPresent()) {
      return Optional.of(
          "Nothing stands for %s alone; for the whole question: specq unset %s %s"
              .formatted(target.shown(), bank.id(), question));
    }
    tieReasons(bank, target, part);
    if (part) {
      workspace.store().remove(bank.id(), question, target.field().orElseThrow().id());
    } else {
      workspace.store().remove(bank.id(), question);
    }
    return Optional.empty();
  }

  private Optional<Answer> standing(Bank bank, QuestionName target) {
    return workspace.store().answer(bank.id(), target.question().id());
  }

  private Answer.Said said(Bank bank, QuestionName target) {
    return standing(bank, target).map(Answer::said).orElse(Answer.Said.NOTHING);
  }

  private void save(Bank bank, QuestionName target, Answer answer) {
    save(workspace.evaluationFor(bank), target.question(), answer);
  }

  /** Saves an answer to a question, with each reason tied to the value it is for. */
  void save(Question question, Answer answer) {
    save(workspace.evaluationFor(workspace.loader().load(question.bank())), question, answer);
  }

  private void save(Evaluation before, Question question, Answer answer) {
    tieOthers(before, question, answer);
    workspace
        .store()
        .put(question.bank(), question.id(), ReasonBinding.bound(before, question, answer));
  }

  /** The reasons elsewhere for what is replaced stay the reasons for that. */
  private void tieOthers(Evaluation before, Question question, Answer answer) {
    ReasonBinding.others(before, question, answer)
        .forEach((other, tied) -> workspace.store().put(other.bank(), other.id(), tied));
  }

  /** What a value that goes was chosen for stays the reason for that one. */
  private void tieReasons(Bank bank, QuestionName target, boolean part) {
    Evaluation before = workspace.evaluationFor(bank);
    Answer.Said said = said(bank, target);
    String field = part ? target.field().orElseThrow().id() : "";
    Answer.Said left = part ? said.without(field) : Answer.Said.NOTHING;
    tieOthers(before, target.question(), left);
    said.entry(field)
        .map(gone -> ReasonBinding.bound(before, target.question(), left).said().with(field, gone))
        .ifPresent(tied -> workspace.store().put(bank.id(), target.question().id(), tied));
  }

  /**
   * The state of a whole question that an answer to a part of it will end.
   *
   * @return what there is to say to it
   */
  public Optional<String> ends(Bank bank, String name) {
    QuestionName target = QuestionName.parse(bank, name);
    boolean part = target.question().fields().size() > 1;
    return standing(bank, target)
        .flatMap(a -> part && a instanceof NonAnswer none ? Optional.of(none) : Optional.empty())
        .map(
            none ->
                "%s/%s is not '%s' as a whole any more."
                    .formatted(bank.id(), target.question().id(), none.state().id()));
  }
}
