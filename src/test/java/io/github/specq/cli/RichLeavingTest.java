package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Phase9;
import io.github.specq.testing.RichSession;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an interview on a screen ends: the terminal is as before, and nothing is lost. */
@Timeout(60)
class RichLeavingTest {
  private static final String TYPES = "Specialized workers for different job types?";
  private static final String STEP = "workers.worker-types";

  @TempDir private Path folder;

  /**
   * A way in which an interview ends before its last question.
   *
   * @param code the program's exit code
   * @param said what is said about it
   */
  private record Way(String name, Consumer<RichSession> leave, int code, String said) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Way> ways() {
    return Stream.of(
        new Way("by command", s -> s.press("C-o q"), 0, "Everything is saved."),
        new Way("by word", s -> s.press("C-u").type(":quit\r"), 0, "Everything is saved."),
        new Way("by Ctrl-C", s -> s.press("C-c"), 130, "Interrupted; everything is saved."),
        new Way("by end of input", RichSession::hangUp, 130, "The input ended;"),
        new Way("by a bug", s -> s.breakOnce().type("x"), 70, "This is a bug in specq."));
  }

  private RichSession again() {
    return RichSession.in(folder).run("interview", "phase9", "--from", STEP);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theTerminalIsAsBefore(Way way) {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("mail workers").settle();
      way.leave().accept(session);
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).as(ended.err()).isEqualTo(way.code());
      assertThat(ended.err()).contains(way.said());
      assertThat(ended.out()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatWasBegunIsThereTheNextTime(Way way) {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("mail workers, caf\u00e9 \ud83d\ude00 #=:!").settle();
      if (way.name().equals("by word")) {
        session.press("BTab").await("Single queue");
      }
      way.leave().accept(session);
      session.ended();
    }
    try (RichSession session = again()) {
      session.await("Enter begin").press("Enter");
      assertThat(session.await(TYPES).screen())
          .contains("│ mail workers, caf\u00e9 \ud83d\ude00 #=:!", "What you began here was kept.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {":quit", ":back", ":review", ":goto 1"})
  void aCommandIsNothingBegun(String word) {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type(word).press("Enter").settle().hangUp().ended();
    }
    try (RichSession session = again()) {
      session.await("Enter begin").press("Enter");
      assertThat(session.await(TYPES).screen()).doesNotContain("began", word);
    }
  }

  @Test
  void whatWasGivenIsNotBegunAnyMore() {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("mail workers").settle().press("BTab");
      session.await("Single queue").press("C-c");
      session.ended();
    }
    try (RichSession session = again()) {
      session.await("Enter begin").press("Enter");
      session.await("What you began here was kept.").press("Enter");
      session.await("How many worker processes?").press("C-c");
      session.ended();
    }
    assertThat(folder.resolve(".specq/local/drafts/phase9.properties"))
        .content()
        .doesNotContain("mail workers");
    try (RichSession session = again()) {
      assertThat(session.await(TYPES).screen()).contains("mail workers").doesNotContain("began");
    }
  }

  private void begin(RichSession session) {
    session.await(TYPES).type("mail workers").settle().press("C-c").ended();
  }

  private void set(String... words) {
    assertThat(new SpecqRunner(folder).run(words).code()).isZero();
  }

  @Test
  void whatWasBegunOnAnAnswerGoesOnWithIt() {
    Phase9.profile(folder);
    set("set", "phase9", STEP, "none,");
    try (RichSession session = again()) {
      begin(session);
    }
    try (RichSession session = again()) {
      session.await("What you began here was kept; the saved answer is still the old one.");
      session.await("none,mail workers").press("C-o s").await("Replace the saved answer?");
      session.press("y").await("is noted for").press("C-c").ended();
    }
    try (RichSession session = again()) {
      session.await("What you began here was kept").await("none,mail workers");
    }
  }

  @Test
  void anAnswerThatWasGivenElsewhereTakesItsPlace() {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      begin(session);
    }
    set("set", "phase9", STEP, "one for all");
    try (RichSession session = again()) {
      assertThat(session.await(TYPES).screen())
          .contains("one for all")
          .doesNotContain("mail workers", "began");
    }
  }

  @Test
  void whatWasBegunForOneAnswersFileIsNotForAnother() {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      begin(session);
    }
    RichSession.Start start = RichSession.in(folder);
    String[] other = {"interview", "phase9", "--from", STEP, "--answers", "other.yaml"};
    try (RichSession session = start.run(other)) {
      session.await("Enter begin").press("Enter");
      assertThat(session.await(TYPES).screen()).doesNotContain("mail workers", "began");
    }
  }

