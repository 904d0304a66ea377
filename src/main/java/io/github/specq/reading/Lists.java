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

  private static final Set<String> LEADS =
      Set.of(":", "=", "the", "are", "is", "called", "named", "a", "an", "-", "(", "`", "\"");

  private static final Set<String> ENDS =
      Set.of(
          "(", ")", ".", ";", "!", "—", "–", "with", "in", "on", "at", "so", "where", "which",
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
      for (Phrase cue : field.before()) {
        int length = cue.lengthAt(passage, at);
        if (length > 0) {
          behind(field, at + length, CONDITIONAL.contains(cue.last())).ifPresent(found::add);
        }
      }
      int here = at;
      if (field.after().stream().anyMatch(p -> p.standsAt(passage, here))) {
        before(field, at).ifPresent(found::add);
      }
    }
    return found.stream().max(Comparator.comparing(c -> c.given().items().size())).stream()
        .toList();
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
    int from = at;
    int start = at;
    int to = at;
    List<Place> items = new ArrayList<>();
    while (at <= passage.size()) {
      boolean over = at == passage.size() || !passage.isSameSentence(begin - 1, at);
      boolean end = over || (!conditions && isEnd(at)) || (conditions && isMarkEnd(at));
      if (end || BETWEEN.contains(passage.word(at).stem())) {
        if (at > start && !isItem(start, at, conditions)) {
          break;
        }
        if (at > start) {
          items.add(new Place(start, at));
          to = at;
        }
        if (end) {
          break;
        }
        start = at + 1;
      }
      at++;
    }
    return items.isEmpty() ? Optional.empty() : listed(field, texts(items), from, to);
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
    return compares ? to - from <= CONDITION : !condition && to - from <= NAME;
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
