package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.bank.Signature.Mark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files are sources, by the languages that packages are written for; on the JVM XML says what
 * is run as well.
 */
final class SourceFiles {
  private static final Map<Ecosystem, List<String>> ENDINGS =
      Map.of(
          Ecosystem.PYPI, List.of(".py"),
          Ecosystem.NPM, List.of(".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".mts", ".cts"),
          Ecosystem.MAVEN, List.of(".java", ".kt", ".scala", ".groovy", ".xml"),
          Ecosystem.GEM, List.of(".rb", ".rake"),
          Ecosystem.GO, List.of(".go"),
          Ecosystem.NUGET, List.of(".cs", ".fs", ".vb"),
          Ecosystem.COMPOSER, List.of(".php"),
          Ecosystem.HEX, List.of(".ex", ".exs"),
          Ecosystem.CARGO, List.of(".rs"));
  private static final Set<String> ALL_ENDINGS =
      ENDINGS.values().stream().flatMap(List::stream).collect(Collectors.toSet());

  private SourceFiles() {}

  /** Whether a file is one only beside others, and is looked through after them. */
  static boolean isLast(String path) {
    return Paths.ending(path).equals(".xml");
  }

  /** How the sources end that may use a package. */
  static List<String> endings(Mark pkg) {
    String id = pkg.pattern().substring(0, pkg.pattern().indexOf('/'));
    return ENDINGS.entrySet().stream()
        .filter(e -> e.getKey().id().equals(id))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  /** Whether a file may be a source file of any language. */
  static boolean isSource(String path) {
    return ALL_ENDINGS.contains(Paths.ending(path));
  }
}
