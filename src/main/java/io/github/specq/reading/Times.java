package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.quantity.Parsed;
import io.github.specq.reading.Candidate.Place;
import io.github.specq.schedule.Schedule;
import io.github.specq.schedule.ScheduleSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a passage says runs at which times. */
final class Times {
  /** So many parts between commas may be one schedule. */
  private static final int PARTS = 3;

  private static final int LONGEST_NAME = 6;

  private static final Set<String> LEADS =
      Set.of(
          "a", "an", "the", "and", "run", "we", "-", "*", "also", "plus", "then", "our", ",", ":");

  private static final Set<String> BETWEEN = Set.of(",", ";", ".", "and", "!", ":", "(", ")");

  private static final Set<String> STARTS =
      Set.of("start", "run", "trigger", "launch", "execute", "fire", "for", "do");

  /** A name with these says something. */
  private static final Set<String> VERBS =
      Set.of("is", "are", "was", "will", "meet", "has", "have", "due", "say", "we", "my", "our");

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
      for (int end = most; end > at && read == 0; end--) {
        Place place = new Place(parts.get(at).from(), parts.get(end - 1).to());
        Optional<String> schedule =
            schedule(place).map(s -> several ? s : unnamed(s)).map(Schedule::written);
        if (schedule.isPresent()) {
          items.add(new Given.Item(schedule.get(), false));
          places.add(place);
          read = end - at;
        }
      }
      at += Math.max(1, read);
    }
    return items.isEmpty()
        ? List.of()
        : List.of(
            new Candidate(
                field.field(),
                new Given(several ? items : items.subList(0, 1), several),
                places,
                Evidence.NEAR));
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
    Parsed<Schedule> parsed = ScheduleSyntax.parse(passage.text(from, place.to()));
    return parsed.value().filter(s -> s.name().map(Times::isName).orElse(true));
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
        .filter(m -> m.said().isEmpty())
        .anyMatch(m -> m.place().touches(new Place(from, to)));
  }

  /** Where one schedule is wanted, its name is that of the field. */
  private static Schedule unnamed(Schedule schedule) {
    return new Schedule(Optional.empty(), schedule.timing(), schedule.zone());
  }

  private static boolean isName(String name) {
    return Passage.of(name).words().stream().noneMatch(w -> VERBS.contains(w.stem()))
        && name.split("\\s+").length <= LONGEST_NAME;
  }
}
