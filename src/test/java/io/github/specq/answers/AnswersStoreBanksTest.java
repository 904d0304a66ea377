package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers files of banks that changed, and what else is kept in them. */
class AnswersStoreBanksTest {
  private static final String FILE = ".specq/answers/phase9.yaml";

  @TempDir private Path root;

  /** A bank in which a question and its field were called otherwise once. */
  private record Changed(int version, boolean wantsAnotherLook) implements AskedBank {
    @Override
    public boolean wantsAnotherLook(AnswersFile file) {
      return wantsAnotherLook;
    }

    @Override
    public Names names(String question) {
      return question.equals("workers")
          ? new Names(question, List.of("pool"), Map.of("count", List.of("number")))
          : Names.of(question);
    }
  }

  private AnswersStore store(AskedBank bank) {
    return new AnswersStore(new Folder(new LocalDisk(), root), AnswersStore::usualFile, id -> bank);
  }

  /** A file is of the bank's version once it was answered, unless something in it does not fit. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          4, 5, false, 5
          4, 5, true,  4
          5, 5, true,  5
          6, 5, true,  5
          -, 5, true,  5
          -, 5, false, 5
          """)
  void theVersionIsThatOfTheBankThatTheAnswersFit(
      Integer before, int version, boolean wantsAnotherLook, int after) throws IOException {
    write((before == null ? "" : "bank-version: " + before + "\n") + "answers: {}\n");
    AnswersStore store = store(new Changed(version, wantsAnotherLook));

    store.put("phase9", "retries", value("3"));

    assertThat(store.file("phase9").bankVersion()).isEqualTo(after);
  }

  @Test
  void whatIsTakenBackIsFoundUnderItsFormerName() throws IOException {
    write("answers:\n  pool: { number: 2, queues: [a] }\n  retries: 3\n");
    AnswersStore store = store(new Changed(1, false));

    assertThat(store.answer("phase9", "workers")).isPresent();
    store.remove("phase9", "workers", "count");
    assertThat(text()).contains("answers:\n  workers: { queues: [a] }\n  retries: 3\n");
    store.remove("phase9", "workers");
    assertThat(text()).contains("answers:\n  retries: 3\n");
    assertThat(store.answer("phase9", "workers")).isEmpty();
    assertThat(store.takeNotices()).isEmpty();
  }

  @Test
  void whatSomebodyElseSaidOfAnAnswerThatIsTakenBackIsKeptInACopy() throws IOException {
    write("answers:\n  retries: 3\n");
    AnswersStore store = store(new Changed(1, false));
    store.file("phase9");
    write("answers:\n  retries: 4\n");

    store.remove("phase9", "retries");

    assertThat(store.takeNotices())
        .singleElement()
        .asString()
        .contains("the answer to 'retries' was changed by somebody else too")
        .contains(".specq/local/backup/phase9-1.yaml");
    assertThat(store.answers(List.of("phase9")).of("phase9")).isEmpty();
  }

  @Test
  void anAcceptanceIsOnDiskAtOnceAndStandsBesideWhatOthersDid() throws IOException {
    Acceptance known = new Acceptance("Known.", Map.of());
    write("answers:\n  retries: 3\n");
    AnswersStore store = store(new Changed(1, false));
    store.file("phase9");
    write("answers:\n  retries: 4\n");

    store.accept("phase9", "DEP-01", Optional.of(known));

    assertThat(text()).contains("retries: 4\n").contains("DEP-01:\n    reason: Known.\n");
    assertThat(store.answers(List.of("phase9")).accepted()).isEqualTo(Map.of("DEP-01", known));
    store.accept("phase9", "DEP-01", Optional.empty());
    assertThat(store.answers(List.of("phase9")).accepted()).isEmpty();
    assertThat(text()).doesNotContain("DEP-01");
  }

  @Test
  void aFileIsCalledAsTheProjectSays() {
    AnswersStore store =
        new AnswersStore(
            new Folder(new LocalDisk(), root),
            bank -> "docs/" + bank + ".yaml",
            id -> new Changed(1, false));

    store.put("phase9", "retries", value("3"));

    assertThat(store.name("phase9")).isEqualTo("docs/phase9.yaml");
    assertThat(root.resolve("docs/phase9.yaml")).content().contains("retries: 3");
    assertThat(store.file("phase9").text()).startsWith("# Answers to the specq bank phase9.");
  }

  /** A bug of ours must not cost an answer. */
  @Test
  void anAnswerIsRescuedWhateverGoesWrong() {
    AskedBank broken =
        new AskedBank() {
          @Override
          public int version() {
            return 1;
          }

          @Override
          public boolean wantsAnotherLook(AnswersFile file) {
            return false;
          }

          @Override
          public Names names(String question) {
            throw new IllegalStateException("a bug");
          }
        };
    AnswersStore store = store(broken);

    assertThatIllegalStateException()
        .isThrownBy(() -> store.put("phase9", "retries", value("3")))
        .withMessage("a bug");
    assertThat(store.takeNotices())
        .containsExactly("Your answer was not lost: it is in .specq/local/rescue/phase9-1.yaml.");
    assertThat(root.resolve(".specq/local/rescue/phase9-1.yaml")).content().contains("retries: 3");
  }

  @Test
  void whatNoFileCanHoldIsKeptAsItWasTyped() {
    Answer answer =
        new Answer.Said(
            Optional.of("Two: \"lines\"\nof text"),
            Map.of("queues", Entry.of(Given.list("a", "b, c"))),
            Optional.of("Why."));
    Rescue rescue =
        Rescue.of(
            List.of(
                () -> {
                  throw new IllegalStateException("a bug");
                }),
            "workers",
            answer);

    assertThat(rescue.ending()).isEqualTo(".txt");
    assertThat(rescue.text())
        .isEqualTo(
            """
            workers:
              text: Two: "lines"
            of text
              queues:
                - a
                - b, c
              note: Why.
            """);
  }

  private void write(String rest) throws IOException {
    Files.createDirectories(root.resolve(FILE).getParent());
    Files.writeString(root.resolve(FILE), "specq: 1\nbank: phase9\n" + rest);
  }

  private String text() throws IOException {
    return Files.readString(root.resolve(FILE));
  }

  private static Answer value(String text) {
    return Answer.Said.NOTHING.with("value", Entry.of(Given.of(text)));
  }
}
