package io.github.specq.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where packages come from. Each has its own idea of when two names mean the same package. */
public enum Ecosystem {
  PYPI,
  NPM,
  /** Names are {@code group:artifact}. */
  MAVEN,
  GEM,
  GO,
  NUGET,
  COMPOSER,
  HEX,
  CARGO;

  /** As it is written in a bank. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Ecosystem> of(String id) {
    return Arrays.stream(values()).filter(e -> e.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Ecosystem::id).toList();
  }

  /** The name all spellings of a package's name have in common. */
  public String normal(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return switch (this) {
      case PYPI -> dashed(lower, "_.");
      case CARGO -> dashed(lower, "_");
      default -> lower;
    };
  }

  private static String dashed(String name, String others) {
    StringBuilder dashed = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dash = c == '-' || others.indexOf(c) >= 0;
      boolean again = dash && !dashed.isEmpty() && dashed.charAt(dashed.length() - 1) == '-';
      if (!again) {
        dashed.append(dash ? '-' : c);
      }
    }
    return dashed.toString();
  }
}
