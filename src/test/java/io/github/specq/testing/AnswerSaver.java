package io.github.specq.testing;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersStore;
import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import java.nio.file.Path;

/** A process that saves one answer after the other, and says so after each, until it is killed. */
public final class AnswerSaver {
  private static final int QUESTIONS = 7;

  private AnswerSaver() {}

  public static void main(String[] args) {
    Folder folder = new Folder(new LocalDisk(), Path.of(args[0]));
    AnswersStore store =
        new AnswersStore(folder, AnswersStore::usualFile, bank -> new PlainBank(1));
    for (int number = Integer.parseInt(args[1]); ; number++) {
      store.put("phase9", question(number), Answer.Said.NOTHING.withText(text(number)));
      System.out.println(number);
    }
  }

  /** The question that the answer of that number is for. */
  public static String question(int number) {
    return "question-" + number % QUESTIONS;
  }

  /** The answer of that number: most of a few lines, some of several pages. */
  public static String text(int number) {
    String text = "Answer " + number + " # with: two lines\n" + "x".repeat(number % 50) + "\n";
    return text.repeat(number % 20 == 0 ? 200 : 1);
  }
}
