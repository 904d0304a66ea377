package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place where a file names something, and everything that is no name. */
class NamesFromFilesTest {

  /** As they are written between double quotes. */
  private static final Map<String, String> BAD =
      Map.ofEntries(
          Map.entry("NUL", "a\\0b"),
          Map.entry("newline", "a\\nb"),
          Map.entry("newline at the end", "ab\\n"),
          Map.entry("carriage return", "a\\rb"),
          Map.entry("BEL", "a\\ab"),
          Map.entry("escape", "a\\e[31mb"),
          Map.entry("delete", "a\\x7Fb"),
          Map.entry("next line", "a\\Nb"),
          Map.entry("C1", "a\\x9Bb"),
          Map.entry("bidi", "a\\u202Eb"),
          Map.entry("isolate", "a\\u2066b"),
          Map.entry("zero width space", "a\\u200Bb"),
          Map.entry("zero width joiner", "a\\u200Db"),
          Map.entry("byte order mark", "a\\uFEFFb"),
          Map.entry("tag", "a\\U000E0041b"),
          Map.entry("half a character", "a\\uD800b"),
          Map.entry("leading hyphen", "-x"),
          Map.entry("home", "~/x"),
          Map.entry("trailing blank", "x "),
          Map.entry("dot", "."),
          Map.entry("dots", ".."),
          Map.entry("parent", "..\\\\x"),
          Map.entry("drive", "C:\\\\x"),
          Map.entry("long", "a".repeat(300)),
          Map.entry("empty", ""));

  /** Where people or things are called as one likes: ops, .NET, or nobody yet. */
  private static final Set<String> FREE =
      Set.of("owner: |ops", "aliases: [|uno", "name: |Workers", "image: [|own-image");

  private static final Set<String> FINE_IN_FREE_WORDS =
      Set.of("leading hyphen", "home", "dot", "dots", "empty");

  private static final String BANK =
      """
      id: own
      version: 1
      title: Own
      profile: [quality]
      knowledge: [advising]
      sources:
        - { id: SRC, title: Source, url: "https://example.org/", read: 2026-01-01 }
      figures:
        - { id: figure, of: a limit, value: 1 h, source: SRC }
      conditions:
        - { id: named, when: { project/quality: production } }
      sections:
        - id: part
          title: Part
          fills: [ { spec: technical_design_spec, section: Components } ]
          questions:
            - id: first
              title: First
              ask: Which?
              was: [former]
              in: ["technical_design_spec: Components"]
              example: One.
              example-answer: { value: one }
              fields:
                - id: value
                  type: choice
                  term: choice
                  was: [formerly]
                  options:
                    - { id: one, label: One, aliases: [uno], was: [eins] }
                    - { id: two, label: Two }
            - id: second
              title: Second
              ask: Why?
              when: { first: two }
              fields: [ { id: value, type: text, term: reason } ]
            - id: third
              title: Third
              ask: When?
              fields: [ { id: value, type: text, term: time } ]
      branch: [ { after: first, when: { first: one }, go-to: third } ]
      advice:
        - { id: OWN-01, when: { own/first: one }, severity: risk, message: "Mind this.",
            source: SRC, revisit: [own/first], instead-of: [OWN-02] }
        - { id: OWN-02, when: { own/first: two }, severity: risk, message: "Mind that.",
            source: SRC, revisit: [own/first] }
      detect:
        - { suggests: { own/first: one }, package: [pypi/own], file: [own.cfg], image: [own-image] }
      """;

  /** Small ones in place of those that come with specq, which take longer to read. */
  private static final Map<String, String> OTHERS =
      Map.of(
          ".specq/questions/project.yaml", small("project", "quality"),
          ".specq/questions/phase9.yaml", small("phase9", "workers"),
          ".specq/questions/advising.yaml", small("advising", "any-question"));

  private static String small(String bank, String question) {
    return """
        id: %s
        version: 1
        title: Small
        sections:
          - id: part
            title: Part
            fills: [ { spec: technical_design_spec, section: Components } ]
            questions:
              - id: %s
                title: First
                ask: Which?
                in: ["technical_design_spec: Components"]
                fields:
                  - { id: value, type: choice, term: choice, options: [ { id: production, label: Production } ] }
        advice:
          - { id: %s-01, when: { %s: production }, severity: risk, message: "Mind.", source: logic,
              revisit: [%s] }
        """
        .formatted(
            bank, question, bank.toUpperCase(Locale.ROOT).replace("9", ""), question, question);
  }

  private static final String ANSWERS =
      """
      specq: 1
      bank: phase9
      bank-version: 1
      answers:
        workers: { value: production, other-field: { state: unknown, owner: ops } }
      accepted:
        PHASE-01: { reason: Known., while: { phase9/workers: production } }
      """;

