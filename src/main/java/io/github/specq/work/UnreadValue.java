package io.github.specq.work;

import static java.util.stream.Collectors.toSet;

import io.github.specq.project.BlockChange;
import io.github.specq.project.HandEdit;
import io.github.specq.project.SpecPlan;
import io.github.specq.project.UnreadEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people changed in a spec of what answers say, and that cannot become an answer by itself.
 *
 * @param spec the document's path
 * @param line in it, from 1
 * @param statement what was changed, and why it cannot be read
 * @param fix what to do about it
 */
public record UnreadValue(String spec, int line, String statement, String fix) {

  /** All of them, in the order of the documents. */
  public static List<UnreadValue> in(List<SpecPlan> plans, Workspace workspace) {
    List<UnreadValue> found = new ArrayList<>();
    for (SpecPlan plan : plans) {
      List<UnreadValue> here = new ArrayList<>();
      Set<String> offered = offered(plan, workspace);
      for (BlockChange block : plan.edited()) {
        for (HandEdit.Value value : plan.edit(block).values()) {
          refused(plan.path(), value, workspace).ifPresent(here::add);
        }
        plan.unread(block).stream()
            .filter(edit -> !offered.contains(edit.path()))
            .forEach(edit -> here.add(of(plan.path(), edit)));
      }
      here.sort(Comparator.comparingInt(UnreadValue::line));
      found.addAll(here);
    }
    return found;
  }

  /** What words say is read. */
  private static Set<String> offered(SpecPlan plan, Workspace workspace) {
    return WordsFromEdit.in(List.of(plan), workspace).stream()
        .flatMap(offer -> offer.news().stream())
        .map(news -> news.row().field().ref().toString())
        .collect(toSet());
  }

  private static Optional<UnreadValue> refused(
      String spec, HandEdit.Value value, Workspace workspace) {
    return AnswerFromEdit.refusal(value, workspace)
        .map(
            why ->
                new UnreadValue(
                    spec,
                    value.line(),
                    changed(value.label(), value.before(), value.after())
                        + ", which is no answer: "
                        + why,
                    fix(value.path())));
  }

  private static UnreadValue of(String spec, UnreadEdit edit) {
    return new UnreadValue(
        spec,
        edit.line(),
        changed(edit.label(), edit.before(), edit.after())
            + "; only a value changed by itself can be read back",
        fix(edit.path()));
  }

  private static String changed(String label, String before, String after) {
    String now = after.isBlank() ? "nothing" : "'" + after + "'";
    return before.isBlank()
        ? "%s was changed by hand to %s".formatted(label, now)
        : "%s was changed by hand from '%s' to %s".formatted(label, before, now);
  }

  private static String fix(String path) {
    int slash = path.indexOf('/');
    String question = path.substring(slash + 1).replaceFirst("\\..*", "");
    return "answer it with: "
        + Shell.line(List.of("specq", "interview", path.substring(0, slash), "--from", question));
  }

  /** {@code file:line:1} of the change. */
  String place() {
    return spec + ":" + line + ":1";
  }
}
