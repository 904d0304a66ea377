package io.github.specq.terminal.plain;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Bank;
import io.github.specq.bank.ChoiceType;
import io.github.specq.bank.Field;
import io.github.specq.bank.FieldType;
import io.github.specq.bank.Fill;
import io.github.specq.bank.ListType;
import io.github.specq.bank.Option;
import io.github.specq.bank.Parsed;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.bank.TextType;
import io.github.specq.bank.Value;
import io.github.specq.bank.ValueText;
import io.github.specq.bank.YesNoType;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Progress;
import io.github.specq.interview.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step in words: everything a person needs to answer it, in reading order. */
final class PlainQuestion {
  private static final String DONT_KNOW = "I don't know yet";
  private static final int LONGEST_REMINDER = 60;

  private final Interview interview;
  private final Step step;

  PlainQuestion(Interview interview, Step step) {
    this.interview = interview;
    this.step = step;
  }

  /** Said when the questions of a bank begin. */
  static String heading(Bank bank) {
    return bank.title() + bank.whenToUse().map(w -> " - " + w).orElse("");
  }

  /** Where the interview stands: {@code Question 2 of 5, part 3 of 10, about 7 minutes left.} */
  String progress() {
    Progress progress = interview.progress(step);
    StringBuilder text =
        new StringBuilder("Question %d of %d".formatted(progress.question(), progress.questions()));
    if (progress.part() > 0) {
      text.append(", part %d of %d".formatted(progress.part(), progress.parts()));
    }
    if (progress.minutes() > 1) {
      text.append(", about %d minutes left".formatted(progress.minutes()));
    }
    return text.append('.').toString();
  }

  /** Said once when a question begins: its subject, why it is asked, where the answer goes. */
  List<String> introduction() {
    Question question = step.question();
    List<String> lines = new ArrayList<>();
    lines.add(title() + question.requiredIf().map(r -> " (required " + r + ")").orElse(""));
    question.context().ifPresent(c -> lines.add("Why: " + c));
    List<Fill> targets = question.fills().isEmpty() ? question.in() : question.fills();
    if (!targets.isEmpty()) {
      lines.add(
          "Goes to: " + String.join("; ", targets.stream().map(PlainQuestion::target).toList()));
    }
    if (step instanceof Step.Opening) {
      lines.addAll(outlineOfParts());
    }
    return lines;
  }

  /** The question's title behind its section's, where there are several and both say something. */
  private String title() {
    String title = step.question().title();
    return step.bank().sections().stream()
        .filter(s -> step.bank().sections().size() > 1 && s.questions().contains(step.question()))
        .map(Section::title)
        .filter(section -> !section.equals(title))
        .findFirst()
        .map(section -> section + ": " + title)
        .orElse(title);
  }

  private static String target(Fill fill) {
    return fill.spec().replace("_spec", "").replace('_', ' ') + " > " + fill.section();
  }

  /** The parts of the question that may be asked. */
  private List<Field> parts() {
    return interview.steps().stream()
        .filter(s -> s.question().equals(step.question()))
        .flatMap(s -> s.asked().stream())
        .toList();
  }

  private List<String> outlineOfParts() {
    List<String> lines = new ArrayList<>();
    String group = "";
    for (Field field : parts()) {
      if (field.group().isPresent() && !field.group().get().equals(group)) {
        group = field.group().get();
        lines.add(group + ":");
      }
      String label = field.label().orElse(field.term());
      lines.add("  " + label + field.ask().map(a -> ": " + a).orElse(""));
    }
    return lines;
  }

  /** The question itself. */
  String ask() {
    return step.asked()
        .map(f -> f.group().map(g -> g + ": ").orElse("") + f.ask().orElse(step.question().ask()))
        .orElse(step.question().ask());
  }

  /** What can be chosen, or what helps to answer. */
  List<String> body() {
    return step.asked().map(this::fieldBody).orElseGet(this::openingBody);
  }

  private List<String> openingBody() {
    List<String> lines = new ArrayList<>();
    int parts = parts().size();
    lines.add(
        parts == 1
            ? "1. Part by part: 1 short question."
            : "1. Part by part: %d short questions at most.".formatted(parts));
    lines.add("2. In my own words: one line; needed details are asked after.");
    step.question()
        .example()
        .ifPresent(e -> lines.add("3. Take the example as it is: \"" + e.text() + "\""));
    return lines;
  }

  private List<String> fieldBody(Field field) {
    List<String> lines = new ArrayList<>();
    field.hint().ifPresent(h -> lines.add("Hint: " + h));
    field.examples().forEach(e -> lines.add("Example: " + e));
    if (isOnlyPart()) {
      step.question().example().ifPresent(e -> lines.add("Example: " + e.text()));
    }
    List<Option> listed = listed(field.type());
    for (int i = 0; i < listed.size(); i++) {
      lines.add(option(i + 1, listed.get(i)));
    }
    if (!listed.isEmpty()) {
      lines.add("%d. %s".formatted(listed.size() + 1, DONT_KNOW));
    }
    List<String> suggestions = suggestions(field.type());
    if (!suggestions.isEmpty()) {
      lines.add("For example: " + String.join("; ", suggestions));
    }
    return lines;
  }

  private boolean isOnlyPart() {
    return step.question().fields().size() == 1;
  }

  private static List<String> suggestions(FieldType type) {
    if (type instanceof TextType text) {
      return text.suggestions();
    }
    return type instanceof ListType list ? list.suggestions() : List.of();
  }

