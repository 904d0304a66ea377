package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.AnswerLines;
import io.github.specq.testing.RandomAnswers;
import io.github.specq.testing.Remarks;
import io.github.specq.testing.Rounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random changes of commented files: what was not changed stays as it is, byte for byte. */
class AnswersFilePropertyTest {
  private static final int CHANGES = Rounds.of("changes", 5_000);
  private static final int CHANGES_OF_ONE_FILE = 10;

  private static final List<String> FILES =
      List.of(
          """
          # Phase 9
          specq: 1
          bank: phase9   # this one
          bank-version: 1

          answers:   # all of them
            # decided on Monday
            job-queue: { technology: rabbitmq, "count": 'no' }   # for now

            workers:   # with ops
              text: Start with 2 workers.   # own words
              # workers and more
              count: 2   # two
              queues: [high,   low]   # two, too
              0777: { state: unknown, owner: ops }   # asked
            # between
            retries: {count: 3, on: { other: X }, by: default}
            monitoring: |
              Graphs.

              # no comment
              End.
            no: { state: later, note: Ask product. }
            a b: { count: { value: 2, note: Measured., ticket: OPS-8 }, owner: ops }
            # the end

          accepted: { DEP-01: "Jobs are resumable." }   # agreed
          # behind
          """,
          """
          accepted:
            DEP-01: why not
          bank: 'phase9'
          specq: "1"
          answers:
            unknown-question:   # kept
              value: { value: [a, { other: b }], by: agent }   # seven
              note: "Nobody knows."   # eight
            a b: '0777'
          """,
          "specq: 1\nbank: phase9\nanswers: {}   # none yet\n# behind\n",
          "specq: 1\nbank: phase9");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final RandomAnswers random = new RandomAnswers(new Random(seed));

  @Test
  void aChangeIsReadBackAndTouchesOneAnswerOnly() {
    System.out.println("AnswersFilePropertyTest -Dseed=" + seed);
    for (int file = 0; file < CHANGES / CHANGES_OF_ONE_FILE; file++) {
      AnswersFile current = AnswersFile.parse("f", "phase9", start());
      for (int i = 0; i < CHANGES_OF_ONE_FILE; i++) {
        current = changed(current, random.question());
      }
    }
  }

  private String start() {
    String text = random.one(FILES);
    text = random.chance(4) ? text.stripTrailing() : text;
    text = random.chance(4) ? text.replace("\n", "\r\n") : text;
    return random.chance(5) ? "\uFEFF" + text : text;
  }

  private AnswersFile changed(AnswersFile before, String question) {
    if (random.chance(5)) {
      return check(before, before.without(question), question, Optional.empty());
    }
    Answer answer =
        random.chance(2) && before.answers().get(question) instanceof Answer.Said said
            ? said.with(random.field(), random.entry())
            : random.answer();
    return check(before, before.with(question, answer), question, Optional.of(answer));
  }

  private AnswersFile check(
      AnswersFile before, AnswersFile after, String question, Optional<Answer> answer) {
    String change =
        "seed %d: %s = %s in%n%s%n->%n%s"
            .formatted(seed, question, answer, before.text(), after.text());
    AnswersFile read = AnswersFile.parse("f", "phase9", after.text());
    assertThat(read.answers()).as(change).isEqualTo(after.answers());
    Map<String, Answer> expected = new LinkedHashMap<>(before.answers());
    Map<String, Answer> now = new LinkedHashMap<>(read.answers());
    if (answer.isPresent()) {
      expected.put(question, Remarks.without(answer.get()));
      now.computeIfPresent(question, (id, a) -> Remarks.without(a));
      assertThat(Remarks.in(after.text(), question))
          .as(change)
          .isEqualTo(Remarks.kept(before.text(), question, answer.get()));
    } else {
      expected.remove(question);
    }
    assertThat(now).as(change).isEqualTo(expected);
    assertThat(now.keySet()).as(change).containsExactlyElementsOf(expected.keySet());
    assertThat(AnswerLines.without(after.text(), question))
        .as(change)
        .isEqualTo(AnswerLines.without(before.text(), question));
    return read;
  }
}
