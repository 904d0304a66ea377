package io.github.specq.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.StepText;
import io.github.specq.testing.BundledBanks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReplyTest {
  private static final Reply UNKNOWN = new Reply.NonAnswered(State.UNKNOWN, Optional.empty());

  private static Field field(String question, String field) {
    return BundledBanks.bank("phase9").question(question).orElseThrow().field(field).orElseThrow();
  }

  private static Optional<Reply> reply(String question, String field, String line) {
    return PlainReply.field(
            field(question, field), StepText.listed(field(question, field).type()), line)
        .value();
  }

  private static String error(Parsed<Reply> parsed) {
    return ((Parsed.Bad<Reply>) parsed).message();
  }

  private static Optional<Reply> chosen(String... options) {
    return Optional.of(new Reply.Answered(Given.list(options)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, redis-celery",
    "' 4 ', rabbitmq",
    "rabbitmq, rabbitmq",
    "RabbitMQ, rabbitmq",
    "celery, redis-celery",
    "no queue, none"
  })
  void anOptionIsChosenByNumberIdLabelOrAlias(String line, String option) {
    assertThat(reply("job-queue", "technology", line))
        .contains(new Reply.Answered(Given.of(option)));
  }

  @Test
  void theLastNumberIsNotKnowing() {
    assertThat(reply("job-queue", "technology", "8")).contains(UNKNOWN);
    assertThat(reply("monitoring", "needs", "6")).contains(UNKNOWN);
  }

  @Test
  void anythingElseIsOwnWordsWhereTheyAreAllowed() {
    assertThat(reply("job-queue", "technology", "Beanstalkd"))
        .contains(new Reply.Answered(Given.other("Beanstalkd")));
    assertThat(
            error(
                PlainReply.field(
                    field("workers", "scaling"),
                    StepText.listed(field("workers", "scaling").type()),
                    "Beanstalkd")))
        .startsWith("'Beanstalkd' is not in the list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9", "10", "999", "1000", "99999999999999999999"})
  void aNumberThatIsNotThereIsNeverOwnWords(String line) {
    assertThat(
            error(
                PlainReply.field(
                    field("job-queue", "technology"),
                    StepText.listed(field("job-queue", "technology").type()),
                    line)))
        .isEqualTo(line + " is not in the list.");
  }

  @Test
  void severalAreSeparatedByCommasOrSemicolonsAndCountOnce() {
    assertThat(reply("monitoring", "needs", "1, 3"))
        .isEqualTo(chosen("queue-depth", "success-failure-rate"));
    assertThat(reply("monitoring", "needs", "worker-health; 1 ,1,"))
        .isEqualTo(chosen("worker-health", "queue-depth"));
  }

  @Test
  void zeroIsNoneOfThem() {
    assertThat(reply("job-scheduling", "needs", "0")).isEqualTo(chosen("none"));
    assertThat(
            error(
                PlainReply.field(
                    field("monitoring", "needs"),
                    StepText.listed(field("monitoring", "needs").type()),
                    "0")))
        .isEqualTo("choose at least 1");
  }

  @Test
  void noneStandsAlone() {
    assertThat(
            error(
                PlainReply.field(
                    field("job-scheduling", "needs"),
                    StepText.listed(field("job-scheduling", "needs").type()),
                    "1, none")))
        .isEqualTo("'None' cannot be combined with others");
  }

  @ParameterizedTest
  @CsvSource({
    "workers, count, 3, 3",
    "workers, memory-limit, 512MiB, 512 MiB",
    "workers, job-timeout, 90s, 90 s",
    "retries, max-retries, UNLIMITED, unlimited",
    "retries, jitter, Y, yes",
    "retries, alert-rule, a: b # c, a: b # c"
  })
  void otherTypesAreStoredAsPeopleWriteThem(
      String question, String field, String line, String stored) {
    assertThat(reply(question, field, line)).contains(new Reply.Answered(Given.of(stored)));
  }

  @Test
  void anOpeningTakesANumberOrTheAnswerItself() {
    assertThat(PlainReply.opening("1", true).value()).contains(new Reply.PartByPart());
    assertThat(PlainReply.opening(" 3 ", true).value()).contains(new Reply.TakeExample());
    assertThat(PlainReply.opening("3 workers", true).value())
        .contains(new Reply.OwnWords("3 workers"));
  }

  @Test
  void anOpeningHasNoFurtherNumbers() {
    assertThat(error(PlainReply.opening("3", false))).isEqualTo("3 is not in the list.");
    assertThat(error(PlainReply.opening("4", true))).isEqualTo("4 is not in the list.");
  }
}
