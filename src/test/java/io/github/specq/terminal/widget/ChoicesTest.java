package io.github.specq.terminal.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
  private static final List<Choices.Entry> FRUIT =
      Stream.concat(
              Stream.of("apple", "apricot", "banana", "cherry", "fig", "grape", "kiwi")
                  .map(name -> Choices.Entry.of(name, name.toUpperCase(Locale.ROOT))),
              Stream.of(new Choices.Entry("?", "Something else", "", Choices.Kind.OWN_TEXT)))
          .toList();

  private static final Choices ONE = Choices.of(FRUIT, false);
  private static final Choices SEVERAL = Choices.of(FRUIT, true);

  @Test
  void theEndsOfAListMeet() {
    assertThat(current(press(ONE, Key.UP))).isEqualTo("?");
    assertThat(current(press(press(ONE, Key.UP), Key.DOWN))).isEqualTo("apple");
  }

  @Test
  void pagesStopAtTheEnds() {
    assertThat(current(press(press(ONE, Key.PAGE_DOWN), Key.PAGE_DOWN))).isEqualTo("?");
    assertThat(current(press(press(ONE, Key.PAGE_DOWN), Key.PAGE_UP))).isEqualTo("apple");
  }

  @Test
  void digitsGoToWhatThereIs() {
    assertThat(current(type(ONE, "3"))).isEqualTo("banana");
    assertThat(ONE.press(new Stroke.Typed('9'))).isEmpty();
    assertThat(ONE.press(new Stroke.Typed('0'))).isEmpty();
  }

  @Test
  void aFilterLooksAtLabelsInAnyCase() {
    assertThat(ids(type(ONE, "/aP"))).containsExactly("apple", "apricot", "grape", "?");
  }

  @Test
  void whatIsCurrentStaysSoWhileItMatches() {
    Choices apricot = ONE.at("apricot");

    assertThat(current(type(apricot, "/ap"))).isEqualTo("apricot");
    assertThat(current(type(apricot, "/an"))).isEqualTo("banana");
    assertThat(current(press(type(apricot, "/"), Key.ESCAPE))).isEqualTo("apricot");
  }

  @Test
  void aFilterWithoutAMatchLeavesWhatIsAlwaysThere() {
    assertThat(ids(type(ONE, "/zzz"))).containsExactly("?");
    assertThat(current(type(ONE, "/zzz"))).isEqualTo("?");
  }

  @Test
  void theLastCharacterOfAFilterIsTakenBackWhole() {
    assertThat(press(type(ONE, "a\uD83D\uDE00"), Key.BACKSPACE).letters()).isEqualTo("a");
  }

  @Test
  void aLetterFiltersAtOnceAndSignsDoNot() {
    assertThat(ids(type(ONE, "aP"))).containsExactly("apple", "apricot", "grape", "?");
    assertThat(ids(type(Choices.of(FRUIT.subList(0, 3), false), "n"))).containsExactly("banana");
    assertThat(ONE.press(new Stroke.Typed(':'))).isEmpty();
    assertThat(ONE.press(new Stroke.Typed('?'))).isEmpty();
    assertThat(type(ONE, "a:?1").letters()).isEqualTo("a:?1");
  }

  @Test
  void anIdIsMeantByItsBeginning() {
    Choices queues =
        Choices.of(
            List.of(Choices.Entry.of("kafka", "Kafka"), Choices.Entry.of("none", "No queue")),
            false);

    assertThat(current(type(queues, "none"))).isEqualTo("none");
    assertThat(ids(type(queues, "one"))).isEmpty();
  }

  @Test
  void lettersTakenBackLeaveTheListAsItWas() {
    Choices fig = ONE.at("fig");

    for (Choices back :
        List.of(
            press(type(fig, "ap"), Key.ESCAPE),
            press(type(fig, "ap"), Key.CTRL_U),
            press(press(type(fig, "ap"), Key.BACKSPACE), Key.BACKSPACE))) {
      assertThat(back).isEqualTo(fig);
    }
    assertThat(fig.press(new Stroke.Pressed(Key.CTRL_U))).isEmpty();
    assertThat(type(fig, "zzz").home()).isEqualTo("fig");
  }

  @Test
  void whatWasMovedToStays() {
    Choices moved = press(type(ONE.at("fig"), "ap"), Key.DOWN);

    assertThat(current(press(moved, Key.ESCAPE))).isEqualTo("apricot");
    assertThat(current(press(type(SEVERAL, "ban "), Key.ESCAPE))).isEqualTo("banana");
  }

  @Test
  void whereNothingIsMeantNothingIsCurrent() {
    Choices none = type(Choices.of(FRUIT.subList(0, 7), false), "zzz");

    assertThat(none.isNothingMeant()).isTrue();
    assertThat(none.current()).isEmpty();
    assertThat(press(press(none, Key.DOWN), Key.UP).current()).isEmpty();
    assertThat(press(none, Key.DOWN).home()).isEqualTo("apple");
    assertThat(none.row()).isZero();
    assertThat(type(ONE, "zzz").isNothingMeant()).isTrue();
    assertThat(type(ONE, "ap").isNothingMeant()).isFalse();
  }

  @Test
  void aTextOfOnesOwnIsCurrentOnlyWhereNothingElseIsMeant() {
    Choices choices =
        Choices.of(
            List.of(
                new Choices.Entry("own", "In own words", "", Choices.Kind.OWN_TEXT),
                new Choices.Entry("example", "Take the example", "", Choices.Kind.WAY)),
            true);

    assertThat(current(type(choices, "ex"))).isEqualTo("example");
    assertThat(current(type(choices, "w"))).isEqualTo("own");
    assertThat(current(type(choices, "by hand"))).isEqualTo("own");
    assertThat(type(choices, "by hand").letters()).isEqualTo("by hand");
  }

  @Test
  void aPastedLineIsLetters() {
    assertThat(ONE.press(new Stroke.Pasted("ap\tp")).map(Choices::letters)).contains("ap p");
    assertThat(ONE.press(new Stroke.Pasted("ap\np"))).isEmpty();
  }

  @Test
  void hiddenTicksAreCounted() {
    Choices some = type(SEVERAL.ticking(Set.of("fig", "kiwi", "apple")), "ap");

    assertThat(new ChoicesView(some, Glyphs.ASCII).rows(9).rows().get(0).text())
        .endsWith("ap  2 more ticked");
  }

  @Test
  void theEndOfALongFilterIsSeen() {
    String row =
        new ChoicesView(type(ONE, "x".repeat(90) + "yz"), Glyphs.ASCII)
            .rows(9)
            .rows()
            .get(0)
            .text();

    assertThat(row).startsWith("   Filter: ...x").endsWith("xyz  no match");
  }

  @Test
  void spaceTicksAndUnticks() {
    assertThat(type(SEVERAL, " ").ticked()).containsExactly("apple");
    assertThat(type(SEVERAL, "  ").ticked()).isEmpty();
    assertThat(ONE.press(new Stroke.Typed(' '))).isEmpty();
  }

  @Test
  void spaceTicksAlsoWhileFiltered() {
    assertThat(type(SEVERAL, "/ban ").ticked()).containsExactly("banana");
  }

  @Test
  void whatStandsAloneUnticksTheRest() {
    Choices choices =
        Choices.of(
            List.of(
                Choices.Entry.of("a", "A"),
                Choices.Entry.of("b", "B"),
                new Choices.Entry("none", "None", "", Choices.Kind.EXCLUSIVE)),
            true);

    assertThat(type(choices, " 2 3 ").ticked()).containsExactly("none");
    assertThat(type(choices, "3 1 ").ticked()).containsExactly("a");
    assertThat(press(choices, Key.CTRL_A).ticked()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void allOrNoneIsOfWhatIsShown() {
    Choices figs = SEVERAL.ticking(Set.of("fig"));

    Choices all = press(type(figs, "/ap"), Key.CTRL_A);

    assertThat(all.ticked()).containsExactlyInAnyOrder("fig", "apple", "apricot", "grape");
    assertThat(press(all, Key.CTRL_A).ticked()).containsExactly("fig");
  }

  @Test
  void noTickIsLostWhereSomeAreThere() {
    assertThat(press(SEVERAL.ticking(Set.of("fig")), Key.CTRL_A).ticked())
        .containsExactlyInAnyOrder("apple", "apricot", "banana", "cherry", "fig", "grape", "kiwi");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 20})
  void whatIsCurrentIsAlwaysSeenAndSoIsTheFilter(int height) {
    for (String filter : List.of("", "/", "a", "/a", "zzz")) {
      Choices choices = type(SEVERAL, filter);
      for (int i = 0; i < FRUIT.size(); i++, choices = press(choices, Key.DOWN)) {
        Scroll seen = new ChoicesView(choices, Glyphs.ASCII).rows(height);
        List<String> rows = seen.rows().stream().map(Line::text).toList();

        assertThat(rows).hasSizeLessThanOrEqualTo(height);
        assertThat(rows.get(choices.row() - seen.first()))
            .startsWith(" >")
            .contains(choices.current().orElseThrow().label());
        assertThat(rows.stream().filter(r -> r.startsWith("   Filter:")))
            .hasSize(filter.isEmpty() ? 0 : 1);
      }
    }
  }

  private static List<String> ids(Choices choices) {
    return choices.shown().stream().map(Choices.Entry::id).toList();
  }

  private static String current(Choices choices) {
    return choices.current().orElseThrow().id();
  }

  private static Choices press(Choices choices, Key key) {
    return choices.press(new Stroke.Pressed(key)).orElseThrow();
  }

  private static Choices type(Choices choices, String text) {
    Choices typed = choices;
    for (int codePoint : text.codePoints().toArray()) {
      typed = typed.press(new Stroke.Typed(codePoint)).orElseThrow();
    }
    return typed;
  }
}
