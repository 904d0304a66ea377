package io.github.specq.schedule;

import io.github.specq.problem.DidYouMean;
import io.github.specq.quantity.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cron expressions: the five fields of crontab(5), six with the second in front, and the form of
 * Amazon EventBridge. All are held as the same fields; see {@link CronField}.
 */
final class CronSyntax {
  private static final Pattern WORD = Phrase.words("cron");

  /** An expression without the word in front: its first two fields never hold letters. */
  private static final Pattern FIELDS = Pattern.compile("[@*]|[\\d*/,-]+ [\\d*/,-]+(?: |$)");

  private static final Pattern EVENT_BRIDGE = Phrase.words("(cron|rate) ?\\(([^()]*)\\)");
  private static final Pattern EVERY = Phrase.words("@every");

  /** What can be a field behind the fifth, where a time zone may stand too. */
  private static final Pattern FIELD =
      Pattern.compile(
          "[*?\\d].*|L|(?:SUN|MON|TUE|WED|THU|FRI|SAT)(?![A-Z]).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPEN_STEP = Pattern.compile("(?<![\\w-])(\\w+)/(?=\\d)");
  private static final Pattern DAY_NUMBER = Pattern.compile("(?<![/\\d])\\d{1,9}");
  private static final Pattern NUMBERED_DAYS = Pattern.compile("[\\d,/*-]*(?<!/)\\d[\\d,/*-]*");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private static final List<CronField> FIVE =
      List.of(
          CronField.MINUTE,
          CronField.HOUR,
          CronField.DAY_OF_MONTH,
          CronField.MONTH,
          CronField.DAY_OF_WEEK);

  private static final int SIZE = FIVE.size();
  private static final int DAY_OF_MONTH = 2;
  private static final int DAY_OF_WEEK = 4;

  private static final Map<String, String> MACROS =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private CronSyntax() {}

  /** The timing, if the phrase begins like an expression. */
  static Optional<Parsed<Timing>> read(Phrase phrase) {
    Optional<MatchResult> eventBridge = phrase.take(EVENT_BRIDGE);
    if (eventBridge.isPresent()) {
      String inside = eventBridge.get().group(2).strip();
      boolean rate = eventBridge.get().group(1).equalsIgnoreCase("rate");
      return Optional.of(rate ? rate(inside) : eventBridge(inside));
    }
    return phrase.take(WORD).isPresent() || FIELDS.matcher(phrase.rest()).lookingAt()
        ? Optional.of(phrase.rest().startsWith("@") ? macro(phrase) : expression(phrase))
        : Optional.empty();
  }

  private static Parsed<Timing> rate(String inside) {
    Phrase phrase = new Phrase(inside);
    return IntervalSyntax.read(phrase)
        .flatMap(
            timing ->
                phrase.rest().isEmpty()
                    ? new Parsed.Ok<>(timing)
                    : new Parsed.Bad<>(
                        "'" + phrase.rest() + "' is too much in rate(); write rate(5 minutes)"));
  }

  private static Parsed<Timing> macro(Phrase phrase) {
    if (phrase.take(EVERY).isPresent()) {
      return IntervalSyntax.read(phrase);
    }
    String word = phrase.rest().split(" ", 2)[0];
    String expression = MACROS.get(word.toLowerCase(Locale.ROOT));
    if (expression == null) {
      return new Parsed.Bad<>(
          "'"
              + word
              + "' is no cron macro; "
              + DidYouMean.hint(word, new TreeSet<>(MACROS.keySet())));
    }
    phrase.skip(word.length());
    return cron(Optional.empty(), List.of(expression.split(" ", -1)));
  }

  private static Parsed<Timing> expression(Phrase phrase) {
    List<String> words = List.of(phrase.rest().split(" ", -1));
    int size = SIZE;
    while (size < SIZE + 2 && size < words.size() && FIELD.matcher(words.get(size)).matches()) {
      size++;
    }
    if (words.size() < SIZE) {
      return new Parsed.Bad<>(
          "a cron expression has five fields, minute, hour, day of month, month and day of week,"
              + " or six with the second in front: cron 0 8 * * *");
    }
    List<String> typed = words.subList(0, size);
    phrase.skip(String.join(" ", typed).length());
    List<String> fields = typed.stream().map(f -> f.toUpperCase(Locale.ROOT)).toList();
    if (size == SIZE) {
      return cron(Optional.empty(), withStars(fields));
    }
    Parsed<List<String>> six = size == SIZE + 1 ? new Parsed.Ok<>(fields) : withoutYear(fields);
    return six.flatMap(CronSyntax::withSecond);
  }

  /** Any year is as good as none. */
  private static Parsed<List<String>> withoutYear(List<String> fields) {
    String year = fields.get(fields.size() - 1);
    return year.equals("*")
        ? new Parsed.Ok<>(fields.subList(0, fields.size() - 1))
        : new Parsed.Bad<>("the year '" + year + "' ends the schedule; only * is read there");
  }

  private static Parsed<Timing> withSecond(List<String> six) {
    List<String> fields = six.subList(1, six.size());
    if (fields.contains("?") && NUMBERED_DAYS.matcher(fields.get(DAY_OF_WEEK)).matches()) {
      return new Parsed.Bad<>(
          "'"
              + fields.get(DAY_OF_WEEK)
              + "' means other days to Quartz, where 1 is Sunday; write names such as MON-FRI");
    }
    return cron(
        Optional.of(stepsClosed(CronField.SECOND, six.get(0))), stepsClosed(withStars(fields)));
  }

  private static Parsed<Timing> eventBridge(String inside) {
    List<String> words = List.of(inside.toUpperCase(Locale.ROOT).split(" ", -1));
    if (words.size() != SIZE + 1) {
      return new Parsed.Bad<>(
          "cron() has six fields, minute, hour, day of month, month, day of week and year:"
              + " cron(0 8 * * ? *)");
    }
    return withoutYear(words)
        .flatMap(
            fields ->
                namedDays(fields.get(DAY_OF_WEEK))
                    .map(days -> with(fields, DAY_OF_WEEK, days))
                    .flatMap(named -> cron(Optional.empty(), stepsClosed(withStars(named)))));
  }

  /** EventBridge counts the days of the week from 1, Sunday. */
  private static Parsed<String> namedDays(String field) {
    if (!NUMBERED_DAYS.matcher(field).matches()) {
      return new Parsed.Ok<>(field);
    }
    Optional<String> wrong =
        DAY_NUMBER
            .matcher(field)
            .results()
            .map(MatchResult::group)
            .filter(day -> Integer.parseInt(day) < 1 || Integer.parseInt(day) > DAYS.size())
            .findFirst();
    return wrong.isPresent()
        ? new Parsed.Bad<>("day of week " + wrong.get() + " is out of range 1-7 in cron()")
        : new Parsed.Ok<>(
            DAY_NUMBER
                .matcher(field)
                .replaceAll(day -> DAYS.get(Integer.parseInt(day.group()) - 1))
                .replaceAll("(?<![\\w-])(\\w+)/", "$1-SAT/"));
  }

  /** A day that is left open is any day, if the other one is not left open. */
  private static List<String> withStars(List<String> fields) {
    int open = fields.get(DAY_OF_WEEK).equals("?") ? DAY_OF_WEEK : DAY_OF_MONTH;
    return fields.get(open).equals("?") ? with(fields, open, "*") : fields;
  }

  private static List<String> with(List<String> fields, int index, String field) {
    List<String> changed = new ArrayList<>(fields);
    changed.set(index, field);
    return changed;
  }

  /** {@code 5/10} goes on to the end outside crontab(5), where it must be said: 5-59/10. */
  private static List<String> stepsClosed(List<String> five) {
    return IntStream.range(0, SIZE).mapToObj(i -> stepsClosed(FIVE.get(i), five.get(i))).toList();
  }

  private static String stepsClosed(CronField field, String text) {
    return OPEN_STEP.matcher(text).replaceAll("$1-" + field.last() + "/");
  }

  private static Parsed<Timing> cron(Optional<String> second, List<String> five) {
    Stream<Parsed<SortedSet<Integer>>> read =
        IntStream.range(0, SIZE).mapToObj(i -> FIVE.get(i).parse(five.get(i)));
    return Parsed.all(Stream.concat(second.stream().map(CronField.SECOND::parse), read).toList())
        .map(
            values ->
                new CronFields(
                    second, five.get(0), five.get(1), five.get(2), five.get(3), five.get(4)))
        .flatMap(CronSyntax::possible);
  }

  private static Parsed<Timing> possible(CronFields fields) {
    Timing.Cron cron = new Timing.Cron(fields);
    return fields.everRuns()
        ? new Parsed.Ok<>(cron)
        : new Parsed.Bad<>("no such date exists: " + cron.written());
  }
}