  /** The options that are shown, in the order of their numbers. */
  static List<Option> listed(FieldType type) {
    return type.options().stream().filter(Option::listed).toList();
  }

  private static String option(int number, Option option) {
    String languages =
        option.languages().isEmpty() ? "" : " (" + String.join(", ", option.languages()) + ")";
    StringBuilder text = new StringBuilder("%d. %s%s".formatted(number, option.label(), languages));
    option.summary().ifPresent(s -> text.append(" - ").append(s));
    boolean more =
        option.summary().isPresent()
            || !option.pros().isEmpty()
            || !option.cons().isEmpty()
            || !option.bestFor().isEmpty();
    if (more && ".?!".indexOf(text.charAt(text.length() - 1)) < 0) {
      text.append('.');
    }
    append(text, "For", option.pros());
    append(text, "Against", option.cons());
    append(text, "Best for", option.bestFor());
    return text.toString();
  }

  private static void append(StringBuilder text, String label, List<String> items) {
    if (!items.isEmpty()) {
      text.append(' ').append(label).append(": ").append(String.join(", ", items)).append('.');
    }
  }

  /** How to answer, and what pressing Enter does. */
  String instruction() {
    return step.asked().map(this::fieldInstruction).orElseGet(this::openingInstruction);
  }

  private String openingInstruction() {
    String numbers = step.question().example().isPresent() ? "1, 2 or 3" : "1 or 2";
    return current()
        .map(c -> "Answer with " + numbers + ", type your answer" + keep(c))
        .orElse("Answer with " + numbers + ", or simply type your answer.");
  }

  private String fieldInstruction(Field field) {
    return form(field.type())
        + current().map(PlainQuestion::keep).orElseGet(() -> enter(field) + ".");
  }

  /** What Enter keeps, as one short sentence. */
  private static String keep(String current) {
    String line = current.lines().findFirst().orElse("");
    boolean cut = line.length() < current.length() || line.length() > LONGEST_REMINDER;
    String shown = line.substring(0, Math.min(line.length(), LONGEST_REMINDER)).strip();
    return ", or press Enter to keep: "
        + (cut ? shown + " ..." : shown.replaceAll("\\.$", "") + ".");
  }

  private static String form(FieldType type) {
    int last = listed(type).size() + 1;
    if (type instanceof ChoiceType choice) {
      String own = choice.other() ? ", or in your own words" : "";
      return choice.several()
          ? "Answer with numbers from 1 to %d, separated by commas%s".formatted(last, own)
          : "Answer with a number from 1 to %d%s".formatted(last, own);
    }
    if (type instanceof YesNoType) {
      return "Answer yes or no";
    }
    if (type instanceof ListType list) {
      String what = list.of() instanceof TextType ? "" : " " + list.of().id() + "s";
      return "Type one or more" + what + ", separated by commas or semicolons";
    }
    return type instanceof TextType text && text.lines()
        ? "Type your answer, in the end a line with only a dot"
        : "Type " + article(type.id());
  }

  private static String article(String noun) {
    return noun.equals("text") ? "your answer" : "a " + noun;
  }

  private String enter(Field field) {
    Optional<Field.Default> offered =
        step instanceof Step.Part part ? interview.defaultOf(part) : Optional.empty();
    if (offered.isPresent()) {
      return ", or press Enter for %s (%s)"
          .formatted(PlainEcho.label(field.type(), offered.get().given()), offered.get().reason());
    }
    return isRequired() ? "; an answer is required" : ", or press Enter to skip it";
  }

  /** Whether the step wants a value before the question counts as answered. */
  boolean isRequired() {
    return step.asked().filter(interview.situation()::required).isPresent();
  }

  /** What stands here already. */
  Optional<String> current() {
    return step.asked()
        .map(field -> entry().map(e -> shown(field, e)).or(() -> carried(field)))
        .orElseGet(() -> answer().map(PlainQuestion::shown));
  }

  private Optional<String> carried(Field field) {
    return interview
        .situation()
        .of(field.ref())
        .value()
        .map(v -> ValueText.label(field.type(), v) + " (carried over)");
  }

  /** What stands for the whole question. */
  private Optional<Answer> answer() {
    return interview
        .situation()
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
  String words() {
    Optional<Entry> entry = entry();
    if (entry.isPresent()) {
      return entry.get() instanceof Entry.Value value ? value.given().line() : "";
    }
    return answer()
        .filter(a -> step.asked().isEmpty())
        .flatMap(a -> a instanceof Answer.Said said ? said.text() : Optional.empty())
        .orElse("");
  }

  Optional<Entry> entry() {
    return step.asked().flatMap(f -> interview.situation().entry(step.question(), f));
  }

  private static String shown(NonAnswer none) {
    return Stream.of(Optional.of(none.state().words()), none.owner(), none.note())
        .flatMap(Optional::stream)
        .reduce((a, b) -> a + "; " + b)
        .orElseThrow();
  }

  /** An entry in a few words. */
  static String shown(Field field, Entry entry) {
    if (entry instanceof NonAnswer none) {
      return shown(none);
    }
    Entry.Value value = (Entry.Value) entry;
    Parsed<Value> read = field.type().read(value.given());
    return read.value()
        .map(v -> ValueText.label(field.type(), v))
        .orElse(value.given().line() + " (not valid)");
  }
}
