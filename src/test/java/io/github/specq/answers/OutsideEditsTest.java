package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.problem.UserError;
import io.github.specq.testing.AnswerLines;
import io.github.specq.testing.RandomAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An interview and somebody with an editor change the same file in turns: neither loses anything
 * without being told where it is.
 */
class OutsideEditsTest {
  private static final int TURNS = Integer.getInteger("turns", 1_000);
  private static final int TURNS_IN_ONE_FOLDER = 20;
  private static final Pattern PATH =
      Pattern.compile("\\.specq/local/(backup|rescue)/phase9-\\d+\\.yaml");

  /** A state took the place of an answer: nobody else's doing. */
  private static final String REPLACED = "What stood for ";

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final RandomAnswers random = new RandomAnswers(new Random(seed));
  @TempDir private Path folders;

  /** What somebody with an editor did since the last save. */
  private enum Edit {
    NONE,
    OTHER_ANSWER,
    SAME_ANSWER,
    COMMENT,
    BROKEN,
    DELETED
  }

  @Test
  void nothingIsOverwrittenSilently() throws IOException {
    System.out.println("OutsideEditsTest -Dseed=" + seed);
    Set<Edit> seen = EnumSet.noneOf(Edit.class);
    for (int folder = 0; folder < TURNS / TURNS_IN_ONE_FOLDER; folder++) {
      Turns turns = new Turns(Files.createTempDirectory(folders, "project"));
      for (int turn = 0; turn < TURNS_IN_ONE_FOLDER; turn++) {
        seen.add(turns.turn());
      }
    }
    assertThat(seen).as("the edits that were made").containsExactly(Edit.values());
  }

  /** One folder in which both work. */
  private final class Turns {
    private final Path root;
    private final AnswersStore store;

    Turns(Path root) {
      this.root = root;
      Folder folder = new Folder(new LocalDisk(), root);
      this.store = new AnswersStore(folder, AnswersStore::usualFile, bank -> 1);
    }

    Edit turn() throws IOException {
      String question = random.question();
      Optional<String> known = text();
      Edit edit = known.isEmpty() ? Edit.NONE : edit(question);
      Optional<String> theirs = text();
      Answer answer = random.answer();
      String what = "seed %d: %s, %s = %s".formatted(seed, edit, question, answer);
      boolean saved = save(question, answer);
      List<String> notices =
          store.takeNotices().stream().filter(n -> !n.startsWith(REPLACED)).toList();
      assertThat(saved).as(what).isEqualTo(edit != Edit.BROKEN);
      if (!saved) {
        assertThat(text()).as(what).isEqualTo(theirs);
        assertThat(copies(notices)).as(what).anyMatch(t -> answer.equals(parse(t).get(question)));
        write(known.orElseThrow());
        return edit;
      }
      assertThat(parse(text().orElseThrow()).get(question)).as(what).isEqualTo(answer);
      assertOthersAreKept(what, theirs, question);
      assertThat(notices).as(what).hasSize(known.equals(theirs) ? 0 : 1);
      if (edit == Edit.DELETED) {
        assertThat(copies(notices)).as(what).containsExactly(known.orElseThrow());
      } else if (!known.equals(theirs)) {
        boolean same = Objects.equals(answerIn(known, question), answerIn(theirs, question));
        assertThat(copies(notices)).as(what).isEqualTo(same ? List.of() : List.of(theirs.get()));
      }
      return edit;
    }

    private boolean save(String question, Answer answer) {
      try {
        store.put("phase9", question, answer);
        return true;
      } catch (UserError e) {
        assertThat(e.kind()).isEqualTo(UserError.Kind.FILE);
        return false;
      }
    }

    /** Every line that does not belong to the answer is as they left it. */
    private void assertOthersAreKept(String what, Optional<String> theirs, String question)
        throws IOException {
      if (theirs.isEmpty()) {
        assertThat(parse(text().orElseThrow()).keySet()).as(what).containsExactly(question);
        return;
      }
      Map<String, Answer> others = new HashMap<>(parse(theirs.get()));
      Map<String, Answer> now = new HashMap<>(parse(text().orElseThrow()));
      others.remove(question);
      now.remove(question);
      assertThat(now).as(what).isEqualTo(others);
      assertThat(AnswerLines.without(text().orElseThrow(), question))
          .as(what)
          .isEqualTo(AnswerLines.without(theirs.get(), question));
    }

    private Edit edit(String question) throws IOException {
      Edit edit = random.one(List.of(Edit.values()));
      String text = text().orElseThrow();
      switch (edit) {
        case NONE -> {}
        case OTHER_ANSWER -> write(edited(text, other(question)));
        case SAME_ANSWER -> write(edited(text, question));
        case COMMENT -> write("# " + random.random().nextInt() + "\n" + text);
        case BROKEN -> write(text.replaceFirst("(?m)^bank:.*", "bank: ["));
        case DELETED -> Files.delete(file());
      }
      return edit;
    }

    private String other(String question) {
      List<String> others = new ArrayList<>(RandomAnswers.QUESTIONS);
      others.remove(question);
      return random.one(others);
    }

    private String edited(String text, String question) {
      AnswersFile file = AnswersFile.parse("f", "phase9", text);
      return random.chance(3)
          ? file.without(question).text()
          : file.with(question, random.answer()).text();
    }

    private List<String> copies(List<String> notices) throws IOException {
      List<String> copies = new ArrayList<>();
      for (String notice : notices) {
        for (String path : PATH.matcher(notice).results().map(MatchResult::group).toList()) {
          copies.add(Files.readString(root.resolve(path)));
        }
      }
      return copies;
    }

    private static Optional<Answer> answerIn(Optional<String> text, String question) {
      return text.flatMap(t -> Optional.ofNullable(parse(t).get(question)));
    }

    private static Map<String, Answer> parse(String text) {
      return AnswersFile.parse("f", "phase9", text).answers();
    }

    private Path file() {
      return root.resolve(AnswersStore.usualFile("phase9"));
    }

    private void write(String text) throws IOException {
      Files.writeString(file(), text);
    }

    private Optional<String> text() throws IOException {
      return Files.exists(file()) ? Optional.of(Files.readString(file())) : Optional.empty();
    }
  }
}
