package io.github.specq.evidence;

import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Find;
import io.github.specq.bank.Signature;
import io.github.specq.bank.Signature.Kind;
import io.github.specq.bank.Signature.Mark;
import io.github.specq.bank.Signature.Suggested;
import io.github.specq.bank.Strength;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what the hits speak for, and how sure that is. */
final class SuggestionRanking {
  private static final int MOST_FINDS = 8;

  private final Collection<Bank> banks;
  private final Matches hits;
  private final Map<Answer, List<Match>> solid = new LinkedHashMap<>();
  private final Map<Answer, List<Match>> faint = new LinkedHashMap<>();

  /** The hits that speak for an answer, and not only beside it. */
  private final Map<Answer, Set<Match>> said = new LinkedHashMap<>();

  /** The hits that an answer was read from. */
  private final Map<Answer, Set<Match>> read = new LinkedHashMap<>();

  /** What is likely by signatures that do not yield. */
  private final Map<Ref, Set<Answer>> settled = new HashMap<>();

  SuggestionRanking(Collection<Bank> banks, Matches hits) {
    this.banks = banks;
    this.hits = hits;
  }

  private record Answer(Ref ref, Given value) {}

  /** The suggestions, in the order of the banks' questions, the surest first. */
  List<Suggestion> suggestions() {
    weigh(false);
    solid.keySet().forEach(a -> settled.computeIfAbsent(a.ref, r -> new HashSet<>()).add(a));
    weigh(true);
    Set<Answer> answers = new LinkedHashSet<>(solid.keySet());
    answers.addAll(faint.keySet());
    Set<Ref> used =
        answers.stream().filter(a -> !isExample(a)).map(Answer::ref).collect(Collectors.toSet());
    answers.removeIf(a -> isExample(a) && (isSeveral(a.ref) || used.contains(a.ref)));
    Map<Ref, Long> likely =
        solid.keySet().stream().collect(Collectors.groupingBy(Answer::ref, Collectors.counting()));
    List<Suggestion> suggestions = new ArrayList<>();
    for (Answer answer : answers) {
      boolean rival =
          !isSeveral(answer.ref)
              && solid.containsKey(answer)
              && likely.getOrDefault(answer.ref, 0L) > 1;
      Strength strength = strength(answer);
      suggestions.add(
          new Suggestion(
              answer.ref,
              answer.value,
              rival && strength == Strength.STRONG ? Strength.MEDIUM : strength,
              rival,
              finds(answer)));
    }
    List<Ref> order = order();
    suggestions.sort(
        Comparator.comparingInt((Suggestion s) -> order.indexOf(s.ref()))
            .thenComparing(Suggestion::strength)
            .thenComparing(s -> s.value().line()));
    return suggestions;
  }

  private List<Ref> order() {
    return banks.stream()
        .flatMap(b -> b.questions())
        .flatMap(q -> q.fields().stream())
        .map(f -> f.ref())
        .toList();
  }

  private Optional<FieldType> type(Ref ref) {
    return banks.stream()
        .filter(b -> b.id().equals(ref.bank()))
        .flatMap(b -> b.question(ref.question()).stream())
        .flatMap(q -> q.field(ref.field()).stream())
        .map(f -> f.type())
        .findFirst();
  }

  private boolean isSeveral(Ref ref) {
    return type(ref).filter(FieldType::several).isPresent();
  }

  /** Whether only tests and examples speak for it. */
  private boolean isExample(Answer answer) {
    return Stream.of(solid, faint)
        .flatMap(side -> side.getOrDefault(answer, List.of()).stream())
        .allMatch(Match::example);
  }

  private void weigh(boolean yielding) {
    banks.stream()
        .flatMap(b -> b.knowledge().signatures().stream())
        .filter(s -> s.yields() == yielding)
        .forEach(this::weigh);
  }

  private List<Match> hits(Signature signature, List<Mark> marks) {
    List<Match> all = hits.of(marks);
    return signature.tests() ? all.stream().map(Match::inFull).toList() : all;
  }

  private void weigh(Signature signature) {
    List<Match> found = hits(signature, signature.marks());
    List<Match> needed = hits(signature, signature.needs());
    if (found.isEmpty() || (!signature.needs().isEmpty() && needed.isEmpty())) {
      return;
    }
    List<Match> beside = new ArrayList<>(needed);
    beside.addAll(hits(signature, signature.with()));
    for (Suggested suggested : signature.suggests()) {
      if (suggested.isFilledIn()) {
        for (Match hit : found) {
          List<Match> all = new ArrayList<>(List.of(hit));
          all.addAll(beside);
          filledIn(suggested, hit).stream()
              .flatMap(words -> add(signature, suggested.ref(), words, List.of(hit), all).stream())
              .forEach(a -> read.computeIfAbsent(a, key -> new LinkedHashSet<>()).add(hit));
        }
      } else {
        List<Match> all = new ArrayList<>(found);
        all.addAll(beside);
        each(suggested).forEach(words -> add(signature, suggested.ref(), words, found, all));
      }
    }
  }

