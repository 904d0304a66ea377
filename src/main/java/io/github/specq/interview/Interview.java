package io.github.specq.interview;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Condition;
import io.github.specq.bank.Field;
import io.github.specq.bank.Operand;
import io.github.specq.bank.Question;
import io.github.specq.bank.QuestionPath;
import io.github.specq.bank.Situation;
import io.github.specq.bank.Value;
import io.github.specq.interview.StepList.Need;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interview at one moment: the answers so far, the steps they make, and where it stands.
 * Immutable; every reply makes a new one.
 */
public final class Interview {
  private final Plan plan;
  private final Answers answers;
  private final Set<String> putOff;
  private final Set<String> opened;
  private final Situation situation;
  private final List<StepList.Entry> entries;
  private final @Nullable Step current;

  /**
   * What does not change while an interview runs.
   *
   * @param banks by id: the bank and all it looks at
   * @param bank the one that is asked
   * @param depth how much is asked; empty: what the quality level says
   * @param topics the sections to ask; empty: all
   */
  public record Plan(
      Map<String, Bank> banks, Bank bank, Optional<Depth> depth, Set<String> topics) {
    public Plan {
      banks = Map.copyOf(banks);
      topics = Set.copyOf(topics);
    }
  }

  private Interview(
      Plan plan, Answers answers, Set<String> putOff, Set<String> opened, @Nullable Step wanted) {
    this.plan = plan;
    this.answers = answers;
    this.putOff = Set.copyOf(putOff);
    this.opened = Set.copyOf(opened);
    this.situation = new Situation(plan.banks(), answers);
    this.entries =
        new StepList(plan.banks(), plan.bank(), situation, plan.depth(), plan.topics()).entries();
    this.current = wanted != null && contains(wanted) ? wanted : next();
  }

  /** An interview at its first open step. */
  public static Interview start(Plan plan, Answers answers) {
    return new Interview(plan, answers, Set.of(), Set.of(), null);
  }

  private boolean contains(Step step) {
    return entries.stream().anyMatch(e -> e.step().isSame(step));
  }

  private @Nullable Step next() {
    return first(Need.OPEN).or(() -> first(Need.LATER)).orElse(null);
  }

  private Optional<Step> first(Need need) {
    return entries.stream()
        .filter(e -> e.need() == need)
        .map(StepList.Entry::step)
        .filter(s -> need == Need.OPEN || !putOff.contains(name(s)))
        .filter(s -> !(s instanceof Step.Opening && opened.contains(name(s))))
        .findFirst();
  }

  private static String name(Step step) {
    return step.bank().id()
        + "/"
        + step.question().id()
        + step.asked().map(f -> "." + f.id()).orElse("");
  }

  /** The step to ask now; empty when nothing is open any more. */
  public Optional<Step> current() {
    return Optional.ofNullable(current);
  }

  public Plan plan() {
    return plan;
  }

  public Answers answers() {
    return answers;
  }

  public Situation situation() {
    return situation;
  }

  /** All steps on the path, answered or not. */
  public List<Step> steps() {
    return entries.stream().map(StepList.Entry::step).toList();
  }

  /** How many steps are still to be asked. */
  List<Step> open() {
    return entries.stream()
        .filter(e -> e.need() != Need.DONE)
        .map(StepList.Entry::step)
        .filter(s -> !(s instanceof Step.Opening))
        .toList();
  }

  /** The banks that are asked: the project's profile, where it is, and the bank itself. */
  public List<QuestionPath> paths() {
    Set<String> asked = new HashSet<>();
    steps().forEach(s -> asked.add(s.bank().id()));
    asked.add(plan.bank().id());
    return plan.banks().values().stream()
        .filter(b -> asked.contains(b.id()))
        .sorted(Comparator.comparing(b -> !b.id().equals(StepList.PROFILE)))
        .map(b -> QuestionPath.of(b, situation))
        .toList();
  }

  /** The default to offer at a step: what the bank expects of the project, else its own default. */
  public Optional<Field.Default> defaultOf(Step.Part step) {
    return expected(plan.bank().appliesWhen(), step.field())
        .or(() -> situation.defaultOf(step.field()));
  }

  private Optional<Field.Default> expected(Condition applies, Field field) {
    boolean expectsYes =
        applies instanceof Condition.Compare compare
            && compare.ref().equals(field.ref())
            && compare.operands().equals(List.of(new Operand.Literal(new Value.Flag(true))));
    return expectsYes
        ? Optional.of(
            new Field.Default(
                Condition.always(), Given.of("yes"), plan.bank().title() + " is about that"))
        : Optional.empty();
  }

  /** What stands for the question of a step. */
  Answer.Said said(Question question) {
    return situation.answer(question).map(Answer::said).orElse(Answer.Said.NOTHING);
  }

