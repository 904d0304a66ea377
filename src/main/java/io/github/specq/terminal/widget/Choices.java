package io.github.specq.terminal.widget;

import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Glyphs;
import io.github.specq.terminal.view.Line;
import io.github.specq.terminal.view.Scroll;
import io.github.specq.terminal.view.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of entries of which one is current and, where several may be, some are ticked.
 *
 * @param cursor the current one among those that are shown
 * @param ticked by id
 * @param filter what the labels must contain, in any case; typing goes there while there is one
 */
public record Choices(
    List<Entry> entries, boolean several, int cursor, Set<String> ticked, Optional<String> filter) {
  private static final int WORTH_A_FILTER = 8;
  private static final int PAGE = 5;

  /**
   * One entry.
   *
   * @param remark said behind the label: that it is the default, or what stands there
   * @param fixed shown whatever the filter is
   * @param alone ticked, it stands alone
   */
  public record Entry(String id, String label, String remark, boolean fixed, boolean alone) {
    public static Entry of(String id, String label) {
      return new Entry(id, label, "", false, false);
    }
  }

  public Choices {
    entries = List.copyOf(entries);
    ticked = Set.copyOf(ticked);
  }

  /** A list with its first entry current. */
  public static Choices of(List<Entry> entries, boolean several) {
    return new Choices(entries, several, 0, Set.of(), Optional.empty());
  }

  /** The same with that entry current, if there is one. */
  public Choices at(String id) {
    List<Entry> shown = shown();
    return IntStream.range(0, shown.size())
        .filter(i -> shown.get(i).id().equals(id))
        .mapToObj(this::moved)
        .findFirst()
        .orElse(this);
  }

  /** The same with these ticked. */
  public Choices ticking(Set<String> ids) {
    return new Choices(entries, several, cursor, ids, filter);
  }

  /** The same with a remark at an entry. */
  public Choices remarking(String id, String remark) {
    List<Entry> changed =
        entries.stream()
            .map(
                e ->
                    e.id().equals(id)
                        ? new Entry(e.id(), e.label(), remark, e.fixed(), e.alone())
                        : e)
            .toList();
    return new Choices(changed, several, cursor, ticked, filter);
  }

  /** What is shown now. */
  public List<Entry> shown() {
    String wanted = filter.orElse("").toLowerCase(Locale.ROOT);
    return entries.stream()
        .filter(e -> e.fixed() || e.label().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** The entry the keys act on; empty when the filter leaves none. */
  public Optional<Entry> current() {
    List<Entry> shown = shown();
    return cursor < shown.size() ? Optional.of(shown.get(cursor)) : Optional.empty();
  }

  /** Whether there are enough entries for a filter. */
  public boolean isFilterable() {
    return entries.size() >= WORTH_A_FILTER;
  }

  /** The list after a stroke; empty when the stroke means nothing to a list. */
  public Optional<Choices> press(Stroke stroke) {
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key());
    }
    return stroke instanceof Stroke.Typed typed ? type(typed.codePoint()) : Optional.empty();
  }

  private Optional<Choices> press(Key key) {
    int last = shown().size() - 1;
    return switch (key) {
      case UP, CTRL_P -> Optional.of(moved(cursor == 0 ? last : cursor - 1));
      case DOWN, CTRL_N -> Optional.of(moved(cursor >= last ? 0 : cursor + 1));
      case HOME -> Optional.of(moved(0));
      case END -> Optional.of(moved(last));
      case PAGE_UP -> Optional.of(moved(cursor - PAGE));
      case PAGE_DOWN -> Optional.of(moved(cursor + PAGE));
      case CTRL_A -> several ? Optional.of(allOrNone()) : Optional.empty();
      case BACKSPACE -> filter.map(f -> filtered(shortened(f)));
      case ESCAPE -> filter.map(f -> unfiltered());
      default -> Optional.empty();
    };
  }

  private static String shortened(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  private Optional<Choices> type(int codePoint) {
    if (filter.isPresent() && !(several && codePoint == ' ')) {
      return Optional.of(filtered(filter.get() + Character.toString(codePoint)));
    }
    return switch (codePoint) {
      case 'j' -> press(Key.DOWN);
      case 'k' -> press(Key.UP);
      case ' ' -> several ? Optional.of(toggled()) : Optional.empty();
      case '/' -> isFilterable() ? Optional.of(filtered("")) : Optional.empty();
      default -> digit(codePoint);
    };
  }

  private Optional<Choices> digit(int codePoint) {
    int index = codePoint - '1';
    return index >= 0 && index < 9 && index < shown().size()
        ? Optional.of(moved(index))
        : Optional.empty();
  }

  /** The same with another text to filter by; what is current stays so, as long as it matches. */
  public Choices filtered(String text) {
    String here = current().filter(e -> !e.fixed()).map(Entry::id).orElse("");
    return new Choices(entries, several, 0, ticked, Optional.of(text)).at(here);
  }

  private Choices unfiltered() {
    String here = current().map(Entry::id).orElse("");
    return new Choices(entries, several, 0, ticked, Optional.empty()).at(here);
  }

  private Choices moved(int to) {
    int last = Math.max(0, shown().size() - 1);
    int bounded = Math.max(0, Math.min(to, last));
    return new Choices(entries, several, bounded, ticked, filter);
  }

  /** The same with that entry ticked, where several may be. */
  public Choices withTick(String id) {
    return several && !ticked.contains(id)
        ? entries.stream()
            .filter(e -> e.id().equals(id))
            .findFirst()
            .map(this::toggled)
            .orElse(this)
        : this;
  }

  private Choices toggled() {
    return current().filter(e -> !e.fixed()).map(this::toggled).orElse(this);
  }

  private Choices toggled(Entry entry) {
    Set<String> changed = new LinkedHashSet<>(ticked);
    if (!changed.remove(entry.id())) {
      entries.stream().filter(e -> entry.alone() || e.alone()).forEach(e -> changed.remove(e.id()));
      changed.add(entry.id());
    }
    return ticking(changed);
  }

  /** Of those that are shown; what a filter hides stays as it is. */
  private Choices allOrNone() {
    List<Entry> shown = shown().stream().filter(e -> !e.fixed() && !e.alone()).toList();
    boolean none = shown.stream().map(Entry::id).allMatch(ticked::contains);
    Choices changed = this;
    for (Entry entry : shown) {
      changed = changed.ticked.contains(entry.id()) == none ? changed.toggled(entry) : changed;
    }
    return changed;
  }

  /** The rows of the list, as many as fit around the current one. */
  public Scroll view(int height, Glyphs glyphs) {
    List<Entry> shown = shown();
    List<Line> head =
        showsFilter()
            ? List.of(Line.of("   Filter: " + filter.orElse(""), Style.STRONG))
            : List.of();
    List<Line> rows = new ArrayList<>();
    if (shown.isEmpty()) {
      rows.add(Line.of("   nothing contains that; Esc clears the filter", Style.FAINT));
    }
    for (int i = 0; i < shown.size(); i++) {
      rows.add(row(i, shown.get(i), glyphs));
    }
    Scroll seen = Scroll.around(rows, cursor, Math.max(1, height - head.size()), glyphs);
    return new Scroll(Stream.concat(head.stream(), seen.rows().stream()).toList(), seen.first());
  }

  /** The row of the current entry, counted from the first row there is. */
  public int row() {
    return cursor + (showsFilter() ? 1 : 0);
  }

  /** A short list that may be filtered needs no row for it before something is typed. */
  private boolean showsFilter() {
    return filter.filter(f -> isFilterable() || !f.isEmpty()).isPresent();
  }

  private Line row(int index, Entry entry, Glyphs glyphs) {
    boolean here = index == cursor;
    boolean numbered = filter.isEmpty() && index < 9;
    String number = numbered ? String.valueOf(index + 1) : " ";
    String tick = several && !entry.fixed() ? glyphs.tick(ticked.contains(entry.id())) + " " : "";
    String start = " %s %s %s".formatted(here ? glyphs.pointer() : " ", number, tick);
    Line line = Line.of(start + entry.label(), here ? Style.CURRENT : Style.PLAIN);
    return entry.remark().isEmpty() ? line : line.and("  " + entry.remark(), Style.FAINT);
  }
}
