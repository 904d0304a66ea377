package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a block may be called in its markers. */
class MarkerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phase9/workers@components",
        "own-bank/q-1@data-state",
        "bank/question@\u30c6\u30fc\u30bf",
        "bank/question@\u0432\u0438\u0434"
      })
  void idsOfLettersAndDigitsAreRead(String id) {
    assertThat(Marker.parse(Marker.begin(id), 0).isReadable()).isTrue();
    assertThat(Marker.parse(Marker.end(id, "0123abcd"), 0).isReadable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "-x",
        "~/x",
        "..\\x",
        "C:\\x",
        "a\u0000b",
        "a\u0007b",
        "a\u202Eb",
        "a\u200Bb"
      })
  void everythingElseIsNot(String name) {
    for (String id : new String[] {name + "/b@c", "a/" + name + "@c", "a/b@" + name}) {
      assertThat(Marker.parse(Marker.begin(id), 0).isReadable()).as(id).isFalse();
      assertThat(Marker.parse(Marker.end(id, "0123abcd"), 0).isReadable()).as(id).isFalse();
    }
  }

  @Test
  void noNameIsTooLongToBeRefused() {
    for (String name : new String[] {"a".repeat(300), "a-".repeat(500_000) + "a"}) {
      assertThat(Marker.parse(Marker.begin("a/b@" + name), 0).isReadable()).isFalse();
      assertThat(Marker.parse(Marker.begin(name + "/b@c"), 0).isReadable()).isFalse();
    }
  }
}
