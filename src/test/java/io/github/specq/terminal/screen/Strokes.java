package io.github.specq.terminal.screen;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Strokes as tests write them: {@code text}, {@code <ctrl-o>}, {@code <space>}, {@code
 * <paste:one//two>}.
 */
final class Strokes {
  private static final String PASTE = "<paste:";
  private static final Pattern STROKE = Pattern.compile("<[a-z][^>]*>|.", Pattern.DOTALL);

  private Strokes() {}

  /** What is typed, keys in angle brackets, and pasted text with {@code //} between its lines. */
  static List<Stroke> of(String written) {
    return STROKE.matcher(written).results().map(MatchResult::group).map(Strokes::one).toList();
  }

  private static Stroke one(String written) {
    if (written.startsWith(PASTE)) {
      String text = written.substring(PASTE.length(), written.length() - 1);
      return new Stroke.Pasted(text.replace("//", "\n"));
    }
    if (written.equals("<space>")) {
      return new Stroke.Typed(' ');
    }
    return written.length() > 2
        ? new Stroke.Pressed(key(written.substring(1, written.length() - 1)))
        : new Stroke.Typed(written.codePointAt(0));
  }

  private static Key key(String name) {
    return Key.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
