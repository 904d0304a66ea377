package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A repository that somebody else wrote runs no program, whatever its settings name. Each trap is
 * sprung by git itself first, so that one that would catch nobody is noticed.
 */
class RepositoryRunsNothingTest {
  private static final String ANSWERS = ".specq/answers/phase9.yaml";
  private static final String BLOCK = "phase9/workers@";
  private static final String SPEC = "docs/specs/technical_design_spec.md";

  @TempDir private Path temp;
  private Path project;
  private Path ran;

  /**
   * A setting that names a program.
   *
   * @param settings of the repository; {@code TRAP} is a program that leaves a note that it ran
   * @param prepared what else is done to the repository, in a shell
   * @param spring what makes git run it
   */
  private record Trap(String name, String settings, String prepared, String spring) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String CLEAN = "git hash-object --path=" + ANSWERS + " " + ANSWERS;
  private static final String COMMITTED = "git cat-file blob HEAD:" + ANSWERS;

  /** Takes what is committed out of the repository: git fetches it when it is asked for. */
  private static final String LACKING =
      """
      blob=$(git rev-parse HEAD:%s) && chmod u+w .git/objects/?? &&
      rm -f ".git/objects/$(printf %%.2s "$blob")/${blob#??}"
      """
          .formatted(ANSWERS);

  private static final String PROMISED =
      """
      [core]
        repositoryFormatVersion = 1
      [extensions]
        partialClone = origin
      [remote "origin"]
        promisor = true
      """;

  private static Trap filter(String name, String settings) {
    return new Trap(name, settings, "", CLEAN);
  }

  private static Trap lazy(String name, String settings) {
    return new Trap("a partial clone with " + name, PROMISED + settings, LACKING, COMMITTED);
  }

  static Stream<Trap> traps() {
    return Stream.of(
        filter("clean", "[filter \"trap\"]\n clean = TRAP"),
        filter("process", "[filter \"trap\"]\n process = TRAP"),
        new Trap(
            "smudge",
            "[filter \"trap\"]\n smudge = TRAP",
            "",
            "git cat-file --filters HEAD:" + ANSWERS),
        new Trap("fsmonitor", "[core]\n fsmonitor = TRAP", "", "git status"),
        new Trap(
            "textconv",
            "[diff \"trap\"]\n textconv = TRAP",
            "",
            "git cat-file --textconv HEAD:" + ANSWERS),
        new Trap("diff driver", "[diff \"trap\"]\n command = TRAP", "", "git diff"),
        new Trap("external diff", "[diff]\n external = TRAP", "", "git diff"),
        new Trap(
            "pager",
            "[core]\n pager = TRAP\n[pager]\n blame = TRAP\n rev-parse = TRAP",
            "",
            "git grep --open-files-in-pager concurrency"),
        new Trap("hooksPath", "[core]\n hooksPath = HOOKS", "", "git checkout -q"),
        new Trap("hooks", "", "cp HOOKS/* .git/hooks/", "git checkout -q"),
        new Trap(
            "aliases",
            "[alias]\n blame = !TRAP\n rev-parse = !TRAP\n ls-files = !TRAP\n spring = !TRAP",
            "",
            "git spring"),
        new Trap("gpg", "[gpg]\n program = TRAP\n[log]\n showSignature = true", "", SIGN),
        new Trap("editor", "[core]\n editor = TRAP", "", "git branch --edit-description main"),
        new Trap("credentials", "[credential]\n helper = !TRAP", "", ASK),
        new Trap("askPass", "[core]\n askPass = TRAP", "", ASK),
        lazy("sshCommand", " url = ssh://example.org/x\n[core]\n sshCommand = TRAP"),
        lazy("gitProxy", " url = git://example.org/x\n[core]\n gitProxy = TRAP"),
        lazy("uploadpack", " url = .\n uploadpack = TRAP"),
        lazy("a remote helper", " url = ext::TRAP\n[protocol \"ext\"]\n allow = always"),
        new Trap(
            "include",
            "[include]\n path = ../more",
            "printf '[filter \"trap\"]\\n clean = TRAP\\n' >more",
            CLEAN),
        new Trap(
            "includeIf",
            "[includeIf \"gitdir:**\"]\n path = ../more",
            "printf '[filter \"trap\"]\\n clean = TRAP\\n' >more",
            CLEAN));
  }

  private static final String SIGN = "git commit-tree -S -m signed HEAD^{tree}";
  private static final String ASK =
      "printf 'protocol=https\\nhost=example.org\\n' | git credential fill";

