package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Acceptance;
import io.github.specq.bank.Rule;
import io.github.specq.evaluation.Finding.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Warning WARNING =
      new Warning(
          "LONG",
          Rule.Severity.CONTRADICTION,
          "It is long.",
          false,
          Rule.Basis.LOGIC,
          List.of(),
          false,
          List.of(),
          Set.of(),
          List.of());

  private static Standing standing(Map<String, String> accepted, Map<String, String> now) {
    return new Finding(WARNING, now, Optional.of(new Acceptance("We know.", accepted))).standing();
  }

  @Test
  void anAcceptanceHoldsForItsAnswersOnly() {
    Map<String, String> answers = Map.of("bank/time", "1 h", "bank/queue", "Fast");
    assertThat(standing(answers, answers)).isEqualTo(Standing.ACCEPTED);
    assertThat(standing(Map.of(), answers)).isEqualTo(Standing.ACCEPTED);
    assertThat(standing(Map.of("bank/time", "1 h"), answers)).isEqualTo(Standing.LAPSED);
    assertThat(standing(answers, Map.of("bank/time", "1 h"))).isEqualTo(Standing.LAPSED);
    assertThat(new Finding(WARNING, answers, Optional.empty()).standing()).isEqualTo(Standing.OPEN);
  }

  /** Documents are made of answers alone, and a check looks at the repository as well. */
  @Test
  void whatWasFoundCountsWhereTheRepositoryIsLookedAt() {
    Map<String, String> accepted = Map.of("bank/time", "1 h", "bank/grace", "30 s (found)");
    assertThat(standing(accepted, accepted)).isEqualTo(Standing.ACCEPTED);
    assertThat(standing(accepted, Map.of("bank/time", "1 h"))).isEqualTo(Standing.ACCEPTED);
    assertThat(standing(accepted, Map.of("bank/time", "1 h", "bank/grace", "60 s (found)")))
        .isEqualTo(Standing.LAPSED);
    assertThat(standing(accepted, Map.of("bank/time", "1 h", "bank/grace", "30 s")))
        .isEqualTo(Standing.LAPSED);
  }
}
