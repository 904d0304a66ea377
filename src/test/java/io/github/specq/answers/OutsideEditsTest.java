package io.github.specq.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.problem.UserError;
import io.github.specq.testing.AnswerLines;
import io.github.specq.testing.PlainBank;
import io.github.specq.testing.RandomAnswers;
import io.github.specq.testing.Remarks;
import io.github.specq.testing.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
 * An interview and somebody with an editor change the same file in turns: what they do to different
 * parts of an answer stands together, and where it is the same part neither loses anything without
 * being told where it is.
 */
class OutsideEditsTest {
  private static final int TURNS = Rounds.of("turns", 1_000);
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
    SAME_ANSWER_ANOTHER_PART,
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
      this.store = new AnswersStore(folder, AnswersStore::usualFile, bank -> new PlainBank(1));
    }

    Edit turn() throws IOException {
      String question = random.question();
      Optional<String> known = text();
      Edit edit = known.isEmpty() ? Edit.NONE : edit(question);
      Optional<String> theirs = text();
      Optional<Answer> knownAnswer = answerIn(known, question);
      Answer answer = wanted(knownAnswer);
      String what = "seed %d: %s, %s = %s".formatted(seed, edit, question, answer);
      boolean saved = save(question, answer);
      List<String> notices =
          store.takeNotices().stream().filter(n -> !n.startsWith(REPLACED)).toList();
      assertThat(saved).as(what).isEqualTo(edit != Edit.BROKEN);
      if (!saved) {
        assertThat(text()).as(what).isEqualTo(theirs);
        assertThat(copies(notices)).as(what).anyMatch(t -> isSaid(t, question, answer));
        write(known.orElseThrow());
        return edit;
      }
      Parts mine = Parts.of(knownAnswer);
      Parts now = Parts.of(answerIn(theirs, question));
      Parts wanted = Parts.of(Optional.of(answer));
      assertThat(Parts.of(answerIn(text(), question)))
          .as(what)
          .isEqualTo(theirs.isEmpty() ? wanted : wanted.instead(mine, now));
      assertOthersAreKept(what, theirs, question);
      assertThat(notices).as(what).hasSize(known.equals(theirs) ? 0 : 1);
      if (edit == Edit.DELETED) {
        assertThat(copies(notices)).as(what).containsExactly(known.orElseThrow());
      } else if (!known.equals(theirs)) {
        boolean lost = wanted.undoes(mine, now);
        assertThat(copies(notices)).as(what).isEqualTo(lost ? List.of(theirs.get()) : List.of());
      }
      return edit;
    }

    /** What an interview does: one part of the answer that was last seen; or anything. */
    private Answer wanted(Optional<Answer> known) {
      Answer.Said said = known.map(Answer::said).orElse(Answer.Said.NOTHING);
      return Remarks.without(
          random.chance(2) ? said.with(random.field(), random.entry()) : random.answer());
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
        case SAME_ANSWER_ANOTHER_PART -> write(withPart(text, question));
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

    private String withPart(String text, String question) {
      AnswersFile file = AnswersFile.parse("f", "phase9", text);
      Answer.Said said =
          Optional.ofNullable(file.answers().get(question))
              .map(Answer::said)
              .orElse(Answer.Said.NOTHING);
      return file.with(question, said.with(random.field(), random.entry())).text();
    }

    private static boolean isSaid(String text, String question, Answer answer) {
      return Parts.of(answerIn(Optional.of(text), question)).equals(Parts.of(Optional.of(answer)));
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

  /**
   * What an answer says, part by part, without remarks: its fields and own words, or the state of
   * all of it.
   */
  private record Parts(Map<String, Object> said) {
    private static final String STATE = "state of all";

    static Parts of(Optional<Answer> answer) {
      Map<String, Object> said = new HashMap<>();
      answer.map(Remarks::without).ifPresent(a -> add(a, said));
      return new Parts(said);
    }

    private static void add(Answer answer, Map<String, Object> said) {
      if (answer instanceof NonAnswer none) {
        said.put(STATE, none.state());
      } else {
        said.putAll(answer.said().fields());
        answer.said().text().ifPresent(words -> said.put("own words", words));
      }
    }

    /** What is to stand there: my changes of what I knew, done to what they made of it. */
    Parts instead(Parts known, Parts theirs) {
      Set<String> mine = changed(known);
      Map<String, Object> now = new HashMap<>(theirs.said);
      boolean says = mine.stream().anyMatch(said::containsKey);
      if (says && said.containsKey(STATE) && !now.containsKey(STATE)) {
        now.clear();
      } else if (says && !said.containsKey(STATE)) {
        now.remove(STATE);
      }
      for (String part : mine) {
        now.remove(part);
        Optional.ofNullable(said.get(part)).ifPresent(value -> now.put(part, value));
      }
      return new Parts(now);
    }

    private Set<String> changed(Parts known) {
      Set<String> parts = new HashSet<>(said.keySet());
      parts.addAll(known.said.keySet());
      parts.removeIf(part -> Objects.equals(said.get(part), known.said.get(part)));
      return parts;
    }

    /** Whether a part that they changed is not there any more as they left it. */
    boolean undoes(Parts known, Parts theirs) {
      Parts now = instead(known, theirs);
      return theirs.changed(known).stream()
          .anyMatch(part -> !Objects.equals(theirs.said.get(part), now.said.get(part)));
    }
  }
}
