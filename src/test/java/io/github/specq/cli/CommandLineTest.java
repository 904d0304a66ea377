package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.read.BundledBanks;
import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.disk.RepositoryLock;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.work.Context;
import io.github.specq.work.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What scripts rely on: names, exit codes, streams. */
class CommandLineTest {
  @TempDir private Path project;

  private SpecqRunner.Ended run(String line) {
    return new SpecqRunner(project).run(line.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "intervew | did you mean interview?",
        "render --checck | see: specq render --help",
        "set phase9 | see: specq set --help",
        "set phase10 workers 2 | did you mean phase9?",
        "set phase9 wrokers 2 | did you mean workers?",
        "set phase9 workers.cuont 2 | did you mean count?",
        "set phase9 workers.count two | see what it takes with: specq show phase9 workers",
        "set phase9 workers.count 0 | at least 1",
        "set phase9 job-queue.technology none --state later | exclude each other",
        "set phase9 workers.count --state latr | did you mean later?",
        "set checklist phase9/workers x | leave out the bank, or name another",
        "show phase9 wrokers | did you mean workers?",
        "interview phase9 --depth deep | say required or all",
        "interview phase9 --topic job | did you mean jobs?",
        "interview phase9 --from nowhere | there is no question 'nowhere' in phase9",
        "interview phase9 --answers /elsewhere.yaml | name a path below",
        "interview phase9 --set workers.count=3 --set workers.cuont=3 | did you mean count?",
        "--dir elsewhere status | see: specq --help",
        "set phase9 job-queue.technology rabitmq | did you mean rabbitmq?",
        "why wrokers | did you mean workers?",
        "why phase10/workers | did you mean phase9?",
        "why phase9/workers.cuont | did you mean count?",
        "why nothing-like-that | specq show BANK",
        "trace docs/specs/technical_design_spec.md | write FILE:LINE",
        "trace docs/specs/technical_design_spec.md:3 | specq render",
        "trace README.md:3 | is no spec of this project",
        "render | answer first, with: specq interview",
      })
  void aWrongCommandLineIsTwoBeforeAnyWork(String line, String says) {
    SpecqRunner.Ended ended = run(line);

    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("error: ").contains(says).doesNotContain("\tat ");
    assertThat(Folders.texts(project.resolve(".specq/answers"))).isEmpty();
  }

  /** Each with the words of the commands above it; specq itself is called by none. */
  static List<String> commands() {
    Context nowhere =
        new Context(
            InputStream.nullInputStream(),
            System.out,
            System.err,
            Map.of(),
            Path.of(""),
            false,
            false,
            Optional::empty,
            Context.PATIENCE);
    CommandLine root = new Specq(nowhere).commandLine(List.of());
    return Stream.concat(Stream.of(""), below(root).map(String::strip)).toList();
  }

  private static Stream<String> below(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.getKey()),
                    below(entry.getValue()).map(name -> entry.getKey() + " " + name)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfWithExamples(String command) {
    SpecqRunner.Ended ended = run((command + " --help").strip());

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Usage: specq " + command).contains("specq " + command);
    assertThat(ended.out().lines()).allMatch(l -> l.length() <= 100);
  }

  @Test
  void theHelpNamesEveryCommand() {
    assertThat(commands()).contains("accept", "warm", "bank test");
    assertThat(run("--help").out().lines().map(line -> line.strip().split(" ", 2)[0]))
        .containsAll(commands().stream().filter(name -> name.matches("\\w+")).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workers --text %s",
        "workers --text Two. --note %s",
        "workers.count 2 --note %s",
        "workers --state unknown --note %s"
      })
  void wordsThatAFileCannotHoldAreAWrongCommandLine(String answer) {
    SpecqRunner.Ended ended = run("set phase9 " + answer.formatted("x".repeat(8_001)));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("at most 8000 characters");
  }

  @Test
  void aSecondWriterIsRefusedAndReadersAreNot() {
    RepositoryLock lock =
        RepositoryLock.take(new Folder(new LocalDisk(), project), "interview phase9");
    try {
      SpecqRunner.Ended ended = run("set project quality production");
      assertThat(ended.code()).isEqualTo(5);
      assertThat(ended.err())
          .contains("in use by specq interview phase9 (process " + ProcessHandle.current().pid());
      assertThat(run("status").code()).isZero();
      assertThat(run("list").code()).isZero();
    } finally {
      lock.close();
    }
    assertThat(run("set project quality production").code()).isZero();
  }

