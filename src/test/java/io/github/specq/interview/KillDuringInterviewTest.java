package io.github.specq.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.Main;
import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.AnswersStore;
import io.github.specq.answers.Entry;
import io.github.specq.bank.Bank;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.testing.ChildJvm;
import io.github.specq.testing.Remarks;
import io.github.specq.testing.Rounds;
import io.github.specq.testing.ShownQuestion;
import io.github.specq.testing.TypedInterview;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, killed as soon as it shows a question: the next run shows the same question,
 * and nothing that was answered is missing.
 */
class KillDuringInterviewTest {
  private static final int ROUNDS = Rounds.of("rounds", 16);
  private static final int AT_ONCE = 2;
  private static final int MOST_ANSWERS = 6;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Collection<Bank> banks = banks();
  @TempDir private Path folders;

  private static Collection<Bank> banks() {
    BankLoader.Shelf shelf =
        new BankLoader.Shelf() {
          @Override
          public Optional<BankLoader.Text> find(String id) {
            return Optional.of(new BankLoader.Text(id, bundled("/questions/" + id + ".yaml")));
          }

          @Override
          public List<String> ids() {
            return List.of();
          }
        };
    return new BankLoader(shelf).loadWithReferences("phase9").values();
  }

  private static String bundled(String name) {
    try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theNextRunGoesOnWhereTheKilledOneWas() {
    System.out.println("KillDuringInterviewTest -Dseed=" + seed);
    List<CompletableFuture<Integer>> chains =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Chain(seed + i).run()))
            .toList();
    int answers = chains.stream().mapToInt(CompletableFuture::join).sum();
    System.out.printf("KillDuringInterviewTest: %d kills, %d answers, 0 lost%n", ROUNDS, answers);
  }

  /** Runs one after the other, each of which goes on where the one before was killed. */
  private final class Chain {
    private final Random random;
    private final StringBuilder transcript = new StringBuilder();
    private Path folder = folders;
    private TypedInterview person;
    private @Nullable ShownQuestion expected;
    private boolean putOff;

    /** Whether the last run had nothing left to ask but what waits for the next. */
    private boolean reviewed;

    private int answers;

    Chain(long seed) {
      random = new Random(seed);
      person = new TypedInterview(random, banks);
    }

    int run() {
      try {
        begin();
        for (int round = 0; round < ROUNDS / AT_ONCE; round++) {
          killedRun();
          assertNothingIsLost();
        }
        return answers;
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new CompletionException("seed " + seed + "\n" + transcript, e);
      }
    }

    /** A new interview in a new folder. */
    private void begin() throws IOException {
      folder = Files.createTempDirectory(folders, "project");
      Files.createDirectory(folder.resolve(".git"));
      person = new TypedInterview(random, banks);
      expected = null;
      reviewed = false;
      transcript.setLength(0);
    }

    private void killedRun() throws IOException {
      try (ChildJvm child =
          ChildJvm.start(Main.class, "interview", "phase9", "--plain", "--dir", folder)) {
        String output = output(child);
        resumed(output);
        for (int left = random.nextInt(MOST_ANSWERS + 1); left > 0 && !isReview(output); left--) {
          output = answered(child, ShownQuestion.lastIn(output));
        }
        if (!isReview(output)) {
          kill(child);
        } else {
          closed(child);
        }
      }
    }

    /** The answers are accepted, and mostly what they change, too. */
    private void closed(ChildJvm child) throws IOException {
      child.type("");
      assertThat(output(child)).contains("\nWhat is to be written:\n");
      if (random.nextInt(4) == 0) {
        expected = null;
        reviewed = true;
        kill(child);
        return;
      }
      child.type("");
      transcript.append(child.rest());
      assertThat(child.exitCode()).as(child.errors()).isZero();
      assertNothingIsLost();
      begin();
    }

    private void kill(ChildJvm child) {
      child.kill();
      transcript.append("\n--- killed\n");
    }

    private void resumed(String output) {
      if (isReview(output)) {
        assertThat(expected).as("an open question").isNull();
        return;
      }
      ShownQuestion shown = ShownQuestion.lastIn(output);
      if (reviewed || (expected != null && putOff)) {
        assertThat(person.wasPutOff(shown)).as("one of those that were put off").isTrue();
      } else if (expected != null) {
        ShownQuestion before = expected;
        assertThat(shown).matches(now -> now.resumes(before), "the same as " + before);
      }
      await(shown);
    }

    /** From now on the next run is to show this question. */
    private void await(ShownQuestion shown) {
      expected = shown;
      reviewed = false;
      putOff = person.wasPutOff(shown);
    }

    private String answered(ChildJvm child, ShownQuestion shown) throws IOException {
      TypedInterview.Typed typed = person.answer(shown);
      int promptsBefore = typed.prompts() - 1;
      for (int i = 0; i < typed.lines().size(); i++) {
        child.type(typed.lines().get(i));
        transcript.append(typed.lines().get(i)).append('\n');
        if (i < promptsBefore) {
          output(child);
        }
      }
      String output = output(child);
      assertThat(output).as("what is said to " + typed).doesNotContain("Error:", "Warning:");
      answers += typed.answers() ? 1 : 0;
      if (!isReview(output)) {
        await(ShownQuestion.lastIn(output));
      }
      return output;
    }

    private String output(ChildJvm child) throws IOException {
      String output = child.until(ShownQuestion.PROMPT);
      transcript.append(output);
      assertThat(output).as(child.errors()).endsWith(ShownQuestion.PROMPT);
      return output;
    }

    private boolean isReview(String output) {
      return output.contains("\nYour answers:\n");
    }

    private void assertNothingIsLost() throws IOException {
      for (Bank bank : banks) {
        Path file = folder.resolve(AnswersStore.usualFile(bank.id()));
        Map<String, Answer> saved =
            Files.exists(file)
                ? AnswersFile.parse(bank.id(), bank.id(), Files.readString(file)).answers()
                : Map.of();
        // A remark of an earlier answer stays, which the person does not remember; what a reason is
        // for is not theirs to say.
        assertThat(withoutRemarks(saved)).isEqualTo(withoutRemarks(person.answers(bank.id())));
      }
    }

    private static Map<String, Answer> withoutRemarks(Map<String, Answer> answers) {
      Map<String, Answer> bare = new LinkedHashMap<>();
      answers.forEach((question, answer) -> bare.put(question, said(Remarks.without(answer))));
      return bare;
    }

    private static Answer said(Answer answer) {
      Answer said = answer;
      if (answer instanceof Answer.Said all) {
        for (Map.Entry<String, Entry> field : all.fields().entrySet()) {
          if (field.getValue() instanceof Entry.Value value) {
            said = said.said().with(field.getKey(), value.explaining(Optional.empty()));
          }
        }
      }
      return said;
    }
  }
}
