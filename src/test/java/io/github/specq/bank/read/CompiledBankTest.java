package io.github.specq.bank.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledBankTest implements BankLoader.Shelf {
  static List<String> bundled() {
    return BundledBanks.ids();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void isTheBankThatItsTextMakes(String id) {
    assertThat(CompiledBank.of(id, find(id).orElseThrow().content()))
        .contains(new BankLoader(this).build(id));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void isNotTakenForAnotherText(String id) {
    BankLoader.Text text = find(id).orElseThrow();
    BankLoader.Text edited = new BankLoader.Text(text.name(), text.content() + "# mine\n");
    assertThat(CompiledBank.of(id, edited.content())).isEmpty();
  }

  /** The YAML beside it would hide that the build left out what it should have made. */
  @Test
  void whatFitsAndDoesNotReadBackIsNotPassedOver() {
    BankLoader.Text empty = new BankLoader.Text("of-another-build.yaml", "");
    assertThatIllegalStateException()
        .isThrownBy(() -> CompiledBank.of("of-another-build", empty.content()))
        .withMessage("the compiled bank of-another-build is of another build")
        .withCauseInstanceOf(EOFException.class);
  }

  @Override
  public Optional<BankLoader.Text> find(String id) {
    String name = "questions/" + id + ".yaml";
    try {
      return Optional.of(new BankLoader.Text(name, Files.readString(Path.of(name))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> ids() {
    return bundled();
  }

  @Override
  public Optional<String> profile() {
    return BundledBanks.profile();
  }
}
