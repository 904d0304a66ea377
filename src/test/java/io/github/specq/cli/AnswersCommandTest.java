package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code set}, {@code unset}, {@code status} and the interview make of an answers file. */
class AnswersCommandTest {
  private static final String FILE = ".specq/answers/phase9.yaml";
  private static final String HEAD = "specq: 1\nbank: phase9\nbank-version: 1\nanswers:\n";
  private static final String BANK =
      """
      id: own
      version: 3
      title: Own
      sections:
        - id: s
          title: S
          questions:
            - id: team
              title: Team
              ask: Who?
              was: [crew]
              fields:
                - { id: size, type: number, term: size, was: [count, heads] }
                - { id: lead, type: text, term: lead }
            - id: place
              title: Place
              ask: Where?
              fields:
                - { id: value, type: text, term: place }
      """;

  @TempDir private Path folder;
  private SpecqRunner specq;

  @BeforeEach
  void makeProject() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve(".specq/answers"));
    Files.createDirectories(folder.resolve(".specq/questions"));
    specq = new SpecqRunner(folder);
  }

  private Ended run(String answers, String... command) throws IOException {
    Files.writeString(folder.resolve(FILE), HEAD + answers);
    return specq.run(command);
  }

  private String answers() {
    return specq.file(FILE).substring(HEAD.length());
  }

  private List<String> backups() throws IOException {
    Path backup = folder.resolve(".specq/local/backup");
    if (!Files.exists(backup)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(backup)) {
      return files.map(f -> specq.file(".specq/local/backup/" + f.getFileName())).toList();
    }
  }

  @Test
  void ownWordsAreReadAndTakenOnlyWhenWanted() throws IOException {
    String words = "3 retries with exponential backoff, no DLQ";

    Ended told = run("", "set", "phase9", "retries", "--text", words);
    assertThat(told.code()).isZero();
    assertThat(told.err())
        .contains(
            "Understood: retries after the first run: 3 retries, from \"3 retries\".",
            "Understood: dead letter queue: no, from \"no DLQ\".",
            "Only the words are stored; with --read what they say is taken as well.");
    assertThat(answers()).isEqualTo("  retries:\n    text: " + words + "\n");

    Ended taken =
        run(
            "  retries:\n    max-retries: 5\n",
            "set",
            "phase9",
            "retries",
            "--text",
            words,
            "--read");
    assertThat(taken.err())
        .contains(
            "Not taken: retries after the first run: 3 retries, from \"3 retries\" (now 5 retries).",
            "Taken: backoff: Exponential, from \"exponential backoff\".");
    assertThat(answers())
        .isEqualTo(
            """
              retries:
                max-retries: 5
                text: 3 retries with exponential backoff, no DLQ
                backoff: exponential
                dead-letter: no
            """);
    assertThat(run("", "set", "phase9", "workers.count", "2", "--read").code()).isEqualTo(2);
  }

  @Test
  void theWordsOfAnExampleAreItsFields() throws IOException {
    Ended set =
        run(
            "",
            "set",
            "phase9",
            "job-queue",
            "--text",
            "Redis + Celery for Python, supports scheduling and retries, already using Redis for caching");
    assertThat(set.code()).isZero();
    assertThat(answers())
        .contains("technology: redis-celery", "broker: redis")
        .doesNotContain("text:");
  }

  @Test
  void wordsThatSayElseThanFieldsAreReported() throws IOException {
    Ended check =
        run(
            """
              workers:
                text: Two workers with a timeout of 10 min.
                count: 3
                concurrency: 4
                scaling: manual
            """,
            "check",
            "phase9");
    assertThat(check.out())
        .contains(
            "phase9/workers.count: words: the answer's words say: 2 workers, and its field: 3 workers")
        .doesNotContain("phase9/workers.job-timeout: words");
  }

  @Test
  void aValueInThePlaceOfAStateKeepsItsNoteAndOwner() throws IOException {
    String later = "  workers: { state: later, note: Ask Maria by Friday, owner: ops }\n";
    Ended ended = run(later, "set", "phase9", "workers.count", "7");
    assertThat(ended.code()).isZero();
    assertThat(answers())
        .isEqualTo("  workers: { count: 7, note: Ask Maria by Friday, owner: ops }\n");
    assertThat(ended.err()).isEqualTo("phase9/workers is not 'later' as a whole any more.\n");
    assertThat(backups()).isEmpty();
  }

  @Test
  void aValueInThePlaceOfAFieldsStateKeepsItsNoteAndOwner() throws IOException {
    run(
        "  workers:\n    count: { state: unknown, owner: ops, note: Asked. }   # Monday\n",
        "set",
        "phase9",
        "workers.count",
        "7");
    assertThat(answers())
        .isEqualTo("  workers:\n    count: { value: 7, owner: ops, note: Asked. }   # Monday\n");
  }

  @Test
  void whatAStateOfAFieldTakesAwayIsSaidAndKept() throws IOException {
    String before = "  workers: { count: { value: 7, note: Measured. }, ticket: OPS-7 }\n";
    Ended ended = run(before, "set", "phase9", "workers.count", "--state", "later");
    assertThat(answers())
        .isEqualTo("  workers: { count: { state: later, note: Measured. }, ticket: OPS-7 }\n");
    assertThat(ended.err())
        .isEqualTo(
            "What stood for 'workers' before is kept in .specq/local/backup/phase9-1.yaml.\n");
    assertThat(backups()).containsExactly(HEAD + before);
  }

  @Test
  void whatAStateOfTheWholeQuestionTakesAwayIsSaidAndKept() throws IOException {
    String before = "  workers: { text: Two., count: 2, note: N, ticket: OPS-7 }\n";
    Ended ended = run(before, "set", "phase9", "workers", "--state", "later");
    assertThat(answers()).isEqualTo("  workers: { note: N, ticket: OPS-7, state: later }\n");
    assertThat(ended.err()).contains("is kept in .specq/local/backup/phase9-1.yaml");
    assertThat(backups()).containsExactly(HEAD + before);
  }

  @Test
  void aNoteThatAnotherOneReplacesIsKept() throws IOException {
    String before = "  workers: { count: 2, note: Old. }\n";
    run(before, "set", "phase9", "workers.count", "3", "--note", "New.");
    assertThat(answers()).isEqualTo("  workers: { count: 3, note: New. }\n");
    assertThat(backups()).containsExactly(HEAD + before);
  }

  @Test
  void anEmptyAnswerIsNone() throws IOException {
    run("  workers:\n", "set", "phase9", "workers.count", "7");
    assertThat(answers()).isEqualTo("  workers:\n    count: 7\n");
  }

  @Test
  void takingAPartBackLeavesWhatIsSaidOfTheWhole() throws IOException {
    run("  workers: { count: 7, owner: ops }\n", "unset", "phase9", "workers.count");
    assertThat(answers()).isEqualTo("  workers: { owner: ops }\n");
    Ended ended = run("  workers: { state: later, note: N }\n", "unset", "phase9", "workers.count");
    assertThat(answers()).isEqualTo("  workers: { state: later, note: N }\n");
    assertThat(ended.err())
        .isEqualTo(
            "Nothing stands for phase9/workers.count alone;"
                + " for the whole question: specq unset phase9 workers\n");
    run("  workers: { state: later, note: N }\n", "unset", "phase9", "workers");
    assertThat(specq.file(FILE)).endsWith("answers: {}\n");
  }

  @ParameterizedTest
  @CsvSource({"status", "status --format json", "interview phase9 --plain", "check"})
  void aWrongAnswerIsToldWithAllElseAndEndsWith3(String command) throws IOException {
    Ended ended = run("  workers: { count: many }\n", command.split(" "));
    assertThat(ended.code()).isEqualTo(command.startsWith("interview") ? 130 : 3);
    assertThat(ended.err()).contains(FILE + ":5:21: error: 'many' is no number");
  }

  @Test
  void statusSaysAllElseWhereAnAnswerIsWrong() throws IOException {
    Ended ended = run("  workers: { count: many }\n", "status");
    assertThat(ended.out()).contains("Phase 9: Background Jobs (phase9): 0 of");
  }

  @ParameterizedTest
  @CsvSource({"many, 3", "7, 0"})
  void anInterviewThatLeavesAWrongAnswerEndsWith3(String count, int code) throws IOException {
    Files.writeString(folder.resolve(FILE), HEAD + "  workers: { count: " + count + " }\n");
    Ended ended = specq.run(List.of("interview", "phase9", "--plain"), List.of(":quit"));
    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.err().contains("error: 'many' is no number")).isEqualTo(code == 3);
  }

  @Test
  void aKeyThatSaysNothingIsRemarkedAndOneThatWasMeantToIsWrong() throws IOException {
    Ended remarked = run("  workers: { state: later, ticket: OPS-7 }\n", "status");
    assertThat(remarked.code()).isZero();
    assertThat(remarked.err())
        .contains(FILE + ":5:28: warning: 'ticket' has no meaning here; it is kept and not used");
    Ended wrong = run("  workers: { state: later, count: 2 }\n", "status");
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).contains(FILE + ":5:28: error: 'count' has no meaning here");
  }

  private static final String OWN = ".specq/answers/own.yaml";

  private String ownAfter(String answers, String... command) throws IOException {
    Files.writeString(folder.resolve(".specq/questions/own.yaml"), BANK);
    Files.writeString(
        folder.resolve(OWN), "specq: 1\nbank: own\nbank-version: 2\nanswers:\n" + answers);
    assertThat(specq.run(command).code()).isZero();
    return specq.file(OWN);
  }

  @Test
  void anAnswerUnderAFormerNameIsMovedWhereItIsChanged() throws IOException {
    assertThat(ownAfter("  crew: { heads: 4, lead: Ann }   # c\n", "set", "own", "team.size", "5"))
        .endsWith("answers:\n  team: { size: 5, lead: Ann }   # c\n");
    assertThat(ownAfter("  crew: { heads: 4 }\n", "set", "own", "team.lead", "Ann"))
        .endsWith("answers:\n  team: { heads: 4, lead: Ann }\n");
    assertThat(ownAfter("  crew: { state: later }\n", "set", "own", "team", "--text", "Us."))
        .endsWith("answers:\n  team: { text: Us. }\n");
  }

  @Test
  void whatIsTakenBackDoesNotComeBackUnderAFormerName() throws IOException {
    assertThat(ownAfter("  crew: { heads: 4 }\n", "unset", "own", "team"))
        .endsWith("answers: {}\n");
    assertThat(ownAfter("  crew: { heads: 4 }\n  team: { size: 5 }\n", "unset", "own", "team"))
        .endsWith("answers: {}\n");
    assertThat(
            ownAfter(
                "  crew: { size: 4, heads: 5, count: 6, lead: Ann }\n",
                "unset",
                "own",
                "team.size"))
        .endsWith("answers:\n  team: { lead: Ann }\n");
    assertThat(ownAfter("  crew: { count: 6 }\n", "unset", "own", "team.size"))
        .endsWith("answers: {}\n");
  }

  @Test
  void theBanksOlderVersionStaysWhileAnAnswerWantsAnotherLook() throws IOException {
    String wrong = "  team: { size: many }\n";
    assertThat(ownAfter(wrong, "set", "own", "place", "Here")).contains("\nbank-version: 2\n");
    assertThat(specq.run("status").err())
        .contains("the bank changed from version 2 to 3 since; this answer needs another look");
    assertThat(ownAfter(wrong, "set", "own", "team.size", "5")).contains("\nbank-version: 3\n");
  }
}
