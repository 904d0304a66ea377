package io.github.specq.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schedules are counted by. */
class SchedulePropertyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily at 8am                | without-zone
          daily at 8am UTC            | ''
          daily at 8am Etc/UTC        | ''
          daily at 8am UTC+1          | outside-utc
          daily at 8am Asia/Kolkata   | outside-utc
          daily at 8am Europe/Berlin  | outside-utc in-changing-zone
          daily at 2:30 Europe/Berlin | outside-utc in-changing-zone in-clock-change
          2:30                        | without-zone
          30 2 * * * Europe/Berlin    | outside-utc in-changing-zone in-clock-change
          0 8 * * * UTC               | ''
          0 0 8 * * * UTC             | with-seconds
          every 1 min UTC             | ''
          every 59 s UTC              | with-seconds
          every 0.5 s                 | with-seconds
          """)
  void aScheduleIsThis(String typed, String properties) {
    Schedule schedule = ScheduleSyntax.parse(typed).value().orElseThrow();

    assertThat(
            Arrays.stream(ScheduleProperty.values())
                .filter(p -> p.isTrueOf(schedule))
                .map(ScheduleProperty::id)
                .collect(Collectors.joining(" ")))
        .isEqualTo(properties);
  }

  @Test
  void aBankNamesThemSo() {
    assertThat(ScheduleProperty.ids())
        .containsExactly(
            "without-zone", "outside-utc", "in-changing-zone", "in-clock-change", "with-seconds");
    assertThat(ScheduleProperty.ids())
        .allSatisfy(
            id -> assertThat(ScheduleProperty.of(id).map(ScheduleProperty::id)).contains(id));
    assertThat(ScheduleProperty.of("yearly")).isEmpty();
  }
}
