package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.interview.Interview;
import io.github.specq.terminal.ReviewText.Mark;
import io.github.specq.terminal.ReviewText.Row;
import io.github.specq.terminal.ReviewText.Topic;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTextTest {
  private static final Answers PROFILE =
      Conversation.profile(
          Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "no"));

  @Test
  void theProjectsProfileIsATopicWithoutAName() {
    assertThat(review(PROFILE).topics())
        .extracting(Topic::id, Topic::title)
        .containsExactly(tuple("", "Project profile"), tuple("letters", "Part 3: Newsletter"));
  }

  @Test
  void aQuestionNobodyAnsweredIsOpenAndNeeded() {
    Row row = row(PROFILE, "delivery");

    assertThat(row.mark()).isEqualTo(Mark.OPEN);
    assertThat(row.line()).isEqualTo("open");
    assertThat(row.needed()).isTrue();
  }

  @Test
  void anAnswerIsShownByItsParts() {
    Row row = row(answering("delivery", "carrier", "feed"), "delivery");

    assertThat(row.mark()).isEqualTo(Mark.ANSWERED);
    assertThat(row.line()).isEqualTo("carrier: Feed");
    assertThat(row.needed()).isFalse();
  }

  @Test
  void aPartThatIsNeededIsNamedInWhatIsAnsweredPartly() {
    Row row = row(answering("editors", "count", "3"), "editors");

    assertThat(row.mark()).isEqualTo(Mark.PARTLY);
    assertThat(row.parts()).contains("3 editors", "letters per editor: open (required)");
    assertThat(row.needed()).isTrue();
  }

  @Test
  void aDefaultNobodyConfirmedSaysSo() {
    Entry taken = new Entry.Value(Given.of("feed"), By.DEFAULT);
    Row row =
        row(
            PROFILE.with("newsletter", "delivery", Answer.Said.NOTHING.with("carrier", taken)),
            "delivery");

    assertThat(row.mark()).isEqualTo(Mark.UNCONFIRMED);
    assertThat(row.line()).isEqualTo("carrier: Feed (default, not confirmed)");
  }

  @Test
  void ownWordsStandForTheParts() {
    Row row =
        row(
            PROFILE.with("newsletter", "delivery", Answer.Said.NOTHING.withText("one\ntwo")),
            "delivery");

    assertThat(row.answer()).isEqualTo("\"one\ntwo\"");
    assertThat(row.line()).isEqualTo("\"one two\"");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aNonAnswerIsShownWithItsOwnerAndItsNote(State state) {
    NonAnswer none = new NonAnswer(state, Optional.of("Kim"), Optional.of("in May"));
    Row row = row(PROFILE.with("newsletter", "delivery", none), "delivery");

    assertThat(row.mark().name()).isEqualTo(state.name());
    assertThat(row.line()).isEqualTo(state.words() + "; Kim; in May");
    assertThat(row.needed()).isEqualTo(state.leavesOpen());
  }

  @Test
  void laterAndPartlyAreNotSettled() {
    Answers later = PROFILE.with("newsletter", "delivery", NonAnswer.of(State.LATER));

    assertThat(topic(PROFILE).settled()).isZero();
    assertThat(topic(later).settled()).isZero();
    assertThat(topic(answering("editors", "count", "3")).settled()).isZero();
    assertThat(topic(answering("delivery", "carrier", "feed")).settled()).isOne();
  }

  static Stream<RandomPerson> people() {
    return RandomPerson.people(20);
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyQuestionOnThePathIsThereOnceAndCanBeGoneTo(RandomPerson person) {
    Conversation conversation =
        Conversation.about(person.pick(List.of("newsletter", "readers")), PROFILE);
    for (int i = 0; i < 25 && conversation.interview().current().isPresent(); i++) {
      Interview interview = conversation.interview();
      conversation.reply(person.reply(interview, interview.current().orElseThrow()));
    }

    List<Row> rows = rows(ReviewText.of(conversation.interview()));

    assertThat(rows)
        .as(person.toString())
        .extracting(Row::number)
        .containsExactlyElementsOf(
            conversation.interview().questions().stream()
                .map(q -> conversation.interview().number(q).orElseThrow())
                .toList())
        .doesNotHaveDuplicates();
    assertThat(rows)
        .as(person.toString())
        .allMatch(r -> conversation.interview().goTo(r.target()).isPresent())
        .allMatch(r -> !r.line().isBlank() && r.line().indexOf('\n') < 0);
  }

  private static Answers answering(String question, String field, String text) {
    Answer answer = Answer.Said.NOTHING.with(field, Entry.of(Given.of(text)));
    return PROFILE.with("newsletter", question, answer);
  }

  private static ReviewText review(Answers answers) {
    return ReviewText.of(Conversation.about("newsletter", answers).interview());
  }

  private static Topic topic(Answers answers) {
    return review(answers).topics().get(1);
  }

  private static Row row(Answers answers, String question) {
    return rows(review(answers)).stream()
        .filter(r -> r.target().equals("newsletter/" + question))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> rows(ReviewText review) {
    return review.topics().stream().flatMap(t -> t.rows().stream()).toList();
  }
}
