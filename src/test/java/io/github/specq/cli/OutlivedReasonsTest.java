package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reason is that of the value it was given for, and of no other that comes to stand there. */
class OutlivedReasonsTest {
  private static final String ANSWERS = ".specq/answers/phase9.yaml";
  private static final String CHECKLIST = ".specq/answers/checklist.yaml";
  private static final String WORDS = "Redis already runs here.";

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void aProjectWithJobs() {
    specq = new SpecqRunner(project);
    specq.run("set", "project", "background-jobs", "yes");
    specq.run("set", "project", "quality", "experiment");
  }

  private void set(String question, String value) {
    Ended ended = specq.run("set", "phase9", question, value);
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private void write(String answers) {
    Folders.write(
        project, Map.of(ANSWERS, "specq: 1\nbank: phase9\nbank-version: 1\nanswers:\n" + answers));
  }

  private String answer() {
    return specq.file(ANSWERS).replaceFirst("(?s).*\nanswers:\n", "");
  }

  private String options() {
    Ended ended = specq.run("render");
    assertThat(ended.code()).as(ended.err()).isZero();
    return specq.file("docs/specs/implementation_options_spec.md");
  }

  private String openQuestions() {
    specq.run("render");
    return specq
        .file("docs/specs/technical_design_spec.md")
        .replaceFirst("(?s).*## Open Quest", "");
  }

  @Test
  void itIsStoredWithTheValueItIsFor() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    assertThat(answer()).contains("reason: { value: Redis already runs here., for: redis-celery }");
    assertThat(options()).contains("**Why:** " + WORDS);
  }

  @Test
  void underAnotherValueItIsKeptAndNotSaidAndOpen() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    set("job-queue.technology", "rabbitmq");

