package io.github.specq.interview;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersStore;
import io.github.specq.bank.Question;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.evaluation.ReasonBinding;
import io.github.specq.problem.DidYouMean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs an interview: asks, saves at once, goes on. */
public final class Interviewer {
  /** Told where what somebody just took is not what the repository shows. */
  static final String LOOKED =
      "The search through the repository is over now, and shows more: nothing is taken yet.";

  private final Prompter prompter;
  private final AnswersStore store;
  private final Supplier<List<Finding>> advice;
  private final Supplier<List<Prompter.Change>> changes;
  private final Lookout lookout;
  private final InstantSource clock;
  private Optional<Question> visited = Optional.empty();
  private boolean reviewing;
  private boolean lookedAround;
  private boolean profileShown;
  private boolean hurried;
  private Optional<Step> cameFrom = Optional.empty();
  private Set<String> warned = Set.of();
  private final Set<UnaskedFind> shown = new HashSet<>();

  /**
   * @param advice what there is to say to the answers as they are saved
   * @param changes what the answers change in documents when the interview is over
   * @param lookout looks through the repository meanwhile
   * @param clock tells how long people take; one that stands still where nobody types
   */
  public Interviewer(
      Prompter prompter,
      AnswersStore store,
      Supplier<List<Finding>> advice,
      Supplier<List<Prompter.Change>> changes,
      Lookout lookout,
      InstantSource clock) {
    this.prompter = prompter;
    this.store = store;
    this.advice = advice;
    this.changes = changes;
    this.lookout = lookout;
    this.clock = clock;
  }

  /** How an interview ended. */
  public enum Outcome {
    /** The review was accepted, and so were the changes. */
    FINISHED,
    /** The person left by command. */
    QUIT,
    /** The person broke off. */
    INTERRUPTED,
    /** The input ended before the last question. */
    INPUT_ENDED
  }

  /**
   * How it ended, and where.
   *
   * @param interview as it was left
   */
  public record End(Outcome outcome, Interview interview) {}

  /**
   * Asks until the end, as {@link #run(Interview, Place, Consumer)}, and nobody was there before.
   */
  public End run(Interview start) {
    return run(start, Place.NOWHERE, place -> {});
  }

  /**
   * Asks until the end. Every answer is on disk before the next step is asked.
   *
   * @param before where the person was in the run before
   * @param places hears where the person is, before each step
   */
  public End run(Interview start, Place before, Consumer<Place> places) {
    Interview interview = start;
    warned = before.said();
    Optional<Reply> heard = isBegun(start) ? advised(start) : Optional.empty();
    while (true) {
      places.accept(interview.place().saying(warned));
      Instant asked = clock.instant();
      Reply reply = heard.isPresent() ? heard.get() : reply(interview);
      Optional<Outcome> outcome = outcome(reply);
      if (outcome.isPresent()) {
        return new End(outcome.get(), interview);
      }
      boolean advised = heard.isPresent();
      Interview next =
          advised && reply instanceof Reply.GoTo cure
              ? toCure(interview, cure)
              : returned(after(interview, reply, Duration.between(asked, clock.instant())), reply);
      boolean answered = next.answers() != interview.answers();
      boolean found = isBegun(next) && lookout.isOver() && !lookedAround;
      heard = answered || found ? advised(next) : Optional.empty();
      interview = next;
    }
  }

  /** From a warning it is gone to the very field that cures it, and then back. */
  private Interview toCure(Interview interview, Reply.GoTo cure) {
    Optional<Interview> there = interview.visiting(cure.target());
    cameFrom = there.flatMap(t -> interview.current());
    return orStay(interview, there, notOnThePath(interview, cure));
  }

  private Interview returned(Interview next, Reply reply) {
    Optional<Step> from = cameFrom;
    cameFrom = Optional.empty();
    boolean stays = reply instanceof Reply.GoTo || reply instanceof Reply.Review;
    return stays ? next : from.flatMap(next::backAt).orElse(next);
  }

  /** Of a bank that nobody has answered there is nothing to say, and the first question is near. */
  private static boolean isBegun(Interview interview) {
    return !interview.answers().of(interview.plan().bank().id()).isEmpty();
  }

