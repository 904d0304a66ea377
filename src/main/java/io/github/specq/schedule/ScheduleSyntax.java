package io.github.specq.schedule;

import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.Typed;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people write what runs when: a name, a colon and the timing, or all in one sentence. */
public final class ScheduleSyntax {
  private static final int LONGEST = 200;

  /** What a sentence may call a job: {@code Send weekly report}. It says nothing exact. */
  private static final Pattern PERIOD =
      Pattern.compile("hourly|daily|nightly|weekly|monthly|yearly", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("\\p{L}[^*@:]*");

  private static final String LEADS_TO_A_TIME =
      "about|after|and|approximately|around|at|before|between|by|except|from|in|not|on|or|since"
          + "|than|through|till|to|until|within";

  /** A name with these is half of a timing that is not understood. */
  private static final Pattern NOT_IN_NAME =
      anyOf(
          "(?:^(?:"
              + LEADS_TO_A_TIME
              + ")|\\b(?:don't|each|every|except|maybe|never|not|once|perhaps|sometimes|twice"
              + "|unless|usually)|(?:^| )(?:"
              + LEADS_TO_A_TIME
              + ")$)");

  /** Whoever says these and then a time of day does not mean every day. */
  private static final Pattern OTHER_THAN_DAILY =
      anyOf(
          "\\b(?:hourly|(?:bi-?)?weekly|fortnightly|(?:bi-?)?monthly|quarterly|yearly|annual(?:ly)?"
              + "|(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|fortnights?|months?"
              + "|quarters?|years?))");

  private static final Pattern SAYS_DAILY = anyOf("\\b(?:daily|nightly|day|night)");

  /** A day's name alone may be about anything: {@code watch the sun}. */
  private static final Pattern SAYS_REPEATED =
      anyOf("^(?:daily|each|every|nightly|monthly|on|the|weekdays?|weekends?|weekly)");

  private ScheduleSyntax() {}

  private static Pattern anyOf(String regex) {
    return Pattern.compile(regex + "(?!\\w)", Pattern.CASE_INSENSITIVE);
  }

  /**
   * Reads {@code [name: ]when[ zone]}, at most 200 characters; the colon may be missing where it is
   * clear where the name ends. The written form may be longer than what was typed; it keeps to the
   * same limit, so that it reads back as the same.
   */
  public static Parsed<Schedule> parse(String typed) {
    return Typed.tidy(typed, LONGEST)
        .flatMap(ScheduleSyntax::read)
        .flatMap(s -> Typed.tidy(s.written(), LONGEST).map(fits -> s));
  }

  private static Parsed<Schedule> read(String line) {
    String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    int colon = text.indexOf(Schedule.BEHIND_NAME);
    if (colon < 0) {
      Parsed<Schedule> unnamed = read(Optional.empty(), text);
      return unnamed.value().isPresent() ? unnamed : sentence(text).orElse(unnamed);
    }
    String name = text.substring(0, colon).strip();
    return name.isEmpty()
        ? new Parsed.Bad<>("there is no name before the ':'")
        : read(Optional.of(name), text.substring(colon + Schedule.BEHIND_NAME.length()));
  }

  private static Parsed<Schedule> read(Optional<String> name, String when) {
    Phrase phrase = new Phrase(when);
    return TimingSyntax.read(phrase)
        .flatMap(
            timing -> Zones.parse(phrase.rest()).map(zone -> new Schedule(name, timing, zone)));
  }

  /** The first words that are a timing end the name; empty where they make no sense together. */
  private static Optional<Parsed<Schedule>> sentence(String text) {
    int end = -1;
    do {
      String when = opened(text.substring(end + 1));
      Phrase phrase = new Phrase(when);
      Optional<Timing> timing = TimingSyntax.read(phrase).value();
      String read = when.substring(0, when.length() - phrase.rest().length()).strip();
      boolean onlyPeriod = PERIOD.matcher(read).matches() && !phrase.rest().isEmpty();
      if (timing.isPresent() && !onlyPeriod) {
        return end < 0 ? Optional.empty() : named(text.substring(0, end), timing.get(), read, when);
      }
      end = text.indexOf(' ', end + 1);
    } while (end >= 0);
    return Optional.empty();
  }

  /** Without the parentheses around all of it. */
  private static String opened(String when) {
    return when.lastIndexOf('(') == 0 && when.endsWith(")")
        ? when.substring(1, when.length() - 1)
        : when;
  }

  private static Optional<Parsed<Schedule>> named(
      String words, Timing timing, String read, String when) {
    String name = words.replaceFirst("[ ,;–—-]+$", "");
    boolean says = !PERIOD.matcher(name).replaceAll("").isBlank();
    if (!says || !NAME.matcher(name).matches() || NOT_IN_NAME.matcher(name).find()) {
      return Optional.empty();
    }
    if (timing instanceof Timing.Calendar calendar) {
      if (calendar.at().isEmpty() && !SAYS_REPEATED.matcher(read).find()) {
        return Optional.empty();
      }
      boolean daysSaid =
          !calendar.days().equals(Days.Weekly.ALL) || SAYS_DAILY.matcher(read).find();
      if (!daysSaid && OTHER_THAN_DAILY.matcher(name).find()) {
        return Optional.of(
            new Parsed.Bad<>(
                "'"
                    + name
                    + "' does not say on which days it runs "
                    + read
                    + "; write it like Report: every Monday at 8am UTC"));
      }
    }
    return Optional.of(read(Optional.of(name), when));
  }
}
