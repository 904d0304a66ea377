package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.AnswersFile;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is what happens. */
class DocumentationTest {
  private static final Pattern SESSION = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @TempDir private Path project;

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(p -> p.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /**
   * In a session, {@code $} stands before a command and {@code >} before a typed line; {@code sed}
   * is what people do to a file. Every other line must come out in this order, with anything in the
   * place of {@code ...}.
   */
  @ParameterizedTest
  @MethodSource("pages")
  void sessionsRunAsShown(Path page) throws IOException {
    Matcher session = SESSION.matcher(Files.readString(page));
    while (session.find()) {
      for (String command : session.group(1).split("(?m)^\\$ ", -1)) {
        if (!command.isBlank()) {
          runs(command.lines().toList());
        }
      }
    }
  }

  private void runs(List<String> lines) {
    List<String> words = words(lines.get(0));
    if (words.get(0).equals("sed")) {
      edits(words);
      return;
    }
    assertThat(words.get(0)).isEqualTo("specq");
    List<String> shown = lines.subList(1, lines.size());
    List<String> typed =
        shown.stream()
            .filter(l -> l.equals(">") || l.startsWith("> "))
            .map(l -> l.equals(">") ? "" : l.substring(2))
            .toList();
    SpecqRunner.Ended ended = new SpecqRunner(project).run(words.subList(1, words.size()), typed);

    assertThat(ended.code()).as(lines.get(0) + "\n" + ended.screen()).isZero();
    assertThat(ended.untyped()).isEmpty();
    assertThat(ended.screen().lines().map(String::stripTrailing))
        .as(lines.get(0))
        .containsSubsequence(shown.stream().filter(l -> !l.equals("...")).toList());
  }

  /** What people do to a file. */
  private void edits(List<String> command) {
    try {
      assertThat(new ProcessBuilder(command).directory(project.toFile()).start().waitFor())
          .isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      assertThat(page.resolveSibling(link.group(1)))
          .as(page + " links to " + link.group(1))
          .exists();
    }
  }

  @Test
  void theReadmeNamesEveryCommandAndTheGateRunsItsTestCommand() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    SpecqRunner specq = new SpecqRunner(project);
    Matcher command = Pattern.compile("(?m)^  ([a-z]+) ").matcher(specq.run("--help").out());
    List<String> named = new ArrayList<>();
    while (command.find()) {
      named.add(command.group(1));
      assertThat(readme).contains("`specq " + command.group(1));
    }
    assertThat(named).hasSizeGreaterThan(8);
    assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
    assertThat(readme).contains("\nmvn -B -ntp verify\n");
  }

  @Test
  void theReadmeCountsWhatTheBanksHave() throws IOException {
    String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
    int rules = BundledBanks.all().stream().mapToInt(b -> b.knowledge().advice().size()).sum();
    assertThat(readme)
        .contains(
            ": %d rules, each with its source".formatted(rules),
            "Background Jobs* (%d questions".formatted(questions("phase9")),
            "(%d topics, %d questions)"
                .formatted(
                    BundledBanks.bank("checklist").sections().size(), questions("checklist")));
  }

  private static long questions(String bank) {
    return BundledBanks.bank(bank).questions().count();
  }

  @Test
  void theAnswersOfTheManualAreAnAnswersFile() throws IOException {
    Matcher yaml =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(Files.readString(Path.of("docs/answers.md")));
    assertThat(yaml.find()).isTrue();

    assertThat(AnswersFile.parse("docs/answers.md", "phase9", yaml.group(1)).answers())
        .containsOnlyKeys("job-queue", "workers", "job-scheduling", "monitoring");
  }
}
