package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Parsed;
import io.github.specq.reading.Candidate.Place;
import io.github.specq.schedule.Schedule;
import io.github.specq.schedule.ScheduleSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what a passage says runs at which times. */
final class Times {
  /** So many parts between commas may be one schedule. */
  private static final int PARTS = 3;

  private static final int LONGEST_NAME = 6;

  private static final Set<String> LEADS =
      Set.of(
          "a", "an", "the", "and", "run", "we", "-", "*", "also", "plus", "then", "our", ",", ":",
          "for", "both");

  private static final Set<String> BETWEEN = Set.of(",", ";", ".", "and", "!", ":", "(", ")");

  private static final Set<String> STARTS =
      Set.of("start", "run", "trigger", "launch", "execute", "fire", "for", "do");

  /** A name does not end with what only says that it happens. */
  private static final Set<String> ENDINGS =
      Set.of(
          "run",
          "start",
          "go",
          "out",
          "is",
          "are",
          "be",
          "sent",
          "done",
          "should",
          "must",
          "will",
          "shall",
          "happen",
          "executed",
          "triggered",
          "scheduled",
          "started",
          "once",
          ",",
          "to");

  private static final Set<String> AUXILIARIES =
      Set.of("should", "must", "will", "shall", "to", "can", "may");

  /** Nor does it begin with what only makes it happen. */
  private static final Set<String> MAKES =
      Set.of(
          "generate",
          "create",
          "execute",
          "perform",
          "trigger",
          "launch",
          "start",
          "do",
          "it",
          "should");

  /** No name begins with these. */
  private static final Set<String> NOT_FIRST =
      Set.of("on", "at", "in", "by", "via", "with", "from", "to", "until", "except", "utc", "per");

  /** Where one of these is not read, something runs that was not understood. */
  private static final Set<String> TIMES =
      Set.of(
          "daily",
          "nightly",
          "hourly",
          "weekly",
          "monthly",
          "every",
          "midnight",
          "noon",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "weekday",
          "am",
          "pm");

  /** A name with these says something. */
  private static final Set<String> VERBS =
      Set.of(
          "is",
          "are",
          "was",
          "will",
          "meet",
          "has",
          "have",
          "due",
          "say",
          "but",
          "them",
          "they",
          "it",
          "that",
          "too",
          "we",
          "my",
          "our",
          "st",
          "first",
          "last",
          "day",
          "month",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "weekday");

  private final Passage passage;
  private final Standing standing;
  private final List<Mentions.Mention> mentions;

  Times(Passage passage, Standing standing, List<Mentions.Mention> mentions) {
    this.passage = passage;
    this.standing = standing;
    this.mentions = mentions;
  }

