package io.github.specq.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where answers go.
 *
 * @param spec the document, by its file name without the ending
 * @param section the exact heading in the document's template
 * @param heading of the block there, where it is not that of its question or section
 */
public record Fill(String spec, String section, Form form, Optional<String> heading) {

  /** The shape a block takes where it has no template of its own. */
  public enum Form {
    DECISION,
    SETTINGS,
    LIST,
    PROSE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Form> of(String id) {
      return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
      return Arrays.stream(values()).map(Form::id).toList();
    }
  }

  /** Whether it goes to the same place. */
  public boolean samePlace(Fill other) {
    return spec.equals(other.spec) && section.equals(other.section);
  }
}
