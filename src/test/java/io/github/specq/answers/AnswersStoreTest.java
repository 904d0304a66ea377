package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.problem.UserError;
import io.github.specq.testing.PlainBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change is on disk at once; what somebody else did is kept and told. */
class AnswersStoreTest {
  private static final String FILE = ".specq/answers/phase9.yaml";
  private static final Answer KAFKA = value("kafka");
  private static final Answer RABBIT = value("rabbitmq");
  private static final Answer LATER = NonAnswer.of(State.LATER);

  private final AtomicInteger version = new AtomicInteger(4);
  @TempDir private Path root;
  private AnswersStore store;

  @BeforeEach
  void openStore() {
    store = open();
  }

  private AnswersStore open() {
    Folder folder = new Folder(new LocalDisk(), root);
    return new AnswersStore(folder, AnswersStore::usualFile, bank -> new PlainBank(version.get()));
  }

  @Test
  void anAnswerIsOnDiskAtOnce() throws IOException {
    assertThat(store.exists("phase9")).isFalse();
    store.put("phase9", "job-queue", KAFKA);
    assertThat(store.exists("phase9")).isTrue();
    assertThat(text()).endsWith("bank-version: 4\nanswers:\n  job-queue: kafka\n");
    assertThat(open().answers(List.of("phase9")).of("phase9"))
        .isEqualTo(Map.of("job-queue", KAFKA));
    assertThat(store.takeNotices()).isEmpty();
  }