  @Test
  void resultsGoOutAndMessagesGoToErr() {
    assertThat(run("list").err()).isEmpty();
    assertThat(run("check").out()).isEmpty();
  }

  @Test
  void aTeamsOwnBankIsFoundBesideTheBundledOnes() {
    String bank =
        """
        id: caching
        version: 1
        title: Caching
        sections:
          - id: cache
            title: Cache
            questions:
              - id: store
                title: Store
                ask: What keeps the cached values?
                fills: [ { spec: technical_design_spec, section: Components } ]
                fields: [ { id: value, type: text, term: cache store } ]
        """;
    Folders.write(project, Map.of(".specq/questions/caching.yaml", bank));

    assertThat(run("list").out()).contains("caching", "(1 question, .specq/questions)");
    assertThat(run("bank lint .specq/questions/caching.yaml").code()).isZero();
    assertThat(run("bank lint caching").out()).isEqualTo(".specq/questions/caching.yaml: sound\n");
    assertThat(run("bank lint cashing").err()).contains("did you mean caching?");
    SpecqRunner specq = new SpecqRunner(project);
    List<String> typed = List.of("2", "Valkey", "");
    SpecqRunner.Ended ended = specq.run(List.of("interview", "caching"), typed);
    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(specq.file("docs/specs/technical_design_spec.md"))
        .contains("**Cache store:** Valkey.");
  }

  @Test
  void aQuestionThatSeveralBanksHaveMustBeSaidWithItsBank() {
    String bank =
        """
        id: caching
        version: 1
        title: Caching
        sections:
          - id: cache
            title: Cache
            questions:
              - id: workers
                title: Workers
                ask: Who fills the cache?
                fields: [ { id: value, type: text, term: who fills it } ]
        """;
    Folders.write(project, Map.of(".specq/questions/caching.yaml", bank));

    assertThat(run("why workers").code()).isEqualTo(2);
    assertThat(run("why workers").err()).contains("say which: phase9/workers, caching/workers");
    assertThat(run("why caching/workers").out()).contains("Always asked.", "Never required.");
    Folders.write(project, Map.of(".specq/questions/caching.yaml", "id: caching\n"));
    assertThat(run("why workers").code()).isZero();
    assertThat(run("why workers").err()).contains("the bank caching is wrong and was left out");
  }

  @Test
  void aWrongCommandLineTakesNothingAway() {
    run("set phase9 workers.count 3");
    String answers = new SpecqRunner(project).file(".specq/answers/phase9.yaml");

    assertThat(run("interview phase9 --restart --depth deep").code()).isEqualTo(2);
    assertThat(run("interview phase9 --restart --from nowhere").code()).isEqualTo(2);
    assertThat(run("interview phase9 --restart --set workers.count=none").code()).isEqualTo(2);
    assertThat(new SpecqRunner(project).file(".specq/answers/phase9.yaml")).isEqualTo(answers);
  }

  @Test
  void aStateForAWholeQuestionKeepsACopyOfWhatStoodThere() {
    run("set phase9 workers.count 3");

    SpecqRunner.Ended ended = run("set phase9 workers --state later");

    assertThat(ended.err()).contains("kept in .specq/local/backup/phase9-1.yaml");
    assertThat(new SpecqRunner(project).file(".specq/local/backup/phase9-1.yaml"))
        .contains("count: 3");
  }

  @Test
  void noInputListsWhatIsMissing() {
    SpecqRunner.Ended ended =
        run(
            "interview phase9 --no-input --set project/quality=prototype --set project/background-jobs=yes");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("missing: phase9/job-queue: What job queue technology will you use?");
  }

  @Test
  void theVersionIsTheBuilds() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>specq</artifactId>\n  <version>" + Release.NUMBER + "</version>");
  }

  @Test
  void theBundledBanksAreTheOnesInQuestions() throws IOException {
    try (var files = Files.list(Path.of("questions"))) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(BundledBanks.ids());
    }
  }
}
