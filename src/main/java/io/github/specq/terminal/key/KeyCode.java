package io.github.specq.terminal.key;

import io.github.specq.problem.Printable;
import io.github.specq.terminal.key.Stroke.Pressed;
import io.github.specq.terminal.key.Stroke.Typed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as the number of its character, which some terminals send so that no two keys look the
 * same: {@code ESC [ 99 ; 5 u}, or {@code ESC [ 27 ; 5 ; 99 ~} from xterm's modifyOtherKeys.
 *
 * @param code the character on the key, a control character where the key has a name
 * @param shifted the character with Shift; 0 where it is not told
 * @param held the modifier keys, as a sum of 1, 2 and 4 and some that mean nothing here
 */
record KeyCode(int code, int shifted, int held) {
  private static final int SHIFT = 1;
  private static final int ALT = 2;
  private static final int CTRL = 4;
  private static final int CAPS_LOCK = 64;
  private static final int ESCAPE = 0x1b;
  private static final int DELETE = 0x7f;
  private static final int ENTER_OF_THE_KEYPAD = 57414;

  /** Code, with Shift, as on another layout; modifiers and what happened; what it types. */
  private static final Pattern UNICODE =
      Pattern.compile(
          "(\\d{1,7})(?::(\\d{0,7})(?::\\d*)?)?(?:;(\\d{0,3})(?::[12])?(?:;[\\d:]*)?)?");

  private static final Pattern OTHER = Pattern.compile("27;(\\d{1,3});(\\d{1,7})");

  /** What stands between {@code ESC [} and {@code u}; empty where no key was pressed. */
  static Optional<KeyCode> unicode(CharSequence parameters) {
    Matcher read = UNICODE.matcher(parameters);
    return read.matches()
        ? Optional.of(
            new KeyCode(number(read.group(1)), number(read.group(2)), held(read.group(3))))
        : Optional.empty();
  }

  /** What stands between {@code ESC [} and {@code ~}; empty where that is another key. */
  static Optional<KeyCode> other(CharSequence parameters) {
    Matcher read = OTHER.matcher(parameters);
    return read.matches()
        ? Optional.of(new KeyCode(number(read.group(2)), 0, held(read.group(1))))
        : Optional.empty();
  }

  /** The modifier keys: a parameter is one more than their sum. */
  static int held(@Nullable String parameter) {
    return Math.max(0, number(parameter) - 1);
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private boolean has(int modifier) {
    return (held & modifier) != 0;
  }

  /** What it does; empty where that is nothing. */
  Optional<Stroke> stroke() {
    if (has(CTRL) && !has(ALT) && code >= ' ' && code != DELETE) {
      return control().map(Pressed::new);
    }
    return switch (code) {
      case ESCAPE -> Optional.of(new Pressed(Key.ESCAPE));
      case '\r', ENTER_OF_THE_KEYPAD -> Optional.of(new Pressed(enter()));
      case '\t' -> tab().map(Pressed::new);
      case '\b', DELETE -> Optional.of(new Pressed(has(ALT) ? Key.ALT_BACKSPACE : Key.BACKSPACE));
      default -> has(ALT) ? alt().map(Pressed::new) : typed();
    };
  }

  /** The key of the control character that the same keys always sent. */
  private Optional<Key> control() {
    return switch (code) {
      case '[' -> Optional.of(Key.ESCAPE);
      case '-', '/', '_' -> Optional.of(Key.CTRL_UNDERSCORE);
      default ->
          Character.isLetter(code) && code < DELETE ? Key.ofControl(code & 0x1f) : Optional.empty();
    };
  }

  private Key enter() {
    return has(SHIFT | ALT | CTRL) ? Key.ALT_ENTER : Key.ENTER;
  }

  private Optional<Key> tab() {
    return has(ALT | CTRL) ? Optional.empty() : Optional.of(has(SHIFT) ? Key.BACK_TAB : Key.TAB);
  }

  private Optional<Key> alt() {
    return switch (code) {
      case 'b' -> Optional.of(Key.WORD_LEFT);
      case 'f' -> Optional.of(Key.WORD_RIGHT);
      default -> Optional.empty();
    };
  }

  /** Codes from Unicode's private use are keys without a character. */
  private Optional<Stroke> typed() {
    int character = has(SHIFT) && shifted > 0 ? shifted : has(SHIFT | CAPS_LOCK) ? upper() : code;
    boolean text =
        character >= ' '
            && Character.isValidCodePoint(character)
            && Printable.isPrintable(character)
            && Character.getType(character) != Character.PRIVATE_USE;
    return text ? Optional.of(new Typed(character)) : Optional.empty();
  }

  private int upper() {
    return Character.toUpperCase(code);
  }
}
