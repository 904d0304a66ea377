package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.RichSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the interview is for whoever takes what is known, in a repository that shows the queue,
 * its broker, containers and settings in code: screens that are read, and keys that are pressed.
 */
@Timeout(120)
class ShortInterviewTest {
  private static final Path REPOSITORY = Path.of("src/test/resources/found/celery/repo");
  private static final int MANY = 60;

  /** One sentence for each of the five questions. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "What job queue technology", "Celery with Redis, because Redis already runs here.",
          "How will you architect",
              "Two workers with four threads each; a job may take 10 minutes.",
          "Will you need scheduled", "A report every day at 02:00 UTC, started by Celery Beat.",
          "How will you handle job failures",
              "Three retries with exponential backoff; what fails is kept in a dead letter queue.",
          "How will you monitor",
              "Flower and application logs; we watch queue depth and failure rate.");

  @TempDir private Path project;
  private final List<String> screens = new ArrayList<>();
  private int keys;

  private RichSession begin() {
    Folders.write(project, Folders.texts(REPOSITORY));
    return RichSession.in(project).run("interview", "phase9").await("Enter begin");
  }

  private void press(RichSession session, String key) {
    session.press(key).settle();
    keys++;
  }

  /** Enter, and the first row where something required is neither known nor chosen. */
  private void answer(RichSession session) {
    String screen = session.screen();
    screens.add(screen.lines().limit(6).toList().toString());
    if (screen.contains("x finishes anyway")) {
      press(session, "x");
      return;
    }
    boolean unticked = screen.contains("[ ]") && !screen.contains("[x]");
    boolean nothing = screen.contains("Nothing is chosen") || unticked;
    if (nothing && !screen.contains("Enter skip")) {
      press(session, screen.contains("[ ]") ? "Space" : "3");
    }
    press(session, screen.startsWith(" Review") ? "f" : "Enter");
  }

  private void finish(RichSession session) {
    for (int i = 0; i < MANY && !session.isOver(); i++) {
      answer(session);
    }
    assertThat(session.endedSanely().code()).isZero();
    System.out.printf("ShortInterviewTest: %d screens, %d keys%n", screens.size(), keys);
  }

  @Test
  void whoTakesWhatIsKnownIsDoneAfterTwelveScreens() {
    try (RichSession session = begin()) {
      finish(session);
    }
    assertThat(screens).hasSizeLessThanOrEqualTo(12);
    assertThat(keys).isLessThanOrEqualTo(15);
  }

  @Test
  void whoSaysASentenceToEachQuestionIsDoneAfterTwentyScreens() {
    try (RichSession session = begin()) {
      for (int i = 0; i < MANY && !session.isOver(); i++) {
        String screen = session.screen();
        SENTENCES.entrySet().stream()
            .filter(s -> screen.contains("Part by part") && screen.contains(s.getKey()))
            .forEach(s -> session.type(s.getValue()).settle());
        answer(session);
      }
      assertThat(session.endedSanely().code()).isZero();
    }
    System.out.printf("ShortInterviewTest, sentences: %d screens%n", screens.size());
    assertThat(screens).hasSizeLessThanOrEqualTo(20);
  }
}
