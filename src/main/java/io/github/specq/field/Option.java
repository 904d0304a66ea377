package io.github.specq.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing a choice can be.
 *
 * @param means a clause that can stand in a sentence of a spec
 * @param exclusive among several choices it stands alone
 * @param listed whether it is shown; otherwise it is found by typing it
 */
public record Option(
    String id,
    String label,
    Optional<String> summary,
    List<String> pros,
    List<String> cons,
    List<String> bestFor,
    Optional<String> means,
    List<String> languages,
    List<String> aliases,
    List<String> was,
    boolean exclusive,
    boolean listed) {

  /** An option of which nothing but its name is known. */
  public static Option named(String id, String label) {
    return new Option(
        id,
        label,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        false,
        true);
  }

  /** Whether a typed word means this option: its id, former id, label or an alias, in any case. */
  public boolean isCalled(String typed) {
    return Stream.of(Stream.of(id, label), aliases.stream(), was.stream())
        .flatMap(s -> s)
        .anyMatch(name -> plain(name).equals(plain(typed)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** How it is called in a spec. */
  public String inText() {
    return means.orElse(label);
  }
}
