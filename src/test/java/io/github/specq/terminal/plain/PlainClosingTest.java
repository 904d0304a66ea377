package io.github.specq.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.Console;
import io.github.specq.testing.Conversation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What typed lines come to at the end; whole endings stand in the transcripts. */
class PlainClosingTest {
  private static final String ASKED_AGAIN = "Press Enter";

  private static final Map<String, Reply> REPLIES =
      Map.of(
          "review", new Reply.Review(),
          "finish", new Reply.Finish(),
          "quit", new Reply.Quit(),
          "back", new Reply.Back(),
          "goto 4", new Reply.GoTo("4"),
          "end", new Reply.EndOfInput());

  private static final List<Change> CHANGES =
      List.of(
          new Change("one.md", "new file", List.of("+first")),
          new Change("two.md", "blocks: 1 replaced", List.of("-second")));

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private PlainClosing closing(String typed) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new PlainClosing(
        new LinePrompt(
            new PlainInput(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))),
            new Console(out, out, false)));
  }

  private List<String> said() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private long askings() {
    return said().stream().filter(line -> line.replace("> ", "").startsWith(ASKED_AGAIN)).count();
  }

  private static Interview interview() {
    return Conversation.about(
            "newsletter",
            Conversation.profile(
                Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "no")))
        .interview();
  }

  private Reply toReview(Interview interview, String typed) {
    return closing(typed).review(interview, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "'\n', review",
    "'   \n', review",
    "'finish\n', finish",
    "' Finish \n', finish",
    "':finish\n', finish",
    "':quit\n', quit",
    "':back\n', back",
    "':goto 4\n', goto 4",
    "'', end"
  })
  void theReviewIsReplied(String typed, String what) {
    assertThat(toReview(interview(), typed)).isEqualTo(REPLIES.get(what));
    assertThat(askings()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {":review", ":goto", ":help"})
  void whatOnlyShowsSomethingIsNoReplyAndNoError(String typed) {
    assertThat(toReview(interview(), typed + "\n\n")).isEqualTo(new Reply.Review());
    assertThat(askings()).isEqualTo(2);
    assertThat(said()).noneMatch(line -> line.contains("Error"));
  }

  private static Interview withDefaults() {
    return Conversation.about("newsletter", interview().answers())
        .goTo("editors.count")
        .reply(new Reply.TakeDefault())
        .goTo("returns.tries")
        .reply(new Reply.TakeDefault())
        .interview();
  }

  @ParameterizedTest
  @CsvSource({
    "confirm, newsletter/editors newsletter/returns",
    "' :Confirm ', newsletter/editors newsletter/returns",
    "confirm letters, newsletter/editors newsletter/returns",
    "confirm editors, newsletter/editors",
    "confirm newsletter/returns, newsletter/returns",
    "confirm 2, newsletter/editors"
  })
  void answersAreConfirmedTogetherOrByThemselves(String typed, String questions) {
    assertThat(toReview(withDefaults(), typed + "\n"))
        .isEqualTo(new Reply.Confirm(Set.of(questions.split(" "))));
    assertThat(String.join(" ", said()).replaceAll(" +", " ")).contains("to stand by defaults");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "confirm editors", "confirm 99", "confirm nonsense"})
  void whereNothingIsToBeConfirmedThatIsSaid(String typed) {
    assertThat(toReview(interview(), typed + "\n\n")).isEqualTo(new Reply.Review());
    assertThat(said()).anyMatch(line -> line.contains("There is nothing to confirm"));
    assertThat(said()).noneMatch(line -> line.contains("to stand by defaults"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "yes", ":skip", ":default rest", ":nonsense", "diff", "finished"})
  void whatIsNotPossibleInTheReviewIsOneError(String typed) {
    assertThat(toReview(interview(), typed + "\n\n")).isEqualTo(new Reply.Review());
    assertThat(said().stream().filter(line -> line.contains("Error")))
        .containsExactly("> Error: '" + typed + "' is not possible here.");
  }

  @Test
  void onlyWhileSomethingIsOpenTheReviewSaysHowToLeaveItOpen() {
    toReview(interview(), "");
    assertThat(said()).anyMatch(line -> line.contains("finish"));

    said.reset();
    Answers none = Conversation.profile(Map.of("quality", "experiment", "background-jobs", "no"));
    toReview(Conversation.about("newsletter", Optional.empty(), Set.of(), none).interview(), "");
    assertThat(said()).noneMatch(line -> line.contains("finish"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\n', finish",
    "'finish\n', finish",
    "':review\n', review",
    "':back\n', review",
    "':goto\n', review",
    "':goto 4\n', goto 4",
    "':quit\n', quit",
    "'', end",
    "'no\n:help\n:quit\n', quit"
  })
  void theChangesAreReplied(String typed, String what) {
    assertThat(closing(typed).confirm(CHANGES)).isEqualTo(REPLIES.get(what));
  }

  @Test
  void theChangesAreNumbered() {
    closing("").confirm(CHANGES);
    assertThat(said())
        .contains(
            "What is to be written:", "  1. one.md: new file", "  2. two.md: blocks: 1 replaced");
  }

  @ParameterizedTest
  @CsvSource({
    "diff, 1, 1",
    "DIFF, 1, 1",
    ":diff, 1, 1",
    "diff 1, 1, 0",
    "diff 2, 0, 1",
    ":diff 2, 0, 1"
  })
  void theDiffShowsAllFilesOrOne(String typed, int first, int second) {
    assertThat(closing(typed + "\n:quit\n").confirm(CHANGES)).isEqualTo(new Reply.Quit());
    assertThat(said().stream().filter("+first"::equals)).hasSize(first);
    assertThat(said().stream().filter("-second"::equals)).hasSize(second);
    assertThat(said().stream().filter(line -> line.contains("its number, 1 to 2")))
        .hasSize(first * second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"diff 0", "diff 3", "diff one.md", "diff2", "diff 99999999999"})
  void aFileThatIsNotThereHasNoDiff(String typed) {
    closing(typed + "\n").confirm(CHANGES);
    assertThat(said()).contains("> Error: '" + typed + "' is not possible here.");
  }
}
