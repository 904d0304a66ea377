package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

  private static final String BODY =
      """
      ### Workers

      Two workers.

      #### Limits

      | Setting | Value |
      |---|:---:|
      | Workers | 2 |
      | a \\| b |  |

      - high
        - low

      ```yaml
      workers:   2


      | a |  b |
      ```""";

  /** The first eight digits of `sha256sum` over the canonical form, so that it never drifts. */
  @Test
  void isTheStartOfSha256() {
    assertThat(Checksum.of("### Workers\n\nTwo.")).isEqualTo("1f1c0556");
    assertThat(Checksum.of("")).isEqualTo("e3b0c442");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void lineEndingsDoNotCount(String ending) {
    assertSame(BODY.replace("\n", ending));
  }

  @Test
  void blanksAndBlankLinesDoNotCount() {
    assertSame(BODY + "\n");
    assertSame("\n \n" + BODY + "\n\n\t\n");
    assertSame(BODY.replace("Two workers.", "Two workers.  "));
    assertSame(BODY.replace("Two workers.\n", "Two workers.\n\n \n"));
  }

  @Test
  void paddingOfTablesDoesNotCount() {
    assertSame(
        BODY.replace("| Setting | Value |", "| Setting  | Value |")
            .replace("|---|:---:|", "| -------- | :---: |")
            .replace("| Workers | 2 |", "|Workers|   2   |")
            .replace("|  |\n", "||\n"));
  }

  @Test
  void depthOfTheHeadingsAsAWholeDoesNotCount() {
    assertSame(BODY.replace("### ", "#### "));
    assertSame(BODY.replace("### ", "## "));
    assertSame("Workers\n---\n" + BODY.substring(12).replace("#### ", "### "));
  }

  @Test
  void anythingElseCounts() {
    assertOther(BODY.replace("Two", "Three"));
    assertOther(BODY.replace("#### Limits", "##### Limits"));
    assertOther(BODY.replace("#### Limits", "**Limits**"));
    assertOther(BODY.replace("Two workers.\n\n", "Two workers.\n"));
    assertOther(BODY.replace("  - low", "- low"));
    assertOther(BODY.replace(":---:", "---:"));
    assertOther(BODY.replace("| Workers | 2 |", "| Work ers | 2 |"));
    assertOther(BODY.replace("### Workers", "### *Workers*"));
  }

  @Test
  void everyCharacterOfCodeCounts() {
    assertOther(BODY.replace("workers:   2", "workers:   2 "));
    assertOther(BODY.replace("2\n\n\n", "2\n\n"));
    assertOther(BODY.replace("|  b |", "| b |"));
    assertOther("    code\n\n    # a".replace("# a", "## a"), "    code\n\n    # a");
  }

  private static void assertSame(String body) {
    assertThat(body).isNotEqualTo(BODY);
    assertThat(Checksum.of(body)).isEqualTo(Checksum.of(BODY));
  }

  private static void assertOther(String body) {
    assertOther(body, BODY);
  }

  private static void assertOther(String body, String other) {
    assertThat(body).isNotEqualTo(other);
    assertThat(Checksum.of(body)).isNotEqualTo(Checksum.of(other));
  }
}
