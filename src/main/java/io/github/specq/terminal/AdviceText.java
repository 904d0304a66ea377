package io.github.specq.terminal;

import io.github.specq.answers.Acceptance;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A warning in words, the same wherever it is shown. */
public final class AdviceText {
  private static final int MOST_SOURCES = 2;

  private AdviceText() {}

  /** How grave it is, and which rule says so: {@code Risk TMO-14}. */
  public static String title(Warning warning) {
    String severity = warning.severity().id();
    return severity.substring(0, 1).toUpperCase(Locale.ROOT)
        + severity.substring(1)
        + " "
        + warning.id();
  }

  /** Title and sentence in one. */
  public static String line(Finding advised) {
    return title(advised.warning()) + ": " + advised.warning().message();
  }

  /** What need not stop anybody, in one line: the only one, or how many there are. */
  public static Optional<String> noticed(List<Finding> all) {
    if (all.size() < 2) {
      return all.stream().map(AdviceText::line).findFirst();
    }
    String ids = all.stream().map(a -> a.warning().id()).collect(Collectors.joining(", "));
    return Optional.of(
        "%d things to check: %s; w in the review says them.".formatted(all.size(), ids));
  }

  /** Where it is documented, what to look at again, and what was once said to it. */
  public static List<String> details(Finding advised) {
    List<String> lines = new ArrayList<>(basis(advised.warning()));
    found(advised.warning())
        .ifPresent(paths -> lines.add("Found in the repository, not answered: " + paths));
    lines.add("Look again at: " + revisit(advised.warning()));
    advised.acceptance().map(a -> acceptance(advised, a)).ifPresent(lines::add);
    return lines;
  }

  /** The paths of what nobody said, and only the repository shows. */
  public static Optional<String> found(Warning warning) {
    return warning.found().isEmpty() ? Optional.empty() : Optional.of(paths(warning.found()));
  }

  /** The paths of the answers to think about again. */
  public static String revisit(Warning warning) {
    return paths(warning.revisit());
  }

  private static String paths(List<Ref> refs) {
    return refs.stream().map(Ref::toString).collect(Collectors.joining(", "));
  }

  /** Where it is documented and as of when, or what else it rests on; a few lines at most. */
  public static List<String> basis(Warning warning) {
    return switch (warning.basis()) {
      case DOCUMENTED -> sources(warning.sources());
      case LOGIC -> List.of("It follows from the answers alone.");
      case EXPERIENCE -> List.of("This is experience, no source was read for it.");
    };
  }

  /** Some of many; whoever wants all finds them beside the rule. */
  private static List<String> sources(List<Source> all) {
    List<String> shown =
        all.stream().limit(MOST_SOURCES).map(AdviceText::source).collect(Collectors.toList());
    int more = all.size() - shown.size();
    if (more > 0) {
      shown.add("and %d more %s".formatted(more, more == 1 ? "source" : "sources"));
    }
    return shown;
  }

  /** A source as it is cited: {@code Source: title (address, as of date, read date)}. */
  public static String source(Source source) {
    return "Source: %s (%s, %sread %s%s)"
        .formatted(
            source.title(),
            source.url(),
            source.age().map(age -> age + ", ").orElse(""),
            source.read(),
            source.secondary() ? "; not the maker's own words" : "");
  }

  private static String acceptance(Finding advised, Acceptance acceptance) {
    String reason = "\"" + acceptance.reason() + "\"";
    return advised.standing() == Finding.Standing.ACCEPTED
        ? "Accepted: " + reason
        : "It was accepted (" + reason + "), but for other answers.";
  }
}
