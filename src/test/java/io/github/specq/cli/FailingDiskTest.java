package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.FaultyDisk;
import io.github.specq.testing.FaultyDisk.Fault;
import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation on the disk fails in turn, once and for ever, and a write that fails leaves half
 * of its file: files are old or new, the exit code says it, and what was typed can be had. Those
 * that change something are all tried, of the others every seventh; {@code -Dspecq.fault-step=1}
 * tries all.
 */
class FailingDiskTest {
  private static final int STEP = Integer.getInteger("specq.fault-step", 7);
  private static final String ANSWERS = ".specq/answers/caching.yaml";
  private static final List<String> WATCHED =
      List.of(ANSWERS, "docs/specs/codebase_spec.md", ".specq/rendered/codebase_spec.md");
  private static final String BANK =
      """
      id: caching
      version: 1
      title: Caching
      sections:
        - id: cache
          title: Cache
          fills: [ { spec: codebase_spec, section: Components, as: settings } ]
          questions:
            - id: store
              title: Store
              ask: What keeps the cached values?
              in: [ "codebase_spec: Components" ]
              fields: [ { id: value, type: text, term: cache store } ]
            - id: team
              title: Team
              ask: Who runs it?
              in: [ "codebase_spec: Components" ]
              fields: [ { id: value, type: text, term: team } ]
      advice:
        - id: CACHE-01
          when: { store: { answered: yes } }
          severity: risk
          message: "Somebody keeps values in {store}."
          source: logic
          revisit: [ store ]
      """;

  /** What is done on a disk that fails. */
  enum Work {
    SET("set caching store Walnut", "Walnut\n"),
    ACCEPT("accept CACHE-01 --reason Chestnut", "Chestnut\n"),
    RENDER("render", ""),
    INTERVIEW("interview caching --plain", "Hazelnut\n\n");

    private final String command;
    private final String typed;

    /**
     * @param typed lines, each ended
     */
    Work(String command, String typed) {
      this.command = command;
      this.typed = typed;
    }

    private List<String> command() {
      return List.of(command.split(" "));
    }

    private List<String> typed() {
      return typed.lines().toList();
    }

    private List<String> keys() {
      return this == INTERVIEW ? typed() : List.of();
    }
  }

  @TempDir private Path folders;
  private Path before;

  @BeforeEach
  void makeProject() throws IOException {
    before = Files.createDirectory(folders.resolve("before"));
    SpecqRunner specq = new SpecqRunner(before);
    Folders.write(before, Map.of(".specq/questions/caching.yaml", BANK));
    assertThat(specq.run("set", "project", "quality", "prototype").err()).isEmpty();
    assertThat(specq.run("set", "caching", "store", "Acorn").err()).isEmpty();
    assertThat(specq.run("render").code()).isZero();
  }

  private static Stream<Arguments> works() {
    return Stream.of(Work.values())
        .flatMap(
            work ->
                Stream.of(Fault.values())
                    .flatMap(
                        fault -> Stream.of(true, false).map(c -> Arguments.of(work, fault, c))));
  }

  @ParameterizedTest
  @MethodSource("works")
  void filesAreOldOrNewAndNothingTypedIsLost(Work work, Fault fault, boolean changes)
      throws IOException {
    if (work == Work.RENDER) {
      new SpecqRunner(before).run("set", "caching", "team", "Pecan");
    }
    Map<String, List<String>> versions = versions(work);
    int operation = 1;
    while (fails(work, new FaultyDisk(changes), operation, fault, versions)) {
      operation += changes ? 1 : STEP;
    }
    assertThat(operation).as("how many operations it takes").isGreaterThan(6);
  }

  /** The whole contents that each file has in a run on a sound disk, after each key. */
  private Map<String, List<String>> versions(Work work) throws IOException {
    Map<String, List<String>> versions = new LinkedHashMap<>();
    WATCHED.forEach(file -> versions.put(file, new ArrayList<>(List.of(text(before, file)))));
    for (int keys = 0; keys <= work.keys().size(); keys++) {
      Path project = copy();
      Ended ended = new SpecqRunner(project).run(work.command(), work.keys().subList(0, keys));
      assertThat(ended.code()).as(ended.screen()).isIn(keys < work.keys().size() ? 130 : 0, 0);
      versions.forEach((file, texts) -> texts.add(text(project, file)));
    }
    return versions;
  }

  private boolean fails(
      Work work, FaultyDisk disk, int operation, Fault fault, Map<String, List<String>> versions)
      throws IOException {
    Path project = copy();
    disk.failAt(operation, fault, true);
    Ended ended = new SpecqRunner(project).on(disk).run(work.command(), work.keys());
    String run = "%s, operation %d: %s".formatted(work, operation, ended.screen());
    assertThat(ended.code()).as(run).isIn(0, 5);
    versions.forEach((file, texts) -> assertThat(text(project, file)).as(run).isIn(texts));
    if (ended.code() == 5) {
      assertThat(disk.hasFailed()).isTrue();
      assertThat(ended.err()).as(run).contains("error: ");
      assertNothingIsLost(work, project, ended, run);
    } else {
      versions.forEach(
          (file, texts) ->
              assertThat(text(project, file)).as(run).isEqualTo(texts.get(texts.size() - 1)));
    }
    return disk.hasFailed();
  }

  private static void assertNothingIsLost(Work work, Path project, Ended ended, String run)
      throws IOException {
    StringBuilder kept = new StringBuilder(ended.err()).append(text(project, ANSWERS));
    Path rescue = project.resolve(".specq/local/rescue");
    if (Files.isDirectory(rescue)) {
      Folders.texts(rescue).values().forEach(kept::append);
    }
    int left = ended.untyped().size();
    int taken = work == Work.INTERVIEW ? work.typed().size() - left : work.typed().size();
    work.typed().subList(0, taken).forEach(text -> assertThat(kept).as(run).contains(text));
  }

  private Path copy() throws IOException {
    Path project = Files.createTempDirectory(folders, "project");
    Folders.write(project, Folders.texts(before));
    return project;
  }

  private static String text(Path project, String file) {
    return Files.exists(project.resolve(file)) ? new SpecqRunner(project).file(file) : "";
  }
}