  /** Says what is to be said to the answers since it was last looked, and hears what follows. */
  private Optional<Reply> advised(Interview interview) {
    lookedAround = lookout.isOver();
    List<Finding> all = advice.get();
    Set<String> before = warned;
    List<Finding> unsaid =
        all.stream()
            .filter(f -> !before.contains(f.warning().id()) && !isEarly(interview, f))
            .toList();
    List<Finding> fresh =
        unsaid.stream().filter(f -> f.standing() != Finding.Standing.ACCEPTED).toList();
    warned =
        all.stream()
            .filter(f -> before.contains(f.warning().id()) || unsaid.contains(f))
            .map(f -> f.warning().id())
            .collect(Collectors.toSet());
    return Optional.of(fresh)
        .filter(f -> !f.isEmpty())
        .map(f -> prompter.advise(interview, f))
        .filter(r -> !(r instanceof Reply.Keep));
  }

  /**
   * Whether it is too early to say it: what could cure it is still to be asked, the question it is
   * about is not left yet, or it only asks and the interview has not begun to.
   */
  private static boolean isEarly(Interview interview, Finding finding) {
    List<Ref> cures = finding.warning().revisit();
    boolean ahead =
        Stream.concat(interview.ahead().stream(), interview.current().stream())
            .anyMatch(step -> cures.stream().anyMatch(ref -> isOf(step, ref)));
    return ahead || (finding.warning().unanswered() && !isBegun(interview));
  }

  private static boolean isOf(Step step, Ref ref) {
    return step.bank().id().equals(ref.bank()) && step.question().id().equals(ref.question());
  }

  private static Optional<Outcome> outcome(Reply reply) {
    return reply.match(
        answering -> Optional.empty(),
        moving -> Optional.empty(),
        ending -> Optional.of(outcome(ending)));
  }

  private static Outcome outcome(Reply.Ending ending) {
    return ending.match(
        finish -> Outcome.FINISHED,
        quit -> Outcome.QUIT,
        interrupt -> Outcome.INTERRUPTED,
        endOfInput -> Outcome.INPUT_ENDED);
  }

  private Reply reply(Interview interview) {
    if (reviewing) {
      reviewing = false;
      return reviewed(interview);
    }
    Optional<Step> step = interview.current();
    if (visited.isPresent() && step.filter(s -> s.isOf(visited.get())).isEmpty()) {
      visited = Optional.empty();
      return reviewed(interview);
    }
    Optional<Reply> profile = step.flatMap(s -> profile(interview, s));
    if (profile.isPresent()) {
      return profile.get();
    }
    Optional<Reply> offered = step.flatMap(interview::taking);
    Reply reply = step.isPresent() ? prompter.ask(interview, step.get()) : new Reply.Review();
    boolean takes = offered.equals(Optional.of(reply)) || reply instanceof Reply.DefaultsForTheRest;
    Optional<Reply> leaving = takes ? awaited() : Optional.empty();
    if (leaving.isPresent()) {
      return leaving.get();
    }
    if (takes && !offered.equals(step.flatMap(interview::taking))) {
      prompter.tell(LOOKED);
      return reply(interview);
    }
    if (reply instanceof Reply.GoTo) {
      visited = Optional.empty();
    }
    boolean ends = step.isEmpty() || reply instanceof Reply.Finish;
    Optional<Reply> taking = ends ? unasked(interview) : Optional.empty();
    boolean review = ends || reply instanceof Reply.Review;
    return taking.orElseGet(() -> review ? reviewed(interview) : reply);
  }

  /**
   * Waits for the rest of the search, unless somebody did not want to; where they leave instead,
   * how.
   */
  private Optional<Reply> awaited() {
    Reply reply = hurried ? new Reply.Keep() : prompter.await(lookout);
    hurried |= !lookout.isOver();
    return Optional.of(reply).filter(r -> !(r instanceof Reply.Keep));
  }

  /** Where the repository shows something of the project, all that is known is one page, once. */
  private Optional<Reply> profile(Interview interview, Step step) {
    if (profileShown || !step.bank().isProfile()) {
      return Optional.empty();
    }
    List<Known> known = interview.knownOfProfile();
    profileShown = known.size() > 1 && known.stream().anyMatch(Known::isFound);
    return Optional.of(known)
        .filter(all -> profileShown)
        .map(prompter::profile)
        .filter(r -> !(r instanceof Reply.Keep));
  }

  /** Each find is shown once, before all answers are. */
  private Optional<Reply> unasked(Interview interview) {
    Optional<Reply> leaving = awaited();
    if (leaving.isPresent()) {
      return leaving;
    }
    List<UnaskedFind> finds = lookout.unasked().stream().filter(shown::add).toList();
    return Optional.of(finds)
        .filter(f -> !f.isEmpty())
        .map(f -> prompter.unasked(interview, f))
        .filter(r -> !(r instanceof Reply.Keep || r instanceof Reply.EndOfInput));
  }

