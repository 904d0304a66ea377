package io.github.specq.project;

import static java.util.stream.Collectors.toSet;

import io.github.specq.project.BlockBody.Row;
import io.github.specq.project.Part.Kind;
import io.github.specq.render.BlockId;
import io.github.specq.render.SpecFile.RenderedAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people's edit of a block says about its answers: the way back from a document.
 *
 * @param cells values that were changed in tables
 * @param words what was written in sentences, where that is all that was added
 */
public record HandEdit(List<Cell> cells, Optional<Words> words) {
  // As the templates mark a value that nobody confirmed.
  private static final Pattern MARK = Pattern.compile(" _\\(.*\\)_$");

  private static final HandEdit NOTHING = new HandEdit(List.of(), Optional.empty());

  public HandEdit {
    cells = List.copyOf(cells);
  }

  /**
   * A changed cell of a row that shows one answer and nothing else.
   *
   * @param path {@code bank/question.field} of the answer
   * @param line in the document, from 1
   * @param before what the row said, as plain text; empty where there was no answer
   * @param after what it says now, as plain text
   * @param row the whole row as it was generated
   */
  public record Cell(
      String path, int line, String label, String before, String after, String row) {}

  /**
   * Sentences that can stand for a whole question.
   *
   * @param path {@code bank/question}
   * @param text Markdown: what was added, and the own words that stood there already
   * @param added whether nothing that was generated was changed or taken out
   */
  public record Words(String path, String text, boolean added) {}

  /**
   * Reads an edit.
   *
   * @param change the block as it is and as it would be
   * @param told the answers it reads
   */
  public static HandEdit of(BlockChange change, List<RenderedAnswer> told) {
    if (change.base().isEmpty()) {
      return NOTHING; // nobody knows which lines are people's
    }
    String base = change.base().get();
    List<Row> rows = BlockBody.of(base).rows();
    List<Cell> cells =
        BlockBody.of(change.before()).rows().stream()
            .flatMap(row -> cell(change, row, rows, told).stream())
            .toList();
    return new HandEdit(cells, words(change, base, told));
  }

  private static Optional<Cell> cell(
      BlockChange change, Row row, List<Row> base, List<RenderedAnswer> told) {
    Optional<Row> was = only(base.stream().filter(row::isCalledAs).toList());
    Optional<Row> would =
        only(BlockBody.of(change.generated()).rows().stream().filter(row::isCalledAs).toList());
    Optional<RenderedAnswer> answer =
        only(told.stream().filter(t -> !t.label().isEmpty() && row.isCalled(t.label())).toList());
    if (was.isEmpty() || was.get().value().equals(row.value())) {
      return Optional.empty();
    }
    return answer
        .filter(a -> would.filter(w -> showsOnly(w, a)).isPresent())
        .map(
            a ->
                new Cell(
                    a.path(),
                    change.line() + 1 + row.line(),
                    MarkdownFile.plainText(row.label()),
                    MarkdownFile.plainText(a.text()),
                    MarkdownFile.plainText(unmarked(row.value())),
                    was.get().text()))
        .filter(c -> !c.after().isEmpty() && !c.after().equals(c.before()));
  }

  /** A row without an answer says so in words of its own. */
  private static boolean showsOnly(Row row, RenderedAnswer answer) {
    return answer.text().isEmpty() || unmarked(row.value()).equals(answer.text());
  }

  private static String unmarked(String value) {
    return MARK.matcher(value).replaceFirst("");
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A changed row is no sentence: while there is one, words alone would not say the edit. */
  private static Optional<Words> words(BlockChange change, String base, List<RenderedAnswer> told) {
    String question = BlockId.parse(change.id()).source();
    Optional<RenderedAnswer> own =
        only(told.stream().filter(t -> t.path().equals(question) && t.label().isEmpty()).toList());
    Set<String> comes = senses(change.generated());
    List<Part> added =
        Merge.added(base, change.before()).stream()
            .filter(p -> p.kind() != Kind.BLANK && !comes.contains(p.sense()))
            .toList();
    boolean lists = BlockBody.of(base).parts().stream().anyMatch(p -> p.kind() == Kind.ITEM);
    if (own.isEmpty() || added.isEmpty() || !added.stream().allMatch(p -> isSentence(p, lists))) {
      return Optional.empty();
    }
    Set<Part> fresh = new HashSet<>(added);
    Set<String> said = senses(own.get().text());
    List<Part> words =
        BlockBody.of(change.before()).parts().stream()
            .filter(p -> p.kind() == Kind.BLANK || fresh.contains(p) || said.contains(p.sense()))
            .toList();
    String text = Part.joined(words).strip().replaceAll("\n{3,}", "\n\n");
    return Optional.of(new Words(question, text, Merge.onlyAdds(base, change.before())));
  }

  /** An item beside generated ones belongs to their list, and would be torn out of it. */
  private static boolean isSentence(Part part, boolean lists) {
    return part.kind() == Kind.TEXT || (part.kind() == Kind.ITEM && !lists);
  }

  private static Set<String> senses(String text) {
    return BlockBody.of(text).parts().stream().map(Part::sense).collect(toSet());
  }
}
