package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void theSameTextsHaveNone() {
    assertThat(UnifiedDiff.of("spec.md", "a\n", "a\n")).isEmpty();
  }

  @Test
  void aChangedLineGoesAndComes() {
    assertThat(UnifiedDiff.of("spec.md", "a\nb\n", "a\nc\n"))
        .containsExactly("--- a/spec.md", "+++ b/spec.md", "@@ -1,2 +1,2 @@", " a", "-b", "+c");
  }

  @Test
  void aNewFileComesFromNowhere() {
    assertThat(UnifiedDiff.ofNew("spec.md", "a\nb\n"))
        .containsExactly("--- /dev/null", "+++ b/spec.md", "@@ -0,0 +1,2 @@", "+a", "+b");
  }
}
