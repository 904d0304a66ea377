package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Field;
import io.github.specq.testing.BundledBanks;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phase9 workers count | A number, such as 2, 1000 or 0.5; at least 1.
          phase9 retries max-retries | A number, such as 2, 1000 or 0.5, or unlimited; at least 0.
          phase9 retries delays | One or more: a duration, such as 90s, 5 min or 1h 30min, with \
          commas or semicolons between them.
          phase9 workers job-timeout | A duration, such as 90s, 5 min or 1h 30min.
          phase9 workers memory-limit | A size, such as 100 B, 256 KiB or 1.5 GB.
          phase9 workers queues | One or more, with commas or semicolons between them.
          phase9 job-scheduling schedules | One or more: a time or an interval, such as every 5 \
          minutes, daily at 08:00 UTC, or 0 8 * * 1-5, with commas or semicolons between them.
          checklist metric-failure-rate threshold | A percentage, such as 5% or 0.5%.
          checklist purge schedule | A time or an interval, such as every 5 minutes, daily at \
          08:00 UTC, or 0 8 * * 1-5.
          checklist rate-limit limit | A rate, such as 100/s, 5/min or 1000 per hour.
          checklist cost-queue value | An amount of money, such as 120 EUR or 0.40 USD.
          """)
  void whatMayBeTypedIsSaidInASentence(String field, String sentence) {
    assertThat(TypeText.of(field(field).type())).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phase9 job-queue technology",
        "phase9 job-queue reason",
        "phase9 retries jitter",
        "phase9 retries manual-retry",
        "phase9 monitoring needs"
      })
  void whereAnythingMayBeTypedOrAllIsListedThereIsNothingToSay(String field) {
    assertThat(TypeText.of(field(field).type())).isEmpty();
  }

  static Stream<Field> fields() {
    return Stream.of("project", "phase9", "checklist")
        .flatMap(id -> BundledBanks.bank(id).questions())
        .flatMap(q -> q.fields().stream())
        .filter(f -> TypeText.of(f.type()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everySentenceIsOne(Field field) {
    String sentence = TypeText.of(field.type()).orElseThrow();

    assertThat(sentence).matches("[A-Z].*[^.]\\.").doesNotContain("  ", "null", "[", "..");
  }

  private static Field field(String name) {
    String[] words = name.split(" ", 3);
    return BundledBanks.bank(words[0]).question(words[1]).orElseThrow().fields().stream()
        .filter(f -> f.id().equals(words[2]))
        .findFirst()
        .orElseThrow();
  }
}
