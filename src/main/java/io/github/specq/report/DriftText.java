package io.github.specq.report;

import io.github.specq.evaluation.Drift;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.report.CheckFinding.Code;
import io.github.specq.work.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where answers and repository are not the same, in words. */
public final class DriftText {
  private DriftText() {}

  /**
   * As a finding of a check.
   *
   * @param unwanted whether the check is to fail because of it
   */
  public static CheckFinding finding(Drift drift, boolean unwanted) {
    return new CheckFinding(
        unwanted ? Code.UNWANTED_DRIFT : Code.DRIFT,
        drift.field().ref().toString(),
        0,
        sentence(drift),
        fix(drift));
  }

  /** In one line: {@code answers: 30 min; shop/celery_app.py:6: 5 min}. */
  public static String sentence(Drift drift) {
    String answers = "answers: " + drift.answered();
    return drift.shown().isEmpty()
        ? answers
            + drift.takenAt().map(at -> ", found at " + at).orElse(", found in the repository")
            + "; that is not found any more"
        : answers
            + "; "
            + drift.shown().stream()
                .map(s -> s.finds().get(0).place() + ": " + s.value().line())
                .collect(Collectors.joining("; "));
  }

  private static String fix(Drift drift) {
    String path = drift.field().ref().toString().replaceFirst("/", " ");
    if (drift.shown().isEmpty()) {
      return "change it with specq set " + path + " VALUE, or stand by it: specq confirm " + path;
    }
    if (drift.field().type().several()) {
      return "add what is missing, or change the repository: specq interview "
          + drift.field().ref().bank()
          + " --from "
          + drift.field().ref().question();
    }
    Suggestion shown = drift.shown().get(0);
    List<String> words = new ArrayList<>(List.of("specq", "set"));
    words.addAll(List.of(path.split(" ", -1)));
    shown.value().items().forEach(i -> words.add(i.text()));
    return "change " + shown.finds().get(0).path() + ", or the answer: " + Shell.line(words);
  }
}
