package io.github.specq.bank;

import io.github.specq.yaml.Yaml.Scalar;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an id may look like. */
final class IdCheck {
  /** Words with a meaning of their own in answers and conditions. */
  private static final Set<String> RESERVED =
      Set.of("text", "state", "note", "by", "owner", "other", "any", "all", "not");

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final BankOutline outline;

  IdCheck(BankOutline outline) {
    this.outline = outline;
  }

  /**
   * @param seen the ids there were before; gets this one
   */
  void check(@Nullable Scalar id, String kind, Set<String> seen) {
    if (id == null) {
      return;
    }
    String text = id.text();
    if (!ID.matcher(text).matches()) {
      outline.problem(
          id, "'" + text + "' is no id", "use lower-case letters, digits and - between them");
    } else if (RESERVED.contains(text)) {
      outline.problem(id, "'" + text + "' is a reserved word", "choose another id");
    } else if (!seen.add(text)) {
      outline.problem(id, kind + " '" + text + "' is there twice", "rename one of them");
    }
  }
}
