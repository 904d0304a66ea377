package io.github.specq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Fact;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.FieldType;
import io.github.specq.field.YesNoType;
import io.github.specq.testing.Rounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for whatever is answered to the bundled banks; {@code -Dseed=...} repeats a run. */
class QuestionPathPropertyTest {
  private static final int ROUNDS = Rounds.of(2_000);
  private static final List<Bank> BANKS =
      Banks.LOADED.values().stream().filter(Bank::asks).toList();

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void aPathFitsItsAnswersWhateverTheyAre() {
    for (int round = 0; round < ROUNDS; round++) {
      Answers answers = answers();
      Evaluation evaluation = new Evaluation(Banks.LOADED, answers);
      for (Bank bank : BANKS) {
        QuestionPath path = QuestionPath.of(bank, evaluation);
        assertThat(path.stops()).hasSize((int) bank.questions().count());
        assertThat(path.stops().stream().flatMap(QuestionPathPropertyTest::faults))
            .as("%s, round %d", this, round)
            .isEmpty();
      }
    }
  }

  @Test
  void theGroundsComeToWhatThePathSays() {
    for (int round = 0; round < ROUNDS / 10; round++) {
      Evaluation evaluation = new Evaluation(Banks.LOADED, answers());
      for (Bank bank : BANKS) {
        for (Stop stop : QuestionPath.of(bank, evaluation).stops()) {
          Reasons whole = Reasons.of(bank, stop.question(), Optional.empty(), evaluation);
          assertThat(whole.isAsked()).as("%s, round %d", this, round).isEqualTo(stop.inForce());
          assertThat(whole.isRequired()).as("%s, round %d", this, round).isEqualTo(stop.required());
          for (Field field : stop.question().fields()) {
            Reasons part = Reasons.of(bank, stop.question(), Optional.of(field), evaluation);
            Optional<Part> on =
                stop.parts().stream().filter(p -> p.field().equals(field)).findFirst();
            assertThat(part.isAsked()).as("%s, round %d", this, round).isEqualTo(on.isPresent());
            assertThat(part.isRequired())
                .as("%s, round %d", this, round)
                .isEqualTo(on.filter(Part::required).isPresent());
          }
        }
      }
    }
  }

  private static Stream<String> faults(Stop stop) {
    return RULES.entrySet().stream()
        .filter(rule -> !rule.getValue().test(stop))
        .map(rule -> stop.question().bank() + "/" + stop.question().id() + ": " + rule.getKey());
  }

  private static final Map<String, Predicate<Stop>> RULES =
      Map.of(
          "off the path means no parts, and nothing required or missing",
          s -> s.inForce() || (s.parts().isEmpty() && !s.required() && !s.missing()),
          "a part is on the path",
          s -> s.parts().stream().noneMatch(p -> p.fact() instanceof Fact.OffPath),
          "what is missing has no value",
          s -> s.parts().stream().noneMatch(p -> p.missing() && p.fact().value().isPresent()),
          "the standing follows from the parts",
          s -> s.standing() == standing(s),
          "what is answered is not missing",
          s -> s.standing() != Standing.ANSWERED || !s.missing());

  private static Standing standing(Stop stop) {
    if (stop.barrier().isPresent()) {
      return Standing.OFF_PATH;
    }
    if (stop.answer().filter(a -> a instanceof NonAnswer).isPresent()) {
      return Standing.NOT_ANSWERED;
    }
    boolean something =
        stop.answer().filter(Answer::hasOwnWords).isPresent()
            || stop.parts().stream().anyMatch(p -> p.fact().answered());
    return !something
        ? Standing.OPEN
        : stop.parts().stream().anyMatch(Part::missing)
            ? Standing.PARTLY_ANSWERED
            : Standing.ANSWERED;
  }

  @Test
  void anAnswerNeverChangesWhatWasAskedBeforeIt() {
    for (int round = 0; round < ROUNDS / 2; round++) {
      Bank bank = pick(BANKS);
      List<Question> questions = bank.questions().toList();
      int changed = random.nextInt(questions.size());
      Answers before = answers();
      Answers after =
          before.with(bank.id(), questions.get(changed).id(), answer(questions.get(changed)));

      assertThat(asked(bank, after).subList(0, changed))
          .as("%s, round %d, %s/%s", this, round, bank.id(), questions.get(changed).id())
          .isEqualTo(asked(bank, before).subList(0, changed));
    }
  }

