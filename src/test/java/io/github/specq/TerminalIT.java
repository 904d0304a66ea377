package io.github.specq;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.Keys;
import io.github.specq.testing.Phase9;
import io.github.specq.testing.PtyProgram;
import io.github.specq.testing.Tmux;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program in real terminals: it asks, it ends, and it leaves them as they were. */
class TerminalIT {
  private static final Size USUAL = new Size(80, 24);
  private static final String COMMAND = "specq interview phase9";

  private static final String RESUME = "\n  " + COMMAND;

  private static final String GREETING = "Enter begin";

  private static final String TYPED = "Specialized workers for different job types?";

  private static final int HANG_UPS = Integer.getInteger("rounds.hangup", 3);

  /** Answers the first question in every mode. */
  private static final String ANSWER = "3\r";

  private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(\\S*) +");

  @TempDir private Path project;

  /** A way of asking: what is seen of the first two questions, and what answers the first. */
  private enum Mode {
    LINES("--plain", "Answer with a number from 1 to 5", "Answer yes or no", false),
    SCREENS("", "What quality does the finished software need?", "run background jobs?", true);

    private final String command;
    private final String first;
    private final String second;
    private final boolean alternate;

    Mode(String option, String first, String second, boolean alternate) {
      this.command = (COMMAND + " " + option).strip();
      this.first = first;
      this.second = second;
      this.alternate = alternate;
    }
  }

  /** A terminal and a command in it. */
  private record Place(Mode mode, Size size, Map<String, String> environment, String command) {

    /** Variables stand before the command as for a shell; one without a value is not there. */
    static Place of(Mode mode, Size size, String command) {
      Map<String, String> environment = new HashMap<>();
      Matcher variable = VARIABLE.matcher(command);
      int end = 0;
      while (variable.region(end, command.length()).lookingAt()) {
        environment.put(variable.group(1), variable.group(2));
        end = variable.end();
      }
      return new Place(mode, size, environment, command.substring(end));
    }

    @Override
    public String toString() {
      return "%s %s at %dx%d"
          .formatted(environment, command, size.columns(), size.rows())
          .replace("{} ", "");
    }
  }

  static Stream<Place> places() {
    String lines = Mode.LINES.command;
    return Stream.of(
        Place.of(Mode.LINES, USUAL, "ACCESSIBLE=1 " + COMMAND),
        Place.of(Mode.LINES, USUAL, "TERM=dumb " + COMMAND),
        Place.of(Mode.LINES, new Size(40, 10), COMMAND),
        Place.of(Mode.LINES, USUAL, lines),
        Place.of(Mode.LINES, USUAL, "TERM= " + lines),
        Place.of(Mode.LINES, USUAL, "TERM=of-which-nobody-knows " + lines),
        Place.of(Mode.LINES, USUAL, "TERM=linux " + lines),
        Place.of(Mode.LINES, USUAL, "NO_COLOR=1 " + lines),
        Place.of(Mode.LINES, USUAL, "LANG= LC_ALL=C " + lines),
        Place.of(Mode.LINES, new Size(120, 40), lines),
        Place.of(Mode.LINES, new Size(0, 0), lines),
        Place.of(Mode.SCREENS, USUAL, COMMAND),
        Place.of(Mode.SCREENS, USUAL, "TERM= " + COMMAND),
        Place.of(Mode.SCREENS, USUAL, "TERM=of-which-nobody-knows " + COMMAND),
        Place.of(Mode.SCREENS, USUAL, "TERM=linux " + COMMAND),
        Place.of(Mode.SCREENS, USUAL, "NO_COLOR=1 " + COMMAND),
        Place.of(Mode.SCREENS, USUAL, "LANG= LC_ALL=C " + COMMAND),
        Place.of(Mode.SCREENS, USUAL, COMMAND + " --ascii"),
        Place.of(Mode.SCREENS, USUAL, COMMAND + " >output"),
        Place.of(Mode.SCREENS, new Size(60, 16), COMMAND),
        Place.of(Mode.SCREENS, new Size(120, 40), COMMAND),
        Place.of(Mode.SCREENS, new Size(0, 0), COMMAND));
  }

