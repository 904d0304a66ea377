package io.github.specq.terminal;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Field;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Find;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.bank.Strength;
import io.github.specq.evaluation.OptionFit;
import io.github.specq.evaluation.Suggestion;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to say about a step, however it is shown. */
public final class StepText {
  /** The last of every list of options, so that nobody has to guess. */
  private static final String DONT_KNOW = "I don't know yet";

  private static final String NOT_CHECKED = "Not checked yet";

  private final Interview interview;
  private final Step step;

  public StepText(Interview interview, Step step) {
    this.interview = interview;
    this.step = step;
  }

  /** The question's title behind its topic's, where there are several and both say something. */
  public String title() {
    String title = step.question().wording().title();
    return topic()
        .map(Section::title)
        .filter(topic -> !topic.equals(title))
        .map(topic -> topic + ": " + title)
        .orElse(title);
  }

  private Optional<Section> topic() {
    List<Section> sections = step.bank().sections();
    return sections.stream()
        .filter(s -> sections.size() > 1 && s.questions().contains(step.question()))
        .findFirst();
  }

  /** The sections of the specs that the answer goes to. */
  public List<String> targets() {
    Question question = step.question();
    List<Fill> targets = question.fills().isEmpty() ? question.in() : question.fills();
    return targets.stream().map(StepText::target).toList();
  }

  private static String target(Fill fill) {
    return fill.spec().replace("_spec", "").replace('_', ' ') + " > " + fill.section();
  }

  /** The parts of the question that may be asked. */
  public List<Field> parts() {
    return interview.steps().stream()
        .filter(s -> s.isOf(step.question()))
        .flatMap(s -> s.asked().stream())
        .toList();
  }

  /** The question itself. */
  public String ask() {
    return step.asked()
        .map(
            f ->
                f.wording().group().map(g -> g + ": ").orElse("")
                    + f.wording().ask().orElse(step.question().wording().ask()))
        .orElse(step.question().wording().ask());
  }

  /** Sample answers; where the question has one part only, its own too. */
  public List<String> examples() {
    Stream<String> own = step.asked().stream().flatMap(f -> f.wording().examples().stream());
    boolean onlyPart = step.question().fields().size() == 1;
    return Stream.concat(
            own,
            step.question().wording().example().stream().filter(e -> onlyPart).map(e -> e.text()))
        .toList();
  }

  /** Everything that could stand as an answer: examples, then what the bank offers. */
  public List<String> samples() {
    return Stream.concat(examples().stream(), suggestions().stream()).distinct().toList();
  }

  /** What may be typed, as a sentence: the form, the unit, the range. */
  public Optional<String> expects() {
    return step.asked().map(Field::type).flatMap(TypeText::of);
  }

  /** Texts that the bank offers beside the examples. */
  public List<String> suggestions() {
    return step.asked().map(f -> f.type().suggestions()).orElse(List.of());
  }

  /** The options that a bank lists. */
  public static List<Option> listed(FieldType type) {
    return type.options().stream().filter(Option::listed).toList();
  }

  /** The options that are shown, in the order of their numbers: those that were found as well. */
  public List<Option> shown(FieldType type) {
    return type.options().stream().filter(o -> o.listed() || isProposed(o)).toList();
  }

  private boolean isProposed(Option option) {
    return proposals().stream().anyMatch(p -> holds(p, option.id()));
  }

  /** What the repository speaks for here, the surest first. */
  public List<Suggestion> proposals() {
    return step.asked().map(f -> interview.plan().proposals().apply(f.ref())).orElse(List.of());
  }

  /** What speaks for one option, or for yes or no. */
  public Optional<Suggestion> proposal(String option) {
    return proposals().stream().filter(p -> holds(p, option)).findFirst();
  }

  private static boolean holds(Suggestion proposal, String option) {
    return proposal.value().items().stream().anyMatch(i -> !i.other() && i.text().equals(option));
  }

  /** What speaks for and against an option in this project. */
  public OptionFit fit(String option) {
    return step.asked().map(f -> interview.evaluation().fit(f, option)).orElse(OptionFit.NOTHING);
  }

  /** What is chosen beforehand because the repository shows it; nothing where something stands. */
  public Optional<Given> preselected() {
    boolean stands =
        step.asked().filter(f -> interview.evaluation().of(f.ref()).value().isEmpty()).isEmpty();
    List<Given.Item> items =
        proposals().stream()
            .filter(Suggestion::isSure)
            .flatMap(p -> p.value().items().stream())
            .distinct()
            .toList();
    return stands || entry().isPresent() || items.isEmpty()
        ? Optional.empty()
        : step.asked().map(f -> new Given(items, f.type().several()));
  }

