package io.github.specq.yaml;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** SnakeYAML's syntax errors in words for people who write a file by hand. */
final class Wording {

  static final String ANCHOR = "anchors are not allowed here";
  static final String ANCHOR_HINT = "write the value out, or put text that starts with & in quotes";
  static final String ALIAS = "aliases are not allowed here";
  static final String ALIAS_HINT = "write the value out, or put text that starts with * in quotes";
  static final String TAG = "tags are not allowed here";
  static final String TAG_HINT = "remove it, or put text that starts with ! in quotes";

  static final String MISFIT = "this does not fit the lines above";
  static final String MISFIT_HINT = "check the indentation and the quotes";

  private static final String OPENING = "expected ',' or ";

  /** Looked up by a part of SnakeYAML's context or problem; the first that fits counts. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("scanning an anchor", true, ANCHOR, ANCHOR_HINT),
          new Rule("scanning an alias", true, ALIAS, ALIAS_HINT),
          new Rule("scanning a tag", true, TAG, TAG_HINT),
          new Rule(
              "mapping values are not allowed",
              false,
              "a colon and a blank are not allowed inside this text",
              "put the text in double quotes, or check the indentation"),
          new Rule(
              "could not find expected ':'", true, "a key without a colon", "write key: value"),
          new Rule(
              "unexpected end of stream",
              true,
              "this quote is never closed",
              "add the other quote"),
          new Rule(
              "unknown escape character",
              false,
              "this backslash escape is unknown",
              "write \\\\ for a backslash, or use single quotes"),
          new Rule(
              "scanning a block scalar",
              true,
              "text behind | or > must begin on the next line",
              "move it there, or put text that starts with | or > in quotes"),
          new Rule(
              OPENING + "']'",
              true,
              "this list is not closed, or a comma is missing in it",
              "write [a, b], and put text with , [ ] { } in double quotes"),
          new Rule(
              OPENING + "'}'",
              true,
              "this mapping is not closed, or a comma is missing in it",
              "write { a: 1, b: 2 }, and put text with , [ ] { } in double quotes"),
          new Rule("but found", false, MISFIT, MISFIT_HINT));

  private Wording() {}

  /** Notes a syntax error. */
  static void add(MarkedYAMLException error, SourceText source, Marks marks, Refusals refusals) {
    int place = marks.offset(error.getProblemMark());
    Optional<Integer> tab = tab(source, place);
    if (tab.isPresent()) {
      refusals.add(
          tab.get(), "a tab is not allowed here", "use spaces, also where YAML lets a tab stand");
      return;
    }
    String details = error.getContext() + "\n" + error.getProblem();
    if (details.contains("cannot start any token")) {
      String first = Character.toString(source.text().codePointAt(place));
      refusals.add(place, "text cannot start with " + first, "put the text in double quotes");
      return;
    }
    Rule rule =
        RULES.stream()
            .filter(r -> details.contains(r.part()))
            .findFirst()
            .orElseGet(() -> Rule.unknown(error.getProblem()));
    boolean atContext = rule.atContext() && error.getContextMark() != null;
    refusals.add(
        atContext ? marks.offset(error.getContextMark()) : place, rule.message(), rule.hint());
  }

  /** The tab that broke the syntax: where it broke, or in the indentation of that line. */
  private static Optional<Integer> tab(SourceText source, int place) {
    if (source.text().startsWith("\t", place)) {
      return Optional.of(place);
    }
    int start = source.lineStart(place);
    String line = source.text().substring(start, source.lineEnd(start));
    int tab = line.indexOf('\t');
    return tab >= 0 && line.substring(0, tab).isBlank()
        ? Optional.of(start + tab)
        : Optional.empty();
  }

  /**
   * How one kind of syntax error is told.
   *
   * @param atContext whether its place is where the broken thing began, not where it broke
   */
  private record Rule(String part, boolean atContext, String message, String hint) {

    static Rule unknown(String problem) {
      return new Rule(
          "", false, "this is not valid YAML: " + problem, "check the indentation and the quotes");
    }
  }
}
