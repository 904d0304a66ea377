package io.github.specq.terminal.widget;

import io.github.specq.terminal.SafeText;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A list of entries of which one is current and, where several may be, some are ticked. Letters
 * filter it: they say which entries are shown, and nothing else.
 *
 * @param cursor the current one among those that are shown; before the first or behind the last
 *     where none is
 * @param ticked by id
 * @param filter what is typed to find an entry, while something is
 */
public record Choices(
    List<Entry> entries, boolean several, int cursor, Set<String> ticked, Optional<Filter> filter) {
  private static final int PAGE = 5;
  private static final int NONE = -1;

  /** What an entry is to the keys. */
  public enum Kind {
    /** Ticked, where several may be. */
    OPTION,
    /** Ticked, it stands alone. */
    EXCLUSIVE,
    /** Ticked, though it cannot be so here. */
    IMPOSSIBLE,
    /** Never ticked: Enter takes it. */
    WAY,
    /** A way to give a text of one's own; shown whatever the filter is. */
    OWN_TEXT;

    public boolean isTicked() {
      return this == OPTION || this == EXCLUSIVE || this == IMPOSSIBLE;
    }
  }

  /**
   * One entry.
   *
   * @param remark said behind the label: that it is the default, or what stands there
   */
  public record Entry(String id, String label, String remark, Kind kind) {
    public static Entry of(String id, String label) {
      return new Entry(id, label, "", Kind.OPTION);
    }

    /** Whether it is meant by some letters: its label holds them, or its id begins with them. */
    private boolean isMeant(String letters) {
      String wanted = letters.toLowerCase(Locale.ROOT);
      return label.toLowerCase(Locale.ROOT).contains(wanted) || id.startsWith(wanted);
    }
  }

  /**
   * Letters that say which entries are shown.
   *
   * @param text in any case
   * @param from the entry that was current by a key that moves, to which it is gone back without
   *     them
   */
  public record Filter(String text, String from) {}

  public Choices {
    entries = List.copyOf(entries);
    ticked = Set.copyOf(ticked);
  }

  /** A list with its first entry current. */
  public static Choices of(List<Entry> entries, boolean several) {
    return new Choices(entries, several, 0, Set.of(), Optional.empty());
  }

  /** The same with no entry current, so that nothing is chosen by Enter alone. */
  public Choices unchosen() {
    return new Choices(entries, several, NONE, ticked, filter);
  }

  /** The same with that entry current, if it is shown. */
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
            .map(e -> e.id().equals(id) ? new Entry(e.id(), e.label(), remark, e.kind()) : e)
            .toList();
    return new Choices(changed, several, cursor, ticked, filter);
  }

  /** What is shown now. */
  public List<Entry> shown() {
    return entries.stream().filter(e -> e.kind() == Kind.OWN_TEXT || isMeant(e)).toList();
  }

  private boolean isMeant(Entry entry) {
    return entry.isMeant(letters());
  }

  /** What is typed to find an entry; empty where nothing is. */
  public String letters() {
    return filter.map(Filter::text).orElse("");
  }

  /** Whether what is typed means no entry. */
  public boolean isNothingMeant() {
    return filter.isPresent() && entries.stream().noneMatch(this::isMeant);
  }

  /** The entry the keys act on; empty when the filter leaves none. */
  public Optional<Entry> current() {
    List<Entry> shown = shown();
    return cursor >= 0 && cursor < shown.size() ? Optional.of(shown.get(cursor)) : Optional.empty();
  }

  /** The entry that is current whatever is typed to find another one. */
  public String home() {
    return filter.map(Filter::from).orElseGet(() -> here(""));
  }

  private String here(String otherwise) {
    return current().map(Entry::id).orElse(otherwise);
  }

  /** The list after a stroke; empty when the stroke means nothing to a list. */
  public Optional<Choices> press(Stroke stroke) {
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key());
    }
    return stroke instanceof Stroke.Typed typed
        ? type(typed.codePoint())
        : pasted(((Stroke.Pasted) stroke).text());
  }

  private Optional<Choices> press(Key key) {
    int last = shown().size() - 1;
    return switch (key) {
      case UP, CTRL_P -> Optional.of(went(cursor <= 0 ? last : cursor - 1));
      case DOWN, CTRL_N -> Optional.of(went(cursor >= last ? 0 : cursor + 1));
      case HOME -> Optional.of(went(0));
      case END -> Optional.of(went(last));
      case PAGE_UP -> Optional.of(went(cursor - PAGE));
      case PAGE_DOWN -> Optional.of(went(cursor + PAGE));
      case CTRL_A -> several ? Optional.of(allOrNone()) : Optional.empty();
      case BACKSPACE -> filter.map(f -> shortened(f.text()));
      case ESCAPE, CTRL_U -> filter.map(f -> unfiltered());
      default -> Optional.empty();
    };
  }

  private Choices shortened(String text) {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    return end == 0 ? unfiltered() : filtered(text.substring(0, end));
  }

  /** Digits and signs mean something of their own until letters are typed. */
  private Optional<Choices> type(int codePoint) {
    if (codePoint == ' ' && several && !isNothingMeant()) {
      return Optional.of(toggled());
    }
    if (filter.isPresent()) {
      return Optional.of(filtered(letters() + Character.toString(codePoint)));
    }
    return switch (codePoint) {
      case ' ', ':', '?' -> Optional.empty();
      case '/' -> Optional.of(filtered(""));
      default ->
          codePoint >= '0' && codePoint <= '9'
              ? digit(codePoint)
              : Optional.of(filtered(Character.toString(codePoint)));
    };
  }

  private Optional<Choices> digit(int codePoint) {
    int index = codePoint - '1';
    return index >= 0 && index < shown().size() ? Optional.of(moved(index)) : Optional.empty();
  }

  private Optional<Choices> pasted(String text) {
    boolean letters = !text.isBlank() && text.indexOf('\n') < 0;
    return letters ? Optional.of(filtered(letters() + SafeText.typed(text))) : Optional.empty();
  }

  /** The same with other letters; what was current stays so, as long as it is meant by them. */
  public Choices filtered(String text) {
    Choices changed =
        new Choices(entries, several, NONE, ticked, Optional.of(new Filter(text, home())));
    List<String> meant = changed.shown().stream().filter(changed::isMeant).map(Entry::id).toList();
    boolean stays = text.isEmpty() || meant.contains(home());
    return changed.at(stays ? home() : changed.firstMeant());
  }

  /** A text of one's own is meant only where nothing else is. */
  private String firstMeant() {
    return shown().stream()
        .min(Comparator.comparing(e -> e.kind() == Kind.OWN_TEXT))
        .map(Entry::id)
        .orElse("");
  }

  /** The same with everything shown. */
  public Choices unfiltered() {
    int from = home().isEmpty() ? NONE : 0;
    return new Choices(entries, several, from, ticked, Optional.empty()).at(home());
  }

  /** By a key that moves: there it stays, also without the filter. */
  private Choices went(int to) {
    Choices moved = moved(to);
    Optional<Filter> kept = filter.map(f -> new Filter(f.text(), moved.here(f.from())));
    return new Choices(entries, several, moved.cursor, ticked, kept);
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
    return current()
        .filter(e -> e.kind().isTicked())
        .map(e -> went(cursor).toggled(e))
        .orElse(this);
  }

  private Choices toggled(Entry entry) {
    Set<String> changed = new LinkedHashSet<>(ticked);
    if (!changed.remove(entry.id())) {
      entries.stream()
          .filter(e -> entry.kind() == Kind.EXCLUSIVE || e.kind() == Kind.EXCLUSIVE)
          .forEach(e -> changed.remove(e.id()));
      changed.add(entry.id());
    }
    return ticking(changed);
  }

  /** Of those that are shown; what a filter hides stays as it is. */
  private Choices allOrNone() {
    List<Entry> shown = shown().stream().filter(e -> e.kind() == Kind.OPTION).toList();
    boolean none = shown.stream().map(Entry::id).allMatch(ticked::contains);
    Choices changed = this;
    for (Entry entry : shown) {
      changed = changed.ticked.contains(entry.id()) == none ? changed.toggled(entry) : changed;
    }
    return changed;
  }

  /** The row of the current entry, or that of the filter where there is none, from the first on. */
  public int row() {
    int row = Math.max(0, cursor);
    return filter.isPresent() && current().isPresent() ? row + 1 : row;
  }
}
