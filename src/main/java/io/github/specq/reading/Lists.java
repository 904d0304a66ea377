package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.field.FieldType;
import io.github.specq.reading.Candidate.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds names and times that a passage lists, and names that a bank suggests. */
final class Lists {
  private static final int NAME = 3;
  private static final int CONDITION = 9;

  private static final Set<String> BETWEEN = Set.of(",", "and", "/", "&", "+", "or", "|", "、");
  private static final Set<String> COMPARES =
      Set.of("<", ">", "≥", "≤", "%", "above", "below", "over", "under", "exceed", "than");

  /** What follows one of these compares something. */
  private static final Set<String> CONDITIONAL = Set.of("if", "when", "on", "at", "above", ":");

  /** What begins with one of these goes on with something else. */
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final Set<String> ONE = Set.of("a", "an", "another", "one", "no");

  private static final Set<String> QUOTES = Set.of("\"", "'", "`", "“", "*");

  private static final Set<String> NO_NAME =
      Set.of(
          "for",
          "another",
          "one",
          "it",
          "we",
          "is",
          "are",
          "other",
          "each",
          "all",
          "of",
          "will",
          "everything",
          "else",
          "anything",
          "rest",
          "get",
          "gets",
          "per",
          "own");

  private static final Set<String> LEADS =
      Set.of(":", "=", "the", "are", "is", "called", "named", "[", "a", "an", "-", "(", "`", "\"");

  private static final Set<String> ENDS =
      Set.of(
          "(", ")", "]", ".", ";", "!", "—", "–", "with", "in", "on", "at", "so", "where", "which",
          "that", "per", "each", "from", "by", "because", "but", "to", "via", "using");

  private final Passage passage;
  private final Standing standing;
  private final List<FieldWords> fields;

  Lists(Passage passage, Standing standing, List<FieldWords> fields) {
    this.passage = passage;
    this.standing = standing;
    this.fields = fields;
  }

  List<Candidate> find(List<Mentions.Mention> mentions) {
    return fields.stream().flatMap(f -> find(f, mentions)).toList();
  }

  private Stream<Candidate> find(FieldWords field, List<Mentions.Mention> mentions) {
    FieldType type = field.field().type();
    return type.each()
        .<Stream<Candidate>>match(
            choice -> Stream.empty(),
            yesNo -> Stream.empty(),
            text -> type.several() ? names(field, mentions).stream() : suggested(field),
            amount -> Stream.empty(),
            schedule -> new Times(passage, standing, mentions).find(field).stream(),
            list -> Stream.empty());
  }

  private Stream<Candidate> suggested(FieldWords field) {
    List<Candidate> found = new ArrayList<>();
    for (String name : field.field().type().suggestions()) {
      Phrase phrase = Phrase.of(name);
      for (int at = 0; at < passage.size(); at++) {
        int to = at + phrase.lengthAt(passage, at);
        if (to > at && standing.isStated(at, to)) {
          found.add(new Candidate(field.field(), Given.of(name), new Place(at, to), Evidence.NEAR));
        }
      }
    }
    return found.stream();
  }

  private List<Candidate> names(FieldWords field, List<Mentions.Mention> mentions) {
    List<Candidate> found = new ArrayList<>();
    for (int at = 0; at < passage.size(); at++) {
      if (isWithinName(mentions, at)) {
        continue;
      }
      int here = at;
      Optional<Phrase> longest =
          field.before().stream()
              .filter(p -> p.standsAt(passage, here))
              .max(Comparator.comparing(p -> p.lengthAt(passage, here)));
      if (longest.isPresent() && !isOneOfSeveral(at) && isSeveral(longest.get(), at)) {
        Phrase cue = longest.get();
        behind(field, at + cue.lengthAt(passage, at), CONDITIONAL.contains(cue.last()))
            .ifPresent(found::add);
      }
      if (field.after().stream().anyMatch(p -> p.standsAt(passage, here))) {
        before(field, at).ifPresent(found::add);
      }
    }
    return found.stream().max(Comparator.comparing(c -> c.given().items().size())).stream()
        .toList();
  }

  /** What only names the thing announces names where there are several, or where it says so. */
  private boolean isSeveral(Phrase cue, int at) {
    int behind = at + cue.lengthAt(passage, at);
    boolean announced =
        passage.is(behind, ":") || passage.is(behind, "called") || passage.is(behind, "named");
    return behind - at > 1 || announced || passage.text(at, behind).endsWith("s");
  }

  /** {@code a queue for imports} names one of them. */
  private boolean isOneOfSeveral(int at) {
    return passage.isIn(at - 1) && ONE.contains(passage.word(at - 1).stem());
  }

  /** A longer name has the word already: queue depth. */
  private static boolean isWithinName(List<Mentions.Mention> mentions, int at) {
    return mentions.stream()
        .map(Mentions.Mention::place)
        .anyMatch(p -> p.from() <= at && at < p.to() && p.to() - p.from() > 1);
  }

