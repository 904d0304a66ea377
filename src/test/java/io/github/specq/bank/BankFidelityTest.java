package io.github.specq.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loaded banks say everything that their sources say. */
class BankFidelityTest {
  private static final Path SOURCES = Path.of("src/test/resources/source");

  @Test
  void phase9SaysEverythingItsSourceSays() throws IOException {
    assertThat(missing(Banks.text("phase9"))).as("missing from the bank").isEmpty();
  }

  @Test
  void noLineOfTheSourceIsPassedOver() throws IOException {
    String source = read("phase9-background-jobs.md");
    Set<String> facts = Phase9Source.facts(source);
    assertThat(facts.stream().filter(f -> f.matches("(topic|summary|.*, item): .*")))
        .hasSameSizeAs(
            source.lines().filter(l -> l.matches(" {0,3}- .*") && !l.matches("  - .*")).toList());
    assertThat(facts.stream().filter(f -> f.contains(", hint: ")))
        .hasSameSizeAs(source.lines().filter(l -> l.contains("(e.g., ")).toList());
    assertThat(facts.stream().filter(f -> f.matches(".*, (Pros|Cons|Best for): .*")))
        .hasSameSizeAs(source.lines().filter(l -> l.startsWith("  - ")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          , can be complex to configure | | question 1, Options, Redis + Celery, Cons: Redis dependency, can be complex to configure
          Mature, flexible | Flexible, mature | question 1, Options, Redis + Celery, Pros: Mature, flexible, good monitoring tools
          [Fully managed, scalable, no ops] | [Fully managed, scalable] | question 1, Options, AWS SQS/SNS, Pros: Fully managed, scalable, no ops
          , analytics] | ] | question 1, Options, Kafka, Best for: Event streaming, high volume, analytics
          languages: [Node.js] | languages: [] | question 1, Options, PostgreSQL + pg_boss, language: Node.js
          Popular, feature-rich | popular, feature-rich | question 1, Options, Redis + Celery, words: Popular, feature-rich, battle-tested
          required-if: if using scheduled jobs | required-if: if using jobs | question 3, required: if using scheduled jobs
          hint: e.g., 2-4 to start | hint: e.g., 2-3 to start | question 2, Worker configuration, hint: e.g., 2-4 to start
          How many worker processes? | How many worker processes | question 2, Worker configuration, Number of workers, words: How many worker processes?
          group: Resource limits | group: Limits of resources | question 2, group: Resource limits
          `label: Memory limits per worker\n` | `label: Memory limit\n` | question 2, Resource limits, item: Memory limits per worker
          - Check for updates every 15 minutes | - Check every 15 minutes | question 3, Schedule examples, item: Check for updates every 15 minutes
          Alert if DLQ > 10 jobs. | Alert if DLQ > 10. | question 4, example: 3 retries with exponential backoff (1min, 5min, 15min). Retry on network errors, don't retry on validation errors. Dead letter queue for permanent failures. Alert if DLQ > 10 jobs.
          - { spec: codebase_spec, section: Observability } | | question 5, fills: codebase_spec, Observability
          about: job monitoring tools | about: monitoring tools | summary: codebase_spec, Observability, job monitoring tools
          - Retry logic and failure handling | - Retries | topic: Retry logic and failure handling
          before: Read | before: See | Before starting: Read `llm_qa_principles__t__.md` to understand Q&A methodology.
          minutes: 15-20 | minutes: 15-25 | Duration: 15-20 minutes
          detail: Confirm approach | detail: Confirm the approach | next step 1, detail: Confirm approach and technology
          """)
  void aFactThatIsMissingIsNamed(String in, String instead, String missing) throws IOException {
    String from = in.replace("\\n", "\n");
    String to = instead == null ? "" : instead.replace("\\n", "\n");
    String bank = Banks.text("phase9");
    assertThat(bank).contains(from);

    assertThat(missing(bank.replace(from, to)))
        .contains(missing)
        .hasSizeLessThan(missing(bank).size() + 6);
  }

  private static Set<String> missing(String phase9) throws IOException {
    Set<String> missing =
        new LinkedHashSet<>(Phase9Source.facts(read("phase9-background-jobs.md")));
    missing.removeAll(Phase9Facts.of(new Banks().with("phase9", phase9).load("phase9")));
    return missing;
  }

  @Test
  void theChecklistHasEveryTopicAndQuestionOfItsSourceInOrder() throws IOException {
    List<String> source = checklistSource();
    assertThat(source).hasSize(109);
    assertThat(checklist(Banks.text("checklist"))).containsExactlyElementsOf(source);
    assertThat(Banks.bundled("checklist").sections()).hasSize(24);
    assertThat(Banks.bundled("checklist").about().topics())
        .containsExactly(
            read("checklist-background-jobs.md")
                .lines()
                .filter(l -> l.startsWith("Questions "))
                .findFirst()
                .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "Worker auto-scaling?, Worker autoscaling?",
    "title: Job Types, title: Kinds of jobs",
    "Why this queue system?, Event-driven jobs?",
  })
  void aChangedChecklistIsNoticed(String in, String instead) throws IOException {
    assertThat(checklist(Banks.text("checklist").replace(in, instead)))
        .isNotEqualTo(checklistSource());
  }

  /** The questions in order, each behind its topic. */
  private static List<String> checklistSource() throws IOException {
    List<String> questions = new ArrayList<>();
    String topic = "";
    for (String line : read("checklist-background-jobs.md").lines().toList()) {
      if (line.startsWith("## ")) {
        topic = SourceText.normal(line.substring(3));
      } else if (line.startsWith("- ")) {
        questions.add(topic + ": " + SourceText.normal(line.substring(2)));
      }
    }
    return questions;
  }

  private static List<String> checklist(String text) {
    return new Banks()
        .with("checklist", text).load("checklist").sections().stream()
            .flatMap(s -> s.questions().stream().map(q -> s.title() + ": " + q.wording().ask()))
            .map(SourceText::normal)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"project", "phase9", "checklist", "queue-settings"})
  void whatIsFilledIsASectionOfItsDocument(String id) {
    Bank bank = Banks.bundled(id);
    List<String> filled =
        Stream.concat(
                Stream.concat(
                        bank.sections().stream().flatMap(s -> s.fills().stream()),
                        bank.questions().flatMap(q -> q.fills().stream()))
                    .map(f -> place(f.spec(), f.section())),
                bank.about().summary().stream().map(f -> place(f.spec(), f.section())))
            .toList();

    assertThat(filled).isNotEmpty().isSubsetOf(declaredSections());
  }

  private static String place(String spec, String section) {
    return spec + ", " + section;
  }

  private static Set<String> declaredSections() {
    return Banks.bundled("project").documents().stream()
        .flatMap(d -> d.allHeadings().map(h -> place(d.id(), h.name())))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"project", "phase9", "checklist", "queue-settings"})
  void everyQuestionGoesSomewhereAndEveryBlockHasQuestions(String id) {
    for (Section section : Banks.bundled(id).sections()) {
      assertThat(section.questions())
          .allMatch(
              q -> q.fills().isEmpty() != q.in().isEmpty(),
              "fills a block, its own or its section's");
      assertThat(section.questions().stream().flatMap(q -> q.in().stream()).distinct())
          .as("blocks of " + section.id() + " that a question goes to")
          .containsExactlyInAnyOrderElementsOf(section.fills());
    }
  }

  private static String read(String source) throws IOException {
    return Files.readString(SOURCES.resolve(source));
  }
}