  @Test
  void anAnswerTakenBackIsGoneAtOnce() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    store.put("phase9", "workers", RABBIT);
    store.remove("phase9", "job-queue");
    assertThat(text()).endsWith("answers:\n  workers: rabbitmq\n");
    store.remove("phase9", "missing");
    assertThat(text()).endsWith("answers:\n  workers: rabbitmq\n");
  }

  @Test
  void aFileThatStaysTheSameIsNotWritten() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    Object before = Files.readAttributes(root.resolve(FILE), "unix:ino,lastModifiedTime");
    store.put("phase9", "job-queue", KAFKA);
    Object after = Files.readAttributes(root.resolve(FILE), "unix:ino,lastModifiedTime");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void theBanksVersionIsThatOfTheLastAnswer() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    version.set(5);
    assertThat(open().file("phase9").bankVersion()).isEqualTo(4);
    store.put("phase9", "workers", KAFKA);
    assertThat(text()).contains("\nbank-version: 5\n");
    assertThat(open().file("phase9").bankVersion()).isEqualTo(5);
  }

  @Test
  void anotherAnswerThatSomebodyElseGaveIsKeptAndTold() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    replace("answers:\n", "answers:\n  # theirs\n  workers: 2\n");
    store.put("phase9", "job-queue", RABBIT);
    assertThat(text()).endsWith("answers:\n  # theirs\n  workers: 2\n  job-queue: rabbitmq\n");
    assertThat(store.takeNotices())
        .containsExactly(FILE + " was changed by somebody else; those changes are kept.");
    assertThat(store.takeNotices()).isEmpty();
    assertThat(store.file("phase9").answers()).containsKey("workers");
  }

  @Test
  void theSameAnswerThatSomebodyElseGaveIsKeptInACopy() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    replace("kafka", "none   # theirs");
    String theirs = text();
    store.put("phase9", "job-queue", RABBIT);
    assertThat(text()).endsWith("  job-queue: rabbitmq   # theirs\n");
    assertThat(store.takeNotices())
        .containsExactly(
            FILE
                + ": the answer to 'job-queue' was changed by somebody else too; yours was saved,"
                + " the file as they left it is .specq/local/backup/phase9-1.yaml.");
    assertThat(root.resolve(".specq/local/backup/phase9-1.yaml")).hasContent(theirs);
  }

  /** As {@code :later} does to a question that was answered. */
  @Test
  void anAnswerThatAStateReplacesIsKeptInACopy() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    String answered = text();
    store.put("phase9", "job-queue", LATER);
    assertThat(text()).endsWith("  job-queue:\n    state: later\n");
    assertThat(store.takeNotices())
        .containsExactly(
            "What stood for 'job-queue' before is kept in .specq/local/backup/phase9-1.yaml.");
    assertThat(root.resolve(".specq/local/backup/phase9-1.yaml")).hasContent(answered);
    store.put("phase9", "job-queue", RABBIT);
    assertThat(store.takeNotices()).isEmpty();
    assertThat(root.resolve(".specq/local/backup/phase9-2.yaml")).doesNotExist();
  }

  @Test
  void aFileThatSomebodyElseBrokeStaysAndTheAnswerIsRescued() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    replace("kafka", "[kafka");
    String broken = text();
    UserError error =
        catchThrowableOfType(UserError.class, () -> store.put("phase9", "job-queue", RABBIT));
    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    assertThat(error).hasMessageStartingWith(FILE + ":6:14: error: this list is not closed");
    assertThat(text()).isEqualTo(broken);
    String rescue = ".specq/local/rescue/phase9-1.yaml";
    assertThat(store.takeNotices())
        .containsExactly("Your answer was not lost: it is in " + rescue + ".");
    assertThat(root.resolve(rescue)).content().endsWith("\n  job-queue: rabbitmq\n");
  }

  @Test
  void aFileThatWasBrokenFromTheStartStaysAndTheAnswerIsRescued() throws IOException {
    Files.createDirectories(root.resolve(FILE).getParent());
    Files.writeString(root.resolve(FILE), "specq: 1\nbank: phase9\nanswers: [\n");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> store.put("phase9", "job-queue", RABBIT));
    assertThat(text()).endsWith("answers: [\n");
    assertThat(store.takeNotices())
        .containsExactly("Your answer was not lost: it is in .specq/local/rescue/phase9-1.yaml.");
    assertThat(root.resolve(".specq/local/rescue/phase9-1.yaml"))
        .content()
        .endsWith("\n  job-queue: rabbitmq\n");
  }

  @Test
  void answersThatSomebodyElseDeletedAreKeptInACopy() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    String known = text();
    Files.delete(root.resolve(FILE));
    store.put("phase9", "workers", RABBIT);
    assertThat(text()).endsWith("answers:\n  workers: rabbitmq\n");
    assertThat(store.takeNotices())
        .containsExactly(
            FILE
                + " was deleted by somebody else; the answers that were in it are in"
                + " .specq/local/backup/phase9-1.yaml.");
    assertThat(root.resolve(".specq/local/backup/phase9-1.yaml")).hasContent(known);
  }

  @Test
  void anAnswerThatNoAnswersFileCanHoldIsRescued() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    String before = text();
    String tooLong = "words ".repeat(4_000).strip();
    UserError error =
        catchThrowableOfType(
            UserError.class,
            () -> store.put("phase9", "workers", Answer.Said.NOTHING.withText(tooLong)));
    assertThat(error).hasMessageContaining("the line is longer than 16 KiB");
    assertThat(text()).isEqualTo(before);
    String rescue = ".specq/local/rescue/phase9-1.txt";
    assertThat(store.takeNotices())
        .containsExactly("Your answer was not lost: it is in " + rescue + ".");
    assertThat(root.resolve(rescue)).content().contains(tooLong);
  }

  @Test
  void whatIsRescuedNeverReplacesWhatWasRescuedBefore() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    replace("kafka", "[kafka");
    for (int i = 1; i <= 3; i++) {
      String answer = "answer " + i;
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> store.put("phase9", "job-queue", value(answer)));
    }
    for (int i = 1; i <= 3; i++) {
      assertThat(root.resolve(".specq/local/rescue/phase9-%d.yaml".formatted(i)))
          .content()
          .contains("answer " + i);
    }
  }

  @Test
  void aNewBeginningKeepsTheOldFileByteForByte() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    replace("kafka", "kafka   # why\r");
    String old = text();
    assertThat(store.restart("phase9")).contains(".specq/local/backup/phase9-1.yaml");
    assertThat(root.resolve(".specq/local/backup/phase9-1.yaml")).content().isEqualTo(old);
    assertThat(store.file("phase9").answers()).isEmpty();
    assertThat(open().file("phase9").answers()).isEmpty();
  }

  @Test
  void everyNewBeginningKeepsAFileOfItsOwn() throws IOException {
    for (int i = 1; i <= 3; i++) {
      store.put("phase9", "job-queue", value("answer " + i));
      assertThat(store.restart("phase9")).contains(".specq/local/backup/phase9-" + i + ".yaml");
    }
    for (int i = 1; i <= 3; i++) {
      assertThat(root.resolve(".specq/local/backup/phase9-%d.yaml".formatted(i)))
          .content()
          .contains("answer " + i);
    }
  }

  @Test
  void evenABrokenFileIsKeptByANewBeginning() throws IOException {
    Files.createDirectories(root.resolve(FILE).getParent());
    Files.writeString(root.resolve(FILE), "answers: [\n");
    store.restart("phase9");
    assertThat(root.resolve(".specq/local/backup/phase9-1.yaml")).hasContent("answers: [\n");
    assertThat(open().file("phase9").answers()).isEmpty();
  }

  @Test
  void aNewBeginningWithoutAnswersKeepsNothing() {
    assertThat(store.restart("phase9")).isEmpty();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void banksHaveFilesOfTheirOwn() throws IOException {
    store.put("phase9", "job-queue", KAFKA);
    store.put("project", "quality", value("production"));
    store.restart("phase9");
    assertThat(open().answers(List.of("phase9", "project")).of("project"))
        .isEqualTo(Map.of("quality", value("production")));
  }

  private void replace(String old, String now) throws IOException {
    assertThat(text()).contains(old);
    Files.writeString(root.resolve(FILE), text().replace(old, now));
  }

  private String text() throws IOException {
    return Files.readString(root.resolve(FILE));
  }

  private static Answer value(String text) {
    return Answer.Said.NOTHING.with("value", Entry.of(Given.of(text)));
  }
}
