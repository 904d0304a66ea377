package io.github.specq.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.problem.UserError;
import io.github.specq.testing.Rounds;
import io.github.specq.testing.Swapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A folder that is swapped for a link while specq writes leads no file out. {@code
 * -Dspecq.swaps=2000} says how often it is tried for each folder.
 */
class SwapRaceTest {
  private static final int TRIES = Rounds.of("specq.swaps", 150);

  /** The swapping thread may sleep through all tries, with the link in place. */
  private static final int UNTIL_ONE_WRITES = 100_000;

  @TempDir private Path around;

  @ParameterizedTest
  @CsvSource({
    "docs, docs/specs/spec.md",
    "docs/specs, docs/specs/spec.md",
    ".specq, .specq/answers/phase9.yaml",
    ".specq/local, .specq/local/lock",
  })
  void noFileGoesWhereTheLinkLeads(String swapped, String file) throws IOException {
    Path root = Files.createDirectory(around.resolve("project"));
    Path outside = Files.createDirectory(around.resolve("outside"));
    for (String name : List.of("specs", "answers", "local")) {
      Files.createDirectory(outside.resolve(name));
    }
    Files.createDirectories(root.resolve(file).getParent());
    Folder folder = new Folder(new LocalDisk(), root);
    int written = 0;
    try (Swapper swapper = Swapper.of(root.resolve(swapped), outside)) {
      assertThat(swapper).isNotNull();
      for (int i = 0; i < TRIES || (written == 0 && i < UNTIL_ONE_WRITES); i++) {
        written += isWritten(folder, file) ? 1 : 0;
      }
    }
    assertThat(files(outside)).as("%d of %d tries wrote", written, TRIES).isEmpty();
    assertThat(written).as("how many tries wrote").isPositive();
  }

  private static boolean isWritten(Folder folder, String file) {
    try {
      if (file.endsWith("lock")) {
        RepositoryLock.take(folder, "set").close();
      } else {
        folder.write(file, "text");
      }
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> !Files.isDirectory(f)).toList();
    }
  }
}
