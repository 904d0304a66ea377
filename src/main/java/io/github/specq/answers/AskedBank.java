package io.github.specq.answers;

/** What an answers file has to know of the bank whose questions it answers. */
public interface AskedBank {

  /** Written beside the answers that fit it. */
  int version();

  /** Whether a file has answers that this version of the bank cannot take. */
  boolean wantsAnotherLook(AnswersFile file);

  /** What a question and its fields are and were called; a question it does not have is bare. */
  Names names(String question);
}
