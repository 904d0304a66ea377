package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.testing.FaultyDisk;
import io.github.specq.testing.Folders;
import io.github.specq.testing.Rounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
  private static final String STEP = "phase9/workers.queues";
  private static final String FILE = ".specq/answers/phase9.yaml";
  private static final String STANDING = "one queue";
  private static final Draft DRAFT = new Draft(":other", List.of("redis", "kafka"), "mine");

  @TempDir private Path project;
  private Path file;

  @BeforeEach
  void whereTheyAre() {
    file = project.resolve(".specq/local/drafts/phase9.properties");
  }

  private Drafts drafts() {
    return drafts("phase9", FILE);
  }

  private Drafts drafts(String bank, String answersFile) {
    return new Drafts(new Folder(new LocalDisk(), project), bank, answersFile);
  }

  @Test
  void whatWasBegunIsThereInTheNextRun() {
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(drafts().find(STEP)).contains(DRAFT);
    assertThat(drafts().find("phase9/workers")).isEmpty();
  }

  @Test
  void theyBelongToOneBankAndNotIntoGit() throws IOException {
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(drafts("checklist", ".specq/answers/checklist.yaml").find(STEP)).isEmpty();
    assertThat(Files.readString(project.resolve(".specq/local/.gitignore"))).contains("\n*\n");
  }

  @Test
  void anAnswersFileOfItsOwnHasItsOwn() {
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(drafts("phase9", "other.yaml").find(STEP)).isEmpty();
    drafts("phase9", "other.yaml").keep("phase9/retries", STANDING, Optional.of(DRAFT));
    assertThat(drafts("phase9", "other.yaml").find("phase9/retries")).contains(DRAFT);
    assertThat(drafts("phase9", "third.yaml").find("phase9/retries")).isEmpty();
    assertThat(drafts().find("phase9/retries")).isEmpty();
  }

  @Test
  void theyGoOnWithTheAnswerTheyWereBegunOnOnly() {
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(drafts().findOn(STEP, STANDING)).contains(DRAFT);
    assertThat(drafts().findOn(STEP, "two queues")).isEmpty();
    assertThat(drafts().findOn(STEP, "")).isEmpty();
    drafts().keep(STEP, "", Optional.of(DRAFT));
    assertThat(drafts().findOn(STEP, STANDING)).isEmpty();
    assertThat(drafts().findOn(STEP, "")).contains(DRAFT);
  }

  @Test
  void whatIsForgottenIsGone() throws IOException {
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    drafts().keep("phase9/retries", STANDING, Optional.of(DRAFT));
    drafts().keep(STEP, STANDING, Optional.empty());
    assertThat(drafts().find(STEP)).isEmpty();
    assertThat(drafts().find("phase9/retries")).contains(DRAFT);
    assertThat(Files.readString(file)).doesNotContain("queues");
  }

  @Test
  void allCanBeForgottenAtOnce() {
    Drafts drafts = drafts();
    drafts.clear();
    assertThat(file).doesNotExist();
    drafts.keep(STEP, STANDING, Optional.of(DRAFT));
    drafts.clear();
    assertThat(drafts.find(STEP)).isEmpty();
    assertThat(drafts().find(STEP)).isEmpty();
  }

  @Test
  void theLatestCounts() {
    Drafts drafts = drafts();
    drafts.keep(STEP, STANDING, Optional.of(DRAFT));
    Draft later = new Draft("", List.of(), "later");
    drafts.keep(STEP, STANDING, Optional.of(later));
    assertThat(drafts.find(STEP)).contains(later);
    assertThat(drafts().find(STEP)).contains(later);
  }

  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(9);
    String signs = "=:#!\\ \t\n\r\u000b\"' at text ticked\u0001\u0085\u00e9\u6f22\u2028x";
    for (int round = 0; round < Rounds.of(200); round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(
            random.nextInt(4) == 0
                ? "\uD83D\uDE00"
                : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
      }
      Draft draft = new Draft(round % 2 == 0 ? "" : ":words", List.of(), text.toString());
      drafts().keep(STEP, STANDING, Optional.of(draft));
      assertThat(drafts().find(STEP)).contains(draft);
    }
  }

  @Test
  void whatIsTheSameIsNotWrittenAgain() throws IOException {
    Drafts drafts = drafts();
    drafts.keep(STEP, STANDING, Optional.of(DRAFT));
    Files.delete(file);
    drafts.keep(STEP, STANDING, Optional.of(DRAFT));
    drafts.keep("phase9/nothing-begun", STANDING, Optional.empty());
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phase9/x\\u12 text=a", "\\u", "= = =", "<<<<<<< HEAD\n", "\u0000"})
  void aDamagedFileIsPassedOver(String content) {
    Folders.write(project, Map.of(".specq/local/drafts/phase9.properties", content));
    assertThat(drafts().find(STEP)).isEmpty();
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(drafts().find(STEP)).contains(DRAFT);
  }

  @Test
  void aFileThatIsNoTextIsPassedOver() throws IOException {
    drafts().keep(STEP, STANDING, Optional.of(DRAFT));
    Files.write(file, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(drafts().find(STEP)).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenTheyLastAsLongAsTheRun() {
    FaultyDisk disk = new FaultyDisk();
    disk.failAt(1, FaultyDisk.Fault.FOR_EVER, false);
    Drafts drafts = new Drafts(new Folder(disk, project), "phase9", FILE);
    drafts.keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(disk.hasFailed()).isTrue();
    assertThat(drafts.find(STEP)).contains(DRAFT);
    disk.repair();
    assertThat(drafts().find(STEP)).isEmpty();
  }

  @Test
  void aFolderThatIsNoneIsPassedOver() throws IOException {
    Files.createDirectories(project.resolve(".specq"));
    Files.writeString(project.resolve(".specq/local"), "in the way");
    Drafts drafts = drafts();
    drafts.keep(STEP, STANDING, Optional.of(DRAFT));
    assertThat(drafts.find(STEP)).contains(DRAFT);
  }
}
