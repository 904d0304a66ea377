package io.github.specq.report;

import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.evaluation.Warning;
import io.github.specq.field.Value;
import io.github.specq.report.CheckFinding.Code;
import io.github.specq.terminal.AdviceText;
import io.github.specq.work.Shell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What advice has to say to the answers, as findings of a check. */
public final class AdviceFindings {
  private AdviceFindings() {}

  public static List<CheckFinding> of(List<Finding> advice) {
    return advice.stream().map(AdviceFindings::of).toList();
  }

  private static CheckFinding of(Finding advised) {
    Warning warning = advised.warning();
    return new CheckFinding(
        code(advised),
        warning.revisit().get(0).toString(),
        0,
        "%s: %s %s"
            .formatted(
                warning.id(), warning.message(), String.join("; ", AdviceText.basis(warning))),
        fix(advised));
  }

  /**
   * Where the repository shows something else than the documents say, which are made of answers
   * alone.
   *
   * @param judge what there is to say to the answers, where the repository shows this
   * @param facts what it shows
   * @param proposals what it speaks for, with the places
   */
  public static List<CheckFinding> refuted(
      Function<Map<Ref, Value>, List<Finding>> judge,
      Map<Ref, Value> facts,
      Function<Ref, List<Suggestion>> proposals) {
    Set<Said> stands = said(judge.apply(facts));
    return judge.apply(Map.of()).stream()
        .filter(f -> !stands.contains(Said.of(f)))
        .map(f -> refuted(f, refuting(f, judge, facts).flatMap(ref -> shown(ref, proposals))))
        .toList();
  }

  /** What refutes it by itself; where it takes several, the first of them. */
  private static Optional<Ref> refuting(
      Finding advised, Function<Map<Ref, Value>, List<Finding>> judge, Map<Ref, Value> facts) {
    List<Ref> concerned =
        advised.warning().concerns().stream().sorted().filter(facts::containsKey).toList();
    return concerned.stream()
        .filter(ref -> !said(judge.apply(only(ref, facts))).contains(Said.of(advised)))
        .findFirst()
        .or(() -> concerned.stream().findFirst());
  }

  private static Map<Ref, Value> only(Ref ref, Map<Ref, Value> facts) {
    Map<Ref, Value> one = new HashMap<>(facts);
    one.keySet().retainAll(Set.of(ref));
    return one;
  }

  private static Optional<Suggestion> shown(Ref ref, Function<Ref, List<Suggestion>> proposals) {
    return proposals.apply(ref).stream().filter(Suggestion::isSure).findFirst();
  }

  private static Set<Said> said(List<Finding> findings) {
    return findings.stream().map(Said::of).collect(Collectors.toSet());
  }

  private record Said(String rule, String message) {
    static Said of(Finding advised) {
      return new Said(advised.warning().id(), advised.warning().message());
    }
  }

  private static CheckFinding refuted(Finding advised, Optional<Suggestion> shown) {
    Warning warning = advised.warning();
    return new CheckFinding(
        Code.REFUTED,
        shown.map(Suggestion::ref).orElse(warning.revisit().get(0)).toString(),
        0,
        "%s stands in the specs (\"%s\"), and %s"
            .formatted(
                warning.id(),
                warning.message(),
                shown
                    .map(s -> s.finds().get(0) + " shows otherwise")
                    .orElse("what the repository shows says otherwise")),
        shown.map(AdviceFindings::take).orElse(""));
  }

  private static String take(Suggestion shown) {
    List<String> words = new ArrayList<>(List.of("specq", "set", shown.ref().bank()));
    words.add(shown.ref().toString().substring(shown.ref().bank().length() + 1));
    shown.value().items().forEach(i -> words.add(i.text()));
    return "answer it: " + Shell.line(words);
  }

  private static Code code(Finding advised) {
    if (advised.standing() == Finding.Standing.ACCEPTED) {
      return Code.ACCEPTED;
    }
    return switch (advised.warning().severity()) {
      case CONTRADICTION -> Code.CONTRADICTION;
      case RISK -> Code.RISK;
      case HINT -> Code.HINT;
    };
  }

  private static String fix(Finding advised) {
    Warning warning = advised.warning();
    if (advised.standing() == Finding.Standing.ACCEPTED) {
      String reason = advised.acceptance().orElseThrow().reason();
      return "nothing; accepted because: " + reason.strip().replaceAll("\\s+", " ");
    }
    Ref first = warning.revisit().get(0);
    String again =
        advised.standing() == Finding.Standing.LAPSED ? "it was accepted for other answers; " : "";
    return again
        + AdviceText.found(warning)
            .map("found in the repository, not answered: %s; "::formatted)
            .orElse("")
        + "look again at "
        + AdviceText.revisit(warning)
        + " (specq interview %s --from %s), or: specq accept %s --reason \"...\""
            .formatted(first.bank(), first.question(), Shell.line(List.of(warning.id())));
  }
}
