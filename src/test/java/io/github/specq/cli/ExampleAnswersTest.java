package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.RichSession;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five example answers of the source, from an empty repository to the documents. */
class ExampleAnswersTest {
  private static final List<String> TYPED =
      List.of("2", "yes", "yes", "1", "1", "3", "3", "3", "3", "3", "3");

  @TempDir private Path one;
  @TempDir private Path other;

  private static SpecqRunner.Ended interview(SpecqRunner specq) {
    return specq.run(List.of("interview", "phase9", "--plain"), TYPED);
  }

  @Test
  void takenUnchangedTheyMakeThreeSpecs() {
    SpecqRunner specq = new SpecqRunner(one);
    SpecqRunner.Ended ended = interview(specq);

    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(Folders.texts(one.resolve("docs/specs")).keySet())
        .containsExactlyInAnyOrder(
            "technical_design_spec.md", "codebase_spec.md", "implementation_options_spec.md");
    assertThat(specq.run("check").code()).isZero();
  }

  @Test
  void everyAnswerStandsInEachSectionTheSourceNames() {
    SpecqRunner specq = new SpecqRunner(one);
    interview(specq);
    String queue = BundledBanks.label("phase9", "job-queue", "technology", "redis-celery");
    String design = specq.file("docs/specs/technical_design_spec.md").replaceAll(" +\\|", " |");
    String codebase = specq.file("docs/specs/codebase_spec.md");
    String options =
        specq.file("docs/specs/implementation_options_spec.md").replaceAll(" +\\|", " |");

    assertThat(section(design, "Components"))
        .contains(queue, "2 to 10 workers with 4 jobs at a time each", "30 min", "Celery Beat")
        .contains("high-priority and low-priority", "follows queue depth");
    assertThat(section(options, "Data & State"))
        .contains("| **" + queue + "** |", "**chosen**", "Redis is already used for caching");
    assertThat(section(codebase, "Components")).contains("high-priority and low-priority");
    assertThat(section(design, "Algorithms / Processing"))
        .contains("| Daily report | daily at 08:00 | UTC |")
        .contains("| Cleanup | every Sunday at 00:00 |")
        .contains("| Health checks | every 5 minutes |");
    assertThat(section(design, "Error Handling & Resilience"))
        .contains("A job that fails is retried three times, after 1 min, 5 min and 15 min.")
        .contains("network errors; validation errors are not retried")
        .contains("more than 10 jobs");
    assertThat(section(design, "Observability"))
        .contains("queue depth > 1000", "failure rate > 5%", "average job duration");
    assertThat(section(codebase, "Observability")).contains("Celery Flower", "Datadog", "logs");
  }

  /** What stands under a heading, up to the next of its level. */
  private static String section(String document, String name) {
    List<String> lines = document.lines().toList();
    int start = 0;
    while (!lines.get(start).matches("##+ " + Pattern.quote(name))) {
      start++;
    }
    String level = lines.get(start).substring(0, lines.get(start).indexOf(' ') + 1);
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).startsWith(level)) {
      end++;
    }
    return String.join("\n", lines.subList(start, end));
  }

  @Test
  void givenThroughSetTheyMakeTheSameBytes() {
    interview(new SpecqRunner(one));
    SpecqRunner specq = new SpecqRunner(other);
    for (String line : SETTINGS.lines().toList()) {
      List<String> words = List.of(line.split(" \\| "));
      SpecqRunner.Ended ended = specq.run(words.toArray(new String[0]));
      assertThat(ended.code()).as(line + "\n" + ended.err()).isZero();
    }
    assertThat(specq.run("render").code()).isZero();

    assertThat(withoutLocal(other)).isEqualTo(withoutLocal(one));
  }

  @Test
  void givenOnAScreenTheyMakeTheSameBytes() {
    interview(new SpecqRunner(one));
    try (RichSession session = RichSession.in(other).run("interview", "phase9")) {
      session.await("Enter begin").press("Enter");
      // A line is a number in a list, or the first letter of yes or no: a list of several wants a
      // tick, and all want Enter.
      for (String line : TYPED) {
        if (session.screen().contains("Part by part")) {
          session.press("Tab Enter").readAdvice();
          continue;
        }
        boolean several = session.screen().contains("[ ]");
        session.type(line.substring(0, 1)).press(several ? "Space Enter" : "Enter").readAdvice();
      }
      session.await("Review").press("f").await("What is to be written").press("Enter");
      assertThat(session.endedSanely().code()).isZero();
    }
    assertThat(withoutLocal(other)).isEqualTo(withoutLocal(one));
  }

  private static Map<String, String> withoutLocal(Path folder) {
    Map<String, String> texts = Folders.texts(folder);
    texts.keySet().removeIf(name -> name.startsWith(".specq/local"));
    return texts;
  }

  private static final String SETTINGS =
      """
      set | project | quality | prototype
      set | project | background-jobs | yes
      set | project | scheduled-jobs | yes
      set | project | languages | python
      set | project | existing-services | redis
      set | project | deployment | Kubernetes
      set | phase9 | job-queue.technology | redis-celery
      set | phase9 | job-queue.broker | redis
      set | phase9 | job-queue.reason | Supports scheduling and retries; Redis is already used for caching.
      set | phase9 | workers.count | 2
      set | phase9 | workers.concurrency | 4
      set | phase9 | workers.queues | high-priority | low-priority
      set | phase9 | workers.scaling | auto-scaling
      set | phase9 | workers.scaling-trigger | queue-depth
      set | phase9 | workers.max-workers | 10
      set | phase9 | workers.job-timeout | 30-minute
      set | phase9 | job-scheduling.needs | cron | recurring
      set | phase9 | job-scheduling.tool | celery-beat
      set | phase9 | job-scheduling.schedules | Daily report: daily at 8am UTC | Cleanup: every Sunday at midnight | Health checks: every 5 minutes
      set | phase9 | retries.max-retries | 3
      set | phase9 | retries.backoff | exponential
      set | phase9 | retries.delays | 1min | 5min | 15min
      set | phase9 | retries.conditions | only-listed
      set | phase9 | retries.condition-list | network errors; validation errors are not retried
      set | phase9 | retries.dead-letter | yes
      set | phase9 | retries.alerting | yes
      set | phase9 | retries.alert-rule | dead letter queue holds more than 10 jobs
      set | phase9 | monitoring.needs | queue-depth | job-duration | success-failure-rate
      set | phase9 | monitoring.tools | celery-flower | custom-dashboards | application-logs | alerts
      set | phase9 | monitoring.dashboard | Datadog
      set | phase9 | monitoring.alerts | queue depth > 1000 | failure rate > 5%
      set | phase9 | monitoring.metrics | completed-per-minute | average-duration
      """;
}
