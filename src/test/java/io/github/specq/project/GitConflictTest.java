package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GitConflictTest {

  @Test
  void eachBranchHasItsText() {
    assertThat(sides("a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other\nd\n"))
        .isEqualTo(List.of("a\nb\nd\n", "a\nc\nd\n"));
  }

  /**
   * A line of equals signs is git's only between its others: it may as well underline a heading.
   */
  @Test
  void withoutAConflictBothTextsAreTheText() {
    String text = "Title\n=======\n\n||||||| cell |\nmore\n";

    assertThat(sides(text)).isEqualTo(List.of(text, text));
  }

  private static List<String> sides(String text) {
    return GitSide.both(text).stream().map(GitSide::text).toList();
  }
}