  @Test
  void ownWordsThatWereBegunCanBeGoneOnWith() {
    try (RichSession session = Phase9.at(RichSession.in(folder), "workers")) {
      session.await("How will you architect");
      session.type("Two of them, and").settle().press("C-c").ended();
    }
    try (RichSession session =
        RichSession.in(folder).run("interview", "phase9", "--from", "workers")) {
      session.await("Enter begin").press("Enter").await("What you began here was kept.");
      session.await("Two of them, and");
      session.type(" one more.").press("Enter").await("How many worker processes?");
      assertThat(Phase9.answers(folder)).contains("text: Two of them, and one more.");
    }
  }

  @Test
  void ownWordsThatWereBegunAreShownFirstWhereAPartWasAnswered() {
    try (RichSession session = Phase9.at(RichSession.in(folder), "workers")) {
      session.await("How will you architect");
      session.type("Two of them, and").settle().press("C-c").ended();
    }
    set("set", "phase9", "workers.count", "2");
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      session.await("What you began here was kept").await("Two of them, and").press("C-c").ended();
    }
  }

  @Test
  void whoBeginsAnewBegunNothing() {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("mail workers").settle().press("C-c").ended();
    }
    try (RichSession session =
        RichSession.in(folder).run("interview", "phase9", "--from", STEP, "--restart")) {
      session.await("Enter begin").press("Enter");
      assertThat(session.await(TYPES).screen()).doesNotContain("mail workers", "began");
    }
  }

  @Test
  void whatIsTypedIsKeptAfterASecondOfRest() {
    Path drafts = folder.resolve(".specq/local/drafts/phase9.properties");
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("mail workers");
      session.terminal().await("a draft on the disk", () -> Files.exists(drafts));
      assertThat(drafts).content().contains("mail workers");
    }
  }

  @Test
  void whatWasAnsweredStandsInTheShell() {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("one for mail").press("Enter");
      session.await("How many worker processes?").press("C-c");
      assertThat(session.endedSanely().err()).contains("  2. Worker Architecture: ");
    }
  }

  @Test
  void anAnswerThatCannotBeSavedEndsItAndIsNotLost() throws IOException {
    try (RichSession session = Phase9.at(RichSession.in(folder), STEP)) {
      session.await(TYPES).type("mail workers").settle();
      Files.createDirectories(folder.resolve(".specq/answers/phase9.yaml/in-the-way"));
      session.press("Enter");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err())
          .contains(".specq/answers/phase9.yaml:1:1: error: this is a folder and no regular file")
          .contains("Your answer was not lost: it is in .specq/local/rescue/phase9-1.yaml.");
      assertThat(folder.resolve(".specq/local/rescue/phase9-1.yaml"))
          .content()
          .contains("mail workers");
    }
  }

  @Test
  void specsThatCannotBeWrittenEndIt() throws IOException {
    try (RichSession session = Phase9.at(RichSession.in(folder), "retries")) {
      session.await("How will you handle job failures").press("Down Enter");
      session.await("How many times to retry?").press("Enter").await("fixed delay?").press("C-o r");
      session.await("Review").press("x").await("What is to be written");
      Files.writeString(folder.resolve("docs"), "in the way");
      session.press("Enter");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).isEqualTo(5);
      assertThat(ended.err()).contains("error: cannot read docs/specs/technical_design_spec.md");
    }
  }

  @Test
  void aWindowThatIsClosedAcceptsNothing() {
    try (RichSession session = Phase9.at(RichSession.in(folder), "retries")) {
      session.await("How will you handle job failures").press("Down Enter");
      session.await("How many times to retry?").press("Enter").await("fixed delay?").press("C-o r");
      session.await("Review").press("x").await("What is to be written").hangUp();
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).isEqualTo(130);
      assertThat(ended.err()).contains("the specs were not written");
      assertThat(folder.resolve("docs")).doesNotExist();
    }
    try (RichSession session = RichSession.in(folder).run("interview", "project")) {
      session.await("Review").hangUp();
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).isEqualTo(130);
      assertThat(ended.err()).doesNotContain("goes on where you were");
    }
  }

  @Test
  void aBankThatIsPickedIsAsked() {
    try (RichSession session = RichSession.in(folder).run("interview")) {
      session.await("Which bank?").type("phase").press("Enter").await("Enter begin");
      session.press("C-c");
      session.endedSanely();
    }
  }

  @Test
  void whoPicksNoBankLeaves() {
    try (RichSession session = RichSession.in(folder).run("interview")) {
      session.await("Which bank?").press("C-c");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).isEqualTo(130);
      assertThat(ended.err()).contains("No bank was chosen.");
    }
  }
}
