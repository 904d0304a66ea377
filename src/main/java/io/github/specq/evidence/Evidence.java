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

/**
 * What a repository says about answers.
 *
 * @param suggestions in the order of the questions, the surest first
 * @param gaps what was not looked at, and why
 */
public record Evidence(List<Suggestion> suggestions, List<Gap> gaps) {
  public Evidence {
    suggestions = List.copyOf(suggestions);
    gaps = List.copyOf(gaps);
  }

  /** What speaks for answers to a field, the surest first. */
  public List<Suggestion> about(Ref field) {
    return suggestions.stream().filter(s -> s.ref().equals(field)).toList();
  }

  /** The suggestions for each field, the surest first. */
  public Map<Ref, List<Suggestion>> byField() {
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
    return new Evidence(new SuggestionRanking(banks, hits).suggestions(), List.copyOf(gaps));
  }
}
