package io.github.specq.render;

import io.github.specq.answers.Acceptance;
import io.github.specq.bank.Rule;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What advice has to say, as documents see it: what must still be resolved stands among the open
 * questions, what the team knows and lives with among the known limits. Hints are for the one who
 * answers, and stand in neither.
 */
final class AdviceModel {
  /** A sentence with more of them is a bibliography; the others stand beside the rule. */
  private static final int MOST_SOURCES = 2;

  private AdviceModel() {}

  /** The id of the block that lists known limits. */
  static BlockId blockId(String section) {
    return new BlockId("specq", "known-limits", section);
  }

  /** The contradictions that nobody accepted. */
  static List<Map<String, Object>> open(List<Finding> advice) {
    return advice.stream()
        .filter(f -> f.isUnresolved() && !f.warning().unanswered())
        .map(AdviceModel::of)
        .toList();
  }

  /** What these rules say. */
  static List<Map<String, Object>> of(List<Finding> advice) {
    return advice.stream().map(AdviceModel::of).toList();
  }

  /** Whether a rule asks, because something is not answered that it looks at. */
  static boolean isAsked(Finding advised) {
    return advised.warning().unanswered() && isGrave(advised);
  }

  /** The risks, and the contradictions that were accepted; empty where there are none. */
  static Map<String, Object> limits(List<Finding> advice) {
    List<Map<String, Object>> limits =
        advice.stream().filter(AdviceModel::isLimit).map(AdviceModel::of).toList();
    Map<String, Object> model = new LinkedHashMap<>();
    if (!limits.isEmpty()) {
      model.put("limits", limits);
    }
    return model;
  }

  static boolean isLimit(Finding advised) {
    return !advised.isUnresolved() && !advised.warning().unanswered() && isGrave(advised);
  }

  private static boolean isGrave(Finding advised) {
    return advised.warning().severity() != Rule.Severity.HINT;
  }

  private static Map<String, Object> of(Finding advised) {
    Warning warning = advised.warning();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("rule", warning.id());
    int question = warning.unanswered() ? warning.message().indexOf("? ") + 1 : 0;
    model.put("question", warning.message().substring(0, question));
    model.put("text", warning.message().substring(question).strip());
    model.put("basis", warning.basis().name().toLowerCase(Locale.ROOT));
    model.put("sources", cited(warning).map(AdviceModel::source).toList());
    Ref first = warning.revisit().get(0);
    String command = "specq interview %s --from %s".formatted(first.bank(), first.question());
    model.put("command", MarkdownFormat.markdown(Markdown.code(command)));
    if (advised.standing() == Finding.Standing.ACCEPTED) {
      model.put("accepted", advised.acceptance().map(Acceptance::reason).orElse(""));
    }
    return model;
  }

  /** What is about another product only says nothing to a reader of this design. */
  private static Stream<Source> cited(Warning warning) {
    return warning.near() ? warning.sources().stream().limit(MOST_SOURCES) : Stream.empty();
  }

  /** A title is a link where its address is one that a document may hold. */
  private static Map<String, Object> source(Source source) {
    String title = Markdown.inline(source.title());
    String cited =
        LinkTarget.isPage(source.url())
            ? "[" + title + "](" + LinkSyntax.destination(source.url()) + ")"
            : title;
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("cited", MarkdownFormat.markdown(cited));
    model.put("age", source.age().orElse("read " + source.read()));
    model.put("secondary", source.secondary());
    return model;
  }
}
