package io.github.specq.project;

import io.github.specq.problem.UserError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was last generated for a spec, and from what: the first line holds a hash of the answers and
 * one of the templates and specq's version. Where git could not bring two branches together, both
 * of theirs count: what a block of the spec was made of is in one of them.
 *
 * @param documents one; two where branches differ
 */
record Base(Fingerprint fingerprint, List<SpecDocument> documents) {
  private static final Pattern FIRST_LINE =
      Pattern.compile("<!-- specq:rendered answers=([0-9a-f]+) templates=([0-9a-f]+) -->\r?\n");

  Base(Fingerprint fingerprint, SpecDocument document) {
    this(fingerprint, List.of(document));
  }

  /** Empty where there is none, or where somebody edited its markers. */
  static Optional<Base> parse(String file, String text) {
    List<Base> sides =
        GitConflict.sides(text).stream()
            .distinct()
            .flatMap(side -> parseSide(file, side).stream())
            .toList();
    if (sides.size() < 2) {
      return sides.stream().findFirst();
    }
    return Optional.of(new Base(Fingerprint.NONE, sides.stream().map(Base::document).toList()));
  }

  private static Optional<Base> parseSide(String file, String text) {
    Matcher first = FIRST_LINE.matcher(text);
    if (!first.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Base(
              new Fingerprint(first.group(1), first.group(2)),
              SpecDocument.parse(file, text.substring(first.end()))));
    } catch (UserError e) {
      return Optional.empty();
    }
  }

  /** The document, or that of the branch one is on. */
  SpecDocument document() {
    return documents.get(0);
  }

  String text() {
    return "<!-- specq:rendered answers=%s templates=%s -->\n"
            .formatted(fingerprint.answers(), fingerprint.templates())
        + document().text();
  }
}