  @BeforeEach
  void inAProject() throws IOException {
    assumeTrue(PtyProgram.isPossible());
    Files.createDirectory(project.resolve(".specq"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void anInterviewIsInterrupted(Place place) throws IOException {
    try (PtyProgram program = start(place)) {
      answerTheFirstQuestion(program, place.mode());
      program.press("C-c");
      assertThat(program.exitCode()).isEqualTo(130);
      assertTheTerminalIsGivenBack(program);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LINES, INT, 130",
    "LINES, TERM, 143",
    "LINES, HUP, 129",
    "SCREENS, INT, 130",
    "SCREENS, TERM, 143",
    "SCREENS, HUP, 129"
  })
  void aSignalEndsAnInterview(Mode mode, String signal, int code) throws IOException {
    try (PtyProgram program = start(Place.of(mode, USUAL, mode.command))) {
      answerTheFirstQuestion(program, mode);
      program.signal(signal);
      assertThat(program.exitCode()).isEqualTo(code);
      assertTheTerminalIsGivenBack(program);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterviewGoesOnAfterAPauseItCannotSee(Mode mode) throws IOException {
    try (PtyProgram program = start(Place.of(mode, USUAL, mode.command))) {
      reach(program, mode).signal("STOP");
      program.signal("CONT");
      answerTheFirstQuestion(program, mode);
      program.press("C-c");
      assertTheTerminalIsGivenBack(program);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterviewGoesOnInTheForeground(Mode mode) throws IOException {
    try (PtyProgram program = start(Place.of(mode, USUAL, "sh -i"))) {
      program.await("$").type(mode.command + "\r");
      reach(program, mode).press("C-z");
      program.await("Stopped").type("fg\r");
      answerTheFirstQuestion(program, mode);
      program.press("C-c");
      program
          .await("\n  " + mode.command + "\n$")
          .type("exit\r"); // with the code of the last command
      assertThat(program.exitCode()).isEqualTo(130);
      assertTheTerminalIsGivenBack(program);
    }
  }

  /** A script, a make or an npm waits for it, and the shell waits for those. */
  @Test
  void aJobThatIsAScriptIsStoppedAsAWhole() throws IOException {
    Files.writeString(project.resolve("job"), Mode.SCREENS.command + "\necho the job ends\n");
    try (PtyProgram program = start(Place.of(Mode.SCREENS, USUAL, "sh -i"))) {
      program.await("$").type("sh job\r");
      reach(program, Mode.SCREENS).press("C-z");
      program.await("Stopped").type("fg\r");
      answerTheFirstQuestion(program, Mode.SCREENS);
      program.press("C-c");
      program.await("the job ends\n$").type("exit 3\r");
      assertThat(program.exitCode()).isEqualTo(3);
      assertTheTerminalIsGivenBack(program);
    }
  }

  /** A hang-up is the end of the input and a signal, in any order. */
  @Test
  void aWindowThatIsClosedKeepsWhatWasTyped() {
    assumeTrue(Tmux.isPossible());
    Phase9.profile(project);
    Path drafts = project.resolve(".specq/local/drafts/phase9.properties");
    for (int round = 1; round <= HANG_UPS; round++) {
      String text = "half a sentence " + round;
      ProcessHandle java;
      try (Tmux tmux = Tmux.start(project, Map.of(), USUAL)) {
        tmux.type(
            "exec specq interview phase9 --from workers.worker-types --dir " + project + "\r");
        tmux.await(GREETING).type("\r");
        tmux.await(TYPED).sendKeys("C-u");
        tmux.type(text);
        tmux.await("│ " + text);
        java = tmux.program();
      }
      assertThat(java.onExit()).as("round " + round).succeedsWithin(Duration.ofSeconds(20));
      assertThat(drafts).as("round " + round).content().contains(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    COMMAND + " </dev/null, 130",
    "echo 3 | " + COMMAND + ", 130",
    COMMAND + " </dev/null | cat, 0",
  })
  void withoutAnybodyThereAnInterviewEnds(String command, int code) {
    try (PtyProgram program = start(Place.of(Mode.LINES, USUAL, "sh -c '" + command + "'"))) {
      assertThat(program.exitCode()).isEqualTo(code);
      assertThat(program.screenText()).contains("Go on with:");
      program.assertSane();
    }
  }

  @Test
  void theQuestionsMayGoIntoAFile() throws IOException {
    try (PtyProgram program =
        start(Place.of(Mode.LINES, USUAL, Mode.LINES.command + " >questions"))) {
      program.await("asked", () -> inFile("questions").contains(Mode.LINES.first));
      program.type(ANSWER);
      program.await("asked more", () -> inFile("questions").contains(Mode.LINES.second));
      program.press("C-c");
      assertThat(program.exitCode()).isEqualTo(130);
      assertTheTerminalIsGivenBack(program);
    }
  }

  private String inFile(String name) {
    try {
      return Files.readString(project.resolve(name));
    } catch (IOException e) {
      return "";
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterviewInTmuxIsStoppedAndInterrupted(Mode mode) throws IOException {
    assumeTrue(Tmux.isPossible());
    try (Tmux tmux = Tmux.start(project, Map.of(), USUAL)) {
      tmux.type(mode.command + "\r");
      if (mode == Mode.SCREENS) {
        tmux.await(GREETING).type("\r");
      }
      tmux.await(mode.first).sendKeys("C-z");
      tmux.await("Stopped");
      tmux.assertSane();
      tmux.type("fg\r");
      tmux.await(mode.first).type(ANSWER);
      tmux.await(mode.second);
      assertThat(tmux.alternate()).isEqualTo(mode.alternate);
      tmux.sendKeys("C-c");
      tmux.await("\n  " + mode.command + "\n$").type("echo ended with $?\r");
      tmux.await("ended with 130");
      tmux.assertSane();
    }
  }

  @Test
  void theEndOfWhatIsTypedAcceptsNothing() {
    Phase9.profile(project);
    String command = "specq interview phase9 --plain";
    try (PtyProgram program = start(Place.of(Mode.LINES, USUAL, command))) {
      program.await("What job queue").type(ANSWER);
      program.await("How will you architect").type(":review\r");
      program.await("leave the rest open").type("finish\r");
      program.await("Press Enter to write it").press("C-d");
      assertThat(program.exitCode()).isEqualTo(130);
      assertThat(program.screenText())
          .contains("Interrupted; everything is saved, but the specs were not written.", command);
      program.assertSane();
    }
    assertThat(project.resolve("docs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"specq interview project --plain, 130", "specq interview project </dev/null, 0"})
  void onlyTheEndOfAFileAcceptsTheReview(String command, int code) {
    Phase9.profile(project);
    try (PtyProgram program = start(Place.of(Mode.LINES, USUAL, command))) {
      program.await("Press Enter to accept").press("C-d");
      assertThat(program.exitCode()).isEqualTo(code);
      program.assertSane();
    }
  }

  /** More than a field takes: its start is there, and it is told that the rest is not. */
  @Test
  void aPasteOfTenThousandLinesIsCutAndSaysSo() throws IOException {
    String lines =
        IntStream.rangeClosed(1, 10_000).mapToObj(i -> "line " + i + "\n").collect(joining());
    Phase9.profile(project);
    try (PtyProgram program = start(Place.of(Mode.SCREENS, USUAL, COMMAND))) {
      program.await(GREETING).press("Enter");
      program.await("Tab takes it").type(Keys.paste(lines));
      program.await("Only the first 20000 characters fit; the rest was dropped.");
      assertThat(program.screenText()).contains("line 2110");
      program.press("Enter");
      program.await("at most 8000 characters").press("C-c");
      assertThat(program.exitCode()).isEqualTo(130);
      program.assertSane();
    }
    assertThat(project.resolve(".specq/answers/phase9.yaml")).doesNotExist();
    assertThat(project.resolve(".specq/local/drafts/phase9.properties"))
        .content()
        .contains("line 1\\nline 2\\n")
        .doesNotContain("line 2112");
  }

  /** A program that lacks one of its screens fails in the middle of a key, as a bug would. */
  @Test
  void aBugOnAScreenIsToldWhereItCanBeRead() throws IOException {
    String command = installationWithout("io/github/specq/terminal/screen/MenuScreen.class");
    try (PtyProgram program = start(Place.of(Mode.SCREENS, USUAL, command + " interview phase9"))) {
      answerTheFirstQuestion(program, Mode.SCREENS);
      program.press("C-o");
      assertThat(program.exitCode()).isEqualTo(70);
      program.assertSane();
      assertThat(program.alternate()).isFalse();
      assertThat(program.cursorVisible()).isTrue();
      assertThat(program.raw().substring(program.raw().lastIndexOf("\033[?1049l")))
          .contains("This is a bug in specq.", "NoClassDefFoundError", "\tat io.github.specq.");
    }
    assertThat(project.resolve(".specq/answers/project.yaml")).content().contains("production");
  }

  /** The launcher of a copy of the program whose jar is damaged. */
  private String installationWithout(String lost) throws IOException {
    Path packaged = Path.of(System.getProperty("specq.launcher")).resolve("../..").normalize();
    Path copy = project.resolve("damaged");
    try (Stream<Path> files = Files.walk(packaged)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, copy.resolve(packaged.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    try (FileSystem jar = FileSystems.newFileSystem(copy.resolve("lib/specq.jar"))) {
      Files.delete(jar.getPath(lost));
    }
    return copy.resolve("bin/specq").toString();
  }

  private PtyProgram start(Place place) {
    return PtyProgram.start(
        project, place.environment(), place.size(), "sh", "-c", "exec " + place.command());
  }

  /** Waits for the first question; screens greet the person before that. */
  private static PtyProgram reach(PtyProgram program, Mode mode) {
    program.await("began", () -> contains(program, mode.first) || contains(program, GREETING));
    if (contains(program, GREETING)) {
      program.press("Enter");
    }
    return program.await(mode.first);
  }

  private static boolean contains(PtyProgram program, String text) {
    return program.screenText().contains(text);
  }

  private static void answerTheFirstQuestion(PtyProgram program, Mode mode) {
    reach(program, mode);
    assertThat(program.alternate()).isEqualTo(mode.alternate);
    program.type(ANSWER);
    program.await(mode.second);
  }

  private void assertTheTerminalIsGivenBack(PtyProgram program) throws IOException {
    program.assertSane();
    assertThat(program.screenText()).contains(RESUME);
    assertThat(project.resolve(".specq/answers/project.yaml")).content().contains("production");
  }
}
