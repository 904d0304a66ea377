package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Size;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.Phase9;
import io.github.specq.testing.RichSession;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interviews on a screen, by keys. */
@Timeout(60)
class RichInterviewTest {
  private static final String WORKER_TYPES = "Specialized workers for different job types?";
  private static final String COUNT = "How many worker processes?";
  private static final String RETRIES = "How many times to retry?";

  @TempDir private Path folder;

  private RichSession at(String step) {
    return Phase9.at(RichSession.in(folder), step);
  }

  private String answers() {
    return Phase9.answers(folder);
  }

  @Test
  void theExamplesMakeThreeSpecsByKeysOnly() {
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      session.await("Enter begin").press("Enter");
      session.await("What quality does the finished software need?").press("2 Enter");
      session.await("run background jobs?").press("y Enter");
      session.await("after a delay?").press("y Enter");
      session.await("programming languages").press("Space Enter");
      session.await("already use?").press("Space Enter");
      session.await("Where will the project run?").press("3 Enter");
      for (String title :
          List.of(
              "What job queue technology",
              "How will you architect",
              "Will you need scheduled",
              "How will you handle job failures",
              "How will you monitor")) {
        session.await(title).press("Tab Enter").readAdvice();
      }
      session.await("Review").press("f");
      session.await("What is to be written").press("Enter");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(Folders.texts(folder.resolve("docs/specs"))).hasSize(3);
    }
  }

  @Test
  void whatTheRepositoryShowsIsChosenBeforehandAndTakenByNobodyElse() throws IOException {
    Folders.write(folder, Folders.texts(Path.of("src/test/resources/evidence/python-celery/repo")));
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      session.await("Enter begin").press("Enter");
      session.await("What is known of the project").escape();
      session.await("What quality does the finished software need?").press("3 Enter");
      session.await("run background jobs?").press("Enter").await("after a delay?").press("Enter");
      assertThat(session.await("programming languages").screen())
          .contains("[x] Python  found: ", "[ ] Java");
      session.press("Enter").await("already use?").press("C-c").ended();
    }
    assertThat(Files.readString(folder.resolve(".specq/answers/project.yaml")))
        .contains("python")
        .doesNotContain("redis", "postgresql");
  }

  @Test
  void whatWasBegunIsThereAfterGoingBack() {
    try (RichSession session = at("workers")) {
      session.await("How will you architect").press("Down Enter").await(COUNT).press("Enter");
      session.await("Threads/processes per worker?").press("Enter");
      session.await("Single queue").press("Enter");
      session.await(WORKER_TYPES).type("mail workers an").press("BTab");
      session.await("Single queue").type("hi, lo").press("BTab BTab");
      session.await(COUNT).press("C-u").type("3").press("BTab");
      session.await("Part by part").press("Down Enter");
      assertThat(session.await(COUNT).screen()).contains("What you began here was kept", "│ 3 ");
      session.press("Enter");
      assertThat(session.await(WORKER_TYPES).screen())
          .contains("mail workers an")
          .contains("What you began here was kept.");
      session.type("d others").press("BTab");
      assertThat(session.await("Single queue").screen())
          .contains("hi, lo")
          .contains("What you began here was kept; the saved answer is still the old one.");
      session.press("Enter").await(WORKER_TYPES).press("Enter");
      session.await("How is the number of workers scaled?");
      assertThat(answers()).contains("mail workers and others");
    }
  }

  @Test
  void whatIsTypedReplacesTheDefaultAlsoAfterACommand() {
    try (RichSession session = at("workers.worker-types")) {
      session
          .await(WORKER_TYPES)
          .type(":help")
          .press("Enter")
          .await("accept this answer and go on")
          .press("Escape");
      assertThat(session.await("Enter take it").screen())
          .contains("│ any worker can run any kind of job ");
      assertThat(session.type("one kind").await("Enter next").screen()).contains("│ one kind ");
    }
  }

  @Test
  void aChangedSizeCostsNothing() {
    try (RichSession session = at("workers.worker-types")) {
      List<String> before = session.await(WORKER_TYPES).type("one kind for mail").rows();
      assertThat(session.resize(new Size(120, 40)).screen())
          .contains(WORKER_TYPES, "one kind for mail");
      assertThat(session.resize(new Size(60, 16)).screen())
          .contains(WORKER_TYPES, "one kind for mail")
          .contains("Ctrl+C");
      assertThat(session.resize(new Size(40, 10)).screen())
          .doesNotContain("mail")
          .contains("60 columns");
      assertThat(session.resize(new Size(80, 24)).rows()).isEqualTo(before);
    }
  }

  @Test
  void aWindowThatIsTooSmallCanBeLeft() {
    try (RichSession session = at("workers.worker-types")) {
      session.await(WORKER_TYPES).type("one kind");
      session.settle().resize(new Size(30, 5)).press("C-c");
      assertThat(session.endedSanely().code()).isEqualTo(130);
    }
  }

  @Test
  void whatOpensAndClosesIsSaid() {
    try (RichSession session = at("project/scheduled-jobs")) {
      session.await("after a delay?").press("y Enter");
      session.await("1 question added because of \"scheduled jobs: yes\": Job Scheduling.");
    }
  }

  @Test
  void theRestTakesTheDefaults() {
    try (RichSession session = at("workers.count")) {
      session.await("How many worker processes?").press("C-o").await("Instead of an answer");
      session.press("a").await("defaults were taken; they are marked as not confirmed.");
      assertThat(answers()).contains("by: default");
    }
  }

  @Test
  void aTopicIsGoneTo() {
    Phase9.profile(folder);
    try (RichSession session = RichSession.in(folder).run("interview", "checklist")) {
      session.await("Enter begin").press("Enter");
      session.await("topics done").type("idemp").press("Enter").await("Idempotency:");
      session.press("C-o").await("Topics").press("t").await("topics done");
      session.type("monitor").press("Enter").await("Monitoring:");
    }
  }

  @Test
  void whoeverSaysWhereToBeginIsNotAskedForATopic() {
    Phase9.profile(folder);
    try (RichSession session =
        RichSession.in(folder).run("interview", "checklist", "--from", "job-triggers")) {
      session.await("Enter begin").press("Enter").await("User-triggered vs system-triggered jobs?");
    }
  }

  @Test
  void onlyWhoeverDidNotSayWhereToGoOnIsToldThatItGoesOn() {
    try (RichSession session = at("workers.count")) {
      session
          .await("How many worker processes?")
          .press("Enter")
          .await("Threads/processes per worker?");
      session.press("C-c").ended();
    }
    try (RichSession session = RichSession.in(folder).run("interview", "phase9")) {
      session.await("You have begun already; it goes on where you were.");
    }
    try (RichSession session =
        RichSession.in(folder).run("interview", "phase9", "--from", "retries.jitter")) {
      assertThat(session.await("varied at random?").screen()).doesNotContain("You have begun");
    }
  }

  @Test
  void whoeverLeavesTheListOfTopicsBeginsWithTheFirst() {
    Phase9.profile(folder);
    try (RichSession session = RichSession.in(folder).run("interview", "checklist")) {
      session.await("Enter begin").press("Enter").await("topics done").press("BTab");
      session.await("What operations run as background jobs?");
    }
  }

  @Test
  void aCommandTakesASavedAnswerAwayOnlyWhereItIsSaidSo() {
    String kafka = BundledBanks.label("phase9", "job-queue", "technology", "kafka");
    try (RichSession session = at("job-queue.technology")) {
      session.await("Nothing is chosen").type("kafka\r").await("What is known").press("Down Enter");
      session.await(kafka).type("s").await("Filter: s").press("C-u").await("5 " + kafka);
      String saved = answers();
      for (String command : List.of(":skip\r", ":later\r", ":na\r", ":unknown why\r")) {
        session.type(command);
        if (command.startsWith(":na")) {
          session.await("Enter without a reason").press("Enter");
        }
        session.await("Replace the saved answer?").escape();
        if (command.startsWith(":na")) {
          session.escape();
        }
        session.await("5 " + kafka);
        assertThat(answers()).isEqualTo(saved);
      }
      session.type(":skip\r").await("Replace the saved answer?").type("y").await("is noted for");
      assertThat(answers()).contains("skipped").doesNotContain("kafka");
    }
  }

  @Test
  void anAnswerIsChangedInTheReview() {
    try (RichSession session = at("retries")) {
      session
          .await("How will you handle job failures")
          .press("Down Enter")
          .await(RETRIES)
          .press("C-u")
          .type("5")
          .press("Enter");
      session.await("Exponential backoff or fixed delay?").press("C-o r");
      session.await("Review").choose("Retry Logic").press("Enter");
      session.await("How will you handle job failures").press("Down Enter");
      session.await(RETRIES).press("C-u").type("0").press("Enter");
      session.await("dead letter queue?").press("C-o r");
      assertThat(session.await("Review").choose("Retry Logic").screen()).contains(": 0");
      session.press("x").await("What is to be written").press("Enter");
      assertThat(session.endedSanely().code()).isZero();
      assertThat(new SpecqRunner(folder).file("docs/specs/technical_design_spec.md"))
          .contains("A job that fails is not retried.");
    }
  }

  @Test
  void aDiffIsLookedAtAndNothingWritten() {
    try (RichSession session = at("retries")) {
      session
          .await("How will you handle job failures")
          .press("Down Enter")
          .await(RETRIES)
          .press("Enter");
      session.await("fixed delay?").press("C-o r").await("Review").press("f");
      session.await("x finishes anyway").press("x");
      assertThat(session.await("What is to be written").screen())
          .contains("docs/specs/technical_design_spec.md");
      session.escape().await("Review").press("x").await("What is to be written").press("q");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).isZero();
      assertThat(ended.err()).contains("Everything is saved, but the specs were not written.");
      assertThat(folder.resolve("docs")).doesNotExist();
    }
  }

  @Test
  void aSecretIsSavedOnlyOnPurpose() {
    String secret = "amqp://app:hunter2@queue.example";
    try (RichSession session = at("workers.worker-types")) {
      session.await(WORKER_TYPES).type(secret).press("Enter");
      session.await("This looks like a secret").press("Enter");
      assertThat(session.await(WORKER_TYPES).screen()).contains(secret);
      session.press("Enter").await("This looks like a secret").press("y");
      session.await(COUNT);
      assertThat(answers()).contains(secret);
    }
  }

  @Test
  void aPasteOfTenThousandLinesIsShownAtOnceAndSaved() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      text.append("line ").append(i).append('\n');
    }
    try (RichSession session = at("job-queue.reason")) {
      session.await("Why this one?").paste(text.toString());
      session.await("Only the first 20000 characters fit").press("Enter");
      session.await("at most 8000 characters");
      session.press("C-_").type("Because.").press("Enter").await("What job queue technology");
      assertThat(answers()).contains("reason: Because.");
    }
  }

  /** A line of an answers file has its limit; nobody should be thrown out for it. */
  @Test
  void wordsThatCannotBeKeptAreToBeShortened() {
    String tooMuch = "much".repeat(2_001);
    try (RichSession session = at("workers")) {
      session.await("How will you architect");
      session.paste(tooMuch).press("Enter").await("at most 8000 characters");
      session.press("C-u").type("Two of them.").press("Enter").await(COUNT);
      session.press("C-o n").await("No answer: does not apply").paste(tooMuch);
      session.await("at most 8000 characters").press("Enter").await("No answer: does not apply");
      session.press("C-u").type("no such thing").press("Enter").await("is noted for");
      assertThat(answers()).contains("text: Two of them.", "note: no such thing");
    }
  }

  @Test
  void aPasteWithoutAnEndIsThereAfterSeconds() {
    try (RichSession session = at("workers.worker-types")) {
      session.await(WORKER_TYPES).type("\u001b[200~from the clip");
      session.await("from the clip").type("board").await("from the clipboard");
    }
  }
}