  /** What a proposal is and what was found for it, in one line. */
  public static String found(Field field, Suggestion proposal) {
    return ValueText.label(field.type(), proposal.value()) + ": " + found(proposal);
  }

  /** What was found for a proposal: {@code lib-cache 5.3.6 (requirements.txt:12)}. */
  public static String found(Suggestion proposal) {
    Find first = proposal.finds().get(0);
    int more = proposal.finds().size() - 1;
    String place = first.line() == 0 ? first.path() : first.path() + ":" + first.line();
    return first.text()
        + " ("
        + place
        + (more == 0 ? "" : " and %d more".formatted(more))
        + ")"
        + (proposal.strength() == Strength.WEAK ? ", a hint only" : "");
  }

  /** The option's name, with the languages it is for. */
  public static String label(Option option) {
    return option.languages().isEmpty()
        ? option.label()
        : "%s (%s)".formatted(option.label(), String.join(", ", option.languages()));
  }

  /** The default to offer. */
  public Optional<Field.Default> offered() {
    return step instanceof Step.Part part ? interview.defaultOf(part) : Optional.empty();
  }

  /** Why it is offered to say that nobody looked; empty where a value is offered or stands. */
  public Optional<String> unchecked() {
    return step instanceof Step.Part part
        ? interview.uncheckedOf(part).filter(why -> preselected().isEmpty() && current().isEmpty())
        : Optional.empty();
  }

  /** How it is said that there is no answer: that nobody knows, or that nobody looked. */
  public String dontKnow() {
    return step.asked().flatMap(Field::unchecked).isPresent() ? NOT_CHECKED : DONT_KNOW;
  }

  /** Whether the step wants a value before the question counts as answered. */
  public boolean isRequired() {
    return step.asked().filter(interview.evaluation()::required).isPresent();
  }

  /** What stands here already, in a few words. */
  public Optional<String> current() {
    return step.asked()
        .map(field -> entry().map(e -> shown(field, e)).or(() -> carried(field)))
        .orElseGet(() -> answer().map(StepText::shown));
  }

  private Optional<String> carried(Field field) {
    return interview
        .evaluation()
        .of(field.ref())
        .value()
        .map(v -> ValueText.label(field.type(), v) + " (carried over)");
  }

  /** What stands for the whole question. */
  private Optional<Answer> answer() {
    return interview
        .evaluation()
        .answer(step.question())
        .filter(a -> !(a instanceof Answer.Said said && said.isEmpty()));
  }

  private static String shown(Answer answer) {
    if (answer instanceof NonAnswer none) {
      return shown(none);
    }
    return ((Answer.Said) answer).text().orElse("its parts as they are");
  }

  /** The text that stands here already, to be gone on with. */
  public String words() {
    Optional<Entry> entry = entry();
    if (entry.isPresent()) {
      return entry.get() instanceof Entry.Value value ? value.given().line() : "";
    }
    return answer()
        .filter(a -> step.asked().isEmpty())
        .flatMap(a -> a instanceof Answer.Said said ? said.text() : Optional.empty())
        .orElse("");
  }

  /** What is said back of a note. */
  public static String noted(Reply.Noted noted) {
    return noted.note().isPresent() ? "The note is kept." : "There is no note now.";
  }

  /** The note that stands beside the question; empty where there is none. */
  public String note() {
    return interview
        .evaluation()
        .answer(step.question())
        .flatMap(a -> a instanceof NonAnswer none ? none.note() : ((Answer.Said) a).note())
        .orElse("");
  }

  /** Whether it was said why there is no answer here. */
  public boolean isNonAnswer() {
    return answer().filter(a -> a instanceof NonAnswer).isPresent()
        || entry().filter(e -> e instanceof NonAnswer).isPresent();
  }

  /** That what stands here is the reason for another value than the one that stands. */
  public Optional<String> outlived() {
    return step.asked()
        .flatMap(f -> interview.evaluation().outlived(step.question(), f))
        .map(o -> "What stands here is the reason for " + o.before() + ".");
  }

  /** What stands for the field of this step. */
  public Optional<Entry> entry() {
    return step.asked().flatMap(f -> interview.evaluation().entry(step.question(), f));
  }

  static String shown(NonAnswer none) {
    return Stream.of(Optional.of(none.state().words()), none.owner(), none.note())
        .flatMap(Optional::stream)
        .reduce((a, b) -> a + "; " + b)
        .orElseThrow();
  }

  /** An entry in a few words. */
  public static String shown(Field field, Entry entry) {
    if (entry instanceof NonAnswer none) {
      return shown(none);
    }
    Entry.Value value = (Entry.Value) entry;
    return field
        .type()
        .read(value.given())
        .value()
        .map(v -> ValueText.label(field.type(), v))
        .orElse(value.given().line() + " (not valid)");
  }
}
