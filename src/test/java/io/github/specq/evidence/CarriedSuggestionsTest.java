package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.testing.EngineBanks;
import io.github.specq.testing.Folders;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found for one bank's question is shown at those that take their answers from it. */
class CarriedSuggestionsTest {
  private static final Ref DEADLINE = new Ref("newsletter", "editors", "deadline");
  private static final Ref CARRIED = new Ref("readers", "deadline", "value");

  @TempDir private Path repository;

  private Evidence scan(String settings) {
    Folders.write(repository, Map.of("requirements.txt", "aiosmtpd==1.4.6\n", "mail.py", settings));
    return Evidence.scan(repository, EngineBanks.with("readers").values());
  }

  @Test
  void itHasTheSameValueAndTheSamePlace() {
    Evidence found = scan("letter_time_limit = 300\n");
    Suggestion carried = found.about(CARRIED).get(0);
    assertThat(carried.value().line()).isEqualTo("5 min");
    assertThat(carried.isSure()).isTrue();
    assertThat(carried.finds()).isEqualTo(found.about(DEADLINE).get(0).finds());
  }

  @Test
  void itIsNoFactOfItsOwn() {
    assertThat(scan("letter_time_limit = 300\n").byField())
        .containsKey(DEADLINE)
        .doesNotContainKey(CARRIED);
  }

  @Test
  void whatIsNotSureIsNotCarried() {
    Folders.write(repository, Map.of("other.py", "letter_time_limit = 60\n"));
    Evidence found = scan("letter_time_limit = 300\n");
    assertThat(found.about(DEADLINE)).hasSize(2);
    assertThat(found.about(CARRIED)).isEmpty();
  }
}
