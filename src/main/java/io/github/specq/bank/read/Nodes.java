package io.github.specq.bank.read;

import io.github.specq.yaml.Yaml.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the nodes of a bank's file say, which may be left out. */
final class Nodes {
  private Nodes() {}

  /** Nothing where the file has nothing; entries that did not fit are left out. */
  static <T> List<T> list(@Nullable List<T> items) {
    return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
  }

  static String text(@Nullable Scalar scalar) {
    return scalar == null ? "" : scalar.text().strip();
  }

  /** A name as it is written: blanks around it are no part of any name. */
  static String name(@Nullable Scalar scalar) {
    return scalar == null ? "" : scalar.text();
  }

  static Optional<String> optional(@Nullable Scalar scalar) {
    return Optional.of(text(scalar)).filter(t -> !t.isEmpty());
  }

  static List<String> texts(@Nullable List<Scalar> scalars) {
    return list(scalars).stream().map(Nodes::text).toList();
  }
}