  /** What speaks for options may look at what is asked later, and decides nothing. */
  private static List<Stop> asked(Bank bank, Answers answers) {
    return stops(bank, answers).stream()
        .map(
            s ->
                new Stop(
                    s.section(),
                    s.question(),
                    s.barrier(),
                    s.required(),
                    s.answer(),
                    s.parts().stream().map(QuestionPathPropertyTest::plain).toList()))
        .toList();
  }

  private static OptionFit noFit(String option) {
    return OptionFit.NOTHING;
  }

  private static Part plain(Part part) {
    return new Part(
        part.field(),
        part.required(),
        part.fact(),
        part.entry(),
        Optional.empty(),
        QuestionPathPropertyTest::noFit,
        part.outlived());
  }

  @Test
  void withoutAnAnswerTheQuestionIsAskedOnTheSamePath() {
    for (int round = 0; round < ROUNDS / 2; round++) {
      Bank bank = pick(BANKS);
      Question question = pick(bank.questions().toList());
      Answers before = answers();
      Stop old = stop(bank, before, question);
      Stop now = stop(bank, before.without(bank.id(), question.id()), question);

      assertThat(now.barrier()).as("%s, round %d", this, round).isEqualTo(old.barrier());
      assertThat(now.required()).as("%s, round %d", this, round).isEqualTo(old.required());
      assertThat(now.answer()).as("%s, round %d", this, round).isEmpty();
    }
  }

  private static List<Stop> stops(Bank bank, Answers answers) {
    return QuestionPath.of(bank, new Evaluation(Banks.LOADED, answers)).stops();
  }

  private static Stop stop(Bank bank, Answers answers, Question question) {
    return QuestionPath.of(bank, new Evaluation(Banks.LOADED, answers))
        .stop(question.id())
        .orElseThrow();
  }

  /** Some questions of every bank answered, most of them soundly. */
  private Answers answers() {
    Answers answers = Answers.NONE;
    int share = random.nextInt(100);
    for (Bank bank : BANKS) {
      Map<String, Answer> given = new LinkedHashMap<>();
      bank.questions()
          .filter(q -> random.nextInt(100) < share)
          .forEach(q -> given.put(q.id(), answer(q)));
      answers = answers.with(bank.id(), given);
    }
    return answers;
  }

  private Answer answer(Question question) {
    if (random.nextInt(10) == 0) {
      return nonAnswer();
    }
    Answer.Said said = Answer.Said.NOTHING;
    for (Field field : question.fields()) {
      if (random.nextInt(3) > 0) {
        said = said.with(field.id(), entry(field.type()));
      }
    }
    return random.nextInt(8) == 0 ? said.withText("in our own words") : said;
  }

  private Entry entry(FieldType type) {
    return switch (random.nextInt(12)) {
      case 0 -> nonAnswer();
      case 1 -> Entry.of(Given.of(""));
      case 2 -> Entry.of(Given.list("nothing", "that", "fits"));
      case 3 -> Entry.byDefault(given(type));
      default -> Entry.of(given(type));
    };
  }

  private NonAnswer nonAnswer() {
    return NonAnswer.of(pick(List.of(State.values())));
  }

  private Given given(FieldType type) {
    if (!type.options().isEmpty()) {
      String[] options =
          random
              .ints(1L + random.nextInt(type.several() ? 3 : 1), 0, type.options().size())
              .distinct()
              .mapToObj(i -> type.options().get(i).id())
              .toArray(String[]::new);
      return type.several() ? Given.list(options) : Given.of(options[0]);
    }
    return type.several()
        ? Given.list(pick(SAMPLES), pick(SAMPLES))
        : Given.of(type instanceof YesNoType ? pick(List.of("yes", "no")) : pick(SAMPLES));
  }

  /** Something for every type that takes more than options. */
  private static final List<String> SAMPLES =
      List.of(
          "0",
          "3",
          "40",
          "unlimited",
          "30 s",
          "15 min",
          "2 h",
          "512 MiB",
          "100/s",
          "5%",
          "12 EUR",
          "1.10",
          "daily at 08:00 UTC",
          "words");

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
