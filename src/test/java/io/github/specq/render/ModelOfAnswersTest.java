package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Documents;
import io.github.specq.evaluation.Answering;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template sees of an answer: each name of the model, in templates of one line. */
class ModelOfAnswersTest {
  private static final String BANK =
      """
      id: t
      version: 1
      title: Test
      documents:
        - { id: a_spec, title: First, sections: [Store, Work, Open], open-questions: Open }
        - { id: b_spec, title: Second, sections: [Options, Store] }
      sections:
        - id: one
          title: All
          questions:
            - id: store
              title: The Store
              heading: Store
              ask: Where is it kept?
              required-when: { all: [] }
              required-if: always
              fills:
                - { spec: a_spec, section: Store }
                - { spec: b_spec, section: Options, as: decision }
              fields:
                - id: value
                  type: choice
                  term: store
                  other: yes
                  options:
                    - { id: redis, label: Redis, means: a Redis, summary: Fast, pros: [fast], cons: [small], best-for: [caches] }
                    - { id: disk, label: Disk }
                    - { id: tape, label: Tape, listed: no }
                - { id: size, type: size, term: size, required: yes, when: { store: redis } }
            - id: work
              title: The Work
              ask: What is done?
              fills: [ { spec: a_spec, section: Work } ]
              fields:
                - { id: count, type: number, term: workers, unit: [worker, workers], also: [unlimited], default: [ { value: 2, reason: r } ] }
                - { id: tools, type: choices, term: tools, options: [ { id: x, label: X }, { id: y, label: Y } ] }
                - { id: safe, type: yes-no, term: safety, means: { yes: it is safe } }
                - { id: runs, type: list, of: schedule, term: runs }
                - { id: why, type: long-text, term: reason }
                - { id: name, type: text, term: name }
      """;

  private static final String STORE = "blocks/t/store@store.ftl";
  private static final String WORK = "blocks/t/work.ftl";

  private static final Map<String, Bank> BANKS = Answering.load(BANK);

  /** A document, with these templates of the project's own. */
  private static SpecFile render(String document, String answers, Map<String, String> own) {
    Answers given = Answering.answers("t", answers.replace("; ", "\n"));
    Bank bank = Optional.ofNullable(BANKS.get("t")).orElseThrow();
    QuestionPath path = QuestionPath.of(bank, new Evaluation(BANKS, given));
    Renderer renderer =
        new Renderer(name -> Optional.ofNullable(own.get(name)), id -> "docs/" + id + ".md");
    return renderer
        .render(document, Documents.of(List.of(bank)), List.of(path), List.of(), d -> true)
        .orElseThrow();
  }

