package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Document;
import io.github.specq.bank.Document.Heading;
import io.github.specq.bank.Documents;
import io.github.specq.bank.Fill;
import io.github.specq.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What blocks, sections and documents are called, and how links lead to them. */
class NamesInDocumentsTest {

  @ParameterizedTest
  @CsvSource({
    "caching, store, Components, caching/store@components",
    "a, b, Error Handling & Resilience, a/b@error-handling-resilience",
    "a, b, '  (Überblick)  ', a/b@uberblick",
    "a, b, C++ / C#, a/b@c-c",
    "a, b, 数据, a/b@数据",
  })
  void aBlockIsCalledAfterItsQuestionAndItsSection(
      String bank, String block, String section, String id) {
    BlockId blockId = new BlockId(bank, block, section);

    assertThat(blockId).hasToString(id);
    assertThat(blockId.source()).isEqualTo(bank + "/" + block);
    assertThat(BlockId.parse(id)).hasToString(id);
    assertThat(BlockId.parse(id).bank()).isEqualTo(bank);
    assertThat(BlockId.parse(id).block()).isEqualTo(block);
  }

  @ParameterizedTest
  @CsvSource({
    "Data & State, data--state",
    "' Retries ', retries",
    "Was? (Überblick), was-überblick",
    "a_b-c 1, a_b-c-1",
  })
  void aSectionIsLinkedByItsAnchor(String heading, String anchor) {
    assertThat(Anchor.of(heading)).isEqualTo(anchor);
  }

  @ParameterizedTest
  @CsvSource({
    "Data & State, Data & State",
    "A *b* [c] <d> `e` ~f~, 'A \\*b\\* \\[c\\] \\<d\\> \\`e\\` \\~f\\~'",
    "R&amp;D, R\\&amp;D",
    "C #, 'C \\#'",
    "C#, C#",
    "a_b, a\\_b",
  })
  void aHeadingReadsAsItsName(String name, String markdown) {
    assertThat(SpecFile.heading(name)).isEqualTo(markdown);
  }

  private static final Document API =
      document("api_spec", "REST API", Optional.of("Open Points"), Optional.empty());
  private static final Document DESIGN =
      document("design_spec", "Technical Design", Optional.empty(), Optional.empty());
  private static final Document MAIN =
      document("main_spec", "Overview", Optional.of("Open Points"), Optional.of("Limits"));

  private static Document document(
      String id, String title, Optional<String> open, Optional<String> limits) {
    return new Document(
        "bank",
        id,
        Optional.of(title),
        List.of(new Heading("Open Points", List.of(), List.of())),
        open,
        limits,
        new Position("bank.yaml", 1, 1, ""));
  }

  private static Links links(Document from, Document... made) {
    Map<String, String> places =
        Map.of(
            "api_spec", "docs/specs/api_spec.md",
            "design_spec", "docs/my design (v2).md",
            "main_spec", "README.md");
    return new Links(
        from,
        new Documents(List.of(API, DESIGN, MAIN)),
        new Documents(List.of(made)),
        id -> places.getOrDefault(id, id));
  }

  @Test
  void aLinkLeadsFromWhereItsDocumentIs() {
    Links links = links(API, API, DESIGN, MAIN);

    assertThat(links.to("api_spec")).isEqualTo("api_spec.md");
    assertThat(links.to("design_spec")).isEqualTo("../my%20design%20%28v2%29.md");
    assertThat(links.to("main_spec")).isEqualTo("../../README.md");
    assertThat(links.to("api_spec", "Open Points")).isEqualTo("#open-points");
    assertThat(links.to("main_spec", "Open Points")).isEqualTo("../../README.md#open-points");
    assertThat(links.to(new Fill("main_spec", "Limits", Fill.Form.PROSE, Optional.empty())))
        .isEqualTo("../../README.md#limits");
  }

  @Test
  void withinASentenceAnAbbreviationKeepsItsCapitals() {
    Links links = links(MAIN, MAIN);

    assertThat(links.inSentence("api_spec")).isEqualTo("REST API");
    assertThat(links.inSentence("design_spec")).isEqualTo("technical Design");
    assertThat(links.inSentence("other_spec")).isEqualTo("other_spec");
  }

  @Test
  void openQuestionsAreInTheDocumentItselfOrInTheCentralOne() {
    assertThat(links(API, API, MAIN).toOpenQuestions()).contains("#open-points");
    assertThat(links(DESIGN, DESIGN, MAIN).toOpenQuestions()).contains("../README.md#open-points");
    assertThat(links(DESIGN, DESIGN, API).toOpenQuestions()).isEmpty();
  }

  /** A dash stands for nothing, an underscore for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a            | a_
          a__b         | a__b_
          a____b       | a__b_
          ___a___      | a_
          "a  _b   "   | a_b_
          "a_  _  _b"  | a__b_
          ```___a  _```_ | "```___a  _```_"
          ```_a_```___b  | ```_a_```__b_
          """)
  void whiteSpaceIsTidyOutsideOfCode(String text, String tidy) {
    assertThat(TidyText.tidy(text.replace('_', '\n'))).isEqualTo(tidy.replace('_', '\n'));
    assertThat(TidyText.tidy(tidy.replace('_', '\n'))).isEqualTo(tidy.replace('_', '\n'));
  }

  @Test
  void ofNothingOneLineBreakIsLeft() {
    assertThat(TidyText.tidy("")).isEqualTo("\n");
    assertThat(TidyText.tidy("\n \n")).isEqualTo("\n");
  }
}
