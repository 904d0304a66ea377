package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.testing.EngineBanks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for and against the carriers of the newsletter, and the reason made of it. */
class OptionFitTest {
  private static final Map<String, Bank> BANKS = EngineBanks.with("newsletter");
  private static final Ref CARRIER = new Ref("newsletter", "delivery", "carrier");
  private static final Ref REASON = new Ref("newsletter", "delivery", "reason");

  private static Evaluation evaluation(String profile, String newsletter) {
    Answers answers = Answering.answers("project", "{ background-jobs: yes, " + profile + " }");
    return new Evaluation(BANKS, Answering.answers(answers, "newsletter", newsletter));
  }

  private static OptionFit fit(String option, String profile, String newsletter) {
    Evaluation evaluation = evaluation(profile, newsletter);
    return evaluation.fit(evaluation.field(CARRIER).orElseThrow(), option);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          own-server   | quality: secure             | {}                        | its logs tell where each letter went |     |
          own-server   | languages: [java, python]   | {}                        |     |     |
          own-server   | languages: [java]           | {}                        |     |     | it runs on Python only
          own-server   | multi-tenant: yes           | {}                        |     | all tenants would send under one name |
          list-manager | languages: [typescript]     | {}                        |     |     |
          list-manager | languages: [javascript, go] | {}                        |     |     |
          list-manager | languages: [go, java]       | {}                        |     |     | it runs on Node.js only
          list-manager | quality: prototype          | {}                        |     |     |
          messenger    | languages: [ruby]           | {}                        |     |     | it runs on Node.js only
          own-script   | quality: prototype          | editors: { count: 4 }     | it is soon written | 4 editors would wait for each other |
          own-script   | quality: prototype          | editors: { count: 1 }     | it is soon written |     |
          bulk-mailer  | quality: secure             | {}                        | nothing has to be written for it |     | addresses may not leave the house, and there they do
          bulk-mailer  | languages: [go]             | {}                        |     |     |
          none         | scheduled-jobs: yes         | {}                        |     | letters are to go out at set times |
          pigeon       | quality: secure             | {}                        |     |     |
          """)
  void onlyWhatIsSoSpeaks(
      String option,
      String profile,
      String newsletter,
      String fits,
      String unfits,
      String impossible) {
    OptionFit fit = fit(option, profile, newsletter);

    assertThat(fit.fits()).hasSize(fits == null ? 0 : 1).allMatch(c -> c.equals(fits));
    assertThat(fit.unfits()).hasSize(unfits == null ? 0 : 1).allMatch(c -> c.equals(unfits));
    assertThat(fit.impossible())
        .hasSize(impossible == null ? 0 : 1)
        .allMatch(c -> c.equals(impossible));
    assertThat(fit.isMarked()).isEqualTo(fits != null && unfits == null && impossible == null);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          { carrier: own-server } | quality: secure, existing-services: [redis] | The list of addresses can lie in Redis and its logs tell where each letter went.
          { carrier: own-server } | quality: prototype                | -
          { carrier: own-script } | quality: prototype                | It is soon written.
          { carrier: own-script } | quality: { state: unknown }       | -
          { carrier: feed }       | quality: production               | -
          { carrier: { other: My own } } | quality: production        | -
          { carrier: { state: unknown } } | quality: production       | -
          { text: somehow }       | quality: production               | -
          """)
  void theReasonThatIsOfferedIsWhatSpeaksForTheChosenOption(
      String delivery, String profile, String reason) {
    Evaluation evaluation = evaluation(profile, "delivery: " + delivery);
    Field field = evaluation.field(REASON).orElseThrow();
    Optional<Field.Default> offered = evaluation.defaultOf(field);

    assertThat(offered.map(d -> text(field.type(), d)).orElse(null)).isEqualTo(reason);
    assertThat(offered.stream()).allMatch(d -> d.reason().equals("what speaks for it here"));
  }

  private static String text(FieldType type, Field.Default offered) {
    return ValueText.label(type, offered.given());
  }

  @Test
  void whatTheRepositoryShowsIsChosenToo() {
    Evaluation found =
        new Evaluation(
            BANKS,
            Answering.answers("project", "{ background-jobs: yes, quality: prototype }"),
            Map.of(CARRIER, new Value.Chosen("own-script")));
    Field field = found.field(REASON).orElseThrow();

    assertThat(found.defaultOf(field).map(d -> text(field.type(), d)))
        .contains("It is soon written.");
  }
}
