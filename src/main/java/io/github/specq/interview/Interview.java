package io.github.specq.interview;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Operand;
import io.github.specq.condition.Truth;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.field.Value;
import io.github.specq.interview.StepList.Need;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interview at one moment: the answers so far, the steps they make, and where it stands.
 * Immutable; every reply makes a new one.
 */
public final class Interview {
  private final InterviewPlan plan;
  private final Steps route;
  private final RunState course;
  private final @Nullable Step current;

  private Interview(InterviewPlan plan, Steps route, RunState course, @Nullable Step wanted) {
    this.plan = plan;
    this.route = route;
    this.course = course;
    this.current = wanted != null && route.contains(wanted) ? wanted : next();
  }

  /** An interview at its first open step. */
  public static Interview start(InterviewPlan plan, Answers answers) {
    return start(plan, answers, Pace.UNKNOWN);
  }

  /** An interview at its first open step, of somebody who answers at this pace. */
  public static Interview start(InterviewPlan plan, Answers answers, Pace pace) {
    return new Interview(plan, new Steps(plan, answers), RunState.of(pace), null);
  }

  /** What is open in the topic that was gone to comes first. */
  private @Nullable Step next() {
    return first(Need.OPEN, this::isInTopic)
        .or(() -> first(Need.OPEN))
        .or(() -> first(Need.LATER))
        .orElse(null);
  }

  private boolean isInTopic(Step step) {
    return course.topic().isPresent() && section(step).equals(course.topic());
  }