  /** What is said to all answers, and where they are accepted as the last word, to the changes. */
  private Reply reviewed(Interview interview) {
    boolean complete = interview.current().isEmpty();
    Optional<Reply> leaving = awaited();
    while (leaving.isEmpty()) {
      Reply reply = prompter.review(interview, advice.get());
      boolean accepted = reply instanceof Reply.Finish || (complete && isAssent(reply));
      if (!accepted) {
        visited = destination(interview, reply);
        return reply;
      }
      Reply confirmed = confirmed();
      if (!(confirmed instanceof Reply.Review)) {
        return confirmed;
      }
    }
    return leaving.get();
  }

  /** The question that is changed from the review, to which it is gone back when that is done. */
  private static Optional<Question> destination(Interview interview, Reply reply) {
    return reply instanceof Reply.GoTo goTo
        ? interview.goTo(goTo.target()).flatMap(Interview::current).map(Step::question)
        : Optional.empty();
  }

  private static boolean isAssent(Reply reply) {
    return reply instanceof Reply.Review || reply instanceof Reply.EndOfInput;
  }

  /** Where the input ends after the last question, the review counts as accepted. */
  private Reply confirmed() {
    List<Prompter.Change> all = changes.get();
    Reply reply = all.isEmpty() ? new Reply.Finish() : prompter.confirm(all);
    return reply instanceof Reply.EndOfInput ? new Reply.Finish() : reply;
  }

  private Interview after(Interview interview, Reply reply, Duration taken) {
    return reply.match(
        answering -> answered(interview, answering, taken),
        moving -> moved(interview, moving),
        ending -> interview);
  }

  private Interview answered(Interview interview, Reply reply, Duration taken) {
    Step asked = asked(interview);
    return interview
        .answerOf(asked, reply)
        .map(answer -> answered(interview, asked, reply, answer).timed(asked, taken))
        .orElse(interview);
  }

  private Interview moved(Interview interview, Reply.Moving moving) {
    return moving.match(
        new Reply.OfMoving<>(
            partByPart -> interview.partByPart(asked(interview)),
            keep -> interview.kept(asked(interview)),
            back -> backed(interview),
            goTo -> orStay(interview, interview.goTo(goTo.target()), notOnThePath(interview, goTo)),
            known -> knownTaken(interview, known.known()),
            defaults -> defaultsForTheRest(interview),
            confirm -> confirmed(interview, confirm),
            taken -> taken(interview, taken.finds()),
            review -> interview));
  }

  /** A person stands by answers; the review in which they said so is shown again. */
  private Interview confirmed(Interview interview, Reply.Confirm confirm) {
    reviewing = true;
    List<Stop> meant =
        interview.paths().stream()
            .flatMap(path -> path.inForce().stream())
            .filter(stop -> confirm.questions().contains(stop.name()))
            .toList();
    for (Stop stop : meant) {
      stop.confirmed(part -> true)
          .ifPresent(answer -> store.put(stop.question().bank(), stop.question().id(), answer));
    }
    tellNotices();
    long parts = meant.stream().mapToLong(Stop::unconfirmed).sum();
    prompter.tell(parts == 1 ? "1 answer is confirmed." : parts + " answers are confirmed.");
    return interview.with(store.answers(interview.plan().banks().keySet()));
  }

  /** Whoever wanted to end it goes on to the review. */
  private Interview taken(Interview interview, List<UnaskedFind> finds) {
    reviewing = interview.current().isPresent();
    lookout.take(finds);
    tellNotices();
    Interview next = interview.with(store.answers(interview.plan().banks().keySet()));
    prompter.tell(TakenText.finds(finds.size()));
    PathChangeText.of(next.since(interview), "what was found").forEach(prompter::tell);
    return next;
  }

  private static Step asked(Interview interview) {
    return interview.current().orElseThrow();
  }

  private Interview backed(Interview interview) {
    visited = Optional.empty();
    return orStay(interview, interview.back(), "This is the first question.");
  }

  private Interview orStay(Interview here, Optional<Interview> there, String why) {
    if (there.isEmpty()) {
      prompter.tell(why);
    }
    return there.orElse(here);
  }

  private static String notOnThePath(Interview interview, Reply.GoTo goTo) {
    String hint =
        DidYouMean.nearest(goTo.target(), interview.targets())
            .map(id -> "did you mean " + id + "?")
            .orElseGet(() -> numbers(interview));
    return "There is no '%s' on the path; %s".formatted(goTo.target(), hint);
  }

  private static String numbers(Interview interview) {
    String own = interview.plan().bank().id();
    long count = interview.questions().stream().filter(q -> q.bank().equals(own)).count();
    return "the questions are numbered 1 to %d.".formatted(count);
  }

