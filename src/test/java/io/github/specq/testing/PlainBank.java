package io.github.specq.testing;

import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.AskedBank;
import io.github.specq.answers.Names;

/** A bank that takes every answer, and in which nothing was ever called otherwise. */
public record PlainBank(int version) implements AskedBank {
  @Override
  public boolean wantsAnotherLook(AnswersFile file) {
    return false;
  }

  @Override
  public Names names(String question) {
    return Names.of(question);
  }
}
