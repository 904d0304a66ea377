package io.github.specq.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Glyphs;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextTest {

  /** What the launcher gives to Java decides nothing that the person sees. */
  @ParameterizedTest
  @CsvSource({
    "C.UTF-8, C, '', ASCII",
    "C.UTF-8, '', '', ASCII",
    "C.UTF-8, '', de_DE.UTF-8, UNICODE",
    "C.UTF-8, de_DE.UTF-8, C, UNICODE",
    "C.UTF-8, , '', UNICODE",
  })
  void theLocaleIsThePersons(String given, String told, String lang, Glyphs drawn) {
    Map<String, String> environment =
        Context.environment(Map.of("LC_ALL", given, "LANG", lang), Optional.ofNullable(told));
    assertThat(Glyphs.of(environment)).isEqualTo(drawn);
  }
}
