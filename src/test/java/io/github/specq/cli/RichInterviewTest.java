package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.RichSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RichInterviewTest {
  @TempDir private Path folder;

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
      session.await("one installation?").press("n Enter");
      for (String title :
          new String[] {
            "What job queue technology",
            "How will you architect",
            "Will you need scheduled",
            "How will you handle job failures",
            "How will you monitor"
          }) {
        session.await(title).press("3 Enter");
      }
      session.await("Review").press("f");
      session.await("What is to be written").press("Enter");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(Folders.texts(folder.resolve("docs/specs"))).hasSize(3);
    }
  }
}
