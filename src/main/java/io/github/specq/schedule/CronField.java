package io.github.specq.schedule;

import io.github.specq.quantity.Parsed;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a cron expression, in the order in which they stand: crontab(5). */
enum CronField {
  /** Not of crontab(5): Spring, Quartz and many libraries put it in front. */
  SECOND("second", 0, 59),
  MINUTE("minute", 0, 59),
  HOUR("hour", 0, 23),
  DAY_OF_MONTH("day of month", 1, 31),
  MONTH(
      "month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
      "DEC"),
  /** Both 0 and 7 are Sunday. */
  DAY_OF_WEEK("day of week", 0, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  /** {@code *}, a value or a range, perhaps with a step. */
  private static final Pattern ITEM = Pattern.compile("(?:\\*|(\\w+)(?:-(\\w+))?)(?:/(\\d{1,9}))?");

  /** The last day, the nearest working day and the like. */
  private static final Pattern QUARTZ_DAY =
      Pattern.compile("L|LW|WL|L-\\d{1,2}|\\d{1,2}W|(?:\\d|[A-Z]{3})L|(?:\\d|[A-Z]{3})#\\d");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final String noun;
  private final int first;
  private final int last;

  @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
  private final List<String> names;

  CronField(String noun, int first, int last, String... names) {
    this.noun = noun;
    this.first = first;
    this.last = last;
    this.names = List.of(names);
  }

  /**
   * The values that a field stands for; Sunday is 0.
   *
   * @param text with names in upper case
   */
  Parsed<SortedSet<Integer>> parse(String text) {
    return Parsed.all(Arrays.stream(text.split(",", -1)).map(this::item).toList())
        .map(items -> new TreeSet<>(items.stream().flatMap(List::stream).toList()));
  }

  /** The greatest value as it may be written. */
  int last() {
    return last;
  }

  private Parsed<List<Integer>> item(String text) {
    if ((this == DAY_OF_MONTH || this == DAY_OF_WEEK) && QUARTZ_DAY.matcher(text).matches()) {
      return refuse(
          "'" + text + "' is Quartz's and cannot be read here; give days by number or name");
    }
    Matcher m = ITEM.matcher(text);
    if (!m.matches()) {
      return refuse("'" + text + "' is no value, range, * or step");
    }
    String from = m.group(1);
    String to = m.group(2);
    String step = m.group(3);
    if (step != null && from != null && to == null) {
      return refuse("the step in '" + text + "' needs a range such as " + from + "-" + last);
    }
    return value(from, first)
        .flatMap(
            low ->
                value(to, from == null ? last : low)
                    .flatMap(high -> step(step).flatMap(by -> values(text, low, high, by))));
  }

  private Parsed<List<Integer>> values(String text, int low, int high, int step) {
    if (low > high) {
      return refuse("the range '" + text + "' runs backwards");
    }
    Stream<Integer> values =
        IntStream.rangeClosed(low, high).filter(v -> (v - low) % step == 0).boxed();
    return new Parsed.Ok<>(values.map(v -> this == DAY_OF_WEEK ? v % 7 : v).toList());
  }

  private Parsed<Integer> value(@Nullable String text, int otherwise) {
    if (text == null) {
      return new Parsed.Ok<>(otherwise);
    }
    if (NUMBER.matcher(text).matches()) {
      return number(noun, text, first);
    }
    int index = names.indexOf(text);
    return index < 0 ? refuse("'" + text + "' is no " + noun) : new Parsed.Ok<>(first + index);
  }

  private Parsed<Integer> step(@Nullable String text) {
    return text == null ? new Parsed.Ok<>(1) : number("step", text, 1);
  }

  private Parsed<Integer> number(String what, String digits, int least) {
    int number = Integer.parseInt(digits);
    return number < least || number > last
        ? refuse(what + " " + number + " is out of range " + least + "-" + last)
        : new Parsed.Ok<>(number);
  }

  private <T> Parsed<T> refuse(String why) {
    return new Parsed.Bad<>(why + " in the cron field '" + noun + "'");
  }
}
