package io.github.specq.testing;

import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * A terminal without a window: what a program writes to it becomes a screen. Characters without a
 * width of their own, such as combining marks, are left out.
 *
 * <p>JLine's emulator moves the cursor, scrolls and erases. It knows few renditions, no wide
 * characters and no characters beyond U+FFFF, so it is given stand-ins for them: a colour for each
 * rendition, and a private character for each such character and for the second half of a wide one.
 */
public final class Emulator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(?<text>[^\\e]+)"
              + "|\\e\\[(?<private>[<=>?]?)(?<parameters>[0-9;:]*)(?<between>[ -/]*)(?<last>[@-~])"
              + "|\\e[]PX^_].*?(?:\\e\\\\|\\x07)"
              + "|\\e[^\\[\\]PX^_]");

  /** No sequence is longer; what is longer is none. */
  private static final int LONGEST = 1000;

  private static final String ERASING = "@JKLMPSTX";
  private static final int COLOUR_IS_SET = 1 << 28;
  private static final String SECOND_HALF = "";
  private static final int FIRST_PRIVATE = 0xE000;
  private static final int LAST_PRIVATE = 0xF8FF;

  /** Modes that are on before a program changes them: lines wrap, and the cursor is to be seen. */
  private static final Set<Integer> USUAL = Set.of(7, 25);

  private static final int CURSOR = 25;
  private static final int ALTERNATE = 1049;
  private static final int BRACKETED_PASTE = 2004;

  private final ScreenTerminal terminal;
  private final Map<Integer, Boolean> modes = new TreeMap<>();
  private final Map<Rendition, Integer> colours = new HashMap<>();
  private final Map<Integer, Rendition> renditions = new HashMap<>();
  private final List<String> characters = new ArrayList<>(List.of(SECOND_HALF));
  private String unread = "";
  private Rendition rendition = Rendition.PLAIN;
  private Size size;

  public Emulator(Size size) {
    this.size = size;
    this.terminal = new ScreenTerminal(size.columns(), size.rows());
  }

  public Size size() {
    return size;
  }

  /** Shows what a program wrote; it may end within a sequence. */
  public void write(String output) {
    unread += output;
    Matcher token = TOKEN.matcher(unread);
    int read = 0;
    while (read < unread.length()) {
      if (token.region(read, unread.length()).lookingAt()) {
        take(token);
        read = token.end();
      } else if (unread.length() - read > LONGEST) {
        read++;
      } else {
        break;
      }
    }
    unread = unread.substring(read);
  }

  private void take(Matcher token) {
    if (token.group("text") != null) {
      token.group("text").codePoints().forEach(this::character);
    } else if (token.group("last") == null) {
      terminal.write(token.group());
    } else if (!token.group("between").isEmpty()) {
      return; // such as the shape of the cursor
    } else if (token.group("private").isEmpty()) {
      control(token.group("last").charAt(0), token.group("parameters"), token.group());
    } else if (token.group("private").equals("?")) {
      mode(token.group("last"), token.group("parameters"), token.group());
    }
  }

  private void character(int codePoint) {
    if (Character.isISOControl(codePoint)) {
      terminal.write(Character.toString(codePoint));
      return;
    }
    int width = WCWidth.wcwidth(codePoint);
    if (width > 0) {
      terminal.write(known(codePoint) + (width == 2 ? standIn(SECOND_HALF) : ""));
    }
  }

  private String known(int codePoint) {
    String text = Character.toString(codePoint);
    boolean unknown = codePoint > 0xFFFF || isPrivate(codePoint);
    return unknown ? standIn(text) : text;
  }

  private String standIn(String text) {
    if (!characters.contains(text)) {
      characters.add(text);
    }
    return Character.toString(FIRST_PRIVATE + characters.indexOf(text));
  }

  private static boolean isPrivate(int codePoint) {
    return codePoint >= FIRST_PRIVATE && codePoint <= LAST_PRIVATE;
  }

  private void control(char last, String parameters, String sequence) {
    if (last == 'm') {
      rendition = rendition.with(parameters);
      show(rendition);
    } else if (last == 'H' || last == 'f' || last == 'G') {
      terminal.write(withinTheScreen(last, parameters));
    } else if (ERASING.indexOf(last) >= 0) {
      show(rendition.erased());
      terminal.write(sequence);
      show(rendition);
    } else {
      terminal.write(sequence);
    }
  }

  /** JLine's emulator fails where a column is beyond the last one; terminals take the last one. */
  private String withinTheScreen(char last, String parameters) {
    String[] places = parameters.split(";", -1);
    int column = last == 'G' ? 0 : 1;
    if (column < places.length && !places[column].isEmpty()) {
      int within = Math.min(Integer.parseInt(places[column]), size.columns());
      places[column] = String.valueOf(within);
    }
    return "\u001b[" + String.join(";", places) + last;
  }

  private void mode(String last, String parameters, String sequence) {
    boolean on = last.equals("h");
    if (!on && !last.equals("l")) {
      terminal.write(sequence);
      return;
    }
    boolean before = alternate();
    for (String mode : parameters.split(";", -1)) {
      modes.put(Integer.parseInt(mode), on);
    }
    terminal.write(sequence);
    if (!before && alternate()) {
      show(Rendition.PLAIN);
      terminal.write("\u001b[2J"); // JLine's emulator shows what was there last time
      show(rendition);
    }
  }

  private void show(Rendition wanted) {
    terminal.write(
        wanted.equals(Rendition.PLAIN) ? "\u001b[0m" : "\u001b[0;38;5;" + colour(wanted) + "m");
  }

  private int colour(Rendition wanted) {
    return colours.computeIfAbsent(
        wanted,
        l -> {
          int colour = 16 + colours.size();
          if (colour >= 232) {
            throw new IllegalStateException("more renditions than the emulator can tell apart");
          }
          renditions.put(kept(Colour.palette(colour).rgb()), l);
          return colour;
        });
  }

  /** What JLine's emulator keeps of a colour. */
  private static int kept(int rgb) {
    return ((rgb & 0xF00000) >> 12) + ((rgb & 0xF000) >> 8) + ((rgb & 0xF0) >> 4);
  }

  /** Gives the window another size, as its corner is dragged; the program is to be told apart. */
  public void resize(Size wanted) {
    if (!terminal.setSize(wanted.columns(), wanted.rows())) {
      throw new IllegalArgumentException("the emulator cannot have " + wanted);
    }
    size = wanted;
  }

  public Snapshot snapshot() {
    long[] cells = cells(new int[2]);
    List<List<Snapshot.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < size.rows(); row++) {
      int first = row * size.columns();
      rows.add(Arrays.stream(cells, first, first + size.columns()).mapToObj(this::cell).toList());
    }
    return new Snapshot(rows, cursorVisible() ? Optional.of(caret()) : Optional.empty());
  }

  private Snapshot.Cell cell(long cell) {
    int character = (int) cell;
    int attributes = (int) (cell >>> 32);
    Rendition found =
        (attributes & COLOUR_IS_SET) == 0
            ? Rendition.PLAIN
            : renditions.get((attributes >> 12) & 0xFFF);
    return new Snapshot.Cell(text(character), found);
  }

  private String text(int character) {
    if (character == 0) {
      return " ";
    }
    return isPrivate(character)
        ? characters.get(character - FIRST_PRIVATE)
        : Character.toString(character);
  }

  private long[] cells(int[] cursor) {
    long[] cells = new long[size.columns() * size.rows()];
    terminal.dump(cells, 0, 0, size.rows(), size.columns(), cursor);
    return cells;
  }

  /** Where the cursor is, whether it is to be seen or not. */
  public Frame.Caret caret() {
    int[] cursor = new int[2];
    cells(cursor);
    return new Frame.Caret(cursor[1], cursor[0]);
  }

  /** Whether the screen is the one for programs that take all of it. */
  public boolean alternate() {
    return modes.getOrDefault(ALTERNATE, false);
  }

  public boolean cursorVisible() {
    return modes.getOrDefault(CURSOR, true);
  }

  /** Whether a paste would be told apart from typing. */
  public boolean bracketedPaste() {
    return modes.getOrDefault(BRACKETED_PASTE, false);
  }

  /** How what is written next would look. */
  public Rendition rendition() {
    return rendition;
  }

  /** The private modes that are not as they usually are: {@code ?25l} is a hidden cursor. */
  public Set<String> unusualModes() {
    Set<String> unusual = new TreeSet<>();
    modes.forEach(
        (mode, on) -> {
          if (on != USUAL.contains(mode)) {
            unusual.add("?" + mode + (on ? "h" : "l"));
          }
        });
    return unusual;
  }
}
