package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrontabTest {
  /** What is not written out in the code is nothing that could be said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hour=8, minute=0                     | 0 8 * * *",
        "minute=\"*/15\"                      | */15 * * * *",
        "hour=8                               | * 8 * * *",
        "0, 3                                 | 0 3 * * *",
        "0, 3, 'sun'                          | 0 3 * * sun",
        "30, 7, day_of_month='1, 15'          | 30 7 1,15 * *",
        "minute=0, hour=0, month_of_year=1,   | 0 0 * 1 *",
        "minute=MINUTE                        | -",
        "hour=8, minute=int(x)                | -",
        "hour=8, second=0                     | -",
        "0, 1, 2, 3, 4, 5                     | -",
        "``                                   | -",
      })
  void anExpressionIsMadeOfItsArguments(String arguments, String expression) {
    assertThat(Crontab.of(arguments == null ? "" : arguments))
        .isEqualTo(Optional.of(expression).filter(e -> !e.equals("-")));
  }
}
