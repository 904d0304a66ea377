package io.github.specq.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.read.BankLoader;
import io.github.specq.problem.UserError;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several declarations of one document are one document, or an error. */
class DocumentsTest {
  private static final String FIRST =
      "sections: [A, B: [C, D], O, L], also-called: { A: [AA] }, title: T, open-questions: O,"
          + " known-limits: L";

  private static String bank(String id, String document) {
    return """
        id: %s
        version: 1
        title: Bank
        documents: [ { id: some_spec, %s } ]
        """
        .formatted(id, document);
  }

  private static Collection<Bank> banks(String second) {
    Banks shelf = new Banks().with("one", bank("one", FIRST)).with("two", bank("two", second));
    return new BankLoader(shelf).loadWithReferences(List.of("one", "two")).values();
  }

  @Test
  void sectionsComeBehindThoseThatAreThere() {
    Document document =
        Documents.of(banks("sections: [E, B: [F, C], A], also-called: { A: [AAA] }"))
            .find("some_spec")
            .orElseThrow();

    assertThat(document.allHeadings().map(Document.Heading::name).collect(Collectors.joining(" ")))
        .isEqualTo("A B C D F O L E");
    assertThat(document.heading("B").orElseThrow().inner()).hasSize(3);
    assertThat(document.alsoCalled()).containsEntry("A", List.of("AA", "AAA"));
    assertThat(document.title()).contains("T");
    assertThat(document.openQuestions()).contains("O");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "title: U; is called 'T'",
        "sections: [A], open-questions: A; has its open questions in 'O'",
        "sections: [A, O], open-questions: O, known-limits: A; has its known limits in 'L'",
        "sections: [C]; has its section 'C' in another one",
        "sections: [X: [A]]; has its section 'A' in another one"
      })
  void whatDiffersIsAnErrorThatNamesBoth(String second, String difference) {
    UserError error = Assertions.catchThrowableOfType(UserError.class, () -> banks(second));

    assertThat(error.problems().get(0).format())
        .startsWith(
            "two.yaml:4:20: error: the document 'some_spec' " + difference + " in one.yaml:4\n");
  }

  @Test
  void theProfilesComeFirstAndOneOfThemIsCentral() {
    Documents documents = Documents.of(banks("sections: []"));

    assertThat(Documents.of(Banks.LOADED.values()).ids())
        .containsExactly("technical_design_spec", "codebase_spec", "implementation_options_spec");
    assertThat(documents.central()).map(Document::id).contains("some_spec");
  }
}
