package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {
  private static final String TABLE =
      """
      ### Workers

      | Setting | Value |
      | --- | --- |
      | Workers | 2 |
      | Job timeout | 30 min |
      | Queues | high, low |""";

  @Test
  void changesOfDifferentLinesAreBothIn() {
    Merge merge = Merge.of("a\n\nb\n\nc", "a, mine\n\nb\n\nc", "a\n\nb\n\nc, new");

    assertThat(merge).isEqualTo(new Merge("a, mine\n\nb\n\nc, new", true));
  }

  @Test
  void aChangeThatBothMadeIsThereOnce() {
    assertThat(Merge.of("a\n\nb", "a\n\nc", "a\n\nc")).isEqualTo(new Merge("a\n\nc", true));
  }

  @Test
  void changesOfTheSameLineStandBesideEachOther() {
    Merge merge = Merge.of("a\n\nb", "a\n\nmine", "a\n\nnew");

    assertThat(merge)
        .isEqualTo(
            new Merge("a\n\n<<<<<<< your text\nmine\n=======\nnew\n>>>>>>> new text", false));
  }

  @Test
  void neighbouringRowsAreChangedEachForItself() {
    Merge merge =
        Merge.of(
            TABLE,
            TABLE.replace("30 min", "30 min, 2 h for reports"),
            TABLE.replace("| 2 |", "| 4 |").replace("high, low", "one"));

    assertThat(merge.clean()).isTrue();
    assertThat(merge.text())
        .contains(
            "| Workers     | 4                       |",
            "| Job timeout | 30 min, 2 h for reports |",
            "| Queues      | one                     |");
  }

  @Test
  void aRowThatBothChangedIsAConflict() {
    Merge merge = Merge.of(TABLE, TABLE.replace("30 min", "1 h"), TABLE.replace("30 min", "2 h"));

    assertThat(merge.clean()).isFalse();
    assertThat(merge.text())
        .contains("<<<<<<< your text\n| Job timeout | 1 h |\n=======\n| Job timeout | 2 h |\n>>>>");
  }

  @Test
  void aRowOfMyOwnStaysBesideOnesThatChange() {
    Merge merge =
        Merge.of(
            TABLE,
            TABLE.replace("| Queues", "| Owner | Ops |\n| Queues"),
            TABLE.replace("30 min", "2 h").replace("high, low", "one"));

    assertThat(merge.clean()).isTrue();
    assertThat(merge.text())
        .contains("| Job timeout | 2 h   |\n| Owner       | Ops   |\n| Queues      | one   |");
  }

  @Test
  void neighbouringSentencesAreChangedEachForItself() {
    Merge merge =
        Merge.of(
            "### W\n\nA worker runs four jobs.\nA job may run for 30 min.",
            "### W\n\nA worker runs four jobs.\nA job may run for 30 min, on Sundays 1 h.",
            "### W\n\nThree workers run four jobs each.\nA job may run for 30 min.\n\n```text\nx\n```");

    assertThat(merge)
        .isEqualTo(
            new Merge(
                "### W\n\nThree workers run four jobs each.\n"
                    + "A job may run for 30 min, on Sundays 1 h.\n\n```text\nx\n```",
                true));
  }

  @Test
  void aSentenceThatBothChangedIsAConflict() {
    assertThat(Merge.of("A is 1.\nB is 2.", "A is 1.\nB is 3.", "A is 1.\nB is 4.").clean())
        .isFalse();
  }

  @Test
  void aSentenceThatGoesOnOverTwoLinesIsChangedAsOne() {
    assertThat(Merge.of("A is\none.", "A is\ntwo.", "B is\none.").clean()).isFalse();
  }

  @Test
  void aWrappedParagraphIsTheSameSentences() {
    String base =
        "### W\n\nTwo workers run [four jobs](a.md) each.\nA job may run for 30 min.\nIt ends.";
    String wrapped =
        "### W\n\nTwo workers run\n[four jobs](a.md) each. A job may\nrun for 30 min. It ends. Mine\nstays.";

    Merge merge = Merge.of(base, wrapped, base.replace("30 min", "1 h"));

    assertThat(merge)
        .isEqualTo(
            new Merge(
                "### W\n\nTwo workers run\n[four jobs](a.md) each.\n"
                    + "A job may run for 1 h. It ends. Mine\nstays.",
                true));
    assertThat(Merge.added(base, wrapped))
        .extracting(p -> p.text())
        .containsExactly("Mine\nstays.");
    assertThat(Merge.of(wrapped, base, wrapped)).isEqualTo(new Merge(base, true));
  }

  @Test
  void anItemIsTheSameHoweverItsLinesAreBroken() {
    String base = "- A job that fails is tried again. It waits.\n- Two.";
    String wrapped = "- A job that fails\n  is tried again. It\n  waits.\n- Two.\n- Mine.";

    assertThat(Merge.of(base, wrapped, base.replace("Two", "Three")))
        .isEqualTo(new Merge(wrapped.replace("Two", "Three"), true));
  }

  /** A sentence ends where a reader sees its end, and not inside of what belongs together. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A `b. c` d",
        "A [b. c](d) e",
        "**A. b** c",
        "A. 1) b",
        "A. - b",
        "A. | b",
        "A.  \nb",
        "> A. b",
        "A 1.5 b"
      })
  void hereIsNoSentenceToBeChangedForItself(String text) {
    assertThat(Merge.added("", text)).hasSize(1);
  }

  @Test
  void whatAFormatterDidIsNoChangeAndStays() {
    String formatted =
        """
        ### Workers

        | Setting     | Value     |
        |-------------|:----------|
        | Workers     | 2         |
        | Job timeout | 45 min    |
        | Queues      | high, low |""";

    Merge merge = Merge.of(TABLE, formatted.replace(":-", "--"), TABLE.replace("| 2 |", "| 4 |"));

    assertThat(merge.clean()).isTrue();
    assertThat(merge.text())
        .contains(
            "| Setting     | Value     |",
            "| Job timeout | 45 min    |",
            "| Workers     | 4         |");
  }

  @Test
  void aParagraphOfMyOwnStandsBesideOnesThatChange() {
    String base = "### A\n\nOne.\n\nTwo.";

    for (String mine :
        new String[] {"### A\n\nMine.\n\nOne.\n\nTwo.", "### A\n\nOne.\n\nMine.\n\nTwo."}) {
      assertThat(Merge.of(base, mine, "### A\n\n1.5.\n\n2.5."))
          .isEqualTo(new Merge(mine.replace("One", "1.5").replace("Two", "2.5"), true));
    }
  }

  @Test
  void anItemOfMyOwnStandsBesideOnesThatChange() {
    Merge merge =
        Merge.of("- one\n- two\n  more", "- one\n- mine\n- two\n  more", "- 1\n- 2\n  more");

    assertThat(merge).isEqualTo(new Merge("- 1\n- mine\n- 2\n  more", true));
  }

  @Test
  void aParagraphThatIWantedAwayGoesFromBesideOnesThatChange() {
    assertThat(Merge.of("A.\n\nB.\n\nC.", "A.\n\nC.", "A1.\n\nB.\n\nC1."))
        .isEqualTo(new Merge("A1.\n\nC1.", true));
  }

  @Test
  void linesOfOneParagraphAreOneMatter() {
    assertThat(Merge.of("a\nb\nc", "a\nmine\nc", "new\nb\nc").clean()).isFalse();
  }

  @Test
  void whatBothAddInOnePlaceStandsOneAfterTheOther() {
    assertThat(Merge.of("a", "a\n\nmine", "a\n\nnew").clean()).isFalse();
    assertThat(Merge.both("a", "a\n\nmine", "a\n\nnew"))
        .isEqualTo(new Merge("a\n\nnew\n\nmine", true));
    assertThat(Merge.both("- a", "- a\n- mine", "- a\n- new"))
        .isEqualTo(new Merge("- a\n- new\n- mine", true));
    assertThat(Merge.both("a\n\nb", "a\n\nmine", "a\n\nnew").clean()).isFalse();
  }

  @Test
  void withoutABaseEverythingIsAConflict() {
    assertThat(Merge.of("", "mine", "new"))
        .isEqualTo(new Merge("<<<<<<< your text\nmine\n=======\nnew\n>>>>>>> new text", false));
  }

  @Test
  void headingsAreTheSameAtAnyDepth() {
    assertThat(Merge.of("### A\n\nx", "##### A\n\nx\n\nmine", "### A\n\ny"))
        .isEqualTo(new Merge("##### A\n\ny\n\nmine", true));
  }
}