  /**
   * The answer that a reply to the current step makes, or empty when it changes none. At an opening
   * a value is own words or the example; own words keep the fields that are there.
   */
  public Optional<Answer> answerOf(Step step, Reply reply) {
    Answer.Said before = said(step.question());
    if (reply instanceof Reply.OwnWords words) {
      return Optional.of(before.withText(words.text()));
    }
    if (reply instanceof Reply.TakeExample) {
      return step.question().example().map(e -> example(before, e));
    }
    if (reply instanceof Reply.NonAnswered none) {
      NonAnswer nonAnswer = new NonAnswer(none.state(), Optional.empty(), none.note());
      return Optional.of(
          step instanceof Step.Part part && !standsAlone(part)
              ? before.with(part.field().id(), nonAnswer)
              : nonAnswer);
    }
    if (step instanceof Step.Part part) {
      return entry(part, reply).map(e -> before.with(part.field().id(), e));
    }
    return Optional.empty();
  }

  private static boolean standsAlone(Step.Part part) {
    return part.question().fields().size() == 1;
  }

  private Optional<Entry> entry(Step.Part part, Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      return Optional.of(Entry.of(answered.given()));
    }
    return reply instanceof Reply.TakeDefault
        ? defaultOf(part).map(d -> Entry.byDefault(d.given()))
        : Optional.empty();
  }

  private static Answer example(Answer.Said before, Question.Example example) {
    Answer.Said taken = before;
    for (Map.Entry<String, Entry> field : example.entries().entrySet()) {
      taken = taken.with(field.getKey(), field.getValue());
    }
    return taken;
  }

  /** The interview after an answer to a step was saved. */
  public Interview saved(Step step, Reply reply, Answers saved) {
    Interview next = new Interview(plan, saved, putOff, opened, null);
    return reply instanceof Reply.NonAnswered none && none.state() == State.LATER
        ? next.puttingOff(step).inQuestionOf(step)
        : next.inQuestionOf(step);
  }

  /** Whoever went to a question is asked the rest of it before anything else. */
  private Interview inQuestionOf(Step step) {
    return entries.stream()
        .filter(e -> e.need() == Need.OPEN)
        .map(StepList.Entry::step)
        .filter(s -> s instanceof Step.Part && isOf(s, step.question()))
        .findFirst()
        .map(this::at)
        .orElse(this);
  }

  private static boolean isOf(Step step, Question question) {
    return step.question().bank().equals(question.bank())
        && step.question().id().equals(question.id());
  }

  /** At the end of a run, where nothing else is open, "later" is for the next run. */
  private Interview puttingOff(Step step) {
    if (first(Need.OPEN).isPresent()) {
      return this;
    }
    Set<String> later = new HashSet<>(putOff);
    later.add(name(step));
    return new Interview(plan, answers, later, opened, null);
  }

  /** The interview at the next open step, where what stands at this one is to stay. */
  public Interview kept(Step step) {
    Set<String> passed = new HashSet<>(opened);
    if (step instanceof Step.Opening) {
      passed.add(name(step));
    }
    return new Interview(plan, answers, putOff, passed, null).puttingOff(step);
  }

  /** The interview with the parts of the current question to be asked one by one. */
  public Interview partByPart(Step step) {
    Set<String> parts = new HashSet<>(opened);
    parts.add(name(step));
    Interview all = new Interview(plan, answers, putOff, parts, null);
    return all.steps().stream()
        .filter(s -> s instanceof Step.Part && isOf(s, step.question()))
        .findFirst()
        .map(all::at)
        .orElse(all);
  }

  private Interview at(Step step) {
    return new Interview(plan, answers, putOff, opened, step);
  }

  /** The interview one step back; empty at the first step. */
  public Optional<Interview> back() {
    List<Step> steps = steps();
    int here =
        current == null
            ? steps.size()
            : IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).isSame(current))
                .findFirst()
                .orElse(steps.size());
    return here == 0 ? Optional.empty() : Optional.of(at(steps.get(here - 1)));
  }

  /**
   * The interview at a question.
   *
   * @param target an id, with or without bank and field, or the question's number on the path
   * @return empty when no question on the path is called so
   */
  public Optional<Interview> goTo(String target) {
    List<Question> questions = questions();
    if (target.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(target);
      return number < 1 || number > questions.size()
          ? Optional.empty()
          : firstStep(questions.get(number - 1)).map(this::at);
    }
    return steps().stream().filter(s -> matches(s, target)).findFirst().map(this::at);
  }

  private static boolean matches(Step step, String target) {
    String question = step.question().id();
    String full = step.bank().id() + "/" + question;
    String field = step.asked().map(f -> "." + f.id()).orElse("");
    return Stream.of(question, full, question + field, full + field).anyMatch(target::equals);
  }

  private Optional<Step> firstStep(Question question) {
    return steps().stream().filter(s -> isOf(s, question)).findFirst();
  }

  /** The questions on the path, in the order they are asked. */
  public List<Question> questions() {
    return steps().stream().map(Step::question).distinct().toList();
  }

  /** Where the interview stands at a step. */
  public Progress progress(Step step) {
    return Progress.of(this, step);
  }
}
