package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.reading.Candidate.Place;
import io.github.specq.reading.FieldWords.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a passage names values: at each place the longest name counts, and no word twice. */
final class Mentions {
  private static final Set<String> LISTS = Set.of(",", "or", "a", "an", "the", "/");

  /** A saying that begins so speaks of what stands before it, if anything does. */
  private static final Set<String> LEANING =
      Set.of("not", "never", "is", "are", "isn't", "aren't", "will", "won't", "get");

  /** These are not spoken of by a saying that leans. */
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "and", "it", "they", "we", "which", "so", "then", "also", "just", "all", ",", "-", "*");

  /** What is denied by these may be named behind them. */
  private static final Set<String> VERBAL =
      Set.of("don't", "never", "not", "won't", "doesn't", "do");

  private static final Set<String> IS = Set.of("is", "are", "can", "must", "may");

  private static final Set<String> DETERMINERS = Set.of("the", "our", "these", "my", "yes", ".");

  private static final Set<String> GOES_ON =
      Set.of("and", "at", "but", "so", "anything", "because");

  /** A saying that denies is none where these go on to say for what. */
  private static final Set<String> RESTRICTS = Set.of("on", "for", "if", "when", "in", "unless");

  private final Passage passage;
  private final Standing standing;
  private final List<FieldWords> fields;

  private Mentions(Passage passage, Standing standing, List<FieldWords> fields) {
    this.passage = passage;
    this.standing = standing;
    this.fields = fields;
  }

  /**
   * A value is named, of one field or of several.
   *
   * @param values by field id
   * @param said the fields whose bank has a saying for it
   * @param within the field in whose values it has to stand, for each field that says so
   */
  record Mention(
      Place place, Map<String, Given> values, Set<String> said, Map<String, String> within) {}

  /** Those that a passage says to be so, without those of which it says one or the other. */
  static List<Mention> of(Passage passage, Standing standing, List<FieldWords> fields) {
    Mentions mentions = new Mentions(passage, standing, fields);
    List<Mention> all = mentions.all();
    Set<Mention> open = mentions.alternatives(all);
    return all.stream()
        .filter(m -> !open.contains(m))
        .filter(m -> standing.isStated(m.place().from(), m.place().to()))
        .toList();
  }

  private List<Mention> all() {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < passage.size()) {
      Optional<Mention> mention = at(at);
      mention.ifPresent(found::add);
      at = mention.map(m -> m.place().to()).orElse(at + 1);
    }
    return found;
  }

  private Optional<Mention> at(int at) {
    int longest = names().mapToInt(n -> length(n, at)).max().orElse(0);
    if (longest == 0) {
      return Optional.empty();
    }
    Map<String, Given> values = new LinkedHashMap<>();
    Set<String> said = new HashSet<>();
    Map<String, String> within = new HashMap<>();
    names()
        .filter(n -> length(n, at) == longest)
        .forEach(
            name -> {
              values.putIfAbsent(name.field(), name.value());
              if (name.saying()) {
                said.add(name.field());
              }
              name.within().ifPresent(w -> within.put(name.field(), w));
            });
    return Optional.of(new Mention(new Place(at, at + longest), values, said, within));
  }

  private Stream<Name> names() {
    return fields.stream().flatMap(f -> f.values().stream());
  }

  private int length(Name name, int at) {
    int length = name.phrase().lengthAt(passage, at);
    if (length == 1 && !name.saying() && isName(name.phrase())) {
      return 0; // as a field is called nothing else is
    }
    return length > 0 && name.saying() && !counts(name.phrase(), at, length) ? 0 : length;
  }

  private boolean isName(Phrase phrase) {
    return fields.stream().anyMatch(f -> f.names().contains(phrase));
  }

  private boolean counts(Phrase phrase, int at, int length) {
    if (!standing.isStated(at, at + length)) {
      return false;
    }
    boolean denies = standing.denies(at);
    boolean ofSome =
        phrase.stems().size() > 1 && IS.contains(phrase.stems().get(1)) && isOfSome(at);
    return !ofSome
        && !(denies && isRestricted(at, at + length))
        && (!LEANING.contains(phrase.stems().get(0)) || hasNoSubject(at));
  }

  /** {@code don't retry on timeouts} and {@code never retry payments} are about those alone. */
  private boolean isRestricted(int from, int behind) {
    if (!passage.isIn(behind) || !passage.isSameClause(from, behind)) {
      return false;
    }
    boolean now = passage.is(behind, "for") && passage.is(behind + 1, "now");
    boolean verb = VERBAL.contains(passage.word(from).stem());
    Word next = passage.word(behind);
    return !now
        && (RESTRICTS.contains(next.stem())
            || (verb && next.kind() != Word.Kind.MARK && !GOES_ON.contains(next.stem())));
  }

  /** {@code mail jobs are} and {@code some of the jobs are} are about those alone. */
  private boolean isOfSome(int at) {
    for (int i = at - 1; i >= 0 && passage.isSameClause(i, at); i--) {
      String stem = passage.word(i).stem();
      if (!NO_SUBJECT.contains(stem) && !DETERMINERS.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNoSubject(int at) {
    for (int i = at - 1; i >= 0 && passage.word(i).clause() == passage.word(at).clause(); i--) {
      if (!NO_SUBJECT.contains(passage.word(i).stem())) {
        return false;
      }
    }
    return true;
  }

  /** One or the other: neither is said. */
  private Set<Mention> alternatives(List<Mention> all) {
    Set<Mention> open = new HashSet<>();
    for (int i = 0; i + 1 < all.size(); i++) {
      Mention one = all.get(i);
      Mention other = all.get(i + 1);
      boolean alike = one.values().keySet().stream().anyMatch(other.values()::containsKey);
      if (alike && isOr(one.place().to(), other.place().from())) {
        open.add(one);
        open.add(other);
      }
    }
    return open;
  }

  private boolean isOr(int from, int to) {
    boolean or = false;
    for (int i = from; i < to; i++) {
      if (!LISTS.contains(passage.word(i).stem())) {
        return false;
      }
      or |= passage.is(i, "or") || passage.is(i, "/");
    }
    return or;
  }
}