  private Interview answered(Interview interview, Step step, Reply reply, Answer answer) {
    Interview next = save(interview, step, reply, answer);
    prompter.answerSaved(step, reply);
    tellNotices();
    PathChange change = next.since(interview, step.question());
    PathChangeText.of(change, PathChangeText.cause(interview, step, reply)).forEach(prompter::tell);
    LeftoverText.of(Leftover.since(interview.leftovers(), next.leftovers()))
        .forEach(prompter::tell);
    return next.isTaking(step.question()) ? openedTaken(interview, next, step) : next;
  }

  /** Whoever took what is known of a question takes what an answer to it opens, too. */
  private Interview openedTaken(Interview before, Interview answered, Step step) {
    List<Known> taken = new ArrayList<>();
    Interview next = knownTaken(answered, step.question(), before.decided(), taken);
    tellTaken(answered, next, taken);
    return taken.isEmpty() ? answered : next.goingOn(step);
  }

  /** What was shown is taken, then what that opens, until nothing more does. */
  private Interview knownTaken(Interview start, List<Known> shown) {
    Step step = asked(start);
    boolean opens = step instanceof Step.Opening;
    Set<String> before = start.decided();
    Interview interview = opens ? start.taking(step.question()) : start;
    List<Known> taken = new ArrayList<>(shown);
    for (Known known : shown) {
      interview = taken(interview, known);
    }
    if (opens) {
      interview = knownTaken(interview, step.question(), before, taken);
    }
    tellTaken(start, interview, taken);
    return interview.goingOn(step);
  }

  /** Takes what else is known by now, but nothing that was found while nobody saw it. */
  private Interview knownTaken(
      Interview start, Question question, Set<String> before, List<Known> taken) {
    Interview interview = start;
    Optional<Known> next = opened(interview, question, before);
    while (next.isPresent()) {
      taken.add(next.get());
      interview = taken(interview, next.get());
      next = opened(interview, question, before);
    }
    return interview;
  }

  private static Optional<Known> opened(
      Interview interview, Question question, Set<String> before) {
    return interview.known(question).stream()
        .filter(k -> !k.isFound() || !before.contains(k.part().name()))
        .findFirst();
  }

  private Interview taken(Interview interview, Known known) {
    Step.Part part = known.part();
    put(interview, part, interview.answerWith(known));
    return interview.with(store.answers(interview.plan().banks().keySet()));
  }

  private void tellTaken(Interview before, Interview after, List<Known> taken) {
    tellNotices();
    if (!taken.isEmpty()) {
      prompter.tell(TakenText.known(taken));
    }
    PathChangeText.of(after.since(before), "what was taken").forEach(prompter::tell);
  }

  private Interview save(Interview interview, Step step, Reply reply, Answer answer) {
    put(interview, step, answer);
    return interview.saved(step, reply, store.answers(interview.plan().banks().keySet()));
  }

  private void put(Interview interview, Step step, Answer answer) {
    ReasonBinding.others(interview.evaluation(), step.question(), answer)
        .forEach((other, tied) -> store.put(other.bank(), other.id(), tied));
    store.put(step.bank().id(), step.question().id(), answer);
  }

  private void tellNotices() {
    store.takeNotices().forEach(prompter::tell);
  }

  /** What is taken can open steps for which something is known too; each is tried once. */
  private Interview defaultsForTheRest(Interview start) {
    boolean later = start.isLastRound();
    Interview interview = start;
    List<Reply> taken = new ArrayList<>();
    Set<String> tried = new HashSet<>();
    Optional<Step.Part> next = untried(interview, later, tried);
    while (next.isPresent()) {
      tried.add(next.get().name());
      Reply taking = interview.taking(next.get()).orElseThrow();
      taken.add(taking);
      interview = taken(interview, next.get(), taking);
      next = untried(interview, later, tried);
    }
    prompter.tell(TakenText.of(taken));
    PathChangeText.of(interview.since(start), "these defaults").forEach(prompter::tell);
    return start.current().map(interview::atOrAfter).orElse(interview);
  }

  private Interview taken(Interview interview, Step step, Reply taken) {
    Interview next =
        interview
            .answerOf(step, taken)
            .map(answer -> save(interview, step, taken, answer))
            .orElse(interview);
    tellNotices();
    return next;
  }

  private static Optional<Step.Part> untried(
      Interview interview, boolean later, Set<String> tried) {
    return interview.openAndKnown(later).stream()
        .filter(s -> !tried.contains(s.name()))
        .findFirst();
  }
}
