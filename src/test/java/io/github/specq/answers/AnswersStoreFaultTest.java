package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.disk.Folder;
import io.github.specq.problem.UserError;
import io.github.specq.testing.FaultyDisk;
import io.github.specq.testing.FaultyDisk.Fault;
import io.github.specq.testing.PlainBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever operation fails: the file is old or new, and what was typed is not lost. */
class AnswersStoreFaultTest {
  private static final String BANK = "phase9";
  private static final String FILE = AnswersStore.usualFile(BANK);
  private static final Pattern PATH = Pattern.compile("\\.specq/local/[a-z]+/\\S+\\.[a-z]+");
  private static final String OLD =
      """
      # by hand
      specq: 1
      bank: phase9
      bank-version: 1
      answers:
        workers: { text: Two workers. }   # agreed
        job-queue: { technology: kafka }
      """;
  private static final Answer TYPED =
      Answer.Said.NOTHING.withText("We need routing: per tenant #7.\n\"Really\", she said.");

  @TempDir private Path folders;

  /** What is there when the answer is typed. */
  enum Before {
    NOTHING,
    LOCAL_FOLDER,
    FILE,
    FILE_READ_ALREADY
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING, ONCE, false",
    "NOTHING, ONCE, true",
    "NOTHING, FOR_EVER, false",
    "NOTHING, FOR_EVER, true",
    "LOCAL_FOLDER, ONCE, true",
    "LOCAL_FOLDER, FOR_EVER, true",
    "FILE, ONCE, false",
    "FILE, ONCE, true",
    "FILE, FOR_EVER, false",
    "FILE, FOR_EVER, true",
    "FILE_READ_ALREADY, ONCE, false",
    "FILE_READ_ALREADY, ONCE, true",
    "FILE_READ_ALREADY, FOR_EVER, false",
    "FILE_READ_ALREADY, FOR_EVER, true"
  })
  void theTypedAnswerIsRecoverableAndTheFileIsWhole(Before before, Fault fault, boolean half)
      throws IOException {
    int operation = 1;
    while (savingFails(before, operation, fault, half)) {
      operation++;
    }
    assertThat(operation).as("how many operations saving takes").isBetween(5, 40);
  }

  private boolean savingFails(Before before, int operation, Fault fault, boolean half)
      throws IOException {
    FaultyDisk disk = new FaultyDisk();
    Path root = Files.createTempDirectory(folders, "project");
    AnswersStore store = store(disk, root, before);
    String old = text(root);
    disk.failAt(operation, fault, half);
    Optional<UserError> error = save(store);
    boolean failed = disk.hasFailed();
    assertThat(failed || error.isEmpty()).as("operation %d", operation).isTrue();
    if (error.isPresent()) {
      assertThat(error.get().kind()).isEqualTo(UserError.Kind.ENVIRONMENT);
      assertThat(error.get().problems().get(0).hint()).contains("No space left on device");
      assertThat(text(root).equals(old) || holdsTyped(text(root))).as(text(root)).isTrue();
      assertRecoverable(root, store.takeNotices());
      disk.repair();
      assertThat(save(store)).isEmpty();
    }
    assertThat(holdsTyped(text(root))).as(text(root)).isTrue();
    assertThat(AnswersFile.parse(FILE, BANK, text(root)).without("retries").answers())
        .isEqualTo(old.isEmpty() ? Map.of() : parse(old).answers());
    assertThat(temporaryFiles(root)).isEmpty();
    return failed;
  }

  private static AnswersStore store(FaultyDisk disk, Path root, Before before) throws IOException {
    Path file = root.resolve(FILE);
    Files.createDirectories(root.resolve(".specq"));
    if (before != Before.NOTHING) {
      Files.createDirectories(root.resolve(".specq/local"));
      Files.writeString(root.resolve(".specq/local/.gitignore"), "*\n");
    }
    if (before == Before.FILE || before == Before.FILE_READ_ALREADY) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, OLD);
    }
    AnswersStore store =
        new AnswersStore(new Folder(disk, root), AnswersStore::usualFile, b -> new PlainBank(1));
    if (before == Before.FILE_READ_ALREADY) {
      store.file(BANK);
    }
    return store;
  }

  private static Optional<UserError> save(AnswersStore store) {
    try {
      store.put(BANK, "retries", TYPED);
      return Optional.empty();
    } catch (UserError e) {
      return Optional.of(e);
    }
  }

  /** In the file, or in a file whose path is told, or in what is told. */
  private static void assertRecoverable(Path root, List<String> notices) throws IOException {
    List<String> places = new ArrayList<>(List.of(text(root)));
    for (String notice : notices) {
      Matcher path = PATH.matcher(notice);
      places.add(
          path.find()
              ? Files.readString(root.resolve(path.group()))
              : notice.substring(notice.indexOf('\n') + 1));
    }
    assertThat(places).anySatisfy(text -> assertThat(holdsTyped(text)).isTrue());
    assertThat(notices).isNotEmpty();
  }

  private static boolean holdsTyped(String text) {
    return !text.isEmpty() && TYPED.equals(parse(text).answers().get("retries"));
  }

  /** A torn file cannot be parsed. */
  private static AnswersFile parse(String text) {
    return AnswersFile.parse(FILE, BANK, text);
  }

  private static String text(Path root) throws IOException {
    Path file = root.resolve(FILE);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static List<Path> temporaryFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".tmp")).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"ONCE, false", "ONCE, true", "FOR_EVER, false", "FOR_EVER, true"})
  void aNewBeginningKeepsTheOldAnswersWhateverFails(Fault fault, boolean half) throws IOException {
    int operation = 1;
    while (restartFails(operation, fault, half)) {
      operation++;
    }
    assertThat(operation).isBetween(5, 40);
  }

  private boolean restartFails(int operation, Fault fault, boolean half) throws IOException {
    FaultyDisk disk = new FaultyDisk();
    Path root = Files.createTempDirectory(folders, "project");
    AnswersStore store = store(disk, root, Before.FILE_READ_ALREADY);
    disk.failAt(operation, fault, half);
    Optional<UserError> error = Optional.empty();
    try {
      store.restart(BANK);
    } catch (UserError e) {
      assertThat(e.kind()).isEqualTo(UserError.Kind.ENVIRONMENT);
      error = Optional.of(e);
    }
    boolean failed = disk.hasFailed();
    assertThat(failed || error.isEmpty()).isTrue();
    assertThat(error.isPresent() || parse(text(root)).answers().isEmpty()).isTrue();
    parse(text(root));
    Path backup = root.resolve(".specq/local/backup/phase9-1.yaml");
    assertThat(text(root).equals(OLD) || Files.readString(backup).equals(OLD)).isTrue();
    return failed;
  }
}
