package io.github.specq.bank;

import io.github.specq.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents that some banks fill, each once: the declarations of one id are one document. Those
 * of the profile come first.
 */
public record Documents(List<Document> all) {
  public Documents {
    all = List.copyOf(all);
  }

  /** Those that these banks declare, and those that they fill. */
  public static Documents of(Collection<Bank> banks) {
    return new Documents(
        declarations(banks).values().stream()
            .flatMap(same -> same.stream().reduce(Document::with).stream())
            .toList());
  }

  /** Two declarations of one document that do not fit together. */
  public static Optional<Problem> clash(Collection<Bank> banks) {
    return declarations(banks).values().stream()
        .flatMap(
            same -> same.stream().flatMap(d -> same.stream().flatMap(o -> o.clash(d).stream())))
        .findFirst();
  }

  /** By the documents' ids; what a bank says itself goes before what another one knew of it. */
  private static Map<String, List<Document>> declarations(Collection<Bank> banks) {
    Map<List<String>, Document> each = new LinkedHashMap<>();
    List<Bank> inOrder =
        banks.stream().sorted(Comparator.comparing((Bank b) -> !b.isProfile())).toList();
    Stream.of(true, false)
        .forEach(
            own ->
                inOrder.forEach(
                    bank ->
                        bank.documents().stream()
                            .filter(d -> own == d.bank().equals(bank.id()))
                            .forEach(d -> each.putIfAbsent(List.of(d.bank(), d.id()), d))));
    Map<String, List<Document>> byId = new LinkedHashMap<>();
    each.values().forEach(d -> byId.computeIfAbsent(d.id(), id -> new ArrayList<>()).add(d));
    return byId;
  }

  /** The document of an id. */
  public Optional<Document> find(String id) {
    return all.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** Their ids. */
  public List<String> ids() {
    return all.stream().map(Document::id).toList();
  }

  /** Where what concerns the whole project stands, if any of them is meant for it. */
  public Optional<Document> central() {
    return all.stream().filter(d -> d.knownLimits().isPresent()).findFirst();
  }
}
