package io.github.specq.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter;
import io.github.specq.terminal.key.Key;
import io.github.specq.testing.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code keys} is a table for one screen: what is pressed, and what becomes of it; "-"
 * is nothing. Its first line says where that is. A new row needs its strokes only; {@code
 * -Dgolden.update=true} fills in the rest.
 */
class KeysTest {
  private static final Path FOLDER = Path.of("src/test/resources/keys");
  private static final String NOTHING = "-";

  private static final List<Prompter.Change> CHANGES =
      List.of(
          new Prompter.Change("docs/a.md", "new", List.of("@@ -0,0 +1 @@", "+A")),
          new Prompter.Change("docs/b.md", "changed", List.of("@@ -1 +1 @@", "-B", "+C")));

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aKeyDoesThis(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String place = lines.get(0);
    String before = Outcome.of(desk(place));

    String filled =
        lines.stream()
            .skip(1)
            .map(line -> row(strokes(line), before, Outcome.of(desk(place).press(strokes(line)))))
            .collect(Collectors.joining("\n", place + "\n", "\n"));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, filled);
    } else {
      assertThat(filled).isEqualTo(Files.readString(file));
    }
  }

  /** So that no key is forgotten where it may do harm. */
  @ParameterizedTest
  @MethodSource("tables")
  void everyKeyIsPressed(Path file) throws IOException {
    List<String> pressed = Files.readAllLines(file).stream().map(KeysTest::strokes).toList();

    assertThat(pressed)
        .containsAll(
            Arrays.stream(Key.values())
                .map(k -> "<" + k.name().toLowerCase(Locale.ROOT).replace('_', '-') + ">")
                .toList());
  }

  /** What is laid over a screen, where the keys it shows are all there are. */
  private static final Set<String> LAID_OVER =
      Set.of("command.txt", "help.txt", "menu.txt", "reason.txt", "replace.txt");

  @Test
  void helpIsThereOnEveryScreen() throws IOException {
    for (Path file : tables()) {
      boolean over = LAID_OVER.contains(file.getFileName().toString());
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .anyMatch(line -> over || line.matches("<f1> +(Help: .*|Help > .*)"));
    }
  }

  private static String strokes(String line) {
    return line.split(" {2,}", 2)[0];
  }

  private static String row(String strokes, String before, String after) {
    return "%-34s  %s".formatted(strokes, after.equals(before) ? NOTHING : after);
  }

  /** {@code at BANK STEP}, or {@code at BANK STEP after STROKES}; a step may be a screen's name. */
  private static Desk desk(String place) {
    String[] words = place.split(" ", 5);
    Conversation conversation = Conversation.about(words[1], Scenes.PROFILE);
    String strokes = words.length > 4 ? words[4] : "";
    return desk(words[2], conversation).press(strokes);
  }

  private static Desk desk(String step, Conversation conversation) {
    Interview interview = conversation.interview();
    return switch (step) {
      case "greeting" -> Desk.with(Screens.greeting(interview));
      case "searching" -> Desk.with(Screens.searching());
      case "topics" -> Desk.with(Screens.topics(interview));
      case "review" -> Desk.with(Screens.review(interview));
      case "changes" -> Desk.with(Screens.changes(CHANGES));
      default -> Desk.at(conversation.goTo(step).interview());
    };
  }
}
