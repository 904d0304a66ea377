package io.github.specq.terminal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.Wrap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphsTest {

  /** Variables with {@code ;} between them. */
  @ParameterizedTest
  @CsvSource({
    "LANG=de_DE.UTF-8, UNICODE",
    "LANG=en_US.utf8, UNICODE",
    "LANG=C.UTF-8, UNICODE",
    "LANG=de_DE.ISO-8859-1, ASCII",
    "LC_ALL=C, ASCII",
    "LC_ALL=C;LANG=de_DE.UTF-8, ASCII",
    "LC_ALL=;LANG=de_DE.UTF-8, UNICODE",
    "LC_CTYPE=C;LANG=de_DE.UTF-8, ASCII",
    "LC_CTYPE=de_DE.UTF-8;LANG=C, UNICODE",
    "LC_ALL=C.UTF-8;LC_CTYPE=C, UNICODE",
    "LANG=de_DE.UTF-8;TERM=linux, ASCII",
    "LANG=de_DE.UTF-8;TERM=xterm-256color, UNICODE",
    "LANG=de_DE.UTF-8;SPECQ_ASCII=1, ASCII",
    "LANG=de_DE.UTF-8;SPECQ_ASCII=0, UNICODE",
    "LANG=de_DE.UTF-8;SPECQ_ASCII=, UNICODE",
    "LC_ALL=C;SPECQ_ASCII=0, ASCII",
    "WT_SESSION=1, UNICODE",
    "WT_SESSION=1;SPECQ_ASCII=1, ASCII",
    "PATH=/bin, ASCII"
  })
  void theEnvironmentDecides(String environment, Glyphs glyphs) {
    Map<String, String> variables =
        Arrays.stream(environment.split(";"))
            .map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    assertThat(Glyphs.of(variables)).isEqualTo(glyphs);
  }

  /** Else nothing below them would be aligned. */
  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void signsInColumnsAreOneColumnWide(Glyphs glyphs) {
    List<String> signs =
        List.of(
            glyphs.pointer(),
            glyphs.done(),
            glyphs.rule(),
            glyphs.side(),
            glyphs.good(),
            glyphs.bad(),
            glyphs.up(),
            glyphs.down(),
            glyphs.dot(),
            glyphs.dash());

    assertThat(signs).allMatch(sign -> Wrap.columns(sign) == 1);
    assertThat(Wrap.columns(glyphs.tick(true))).isEqualTo(Wrap.columns(glyphs.tick(false)));
    assertThat(Wrap.columns(glyphs.edge(true, 5))).isEqualTo(7);
    assertThat(Wrap.columns(glyphs.edge(false, 5))).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void whatIsChosenOrDoneIsToldWithoutColour(Glyphs glyphs) {
    assertThat(Stream.of(glyphs.good(), glyphs.bad(), glyphs.dash(), "~", "?", " "))
        .doesNotHaveDuplicates();
    assertThat(glyphs.tick(true)).isNotEqualTo(glyphs.tick(false));
    assertThat(glyphs.done()).isNotEqualTo(glyphs.rule());
  }
}
