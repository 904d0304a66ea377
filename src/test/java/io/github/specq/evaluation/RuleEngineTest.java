package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.Rule;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said about answers, on a small bank of its own. */
class RuleEngineTest {
  private static final String LIMITS =
      """
      id: limits
      version: 1
      title: Limits
      sources:
        - { id: DOC, title: The manual, url: "https://example.org/manual", read: 2026-11-22 }
        - { id: BLOG, title: A post, url: "https://example.org/post", read: 2025-01-31, secondary: yes }
        - { id: SMALL, title: Small, url: "https://example.org/small", read: 2026-11-22, when: { platform: small } }
        - { id: LARGE, title: Large, url: "https://example.org/large", read: 2026-11-22, when: { holds: hosted, platform: { is-not: small } } }
      figures:
        - { id: longest, of: the longest run, value: 15 min, source: DOC }
        - id: patience
          of: how long a platform waits
          by: platform
          cases:
            - { is: [small, tiny], value: 10 s, source: BLOG }
            - { is: large, value: 2 min, source: DOC }
      conditions:
        - { id: hosted, when: { platform: [small, large] } }
      sections:
        - id: s
          title: S
          questions:
            - id: platform
              title: P
              ask: Where
              fields: [ { id: value, type: choice, term: platform, other: yes, options: [ { id: small, label: Small, means: a small platform }, { id: tiny, label: Tiny }, { id: large, label: Large } ] } ]
            - { id: time, title: T, ask: How long, fields: [ { id: value, type: duration, term: run time } ] }
            - { id: drain, title: D, ask: How long, fields: [ { id: value, type: duration, term: drain time, from: time } ] }
            - { id: retries, title: R, ask: How many, fields: [ { id: value, type: number, term: retries } ] }
            - { id: watched, title: W, ask: What, fields: [ { id: value, type: choices, term: watched, options: [ { id: time, label: Time }, { id: size, label: Size } ] } ] }
            - id: sized
              title: Z
              ask: Whether
              fields: [ { id: value, type: yes-no, term: size watched, from: [ { when: { watched: size }, value: yes }, { when: { watched: { answered: yes } }, value: no } ] } ]
            - { id: spare, title: S, ask: How many, when: { platform: large }, fields: [ { id: value, type: number, term: spare } ] }
      advice:
        - id: LONG
          when: { holds: hosted, time: { more-than: { figure: longest } } }
          severity: contradiction
          message: "On {platform} a run of {time} ends after {longest}."
          revisit: [time, platform]
          instead-of: [DRAIN]
        - id: DRAIN
          when: { drain: { more-than: { figure: patience } } }
          severity: risk
          message: "The platform waits {patience}, and {retries} retries are left."
          revisit: [drain]
        - { id: SILENT, when: { retries: { answered: no } }, severity: hint, message: Say how often., ask: "How often on {platform}?", source: experience, revisit: [retries] }
        - { id: OFTEN, when: { retries: { more-than: 9 } }, severity: hint, message: That is often., source: [DOC, SMALL, LARGE], revisit: [retries] }
        - { id: SELDOM, when: { retries: 1, time: { less-than: 1 s } }, severity: hint, message: That is seldom., source: [SMALL, LARGE], revisit: [retries] }
        - { id: EITHER, when: { any: [ { retries: 5 }, { time: { answered: no } } ], drain: 7 s }, severity: risk, message: "{retries} retries and no end.", ask: "How long does it run? {retries} retries are many.", source: logic, revisit: [time] }
        - { id: SPARE, when: { retries: 3 }, severity: hint, message: Keep some spare., source: logic, revisit: [spare, retries] }
        - { id: ONLY-SPARE, when: { retries: 4 }, severity: hint, message: Keep some spare., source: logic, revisit: [spare] }
        - { id: NONE, when: { retries: { at-most: 0 }, drain: { answered: yes } }, severity: contradiction, message: Nothing is retried., source: logic, revisit: [retries] }
      """;

  private static final Map<String, Bank> BANKS =
      new BankLoader(new Banks().with("limits", LIMITS)).loadWithAdvice(List.of("limits"));

  private static List<Warning> warnings(String answers) {
    return new RuleEngine(BANKS.values())
        .warnings(new Evaluation(BANKS, Answering.answers("limits", answers)));
  }

  private static List<String> ids(String answers) {
    return warnings(answers).stream().map(Warning::id).toList();
  }

  @Test
  void aRuleSpeaksUpOnlyWhenAllItLooksAtIsKnownAndTrue() {
    assertThat(ids("time: 20 min")).containsExactly("SILENT");
    assertThat(ids("platform: { state: unknown }\ntime: 20 min")).containsExactly("SILENT");
    assertThat(ids("platform: small\ntime: 15 min\nretries: 1")).containsExactly("DRAIN");
    assertThat(ids("platform: small\ntime: 16 min\nretries: 1")).containsExactly("LONG");
  }