  @BeforeEach
  void aRepositoryWithAnEdit() throws Exception {
    project = Files.createDirectory(temp.resolve("project"));
    ran = temp.resolve("ran");
    Path program = script("trap", "echo \"$0 $*\" >>'" + ran + "'");
    Path hooks = Files.createDirectory(temp.resolve("hooks"));
    for (String hook : List.of("post-checkout", "post-index-change", "reference-transaction")) {
      Files.copy(program, hooks.resolve(hook));
      hooks.resolve(hook).toFile().setExecutable(true);
    }
    Path golden = Path.of("src/test/resources/golden/phase9-examples");
    Folders.write(project.resolve(".specq/answers"), Folders.texts(golden.resolve("answers")));
    Folders.write(project.resolve("docs/specs"), Folders.texts(golden.resolve("expected")));
    Folders.write(project, Map.of(".gitattributes", "*.yaml filter=trap diff=trap merge=trap\n"));
    assumeThat(sh(project, "git init -q -b main && git add -A && git commit -q -m One")).isZero();
    Folders.write(
        project,
        Map.of(ANSWERS, specq().file(ANSWERS).replace("concurrency: 4", "concurrency: 5")));
  }

  private Path script(String name, String text) throws IOException {
    Path script = Files.writeString(temp.resolve(name), "#!/bin/sh\n" + text + "\n");
    script.toFile().setExecutable(true);
    return script;
  }

  private SpecqRunner specq() {
    return new SpecqRunner(project);
  }

  private String placed(String text) {
    return text.replace("TRAP", temp.resolve("trap").toString())
        .replace("HOOKS", temp.resolve("hooks").toString());
  }

  /** Puts a trap into the repository in a folder, and sees that it catches who is not careful. */
  private void set(Trap trap, String git) throws Exception {
    Path settings = project.resolve(git + "/config");
    Files.writeString(settings, Files.readString(settings) + placed(trap.settings()) + "\n");
    assertThat(sh(project, placed(trap.prepared()))).as("preparing " + trap).isZero();
    sh(project, trap.spring());
    assertThat(ran).as("git runs what " + trap + " names").exists();
    Files.delete(ran);
  }

  /** Exit code of some shell with a git that knows who commits, and nothing of this machine. */
  private int sh(Path folder, String script) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(k -> k.startsWith("GIT_") || k.endsWith("EDITOR"));
    builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "TERM", "dumb"));
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "Ann");
      builder.environment().put("GIT_" + who + "_EMAIL", "ann@example.org");
    }
    return builder.start().waitFor();
  }

  /** Where all answers of a block come from, the changed one and those that are as committed. */
  private String trace() {
    List<String> lines = specq().file(SPEC).lines().toList();
    String marker = lines.stream().filter(l -> l.contains("begin " + BLOCK)).findFirst().get();
    SpecqRunner.Ended ended =
        specq().run("trace", SPEC + ":" + (lines.indexOf(marker) + 1), "--format", "json");
    assertThat(ended.code()).as(ended.screen()).isZero();
    return ended.out();
  }

  @ParameterizedTest
  @MethodSource("traps")
  void noSettingRunsAProgram(Trap trap) throws Exception {
    set(trap, ".git");

    String traced = trace();

    assertThat(ran).doesNotExist();
    if (!trap.prepared().equals(LACKING)) {
      assertThat(traced).contains("\"subject\" : \"One\"", "\"committed\" : false");
    }
  }

  /** A clone is enough: these are files like others to git, until it looks for a repository. */
  @ParameterizedTest
  @MethodSource("bareTraps")
  void noFolderIsTakenForARepository(Trap trap) throws Exception {
    assertThat(sh(temp, "mv project/.git bare && mv bare/* project && git init -q")).isZero();
    set(trap, ".");

    String traced = trace();

    assertThat(ran).doesNotExist();
    assertThat(traced).doesNotContain("\"One\"");
  }

  static Stream<Trap> bareTraps() {
    String bare = "[core]\n bare = false\n worktree = .\n";
    return traps()
        .filter(t -> t.spring().equals(CLEAN) && !t.name().startsWith("include"))
        .map(t -> new Trap(t.name(), bare + t.settings(), t.prepared(), t.spring()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noCommandRunsAProgram(String command) throws Exception {
    Path settings = project.resolve(".git/config");
    String all =
        traps()
            .filter(t -> !t.prepared().equals(LACKING))
            .map(t -> placed(t.settings()))
            .collect(Collectors.joining("\n"));
    Files.writeString(settings, Files.readString(settings) + all + "\n");
    sh(project, CLEAN);
    assertThat(ran).exists();
    Files.delete(ran);

    specq().run(command.split(" "));

    assertThat(ran).doesNotExist();
  }

  static Stream<String> commands() {
    return Stream.of(
        "trace " + SPEC + ":34",
        "trace " + SPEC + ":34 --format json",
        "status --evidence",
        "check",
        "render --diff",
        "render",
        "show phase9",
        "list",
        "why phase9/workers",
        "set phase9 workers.count 3",
        "unset phase9 workers.count",
        "interview phase9 --no-input",
        "bank lint phase9",
        "bank test");
  }

  @Test
  void aFileIsNoArgument() {
    Folders.write(project, Map.of("note", "--state\nlater\n"));

    int code =
        specq().run("set", "phase9", "workers.concurrency", "@" + project.resolve("note")).code();

    assertThat(code).isEqualTo(2);
    assertThat(specq().file(ANSWERS)).contains("concurrency: 5").doesNotContain("later");
  }
}
