package io.github.specq.reading;

import io.github.specq.answers.Given;
import io.github.specq.reading.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a passage says yes or no to: what it names is so, unless it says that it is not. */
final class Flags {
  private static final Set<String> LINKS =
      Set.of(":", "=", "*", "|", "is", "are", "-", ">", "set", "to", "stays");
  private static final Set<String> NO = Set.of("no", "off", "none", "false", "disabled", "never");

  private final Passage passage;
  private final Standing standing;
  private final Evidence evidence;
  private final List<FieldWords> fields;

  Flags(Passage passage, Standing standing, List<FieldWords> fields) {
    this.passage = passage;
    this.standing = standing;
    this.evidence = new Evidence(passage);
    this.fields = fields;
  }

  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    fields.stream()
        .findFirst()
        .filter(f -> f.field().type().isYesNo())
        .flatMap(this::first)
        .ifPresent(found::add);
    for (FieldWords field : fields) {
      if (field.field().type().isYesNo()) {
        Stream.of(field.names(), field.before(), field.after())
            .flatMap(List::stream)
            .forEach(phrase -> find(field, phrase, found));
      }
    }
    return found;
  }

  /** A plain yes or no in front answers what is asked first, and nothing that is asked later. */
  private Optional<Candidate> first(FieldWords field) {
    boolean plain =
        passage.isIn(0)
            && (!passage.isIn(1) || passage.word(1).kind() == Word.Kind.MARK)
            && (passage.is(0, "yes") || passage.is(0, "no"));
    return plain
        ? Optional.of(
            new Candidate(
                field.field(), Given.of(passage.word(0).stem()), new Place(0, 1), Evidence.NEAR))
        : Optional.empty();
  }

  private void find(FieldWords field, Phrase phrase, List<Candidate> found) {
    for (int at = 0; at < passage.size(); at++) {
      int to = at + phrase.lengthAt(passage, at);
      if (to == at || evidence.stands(field.not(), at)) {
        continue;
      }
      if (standing.isDenied(at, to) || saysNo(to)) {
        Place denied = new Place(standing.denials(at, to), to);
        found.add(new Candidate(field.field(), Given.of("no"), denied, Evidence.NEAR));
      } else if (standing.isStated(at, to)) {
        Place stated = new Place(at, to);
        found.add(new Candidate(field.field(), Given.of("yes"), stated, Evidence.NEAR));
      }
    }
  }

  private boolean saysNo(int behind) {
    int at = behind;
    while (passage.isIn(at) && LINKS.contains(passage.word(at).stem())) {
      at++;
    }
    boolean no = passage.isIn(at) && NO.contains(passage.word(at).stem());
    boolean last =
        !passage.isIn(at + 1)
            || !passage.isSameClause(at, at + 1)
            || passage.word(at + 1).kind() == Word.Kind.MARK;
    return no && (at > behind || last);
  }
}