  @Test
  void silenceIsTestedForByItself() {
    assertThat(ids("platform: tiny")).containsExactly("SILENT");
    assertThat(ids("platform: tiny\nretries: { state: later }")).containsExactly("SILENT");
    assertThat(ids("platform: tiny\nretries: { state: not-applicable, note: n }")).isEmpty();
  }

  @Test
  void theGravestComesFirstAndOneCauseIsSaidOnce() {
    assertThat(ids("platform: small\ntime: 1 h\nretries: 0"))
        .containsExactly("LONG", "NONE")
        .doesNotContain("DRAIN");
  }

  @Test
  void aNumberDependsOnAnAnswerAndIsUnknownForOthers() {
    assertThat(ids("platform: large\ntime: 1 min\nretries: 1")).isEmpty();
    assertThat(ids("platform: large\ndrain: 3 min\nretries: 1")).containsExactly("DRAIN");
    assertThat(ids("platform: { other: Mine }\ndrain: 3 min\nretries: 1")).isEmpty();
  }

  @Test
  void oneIsSentBackOnlyToWhatIsAsked() {
    assertThat(warnings("platform: small\nretries: 3").get(0).revisit())
        .hasToString("[limits/retries]");
    assertThat(warnings("platform: large\nretries: 3").get(0).revisit())
        .hasToString("[limits/spare, limits/retries]");
    assertThat(warnings("platform: small\nretries: 4").get(0).revisit())
        .hasToString("[limits/spare]");
  }

  @Test
  void theMessageHasAnswersAndNumbersInWords() {
    Warning warning = warnings("platform: small\ntime: 20 min\nretries: 1").get(0);

    assertThat(warning.message())
        .isEqualTo("On a small platform a run of 20 min ends after 15 min.");
    assertThat(warning.sources()).extracting(Source::title).containsExactly("The manual");
    assertThat(warning.revisit()).hasToString("[limits/time, limits/platform]");
    assertThat(warning.concerns().stream().map(Ref::toString).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("limits/time", "limits/platform");
  }

  @Test
  void whatTheMessageNamesAndNobodyDecidedIsSaidSo() {
    assertThat(warnings("platform: tiny\ndrain: 11 s").get(0).message())
        .isEqualTo("The platform waits 10 s, and (not decided) retries are left.");
  }

  @Test
  void anAnswerThatDiffersFromTheOneItWouldBeTakenFromIsAContradiction() {
    List<Warning> warnings = warnings("time: 5 min\ndrain: 6 min\nretries: 1");

    assertThat(warnings).extracting(Warning::id).containsExactly("DIFFERS:limits/drain");
    assertThat(warnings.get(0).message())
        .isEqualTo("Limits says \"drain time: 6 min\", and Limits says \"run time: 5 min\".");
    assertThat(warnings.get(0).basis()).isEqualTo(Rule.Basis.LOGIC);
    assertThat(ids("time: 5 min\ndrain: 300 s\nretries: 1")).isEmpty();
    assertThat(ids("time: 5 min\nretries: 1")).isEmpty();
  }

  /** A list may leave out what is there; naming what is not there is another thing. */
  @Test
  void whatAListLeavesOutContradictsNothing() {
    assertThat(ids("watched: [time]\nsized: yes\nretries: 1")).isEmpty();
    assertThat(ids("watched: [size]\nsized: no\nretries: 1"))
        .containsExactly("DIFFERS:limits/sized");
  }

  @Test
  void aDifferenceThatAnotherContradictionIsAboutIsNotSaidTwice() {
    assertThat(ids("platform: large\ntime: 16 min\ndrain: 1 s\nretries: 0"))
        .containsExactly("LONG", "NONE");
  }

  @Test
  void aSourceIsCitedForTheAnswersThatItIsAboutAndAllWhereNoneIs() {
    assertThat(cited("platform: small\nretries: 10")).containsExactly("The manual", "Small");
    assertThat(cited("platform: large\nretries: 10")).containsExactly("The manual", "Large");
    assertThat(cited("platform: tiny\nretries: 10")).containsExactly("The manual");
    assertThat(cited("retries: 10")).containsExactly("The manual");
    assertThat(cited("platform: small\ntime: 1 ms\nretries: 1")).containsExactly("Small");
    assertThat(cited("platform: tiny\ntime: 1 ms\nretries: 1")).containsExactly("Small", "Large");
  }

  private static List<String> cited(String answers) {
    return warnings(answers).get(0).sources().stream().map(Source::title).toList();
  }

  @Test
  void whatIsTrueForWantOfAnAnswerOnlyIsAskedAndNotSaid() {
    Warning open = warnings("platform: large\ndrain: 7 s\nretries: 4").get(0);
    assertThat(open.unanswered()).isTrue();
    assertThat(open.message()).isEqualTo("How long does it run? 4 retries are many.");

    Warning said = warnings("platform: large\ndrain: 7 s\nretries: 5").get(0);
    assertThat(said.unanswered()).isFalse();
    assertThat(said.message()).isEqualTo("5 retries and no end.");

    assertThat(warnings("platform: tiny").get(0).message()).isEqualTo("How often on Tiny?");
  }
}
