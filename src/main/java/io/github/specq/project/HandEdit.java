package io.github.specq.project;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.specq.project.BlockBody.Row;
import io.github.specq.project.Part.Kind;
import io.github.specq.render.BlockId;
import io.github.specq.render.SpecFile.RenderedAnswer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people's edit of a block says about its answers: the way back from a document.
 *
 * @param values values that were changed in tables and in sentences
 * @param words what was written in sentences, where that is all that was added
 */
public record HandEdit(List<Value> values, Optional<Words> words) {
  // As the templates mark a value that nobody confirmed.
  private static final Pattern MARK = Pattern.compile(" _\\(.*\\)_$");

  private static final HandEdit NOTHING = new HandEdit(List.of(), Optional.empty());

  public HandEdit {
    values = List.copyOf(values);
  }

  /**
   * A changed value: in a row that shows one answer and nothing else, or in a sentence of which
   * nothing else was changed.
   *
   * @param path {@code bank/question.field} of the answer
   * @param line in the document, from 1
   * @param before what was said, as plain text; empty where there was no answer
   * @param after what is said now, as plain text
   * @param generated the whole row or sentence as it was generated
   * @param written the same as it stands in the document
   */
  public record Value(
      String path,
      int line,
      String label,
      String before,
      String after,
      String generated,
      String written) {}

  /**
   * Sentences that can stand for a whole question.
   *
   * @param path {@code bank/question}
   * @param line of the first of them that was added, in the document, from 1
   * @param text Markdown: what was added, and the own words of the question, wherever they stand
   * @param added whether nothing that was generated was changed or taken out
   */
  public record Words(String path, int line, String text, boolean added) {}

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
    List<Value> cells =
        BlockBody.of(change.before()).rows().stream()
            .flatMap(row -> cell(change, row, rows, told).stream())
            .toList();
    List<Value> said =
        Merge.changed(base, change.before()).stream()
            .filter(c -> c.was().isWords() && c.is().isWords())
            .flatMap(c -> inSentence(change, c, told).stream())
            .toList();
    // A value in a sentence is no sentence of one's own: words alone would not say the edit.
    Optional<Words> words = said.isEmpty() ? words(change, base, told) : Optional.empty();
    return new HandEdit(Stream.concat(cells.stream(), said.stream()).toList(), words);
  }

  /** A value that stands in a generated sentence once, where all around it is as it was. */
  private static Optional<Value> inSentence(
      BlockChange change, Merge.Changed changed, List<RenderedAnswer> told) {
    String sense = changed.was().sense();
    boolean own =
        told.stream().anyMatch(t -> t.label().isEmpty() && senses(t.text()).contains(sense));
    if (own || !senses(change.generated()).contains(sense)) {
      return Optional.empty();
    }
    String was = oneLine(changed.was().text());
    String is = oneLine(changed.is().text());
    List<Value> values =
        told.stream()
            .filter(t -> !t.label().isEmpty() && !t.text().isBlank())
            .flatMap(
                t -> instead(was, is, t).map(after -> value(change, changed, t, after)).stream())
            .toList();
    return only(values);
  }

  private static Value value(
      BlockChange change, Merge.Changed changed, RenderedAnswer answer, String after) {
    return new Value(
        answer.path(),
        change.line() + 1 + changed.is().line(),
        MarkdownFile.plainText(answer.label()),
        MarkdownFile.plainText(answer.text()),
        MarkdownFile.plainText(after),
        changed.was().text(),
        changed.is().text());
  }

  /** What stands in the place of an answer's text. */
  private static Optional<String> instead(String was, String is, RenderedAnswer answer) {
    Matcher text = wholeWords(answer.text()).matcher(was);
    if (!text.find()) {
      return Optional.empty();
    }
    String before = was.substring(0, text.start());
    String behind = was.substring(text.end());
    boolean around =
        is.length() > before.length() + behind.length()
            && is.startsWith(before)
            && is.endsWith(behind)
            && !text.find();
    return around
        ? Optional.of(is.substring(before.length(), is.length() - behind.length()).strip())
            .filter(after -> !after.isEmpty())
        : Optional.empty();
  }

  /** A text in whatever case and however its lines are broken, and not as a part of a word. */
  static Pattern wholeWords(String text) {
    String words = Arrays.stream(text.split("\\s+")).map(Pattern::quote).collect(joining("\\s+"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Optional<Value> cell(
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
                new Value(
                    a.path(),
                    change.line() + 1 + row.line(),
                    MarkdownFile.plainText(row.label()),
                    MarkdownFile.plainText(a.text()),
                    MarkdownFile.plainText(unmarked(row.value())),
                    was.get().text(),
                    row.text()))
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
    String here = Part.joined(words).strip().replaceAll("\n{3,}", "\n\n");
    Set<String> block = senses(base);
    block.addAll(comes);
    boolean elsewhere = said.stream().noneMatch(block::contains);
    String text = elsewhere ? (own.get().text() + "\n\n" + here).strip() : here;
    int line = change.line() + 1 + added.get(0).line();
    return Optional.of(new Words(question, line, text, Merge.onlyAdds(base, change.before())));
  }

  /** An item beside generated ones belongs to their list, and would be torn out of it. */
  private static boolean isSentence(Part part, boolean lists) {
    return part.kind() == Kind.TEXT || (part.kind() == Kind.ITEM && !lists);
  }

  private static Set<String> senses(String text) {
    return BlockBody.of(text).parts().stream().map(Part::sense).collect(toSet());
  }
}
