package io.github.specq.terminal.screen;

import io.github.specq.answers.Answers;
import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Find;
import io.github.specq.bank.Question;
import io.github.specq.bank.Strength;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.interview.Interview;
import io.github.specq.interview.InterviewPlan;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.testing.Conversation;
import io.github.specq.testing.EngineBanks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Interviews in a repository that shows something, and answers that there is something to say to.
 */
final class KnowingScenes {
  private static final Map<String, Bank> BANKS =
      new BankLoader(EngineBanks.shelf()).loadWithAdvice(List.of("newsletter"));

  private static final Ref CARRIER = new Ref("newsletter", "delivery", "carrier");
  private static final Ref DEADLINE = new Ref("newsletter", "editors", "deadline");
  private static final Ref COLUMNS = new Ref("newsletter", "editors", "columns");

  private static final Find POSTFIX = new Find("requirements.txt", 5, "aiosmtpd 1.4.6");
  private static final Find MAILER =
      new Find("deploy/docker-compose.yml", 11, "mailer send -C high,low");

  private static final List<Suggestion> SURE =
      List.of(
          proposal(CARRIER, "own-server", Strength.STRONG, false, POSTFIX, MAILER),
          proposal(COLUMNS, "high", Strength.STRONG, false, MAILER),
          proposal(COLUMNS, "low", Strength.STRONG, false, MAILER),
          proposal(
              DEADLINE,
              "30 min",
              Strength.STRONG,
              false,
              new Find("shop/letters.py", 9, "letter_time_limit = 1800")));

  private static final List<Suggestion> RIVALS =
      List.of(
          proposal(
              CARRIER,
              "feed",
              Strength.MEDIUM,
              true,
              new Find("services/news/package.json", 8, "feed 4.2.2")),
          proposal(CARRIER, "own-server", Strength.MEDIUM, true, POSTFIX),
          proposal(
              CARRIER,
              "messenger",
              Strength.WEAK,
              false,
              new Find("examples/mail/package.json", 4, "telegraf 4.16.3")));

  private KnowingScenes() {}

  private static Suggestion proposal(
      Ref ref, String value, Strength strength, boolean rival, Find... finds) {
    return new Suggestion(ref, Given.of(value), strength, rival, List.of(finds));
  }

  static Conversation sure() {
    return finding(SURE);
  }

  static Conversation rivals() {
    return finding(RIVALS);
  }

  private static Conversation finding(List<Suggestion> proposals) {
    InterviewPlan plan =
        new InterviewPlan(
            EngineBanks.with("newsletter"),
            EngineBanks.bank("newsletter"),
            Optional.empty(),
            Set.of(),
            ref -> proposals.stream().filter(p -> p.ref().equals(ref)).toList());
    return new Conversation(Interview.start(plan, Scenes.PROFILE));
  }

  /** What was found and not asked: all that is sure as one, and what rivals as several. */
  static List<UnaskedFind> unasked() {
    return List.of(
        unasked(COLUMNS, SURE.subList(1, 3)),
        unasked(DEADLINE, SURE.subList(3, 4)),
        unasked(CARRIER, RIVALS.subList(0, 1)),
        unasked(CARRIER, RIVALS.subList(1, 2)));
  }

  private static UnaskedFind unasked(Ref ref, List<Suggestion> suggestions) {
    Question question = EngineBanks.bank(ref.bank()).question(ref.question()).orElseThrow();
    return new UnaskedFind(question, question.field(ref.field()).orElseThrow(), suggestions);
  }

  /** A calendar that does not fit, and what is open beside it. */
  static Interview warned() {
    return Scenes.newsletter()
        .goTo("delivery.carrier")
        .answer("own-script")
        .goTo("returns.tries")
        .answer("3")
        .goTo("returns.twice")
        .answer("none")
        .goTo("editors.deadline")
        .answer("2 h")
        .goTo("issues.kinds")
        .answer("dated")
        .goTo("issues.calendar")
        .answer("wall-calendar")
        .interview();
  }

  /** What there is to say to the answers of an interview. */
  static List<Finding> said(Interview interview) {
    Answers answers = interview.answers();
    return Finding.of(new RuleEngine(BANKS.values()), new Evaluation(BANKS, answers), answers);
  }
}
