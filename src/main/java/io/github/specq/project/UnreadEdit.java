package io.github.specq.project;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.specq.project.BlockBody.TableRow;
import io.github.specq.project.Part.Kind;
import io.github.specq.render.BlockId;
import io.github.specq.render.SpecFile.RenderedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An edit of what answers say that cannot be read back as an answer, for it stands in a sentence or
 * in a row that is made of more than one.
 *
 * @param path {@code bank/question.field}, or as much of it as is known
 * @param line in the document, from 1
 * @param label what was changed
 * @param before what stood there, as plain text
 * @param after what stands there now, as plain text; empty where nothing does
 */
public record UnreadEdit(String path, int line, String label, String before, String after) {
  private static final String CELLS = " | ";

  /**
   * The edits of a block, without those that can be read.
   *
   * @param change the block as it is and as it would be
   * @param told the answers it reads
   * @param read what can be read
   */
  static List<UnreadEdit> in(
      BlockChange change, List<RenderedAnswer> told, List<HandEdit.Value> read) {
    if (change.base().isEmpty()) {
      return List.of(); // nobody knows which lines are people's
    }
    Set<Integer> known = read.stream().map(HandEdit.Value::line).collect(toSet());
    List<UnreadEdit> edits = new ArrayList<>(rows(change, told, known));
    Set<String> paths =
        Stream.concat(read.stream().map(HandEdit.Value::path), edits.stream().map(UnreadEdit::path))
            .collect(toSet());
    told.stream()
        .filter(answer -> !paths.contains(answer.path()) && isGone(change, answer))
        .forEach(answer -> edits.add(gone(change, answer)));
    return List.copyOf(edits);
  }

  private static List<UnreadEdit> rows(
      BlockChange change, List<RenderedAnswer> told, Set<Integer> known) {
    List<TableRow> base = BlockBody.of(change.base().orElseThrow()).tableRows();
    List<TableRow> generated = BlockBody.of(change.generated()).tableRows();
    return BlockBody.of(change.before()).tableRows().stream()
        .filter(row -> !known.contains(lineOf(change, row.line())))
        .filter(row -> !generated.stream().filter(row::isCalledAs).allMatch(row::saysSame))
        .flatMap(
            row ->
                only(base.stream().filter(row::isCalledAs).toList())
                    .filter(was -> !was.saysSame(row))
                    .map(was -> changed(change, told, was, row))
                    .stream())
        .toList();
  }

  private static UnreadEdit changed(
      BlockChange change, List<RenderedAnswer> told, TableRow was, TableRow row) {
    List<Integer> changed =
        IntStream.range(1, Math.max(was.cells().size(), row.cells().size()))
            .filter(i -> !was.cell(i).equals(row.cell(i)))
            .boxed()
            .toList();
    String path =
        only(told.stream().filter(t -> plain(t.label()).equals(row.label())).toList())
            .map(RenderedAnswer::path)
            .orElse(BlockId.parse(change.id()).source());
    return new UnreadEdit(
        path,
        lineOf(change, row.line()),
        row.label(),
        changed.stream().map(was::cell).collect(joining(CELLS)),
        changed.stream().map(row::cell).collect(joining(CELLS)));
  }

  /** Whether a value that was generated, and would be again, stands in the text no more. */
  private static boolean isGone(BlockChange change, RenderedAnswer answer) {
    return !answer.label().isEmpty()
        && !answer.text().isBlank()
        && holds(change.base().orElseThrow(), answer.text())
        && holds(change.generated(), answer.text())
        && !holds(change.before(), answer.text());
  }

  private static UnreadEdit gone(BlockChange change, RenderedAnswer answer) {
    Optional<Part> instead =
        Merge.added(change.base().orElseThrow(), change.before()).stream()
            .filter(p -> p.kind() != Kind.BLANK)
            .findFirst();
    return new UnreadEdit(
        answer.path(),
        instead.map(p -> lineOf(change, p.line())).orElse(change.line()),
        plain(answer.label()),
        plain(answer.text()),
        instead.map(p -> plain(p.text())).orElse(""));
  }

  private static boolean holds(String body, String text) {
    return HandEdit.wholeWords(text).matcher(body).find();
  }

  private static int lineOf(BlockChange change, int lineOfBody) {
    return change.line() + 1 + lineOfBody;
  }

  private static String plain(String markdown) {
    return MarkdownFile.plainText(markdown);
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