    assertThat(answer()).contains("for: redis-celery");
    assertThat(options()).doesNotContain(WORDS);
    assertThat(openQuestions())
        .contains(
            "- **Why RabbitMQ?** Not decided (the reason that was given is for Redis + Celery). "
                + "(`specq interview phase9 --from job-queue`)");
    Ended check = specq.run("check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains(
            "phase9/job-queue.reason: open: Why RabbitMQ? The reason that was given is for Redis +"
                + " Celery.\n");
    assertThat(specq.run("status").out()).contains("phase9/job-queue.reason: Why RabbitMQ?");
    assertThat(specq.run("why", "phase9/job-queue.reason").out())
        .contains("(the reason for Redis + Celery)");
  }

  @Test
  void itIsBackWithItsValue() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    set("job-queue.technology", "rabbitmq");
    set("job-queue.technology", "redis-celery");
    assertThat(options()).contains("**Why:** " + WORDS);
    assertThat(openQuestions()).doesNotContain("Why Redis");
  }

  @Test
  void givenAgainItIsForWhatStandsNow() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    set("job-queue.technology", "rabbitmq");
    set("job-queue.reason", WORDS);
    assertThat(answer()).contains("reason: { value: Redis already runs here., for: rabbitmq }");
    assertThat(options()).contains("**Why:** " + WORDS);
  }

  @Test
  void writtenByHandItIsForWhatStandsThere() {
    write("  job-queue: { technology: redis-celery, reason: Redis already runs here. }\n");
    assertThat(options()).contains("**Why:** " + WORDS);
  }

  @Test
  void aReasonThatIsForNothingInParticularStaysWithWhatIsReplaced() {
    write("  job-queue: { technology: redis-celery, reason: Redis already runs here. }\n");
    set("job-queue.technology", "rabbitmq");
    assertThat(answer())
        .isEqualTo(
            "  job-queue: { technology: rabbitmq, "
                + "reason: { value: Redis already runs here., for: redis-celery } }\n");
  }

  @Test
  void itStaysWithWhatIsTakenBack() {
    write("  job-queue: { technology: redis-celery, reason: Redis already runs here. }\n");
    specq.run("unset", "phase9", "job-queue.technology");
    assertThat(answer())
        .isEqualTo(
            "  job-queue: { reason: { value: Redis already runs here., for: redis-celery } }\n");
  }

  @Test
  void itStaysWithWhatSomebodyDoesNotKnowAnyMore() {
    write("  job-queue: { technology: redis-celery, reason: Redis already runs here. }\n");
    specq.run("set", "phase9", "job-queue.technology", "--state", "unknown");
    assertThat(answer()).contains("for: redis-celery");
    assertThat(options()).doesNotContain(WORDS);
  }

  @Test
  void aValueInWordsOfOnesOwnHasItsReasonToo() {
    set("job-queue.technology", "Our own thing");
    set("job-queue.reason", WORDS);
    assertThat(answer()).contains("for: { other: Our own thing }");
    assertThat(options()).contains("**Why:** " + WORDS);
    set("job-queue.technology", "Their thing");
    assertThat(options()).doesNotContain(WORDS);
  }

  @Test
  void otherAnswersOfTheQuestionChangeNothing() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    String before = specq.file(ANSWERS);
    set("job-queue.broker", "rabbitmq");
    assertThat(specq.file(ANSWERS)).startsWith(before.stripTrailing());
  }

  @Test
  void anInterviewAsksAgainAndOffersTheOldWords() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    set("job-queue.technology", "none");

    Ended ended =
        specq.run(
            List.of("interview", "phase9", "--plain", "--from", "job-queue.reason"), List.of(""));

    assertThat(ended.screen().replaceAll("\n +", " "))
        .contains(
            "What stands here is the reason for Redis + Celery.",
            "press Enter to keep: Redis already runs here.");
    assertThat(answer()).contains("for: none");
  }

  @Test
  void whatCannotBeIsTold() {
    write(
        """
          job-queue:
            technology: rabbitmq
            reason: { value: We know it., for: rabbit }
            broker: { value: redis, for: rabbitmq }
        """);
    Ended ended = specq.run("render");
    assertThat(ended.code()).isZero();
    Ended status = specq.run("status");
    assertThat(status.err())
        .contains(
            ANSWERS + ":7:13: warning: this reason is kept and not used, as it is for 'rabbit': ",
            ANSWERS + ":8:13: warning: 'for' has no meaning at 'broker'");
  }

  private void writeChecklist(String answers) {
    Folders.write(
        project,
        Map.of(CHECKLIST, "specq: 1\nbank: checklist\nbank-version: 1\nanswers:\n" + answers));
  }

  @Test
  void aReasonThatIsAQuestionOfItsOwnStaysWithWhatIsReplacedToo() {
    String before =
        "  queue-technology: redis-library\n  queue-reason: Redis already runs here. # yes\n";
    String tied =
        "  queue-reason: # yes\n    value: Redis already runs here.\n    for: redis-library\n";
    writeChecklist(before);
    specq.run("set", "checklist", "queue-technology", "kafka");
    assertThat(specq.file(CHECKLIST)).endsWith("  queue-technology: kafka\n" + tied);
    writeChecklist(before);
    specq.run("unset", "checklist", "queue-technology");
    assertThat(specq.file(CHECKLIST)).endsWith("answers:\n" + tied);
    writeChecklist(before);
    specq.run("set", "checklist", "queue-technology", "--state", "unknown");
    assertThat(specq.file(CHECKLIST)).endsWith("    state: unknown\n" + tied);
    writeChecklist(before);
    specq.run(
        List.of("interview", "checklist", "--plain", "--from", "queue-technology"),
        List.of("kafka"));
    assertThat(specq.file(CHECKLIST)).contains(tied);
  }

  @Test
  void aReasonThatIsTakenOverDoesNotStandUnderAValueThatIsNot() {
    set("job-queue.technology", "redis-celery");
    set("job-queue.reason", WORDS);
    specq.run("set", "checklist", "job-operations", "mail");
    specq.run("set", "checklist", "queue-hosting", "managed");
    assertThat(specq.run("why", "checklist/queue-reason").out()).contains(WORDS);

    specq.run("set", "checklist", "queue-technology", "kafka");

    assertThat(specq.run("why", "checklist/queue-reason").out()).doesNotContain(WORDS);
    specq.run("set", "checklist", "queue-reason", "We replay.");
    assertThat(specq.file(CHECKLIST))
        .contains("  queue-reason:\n    value: We replay.\n    for: kafka\n");
  }
}
