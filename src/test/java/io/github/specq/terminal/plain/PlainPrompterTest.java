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
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What typed lines come to; what is shown meanwhile stands in the transcripts. */
class PlainPrompterTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "no"));

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private static Reply reply(Answers answers, String goTo, String typed) {
    Interview interview = Conversation.about("newsletter", answers).goTo(goTo).interview();
    return prompter(typed, false).ask(interview, interview.current().orElseThrow());
  }

  private static PlainPrompter prompter(String typed, boolean keyboard) {
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return prompter(in, nowhere(), keyboard);
  }

  private static PlainPrompter prompter(InputStream in, PrintStream out, boolean keyboard) {
    return new PlainPrompter(
        new PlainInput(in, keyboard),
        new Console(out, nowhere(), false),
        new Editor(Map.of("EDITOR", "false")),
        keyboard);
  }

  /** What a person at a keyboard comes to, and what is said meanwhile. */
  private record Talk(Reply reply, String said) {}

  private static Talk talk(Answers answers, String goTo, boolean keyboard, String typed) {
    Interview interview = Conversation.about("newsletter", answers).goTo(goTo).interview();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PlainPrompter prompter =
        new PlainPrompter(
            new PlainInput(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))),
            new Console(new PrintStream(said, true, StandardCharsets.UTF_8), nowhere(), false),
            new Editor(Map.of("EDITOR", "false")),
            keyboard);
    Reply reply = prompter.ask(interview, interview.current().orElseThrow());
    return new Talk(reply, said.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "));
  }

  private static Answers feed() {
    return with("delivery", Answer.Said.NOTHING.with("carrier", Entry.of(Given.of("feed"))));
  }

  @ParameterizedTest
  @CsvSource({
    ":skip, skipped",
    ":later, later",
    ":na, does not apply",
    ":unknown ask Kim, don't know yet; ask Kim"
  })
  void aCommandAsksBeforeItTakesASavedAnswerAway(String command, String instead) {
    Talk kept = talk(feed(), "delivery.carrier", true, command + "\nno\n\n");
    assertThat(kept.said()).contains("\"Feed\" is saved", instead, "It stays as it is.");
    assertThat(kept.reply()).isEqualTo(new Reply.Answered(Given.of("feed")));

    assertThat(talk(feed(), "delivery.carrier", true, command + "\nyes\n").reply())
        .isInstanceOf(Reply.NonAnswered.class);
    assertThat(talk(feed(), "delivery.carrier", false, command + "\n").reply())
        .isInstanceOf(Reply.NonAnswered.class);
  }

  @Test
  void aDefaultAsksBeforeItTakesASavedAnswerAway() {
    Answers nine =
        with("editors", Answer.Said.NOTHING.with("count", Entry.of(Given.of("9 editors"))));

    assertThat(talk(nine, "editors.count", true, ":default\nno\n:quit\n").reply())
        .isEqualTo(new Reply.Quit());
    assertThat(talk(nine, "editors.count", true, ":default\nyes\n").reply())
        .isEqualTo(new Reply.TakeDefault());
  }

  @Test
  void whatIsOpenIsNotAskedAbout() {
    assertThat(talk(PROFILE, "delivery.carrier", true, ":skip\n").reply())
        .isEqualTo(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
    Answers later =
        with("delivery", Answer.Said.NOTHING.with("carrier", NonAnswer.of(State.LATER)));
    assertThat(talk(later, "delivery.carrier", true, ":skip\n").reply())
        .isEqualTo(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "true, 'one\n:review\n.\nyes\n', 'one\n:review'",
    "true, 'one\n:review\n.\n\n', one",
    "true, 'one\n:review\ntwo\n.\nno\n', 'one\ntwo'",
    "true, 'one\n:review\n', 'one\n:review'",
    "true, 'one\n:-)\n.\n', 'one\n:-)'",
    "false, 'one\n:review\n.\n', 'one\n:review'",
    "false, 'one\n:quit\n:quit\n.\n', 'one\n:quit\n:quit'"
  })
  void aCommandOnALineOfALongTextIsAskedAbout(boolean keyboard, String typed, String text) {
    Talk talk = talk(PROFILE, "delivery.reason", keyboard, typed.translateEscapes());

    assertThat(talk.reply()).isEqualTo(new Reply.Answered(Given.of(text.translateEscapes())));
    assertThat(talk.said().contains("Type it again to run it"))
        .isEqualTo(keyboard && typed.contains(":review"));
  }

  @Test
  void aCommandTypedTwiceInALongTextIsRun() {
    assertThat(talk(PROFILE, "delivery.reason", true, "one\n:review\n:Review \n").reply())
        .isEqualTo(new Reply.Review());
  }

  @Test
  void whatWasTypedIsNotedOnceItIsSaved() {
    Interview interview =
        Conversation.about("newsletter", PROFILE).goTo("editors.count").interview();
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
    assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("Noted: 7 editors.\n");
  }

  private static PrintStream nowhere() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  private static Answers with(String question, Answer answer) {
    return PROFILE.with("newsletter", question, answer);
  }

  @ParameterizedTest
  @CsvSource({"false, EndOfInput", "true, Interrupt"})
  void onlyWhereNobodyTypesTheEndOfTheInputIsLeftToMeanAssent(boolean keyboard, String reply) {
    Interview interview = Conversation.about("newsletter", PROFILE).interview();
    List<Change> changes = List.of(new Change("one.md", "new file", List.of("+first")));
    assertThat(prompter("", keyboard).review(interview, List.of())).hasToString(reply + "[]");
    assertThat(prompter("", keyboard).confirm(changes)).hasToString(reply + "[]");
  }

  @Test
  void enterConfirmsADefaultThatWasTaken() {
    Answer taken = Answer.Said.NOTHING.with("count", Entry.byDefault(Given.of("2")));
    assertThat(reply(with("editors", taken), "editors.count", "\n"))
        .isEqualTo(new Reply.Answered(Given.of("2")));
  }

  @Test
  void enterKeepsANonAnswerWithItsOwner() {
    Answer ops =
        Answer.Said.NOTHING.with(
            "attachment-limit",
            new NonAnswer(State.UNKNOWN, Optional.of("ops"), Optional.of("ask on Monday")));
    assertThat(reply(with("editors", ops), "editors.attachment-limit", "\n"))
        .isEqualTo(new Reply.Keep());
  }

  @Test
  void enterKeepsWhatStandsForAWholeQuestion() {
    assertThat(reply(with("editors", NonAnswer.of(State.SKIPPED)), "editors", "\n"))
        .isEqualTo(new Reply.Keep());
    assertThat(reply(with("editors", Answer.Said.NOTHING.withText("two")), "editors", "\n"))
        .isEqualTo(new Reply.Keep());
  }

  @Test
  void enterTakesTheDefaultThatIsShownAndElseSkipsWhatIsOptional() {
    assertThat(reply(PROFILE, "editors.count", "\n")).isEqualTo(new Reply.Answered(Given.of("2")));
    assertThat(reply(PROFILE, "editors.columns", "\n"))
        .isEqualTo(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "'2\n:quit\n', quit",
    "'2\n:later\n', later",
    "'2\n\n:quit\n', quit",
    "'1\n:quit\n', parts",
    "'4\n:quit\n', quit",
    "'2\n', end",
    "'', end"
  })
  void commandsCountAlsoWhereOwnWordsAreTyped(String typed, String what) {
    Map<String, Reply> replies =
        Map.of(
            "quit", new Reply.Quit(),
            "parts", new Reply.PartByPart(),
            "later", new Reply.NonAnswered(State.LATER, Optional.empty()),
            "end", new Reply.EndOfInput());
    assertThat(reply(PROFILE, "editors", typed)).isEqualTo(replies.get(what));
  }

  @Test
  void enterTakesWhatIsKnownOfAQuestion() {
    assertThat(reply(PROFILE, "editors", "\n"))
        .isInstanceOfSatisfying(
            Reply.TakeKnown.class,
            known ->
                assertThat(known.known())
                    .extracting(k -> k.part().field().id() + " " + k.reason())
                    .contains("count enough to start and to bear one illness"));
  }

  @Test
  void whoeverHasNoAnswerWhereOneIsNeededLeavesItOpenByASecondEnter() {
    assertThat(reply(PROFILE, "delivery.carrier", "\n\n"))
        .isEqualTo(new Reply.NonAnswered(State.LATER, Optional.empty()));
    assertThat(reply(PROFILE, "delivery.carrier", "\n1\n"))
        .isEqualTo(new Reply.Answered(Given.of("own-server")));
    assertThat(reply(PROFILE, "delivery.carrier", "\n99\n\n1\n"))
        .isEqualTo(new Reply.Answered(Given.of("own-server")));
  }

  @Test
  void twoColonsAreOne() {
    assertThat(reply(PROFILE, "editors", "::quit is no answer\n"))
        .isEqualTo(new Reply.OwnWords(":quit is no answer"));
    assertThat(reply(PROFILE, "editors", "2\n::quit\n")).isEqualTo(new Reply.OwnWords(":quit"));
  }

  /** The words are followed by the lines that answer what was understood of them. */
  @ParameterizedTest
  @CsvSource({
    "'\n', count=3 letters-each=4",
    "'1\n', letters-each=4",
    "'1, 2\n', ''",
    "'none\n', ''",
    "'9\n2\n', count=3",
    "'two\n1\n', letters-each=4",
    "'', ''",
  })
  void nothingIsTakenOutOfOwnWordsUnseen(String lines, String taken) {
    String words = "Three editors, 4 letters each.";

    Reply reply = reply(PROFILE, "editors", words + "\n" + lines);

    assertThat(reply).isInstanceOf(Reply.OwnWords.class);
    assertThat(((Reply.OwnWords) reply).text()).isEqualTo(words);
    assertThat(
            ((Reply.OwnWords) reply)
                .read().entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue().line())
                    .collect(Collectors.joining(" ")))
        .isEqualTo(taken);
  }

  @Test
  void whatWasUnderstoodCanBeSaidAnew() {
    assertThat(reply(PROFILE, "editors", "Three editors.\n:edit\nWe do not know.\n"))
        .isEqualTo(new Reply.OwnWords("We do not know."));
    assertThat(reply(PROFILE, "editors", "Three editors.\n:quit\n")).isEqualTo(new Reply.Quit());
  }

  @Test
  void theWordsOfTheExampleAreTheExample() {
    assertThat(
            reply(
                PROFILE,
                "editors",
                "Start with 2 editors, 4 letters each. Separate columns for news and recipes. Hire"
                    + " up to 10 editors by the pile of drafts.  30 minutes for a letter.\n"))
        .isEqualTo(new Reply.TakeExample());
  }

  @Test
  void aLongTextEndsAtADotOrWithTheInput() {
    Reply expected = new Reply.Answered(Given.of("One.\n\n:two\n..."));
    assertThat(reply(PROFILE, "delivery.reason", "One.\n\n:two\n...\n.\n:quit\n"))
        .isEqualTo(expected);
    assertThat(reply(PROFILE, "delivery.reason", "One.\n\n:two\n...")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'redis://a:b@host\nno\n:quit\n'",
    "':na redis://a:b@host\n\n:quit\n'",
    "'2\nredis://a:b@host\nnot that\n:quit\n'"
  })
  void aSecretIsSavedOnlyOnPurpose(String typed) {
    assertThat(reply(PROFILE, "editors", typed)).isEqualTo(new Reply.Quit());
    assertThat(reply(PROFILE, "editors", "redis://a:b@host\nYES\n"))
        .isEqualTo(new Reply.OwnWords("redis://a:b@host"));
  }

  /** What comes of texts that are typed at a keyboard, each of them at once. */
  private Reply typed(String goTo, String... texts) {
    Interview interview = Conversation.about("newsletter", PROFILE).goTo(goTo).interview();
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return prompter(new TextAtOnce(texts), out, true)
        .ask(interview, interview.current().orElseThrow());
  }

  /** A keyboard: a text is there as a whole, and the next one is not there before it is wanted. */
  private static final class TextAtOnce extends InputStream {
    private final Deque<byte[]> texts = new ArrayDeque<>();
    private InputStream now = InputStream.nullInputStream();

    TextAtOnce(String... texts) {
      for (String text : texts) {
        this.texts.add(text.getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public int read() throws IOException {
      if (now.available() == 0 && !texts.isEmpty()) {
        now = new ByteArrayInputStream(texts.remove());
      }
      return now.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int first = read();
      if (first < 0) {
        return first;
      }
      buffer[offset] = (byte) first;
      return 1 + now.readNBytes(buffer, offset + 1, Math.min(length - 1, now.available()));
    }

    @Override
    public int available() throws IOException {
      return now.available();
    }
  }

  @Test
  void linesThatArePastedAreOneTextWhichIsShownBeforeItIsTaken() {
    assertThat(typed("editors.roles", "mail\nreports\nimport\n", "\n"))
        .isEqualTo(new Reply.Answered(Given.of("mail reports import")));
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("Several lines came at once; they are one text:\n  mail\n  reports\n  import\n");
  }

  @Test
  void somethingElseCanBeTypedInThePlaceOfAPaste() {
    assertThat(typed("editors.roles", "mail\nreports\n", "one for all\n"))
        .isEqualTo(new Reply.Answered(Given.of("one for all")));
    assertThat(typed("editors.roles", "mail\nreports\n")).isEqualTo(new Reply.EndOfInput());
  }

  @Test
  void aPasteIsNoAnswerToSeveralQuestions() {
    assertThat(typed("editors.count", "3\n4\n", "\n", "5\n"))
        .isEqualTo(new Reply.Answered(Given.of("5")));
  }

  @Test
  void aLongTextIsPastedAsItIsTyped() {
    assertThat(typed("delivery.reason", "One.\n\nTwo.\n.\n"))
        .isEqualTo(new Reply.Answered(Given.of("One.\n\nTwo.")));
  }

  @Test
  void whatIsNoTextIsTold() {
    Interview interview = Conversation.about("newsletter", PROFILE).goTo("editors").interview();
    byte[] latin1 = "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    prompter(new ByteArrayInputStream(latin1), out, false)
        .ask(interview, interview.current().orElseThrow());
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("Note: some of it is no UTF-8 and stands as \ufffd");
  }
}