  private static final String SCENARIOS =
      """
      bank: phase9
      scenarios:
        - name: Workers
          answers: { phase9/workers: production }
          advice: [PHASE-01]
          silent: [OTHER-02]
          of: phase9
          path: [workers]
          blocks: [phase9/part@components]
        - { fires: PHASE-03, answers: { phase9/workers: production }, near-miss: { phase9/workers: later } }
      """;

  /**
   * A name in a file, and the command that reads it.
   *
   * @param name as it stands in the text, once
   */
  private record Place(String file, String text, String name, List<String> command) {
    @Override
    public String toString() {
      return file + ": " + name;
    }
  }

  private static Stream<Place> places(
      String file, String text, List<String> command, String... names) {
    return Stream.of(names).map(name -> new Place(file, text, name, command));
  }

  static Stream<Place> places() {
    return Stream.of(
            places(
                ".specq/config.yaml",
                "specs: docs/specs\nbank: phase9\nplain: no\n",
                List.of("status"),
                "docs/specs",
                "phase9",
                ": no|plain"),
            places(
                ".specq/questions/own.yaml",
                BANK,
                List.of("bank", "lint", "own"),
                "id: |own",
                "[|quality",
                "[|advising",
                "id: |SRC",
                "\"|https://example.org/",
                "source: |SRC",
                "id: |figure",
                "id: |named",
                "when: { |project/quality",
                "id: |part",
                "spec: |technical_design_spec",
                "section: |Components",
                "id: |first",
                "was: [|former]",
                "\"|technical_design_spec: Components",
                "example-answer: { |value",
                "- id: |value",
                "type: |choice",
                "was: [|formerly",
                "id: |one",
                "aliases: [|uno",
                "was: [|eins",
                "when: { |first: two",
                "after: |first",
                "go-to: |third",
                "id: |OWN-01",
                "when: { |own/first: one",
                "severity: |risk",
                "revisit: [|own/first",
                "instead-of: [|OWN-02",
                "suggests: { |own/first",
                "package: [|pypi/own",
                "file: [|own.cfg",
                "image: [|own-image"),
            places(
                ".specq/answers/phase9.yaml",
                ANSWERS,
                List.of("check"),
                "bank: |phase9",
                "  |workers",
                "|other-field",
                "owner: |ops",
                "|PHASE-01",
                "while: { |phase9/workers",
                "|bank-version"),
            places(
                "scenarios.yaml",
                SCENARIOS,
                List.of("bank", "test", "scenarios.yaml"),
                "bank: |phase9",
                "name: |Workers",
                "answers: { |phase9/workers",
                "advice: [|PHASE-01",
                "silent: [|OTHER-02",
                "of: |phase9",
                "path: [|workers",
                "blocks: [|phase9/part@components",
                "fires: |PHASE-03",
                "near-miss: { |phase9/workers",
                "|scenarios:"))
        .flatMap(s -> s);
  }

  @TempDir private Path project;

  @ParameterizedTest
  @MethodSource("places")
  void whatIsNoNameIsRefusedWhereItStands(Place place) {
    Folders.write(project, OTHERS);
    Map<String, String> outcomes = new LinkedHashMap<>();
    tried(place)
        .forEach(
            (kind, bad) -> {
              Folders.write(project, Map.of(place.file(), withName(place, bad)));
              String fault = fault(place, new SpecqRunner(project).run(place.command(), List.of()));
              if (!fault.isEmpty()) {
                outcomes.put(kind, fault);
              }
            });
    assertThat(outcomes).isEmpty();
  }

  /** A third of them, another one for each place; all of them with {@code -Dnames=all}. */
  private static Map<String, String> tried(Place place) {
    Map<String, String> tried = new LinkedHashMap<>();
    int index = places().toList().indexOf(place);
    for (String kind : BAD.keySet().stream().sorted().toList()) {
      boolean mine = index++ % 3 == 0 || System.getProperty("names", "").equals("all");
      if (mine && !(FREE.contains(place.name()) && FINE_IN_FREE_WORDS.contains(kind))) {
        tried.put(kind, BAD.getOrDefault(kind, ""));
      }
    }
    return tried;
  }

  private static String withName(Place place, String bad) {
    String[] parts = place.name().split("\\|", -1);
    String before = parts.length == 1 ? "" : parts[0];
    String name = parts[parts.length - 1].replaceFirst("]$|:$| .*$", "");
    int at = place.text().indexOf(before + parts[parts.length - 1]) + before.length();
    boolean quoted = before.endsWith("\"");
    String text = quoted ? parts[parts.length - 1] : name;
    return place.text().substring(0, at)
        + (quoted ? bad : '"' + bad + '"')
        + place.text().substring(at + text.length());
  }

