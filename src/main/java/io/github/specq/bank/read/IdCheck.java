package io.github.specq.bank.read;

import io.github.specq.condition.Ref;
import io.github.specq.problem.Name;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an id may look like. */
final class IdCheck {
  /** Words with a meaning of their own in answers and conditions. */
  private static final Set<String> RESERVED =
      Set.of(
          "text", "state", "note", "by", "at", "for", "owner", "other", "any", "all", "not",
          "holds");

  private final BankOutline outline;

  IdCheck(BankOutline outline) {
    this.outline = outline;
  }

  /** A bank may be called anything but what computed values are named after. */
  void checkBank(Scalar id) {
    if (checkForm(id) && id.text().equals(Ref.DERIVED)) {
      reserved(id);
    }
  }

  /**
   * @param seen the ids there were before; gets this one
   */
  void check(@Nullable Scalar id, String kind, Set<String> seen) {
    if (id == null || !checkForm(id)) {
      return;
    }
    if (RESERVED.contains(id.text())) {
      reserved(id);
    } else if (!seen.add(id.text())) {
      outline.problem(id, kind + " '" + id.text() + "' is there twice", "rename one of them");
    }
  }

  private boolean checkForm(Scalar id) {
    boolean fine = Name.isId(id.text());
    if (!fine) {
      outline.problem(
          id,
          "'" + Name.shown(id.text()) + "' is no id",
          "use lower-case letters, digits and - between them");
    }
    return fine;
  }

  private void reserved(Scalar id) {
    outline.problem(id, "'" + id.text() + "' is a reserved word", "choose another id");
  }
}
