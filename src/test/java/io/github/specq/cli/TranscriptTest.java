package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.EngineBanks;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sessions in plain lines, as a terminal shows them: with the banks of the engine, and below
 * {@code product} with those that come with specq. A new one needs its command lines and typed
 * lines only; {@code -Dgolden.update=true} fills in the rest.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  private static final Path PRODUCT = FOLDER.resolve("product");

  private static final int WIDTH = 80;

  @TempDir Path repository;

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void aSessionLooksLikeThis(Path file) throws IOException {
    String expected = Files.readString(file);

    if (!file.startsWith(PRODUCT)) {
      EngineBanks.bring(repository);
    }
    String shown = Transcript.parse(expected).replay(new SpecqRunner(repository));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, shown);
    } else {
      assertThat(shown).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void nothingSaidIsWiderThanATerminalOrSaidTwiceInARow(Path file) throws IOException {
    List<String> said = Transcript.said(Files.readString(file));

    assertThat(said).allMatch(line -> line.length() <= WIDTH || isWhole(line));
    for (int i = 1; i < said.size(); i++) {
      assertThat(said.get(i)).isNotEqualTo(said.get(i - 1));
    }
  }

  /** An address that is broken is none any more, and a finding is one line for other programs. */
  private static boolean isWhole(String line) {
    return !line.strip().contains(" ") || line.matches("\\S+: [a-z-]+: .*|  fix: .*");
  }
}