  List<Candidate> find(FieldWords field) {
    boolean several = field.field().type().several();
    List<Place> parts = parts();
    List<Given.Item> items = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      int most = Math.min(parts.size(), at + PARTS);
      int read = 0;
      for (int last = most - 1; last >= at && read == 0; last--) {
        int end = last + 1;
        Place place = new Place(parts.get(at).from(), parts.get(end - 1).to());
        Optional<Schedule> schedule = schedule(place);
        Optional<Schedule> behind =
            schedule
                .filter(s -> s.name().isEmpty() && end < parts.size())
                .flatMap(s -> namedBehind(s, place, parts.get(end)));
        if (schedule.isPresent()) {
          Schedule told = behind.orElse(schedule.get());
          items.add(new Given.Item((several ? told : unnamed(told)).written(), false));
          places.add(behind.isPresent() ? new Place(place.from(), parts.get(end).to()) : place);
          read = end - at + (behind.isPresent() ? 1 : 0);
        }
      }
      at += Math.max(1, read);
    }
    return items.isEmpty() || isMoreSaid(places)
        ? List.of()
        : List.of(
            new Candidate(
                field.field(),
                new Given(several ? items : items.subList(0, 1), several),
                places,
                Evidence.NEAR));
  }

  /** {@code every Monday at 6am: newsletter}. */
  private Optional<Schedule> namedBehind(Schedule time, Place read, Place next) {
    boolean colon = passage.is(read.to(), ":") || passage.is(read.to(), "(");
    return colon && next.from() == read.to() + 1 && passage.isSameSentence(read.to(), next.from())
        ? named(time, next.from(), next.to())
        : Optional.empty();
  }

  /** Whether times are told that were not understood: a part of the list is none. */
  private boolean isMoreSaid(List<Place> read) {
    for (int i = 0; i < passage.size(); i++) {
      Place here = new Place(i, i + 1);
      if (TIMES.contains(passage.word(i).stem())
          && standing.isStated(i, i + 1)
          && read.stream().noneMatch(here::touches)) {
        return true;
      }
    }
    return false;
  }

  /** Between commas, semicolons, colons, "and" and the ends of sentences. */
  private List<Place> parts() {
    List<Place> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= passage.size(); i++) {
      boolean over = i == passage.size();
      boolean mark = !over && BETWEEN.contains(passage.word(i).stem()) && !isWithin(i);
      boolean sentence = !over && i > from && !passage.isSameSentence(i - 1, i);
      if (over || mark || sentence) {
        if (i > from) {
          parts.add(new Place(from, i));
        }
        from = mark ? i + 1 : i;
      }
    }
    return parts;
  }

  /** In a time of day. */
  private boolean isWithin(int at) {
    return passage.isIn(at + 1) && passage.word(at).to() == passage.word(at + 1).from();
  }

  private Optional<Schedule> schedule(Place place) {
    int from = begin(place);
    if (from >= place.to()
        || !passage.isSameSentence(from, place.to() - 1)
        || !standing.isStated(from, place.to())) {
      return Optional.empty();
    }
    boolean opened = passage.text(from, place.to()).contains("(") && passage.is(place.to(), ")");
    String text = passage.text(from, opened ? place.to() + 1 : place.to());
    Parsed<Schedule> parsed = ScheduleSyntax.parse(text.replaceAll("[\"“”`]", "")).map(Times::tidy);
    return parsed
        .value()
        .filter(s -> s.name().map(Times::isName).orElse(true))
        .or(() -> timeFirst(new Place(begin(place), place.to())));
  }

  /** Without what only says that it runs: {@code the backup runs}, {@code one job, the reindex}. */
  private static Schedule tidy(Schedule schedule) {
    return new Schedule(schedule.name().map(Times::tidy), schedule.timing(), schedule.zone());
  }

  private static String tidy(String name) {
    String job = name.substring(name.strip().replaceAll(",$", "").lastIndexOf(',') + 1);
    Passage passage = Passage.of(job.replaceAll(",$", ""));
    int from = 0;
    int to = passage.size();
    while (to > 0 && isEnding(passage, to - 1)) {
      to--;
    }
    while (from < to - 1
        && (LEADS.contains(passage.word(from).stem())
            || MAKES.contains(passage.word(from).stem()))) {
      from++;
    }
    return to == 0 ? "" : passage.text(from, to);
  }

  /** A run may be what a job is; that it runs is nothing of its own. */
  private static boolean isEnding(Passage passage, int at) {
    String word = passage.text(at, at + 1).toLowerCase(Locale.ROOT);
    boolean noun = word.equals("run") || word.equals("start");
    return ENDINGS.contains(passage.word(at).stem())
        && !(noun && (at == 0 || !AUXILIARIES.contains(passage.word(at - 1).stem())));
  }

  /** {@code every hour we refresh the cache}: the time, then what is done. */
  private Optional<Schedule> timeFirst(Place place) {
    for (int end = place.to() - 1; end > place.from() + 1; end--) {
      Optional<Schedule> time =
          ScheduleSyntax.parse(passage.text(place.from(), end))
              .value()
              .filter(s -> s.name().isEmpty());
      if (time.isPresent()) {
        return named(time.get(), end, place.to());
      }
    }
    return Optional.empty();
  }

  private Optional<Schedule> named(Schedule time, int begin, int behind) {
    int from = begin;
    while (from < behind && LEADS.contains(passage.word(from).stem())) {
      from++;
    }
    int to = behind;
    while (to > from && STARTS.contains(passage.word(to - 1).stem())) {
      to--;
    }
    if (from == to || passage.word(from).kind() != Word.Kind.WORD) {
      return Optional.empty();
    }
    String name = passage.text(from, to);
    boolean verbs = NOT_FIRST.contains(passage.word(from).stem());
    return isName(name) && !verbs
        ? Optional.of(new Schedule(Optional.of(name), time.timing(), time.zone()))
        : Optional.empty();
  }

  /** Behind the tool that starts the job, and the verb that says so. */
  private int begin(Place place) {
    int from = place.from();
    for (int i = place.from(); i < place.to() && from == place.from(); i++) {
      if (STARTS.contains(passage.word(i).stem()) && isMentioned(place.from(), i)) {
        from = i + 1;
      }
    }
    while (from < place.to() - 1
        && (LEADS.contains(passage.word(from).stem()) || isMentioned(from, from + 1))) {
      from++;
    }
    return from;
  }

  private boolean isMentioned(int from, int to) {
    return mentions.stream()
        .filter(m -> m.within().isEmpty())
        .anyMatch(m -> m.place().touches(new Place(from, to)));
  }

  /** Where one schedule is wanted, its name is that of the field. */
  private static Schedule unnamed(Schedule schedule) {
    return new Schedule(Optional.empty(), schedule.timing(), schedule.zone());
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && Passage.of(name).words().stream()
            .noneMatch(w -> w.kind() == Word.Kind.NUMBER || VERBS.contains(w.stem()))
        && name.split("\\s+").length <= LONGEST_NAME;
  }
}