  /** What is not as it must be: exit code 3, and for each problem one line with its place. */
  private static String fault(Place place, SpecqRunner.Ended ended) {
    String said = ended.out() + ended.err();
    List<String> lines = said.lines().filter(l -> !l.startsWith("  ")).toList();
    String at = Pattern.quote(place.file()) + ":\\d+:\\d+: error: .+";
    boolean placed = lines.stream().anyMatch(l -> l.matches(at));
    boolean onlyThat =
        lines.stream()
            .allMatch(
                l ->
                    l.replace(": warning: ", ": error: ").matches(at)
                        || l.matches("\\S+\\.yaml: \\d+ found(, \\d+ remarks?)?"));
    boolean fine = ended.code() == 3 && placed && onlyThat && !said.contains("\uFFFD");
    return fine ? "" : ended.code() + "\n" + said.substring(0, Math.min(900, said.length()));
  }

  @Test
  void theExamplesAreSoundAsTheyStand() {
    Folders.write(project, OTHERS);
    Folders.write(
        project,
        Map.of(
            ".specq/questions/own.yaml",
            BANK,
            ".specq/answers/phase9.yaml",
            ANSWERS,
            ".specq/config.yaml",
            "specs: docs/specs\nbank: phase9\nplain: no\n"));
    SpecqRunner specq = new SpecqRunner(project);
    assertThat(specq.run("bank", "lint", "own").out()).contains("own.yaml: sound");
    assertThat(specq.run("check").code()).isLessThan(3);
    assertThat(specq.run("status").err()).doesNotContain("error:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "specs: [a] → 1:8: error: 'specs' is a folder inside the project",
        "specs: {} → 1:8: error: 'specs' is a folder inside the project",
        "specs: → 1:7: error: 'specs' is a folder inside the project",
        "bank: {} → 1:7: error: 'bank' is the id of one bank",
        "bank: [phase9] → 1:7: error: 'bank' is the id of one bank",
        "bank: → 1:6: error: 'bank' is the id of one bank",
        "plain: {} → 1:8: error: 'plain' is yes or no",
        "'bank: a\n\nbank: b' → 3:1: error: the key \"bank\" is already on line 1",
        "[] → 1:1: error: the settings are a mapping"
      })
  void settingsOfAWrongShapeAreRefused(String config, String problem) {
    Folders.write(project, Map.of(".specq/config.yaml", config));
    SpecqRunner.Ended ended = new SpecqRunner(project).run("status");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(".specq/config.yaml:" + problem);
  }

  @Test
  void aBankThatIsNotThereIsRefusedWhereTheConfigNamesIt() {
    Folders.write(project, Map.of(".specq/config.yaml", "bank: phase8\n"));
    SpecqRunner.Ended ended = new SpecqRunner(project).run("interview", "--no-input");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .startsWith(".specq/config.yaml:1:7: error: there is no bank 'phase8'")
        .contains("did you mean phase9?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u202Eb", "Own Bank", "a\\b", "-x", "~"})
  void filesThatCannotBeABankAreTold(String name) {
    Folders.write(project, Map.of(".specq/questions/" + name + ".yaml", BANK));
    String shown = name.replace("\n", "\\n").replace("\u202E", "\\u202E");
    SpecqRunner specq = new SpecqRunner(project);
    SpecqRunner.Ended ended = specq.run("list");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .startsWith(".specq/questions/" + shown + ".yaml:1:1: error: the file's name is no id");
    assertThat(specq.run("status").code()).isZero();
  }

  @Test
  void wordsOfTheCommandLineAreOneLineToo() {
    SpecqRunner specq = new SpecqRunner(project);
    String word = "a\nb\u202E\u0007" + "a".repeat(300);
    List<List<String>> lines =
        List.of(
            List.of("show", word),
            List.of("show", "a".repeat(300)),
            List.of("show", "..\\x"),
            List.of("interview", word, "--no-input"),
            List.of("interview", "phase9", "--from", word, "--no-input"),
            List.of("set", "phase9", word, "x"),
            List.of("set", "phase9", "workers." + word, "x"),
            List.of("unset", "phase9", word),
            List.of("why", word),
            List.of("why", word + "/x"),
            List.of("accept", word, "--reason", "x"),
            List.of("bank", "lint", word),
            List.of("render", "--bank", word),
            List.of(word));
    for (List<String> line : lines) {
      SpecqRunner.Ended ended = specq.run(line, List.of());
      assertThat(ended.code()).as("%s%n%s", line, ended.err()).isEqualTo(2);
      assertThat(ended.err().lines().filter(l -> !l.startsWith("  "))).as("%s", line).hasSize(1);
      assertThat(ended.err()).doesNotContain("\uFFFD");
    }
  }
}
