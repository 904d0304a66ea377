package io.github.specq.report;

import io.github.specq.bank.Find;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.evidence.Evidence;
import io.github.specq.evidence.Gap;
import io.github.specq.field.FieldType;
import io.github.specq.field.ValueText;
import io.github.specq.terminal.Console;
import io.github.specq.work.EvidenceSearch;
import io.github.specq.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the repository says about answers.
 *
 * @param suggestions in the order of the questions, the surest first
 * @param gaps what was not looked at, and why
 */
public record EvidenceReport(List<Suggested> suggestions, List<Missed> gaps) {

  /**
   * An answer that something speaks for.
   *
   * @param strength {@code strong}, {@code medium} or {@code weak}
   * @param rival whether another value is as likely, where there can be one only
   * @param answer what stands there in words; nothing where there is no answer with a value
   */
  record Suggested(
      String path,
      String value,
      String strength,
      boolean rival,
      @Nullable String answer,
      List<Found> finds) {}

  /** A place that speaks for it; the line is 0 where the file itself does. */
  record Found(String file, int line, String text) {}

  /** A file or folder that was not looked at. */
  record Missed(String file, String reason) {}

  /**
   * What is found in the repository for questions of some banks, beside what is answered.
   *
   * @param search one for all banks
   * @param wanted the banks whose questions are shown, by id
   */
  public static EvidenceReport of(
      Workspace workspace, EvidenceSearch search, Predicate<String> wanted) {
    Evidence evidence = search.found();
    Evaluation answers = workspace.evaluation(workspace.banks(workspace.answered()));
    return new EvidenceReport(
        evidence.suggestions().stream()
            .filter(s -> wanted.test(s.ref().bank()))
            .map(s -> suggested(s, answers))
            .toList(),
        evidence.gaps().stream().map(EvidenceReport::missed).toList());
  }

  private static Suggested suggested(Suggestion suggestion, Evaluation answers) {
    return new Suggested(
        suggestion.ref().toString(),
        suggestion.value().line(),
        suggestion.strength().id(),
        suggestion.rival(),
        answers
            .type(suggestion.ref())
            .flatMap(t -> answer(suggestion.ref(), t, answers))
            .orElse(null),
        suggestion.finds().stream().map(EvidenceReport::found).toList());
  }

  private static Optional<String> answer(Ref ref, FieldType type, Evaluation answers) {
    return answers.of(ref).value().map(value -> ValueText.label(type, value));
  }

  private static Found found(Find find) {
    return new Found(find.path(), find.line(), find.text());
  }

  private static Missed missed(Gap gap) {
    return new Missed(gap.path(), gap.reason());
  }

  public void print(Console console) {
    console.line(
        suggestions.isEmpty()
            ? "Nothing in the repository suggests an answer."
            : "What the repository suggests:");
    for (Suggested suggested : suggestions) {
      String rival = suggested.rival() ? ", not the only one" : "";
      String answer = suggested.answer() == null ? "" : "; the answer is " + suggested.answer();
      console.line(
          "  %s: %s (%s%s%s)"
              .formatted(suggested.path(), suggested.value(), suggested.strength(), rival, answer));
      for (Found found : suggested.finds()) {
        console.line("    " + line(found));
      }
    }
    if (!gaps.isEmpty()) {
      console.line("Not looked at:");
      gaps.forEach(
          gap ->
              console.line(
                  "  "
                      + (gap.file().isEmpty() ? "" : onOneLine(gap.file()) + ": ")
                      + gap.reason()));
    }
  }

  private static String line(Found found) {
    return onOneLine(new Find(found.file(), found.line(), found.text()).toString());
  }

  /** A file's name may hold anything. */
  private static String onOneLine(String text) {
    return text.replaceAll("\\R", " ");
  }
}
