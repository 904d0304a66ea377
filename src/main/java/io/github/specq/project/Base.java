package io.github.specq.project;

import io.github.specq.problem.UserError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was last generated for a spec, and from what: the first line holds a hash of the answers and
 * one of the templates and specq's version.
 */
record Base(Fingerprint fingerprint, SpecDocument document) {
  private static final Pattern FIRST_LINE =
      Pattern.compile("<!-- specq:rendered answers=([0-9a-f]+) templates=([0-9a-f]+) -->\r?\n");

  /**
   * Empty where there is none, or where it cannot be trusted: git conflicts, edits of its markers.
   */
  static Optional<Base> parse(String file, String text) {
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

  String text() {
    return "<!-- specq:rendered answers=%s templates=%s -->\n"
            .formatted(fingerprint.answers(), fingerprint.templates())
        + document.text();
  }
}
