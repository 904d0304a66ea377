package io.github.specq.schedule;

import io.github.specq.quantity.Parsed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people write days and a time of day, in either order. */
final class CalendarSyntax {
  private static final Pattern DAILY = Phrase.words("daily|nightly|(?:every|each) (?:day|night)");

  private static final Pattern WEEKDAYS =
      Phrase.words("(?:on |every |each )?(?:weekdays?|work(?:ing )?days?)");

  private static final Pattern WEEKENDS = Phrase.words("(?:on |every |each )?(?:the )?weekends?");

  private static final String DAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?";
  private static final String BETWEEN_DAYS = ",? (?:and|&) |, ?";
  private static final String WEEKLY_ON =
      "(?:(?:weekly|every week|each week) on |every |each |on )?";

  private static final Pattern DAY_RANGE =
      Phrase.words(WEEKLY_ON + "(" + DAY + ")(?: ?- ?| to | through )(" + DAY + ")");

  private static final Pattern DAY_LIST =
      Phrase.words(WEEKLY_ON + "(" + DAY + "(?:(?:" + BETWEEN_DAYS + ")" + DAY + ")*)");

  private static final String ORDINAL = "(\\d{1,9})(?:st|nd|rd|th)?";

  private static final Pattern MONTHLY =
      Phrase.words("(?:monthly|(?:every|each) month) on (?:the |day )?" + ORDINAL);

  private static final Pattern OF_EVERY_MONTH =
      Phrase.words("(?:on )?the " + ORDINAL + " (?:day )?of (?:every|each|the) month");

  /** A plain number is no time of day: it needs minutes, am or pm. */
  private static final Pattern TIME =
      Phrase.words(
          "(?:at )?(?:(noon|midnight)"
              + "|(?=\\d+[:.]\\d|\\d+ ?[ap]\\.?m\\b)(\\d{1,2})(?:[:.](\\d{2}))?(?: ?([ap])\\.?m\\.?)?)");

  private static final Pattern AT = Phrase.words("at");

  private CalendarSyntax() {}

  /** Days, a time of day or both; empty if the phrase begins with neither. */
  static Parsed<Optional<Timing>> read(Phrase phrase) {
    return time(phrase)
        .flatMap(
            early ->
                days(phrase)
                    .flatMap(
                        days ->
                            (early.isPresent() ? new Parsed.Ok<>(early) : time(phrase))
                                .map(time -> calendar(days, time))));
  }

  private static Optional<Timing> calendar(Optional<Days> days, Optional<LocalTime> time) {
    return days.isEmpty() && time.isEmpty()
        ? Optional.empty()
        : Optional.of(new Timing.Calendar(days.orElse(Days.Weekly.ALL), time));
  }

  private static Parsed<Optional<Days>> days(Phrase phrase) {
    Optional<MatchResult> monthly = phrase.take(MONTHLY).or(() -> phrase.take(OF_EVERY_MONTH));
    return monthly.isPresent()
        ? dayOfMonth(monthly.get()).map(Optional::of)
        : new Parsed.Ok<>(weekly(phrase));
  }

  private static Parsed<Days> dayOfMonth(MatchResult monthly) {
    return inRange("day", monthly.group(1), 1, 31).map(Days.Monthly::new);
  }

  private static Optional<Days> weekly(Phrase phrase) {
    return phrase
        .take(DAILY)
        .<Days>map(m -> Days.Weekly.ALL)
        .or(() -> phrase.take(WEEKDAYS).map(m -> Days.Weekly.WORKING))
        .or(() -> phrase.take(WEEKENDS).map(m -> Days.Weekly.WEEKEND))
        .or(() -> phrase.take(DAY_RANGE).map(m -> range(day(m.group(1)), day(m.group(2)))))
        .or(() -> phrase.take(DAY_LIST).map(m -> list(m.group(1))));
  }

  private static Days.Weekly range(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(last);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day);
    }
    return new Days.Weekly(days);
  }

  private static Days.Weekly list(String names) {
    return new Days.Weekly(
        Arrays.stream(names.toLowerCase(Locale.ROOT).split(BETWEEN_DAYS, -1))
            .map(CalendarSyntax::day)
            .collect(Collectors.toSet()));
  }

  private static DayOfWeek day(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(d -> d.name().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static Parsed<Optional<LocalTime>> time(Phrase phrase) {
    Optional<MatchResult> time = phrase.take(TIME);
    if (time.isPresent()) {
      return time(time.get()).map(Optional::of);
    }
    return phrase.take(AT).isEmpty()
        ? new Parsed.Ok<>(Optional.empty())
        : new Parsed.Bad<>(
            "'" + phrase.rest() + "' is no time of day; write it like 8am, 14:30 or midnight");
  }

  private static Parsed<LocalTime> time(MatchResult m) {
    if (m.group(1) != null) {
      return new Parsed.Ok<>(
          m.group(1).equalsIgnoreCase("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
    }
    String minutes = m.group(3) == null ? "0" : m.group(3);
    return hour(m).flatMap(h -> inRange("minute", minutes, 0, 59).map(min -> LocalTime.of(h, min)));
  }

  private static Parsed<Integer> hour(MatchResult m) {
    if (m.group(4) == null) {
      return inRange("hour", m.group(2), 0, 23);
    }
    int half = m.group(4).equalsIgnoreCase("p") ? 12 : 0;
    return inRange("hour", m.group(2), 1, 12).map(h -> h % 12 + half);
  }

  private static Parsed<Integer> inRange(String noun, String digits, int least, int most) {
    int number = Integer.parseInt(digits);
    return number < least || number > most
        ? new Parsed.Bad<>(noun + " " + number + " is out of range " + least + "-" + most)
        : new Parsed.Ok<>(number);
  }
}
