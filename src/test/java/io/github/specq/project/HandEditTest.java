package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.project.BlockChange.Kind;
import io.github.specq.project.HandEdit.Value;
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
                    new Value(
                        "bank/workers.job-timeout",
                        18,
                        "Job timeout",
                        "30 min",
                        "45 min",
                        "| Job timeout | 30 min |",
                        "| Job timeout | 45 min |")),
                Optional.empty()));
  }

  @Test
  void aFormatterChangesNoValue() {
    assertThat(edit(BASE.replace("| Job timeout | 30 min |", "|  Job timeout   | 30 min    |")))
        .isEqualTo(new HandEdit(List.of(), Optional.empty()));
  }

  @Test
  void markupIsTakenOffAValue() {
    assertThat(edit(BASE.replace("30 min", "**45** `min` \\& more")).values())
        .extracting(Value::after)
        .containsExactly("45 min & more");
  }

  @Test
  void aValueWhereNoneWasIsOne() {
    assertThat(edit(BASE.replaceFirst("not decided .*\\)", "512 MiB")).values())
        .containsExactly(
            new Value(
                "bank/workers.memory-limit",
                20,
                "Memory limit",
                "",
                "512 MiB",
                "| Memory limit | not decided ([open question](#open-questions)) |",
                "| Memory limit | 512 MiB |"));
  }

  @Test
  void aValueBesideItsMarkIsOne() {
    assertThat(edit(BASE.replace("3 _(default", "5 _(default")).values())
        .extracting(Value::after)
        .containsExactly("5");
  }

  @Test
  void aRowOfSeveralAnswersSaysNothing() {
    assertThat(edit(BASE.replace("up to 10", "up to 20")).values()).isEmpty();
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
                    new Words("bank/workers", 13, "The queue is large.\n\nSee ADR 7.", false))));
  }

  @Test
  void ownWordsThatStoodThereStayWithWhatWasAdded() {
    List<RenderedAnswer> told =
        List.of(new RenderedAnswer("bank/workers", "", "The queue is small."));

    assertThat(edit(BASE.replace("small.", "small.\nFor now."), BASE, told).words())
        .contains(new Words("bank/workers", 14, "The queue is small.\nFor now.", true));
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

  /** A question's words stand in one of its blocks only, and are not lost by an edit of another. */
  @Test
  void ownWordsThatStandElsewhereStayToo() {
    List<RenderedAnswer> told = List.of(new RenderedAnswer("bank/workers", "", "Two of them."));

    assertThat(edit(BASE.replace("small.", "small.\nFor now."), BASE, told).words())
        .contains(new Words("bank/workers", 14, "Two of them.\n\nFor now.", true));
  }

  @Test
  void aValueInASentenceIsSaidWithItsLine() {
    String base = BASE.replace("The queue is small.", "Ended after\n30 min. Nothing else is.");
    List<RenderedAnswer> told = TOLD;
    BlockChange change =
        new BlockChange(
            "bank/workers@components",
            Kind.EDITED,
            10,
            base.replace("30 min. N", "45\nminutes. N"),
            Optional.of(base),
            base,
            base);

    assertThat(HandEdit.of(change, told))
        .isEqualTo(
            new HandEdit(
                List.of(
                    new Value(
                        "bank/workers.job-timeout",
                        13,
                        "Job timeout",
                        "30 min",
                        "45 minutes",
                        "Ended after\n30 min.",
                        "Ended after\n45\nminutes.")),
                Optional.empty()));
  }

  @Test
  void aSentenceInWhichMoreWasChangedIsNoValue() {
    String base = BASE.replace("The queue is small.", "Ended after 30 min.");
    BlockChange change =
        new BlockChange(
            "bank/workers@components",
            Kind.EDITED,
            10,
            base.replace("Ended after 30 min.", "Killed after 45 min."),
            Optional.of(base),
            base,
            base);

    assertThat(HandEdit.of(change, TOLD).values()).isEmpty();
    assertThat(HandEdit.of(change, TOLD).words().map(Words::text)).contains("Killed after 45 min.");
  }
}
