package io.github.specq.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.quantity.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name and a timing in one sentence, without a colon. */
class ScheduleSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Send daily report at 8am UTC                  | Send daily report: daily at 08:00 UTC
          Clean up old records every Sunday at midnight | Clean up old records: every Sunday at 00:00
          Check for updates every 15 minutes            | Check for updates: every 15 minutes
          Check for updates every 15 minutes.           | Check for updates: every 15 minutes
          daily report at 8am UTC                       | daily report: daily at 08:00 UTC
          Send report at 8 a.m.                         | Send report: daily at 08:00
          Backup 2am UTC                                | Backup: daily at 02:00 UTC
          Send weekly report every Monday at 8am UTC    | Send weekly report: every Monday at 08:00 UTC
          Send weekly report on Monday at 8am UTC       | Send weekly report: every Monday at 08:00 UTC
          Weekly digest at 6pm on Fridays               | Weekly digest: every Friday at 18:00
          Send report at 8am every day Europe/Berlin    | Send report: daily at 08:00 Europe/Berlin
          Cleanup - every Sunday at midnight            | Cleanup: every Sunday at 00:00
          Cleanup, weekdays at 6pm                      | Cleanup: weekdays at 18:00
          Cleanup Sunday midnight                       | Cleanup: every Sunday at 00:00
          Health checks (every 5 minutes)               | Health checks: every 5 minutes
          Import from S3 hourly                         | Import from S3: every hour
          Delete records older than 30 days nightly at 3am | Delete records older than 30 days: daily at 03:00
          Invoices monthly on the 1st at 6am UTC        | Invoices: monthly on the 1st at 06:00 UTC
          Run cron job daily at 2am                     | Run cron job: daily at 02:00
          Purge cron 0 3 * * * UTC                      | Purge: cron 0 3 * * * UTC
          Purge 0 3 * * *                               | Purge: cron 0 3 * * *
          Purge @daily                                  | Purge: cron 0 0 * * *
          """)
  void theWordsInFrontOfTheTimingAreTheName(String typed, String written) {
    Schedule schedule = ScheduleSyntax.parse(typed).value().orElseThrow();
    assertThat(schedule.written()).isEqualTo(written);
    assertThat(ScheduleSyntax.parse(written)).isEqualTo(new Parsed.Ok<>(schedule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sometimes at noon",
        "not daily",
        "Do not run daily at 8am",
        "Report at 8am and at 9am UTC",
        "Report at 8am and 9am UTC",
        "Send Monday report at 8am UTC",
        "Reminder for Sunday service daily at 8am",
        "Watch the sun",
        "Until noon",
        "Import from 8am",
        "Report every fortnight at 8am",
        "every hour except every Sunday at midnight",
        "Twice a day at 8am",
        "2 hours after midnight",
        "in 5 min daily",
        "daily every 5 min",
        "cron 0 8 * daily",
        "0 75 daily",
        "weekly 8am",
        "Report",
        "Report at 8",
        "Report every 15",
      })
  void halfATimingIsNoName(String typed) {
    assertThat(ScheduleSyntax.parse(typed)).isInstanceOf(Parsed.Bad.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Send weekly report at 8am UTC | 'Send weekly report' does not say on which days it runs at 8am; write it like Report: every Monday at 8am UTC
          End-of-month close at midnight | 'End-of-month close' does not say on which days it runs at midnight; write it like Report: every Monday at 8am UTC
          Send report daily at 8am CET  | 'CET' may mean several time zones; write a region such as Europe/Berlin, or UTC
          """)
  void saysWhatIsMissing(String typed, String message) {
    assertThat(ScheduleSyntax.parse(typed)).isEqualTo(new Parsed.Bad<>(message));
  }
}
