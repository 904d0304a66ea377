package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given.Item;
import io.github.specq.answers.State;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.view.Size;
import io.github.specq.testing.BundledBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.KeyPresser;
import io.github.specq.testing.Phase9;
import io.github.specq.testing.RecordedAnswers;
import io.github.specq.testing.RecordedAnswers.Answered;
import io.github.specq.testing.RichSession;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.Typist;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A promise: the same answers, given on a screen, in lines or by {@code specq set}, make the same
 * answers files and the same specs, byte by byte.
 */
@Timeout(120)
class SameAnswersTest {
  @TempDir private Path byKeys;
  @TempDir private Path byLines;
  @TempDir private Path bySet;

  static Stream<Arguments> people() {
    return Stream.concat(
        Stream.of(1, 2, 3, 4).map(person -> Arguments.of("phase9", person)),
        Stream.of(5, 10).map(person -> Arguments.of("checklist", person)));
  }

  @ParameterizedTest
  @MethodSource("people")
  void whicheverWayAnswersAreGivenTheFilesAreTheSame(String bank, long person) {
    List<Answered> answers = RecordedAnswers.about(bank, person);
    keys(bank, answers);
    lines(bank, answers);
    settings(answers);
    Map<String, String> expected = files(bySet);
    assertThat(expected.keySet()).contains(".specq/answers/" + bank + ".yaml");
    assertSame("by lines", files(byLines), expected);
    assertSame("by keys", files(byKeys), expected);
  }

  private static void assertSame(
      String way, Map<String, String> files, Map<String, String> expected) {
    assertThat(files.keySet()).as(way).isEqualTo(expected.keySet());
    expected.forEach(
        (name, text) -> assertThat(files.get(name)).as(way + ": " + name).isEqualTo(text));
  }

  private void keys(String bank, List<Answered> answers) {
    RichSession.Start start = RichSession.in(byKeys).at(new Size(100, 45));
    try (RichSession session = start.run("interview", bank)) {
      session.await("Enter begin").press("Enter");
      KeyPresser person = new KeyPresser(session);
      for (Answered answer : answers) {
        if (session.screen().contains("topics done")) {
          session.press("BTab");
        }
        person.give(answer);
        session.readAdvice();
      }
      session.await("Review").press("x").await("What is to be written").press("Enter");
      RichSession.Ended ended = session.endedSanely();
      assertThat(ended.code()).as(ended.err()).isZero();
    }
  }

  private void lines(String bank, List<Answered> answers) {
    List<String> typed = answers.stream().flatMap(a -> Typist.lines(a).stream()).toList();
    SpecqRunner.Ended ended =
        new SpecqRunner(byLines).run(List.of("interview", bank, "--plain"), typed);
    assertThat(ended.code()).as(ended.screen()).isZero();
    assertThat(ended.untyped()).isEmpty();
  }

  private void settings(List<Answered> answers) {
    SpecqRunner specq = new SpecqRunner(bySet);
    for (Answered answer : answers) {
      for (List<String> line : Typist.settings(answer)) {
        SpecqRunner.Ended ended = specq.run(line.toArray(new String[0]));
        assertThat(ended.code()).as(line + "\n" + ended.err()).isZero();
      }
    }
    assertThat(specq.run("render").code()).isZero();
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> texts = Folders.texts(folder);
    texts.keySet().removeIf(name -> name.startsWith(".specq/local"));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({"C-o a, :default rest", "C-o d, :default"})
  void defaultsThatNobodyConfirmedAreTheSameToo(String keys, String line) {
    for (Path folder : List.of(byKeys, byLines)) {
      Phase9.profile(folder);
    }
    try (RichSession session = Phase9.at(RichSession.in(byKeys), "workers.count")) {
      session.await("How many worker processes?").press(keys).settle().press("C-c").ended();
    }
    new SpecqRunner(byLines)
        .run(List.of("interview", "phase9", "--plain", "--from", "workers.count"), List.of(line));
    assertThat(Phase9.answers(byLines)).contains("by: default");
    assertSame("by keys", files(byKeys), files(byLines));
  }

  /** The first test is worth as much as its data. */
  @Test
  void theAnswersAreOfEveryKind() {
    List<Answered> all =
        people()
            .map(Arguments::get)
            .flatMap(p -> RecordedAnswers.about((String) p[0], (int) p[1]).stream())
            .toList();
    assertThat(all.stream().filter(SameAnswersTest::isValue).flatMap(a -> a.type().stream()))
        .as("types of fields (where the banks changed, other people may be needed)")
        .containsAll(types());
    for (State state : State.values()) {
      assertThat(all).as(state + " with a reason").anyMatch(a -> isNone(a, state, true));
      assertThat(all).as(state + " without").anyMatch(a -> isNone(a, state, false));
    }
    assertThat(all).as("an own text").anyMatch(a -> hasItems(a, 1, Item::other));
    assertThat(all).as("options and an own text").anyMatch(a -> hasItems(a, 2, Item::other));
    assertThat(all).as("a default").anyMatch(SameAnswersTest::isDefault);
    for (Class<?> kind :
        List.of(Reply.OwnWords.class, Reply.TakeExample.class, Reply.PartByPart.class)) {
      assertThat(all).as(kind.getSimpleName()).anyMatch(a -> kind.isInstance(a.reply()));
    }
  }

  private static Set<String> types() {
    return Stream.of("project", "phase9", "checklist")
        .flatMap(b -> BundledBanks.bank(b).questions())
        .flatMap(q -> q.fields().stream())
        .map(f -> f.type().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isValue(Answered answered) {
    return answered.reply() instanceof Reply.Answered;
  }

  private static boolean isNone(Answered answered, State state, boolean reason) {
    return answered.reply() instanceof Reply.NonAnswered none
        && none.state() == state
        && none.note().isPresent() == reason;
  }

  private static boolean hasItems(Answered answered, int least, Predicate<Item> which) {
    return answered.reply() instanceof Reply.Answered value
        && value.given().items().size() >= least
        && value.given().items().stream().anyMatch(which);
  }

  private static boolean isDefault(Answered answered) {
    return answered.reply() instanceof Reply.Answered value
        && answered.step() instanceof Step.Part part
        && answered
            .interview()
            .defaultOf(part)
            .filter(d -> d.given().equals(value.given()))
            .isPresent();
  }
}
