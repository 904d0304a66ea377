package io.github.specq.terminal.key;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the beginning of a control sequence and its last character. */
final class Sequence {
  private static final int LONGEST = 64;

  /** A number and the modifiers, of which some terminals say also whether the key was repeated. */
  private static final Pattern PARAMETERS = Pattern.compile("(\\d{0,3})(?:;(\\d{1,3})(?::[12])?)?");

  private static final int ALT_CTRL = 0b110;

  private final StringBuilder inner = new StringBuilder();

  /** What the end of a sequence can be the beginning of. */
  enum Opening {
    NOTHING,
    /** Three more characters, which say what a mouse did. */
    MOUSE_REPORT,
    LINUX_FUNCTION_KEY,
    PASTE
  }

  /** Goes on with a character that is not the last one. */
  void add(int ascii) {
    if (inner.length() < LONGEST) {
      inner.append((char) ascii);
    }
  }

  /** What follows when it began with {@code ESC [}. */
  Opening opens(int last) {
    if (inner.isEmpty()) {
      return switch (last) {
        case 'M' -> Opening.MOUSE_REPORT;
        case '[' -> Opening.LINUX_FUNCTION_KEY;
        default -> Opening.NOTHING;
      };
    }
    boolean paste = last == '~' && inner.toString().equals("200");
    return paste ? Opening.PASTE : Opening.NOTHING;
  }

  /** What a sequence does that began with {@code ESC [}. */
  Optional<Stroke> csi(int last) {
    if (last == 'u') {
      return KeyCode.unicode(inner).flatMap(KeyCode::stroke);
    }
    Optional<KeyCode> code = last == '~' ? KeyCode.other(inner) : Optional.empty();
    return code.isPresent() ? code.get().stroke() : named(last).map(Stroke.Pressed::new);
  }

  private Optional<Key> named(int last) {
    Matcher read = PARAMETERS.matcher(inner);
    if (!read.matches()) {
      return Optional.empty();
    }
    String first = Optional.ofNullable(read.group(1)).orElse("");
    // Some terminals leave out the first parameter, as it is always 1.
    String held = Optional.ofNullable(read.group(2)).orElse(first);
    return last == '~' ? numbered(first) : letter(last, KeyCode.held(held));
  }

  /** The key of a sequence that began with {@code ESC O}. */
  Optional<Key> ss3(int last) {
    return switch (last) {
      case 'M' -> Optional.of(Key.ENTER);
      case 'c' -> Optional.of(Key.WORD_RIGHT);
      case 'd' -> Optional.of(Key.WORD_LEFT);
      default -> named(last);
    };
  }

  private static Optional<Key> numbered(String number) {
    return Optional.ofNullable(
        switch (number) {
          case "1", "7" -> Key.HOME;
          case "2" -> Key.INSERT;
          case "3" -> Key.DELETE;
          case "4", "8" -> Key.END;
          case "5" -> Key.PAGE_UP;
          case "6" -> Key.PAGE_DOWN;
          case "11" -> Key.F1;
          default -> null;
        });
  }

  private static Optional<Key> letter(int last, int held) {
    boolean word = (held & ALT_CTRL) != 0;
    return Optional.ofNullable(
        switch (last) {
          case 'A' -> Key.UP;
          case 'B' -> Key.DOWN;
          case 'C' -> word ? Key.WORD_RIGHT : Key.RIGHT;
          case 'D' -> word ? Key.WORD_LEFT : Key.LEFT;
          case 'F' -> Key.END;
          case 'H' -> Key.HOME;
          case 'P' -> Key.F1;
          case 'Z' -> Key.BACK_TAB;
          default -> null;
        });
  }
}
