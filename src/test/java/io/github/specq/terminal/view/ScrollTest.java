package io.github.specq.terminal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScrollTest {
  private static final Pattern MORE = Pattern.compile("   [v^] (\\d+) more");

  @Test
  void aShortListIsShownWhole() {
    assertThat(texts(Scroll.around(rows(5), 4, 5, Glyphs.ASCII)))
        .containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void theEdgesSayHowMuchIsHidden() {
    assertThat(texts(Scroll.around(rows(20), 10, 5, Glyphs.ASCII)))
        .containsExactly("   ^ 9 more", "9", "10", "11", "   v 8 more");
    assertThat(texts(Scroll.from(rows(20), 0, 5, Glyphs.ASCII)))
        .containsExactly("0", "1", "2", "3", "   v 16 more");
  }

  @Test
  void theWantedRowIsSeenAndNothingIsUnaccountedFor() {
    for (int count = 0; count < 30; count++) {
      for (int height = 3; height < 12; height++) {
        for (int at = 0; at < count; at++) {
          Scroll seen = Scroll.around(rows(count), at, height, Glyphs.ASCII);
          String about = at + " of " + count + " in " + height;

          assertThat(seen.rows()).as(about).hasSize(Math.min(count, height));
          assertThat(texts(seen).get(at - seen.first())).as(about).isEqualTo("" + at);
          assertThat(accounted(seen)).as(about).isEqualTo(count);
        }
      }
    }
  }

  /** Rows that are seen, and those that are said to be hidden. */
  private static int accounted(Scroll seen) {
    List<String> rows = new ArrayList<>(texts(seen));
    int hidden = 0;
    for (String row : rows) {
      Matcher more = MORE.matcher(row);
      hidden += more.matches() ? Integer.parseInt(more.group(1)) - 1 : 0;
    }
    return rows.size() + hidden;
  }

  private static List<Line> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> Line.of("" + i)).toList();
  }

  private static List<String> texts(Scroll seen) {
    return seen.rows().stream().map(Line::text).toList();
  }
}
