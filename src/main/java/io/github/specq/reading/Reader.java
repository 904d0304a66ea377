package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Facts;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.reading.Candidate.Place;
import io.github.specq.reading.Mentions.Mention;
import io.github.specq.reading.Reading.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an answer given in a sentence. */
public final class Reader {
  /** So much is needed where other answers still decide whether a field is asked. */
  private static final int SURE_ENOUGH = 4;

  private final Question question;
  private final Facts facts;
  private final Passage passage;
  private final Standing standing;
  private final Evidence evidence;
  private final List<FieldWords> fields;
  private final List<Mention> mentions;
  private final Map<Ref, Value> settled = new HashMap<>();
  private final Set<Mention> used = new HashSet<>();
  private final List<Claim> taken = new ArrayList<>();
  private final List<Claim> doubtful = new ArrayList<>();
  private final List<Place> read = new ArrayList<>();

  private Reader(Question question, String words, Facts facts) {
    this.question = question;
    this.facts = facts;
    this.passage = Passage.of(words);
    this.standing = Standing.of(passage);
    this.evidence = new Evidence(passage);
    this.fields = question.fields().stream().map(FieldWords::of).toList();
    this.mentions = new ArrayList<>(Mentions.of(passage, standing, fields));
  }

  /**
   * What a sentence settles of a question. Nothing is read that is denied, doubted, past, somebody
   * else's or said twice with different values; a number counts only with a word that says of what.
   *
   * @param words as they were typed
   * @param facts what is known so far, for the conditions of fields
   */
  public static Reading read(Question question, String words, Facts facts) {
    if (isExample(question, words)) {
      return example(question, words);
    }
    return new Reader(question, words, facts).read();
  }

  /** Whether these are the words of a question's example, blanks aside. */
  public static boolean isExample(Question question, String words) {
    return question.wording().example().filter(e -> tidy(e.text()).equals(tidy(words))).isPresent();
  }

