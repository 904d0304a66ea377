package io.github.specq.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.Editor;
import io.github.specq.testing.Conversation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What typed lines come to; what is shown meanwhile stands in the transcripts. */
class PlainPrompterTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "no"));

  private static Reply reply(Answers answers, String goTo, String typed) {
    Interview interview = Conversation.about("phase9", answers).goTo(goTo).interview();
    return prompter(typed, false).ask(interview, interview.current().orElseThrow());
  }

  private static PlainPrompter prompter(String typed, boolean keyboard) {
    return new PlainPrompter(
        new PlainInput(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))),
        new Console(nowhere(), nowhere(), false),
        new Editor(Map.of("EDITOR", "false")),
        keyboard);
  }

  @Test
  void whatWasTypedIsNotedOnceItIsSaved() {
    Interview interview = Conversation.about("phase9", PROFILE).goTo("workers.count").interview();
    Step step = interview.current().orElseThrow();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    PlainPrompter prompter =
        new PlainPrompter(
            new PlainInput(new ByteArrayInputStream("7\n".getBytes(StandardCharsets.UTF_8))),
            new Console(out, out, false),
            new Editor(Map.of("EDITOR", "false")),
            false);
    Reply reply = prompter.ask(interview, step);
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("Noted");
    prompter.answerSaved(step, reply);
    assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("Noted: 7 workers.\n");
  }

  private static PrintStream nowhere() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  private static Answers with(String question, Answer answer) {
    return PROFILE.with("phase9", question, answer);
  }

  @ParameterizedTest
  @CsvSource({"false, EndOfInput", "true, Interrupt"})
  void onlyWhereNobodyTypesTheEndOfTheInputIsLeftToMeanAssent(boolean keyboard, String reply) {
    Interview interview = Conversation.about("phase9", PROFILE).interview();
    List<Change> changes = List.of(new Change("one.md", "new file", List.of("+first")));
    assertThat(prompter("", keyboard).review(interview, List.of())).hasToString(reply + "[]");
    assertThat(prompter("", keyboard).confirm(changes)).hasToString(reply + "[]");
  }

  @Test
  void enterConfirmsADefaultThatWasTaken() {
    Answer taken = Answer.Said.NOTHING.with("count", Entry.byDefault(Given.of("2")));
    assertThat(reply(with("workers", taken), "workers.count", "\n"))
        .isEqualTo(new Reply.Answered(Given.of("2")));
  }

  @Test
  void enterKeepsANonAnswerWithItsOwner() {
    Answer ops =
        Answer.Said.NOTHING.with(
            "memory-limit",
            new NonAnswer(State.UNKNOWN, Optional.of("ops"), Optional.of("ask on Monday")));
    assertThat(reply(with("workers", ops), "workers.memory-limit", "\n"))
        .isEqualTo(new Reply.Keep());
  }

  @Test
  void enterKeepsWhatStandsForAWholeQuestion() {
    assertThat(reply(with("workers", NonAnswer.of(State.SKIPPED)), "workers", "\n"))
        .isEqualTo(new Reply.Keep());
    assertThat(reply(with("workers", Answer.Said.NOTHING.withText("two")), "workers", "\n"))
        .isEqualTo(new Reply.Keep());
  }

  @Test
  void enterTakesTheDefaultThatIsShownAndElseSkipsWhatIsOptional() {
    assertThat(reply(PROFILE, "workers.count", "\n")).isEqualTo(new Reply.Answered(Given.of("2")));
    assertThat(reply(PROFILE, "workers.queues", "\n"))
        .isEqualTo(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "'2\n:quit\n', quit",
    "'2\n:later\n', later",
    "'2\n\n:quit\n', quit",
    "'\n:quit\n', quit",
    "'4\n:quit\n', quit",
    "'2\n', end",
    "'', end"
  })
  void commandsCountAlsoWhereOwnWordsAreTyped(String typed, String what) {
    Map<String, Reply> replies =
        Map.of(
            "quit", new Reply.Quit(),
            "later", new Reply.NonAnswered(State.LATER, Optional.empty()),
            "end", new Reply.EndOfInput());
    assertThat(reply(PROFILE, "workers", typed)).isEqualTo(replies.get(what));
  }

  @Test
  void twoColonsAreOne() {
    assertThat(reply(PROFILE, "workers", "::quit is no answer\n"))
        .isEqualTo(new Reply.OwnWords(":quit is no answer"));
    assertThat(reply(PROFILE, "workers", "2\n::quit\n")).isEqualTo(new Reply.OwnWords(":quit"));
  }

  @Test
  void aLongTextEndsAtADotOrWithTheInput() {
    Reply expected = new Reply.Answered(Given.of("One.\n\n:two\n..."));
    assertThat(reply(PROFILE, "job-queue.reason", "One.\n\n:two\n...\n.\n:quit\n"))
        .isEqualTo(expected);
    assertThat(reply(PROFILE, "job-queue.reason", "One.\n\n:two\n...")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'redis://a:b@host\nno\n:quit\n'",
    "':na redis://a:b@host\n\n:quit\n'",
    "'2\nredis://a:b@host\nnot that\n:quit\n'"
  })
  void aSecretIsSavedOnlyOnPurpose(String typed) {
    assertThat(reply(PROFILE, "workers", typed)).isEqualTo(new Reply.Quit());
    assertThat(reply(PROFILE, "workers", "redis://a:b@host\nYES\n"))
        .isEqualTo(new Reply.OwnWords("redis://a:b@host"));
  }
}
