package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.RandomPerson;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is replied. The name of a failed case holds its seed. */
class InterviewPropertiesTest {
  private static final int MOST_REPLIES = 2_000;
  private static final int MOST_MOVES = 40;

  static Stream<Arguments> people() {
    return Stream.of("project", "newsletter", "readers")
        .flatMap(
            bank ->
                RandomPerson.people(bank.equals("readers") ? 4 : 20)
                    .map(person -> Arguments.of(bank, person)));
  }

  private static Conversation start(String bank) {
    return Conversation.about(bank, Optional.empty(), Set.of(), Answers.NONE);
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyInterviewEnds(String bank, RandomPerson person) {
    Conversation conversation = start(bank);
    int moves = 0;
    for (int replies = 0; !conversation.at().equals("end"); replies++) {
      assertThat(replies).as("replies of %s", person).isLessThan(MOST_REPLIES);
      if (moves < MOST_MOVES && person.now(0.1)) {
        moves++;
        move(conversation, person);
      } else {
        reply(conversation, person);
      }
    }
  }

  private static void move(Conversation conversation, RandomPerson person) {
    if (person.now(0.5)) {
      conversation.goTo(person.pick(conversation.interview().questions()).id());
    } else if (conversation.interview().back().isPresent()) {
      conversation.back();
    }
  }

  private static void reply(Conversation conversation, RandomPerson person) {
    Interview interview = conversation.interview();
    conversation.reply(person.reply(interview, interview.current().orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("people")
  void onlyWhatIsOpenOrLeftForLaterIsAskedUnlessSomebodyGoesThere(
      String bank, RandomPerson person) {
    Conversation conversation = start(bank);
    while (!conversation.at().equals("end")) {
      if (person.now(0.1)) {
        String here = conversation.at();
        move(conversation, person);
        conversation.reply(new Reply.OwnWords("after " + here));
      } else {
        reply(conversation, person);
      }
      assertThat(conversation.interview().current().filter(s -> isDone(conversation, s)))
          .as("%s is answered already, %s", conversation.at(), person)
          .isEmpty();
    }
  }

  private static boolean isDone(Conversation conversation, Step step) {
    Optional<Answer> answer = conversation.interview().evaluation().answer(step.question());
    Optional<State> whole = answer.flatMap(a -> state(a));
    if (whole.isPresent() || step.asked().isEmpty()) {
      return answer.isPresent() && !whole.equals(Optional.of(State.LATER));
    }
    Optional<Entry> entry = answer.flatMap(a -> a.entry(step.asked().get().id()));
    return entry.isPresent() && !entry.flatMap(e -> state(e)).equals(Optional.of(State.LATER));
  }

  private static Optional<State> state(Object said) {
    return said instanceof NonAnswer none ? Optional.of(none.state()) : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("people")
  void whoeverStopsGoesOnAtTheSameStep(String bank, RandomPerson person) {
    Conversation conversation = start(bank);
    Set<String> forTheNextRun = new HashSet<>();
    while (!conversation.at().equals("end")) {
      Interview running = conversation.interview();
      Step asked = running.current().orElseThrow();
      Interview resumed =
          Interview.start(running.plan(), running.answers()).resumed(running.place());
      Step again = resumed.current().orElseThrow();
      if (!forTheNextRun.contains(Conversation.name(again))) {
        assertThat(Conversation.name(again)).as(person.toString()).isEqualTo(conversation.at());
      }
      Reply reply = person.reply(running, asked);
      if (reply instanceof Reply.NonAnswered none && none.state() == State.LATER) {
        forTheNextRun.add(conversation.at());
      }
      conversation.reply(reply);
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void noOtherAnswerChanges(String bank, RandomPerson person) {
    Conversation conversation = start(bank);
    while (!conversation.at().equals("end")) {
      Interview interview = conversation.interview();
      Step step = interview.current().orElseThrow();
      Answers before = interview.answers();
      conversation.reply(person.reply(interview, step));
      Answers after = conversation.interview().answers();
      before
          .banks()
          .forEach(
              id ->
                  before
                      .of(id)
                      .forEach(
                          (question, answer) -> {
                            if (!question.equals(step.question().id())) {
                              assertThat(after.answer(id, question))
                                  .as("%s after %s, %s", question, step, person)
                                  .contains(answer);
                            }
                          }));
    }
  }
}
