package io.github.specq.project;

import java.util.List;
import java.util.Optional;

/**
 * Where a section stands: the headings above it and its own, outermost first, without the
 * document's title.
 */
public record SectionPath(List<String> names) {
  public SectionPath {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a section has a name");
    }
  }

  public static SectionPath of(String... names) {
    return new SectionPath(List.of(names));
  }

  /** The section's own heading. */
  public String name() {
    return names.get(names.size() - 1);
  }

  /** The section around this one; empty for a section at the top. */
  public Optional<SectionPath> parent() {
    return names.size() == 1
        ? Optional.empty()
        : Optional.of(new SectionPath(names.subList(0, names.size() - 1)));
  }

  @Override
  public String toString() {
    return String.join(" > ", names);
  }
}