  /** The section a step is in. */
  private static Optional<String> section(Step step) {
    return step.bank().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(step::isOf))
        .map(Section::id)
        .findFirst();
  }

  private Optional<Step> first(Need need) {
    return first(need, step -> true);
  }

  private Optional<Step> first(Need need, Predicate<Step> wanted) {
    return route.entries().stream()
        .filter(e -> need == Need.OPEN ? isWanted(e) : e.need() == need)
        .map(StepList.Entry::step)
        .filter(wanted)
        .filter(s -> need == Need.OPEN || !course.putOff().contains(s.name()))
        .filter(s -> !(s instanceof Step.Opening && course.passed().contains(s.name())))
        .findFirst();
  }

  /** Whether a step is asked now; whoever goes part by part is asked what is optional, too. */
  private boolean isWanted(StepList.Entry entry) {
    boolean partByPart =
        entry.step() instanceof Step.Part part
            && entry.untouched()
            && entry.need() != Need.LATER
            && course.isPartByPart(part.question());
    return entry.need() == Need.OPEN || partByPart;
  }

  /** The step to ask now; empty when nothing is open any more. */
  public Optional<Step> current() {
    return Optional.ofNullable(current);
  }

  public InterviewPlan plan() {
    return plan;
  }

  public Answers answers() {
    return route.answers();
  }

  public Evaluation evaluation() {
    return route.evaluation();
  }

  /** All steps on the path, answered or not. */
  public List<Step> steps() {
    return route.all();
  }

  /** The steps that are still to be asked. */
  List<Step> open() {
    return ahead().stream().filter(s -> !(s instanceof Step.Opening)).toList();
  }

  /** The same with the openings of questions, whose parts may only be known when they are met. */
  List<Step> ahead() {
    return route.entries().stream()
        .filter(e -> isWanted(e) || e.need() == Need.LATER)
        .map(StepList.Entry::step)
        .toList();
  }

  /** The banks that are asked: the project's profile, where it is, and the bank itself. */
  public List<QuestionPath> paths() {
    return route.paths();
  }

  /** The values that stand there although the other answers do not want them any more. */
  public List<Leftover> leftovers() {
    return paths().stream().flatMap(p -> Leftover.of(p, evaluation()).stream()).toList();
  }

  /** The default to offer at a step: what the bank expects of the project, else its own default. */
  public Optional<Field.Default> defaultOf(Step.Part step) {
    return expected(plan.bank().appliesWhen(), step.field())
        .or(() -> route.evaluation().defaultOf(step.field()));
  }

  /**
   * Why it is offered at a step to say that nobody looked; empty where a default is offered, or
   * where somebody can decide.
   */
  public Optional<String> uncheckedOf(Step.Part step) {
    return step.field().unchecked().filter(why -> defaultOf(step).isEmpty());
  }

  /** What the repository surely shows for a step; empty while that is not known. */
  public Optional<Entry.Value> findOf(Step.Part step) {
    Field field = step.field();
    return Suggestion.answer(plan.proposals().apply(field.ref()), field.type());
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

  /**
   * The answer that a reply to a step makes, or empty when it changes none. At an opening a value
   * is own words or the example; own words keep the fields that are there.
   */
  public Optional<Answer> answerOf(Step step, Reply reply) {
    return meaning(step).answer(reply);
  }

  /**
   * Whether a reply that gives no value, or the default, takes away what somebody said at a step: a
   * value, own words, or why there is none. To be asked later takes nothing away.
   */
  public boolean takesAway(Step step, Reply reply) {
    return meaning(step).takesAway(reply);
  }

  private ReplyMeaning meaning(Step step) {
    return new ReplyMeaning(evaluation(), step, this::defaultOf, this::findOf);
  }

  /** What a sentence says at the opening of a question. */
  public Understanding understanding(Step step, String text) {
    return Understanding.of(step.question(), evaluation(), text);
  }

  /** The parts of a question that need a value and have none after a reply. */
  public List<Field> missing(Step step, Reply reply) {
    Optional<Answers> changed =
        answerOf(step, reply).map(a -> answers().with(step.bank().id(), step.question().id(), a));
    return changed.stream()
        .map(answers -> new Steps(plan, answers))
        .flatMap(steps -> steps.paths().stream())
        .flatMap(path -> path.inForce().stream())
        .filter(stop -> step.isOf(stop.question()))
        .flatMap(stop -> stop.parts().stream())
        .filter(part -> part.required() && part.fact().value().isEmpty())
        .map(QuestionPath.Part::field)
        .toList();
  }

  /** What becomes of the path if this reply is given to a step. */
  public PathChange changeBy(Step step, Reply reply) {
    return answerOf(step, reply)
        .map(a -> answers().with(step.bank().id(), step.question().id(), a))
        .map(changed -> new Interview(plan, new Steps(plan, changed), course, null))
        .map(after -> after.since(this, step.question()))
        .orElse(PathChange.NONE);
  }

  /** How the path differs from the one there was before an answer to a question. */
  PathChange since(Interview before, Question answered) {
    return PathChange.between(before.route, route, answered);
  }

  /** How the path differs from the one there was before several answers: whole questions only. */
  PathChange since(Interview before) {
    return PathChange.between(before.route, route);
  }

  /** The interview after an answer to a step was saved. */
  public Interview saved(Step step, Reply reply, Answers saved) {
    Interview next = new Interview(plan, new Steps(plan, saved), course, null);
    if (reply instanceof Reply.Noted) {
      return next.at(step);
    }
    if (reply instanceof Reply.OwnWords words && words.correct().isPresent()) {
      return next.atPart(step.question(), words.correct().get());
    }
    return reply instanceof Reply.NonAnswered none && none.state() == State.LATER
        ? next.puttingOff(step).inQuestionOf(step)
        : next.inQuestionOf(step);
  }

  private Interview atPart(Question question, String field) {
    return steps().stream()
        .filter(s -> s.isOf(question) && s.asked().filter(f -> f.id().equals(field)).isPresent())
        .findFirst()
        .map(this::at)
        .orElse(this);
  }

  /** The interview after saved answers changed and the person stays where they are. */
  Interview with(Answers saved) {
    return new Interview(plan, new Steps(plan, saved), course, current);
  }

  /** Whoever went to a question is asked the rest of it before anything else. */
  private Interview inQuestionOf(Step step) {
    return route.entries().stream()
        .filter(this::isWanted)
        .map(StepList.Entry::step)
        .filter(s -> s instanceof Step.Part && s.isOf(step.question()))
        .findFirst()
        .map(this::at)
        .orElse(this);
  }

  /** At the end of a run, where nothing else is open, "later" is for the next run. */
  private Interview puttingOff(Step step) {
    if (first(Need.OPEN).isPresent()) {
      return this;
    }
    return new Interview(plan, route, course.puttingOff(step), null);
  }

  /** The interview at the next open step, where what stands at this one is to stay. */
  public Interview kept(Step step) {
    RunState passed = step instanceof Step.Opening ? course.passing(step) : course;
    return new Interview(plan, route, passed, null).puttingOff(step);
  }

  /** The interview with the parts of the current question to be asked one by one. */
  public Interview partByPart(Step step) {
    RunState asking = course.passing(step).partByPart(step.question());
    Interview all = new Interview(plan, route, asking, null);
    return all.steps().stream()
        .filter(s -> s instanceof Step.Part && s.isOf(step.question()))
        .findFirst()
        .map(all::at)
        .orElse(all);
  }

  private Interview at(Step step) {
    return new Interview(plan, route, course, step);
  }

  /**
   * The interview at the step where something was begun and not given; at this one before others.
   */
  public Interview resuming(Predicate<Step> begun) {
    return Stream.concat(current().stream(), steps().stream())
        .filter(begun)
        .findFirst()
        .map(this::at)
        .orElse(this);
  }

  /** Where it stands, for the next run. */
  public Place place() {
    return new Place(
        current().map(Step::name),
        current().filter(s -> open().stream().noneMatch(s::isSame)).isPresent()
            && !(current instanceof Step.Opening),
        course.partByPart(),
        course.taking(),
        Set.of());
  }

  /**
   * The interview where somebody was in an earlier run; what was answered meanwhile is passed over.
   */
  public Interview resumed(Place place) {
    Interview there = new Interview(plan, route, course.resuming(place), null);
    return there.steps().stream()
        .filter(s -> place.step().equals(Optional.of(s.name())))
        .filter(s -> place.answered() || there.isAsked(s))
        .findFirst()
        .map(there::at)
        .orElse(there);
  }

  private boolean isAsked(Step step) {
    return route.entries().stream().anyMatch(e -> e.step().isSame(step) && isWanted(e));
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
   * The interview at a question, or at the first open question of a topic.
   *
   * @param target an id of a question, with or without bank and field, its number, or the id of a
   *     topic
   * @return empty when nothing on the path is called so
   */
  public Optional<Interview> goTo(String target) {
    return new StepFinder(plan.bank(), route, this::number)
        .find(target)
        .map(s -> new Interview(plan, route, course.in(section(s)), s));
  }

  /** The same for a moment only: what is asked afterwards does not change. */
  Optional<Interview> visiting(String target) {
    return new StepFinder(plan.bank(), route, this::number).find(target).map(this::at);
  }

  /** The interview at a step, where it is still asked. */
  Optional<Interview> backAt(Step step) {
    return Optional.of(step).filter(route::contains).map(this::at);
  }

  /** Whether somebody said where it is to be: at a question, or within some topics. */
  public boolean isSent() {
    return course.topic().isPresent() || !plan.topics().isEmpty();
  }

  /**
   * The number of a question among those of its bank that are on the path, from 1; with a P before
   * it where it is one of the project's profile.
   *
   * @return empty where it is not asked
   */
  public Optional<String> number(Question question) {
    List<String> asked =
        questions().stream()
            .filter(q -> q.bank().equals(question.bank()))
            .map(Question::id)
            .toList();
    String sign = question.bank().equals(plan.bank().id()) ? "" : "P";
    return Optional.of(asked.indexOf(question.id()) + 1).filter(n -> n > 0).map(n -> sign + n);
  }

  /** The questions on the path, in the order they are asked. */
  public List<Question> questions() {
    return route.questions();
  }

  /** The names that lead somewhere: of the questions on the path, and of their topics. */
  List<String> targets() {
    Stream<String> topics =
        plan.bank().sections().stream()
            .filter(s -> s.questions().stream().anyMatch(questions()::contains))
            .map(Section::id);
    return Stream.concat(questions().stream().map(Question::id), topics).toList();
  }

  /** The same with this person's pace known better. */
  Interview timed(Step step, Duration taken) {
    RunState timed = course.at(course.pace().after(step, taken));
    return new Interview(plan, route, timed, current);
  }

  /** How fast this person answers. */
  public Pace pace() {
    return course.pace();
  }

  /** Whether nothing is open but what was left for later. */
  boolean isLastRound() {
    return first(Need.OPEN).isEmpty();
  }

  /**
   * The open steps for which something is known, a find or a default, in the order they are asked;
   * without those where it would take something away, and without the parts of a question of which
   * another part's answer is still to decide whether they are asked at all.
   *
   * @param later whether those count that were left for later
   */
  List<Step.Part> openAndKnown(boolean later) {
    return openAndKnown(later, step -> true).toList();
  }

  private Stream<Step.Part> openAndKnown(boolean later, Predicate<Step> wanted) {
    return route.entries().stream()
        .filter(e -> wanted.test(e.step()))
        .filter(e -> isWanted(e) || isUnsaid(e) || (later && e.need() == Need.LATER))
        .flatMap(e -> e.step() instanceof Step.Part part ? Stream.of(part) : Stream.empty())
        .filter(part -> !course.putOff().contains(part.name()))
        .filter(part -> part.field().when().holds(evaluation()) == Truth.TRUE)
        .filter(part -> taking(part).filter(reply -> !takesAway(part, reply)).isPresent());
  }

  private static boolean isUnsaid(StepList.Entry entry) {
    return entry.need() == Need.OPTIONAL;
  }

  /**
   * The reply that takes what is known at a step: at the opening of a question all that is known of
   * it, else a find before a default, and where there cannot be one, that nobody looked.
   */
  Optional<Reply> taking(Step step) {
    return step instanceof Step.Part part
        ? taking(part)
        : Optional.of(new Reply.TakeKnown(known(step.question())));
  }

  private Optional<Reply> taking(Step.Part part) {
    return findOf(part)
        .<Reply>map(found -> new Reply.TakeFind())
        .or(() -> defaultOf(part).map(offered -> new Reply.TakeDefault()))
        .or(() -> uncheckedOf(part).map(why -> Reply.NonAnswered.UNKNOWN));
  }

  /**
   * What is known of the parts of a question to which nobody said anything, in the order they are
   * asked; nothing where the question was answered as a whole.
   */
  public List<Known> known(Question question) {
    boolean said =
        evaluation()
            .answer(question)
            .filter(a -> a instanceof Answer.Said s && s.text().isPresent())
            .isPresent();
    return said ? List.of() : known(step -> step.isOf(question));
  }

  /**
   * What is known of the steps to which nobody said anything, in the order they are asked, with
   * what is known of those that this opens.
   */
  List<Known> known(Predicate<Step> wanted) {
    List<Known> all = new ArrayList<>();
    Interview interview = this;
    Optional<Known> next = interview.firstKnown(wanted);
    while (next.isPresent()) {
      all.add(next.get());
      interview = interview.withTaken(next.get());
      next = interview.firstKnown(wanted);
    }
    return List.copyOf(all);
  }

  private Optional<Known> firstKnown(Predicate<Step> wanted) {
    return openAndKnown(false, wanted).flatMap(part -> known(part).stream()).findFirst();
  }

  /** The interview as if this was taken. */
  private Interview withTaken(Known known) {
    Step.Part part = known.part();
    Answers changed = answers().with(part.bank().id(), part.question().id(), answerWith(known));
    return new Interview(plan, new Steps(plan, changed), course, current);
  }

  /** What is known of the project before anybody says anything. */
  List<Known> knownOfProfile() {
    return known(step -> step.bank().isProfile());
  }

  private Optional<Known> known(Step.Part part) {
    Field field = part.field();
    List<Suggestion> sure =
        plan.proposals().apply(field.ref()).stream().filter(Suggestion::isSure).toList();
    return findOf(part)
        .map(found -> new Known(part, found, sure, ""))
        .or(() -> defaultOf(part).map(d -> known(part, Entry.byDefault(d.given()), d.reason())))
        .or(() -> uncheckedOf(part).map(why -> known(part, NonAnswer.of(State.UNKNOWN), why)));
  }

  private static Known known(Step.Part part, Entry entry, String reason) {
    return new Known(part, entry, List.of(), reason);
  }

  /** The parts of which it is decided that they are asked, by name. */
  Set<String> decided() {
    return steps().stream()
        .filter(s -> s.asked().filter(f -> f.when().holds(evaluation()) == Truth.TRUE).isPresent())
        .map(Step::name)
        .collect(Collectors.toSet());
  }

  /** The answer that something known makes once it is taken. */
  Answer answerWith(Known known) {
    return meaning(known.part()).taking(known.entry());
  }

  /** The interview in which everything that is known of a question is taken, now and later on. */
  Interview taking(Question question) {
    return new Interview(plan, route, course.taking(question), current);
  }

  /** Whether everything that is known of a question is taken. */
  boolean isTaking(Question question) {
    return course.isTaking(question);
  }

  /** The interview at the part of a question that is asked next, else at the next open step. */
  Interview goingOn(Step step) {
    return new Interview(plan, route, course.passing(step), null).inQuestionOf(step);
  }

  /** The interview at a step if that is still open; else after it, as after an answer to it. */
  Interview atOrAfter(Step step) {
    return isOpen(step) ? at(step) : new Interview(plan, route, course, null).inQuestionOf(step);
  }

  /** Whether a step still wants an answer. */
  public boolean isOpen(Step step) {
    return route.isOpen(step);
  }

  /** Where the interview stands at a step. */
  public Progress progress(Step step) {
    return Progress.of(route, open(), pace(), step);
  }
}
