package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDocumentEditTest {

  private static final String ID = "phase9/workers@components";
  private static final String BEGIN = "<!-- specq:begin " + ID + " -->\n";
  private static final String END = "<!-- specq:end " + ID + " 00000000 -->\n";
  private static final SectionPath OVERVIEW = SectionPath.of("Overview");
  private static final SectionPath COMPONENTS = SectionPath.of("Components");
  private static final SectionPath MATRIX = SectionPath.of("Option Matrix");
  private static final SectionPath DATA = SectionPath.of("Option Matrix", "Data & State");
  private static final SectionPath TOOLING = SectionPath.of("Option Matrix", "Tooling");
  private static final SectionPath IMPACT = SectionPath.of("Impact");
  private static final List<SectionPath> TEMPLATE =
      List.of(OVERVIEW, COMPONENTS, MATRIX, DATA, TOOLING, IMPACT);

  private static SpecDocument document(String text) {
    return SpecDocument.parse("spec.md", text);
  }

  private static String inserted(String text, SectionPath path) {
    return document(text)
        .insert(new NewBlock(ID, "### Workers\n\nTwo.\n", "00000000"), path, TEMPLATE)
        .text();
  }

  private static String block(String body) {
    return BEGIN + body + END;
  }

  /** Nothing is read as what it is behind more levels than a reader follows. */
  @Test
  void nothingIsAddedBehindWhatNestsTooDeeply() {
    String text = "# Spec\n\n" + "- ".repeat(300) + "deep";

    assertThatThrownBy(() -> inserted(text, COMPONENTS))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "spec.md:3:1: error: nothing can be added behind lists or quotes that nest so deeply");
  }

  @Nested
  class Replace {

    private String replaced(String text, String body) {
      return document(text).replace(ID, body, "11111111").text();
    }

    @Test
    void changesTheTextBetweenTheMarkersAndTheChecksum() {
      String text = "## Components\n<!--specq:begin %s-->  \n%s\n <!-- specq:end %s %s -->\nmine";

      assertThat(replaced(text.formatted(ID, "\nold\n", ID, "00000000"), "### Workers\n\nTwo.\n"))
          .isEqualTo(text.formatted(ID, "\n### Workers\n\nTwo.\n", ID, "11111111"));
    }

    @Test
    void putsTheFirstHeadingOneLevelBelowItsSection() {
      String body = "## Workers\n\n### Limits ###\n\n```\n# code\n```\n";

      assertThat(replaced("#### Components\n" + block(""), body))
          .contains("\n##### Workers\n\n###### Limits\n\n```\n# code\n```\n");
      assertThat(replaced("# Components\n" + block(""), "### Workers\n#### Limits"))
          .contains("\n## Workers\n### Limits\n");
    }

    @Test
    void makesBoldTextOfHeadingsWhereLevelsEnd() {
      String body = "## Workers\n\nTwo.\n\n### Limits\n\n#### Of *memory*\nNone.";

      assertThat(replaced("###### Components\n" + block(""), body))
          .contains("\n**Workers**\n\nTwo.\n\n**_Limits_**\n\n_Of *memory*_\n\nNone.\n");
      assertThat(replaced("##### Components\n" + block(""), body))
          .contains("\n###### Workers\n\nTwo.\n\n**Limits**\n\n**_Of *memory*_**\n\nNone.\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6})
    void theDepthOfItsPlaceIsNoEdit(int level) {
      String body = "## Workers\n\n**Two** of **them**.\n\n### Limits\n\n#### Of *memory*\n\nNone.";
      SpecDocument document =
          document("#".repeat(level) + " Components\n" + block(""))
              .replace(ID, body, Checksum.of(body));

      assertThat(document.blocks().get(0).isEdited()).isFalse();
      for (String part : List.of("Workers", "Limits", "None", "memory")) {
        SpecDocument edited = document(document.text().replace(part, part + "!"));
        assertThat(edited.blocks().get(0).isEdited()).as(part).isTrue();
      }
    }

    @Test
    void keepsTheLevelsOfABlockUnderNoHeading() {
      assertThat(replaced(block("") + "# Design\n", "#### Workers")).contains("\n#### Workers\n");
    }

    @Test
    void movesSetextHeadings() {
      assertThat(replaced("## Components\n" + block(""), "The\nworkers\n===\n\nLimits\n---\n"))
          .contains("\n### The workers\n\n#### Limits\n");
    }

    @Test
    void leavesHeadingsInListsAndQuotesAlone() {
      assertThat(replaced("## Components\n" + block(""), "# Workers\n- # a\n> # b"))
          .contains("\n### Workers\n- # a\n> # b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void takesTheLineEndingsOfItsPlace(String ending) {
      String text = "# Design\n\n" + block("old\n").replace("\n", ending) + "mine\n";

      assertThat(replaced(text, "a\nb\r\nc"))
          .isEqualTo(
              text.replace("old" + ending, "a%sb%sc%s".formatted(ending, ending, ending))
                  .replace("00000000", "11111111"));
    }

    @Test
    void findsTheChecksumThoughOthersLookLikeIt() {
      String id = "phase9/00000000@00000000";
      String text = "%s\n%s\n00000000\n".formatted(Marker.begin(id), Marker.end(id, "00000000"));

      assertThat(document(text).withChecksum(id, "11111111").text())
          .isEqualTo(text.replace("00000000 -->\n0", "11111111 -->\n0"));
    }

    @Test
    void levelledIsTheBodyAsItWouldBeWritten() {
      SpecDocument document = document("### Components\n" + block(""));

      assertThat(document.levelled(ID, "## Workers\r\nTwo.\r\n")).isEqualTo("#### Workers\nTwo.");
    }

    @Test
    void refusesBodiesThatHideTheEndMarker() {
      assertThatThrownBy(() -> replaced(block(""), "```\nnever closed"))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("inside a code block that begins at line 2");
    }

    @Test
    void needsTheBlock() {
      assertThatThrownBy(() -> document("# Design").replace(ID, "", "11111111"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class InsertIntoASection {

    private static final String WORKERS = "### Workers\n\nTwo.\n";

    @Test
    void goesToTheEndOfTheSectionsOwnText() {
      assertThat(inserted("## Components\n\nmine\n\n### Mine\n\n## Impact\n", COMPONENTS))
          .isEqualTo("## Components\n\nmine\n\n" + block(WORKERS) + "\n### Mine\n\n## Impact\n");
    }

    @Test
    void goesBehindTheSectionsLastBlock() {
      String other = block("## Other\n").replace("workers", "other");

      assertThat(inserted("## Components\n\n" + other + "\nmine\n", COMPONENTS))
          .isEqualTo("## Components\n\n" + other + "\n" + block(WORKERS) + "\nmine\n");
    }

    @Test
    void blocksOfSubsectionsDoNotCount() {
      String other = block("## Other\n").replace("workers", "other");

      assertThat(inserted("## Components\n### Mine\n" + other, COMPONENTS))
          .isEqualTo("## Components\n\n" + block(WORKERS) + "\n### Mine\n" + other);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<details>\n<summary>x</summary>\n\n### Mine\n\n</details>\n",
          "<details><summary>x</summary>\n\n<details>\n\n</details>\n\n# Mine\n\ntext</details>\n",
          "<TABLE>\n<tr><td>\n\n### Mine\n\n</td></tr>\n</table>\n",
          ":::note\n\n### Mine\n\n:::\n",
          ":::: warning Take care\n\n::: {.tip}\n:::\n\n### Mine\n\n::::\n",
        })
    void isNotTornByAFoldedHeading(String folded) {
      String text = "## Components\n\n" + folded;

      assertThat(inserted(text, COMPONENTS)).isEqualTo(text + "\n" + block(WORKERS));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"<details>", ":::note", ":::", "</details>", "```\n:::note\n```\n\n:::"})
    void foldThatIsNotClosedIsNone(String open) {
      String text = "## Components\n\n" + open + "\n\n%s### Mine\n";

      assertThat(inserted(text.formatted(""), COMPONENTS))
          .isEqualTo(text.formatted(block(WORKERS) + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a name=\"mine\"></a>\n", "  <a id='a'/>\n\n<a id='b'> </a>\n\n"})
    void leavesAnAnchorAtItsHeading(String anchor) {
      assertThat(inserted("## Components\n\nmine\n\n" + anchor + "## Mine\n", COMPONENTS))
          .isEqualTo("## Components\n\nmine\n\n" + block(WORKERS) + "\n" + anchor + "## Mine\n");
      assertThat(inserted(anchor + "## Impact\n", COMPONENTS))
          .isEqualTo("## Components\n\n" + block(WORKERS) + "\n" + anchor + "## Impact\n");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<!-- Phase 1 -->\n",
          "<!-- Phase 1\n\n## until spring\n-->\n",
          "<!-- Phase 1 -->\n<!-- Owner: ops -->\n",
          "<!-- prettier-ignore-start -->\n",
          "<!-- markdownlint-disable MD025 -->\n",
          "{/* Phase 1 */}\n",
          "<a name=\"mine\"></a>\n<!-- Phase 1 -->\n",
          "<!-- Phase 1 --><a name=\"mine\"></a>\n",
        })
    void leavesACommentAtItsHeading(String comment) {
      assertThat(inserted("## Components\n\nmine\n\n" + comment + "## Mine\n", COMPONENTS))
          .isEqualTo("## Components\n\nmine\n\n" + block(WORKERS) + "\n" + comment + "## Mine\n");
      assertThat(inserted("## Components\n" + comment + "## Mine\n", COMPONENTS))
          .isEqualTo("## Components\n\n" + block(WORKERS) + "\n" + comment + "## Mine\n");
      assertThat(inserted("mine\n\n" + comment + "## Impact\n", COMPONENTS))
          .isEqualTo("mine\n\n## Components\n\n" + block(WORKERS) + "\n" + comment + "## Impact\n");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mine\n<!-- /toc -->\n",
          "mine\n<!-- tocstop -->\n",
          "mine\n<!-- END doctoc -->\n",
          "mine\n<!-- prettier-ignore-end -->\n",
          "mine\n<!-- markdownlint-enable MD025 -->\n",
          "mine\n<!-- #endregion -->\n",
          "<!-- What is meant here. -->\n\n",
          "<!--\nWhat is meant here.\n-->\n\n",
          "```\n<!-- code -->\n```\n",
        })
    void aCommentThatEndsSomethingOrStandsApartStaysWhereItIs(String comment) {
      String text = "## Components\n\n" + comment;

      assertThat(inserted(text + "## Mine\n", COMPONENTS))
          .isEqualTo(text.stripTrailing() + "\n\n" + block(WORKERS) + "\n## Mine\n")
          .contains(comment);
    }

    @Test
    void goesBehindABlockThatABlankLineDoesNotKeepFromTheHeading() {
      String other = block("## Other\n").replace("workers", "other");

      assertThat(inserted("## Overview\n\n" + other + "## Impact\n", COMPONENTS))
          .isEqualTo(
              "## Overview\n\n" + other + "\n## Components\n\n" + block(WORKERS) + "\n## Impact\n");
    }

    @Test
    void addsNoBlankLineBelowWhereOneIs() {
      assertThat(inserted("## Components\n\n\n\n## Impact\n", COMPONENTS))
          .isEqualTo("## Components\n\n" + block(WORKERS) + "\n\n\n## Impact\n");
      assertThat(inserted("## Components\n## Impact\n", COMPONENTS))
          .isEqualTo("## Components\n\n" + block(WORKERS) + "\n## Impact\n");
    }

    @Test
    void staysAboveAClosingThematicBreak() {
      assertThat(inserted("## Components\n\nmine\n\n---\n\n## Impact\n", COMPONENTS))
          .isEqualTo("## Components\n\nmine\n\n" + block(WORKERS) + "\n---\n\n## Impact\n");
    }

    @Test
    void keepsAMissingFinalLineEnding() {
      assertThat(inserted("## Components\r\n\r\nmine", COMPONENTS))
          .isEqualTo(
              "## Components\n\nmine\n\n".replace("\n", "\r\n")
                  + block(WORKERS).stripTrailing().replace("\n", "\r\n"));
    }

    @Test
    void takesTheLevelOfItsPlace() {
      assertThat(inserted("# Design\n#### 3. Components (core)\n", COMPONENTS))
          .contains("\n##### Workers\n");
    }

    @Test
    void twiceTheSameIdIsAnError() {
      String once = inserted("## Components\n", COMPONENTS);

      assertThatThrownBy(() -> inserted(once, OVERVIEW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\ncode\n", "<!-- for ever\n", "<pre>\n\n", "<script>\n"})
    void refusesToAddBehindWhatNothingCloses(String open) {
      assertThatThrownBy(() -> inserted("## Components\n\n" + open, COMPONENTS))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("spec.md:3:1: error: nothing can be added behind this code");
    }

    @Test
    void addsAboveWhatNothingCloses() {
      assertThat(inserted("## Components\n\n## Impact\n\n```\n", COMPONENTS))
          .isEqualTo("## Components\n\n" + block(WORKERS) + "\n## Impact\n\n```\n");
    }
  }

  @Nested
  class InsertASection {

    private String withoutBlock(String text, SectionPath path) {
      return document(inserted(text, path)).remove(ID).text();
    }

    @Test
    void goesBehindTheWholeSectionBeforeItInTheTemplate() {
      assertThat(inserted("# Design\n\n## 1. Overview\n\n### Mine\n\n## Impact\n", COMPONENTS))
          .isEqualTo(
              "# Design\n\n## 1. Overview\n\n### Mine\n\n## Components\n\n"
                  + block("### Workers\n\nTwo.\n")
                  + "\n## Impact\n");
    }

    @Test
    void elseGoesBeforeTheOneThatFollows() {
      assertThat(withoutBlock("# Design\n\nmine\n\n## Mine\n\n## Impact\n", COMPONENTS))
          .isEqualTo("# Design\n\nmine\n\n## Mine\n\n## Components\n\n## Impact\n");
      assertThat(withoutBlock("## Impact\n", COMPONENTS)).isEqualTo("## Components\n\n## Impact\n");
    }

    @Test
    void elseGoesToTheEnd() {
      assertThat(withoutBlock("# Design\n\n## Mine\n", COMPONENTS))
          .isEqualTo("# Design\n\n## Mine\n\n## Components\n");
      assertThat(withoutBlock("", COMPONENTS)).isEqualTo("## Components\n");
      assertThat(withoutBlock("\uFEFF", COMPONENTS)).isEqualTo("\uFEFF## Components\n");
      assertThat(withoutBlock("---\na: b\n---", COMPONENTS))
          .isEqualTo("---\na: b\n---\n\n## Components");
    }

    @Test
    void takesTheLevelMostSectionsOfTheTemplateHave() {
      assertThat(withoutBlock("# Overview\n\n# Impact\n", COMPONENTS))
          .isEqualTo("# Overview\n\n# Components\n\n# Impact\n");
      assertThat(withoutBlock("# Overview\n\n### Option Matrix\n\n### Impact\n", COMPONENTS))
          .contains("\n### Components\n");
    }

    @Test
    void doesNotTakeOverItsNeighbours() {
      String text =
          """
          ## Mine

          ### Overview

          ### Mine too

          ## Option Matrix

          ## Impact
          """;

      assertThat(withoutBlock(text, COMPONENTS))
          .isEqualTo(text.replace("## Option", "## Components\n\n## Option"));
      assertThat(withoutBlock(text.replace("Overview", "Components"), OVERVIEW))
          .isEqualTo(
              text.replace("Overview", "Components")
                  .replace("## Option", "## Overview\n\n## Option"));
    }

    @Test
    void subsectionGoesAmongItsSiblings() {
      assertThat(withoutBlock("## Option Matrix\n\n### Mine\n\n### Tooling\n\n## Impact\n", DATA))
          .isEqualTo(
              "## Option Matrix\n\n### Mine\n\n### Data & State\n\n### Tooling\n\n## Impact\n");
      assertThat(withoutBlock("# Option Matrix\n\n### Data & State\n\n# Impact\n", TOOLING))
          .isEqualTo("# Option Matrix\n\n### Data & State\n\n### Tooling\n\n# Impact\n");
    }

    @Test
    void onlySubsectionGoesToTheEndOfItsParent() {
      assertThat(withoutBlock("# Option Matrix\n\ntext\n\n## Mine\n\n# Impact\n", DATA))
          .isEqualTo("# Option Matrix\n\ntext\n\n## Mine\n\n## Data & State\n\n# Impact\n");
    }

    @Test
    void siblingUnderAnotherParentIsNoNeighbour() {
      assertThat(
              withoutBlock(
                  "## Mine\n\n#### Data & State\n\n## Option Matrix\n\n## Impact\n", TOOLING))
          .isEqualTo(
              "## Mine\n\n#### Data & State\n\n## Option Matrix\n\n### Tooling\n\n## Impact\n");
    }

    @Test
    void missingParentIsAddedToo() {
      assertThat(withoutBlock("# Design\n\n## Components\n\n## Impact\n", DATA))
          .isEqualTo(
              "# Design\n\n## Components\n\n## Option Matrix\n\n### Data & State\n\n## Impact\n");
    }

    @Test
    void sectionOfTheSameNameElsewhereInTheTemplateIsAnother() {
      SectionPath quality = SectionPath.of("Quality");
      SectionPath inMatrix = SectionPath.of("Option Matrix", "Quality");
      NewBlock block = new NewBlock(ID, "### Workers", "00000000");

      SpecDocument document =
          document("## Quality\n\n## Option Matrix\n")
              .insert(block, inMatrix, List.of(quality, MATRIX, inMatrix));

      assertThat(document.sectionOf(document.blocks().get(0)))
          .get()
          .extracting(DocumentSection::path)
          .isEqualTo(inMatrix);
    }

    /** In whatever order the blocks come, the sections come out in the template's. */
    @Test
    void blocksOfAGeneratedDocumentFindTheirSections() throws IOException {
      SpecDocument template =
          document(Files.readString(Path.of("src/test/resources/documents/generated.md")));
      List<Block> blocks = new ArrayList<>(template.blocks());
      Collections.reverse(blocks);

      SpecDocument document = document("# Mine\n\n## Impact\n");
      for (Block block : blocks) {
        document =
            document.insert(
                new NewBlock(block.id(), block.body(), block.checksum()),
                template.sectionOf(block).orElseThrow().path(),
                template.outline());
      }

      assertThat(document.outline())
          .containsExactly(
              MATRIX,
              DATA,
              SectionPath.of("Option Matrix", "Infrastructure & Hosting"),
              SectionPath.of("Impact"));
      for (Block block : document.blocks()) {
        assertThat(block.body()).isEqualTo(template.block(block.id()).orElseThrow().body());
        assertThat(document.sectionOf(block).map(DocumentSection::path))
            .isEqualTo(
                template
                    .sectionOf(template.block(block.id()).orElseThrow())
                    .map(DocumentSection::path));
      }
    }

    @Test
    void nameOfASectionIsNoMarkup() {
      SectionPath path = SectionPath.of("Type <T> of `a*b*`");

      assertThat(
              document("").insert(new NewBlock(ID, "", "00000000"), path, List.of(path)).outline())
          .containsExactly(path);
    }

    @Test
    void needsASectionOfTheTemplate() {
      assertThatThrownBy(() -> inserted("# Design\n", SectionPath.of("Mine")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Remove {

    private String removed(String text) {
      return document(text).remove(ID).text();
    }

    @Test
    void takesTheBlankLineThatWouldBeDoubled() {
      assertThat(removed("a\n\n" + block("b\n") + "\nc\n")).isEqualTo("a\n\nc\n");
      assertThat(removed("a\n\n\n" + block("b\n") + "\n\nc\n")).isEqualTo("a\n\n\n\nc\n");
      assertThat(removed("a\n\n" + block("b\n"))).isEqualTo("a\n");
      assertThat(removed(block("b\n") + "\nc\n")).isEqualTo("c\n");
      assertThat(removed(block("b\n"))).isEmpty();
      assertThat(removed("\uFEFF" + block("b\n") + "\n")).isEqualTo("\uFEFF");
    }

    @Test
    void takesNoBlankLineThatIsAlone() {
      assertThat(removed("a\n" + block("b\n") + "\nc\n")).isEqualTo("a\n\nc\n");
      assertThat(removed("a\n\n" + block("b\n") + "c\n")).isEqualTo("a\n\nc\n");
    }

    @Test
    void keepsParagraphsApart() {
      assertThat(removed("a\n" + block("b\n") + "---\n")).isEqualTo("a\n\n---\n");
    }

    @Test
    void keepsAMissingFinalLineEnding() {
      assertThat(removed("a\r\n\r\n" + block("b\n").stripTrailing())).isEqualTo("a");
      assertThat(removed("a\n" + block("b\n").stripTrailing())).isEqualTo("a");
    }
  }
}
