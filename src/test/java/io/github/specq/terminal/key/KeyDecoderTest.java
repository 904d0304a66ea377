package io.github.specq.terminal.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.problem.Printable;
import io.github.specq.terminal.key.Stroke.Pasted;
import io.github.specq.terminal.key.Stroke.Pressed;
import io.github.specq.terminal.key.Stroke.Typed;
import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the data a control character is its picture (␛ is an escape, ␍ what Enter sends) … is a
 * silence, ‥ a short one, ⏲ one after which a lone escape is the key, and ⌛ one of seconds. A typed
 * character stands for itself, a paste in «».
 */
class KeyDecoderTest {
  private static final char SILENCE = '…';
  private static final char SHORT_SILENCE = '‥';
  private static final char SILENCE_OF_ESCAPE = '⏲';
  private static final char LONG_SILENCE = '⌛';

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛[A        | UP
          ␛[B        | DOWN
          ␛[C        | RIGHT
          ␛[D        | LEFT
          ␛[H        | HOME
          ␛[F        | END
          ␛OA        | UP
          ␛OB        | DOWN
          ␛OC        | RIGHT
          ␛OD        | LEFT
          ␛OH        | HOME
          ␛OF        | END
          ␛OM        | ENTER
          ␛[1~␛[7~   | HOME HOME
          ␛[4~␛[8~   | END END
          ␛[2~       | INSERT
          ␛[3~       | DELETE
          ␛[5~       | PAGE_UP
          ␛[6~       | PAGE_DOWN
          ␛[Z        | BACK_TAB
          ␛OP        | F1
          ␛[11~      | F1
          ␛[[A       | F1
          ␛[P        | F1
          """)
  void aKeyIsKnownByWhatTerminalsSendForIt(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛[1;5C     | WORD_RIGHT
          ␛[1;5D     | WORD_LEFT
          ␛[1;3C     | WORD_RIGHT
          ␛[1;3D     | WORD_LEFT
          ␛[1;6D     | WORD_LEFT
          ␛[5C       | WORD_RIGHT
          ␛O5D       | WORD_LEFT
          ␛Oc        | WORD_RIGHT
          ␛Od        | WORD_LEFT
          ␛f         | WORD_RIGHT
          ␛b         | WORD_LEFT
          ␛␍         | ALT_ENTER
          ␛␊         | ALT_ENTER
          ␛[13;3u    | ALT_ENTER
          ␛[13;2u    | ALT_ENTER
          ␛[13u      | ENTER
          ␛[13;129u  | ENTER
          ␛␡         | ALT_BACKSPACE
          ␛␈         | ALT_BACKSPACE
          ␛[1;2A     | UP
          ␛[1;2D     | LEFT
          ␛[1;0C     | RIGHT
          ␛[1;5A     | UP
          ␛[3;5~     | DELETE
          ␛[1;2P     | F1
          ␛O1;2P     | F1
          """)
  void keysHeldDownBesideItCountWhereTheyMeanSomething(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␍          | ENTER
          ␊          | CTRL_J
          ␉          | TAB
          ␡          | BACKSPACE
          ␈          | BACKSPACE
          ␁␂␃␄␅␆␇    | CTRL_A CTRL_B CTRL_C CTRL_D CTRL_E CTRL_F CTRL_G
          ␋␌␎␏␐␑␒    | CTRL_K CTRL_L CTRL_N CTRL_O CTRL_P CTRL_Q CTRL_R
          ␓␔␕␖␗␘␙␚   | CTRL_S CTRL_T CTRL_U CTRL_V CTRL_W CTRL_X CTRL_Y CTRL_Z
          ␟          | CTRL_UNDERSCORE
          ␀␜␝␞x      | x
          """)
  void aControlCharacterIsItsKey(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  @Test
  void everyKeyCanBePressed() {
    Set<Key> pressed = EnumSet.noneOf(Key.class);
    for (String input :
        "␛… ␍ ␛␍ ␛[Z ␛␡ ␛[3~ ␛[2~ ␛[A ␛[B ␛[D ␛[C ␛b ␛f ␛[H ␛[F ␛[5~ ␛[6~ ␛OP".split(" ", -1)) {
      strokes(input).forEach(s -> pressed.add(((Pressed) s).key()));
    }
    for (int c = 0; c < 0x80; c++) {
      new KeyDecoder()
          .feed(c).stream()
              .filter(s -> s instanceof Pressed)
              .forEach(s -> pressed.add(((Pressed) s).key()));
    }
    assertThat(pressed).containsExactlyInAnyOrder(Key.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛…         | ESCAPE
          ␛…x        | ESCAPE x
          ␛␛…        | ESCAPE ESCAPE
          ␛␛[A       | ESCAPE UP
          ␛␃         | CTRL_C
          ␛[…x       | x
          ␛[1;…x     | x
          ␛O…x       | x
          ␛(…x       | x
          ␛[M!…x     | x
          ␛]11;…x    | x
          ␛]11;␛…x   | x
          …x         | x
          """)
  void aSilenceSettlesWhatIsHalfRead(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  /** As over a connection on which the bytes of a key come one by one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛‥[‥A      | UP
          ␛‥[‥1‥;‥5‥C | WORD_RIGHT
          ␛‥O‥P      | F1
          ␛‥[‥2‥0‥0‥~‥a‥␛[201~ | «a»
          ␛⏲x        | ESCAPE x
          ␛‥⏲x       | ESCAPE x
          ␛[⏲B       | DOWN
          ␛‥[‥⏲1‥⏲;5C | WORD_RIGHT
          ␛‥…        | ESCAPE
          ␛‥‥…x      | ESCAPE x
          ␛‥␛‥[A     | ESCAPE UP
          ␛‥x        | ESCAPE x
          ␛‥b        | ESCAPE b
          ␛‥␍        | ESCAPE ENTER
          ␛‥]x       | ESCAPE ] x
          a‥b        | a b
          """)
  void aSlowSequenceIsStillItsKey(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  /** What some terminals send, so that no two keys look the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛[99;5u ␛[27;5;99~     | CTRL_C CTRL_C
          ␛[67;5u ␛[99;5:1u      | CTRL_C CTRL_C
          ␛[99;69u               | CTRL_C
          ␛[27u ␛[27;1u ␛[27;1;27~ | ESCAPE ESCAPE ESCAPE
          ␛[27;129u ␛[27;1:1u    | ESCAPE ESCAPE
          ␛[91;5u                | ESCAPE
          ␛[122;5u ␛[27;5;122~   | CTRL_Z CTRL_Z
          ␛[111;5u ␛[27;5;111~   | CTRL_O CTRL_O
          ␛[106;5u ␛[109;5u ␛[105;5u ␛[104;5u | CTRL_J ENTER TAB BACKSPACE
          ␛[45;5u ␛[95;6u        | CTRL_UNDERSCORE CTRL_UNDERSCORE
          ␛[9u ␛[9;2u ␛[27;2;9~  | TAB BACK_TAB BACK_TAB
          ␛[13u ␛[57414u ␛[27;2;13~ ␛[27;5;13~ | ENTER ENTER ALT_ENTER ALT_ENTER
          ␛[127u ␛[127;3u ␛[27;3;127~ | BACKSPACE ALT_BACKSPACE ALT_BACKSPACE
          ␛[98;3u ␛[27;3;102~    | WORD_LEFT WORD_RIGHT
          ␛[97u ␛[97;2u ␛[97:65;2u ␛[27;2;65~ ␛[97;65u | a A A A A
          ␛[233;2u ␛[49:33;2u ␛[63;2u | É ! ?
          ␛[1;5:1C ␛[1;1:2A ␛[3;1:1~ | WORD_RIGHT UP DELETE
          """)
  void aKeyIsKnownByTheNumberOfItsCharacter(String input, String strokes) {
    assertThat(decoded(input.replace(" ", ""))).isEqualTo(strokes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one␍two            | «one␊two»
          one␍␊two␍␊         | «one␊two␊»
          one␍␍two           | «one␊␊two»
          ␍two               | «␊two»
          one␉1␍漢           | «one 1␊漢»
          one␍               | o n e ENTER
          one␍␊              | o n e ENTER CTRL_J
          one␊two␍           | o n e CTRL_J t w o ENTER
          ␍␛[B               | ENTER DOWN
          ␍␕two              | ENTER CTRL_U t w o
          ␛[200~a␍b␛[201~    | «a␊b»
          """)
  void textBehindALineBreakThatComesWithItIsAPaste(String input, String strokes) {
    assertThat(readAtOnce(input)).isEqualTo(strokes);
  }

  private static String readAtOnce(String... pieces) {
    KeyDecoder decoder = new KeyDecoder();
    List<Stroke> strokes = new ArrayList<>();
    for (String piece : pieces) {
      strokes.addAll(decoder.read(piece.codePoints().map(KeyDecoderTest::pictured).toArray()));
    }
    strokes.addAll(decoder.pause());
    return strokes.stream().map(KeyDecoderTest::shown).collect(Collectors.joining(" "));
  }

  @Test
  void aPasteWithoutMarksGoesOnAsLongAsItComes() {
    assertThat(readAtOnce("one␍t", "wo␍", "three")).isEqualTo("«one␊two␊three»");
    assertThat(readAtOnce("one␍two", "␃x")).isEqualTo("«one␊two» CTRL_C x");
    assertThat(readAtOnce("one␍two", "␛[A")).isEqualTo("«one␊two» UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "␛[97;5:3u",
        "␛[99;5:3u",
        "␛[27;1:3u",
        "␛[57441;2u",
        "␛[57358u",
        "␛[99999999999;5u",
        "␛[0u",
        "␛[27;5;9~",
        "␛[97;3u",
        "␛[1;5:3C",
        "␛[15~",
        "␛[15;5~",
        "␛[201~",
        "␛[3$y",
        "␛[1;2;3;4A",
        "␛[99999999999999999999A",
        "␛[I",
        "␛[O",
        "␛[E",
        "␛[24;80R",
        "␛[0n",
        "␛[?62;c",
        "␛[>1;10;0c",
        "␛[?2026;2$y",
        "␛[?1u",
        "␛[1:2;3A",
        "␛[<0;10;10M",
        "␛[<0;10;10m",
        "␛[32;10;10M",
        "␛[M !!",
        "␛[M␀␃é",
        "␛[[B",
        "␛[[12~",
        "␛O5Q",
        "␛Oj",
        "␛x",
        "␛é",
        "␛(B",
        "␛(0",
        "␛ F",
        "␛%/G",
        "␛\\",
        "␛]11;rgb:1e1e/1e1e/1e1e␛\\",
        "␛]0;title é␇",
        "␛]0;␃␍\u009c",
        "␛P>|xterm(379)␛\\",
        "␛P1$r0m␛\\",
        "␛_Gi=31;OK␛\\",
        "␛^private␛\\",
        "␛Xstart␛\\"
      })
  void whatIsNoKeyIsReadToItsEndAndDropped(String input) {
    assertThat(decoded(input)).isEmpty();
    assertThat(decoded("a" + input + "b␛[A")).isEqualTo("a b UP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛[1;␛[A    | UP
          ␛O␛[A      | UP
          ␛(␛[A      | UP
          ␛[M!␛[A    | UP
          ␛]0;a␛[A   | UP
          ␛]0;a␛␛[A  | UP
          ␛P1␛OA     | UP
          ␛[1;␘x     | x
          ␛[1;␚x     | x
          ␛O␘x       | x
          ␛␘x        | x
          ␛(␘x       | x
          ␛[M␘x      | x
          ␛]0;␘x     | x
          ␛P␚x       | x
          ␛[1;␃5C    | CTRL_C WORD_RIGHT
          ␛[1␡A      | UP
          ␛[1;漢     | 漢
          """)
  void whatBreaksASequenceOffDoesSoAsOnATerminal(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          ␛[200~hello␛[201~|«hello»
          a␛[200~b␛[201~c|a «b» c
          ␛[200~one␍two␊three␍␊four␛[201~|«one␊two␊three␊four»
          ␛[200~␍␍␊␊␛[201~|«␊␊␊»
          ␛[200~a␉b␀␃␡c␛[201~|«a bc»
          ␛[200~a\u009bb\u202ec\u200bd␛[201~|«abcd»
          ␛[200~a␛[31mb␛[201~|«a[31mb»
          ␛[200~a␛[20␛[201~|«a[20»
          ␛[200~a␛␛[201~|«a»
          ␛[200~a␛[200~b␛[201~|«a[200~b»
          ␛[200~a…b␛…[201~c|«ab» c
          ␛[200~漢\ud83d\ude80␛[201~|«漢\ud83d\ude80»
          ␛[200~␛[201~x|x
          ␛[200~a␛[201~␛[200~b␛[201~|«a» «b»
          """)
  void aPasteIsOneStroke(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛[200~a⌛b             | «a» b
          ␛[200~a␍⌛␛[201~b      | «a␊» b
          ␛[200~a␛⌛x            | «a» x
          ␛[200~a␛[20⌛1~        | «a» 1 ~
          ␛[200~⌛x              | x
          ␛[200~a⌛␛[200~b␛[201~ | «a» «b»
          a⌛b                   | a b
          ␛⌛b                   | ESCAPE b
          ␛[1⌛b                 | b
          """)
  void aPasteThatLostItsEndIsGivenUpAfterSeconds(String input, String strokes) {
    assertThat(decoded(input)).isEqualTo(strokes);
  }

  @Test
  void aPasteThatNeverEndsTakesNoMoreThanSoMuchMemory() {
    KeyDecoder decoder = new KeyDecoder();
    feed(decoder, "␛[200~" + "漢".repeat(Paste.LONGEST + 5));
    List<Stroke> strokes = feed(decoder, "␛[201~x");
    assertThat(strokes).containsExactly(new Pasted("漢".repeat(Paste.LONGEST)), new Typed('x'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛            | true
          ␛[1          | true
          ␛O           | true
          ␛(           | true
          ␛[M!         | true
          ␛]0;         | true
          ␛]0;␛        | true
          ␛[[          | true
          x            | false
          ␛[A          | false
          ␛…           | false
          ␛[M!!!       | false
          ␛]0;␇        | false
          ␛[200~       | false
          ␛[200~a␛     | false
          """)
  void itWaitsWhileASilenceWouldSettleSomething(String input, boolean waiting) {
    KeyDecoder decoder = new KeyDecoder();
    feed(decoder, input);
    assertThat(decoder.isWaiting()).isEqualTo(waiting);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {-1, 0x80, 0x85, 0x9b, 0x9f, 0x200b, 0x202e, 0xd800, 0xdfff, 0xffff, 0x110000})
  void whatNobodyCanSeeIsNotTyped(int codePoint) {
    assertThat(new KeyDecoder().feed(codePoint)).isEmpty();
  }

  @Test
  void textComesOutAsItWent() {
    Random random = seeded();
    for (int round = 0; round < Rounds.of(2_000); round++) {
      List<Integer> text =
          random.ints(20, 0, 0x30000).filter(Printable::isPrintable).boxed().toList();
      KeyDecoder decoder = new KeyDecoder();
      List<Stroke> strokes = new ArrayList<>();
      text.forEach(c -> strokes.addAll(decoder.feed(c)));
      assertThat(strokes).isEqualTo(text.stream().map(Typed::new).toList());
    }
  }

  @Test
  void afterAnythingASilenceAndTheEscapeKeyTheNextCharacterIsTyped() {
    Random random = seeded();
    for (int round = 0; round < Rounds.of(20_000); round++) {
      String garbage = garbage(random);
      KeyDecoder decoder = new KeyDecoder();
      List<Stroke> strokes = new ArrayList<>(feed(decoder, garbage));
      strokes.addAll(feed(decoder, "␛[201~␛…"));
      assertThat(strokes).as(garbage).allMatch(KeyDecoderTest::isWellFormed);
      assertThat(decoder.isWaiting()).as(garbage).isFalse();
      assertThat(feed(decoder, "x")).as(garbage).containsExactly(new Typed('x'));
    }
  }

  @Test
  void aSilenceChangesNothingWhereNothingIsHalfRead() {
    Random random = seeded();
    for (int round = 0; round < Rounds.of(5_000); round++) {
      String garbage = garbage(random);
      KeyDecoder hurried = new KeyDecoder();
      KeyDecoder slow = new KeyDecoder();
      for (int c : garbage.codePoints().toArray()) {
        String one = Character.toString(c);
        String silence = slow.isWaiting() ? "" : "…";
        assertThat(feed(slow, silence + one)).as(garbage).isEqualTo(feed(hurried, one));
      }
    }
  }

  /** Whatever a terminal reports, in any order: only what is typed in between comes out. */
  @Test
  void noSequenceLeaksIntoTheText() {
    Random random = seeded();
    for (int round = 0; round < Rounds.of(20_000); round++) {
      StringBuilder input = new StringBuilder();
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        input.append(sequence(random)).append((char) ('a' + i));
        typed.append((char) ('a' + i));
      }
      String text =
          strokes(input.toString()).stream()
              .filter(s -> s instanceof Typed)
              .map(KeyDecoderTest::shown)
              .collect(Collectors.joining());
      assertThat(text).as(input.toString()).isEqualTo(typed.toString());
    }
  }

  private static Random seeded() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("KeyDecoderTest: -Dseed=" + seed);
    return new Random(seed);
  }

  private static String garbage(Random random) {
    String parts = "␛␛␛␛␛[[[OPMZA]^_X\\;;0123~u$?< (x␘␚␇␍␊␉é漢…\u009b\u009c\ud800";
    StringBuilder garbage = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> garbage.append("␛[200~");
        case 1 -> garbage.appendCodePoint(random.nextInt(0x110000));
        default -> garbage.append(parts.charAt(random.nextInt(parts.length())));
      }
    }
    return garbage.toString();
  }

  private static String sequence(Random random) {
    String parameters = characters(random, '0', '?', 8);
    String intermediates = characters(random, ' ', '/', 2);
    char last = (char) ('@' + random.nextInt('~' - '@' + 1));
    String csi = "␛[" + parameters + intermediates + last;
    // A key may come as the number of its character, and is typed text then.
    boolean key = last == 'u' || (last == '~' && parameters.startsWith("27;"));
    boolean opens = key || Set.of("␛[M", "␛[[", "␛[200~").contains(csi);
    return switch (random.nextInt(4)) {
      case 0 -> "␛]" + characters(random, ' ', '~', 20) + (random.nextBoolean() ? "␇" : "␛\\");
      case 1 -> "␛" + "PX^_".charAt(random.nextInt(4)) + characters(random, ' ', '~', 20) + "␛\\";
      case 2 -> "␛O" + parameters + last;
      default -> opens ? "" : csi;
    };
  }

  private static String characters(Random random, char first, char last, int most) {
    return random
        .ints(random.nextInt(most + 1), first, last + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isWellFormed(Stroke stroke) {
    if (stroke instanceof Pasted pasted) {
      return pasted.text().codePoints().allMatch(c -> c == '\n' || Printable.isPrintable(c));
    }
    return !(stroke instanceof Typed typed)
        || (Character.isValidCodePoint(typed.codePoint())
            && Printable.isPrintable(typed.codePoint()));
  }

  private static String decoded(String input) {
    return strokes(input).stream().map(KeyDecoderTest::shown).collect(Collectors.joining(" "));
  }

  private static List<Stroke> strokes(String input) {
    return feed(new KeyDecoder(), input);
  }

  private static List<Stroke> feed(KeyDecoder decoder, String input) {
    List<Stroke> strokes = new ArrayList<>();
    input.codePoints().map(KeyDecoderTest::pictured).forEach(c -> strokes.addAll(fed(decoder, c)));
    return strokes;
  }

  private static List<Stroke> fed(KeyDecoder decoder, int c) {
    return switch (c) {
      case SILENCE -> decoder.timeout();
      case SHORT_SILENCE -> decoder.pause();
      case SILENCE_OF_ESCAPE -> decoder.escape();
      case LONG_SILENCE -> decoder.giveUp();
      default -> decoder.feed(c);
    };
  }

  private static int pictured(int c) {
    if (c == '␡') {
      return 0x7f;
    }
    return c >= '␀' && c <= '␟' ? c - '␀' : c;
  }

  private static String shown(Stroke stroke) {
    if (stroke instanceof Typed typed) {
      return Character.toString(typed.codePoint());
    }
    return stroke instanceof Pasted pasted
        ? "«" + pasted.text().replace('\n', '␊') + "»"
        : ((Pressed) stroke).key().name();
  }
}