  /** The text of a block, between its markers. */
  private static String block(SpecFile file, String id) {
    String begin = "<!-- specq:begin " + id + " -->\n";
    int start = file.text().indexOf(begin);
    return start < 0
        ? "no block"
        : file.text()
            .substring(start + begin.length(), file.text().indexOf("\n<!-- specq:end", start));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          store: redis                      | ${heading} ${subheading} ${title}       | ### #### Store
          store: redis                      | ${spec} ${section} ${first?string}      | a_spec Store true
          store: redis                      | ${open_link}                            | #open
          store: redis                      | ${link("b_spec")} ${link("b_spec", "Store")} | b_spec.md b_spec.md#store
          store: redis                      | ${questions?size} ${questions[0].id}    | 1 store
          store: redis                      | ${questions[0].title}, ${questions[0].ask} | Store, Where is it kept?
          store: redis                      | ${banks.t["store"].fields.value.text}   | a Redis
          store: redis                      | ${banks.t["other"]???string}            | false
          store: redis                      | ${questions[0].options_link} ${questions[0].options_document} | b_spec.md#options second
          store: redis                      | ${questions[0].open?string}             | true
          store: { value: redis, size: 1 KB } | ${questions[0].open?string}           | false
          store: disk                       | ${questions[0].open?string}             | false
          store: redis                      | ${questions[0].rows?size}               | 2
          store: disk                       | ${questions[0].rows?size}               | 1
          store: { value: redis, size: { state: not-applicable } } | <#assign f = questions[0].rows[1]>${f.known?string} ${f.open?string} ${f.state} | false false not-applicable
          store: { value: redis, size: { state: unknown, owner: ops, note: Asked. } } | <#assign f = questions[0].rows[1]>${f.known?string} ${f.open?string} ${f.state} ${f.owner} ${f.reason} | false true unknown ops Asked.
          store: { value: disk, note: Measured. } | ${questions[0].note}              | Measured.
          store: { text: On *disk*. }       | ${questions[0].text} ${questions[0].multiline?string} | On _disk_. false
          store: { text: "- a\\n- b" }      | ${questions[0].multiline?string}        | true
          store: redis                      | <#assign f = questions[0].fields.value>${f.id} ${f.type} ${f.term} ${f.label} ${f.known?string} | value choice store Store true
          store: redis                      | <#assign f = questions[0].fields.value>${f.text}, ${f.name}, ${f.clause?string} | a Redis, Redis, true
          store: disk                       | <#assign f = questions[0].fields.value>${f.text}, ${f.name}, ${f.clause?string} | Disk, Disk, false
          store: { other: My *own* }        | <#assign f = questions[0].fields.value>${f.text}, ${f.chosen?size}, ${f.clause?string} | My \\*own\\*, 0, false
          store: redis                      | <#list questions[0].fields.value.options as o>${o.id} ${o.name} ${o.chosen?string} </#list> | redis Redis true disk Disk false
          store: redis                      | <#assign o = questions[0].fields.value.options[0]>${o.summary} ${o.pros[0]} ${o.cons[0]} ${o.best_for[0]} | Fast fast small caches
          store: disk                       | ${questions[0].fields.value.options[1].summary???string} | false
          store: redis                      | ${questions[0].fields.value.yes???string} ${questions[0].fields.value.number???string} ${questions[0].fields.value.schedules???string} | false false false
          store: { value: redis, by: default, size: 1 KB } | ${questions[0].fields.value.is_default?string} | true
          store: redis                      | ${questions[0].fields.value.is_default?string} ${questions[0].fields.value.carried?string} | false false
          """)
  void ofTheStore(String answers, String template, String expected) {
    SpecFile file = render("a_spec", answers, Map.of(STORE, template));

    assertThat(block(file, "t/store@store").strip()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          work: { count: 3 }                | <#assign f = questions[0].fields.count>${f.text}, ${f.number}, ${f.label} | 3 workers, 3, Workers
          work: { count: 1 }                | ${questions[0].fields.count.text}       | 1 worker
          work: { count: unlimited }        | ${questions[0].fields.count.number}     | unlimited
          work: { tools: [x, y] }           | <#assign f = questions[0].fields.tools>${f.series}; ${f.items?size}; ${f.chosen?join(" ")}; ${f.diagram[1]} | X and Y; 2; x y; Y
          work: { safe: yes }               | <#assign f = questions[0].fields.safe>${f.yes?string}, ${f.text}, ${f.clause?string} | true, it is safe, true
          work: { safe: no }                | <#assign f = questions[0].fields.safe>${f.yes?string}, ${f.text}, ${f.clause?string} | false, no, false
          work: { runs: ["A: daily at 08:00 UTC", "cron 0 8 * * 1", "every 5 min"] } | <#list questions[0].fields.runs.schedules as s>${s.name!"no"}, ${s.runs}, ${s.in_words!"no"}, ${s.by_clock?string}, ${s.zone!"no"}; </#list> | A, daily at 08:00, no, true, UTC; no, cron 0 8 \\* \\* 1, at 08:00 on Monday, true, no; no, every 5 minutes, no, false, no;
          work: { why: One. }               | ${questions[0].fields.why.text} ${questions[0].fields.why.multiline?string} | One. false
          work: { why: "One.\\n\\nTwo." }   | ${questions[0].fields.why.multiline?string} | true
          work: { why: "# One" }            | ${questions[0].fields.why.text}         | #### One
          work: { name: "# One" }           | ${questions[0].fields.name.text} ${questions[0].fields.name.multiline?string} | \\# One false
          work: { name: N }                 | ${questions[0].fields.count???string} ${questions[0].options_link???string} ${questions[0].carried_from?size} | false false 0
          """)
  void ofTheWork(String answers, String template, String expected) {
    SpecFile file = render("a_spec", answers, Map.of(WORK, template));

    assertThat(block(file, "t/work@work").strip()).isEqualTo(expected);
  }

