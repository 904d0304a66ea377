package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people write into a spec and nobody can take for an answer is told, and never passed over.
 */
class UnreadEditsTest {
  private static final String SPEC = "docs/specs/mill.md";
  private static final String BANK =
      """
      id: mill
      version: 1
      title: Mill
      documents:
        - { id: mill, title: Mill, sections: [Work] }
      sections:
        - id: work
          title: Work
          questions:
            - id: work
              title: Work
              ask: Who works, and when?
              fills: [ { spec: mill, section: Work } ]
              fields:
                - { id: count, type: number, min: 1, unit: [worker, workers], term: workers }
                - id: backoff
                  type: choice
                  term: backoff
                  options:
                    - { id: doubling, label: Doubling, means: a delay that doubles }
                    - { id: fixed, label: Fixed, means: a fixed delay }
                - { id: times, type: list, of: schedule, term: times }
                - { id: limit, type: duration, term: limit }
      """;
  private static final String ANSWERS =
      """
      specq: 1
      bank: mill
      bank-version: 1
      answers:
        work:
          count: 2
          backoff: doubling
          times: [ "Grind: daily at 08:00 UTC" ]
          limit: 30 min
      """;
  private static final String TEMPLATE =
      """
      <#assign f = questions?first.fields>
      ${heading} ${title}

      | Setting | Value |
      | --- | --- |
      | Workers | ${f.count.text} |
      | Backoff | ${f.backoff.text} |

      | Job | Runs | Zone |
      | --- | --- | --- |
      <#list f.times.schedules as s>
      | ${s.name} | ${s.runs} | ${s.zone!} |
      </#list>

      | Option | For | |
      | --- | --- | --- |
      <#list f.backoff.options as o>
      | <#if o.chosen>**${o.name}**<#else>${o.name}</#if> | | <#if o.chosen>**chosen**</#if> |
      </#list>

      A job is ended after ${f.limit.text}, whatever it does.
      """;

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void aSpec() {
    specq = new SpecqRunner(project);
    Folders.write(
        project,
        Map.of(
            ".specq/questions/mill.yaml", BANK,
            ".specq/answers/mill.yaml", ANSWERS,
            ".specq/templates/blocks/mill/work.ftl", TEMPLATE));
    SpecqRunner.Ended ended = specq.run("render");
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  /** The spec with its tables as somebody types them, which is no edit. */
  private String spec() {
    return specq.file(SPEC).replaceAll("(?m)(?<=^\\|.{0,400}) +(?=\\|)", " ");
  }

  private void edit(String from, String to) {
    String text = spec();
    assertThat(text).contains(from);
    Folders.write(project, Map.of(SPEC, text.replace(from, to)));
  }

  /** {@code file:line:1} of the line that holds a text. */
  private String place(String text) {
    String spec = specq.file(SPEC);
    assertThat(spec).contains(text);
    return "%s:%d:1: ".formatted(SPEC, spec.substring(0, spec.indexOf(text)).lines().count() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| Workers | 2 workers; | Workers | 4-8 workers; Workers was changed by hand from '2 workers' to '4-8 workers', which is no answer: ",
        "| Workers | 2 workers; | Workers | 0 workers; Workers was changed by hand from '2 workers' to '0 workers', which is no answer: ",
        "| Backoff | a delay that doubles; | Backoff | fixed backoff; Backoff was changed by hand from 'a delay that doubles' to 'fixed backoff', which is no answer: ",
        "| Grind | daily at 08:00; | Grind | daily at 09:00; Grind was changed by hand from 'daily at 08:00' to 'daily at 09:00'; only a value changed by itself can be read back",
        "A job is ended after 30 min; A job is ended after a while; Limit was changed by hand from '30 min' to 'a while', which is no answer: ",
        "A job is ended after 30 min; A job is stopped after 45 min; Limit was changed by hand from '30 min' to 'A job is stopped after 45 min, whatever it does.'; only a value changed by itself can be read back",
      })
  void aValueThatCannotBeReadIsToldWithItsLineAndTheReason(
      String from, String to, String statement) {
    edit(from, to);
    String text = specq.file(SPEC);
    String place = place(to);

    assertThat(specq.run("render").err())
        .contains(place + statement, "  hint: answer it with: specq interview mill --from work\n");
    assertThat(specq.run("check").out()).contains(place + "differs: " + statement);
    assertThat(specq.run("render", "--check").code()).isZero();
    assertThat(specq.file(SPEC)).isEqualTo(text);
  }

  @Test
  void anotherOptionMarkedAsChosenIsTold() {
    edit("| **Doubling** | | **chosen** |", "| Doubling | | |");
    edit("| Fixed | | |", "| **Fixed** | | **chosen** |");

    assertThat(specq.run("render").err())
        .contains(place("| Doubling |") + "Doubling was changed by hand from 'chosen' to nothing;")
        .contains(place("| **Fixed** |") + "Fixed was changed by hand to 'chosen';");
  }

  @Test
  void whatTheAnswersSayByNowIsNoEdit() {
    edit("| Grind | daily at 08:00", "| Grind | daily at 09:00");
    edit("after 30 min", "after 45 min");
    specq.run("set", "mill", "work.times", "Grind: daily at 09:00 UTC");
    specq.run("set", "mill", "work.limit", "45 min");

    assertThat(specq.run("render").err()).isEmpty();
  }

  /** Beside an addition by hand, where the lines of the block are compared one by one. */
  @Test
  void linesThatAFormatterBrokeAnewAreNoEdit() {
    edit(
        "A job is ended after 30 min, whatever it does.",
        "A job is ended after 30\nmin, whatever it\ndoes. Ops insists.");
    String mine = specq.file(SPEC);
    assertThat(specq.run("render").err()).isEmpty();
    assertThat(specq.file(SPEC)).isEqualTo(mine);

    specq.run("set", "mill", "work.limit", "45 min");
    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).as(ended.out()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(specq.file(SPEC))
        .contains("A job is ended after 45 min, whatever it does. Ops insists.");
  }

  @Test
  void adoptSaysOfEachEditWhyItIsNoAnswer() {
    edit("A job is ended", "Ops insists.\n\nA job is ended");

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.code()).isZero();
    assertThat(ended.err())
        .contains("mill/work@work was not adopted: sentences become an answer only where")
        .contains("Nothing was adopted.");
  }

  @Test
  void adoptSaysThatNobodyEditedAnything() {
    assertThat(specq.run("render", "--adopt").err())
        .isEqualTo("Nothing was adopted: no block was edited by hand.\n");
  }

  @Test
  void adoptSaysWhyAConflictIsLeft() {
    edit("| Workers | 2 workers |", "| Workers | 4-8 workers |");
    edit("A job is ended", "Ops insists.\n\nA job is ended");
    specq.run("set", "mill", "work.count", "3");

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err())
        .contains("was not adopted: more was changed than sentences were added")
        .contains(place("| Workers | 4-8 workers |") + "Workers was changed by hand");
  }

  @Test
  void adoptSaysNothingOfWhatItTook() {
    edit("| Workers | 2 workers |", "| Workers | 5 workers |");

    SpecqRunner.Ended ended = specq.run("render", "--adopt");

    assertThat(ended.out()).contains("mill/work.count is 5 workers now");
    assertThat(ended.err()).doesNotContain("adopted");
  }
}
