package io.github.specq.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.field.ListType;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.EngineBanks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests of the engine stand on: the banks that they use have one of everything. */
class EngineBanksTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** The banks of the engine; those that come with specq are left out. */
  private static List<Bank> banks() {
    List<String> bundled = BundledBanks.shelf().ids();
    return EngineBanks.shelf().ids().stream()
        .filter(id -> !bundled.contains(id))
        .map(EngineBanks::bank)
        .toList();
  }

  private static List<Field> fields(Collection<Bank> banks) {
    return banks.stream().flatMap(Bank::questions).flatMap(q -> q.fields().stream()).toList();
  }

  /** As banks write it; of a list also what its entries are. */
  private static String type(Field field) {
    return field.type() instanceof ListType list ? "list of " + list.of().id() : field.type().id();
  }

  @Test
  void theyHaveEveryTypeThatTheBundledBanksHave() {
    assertThat(fields(banks()).stream().map(EngineBanksTest::type).toList())
        .containsAll(fields(BundledBanks.all()).stream().map(EngineBanksTest::type).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applies-when:", "branch:", "default:", "derived:", "detect:", "exclusive: yes", "from:",
        "hint:", "knowledge:", "languages:", "listed: no", "map:", "other: yes", "required-when:",
        "severity: contradiction", "severity: hint", "severity: risk", "suggestions:", "when:"
      })
  void theyHaveOneOfEverything(String key) {
    assertThat(banks())
        .anyMatch(b -> EngineBanks.shelf().find(b.id()).orElseThrow().content().contains(key));
  }

  /** So that a golden document shows how each of them is written. */
  @Test
  void everyStateAndTypeIsAnsweredInADocument() throws IOException {
    Set<State> states = new HashSet<>();
    Set<String> types = new HashSet<>();
    for (Bank bank : banks()) {
      for (AnswersFile file : answers(bank)) {
        file.answers()
            .forEach(
                (question, answer) -> {
                  if (answer instanceof NonAnswer none) {
                    states.add(none.state());
                  } else {
                    ((Answer.Said) answer)
                        .fields()
                        .forEach((id, entry) -> add(bank, question, id, entry, states, types));
                  }
                });
      }
    }
    assertThat(states).containsExactlyInAnyOrder(State.values());
    assertThat(types).containsAll(fields(banks()).stream().map(EngineBanksTest::type).toList());
  }

  private static void add(
      Bank bank, String question, String id, Entry entry, Set<State> states, Set<String> types) {
    if (entry instanceof NonAnswer none) {
      states.add(none.state());
    } else {
      types.add(type(bank.question(question).flatMap(q -> q.field(id)).orElseThrow()));
    }
  }

  private static List<AnswersFile> answers(Bank bank) throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders
          .map(f -> f.resolve("answers/" + bank.id() + ".yaml"))
          .filter(Files::exists)
          .map(f -> AnswersFile.parse(f.toString(), bank.id(), read(f)))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
