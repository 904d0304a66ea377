package io.github.specq.terminal.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** The boundaries as the platform finds them, from the start of the text. */
  static List<Integer> boundaries(String text) {
    List<Integer> boundaries = new ArrayList<>(List.of(0));
    for (Matcher matcher = CLUSTER.matcher(text); matcher.find(); ) {
      boundaries.add(matcher.end());
    }
    return boundaries;
  }

  @Test
  void whatStandsAloneIsJoinedByNothingThatDoes() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Clusters::standsAlone)
                .filter(c -> joins(Character.toString(c)))
                .mapToObj("U+%X"::formatted))
        .isEmpty();
  }

  private static boolean joins(String alone) {
    String text = alone + alone + String.join(alone, "a", " ", "漢", "か", "각", "א", "😀") + alone;
    return boundaries(text).size() != 1 + text.codePointCount(0, text.length());
  }

  @Test
  void everyPlaceHasItsCluster() {
    RandomText random = new RandomText("ClustersTest");
    for (int i = 0; i < Rounds.of(5_000); i++) {
      String text = random.text(12);
      List<Integer> boundaries = boundaries(text);
      Clusters clusters = new Clusters(text);
      for (int n = 0; n + 1 < boundaries.size(); n++) {
        int start = boundaries.get(n);
        int end = boundaries.get(n + 1);
        String which = "%s, cluster %d of %s".formatted(random, n, text);
        assertThat(clusters.after(start)).as(which).isEqualTo(end);
        assertThat(clusters.before(end)).as(which).isEqualTo(start);
        for (int place = start + 1; place < end; place++) {
          assertThat(clusters.floor(place)).as(which).isEqualTo(start);
          assertThat(clusters.ceiling(place)).as(which).isEqualTo(end);
        }
        assertThat(clusters.floor(end)).as(which).isEqualTo(end);
        assertThat(clusters.ceiling(end)).as(which).isEqualTo(end);
      }
    }
  }

  @Test
  void aTextWithoutCharactersHasOneBoundary() {
    Clusters clusters = new Clusters("");
    assertThat(clusters.after(0)).isZero();
    assertThat(clusters.before(0)).isZero();
    assertThat(clusters.floor(0)).isZero();
    assertThat(clusters.ceiling(0)).isZero();
  }
}
