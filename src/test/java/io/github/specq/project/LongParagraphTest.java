package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens again and again and is never closed costs no more than its length. */
class LongParagraphTest {
  private static final int TIMES = 100_000;
  private static final Duration LONGEST = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "<a ", "<!--x", "[", "![", "[a](", "*a _", "`a ``b", "\\", "&", "> "})
  void openMarkupTakesNoLongerThanText(String opening) {
    String text = "# " + opening.repeat(TIMES) + "\n\nwords " + opening.repeat(TIMES) + "\n";
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    SpecDocument document = SpecDocument.parse("spec.md", text);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin)).isLessThan(LONGEST);
    assertThat(document.text()).isEqualTo(text);
  }

  @Test
  void aMarkerInALongParagraphIsFoundInItsLine() {
    String text = "word ".repeat(2_000) + "\nwords <!-- specq:begin a/b@c --> words\n";
    assertThatThrownBy(() -> SpecDocument.parse("spec.md", text))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("spec.md:2:7: error: the marker stands inside a line of text");
  }

  @Test
  void aLongFootnoteStaysLast() {
    String note = "[^1]: " + "word ".repeat(2_000);
    MarkdownFile markdown = MarkdownFile.ofPiece(Lines.of(note + "\n"));
    assertThat(List.of(markdown.isReference(0), markdown.isReference(1)))
        .containsExactly(true, false);
  }
}
