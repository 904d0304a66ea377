package io.github.specq.bank;

import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.AskedBank;
import io.github.specq.answers.Names;
import io.github.specq.problem.Severity;

/** A bank as the file of its answers knows it. */
public record BankOfAnswers(Bank bank) implements AskedBank {

  @Override
  public int version() {
    return bank.version();
  }

  @Override
  public boolean wantsAnotherLook(AnswersFile file) {
    return AnswersReview.of(bank, file).stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  @Override
  public Names names(String question) {
    return bank.question(question).map(Question::names).orElseGet(() -> Names.of(question));
  }
}