  /** The names behind a cue, up to where the list ends. */
  private Optional<Candidate> behind(FieldWords field, int begin, boolean conditions) {
    int at = begin;
    while (passage.isIn(at) && LEADS.contains(passage.word(at).stem())) {
      at++;
    }
    if (passage.isIn(at) && BETWEEN.contains(passage.word(at).stem())) {
      return Optional.empty();
    }
    int from = at;
    int start = at;
    int to = at;
    List<Place> items = new ArrayList<>();
    while (at <= passage.size()) {
      boolean last = at == passage.size() || !passage.isSameSentence(begin - 1, at);
      boolean end = last || (!conditions && isEnd(at)) || (conditions && isMarkEnd(at));
      if (end || BETWEEN.contains(passage.word(at).stem())) {
        boolean over = at > start && !conditions && ARTICLES.contains(passage.word(start).stem());
        if (over && !items.isEmpty()) {
          break;
        }
        if (at > start && !conditions && isSentence(start, at)) {
          return Optional.empty();
        }
        if (at > start && !isItem(start, at, conditions)) {
          break;
        }
        boolean done = end && !last && at == start + 1 && passage.word(start).stem().endsWith("ed");
        if (at > start && !done) {
          items.add(new Place(start, at));
          to = at;
        }
        if (end) {
          break;
        }
        start = behindCue(field, at + 1);
        at = Math.max(at, start - 1);
      }
      at++;
    }
    return items.isEmpty() ? Optional.empty() : listed(field, texts(items), from, to);
  }

  /** {@code the queue a and the queue b}: each may be called what it is. */
  private int behindCue(FieldWords field, int at) {
    boolean article = passage.isIn(at) && ARTICLES.contains(passage.word(at).stem());
    boolean cue =
        article
            && passage.isIn(at + 1)
            && field.before().stream().anyMatch(p -> passage.word(at + 1).is(p.last()));
    return cue ? at + 2 : at;
  }

  private boolean isMarkEnd(int at) {
    return passage.word(at).kind() == Word.Kind.MARK && ENDS.contains(passage.word(at).stem());
  }

  private boolean isEnd(int at) {
    return ENDS.contains(passage.word(at).stem());
  }

  private boolean isItem(int from, int to, boolean condition) {
    boolean compares = false;
    for (int i = from; i < to; i++) {
      compares |= COMPARES.contains(passage.word(i).stem());
    }
    return compares
        ? to - from <= CONDITION
        : !condition
            && to - from <= NAME
            && (passage.word(from).kind() == Word.Kind.WORD
                || QUOTES.contains(passage.word(from).stem()));
  }

  /** Whether something is said there, and nothing only named. */
  private boolean isSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (NO_NAME.contains(passage.word(i).stem())) {
        return true;
      }
    }
    return false;
  }

  /** As they stand; a word that the last has beyond a name is what all of them are. */
  private List<String> texts(List<Place> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(i -> texts.add(text(i.from(), i.to())));
    int last = items.size() - 1;
    boolean plain = items.stream().limit(last).allMatch(i -> !text(i.from(), i.to()).contains(" "));
    if (last > 0 && plain && texts.get(last).matches("\\S+ \\p{L}+")) {
      texts.set(last, texts.get(last).substring(0, texts.get(last).indexOf(' ')));
    }
    return texts;
  }

  private String text(int from, int to) {
    return passage.text(from, to).replaceAll("[`\"'*]", "");
  }

  /** One word for each name, two at least. */
  private Optional<Candidate> before(FieldWords field, int end) {
    List<String> items = new ArrayList<>();
    int at = end - 1;
    int from = end;
    while (at >= 0
        && passage.word(at).kind() == Word.Kind.WORD
        && !BETWEEN.contains(passage.word(at).stem())) {
      int first = at;
      while (first > 0
          && passage.word(first - 1).kind() == Word.Kind.WORD
          && passage.word(first).from() - passage.word(first - 1).to() == 1
          && passage.text().charAt(passage.word(first).from() - 1) == '-') {
        first--;
      }
      items.add(0, passage.text(first, at + 1));
      from = first;
      int link = first - 1;
      if (link < 0 || !BETWEEN.contains(passage.word(link).stem())) {
        break;
      }
      at = passage.word(link).is("and") && passage.is(link - 1, ",") ? link - 2 : link - 1;
      // each may be called what all of them are: mail queue, report queue
      while (at > 0 && passage.word(at).is(passage.word(end).stem())) {
        at--;
      }
    }
    return items.size() < 2 ? Optional.empty() : listed(field, items, from, end);
  }

  private Optional<Candidate> listed(FieldWords field, List<String> items, int from, int to) {
    if (!standing.isStated(from, to)) {
      return Optional.empty();
    }
    return field
        .field()
        .type()
        .parse(items)
        .value()
        .map(g -> new Candidate(field.field(), g, new Place(from, to), Evidence.NEAR));
  }
}
