package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.project.BlockChange.Kind;
import io.github.specq.project.HandEdit.Cell;
import io.github.specq.project.HandEdit.Words;
import io.github.specq.render.SpecFile.RenderedAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an edit says about answers. */
class HandEditTest {
  private static final String BASE =
      """
      ### Workers

      The queue is small.

      | Setting | Value |
      | --- | --- |
      | Workers | 2 at start, up to 10 |
      | Job timeout | 30 min |
      | Retries | 3 _(default, not confirmed)_ |
      | Memory limit | not decided ([open question](#open-questions)) |""";

  private static final List<RenderedAnswer> TOLD =
      List.of(
          new RenderedAnswer("bank/workers", "", ""),
          new RenderedAnswer("bank/workers.count", "Workers", "2"),
          new RenderedAnswer("bank/workers.job-timeout", "Job timeout", "30 min"),
          new RenderedAnswer("bank/workers.retries", "Retries", "3"),
          new RenderedAnswer("bank/workers.memory-limit", "Memory limit", ""));

  private static HandEdit edit(String yours) {
    return edit(yours, BASE, TOLD);
  }

  private static HandEdit edit(String yours, String generated, List<RenderedAnswer> told) {
    return HandEdit.of(
        new BlockChange(
            "bank/workers@components",
            Kind.EDITED,
            10,
            yours,
            Optional.of(BASE),
            generated,
            generated),
        told);
  }

  @Test
  void aChangedValueIsSaidWithItsLine() {
    assertThat(edit(BASE.replace("30 min", "45 min")))
        .isEqualTo(
            new HandEdit(
                List.of(
                    new Cell(
                        "bank/workers.job-timeout",
                        18,
                        "Job timeout",
                        "30 min",
                        "45 min",
                        "| Job timeout | 30 min |")),
                Optional.empty()));
  }

  @Test
  void aFormatterChangesNoValue() {
    assertThat(edit(BASE.replace("| Job timeout | 30 min |", "|  Job timeout   | 30 min    |")))
        .isEqualTo(new HandEdit(List.of(), Optional.empty()));
  }

  @Test
  void markupIsTakenOffAValue() {
    assertThat(edit(BASE.replace("30 min", "**45** `min` \\& more")).cells())
        .extracting(Cell::after)
        .containsExactly("45 min & more");
  }

  @Test
  void aValueWhereNoneWasIsOne() {
    assertThat(edit(BASE.replaceFirst("not decided .*\\)", "512 MiB")).cells())
        .containsExactly(
            new Cell(
                "bank/workers.memory-limit",
                20,
                "Memory limit",
                "",
                "512 MiB",
                "| Memory limit | not decided ([open question](#open-questions)) |"));
  }

  @Test
  void aValueBesideItsMarkIsOne() {
    assertThat(edit(BASE.replace("3 _(default", "5 _(default")).cells())
        .extracting(Cell::after)
        .containsExactly("5");
  }

  @Test
  void aRowOfSeveralAnswersSaysNothing() {
    assertThat(edit(BASE.replace("up to 10", "up to 20")).cells()).isEmpty();
  }

  @Test
  void aValueThatIsTheAnswerByNowSaysNothing() {
    List<RenderedAnswer> told =
        List.of(
            new RenderedAnswer("bank/workers", "", ""),
            new RenderedAnswer("bank/workers.job-timeout", "Job timeout", "45 min"));
    String now = BASE.replace("30 min", "45 min");

    assertThat(edit(now, now, told)).isEqualTo(new HandEdit(List.of(), Optional.empty()));
  }

  @Test
  void sentencesCanStandForTheQuestion() {
    assertThat(edit(BASE.replace("The queue is small.", "The queue is large.\n\nSee ADR 7.")))
        .isEqualTo(
            new HandEdit(
                List.of(),
                Optional.of(
                    new Words("bank/workers", "The queue is large.\n\nSee ADR 7.", false))));
  }

  @Test
  void ownWordsThatStoodThereStayWithWhatWasAdded() {
    List<RenderedAnswer> told =
        List.of(new RenderedAnswer("bank/workers", "", "The queue is small."));

    assertThat(edit(BASE.replace("small.", "small.\nFor now."), BASE, told).words())
        .contains(new Words("bank/workers", "The queue is small.\nFor now.", true));
  }

  @Test
  void rowsCodeAndHeadingsAreNoSentences() {
    for (String added : List.of("| Owner | Ops |", "```\ncode\n```", "#### More")) {
      assertThat(edit(BASE.replace("small.", "small.\n\n" + added + "\n")).words())
          .as(added)
          .isEmpty();
    }
  }

  @Test
  void whatWasTakenOutSaysNothing() {
    assertThat(edit(BASE.replace("The queue is small.\n\n", "")))
        .isEqualTo(new HandEdit(List.of(), Optional.empty()));
  }
}
