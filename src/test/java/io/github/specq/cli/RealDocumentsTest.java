package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.Manuscript;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents as teams have them, in {@code corpus/cases}; all use the bank, the answers and the
 * templates in {@code corpus/project}. A case holds what differs:
 *
 * <ul>
 *   <li>{@code before} and {@code expected}: the specs;
 *   <li>{@code project}: other answers, or what was generated last;
 *   <li>{@code ended.txt}: the exit code and what is said to people, where it is more than 0 and
 *       nothing.
 * </ul>
 *
 * Run with {@code -Dgolden.update=true} to write what is expected anew, and read it.
 */
class RealDocumentsTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final String SPECS = "docs/specs";

  @TempDir private Path project;

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS.resolve("cases"))) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void blocksGoWhereACarefulMaintainerPutsThem(Path folder) {
    SpecqRunner specq = open(folder);

    Ended ended = specq.run("render");

    Map<String, String> documents = specs(folder);
    String end = ended.code() + "\n" + ended.err();
    if (Boolean.getBoolean("golden.update")) {
      Folders.write(folder.resolve("expected"), documents);
      Folders.write(folder, end.equals("0\n") ? Map.of() : Map.of("ended.txt", end));
    }
    assertThat(documents).isEqualTo(Folders.texts(folder.resolve("expected")));
    assertThat(end).isEqualTo(Folders.texts(folder).getOrDefault("ended.txt", "0\n"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatPeopleWroteStays(Path folder) {
    SpecqRunner specq = open(folder);

    specq.run("render");

    Map<String, String> after = specs(folder);
    Folders.texts(folder.resolve("before"))
        .forEach((name, before) -> Manuscript.of(after.get(name)).assertKeeps(before, name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allWaysOfRunningAgree(Path folder) {
    SpecqRunner specq = open(folder);
    Map<String, String> before = Folders.texts(project);
    Ended announced = specq.run("render", "--dry-run");
    assertThat(Folders.texts(project)).isEqualTo(before);

    Ended done = specq.run("render");
    Map<String, String> after = projectTexts();
    Ended again = specq.run("render");

    assertThat(done.code()).isEqualTo(announced.code());
    assertThat(withoutLines(done.err())).isEqualTo(withoutLines(announced.err()));
    assertThat(again.code()).isEqualTo(done.code());
    assertThat(again.err()).isEqualTo(done.err());
    assertThat(again.out()).doesNotContain(": written");
    assertThat(projectTexts()).isEqualTo(after);
    assertThat(specq.run("render", "--check").code()).isEqualTo(done.code());
  }

  @Test
  void theReportSaysWhichOfSeveralSectionsIsMeant() {
    SpecqRunner specq = open(CORPUS.resolve("cases/ambiguous-duplicates"));
    String place = "docs/specs/technical_design_spec.md:7:1: there are several sections Components";

    assertThat(specq.run("render", "--dry-run").out())
        .contains(place + ", also at line 19; new blocks would go here\n");
    assertThat(specq.run("render").out())
        .contains(place + ", also at line 65; new blocks went here\n");
    assertThat(specq.run("render").out()).doesNotContain("several sections");
  }

  /** Before the writing a remark names the line as it is, after it as it is by then. */
  private static String withoutLines(String text) {
    return text.replaceAll(":\\d+:1: ", ": ");
  }

  private SpecqRunner open(Path folder) {
    Folders.write(project, Folders.texts(CORPUS.resolve("project")));
    Folders.write(project, Folders.texts(folder.resolve("project")));
    Folders.write(project.resolve(SPECS), Folders.texts(folder.resolve("before")));
    return new SpecqRunner(project);
  }

  /** The documents of a case; those that were not there before are alike in all cases. */
  private Map<String, String> specs(Path folder) {
    Map<String, String> specs = Folders.texts(project.resolve(SPECS));
    specs.keySet().retainAll(Folders.texts(folder.resolve("before")).keySet());
    return specs;
  }

  private Map<String, String> projectTexts() {
    Map<String, String> texts = Folders.texts(project);
    texts.keySet().removeIf(name -> name.startsWith(".specq/local/"));
    return texts;
  }
}
