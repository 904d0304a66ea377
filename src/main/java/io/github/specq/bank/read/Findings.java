package io.github.specq.bank.read;

import io.github.specq.problem.Name;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Series;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a bank's file, each thing once; mutable. */
final class Findings {
  private static final String HINT = "write one short line that begins with a letter or a digit";

  private final YamlText source;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<Position> misshapen = new HashSet<>();

  Findings(YamlText source) {
    this.source = source;
  }

  /**
   * Something wrong.
   *
   * @param node where, or null for the file as a whole
   */
  void add(@Nullable Yaml node, String message, String hint) {
    Position position = position(node);
    if (!misshapen.contains(position)) {
      problems.add(Problem.error(position, message, hint));
    }
  }

  /** The place of a node, or of the whole file. */
  Position position(@Nullable Yaml node) {
    return source.position(node == null ? source.root() : node);
  }

  /** Something wrong that has its place. */
  void add(Problem problem) {
    problems.add(problem);
  }

  /** A node of the wrong kind: nothing else about it is told. */
  void addMisshapen(Yaml node, String message, String hint) {
    add(node, message, hint);
    misshapen.add(source.position(node));
  }

  /** Whether it says yes; what is neither yes nor no is reported. */
  boolean flag(@Nullable Scalar flag) {
    if (flag != null && !List.of("yes", "no").contains(flag.text())) {
      add(flag, "'" + flag.text() + "' is neither yes nor no", "write yes or no");
    }
    return flag != null && flag.text().equals("yes");
  }

  /** Whether it can be a name, see {@link Name#fault}; what cannot is reported. */
  boolean checkName(@Nullable Scalar name, String what) {
    return checkName(name, what, Name::fault);
  }

  /** Whether it can be a line of free words, see {@link Name#lineFault}. */
  boolean checkLine(@Nullable Scalar line, String what) {
    return checkName(line, what, Name::lineFault);
  }

  private boolean checkName(
      @Nullable Scalar name, String what, Function<String, Optional<String>> rule) {
    Optional<String> fault = name == null ? Optional.empty() : rule.apply(name.text());
    fault.ifPresent(f -> add(name, "this is no " + what + ": " + f, HINT));
    return fault.isEmpty();
  }

  /** What a mapping must have and has not. */
  void required(@Nullable Yaml place, String what, Stream<Optional<String>> missing) {
    List<String> keys = missing.flatMap(Optional::stream).toList();
    if (!keys.isEmpty()) {
      add(
          place,
          what + " needs " + Series.of(keys.stream().map(k -> "'" + k + "'").toList()),
          "add " + Series.of(keys.stream().map(k -> "'" + k + ":'").toList()));
    }
  }

  /** The key, if there is nothing under it. */
  static Optional<String> missing(String key, @Nullable Yaml node) {
    return node == null ? Optional.of(key) : Optional.empty();
  }

  /** The first that is there. */
  static @Nullable Yaml first(@Nullable Yaml... nodes) {
    return Arrays.stream(nodes).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** In the order they were found. */
  List<Problem> problems() {
    return new ArrayList<>(problems);
  }
}
