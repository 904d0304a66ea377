package io.github.specq.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which files only show, test or try something, by their folders and names. */
final class Examples {
  private static final Set<String> FOLDERS =
      Set.of(
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "doc",
          "docs",
          "fixture",
          "fixtures",
          "__fixtures__",
          "testdata",
          "test",
          "tests",
          "testing",
          "__tests__",
          "spec",
          "e2e",
          "cypress",
          "mock",
          "mocks",
          "__mocks__",
          "snapshots",
          "__snapshots__",
          "benchmark",
          "benchmarks",
          "tutorial",
          "tutorials",
          "playground",
          ".devcontainer");

  /** {@code test-data}, {@code integration-tests}, {@code Shop.Tests}, {@code UnitTests}. */
  private static final Pattern FOLDER =
      Pattern.compile(
          "(?i:tests?[-_].*|.*[-_.](?:tests|fixtures|examples|samples|demos|mocks))|.*[a-z]Tests");

  /** {@code test_mail.py}, {@code mail.spec.ts}, {@code mail_test.go}, {@code MailTest.java}. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:test_.*|conftest|(?:.*[-_.])?(?:tests?|specs?)|.*[a-z0-9](?:Tests?|Spec|IT))"
              + "\\.[a-z]+");

  private static final Set<String> BUILDS = Set.of("buildSrc", "build-logic");

  private static final Pattern COMPOSE =
      Pattern.compile("(?:docker-)?compose[-_.](?:tests?|testing|ci|e2e)\\..*");

  private Examples() {}

  /**
   * Whether a file only shows or tests something.
   *
   * @param wanted folders that count nevertheless
   */
  static boolean has(String path, Predicate<String> wanted) {
    String name = Paths.name(path);
    return (SourceFiles.isSource(path) && SOURCE.matcher(name).matches())
        || COMPOSE.matcher(name).matches()
        || folders(path).stream().anyMatch(f -> isOne(f) && !wanted.test(f));
  }

  /** Whether a source file builds the project, and is no part of what runs. */
  static boolean builds(String path) {
    return folders(path).stream().anyMatch(BUILDS::contains);
  }

  private static List<String> folders(String path) {
    String folders = Paths.folder(path);
    return folders.isEmpty() ? List.of() : List.of(folders.split("/", -1));
  }

  private static boolean isOne(String folder) {
    return FOLDERS.contains(folder.toLowerCase(Locale.ROOT)) || FOLDER.matcher(folder).matches();
  }
}
