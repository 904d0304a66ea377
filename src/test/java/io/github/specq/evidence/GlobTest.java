package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.py, a/b/c.py, true",
    "*.py, a/b/c.pyc, false",
    "config/queue.yml, app/config/queue.yml, true",
    "config/queue.yml, myconfig/queue.yml, false",
    "src/**/*.js, src/a.js, true",
    "src/**/*.js, web/src/a/b/c.js, true",
    "src/**/*.js, web/srcs/a.js, false",
    "grafana/**, grafana/x/y.json, true",
    "a?c, a/abc, true",
    "[a-c]x, bx, true",
    "[!a-c]x, bx, false",
    "\\*x, *x, true",
    "\\*x, ax, false",
    "**, a/b, true",
  })
  void theEndOfAPathFits(String pattern, String path, boolean fits) {
    assertThat(Glob.of(pattern).fitsEnd(path)).isEqualTo(fits);
  }

  @Test
  void aPatternThatFitsInManyWaysTakesNoTime() {
    assertThat(Glob.fitsPart("*a".repeat(2_000) + "b", "a".repeat(4_000))).isFalse();
    assertThat(Glob.of("**/a/".repeat(500) + "b").fits("a/".repeat(1_000) + "c")).isFalse();
  }
}
