package io.github.specq.evidence;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Signature;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a repository says about answers.
 *
 * @param suggestions in the order of the questions, the surest first
 * @param carried what follows from them for questions that take their answers from others
 * @param gaps what was not looked at, and why
 */
public record Evidence(List<Suggestion> suggestions, List<Suggestion> carried, List<Gap> gaps) {
  public Evidence {
    suggestions = List.copyOf(suggestions);
    carried = List.copyOf(carried);
    gaps = List.copyOf(gaps);
  }

  /** What speaks for answers to a field, the surest first. */
  public List<Suggestion> about(Ref field) {
    return Stream.concat(suggestions.stream(), carried.stream())
        .filter(s -> s.ref().equals(field))
        .toList();
  }

  /** The suggestions for each field that something was looked for, the surest first. */
  public Map<Ref, List<Suggestion>> byField() {
    return byField(suggestions);
  }

  private static Map<Ref, List<Suggestion>> byField(List<Suggestion> suggestions) {
    return suggestions.stream()
        .collect(Collectors.groupingBy(Suggestion::ref, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * Looks through a repository, within limits and without failing: what cannot be read is a gap.
   *
   * @param root an existing folder
   * @param banks whose signatures are looked for; suggestions are made for their questions only
   */
  public static Evidence scan(Path root, Collection<Bank> banks) {
    return scan(root, banks, Limits.USUAL);
  }

  static Evidence scan(Path root, Collection<Bank> banks, Limits limits) {
    List<Signature> signatures =
        banks.stream().flatMap(b -> b.knowledge().signatures().stream()).toList();
    Set<Gap> gaps = new LinkedHashSet<>();
    List<Gap> noted = new ArrayList<>();
    Walk walk = new Walk(root, limits, noted);
    Matches hits = new Matches();
    Scan scan = new Scan(walk, new Patterns(signatures), limits, noted, hits);
    List<String> files = walk.files(f -> scan.isWanted(f) || SourceFiles.isSource(f));
    scan.read(files.stream().filter(scan::isWanted).toList());
    new SourceSearch(signatures, hits).search(files, walk, limits, noted);
    gaps.addAll(noted);
    List<Suggestion> found = new SuggestionRanking(banks, hits).suggestions();
    List<Suggestion> carried = new CarriedSuggestions(banks, byField(found)).suggestions();
    return new Evidence(found, carried, List.copyOf(gaps));
  }
}
