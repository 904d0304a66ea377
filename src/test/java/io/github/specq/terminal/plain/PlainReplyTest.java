package io.github.specq.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.interview.Reply;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.StepText;
import io.github.specq.testing.EngineBanks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReplyTest {
  private static final Reply UNKNOWN = new Reply.NonAnswered(State.UNKNOWN, Optional.empty());

  private static Field field(String question, String field) {
    return EngineBanks.bank("newsletter")
        .question(question)
        .orElseThrow()
        .field(field)
        .orElseThrow();
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
    "1, own-server",
    "' 4 ', relay",
    "relay, relay",
    "RelayHost, relay",
    "postfix, own-server",
    "no letters, none"
  })
  void anOptionIsChosenByNumberIdLabelOrAlias(String line, String option) {
    assertThat(reply("delivery", "carrier", line)).contains(new Reply.Answered(Given.of(option)));
  }

  @Test
  void theLastNumberIsNotKnowing() {
    assertThat(reply("delivery", "carrier", "8")).contains(UNKNOWN);
    assertThat(reply("watching", "needs", "6")).contains(UNKNOWN);
  }

  @Test
  void anythingElseIsOwnWordsWhereTheyAreAllowed() {
    assertThat(reply("delivery", "carrier", "Beanstalkd"))
        .contains(new Reply.Answered(Given.other("Beanstalkd")));
    assertThat(
            error(
                PlainReply.field(
                    field("editors", "hiring"),
                    StepText.listed(field("editors", "hiring").type()),
                    "Beanstalkd")))
        .startsWith("'Beanstalkd' is not in the list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9", "10", "999", "1000", "99999999999999999999"})
  void aNumberThatIsNotThereIsNeverOwnWords(String line) {
    assertThat(
            error(
                PlainReply.field(
                    field("delivery", "carrier"),
                    StepText.listed(field("delivery", "carrier").type()),
                    line)))
        .isEqualTo(line + " is not in the list.");
  }

  @Test
  void severalAreSeparatedByCommasOrSemicolonsAndCountOnce() {
    assertThat(reply("watching", "needs", "1, 3")).isEqualTo(chosen("pile", "share-of-returns"));
    assertThat(reply("watching", "needs", "health-of-editors; 1 ,1,"))
        .isEqualTo(chosen("pile", "health-of-editors"));
  }

  @Test
  void zeroIsNoneOfThem() {
    assertThat(reply("issues", "kinds", "0")).isEqualTo(chosen("none"));
    assertThat(
            error(
                PlainReply.field(
                    field("watching", "needs"),
                    StepText.listed(field("watching", "needs").type()),
                    "0")))
        .isEqualTo("choose at least 1");
  }

  @Test
  void noneStandsAlone() {
    assertThat(
            error(
                PlainReply.field(
                    field("issues", "kinds"),
                    StepText.listed(field("issues", "kinds").type()),
                    "1, none")))
        .isEqualTo("'None' cannot be combined with others");
  }

  @ParameterizedTest
  @CsvSource({
    "editors, count, 3, 3",
    "editors, attachment-limit, 512KiB, 512 KiB",
    "editors, deadline, 90s, 90 s",
    "returns, tries, UNLIMITED, unlimited",
    "returns, spread, Y, yes",
    "returns, alarm-rule, a: b # c, a: b # c"
  })
  void otherTypesAreStoredAsPeopleWriteThem(
      String question, String field, String line, String stored) {
    assertThat(reply(question, field, line)).contains(new Reply.Answered(Given.of(stored)));
  }

  @Test
  void anOpeningTakesANumberOrTheAnswerItself() {
    assertThat(PlainReply.opening("1", true).value()).contains(new Reply.PartByPart());
    assertThat(PlainReply.opening(" 3 ", true).value()).contains(new Reply.TakeExample());
    assertThat(PlainReply.opening("3 editors", true).value())
        .contains(new Reply.OwnWords("3 editors"));
  }

  @Test
  void anOpeningHasNoFurtherNumbers() {
    assertThat(error(PlainReply.opening("3", false))).isEqualTo("3 is not in the list.");
    assertThat(error(PlainReply.opening("4", true))).isEqualTo("4 is not in the list.");
  }
}