  private static String tidy(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Reading example(Question question, String words) {
    Span whole = new Span(0, words.length());
    List<Claim> claims =
        question.wording().example().orElseThrow().fields().entrySet().stream()
            .flatMap(
                e ->
                    question.field(e.getKey()).stream()
                        .map(f -> new Claim(f, e.getValue(), List.of(whole), "")))
            .toList();
    return new Reading(claims, List.of(), List.of());
  }

  private Reading read() {
    Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    Stream.of(
            new Amounts(question, passage, standing, fields).find(),
            new Flags(passage, standing, fields).find(),
            new Lists(passage, standing, fields).find(mentions))
        .flatMap(List::stream)
        .forEach(c -> candidates.computeIfAbsent(c.field().id(), id -> new ArrayList<>()).add(c));
    Set<Place> counted = new HashSet<>();
    candidates.values().stream()
        .flatMap(List::stream)
        .filter(c -> Amounts.isAmount(c.field()))
        .forEach(c -> counted.addAll(c.places()));
    mentions.removeIf(m -> counted.stream().anyMatch(m.place()::touches));
    for (FieldWords field : fields) {
      List<Candidate> own = new ArrayList<>(candidates.getOrDefault(field.id(), List.of()));
      List<Mention> named =
          mentions.stream()
              .filter(m -> m.values().containsKey(field.id()) && isWithin(field, m, candidates))
              .toList();
      own.addAll(
          field.field().type().options().isEmpty()
              ? named.stream().map(m -> candidate(field, m)).toList()
              : chosen(field, named));
      settle(field.field(), own);
    }
    return new Reading(inOrder(taken), doubtful, unread());
  }

  private List<Claim> inOrder(List<Claim> claims) {
    return question.fields().stream()
        .flatMap(f -> claims.stream().filter(c -> c.field().ref().equals(f.ref())))
        .toList();
  }

  private void settle(Field field, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    if (field.type().several()) {
      settle(field, united(field, candidates), candidates);
      return;
    }
    Optional<Value> first = value(field, candidates.get(0));
    boolean same =
        first.isPresent()
            && candidates.stream()
                .allMatch(c -> value(field, c).filter(first.get()::means).isPresent());
    if (same) {
      settle(field, Optional.of(candidates.get(0).given()), candidates);
    } else {
      candidates.forEach(c -> doubt(field, c, "it is said twice, with different values"));
    }
  }

  private void settle(Field field, Optional<Given> given, List<Candidate> candidates) {
    if (given.isEmpty()) {
      candidates.forEach(c -> doubt(field, c, "the values do not go together"));
      return;
    }
    List<Span> spans =
        candidates.stream()
            .flatMap(c -> c.places().stream())
            .map(this::span)
            .distinct()
            .sorted()
            .toList();
    Truth when = field.when().holds(this::fact);
    int most = candidates.stream().mapToInt(Candidate::evidence).max().orElse(0);
    Optional<Field> opener = when == Truth.UNKNOWN ? opener(field) : Optional.empty();
    opener.ifPresent(o -> take(o, Given.of("yes"), spans));
    boolean open = when == Truth.UNKNOWN && opener.isEmpty();
    int needed = open && !isUsual(field) ? SURE_ENOUGH + 1 : SURE_ENOUGH;
    if (when == Truth.FALSE || (open && most < needed)) {
      doubtful.add(
          new Claim(field, given.get(), spans, "other answers decide whether it is asked"));
      return;
    }
    take(field, given.get(), spans);
    candidates.forEach(c -> read.addAll(c.places()));
  }

  private void take(Field field, Given given, List<Span> spans) {
    taken.add(new Claim(field, given, spans, ""));
    field.type().read(given).value().ifPresent(v -> settled.put(field.ref(), v));
  }

  /** Whether most options of the field that decides about it have it asked. */
  private boolean isUsual(Field field) {
    return field
        .when()
        .refs()
        .filter(ref -> ref.bank().equals(question.bank()) && ref.question().equals(question.id()))
        .flatMap(ref -> question.field(ref.field()).stream())
        .allMatch(decider -> isUsual(field, decider));
  }

  private boolean isUsual(Field field, Field decider) {
    List<Option> options = decider.type().options();
    long asked =
        options.stream()
            .filter(o -> field.when().holds(with(decider, new Value.Chosen(o.id()))) != Truth.FALSE)
            .count();
    return 2 * asked >= options.size();
  }

  /** What is yes, as otherwise nobody would say this of it. */
  private Optional<Field> opener(Field opened) {
    return question.fields().stream()
        .filter(f -> f.type().isYesNo() && !settled.containsKey(f.ref()))
        .filter(f -> fact(f.ref()).value().isEmpty())
        .filter(f -> opened.when().holds(with(f, new Value.Flag(true))) == Truth.TRUE)
        .findFirst();
  }

  private Facts with(Field field, Value value) {
    return ref -> ref.equals(field.ref()) ? new Fact.Known(value, Fact.Origin.PERSON) : fact(ref);
  }

  private Fact fact(Ref ref) {
    Value value = settled.get(ref);
    return value == null ? facts.of(ref) : new Fact.Known(value, Fact.Origin.PERSON);
  }

  private void doubt(Field field, Candidate candidate, String why) {
    doubtful.add(
        new Claim(
            field, candidate.given(), candidate.places().stream().map(this::span).toList(), why));
  }

  private Span span(Place place) {
    return passage.span(place.from(), place.to());
  }

  private static Optional<Value> value(Field field, Candidate candidate) {
    return field.type().read(candidate.given()).value();
  }

  /** All values of a list in the order of the bank, or of the passage. */
  private static Optional<Given> united(Field field, List<Candidate> candidates) {
    Set<String> items = new LinkedHashSet<>();
    candidates.stream()
        .flatMap(c -> c.given().items().stream())
        .map(Given.Item::text)
        .forEach(items::add);
    List<String> ordered =
        field.type().options().isEmpty()
            ? List.copyOf(items)
            : field.type().options().stream().map(o -> o.id()).filter(items::contains).toList();
    return field.type().parse(ordered).value();
  }

  private static boolean isWithin(
      FieldWords field, Mention mention, Map<String, List<Candidate>> candidates) {
    String other = mention.within().get(field.id());
    return other == null
        || candidates.getOrDefault(other, List.of()).stream()
            .flatMap(c -> c.places().stream())
            .anyMatch(mention.place()::touches);
  }

  private List<Candidate> chosen(FieldWords field, List<Mention> named) {
    List<Mention> own = named.stream().filter(m -> !used.contains(m)).toList();
    if (own.isEmpty() || field.field().when().holds(this::fact) == Truth.FALSE) {
      return List.of();
    }
    if (field.field().type().several()) {
      used.addAll(own);
      return own.stream().map(m -> candidate(field, m)).toList();
    }
    Mention first = first(field, own);
    Given option = value(field, first);
    List<Candidate> chosen = new ArrayList<>();
    for (Mention mention : own) {
      boolean rival = !isExplained(field, option, mention) && !isDecided(first, mention);
      if (value(field, mention).equals(option) || rival) {
        used.add(mention);
        chosen.add(candidate(field, mention));
      }
    }
    return chosen;
  }

  private static Given value(FieldWords field, Mention mention) {
    return Objects.requireNonNull(mention.values().get(field.id()));
  }

  /** Whether it is said that one was chosen, and nothing of the other. */
  private boolean isDecided(Mention first, Mention other) {
    return standing.isDecided(first.place().from()) && !standing.isDecided(other.place().from());
  }

  /** What was chosen, or is called by the field's name, comes before what is only named. */
  private Mention first(FieldWords field, List<Mention> own) {
    return own.stream()
        .filter(m -> standing.isDecided(m.place().from()))
        .findFirst()
        .or(
            () ->
                own.stream()
                    .filter(m -> evidence.of(field, m.place().from(), m.place().to()) > 0)
                    .findFirst())
        .orElse(own.get(0));
  }

  /** A name that only this field knows speaks for it. */
  private Candidate candidate(FieldWords field, Mention mention) {
    int near = evidence.of(field, mention.place().from(), mention.place().to());
    boolean own = mention.values().size() == 1 || mention.said().contains(field.id());
    return new Candidate(
        field.field(), value(field, mention), mention.place(), near + (own ? SURE_ENOUGH : 1));
  }

  /** Whether a field that this option opens has an option of that name. */
  private boolean isExplained(FieldWords field, Given option, Mention mention) {
    Optional<Value> value = field.field().type().read(option).value();
    return value.isPresent()
        && fields.stream()
            .filter(f -> !f.equals(field) && mention.values().containsKey(f.id()))
            .anyMatch(f -> f.field().when().holds(with(field.field(), value.get())) == Truth.TRUE);
  }

  private List<Span> unread() {
    List<Span> unread = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      int at = i;
      boolean is = read.stream().anyMatch(p -> p.from() <= at && at < p.to());
      if (!is && passage.word(i).kind() != Word.Kind.MARK) {
        unread.add(passage.span(i, i + 1));
      }
    }
    return unread;
  }
}
