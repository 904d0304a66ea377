package io.github.specq.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The call {@code crontab(minute=0, hour="3")} of Celery: what is left out is {@code *}, so without
 * a minute it means every minute of the hour.
 */
final class Crontab {
  /** The order in which it takes them without names. */
  private static final List<String> NAMES =
      List.of("minute", "hour", "day_of_week", "day_of_month", "month_of_year");

  /** The order of a cron expression. */
  private static final int[] ORDER = {0, 1, 3, 4, 2};

  private static final Pattern ARGUMENT =
      Pattern.compile(
          "\\s*(?:([a-z_]+)\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([0-9]+))\\s*(?:,\\s*|$)");

  private Crontab() {}

  /** The cron expression of its arguments; empty where one of them is not written out. */
  static Optional<String> of(String arguments) {
    String[] fields = new String[NAMES.size()];
    Arrays.fill(fields, "*");
    Matcher matcher = ARGUMENT.matcher(arguments);
    int place = 0;
    int end = 0;
    while (matcher.find(end) && matcher.start() == end && end < arguments.length()) {
      int field = matcher.group(1) == null ? place++ : NAMES.indexOf(matcher.group(1));
      if (field < 0 || field >= fields.length) {
        return Optional.empty();
      }
      fields[field] = value(matcher);
      end = matcher.end();
    }
    return end < arguments.length() || arguments.isBlank()
        ? Optional.empty()
        : Optional.of(expression(fields));
  }

  private static String value(Matcher matcher) {
    String text =
        matcher.group(2) != null
            ? matcher.group(2)
            : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
    return text.replaceAll("\\s+", "");
  }

  private static String expression(String[] fields) {
    List<String> ordered = new ArrayList<>();
    for (int field : ORDER) {
      ordered.add(fields[field]);
    }
    return String.join(" ", ordered);
  }
}
