package io.github.specq.terminal.screen;

import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import io.github.specq.terminal.view.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to become of each document, as a diff, before it is written.
 *
 * @param file which document is seen
 * @param first the first row of its diff that is seen
 */
record ChangesScreen(List<Change> changes, int file, int first) implements Screen {
  private static final int LEAST_FILES = 3;

  ChangesScreen {
    changes = List.copyOf(changes);
  }

  static ChangesScreen of(List<Change> changes) {
    return new ChangesScreen(changes, 0, 0);
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    if (stroke instanceof Stroke.Typed typed) {
      return type(typed.codePoint(), look);
    }
    return stroke instanceof Stroke.Pressed pressed
        ? press(pressed.key(), look)
        : new Next.Stay(this);
  }

  private Next type(int codePoint, Viewport look) {
    return switch (codePoint) {
      case ' ' -> press(Key.PAGE_DOWN, look);
      case 'j' -> press(Key.DOWN, look);
      case 'k' -> press(Key.UP, look);
      case 'r' -> new Next.Give(new Reply.Review());
      case 'q' -> new Next.Give(new Reply.Quit());
      default -> new Next.Stay(this);
    };
  }

  private Next press(Key key, Viewport look) {
    int page = height(look) - 2;
    return switch (key) {
      case ENTER -> new Next.Give(new Reply.Finish());
      case ESCAPE, BACK_TAB -> new Next.Give(new Reply.Review());
      case CTRL_D -> new Next.Give(new Reply.Quit());
      case LEFT -> toFile(file - 1);
      case RIGHT, TAB -> toFile(file + 1);
      case UP -> scrolled(first - 1, look);
      case DOWN -> scrolled(first + 1, look);
      case PAGE_UP -> scrolled(first - page, look);
      case PAGE_DOWN -> scrolled(first + page, look);
      case HOME -> scrolled(0, look);
      case END -> scrolled(Integer.MAX_VALUE, look);
      default -> new Next.Stay(this);
    };
  }

  private Next toFile(int other) {
    return new Next.Stay(new ChangesScreen(changes, Math.floorMod(other, changes.size()), 0));
  }

  private Next scrolled(int to, Viewport look) {
    int last = Math.max(0, rows(look).size() - height(look));
    return new Next.Stay(new ChangesScreen(changes, file, Math.max(0, Math.min(to, last))));
  }

  private int height(Viewport look) {
    return Layout.bodyHeight(look, top(look), bottom(look));
  }

  private List<Line> top(Viewport look) {
    List<Line> top = new ArrayList<>();
    top.add(
        Layout.header(
            look, "What is to be written", "%d of %d".formatted(file + 1, changes.size())));
    List<Line> files = IntStream.range(0, changes.size()).mapToObj(i -> file(i, look)).toList();
    int most = Math.max(LEAST_FILES, look.rows() / 3);
    top.addAll(Scroll.around(files, file, most, look.glyphs()).rows());
    top.add(Paragraph.rule("", look.columns(), look));
    return top;
  }

  private Line file(int index, Viewport look) {
    Change change = changes.get(index);
    boolean here = index == file;
    String start = " %s %s".formatted(here ? look.glyphs().pointer() : " ", change.path());
    return Line.of(start, here ? Style.CURRENT : Style.PLAIN)
        .and("  " + change.summary(), Style.FAINT);
  }

  private List<Line> bottom(Viewport look) {
    String arrows = look.glyphs().up() + look.glyphs().down() + " scroll";
    List<String> next = changes.size() > 1 ? List.of("Tab next") : List.of();
    List<String> keys =
        Stream.of(List.of("Enter write", "Esc review"), next, List.of("? help", arrows))
            .flatMap(List::stream)
            .toList();
    return List.of(Line.EMPTY, Layout.keys(look, keys));
  }

  @Override
  public Optional<Screen> help() {
    return Optional.of(HelpText.CHANGES.screen());
  }

  @Override
  public Frame view(Viewport look) {
    Scroll seen = Scroll.from(rows(look), first, height(look), look.glyphs());
    return Layout.of(look, top(look), seen.rows(), bottom(look), Optional.empty(), false);
  }

  /** The diff; what is longer than a row goes on in the next. */
  private List<Line> rows(Viewport look) {
    return changes.get(file).diff().stream().flatMap(l -> rows(l, look.columns())).toList();
  }

  private static Stream<Line> rows(String line, int width) {
    if (line.startsWith("@@")) {
      return Stream.of(Line.of(" " + line, Style.STRONG));
    }
    String sign = line.isEmpty() ? " " : line.substring(0, 1);
    String text = line.isEmpty() ? "" : line.substring(1);
    return Paragraph.of(sign, text, style(sign), width).stream();
  }

  private static Style style(String sign) {
    return switch (sign) {
      case "+" -> Style.GOOD;
      case "-" -> Style.BAD;
      default -> Style.PLAIN;
    };
  }
}