  /** A question that is required tells why it is not answered; any other is silent. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          work: { name: N }                       | true  | true
          store: disk                             | true  | false
          store: disk; work: { state: later }     | true  | false
          store: disk; work: { state: not-applicable } | true | true
          store: { state: unknown }               | true  | false
          store: { state: not-applicable }        | true  | false
          store: disk; work: { count: { state: unknown } } | true | false
          store: disk; work: { count: { state: not-applicable } } | true | true
          """)
  void whatHasSomethingToSayIsWritten(String answers, boolean store, boolean work) {
    SpecFile file = render("a_spec", answers, Map.of());

    assertThat(!block(file, "t/store@store").equals("no block")).isEqualTo(store);
    assertThat(!block(file, "t/work@work").equals("no block")).isEqualTo(work);
  }

  /** What is open: ask, whether it is required, the state and its owner, and the places. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          work: { name: N }                                | Where is it kept? true always Store
          store: disk                                      | -
          store: redis                                     | Where is it kept? true Store
          store: { state: unknown, owner: ops, note: W. }  | Where is it kept? true always unknown ops W. Store
          store: { state: skipped }                        | Where is it kept? true always skipped Store
          store: { state: not-applicable }                 | -
          store: disk; work: { state: later }              | What is done? false later
          store: disk; work: { state: skipped }            | -
          store: disk; work: { count: { state: unknown } } | What is done? false unknown
          store: disk; work: { count: { state: skipped } } | -
          """)
  void whatIsOpenIsListed(String answers, String points) {
    String template =
        """
        <#list points as p>${p.ask} ${p.required?string} ${p.required_if!} ${p.state!} ${p.owner!} \
        ${p.note!} <#list p.places as s>${s.title}</#list>
        </#list>""";
    SpecFile file = render("a_spec", answers, Map.of("blocks/specq/open-questions.ftl", template));

    String block = block(file, "specq/open-questions@open").replaceAll(" +", " ").strip();
    assertThat(block).isEqualTo(points == null ? "no block" : points);
  }

  @Test
  void aDocumentTellsWhichAnswersItsBlocksRead() {
    String answers = "store: { value: redis, size: 1 KB, text: Own. }";
    SpecFile file = render("a_spec", answers, Map.of(STORE, "${questions[0].id}"));

    assertThat(file.told().get("t/store@store"))
        .containsExactly(
            new SpecFile.RenderedAnswer("t/store", "", "Own."),
            new SpecFile.RenderedAnswer("t/store", "Store", "a Redis"),
            new SpecFile.RenderedAnswer("t/store.size", "Size", "1 KB"));
    assertThat(file.possible())
        .containsExactlyInAnyOrder("t/store@store", "t/work@work", "specq/open-questions@open");
    assertThat(file.sections()).containsExactly(List.of("Store"), List.of("Work"), List.of("Open"));
    assertThat(file.template()).isEqualTo("templates/document.md.ftl");
    assertThat(file.text()).startsWith("# First\n");
    assertThat(render("b_spec", answers, Map.of()).text()).startsWith("# Second\n");
  }
}
