package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.Phase9;
import io.github.specq.testing.RichSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen makes of keys that come in unusual ways. */
@Timeout(60)
class RichTypingTest {
  private static final String TYPES = "Specialized workers for different job types?";
  private static final String COUNT = "How many worker processes?";
  private static final String OPENING = "How will you architect";
  private static final Size SMALL = new Size(40, 10);
  private static final Size USUAL = new Size(80, 24);

  /** The program waits so often for 100 ms. */
  private static final int SIX_HUNDRED_MILLIS = 6;

  private static final int A_SECOND = 10;

  @TempDir private Path folder;

  private RichSession at(String step, String ask) {
    return Phase9.at(RichSession.in(folder), step).await(ask);
  }

  private void assertNothingIsAnswered() {
    assertThat(folder.resolve(".specq/answers/phase9.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[B", "\u001bOB", "\u001b[1;2B"})
  void aKeyWhoseBytesComeSlowlyIsThatKey(String down) {
    try (RichSession session = at("workers", OPENING)) {
      for (int i = 0; i < down.length(); i++) {
        session.type(down.substring(i, i + 1)).terminal().pause(SIX_HUNDRED_MILLIS);
      }
      assertThat(session.await("Enter part by part").currentEntry()).contains("Part by part");
    }
  }

  @Test
  void escapeAloneActsWithinASecond() {
    try (RichSession session = at("workers", OPENING)) {
      session.press("F1").await("Why it is asked").type("\u001b").terminal().pause(A_SECOND);
      session.await("Part by part");
      session.type("\u001b").terminal().pause(A_SECOND);
      session.await("Job Queue Technology");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[99;5u", "\u001b[27;5;99~"})
  void ctrlCIsUnderstoodAsANumberToo(String ctrlC) {
    try (RichSession session = at("workers", OPENING)) {
      assertThat(session.type(ctrlC).endedSanely().code()).isEqualTo(130);
    }
  }

  @Test
  void escapeAsANumberActsAtOnce() {
    try (RichSession session = at("workers", OPENING)) {
      session.press("F1").await("Why it is asked");
      session.type("\u001b[27u").await("Part by part");
    }
  }

  @Test
  void linesThatComeAtOnceAreOneTextAndNotAnswersToSeveralQuestions() {
    try (RichSession session = at("job-queue.reason", "Why this one?")) {
      session.type("It is fast.\r\rIt is there.\r\nIt is ours.\r").terminal().pause(1);
      session.await("│ It is ours.");
      assertThat(session.screen()).contains("Why this one?", "│ It is fast.", "│ It is there.");
      assertNothingIsAnswered();
      session.press("Enter").await("What job queue technology");
      assertThat(Phase9.answers(folder)).contains("It is fast.\n", "It is there.\n");
    }
  }

  @Test
  void whereALineIsTypedLinesThatComeAtOnceAreOneLine() {
    try (RichSession session = at("workers.worker-types", TYPES)) {
      session.type("mail\rreports\r").terminal().pause(1);
      session.await("│ mail reports").await(TYPES);
      assertNothingIsAnswered();
    }
  }

  @Test
  void whereNothingIsTypedLinesThatComeAtOnceChooseNothing() {
    try (RichSession session = at("job-queue.technology", "What job queue technology")) {
      session.type("mail\rreports\r").terminal().pause(1);
      session.await("There is nothing to paste into here.");
      assertNothingIsAnswered();
    }
  }

  @Test
  void whoPressesEnterTwiceMeansItOnce() {
    try (RichSession session = Phase9.at(RichSession.in(folder), "workers.count").await(COUNT)) {
      session.type("\r\r").await("Threads/processes per worker?").settle();
      assertThat(session.screen()).contains("Threads/processes per worker?");
      assertThat(Phase9.answers(folder)).contains("count").doesNotContain("threads");
    }
  }

  @Test
  void whoPressesEnterTwiceAtTheReviewWritesNothing() {
    try (RichSession session = at("retries", "How will you handle job failures")) {
      session
          .press("Down Enter")
          .await("How many times to retry?")
          .press("Enter")
          .await("fixed delay?")
          .press("C-o r")
          .await("Review");
      session.type("x\r\r").await("What is to be written").settle();
      assertThat(session.screen()).contains("What is to be written");
      assertThat(folder.resolve("docs")).doesNotExist();
    }
  }

  @Test
  void whatIsTypedWhereTheWindowIsTooSmallIsThereWhenItIsLarger() {
    try (RichSession session = at("workers.worker-types", TYPES)) {
      session.type("mail").resize(SMALL).await("too small").type(" workers").settle();
      session.resize(USUAL).await("│ mail workers").press("Enter").await(COUNT);
      assertThat(Phase9.answers(folder)).contains("mail workers");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-c", "hang-up"})
  void whatIsTypedWhereTheWindowIsTooSmallIsKept(String way) {
    try (RichSession session = at("workers.worker-types", TYPES)) {
      session.type("mail").resize(SMALL).await("too small").type(" workers").settle();
      if (way.equals("C-c")) {
        session.press(way);
      } else {
        session.hangUp();
      }
      assertThat(session.ended().code()).isEqualTo(130);
    }
    assertThat(folder.resolve(".specq/local/drafts/phase9.properties"))
        .content()
        .contains("mail workers");
  }

  @Test
  void bytesThatAreNoTextAreTold() {
    try (RichSession session = at("workers.worker-types", TYPES)) {
      session.terminal().send("caf\u00e9 open".getBytes(StandardCharsets.ISO_8859_1));
      session.await("no UTF-8").await("│ caf\ufffd open");
      assertThat(session.type("!").screen()).contains("open!").doesNotContain("no UTF-8");
      session.press("C-u").type("a \ufffd of one's own").settle();
      assertThat(session.screen()).doesNotContain("no UTF-8");
    }
  }
}