  /** Of a field for several values, each by itself. */
  private List<List<String>> each(Suggested suggested) {
    return isSeveral(suggested.ref())
        ? suggested.words().stream().map(List::of).toList()
        : List.of(suggested.words());
  }

  private List<List<String>> filledIn(Suggested suggested, Match hit) {
    Optional<FieldType> type = type(suggested.ref());
    boolean several = type.filter(FieldType::several).isPresent();
    List<List<String>> values = new ArrayList<>();
    for (String word : suggested.words()) {
      if (word.contains(Signature.VERSION)) {
        if (!hit.version().isEmpty()) {
          values.add(List.of(word.replace(Signature.VERSION, hit.version())));
        }
        continue;
      }
      for (String value : hit.values()) {
        List<String> parts =
            several ? type.map(t -> t.split(value)).orElse(List.of()) : List.of(value);
        parts.forEach(p -> values.add(List.of(word.replace(Signature.VALUE, p))));
      }
    }
    return several || values.isEmpty() ? values : values.subList(0, 1);
  }

  private Optional<Answer> add(
      Signature signature, Ref ref, List<String> words, List<Match> speaking, List<Match> all) {
    Optional<Answer> answer =
        type(ref).flatMap(t -> given(t, words)).map(given -> new Answer(ref, given));
    answer.ifPresent(a -> add(signature, a, speaking, all));
    return answer;
  }

  private void add(Signature signature, Answer answer, List<Match> speaking, List<Match> all) {
    boolean hint =
        signature.weak()
            || isFaint(speaking)
            || (!signature.needs().isEmpty() && isFaint(hits(signature, signature.needs())))
            || (signature.yields() && isSettledOtherwise(answer));
    said.computeIfAbsent(answer, key -> new LinkedHashSet<>()).addAll(speaking);
    Map<Answer, List<Match>> side = hint ? faint : solid;
    List<Match> shown = hint ? all.stream().filter(speaking::contains).toList() : all;
    side.computeIfAbsent(answer, a -> new ArrayList<>()).addAll(shown);
  }

  private boolean isSettledOtherwise(Answer answer) {
    return settled.getOrDefault(answer.ref, Set.of()).stream().anyMatch(a -> !a.equals(answer));
  }

  private static boolean isFaint(List<Match> hits) {
    return hits.stream().allMatch(h -> h.example() || h.kind() == Kind.ENV);
  }

  /** What the field takes, of these words; a list may have more entries than these. */
  private static Optional<Given> given(FieldType type, List<String> words) {
    FieldType one = type.each();
    return one.parse(words)
        .value()
        .flatMap(g -> one.read(g).value().map(v -> plain(v).orElse(g)))
        .map(g -> new Given(g.items(), type.several()));
  }

  /** Files count in seconds where people do not. */
  private static Optional<Given> plain(Value value) {
    return value instanceof Value.Amount a
        ? Optional.of(Given.of(a.quantity().plain().written()))
        : Optional.empty();
  }

  private Strength strength(Answer answer) {
    Set<Kind> kinds =
        solid.getOrDefault(answer, List.of()).stream()
            .filter(h -> !h.example() && h.kind() != Kind.ENV)
            .map(Match::kind)
            .collect(Collectors.toCollection(TreeSet::new));
    if (kinds.isEmpty()) {
      return Strength.WEAK;
    }
    return kinds.contains(Kind.PACKAGE) && kinds.size() > 1 ? Strength.STRONG : Strength.MEDIUM;
  }

  /**
   * The most telling: what the answer was read from, then what speaks for it, then what was needed
   * beside it, kind by kind, each once; examples only where there is nothing else.
   */
  private List<Find> finds(Answer answer) {
    List<Match> all = new ArrayList<>(solid.getOrDefault(answer, List.of()));
    all.addAll(faint.getOrDefault(answer, List.of()));
    boolean onlyExamples = isExample(answer);
    List<Match> ordered =
        all.stream()
            .distinct()
            .filter(h -> onlyExamples || !h.example())
            .sorted(
                Comparator.comparing((Match h) -> !read.getOrDefault(answer, Set.of()).contains(h))
                    .thenComparing(h -> !said.getOrDefault(answer, Set.of()).contains(h))
                    .thenComparing(Match::kind))
            .toList();
    Map<Kind, Integer> taken = new LinkedHashMap<>();
    List<Find> finds = new ArrayList<>();
    for (Match hit : ordered) {
      int number = taken.merge(hit.kind(), 1, Integer::sum);
      if (finds.size() < MOST_FINDS && number <= MOST_FINDS / 2 && !finds.contains(hit.find())) {
        finds.add(hit.find());
      }
    }
    return finds;
  }
}
