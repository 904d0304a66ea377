package io.github.specq.bank.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.bank.Bank;
import io.github.specq.problem.UserError;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build does to the bundled banks, and where it stops. */
class BankCompilerTest {
  private static final Path QUESTIONS = Path.of("questions");

  @TempDir private Path folder;

  @Test
  void everyBankOfTheFolderIsCompiledAndListed() throws Exception {
    List<Path> banks = copied();
    BankCompiler.main(new String[] {folder.toString()});

    for (Path bank : banks) {
      assertThat(compiled(id(bank))).isRegularFile();
    }
    assertThat(Files.readAllLines(folder.resolve(BundledBanks.INDEX)))
        .hasSameSizeAs(banks)
        .extracting(line -> line.replace(BundledBanks.PROFILE, ""))
        .isEqualTo(BundledBanks.ids());
  }

  @Test
  void aBankThatDoesNotReadBackStopsTheBuild() throws Exception {
    copied();
    BankCompiler.main(new String[] {folder.toString()});
    String id = BundledBanks.profile().orElseThrow();
    String text = BundledBanks.find(id).orElseThrow().content();
    byte[] written = Files.readAllBytes(compiled(id));
    Bank bank = CompiledBank.read(new ByteArrayInputStream(written), text).orElseThrow();
    String other = text + "\n";
    byte[] renamed =
        new String(written, ISO_8859_1).replace(id, "x" + id.substring(1)).getBytes(ISO_8859_1);

    BankCompiler.checkReadBack(bank, text, new ByteArrayInputStream(written));
    assertThatIllegalStateException()
        .isThrownBy(() -> BankCompiler.checkReadBack(bank, text, new ByteArrayInputStream(renamed)))
        .withMessage("the bank %s does not read back as it was written", id);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> BankCompiler.checkReadBack(bank, other, new ByteArrayInputStream(written)));
    byte[] half = Arrays.copyOf(written, written.length / 2);
    assertThatThrownBy(() -> BankCompiler.checkReadBack(bank, text, new ByteArrayInputStream(half)))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aBankThatIsNotSoundStopsTheBuild() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), "id: own\nversion: 1\n");
    assertThatThrownBy(() -> BankCompiler.main(new String[] {folder.toString()}))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("own.yaml:");
  }

  private List<Path> copied() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      List<Path> banks = files.filter(f -> f.toString().endsWith(".yaml")).toList();
      for (Path bank : banks) {
        Files.copy(bank, folder.resolve(bank.getFileName()));
      }
      return banks;
    }
  }

  private static String id(Path bank) {
    return bank.getFileName().toString().replace(".yaml", "");
  }

  private Path compiled(String id) {
    return folder.resolve(id + CompiledBank.ENDING);
  }
}
