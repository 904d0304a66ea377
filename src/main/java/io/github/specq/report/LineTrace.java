package io.github.specq.report;

import io.github.specq.project.SpecLine;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the answers that a line of a block prints among those that the block read. */
final class LineTrace {
  /** Words that stand in sentences for other reasons. */
  private static final Set<String> EVERYWHERE = Set.of("yes", "no", "none", "");

  /** What is called by a row has one value, or a value and what belongs to it. */
  private static final int MOST_CELLS = 3;

  private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*+]|\\d+[.)]) +");
  private static final Pattern BOLD_LABEL =
      Pattern.compile("(?:[-*] +|\\d+[.)] +)?\\*\\*(.+?):\\*\\*.*");

  private final String line;
  private final boolean code;

  LineTrace(SpecLine line) {
    this.line = line.text().strip();
    this.code = line.kind() == SpecLine.Kind.CODE;
  }

  /**
   * An answer that the block read.
   *
   * @param label what a row calls it; empty for own words
   * @param texts the forms in which it may be printed, as Markdown
   * @param entries what may stand for it in a list or a table, entry by entry
   */
  record Candidate(AnswerReport answer, String label, List<String> texts, List<String> entries) {
    Candidate {
      texts = List.copyOf(texts);
      entries = List.copyOf(entries);
    }
  }

  /** Those the line prints, in the order they were read; none where it cannot be told. */
  List<AnswerReport> among(List<Candidate> candidates) {
    Set<Candidate> found = new LinkedHashSet<>();
    candidates.stream().filter(this::isAsAWhole).findFirst().ifPresent(found::add);
    if (cells().size() > MOST_CELLS) {
      candidates.stream().filter(this::isFirstCell).forEach(found::add);
      return answers(candidates, found);
    }
    if (found.isEmpty() && !code) {
      StringBuilder rest = new StringBuilder(line);
      List<Candidate> labelled =
          candidates.stream().filter(c -> isLabelled(c, String::equalsIgnoreCase)).toList();
      labelled.forEach(c -> c.texts().forEach(t -> take(rest, t)));
      found.addAll(labelled);
      byLength(candidates, labelled)
          .filter(p -> labelled.isEmpty() || labelled.stream().anyMatch(p::isBeside))
          .filter(p -> take(rest, p.text()))
          .forEach(p -> found.add(p.candidate()));
    }
    if (found.isEmpty() && !code) {
      candidates.stream().filter(c -> isLabelled(c, LineTrace::begins)).forEach(found::add);
    }
    return answers(candidates, found);
  }

  private static List<AnswerReport> answers(List<Candidate> candidates, Set<Candidate> found) {
    return candidates.stream().filter(found::contains).map(Candidate::answer).distinct().toList();
  }

  /** The row of an option: its other cells are the bank's words. */
  private boolean isFirstCell(Candidate candidate) {
    return candidate.texts().contains(cells().get(0).replace("**", ""));
  }

  /** A table may say in short what the bank says in full. */
  private static boolean begins(String label, String inFull) {
    return inFull.regionMatches(true, 0, label + " ", 0, label.length() + 1);
  }

  /** One form of one answer. */
  private record Printed(Candidate candidate, String text) {

    /** A row that names an answer may tell others of its question with it, but no other's. */
    boolean isBeside(Candidate labelled) {
      return question(candidate).equals(question(labelled));
    }

    private static String question(Candidate candidate) {
      return candidate.answer().path().replaceFirst("\\..*", "");
    }
  }

  /** Longest first, so that "10" is not found in "10 workers". */
  private static Stream<Printed> byLength(List<Candidate> candidates, List<Candidate> without) {
    return candidates.stream()
        .filter(c -> !without.contains(c))
        .flatMap(c -> c.texts().stream().map(t -> new Printed(c, t)))
        .sorted(Comparator.comparingInt((Printed p) -> p.text().length()).reversed());
  }

  /** A line of a text with several, or an entry of a list or table. */
  private boolean isAsAWhole(Candidate candidate) {
    String entry =
        line.startsWith("|") ? label().orElse("") : LIST_MARK.matcher(line).replaceFirst("");
    boolean isEntry = !entry.equals(line) && candidate.entries().contains(entry);
    return isEntry
        || candidate.texts().stream()
            .filter(t -> t.contains("\n") && !line.isEmpty())
            .anyMatch(t -> t.lines().map(String::strip).anyMatch(line::equals));
  }

  private boolean isLabelled(Candidate candidate, BiPredicate<String, String> fits) {
    return !candidate.label().isEmpty()
        && label().filter(l -> !l.isEmpty() && fits.test(l, candidate.label())).isPresent();
  }

  private Optional<String> label() {
    if (line.startsWith("|")) {
      return cells().stream().findFirst();
    }
    var bold = BOLD_LABEL.matcher(line);
    return bold.matches() ? Optional.of(bold.group(1)) : Optional.empty();
  }

  /** The cells of a table's row; none where it is no row. */
  private List<String> cells() {
    return line.startsWith("|")
        ? CELL_BORDER.splitAsStream(line.substring(1)).map(String::strip).toList()
        : List.of();
  }

  /** Whether a text stands there as whole words; what is found is not found again. */
  private static boolean take(StringBuilder rest, String text) {
    if (EVERYWHERE.contains(text)) {
      return false;
    }
    var found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(rest);
    if (!found.find()) {
      return false;
    }
    rest.replace(found.start(), found.end(), "\u0000");
    return true;
  }
}
