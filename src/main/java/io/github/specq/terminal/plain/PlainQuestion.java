package io.github.specq.terminal.plain;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.OptionFit;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ListType;
import io.github.specq.field.Option;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Progress;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.terminal.OpeningText;
import io.github.specq.terminal.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A step in words: everything a person needs to answer it, in reading order. */
final class PlainQuestion {
  private static final int LONGEST_REMINDER = 60;

  private final Interview interview;
  private final Step step;
  private final StepText about;

  PlainQuestion(Interview interview, Step step) {
    this.interview = interview;
    this.step = step;
    this.about = new StepText(interview, step);
  }

  /** Said when the questions of a bank begin. */
  static String heading(Bank bank) {
    return bank.title() + bank.about().whenToUse().map(w -> " - " + w).orElse("");
  }

  /** Where the interview stands: {@code Question 2 of 5, part 3 of 10, about 7 minutes left.} */
  String progress() {
    Progress progress = interview.progress(step);
    StringBuilder text =
        new StringBuilder("Question %d of %d".formatted(progress.question(), progress.questions()));
    if (progress.part() > 0) {
      String about = progress.about() ? "about " : "";
      text.append(", part %d of %s%d".formatted(progress.part(), about, progress.parts()));
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
    lines.add(
        about.title()
            + question.wording().requiredIf().map(r -> " (required " + r + ")").orElse(""));
    question.wording().context().ifPresent(c -> lines.add("Why: " + c));
    if (!about.targets().isEmpty()) {
      lines.add("Goes to: " + String.join("; ", about.targets()));
    }
    if (step instanceof Step.Opening) {
      lines.addAll(outlineOfParts());
    }
    return lines;
  }

  private List<String> outlineOfParts() {
    List<String> lines = new ArrayList<>();
    String group = "";
    for (Field field : about.parts()) {
      if (field.wording().group().isPresent() && !field.wording().group().get().equals(group)) {
        group = field.wording().group().get();
        lines.add(group + ":");
      }
      String label = field.wording().label().orElse(field.wording().term());
      lines.add("  " + label + field.wording().ask().map(a -> ": " + a).orElse(""));
    }
    return lines;
  }

  /** What can be chosen, or what helps to answer. */
  List<String> body() {
    return step.asked().map(this::fieldBody).orElseGet(this::openingBody);
  }

  private List<String> openingBody() {
    List<String> lines = new ArrayList<>();
    int parts = about.parts().size();
    lines.add(
        parts == 1
            ? "1. Part by part: 1 short question."
            : "1. Part by part: %d short questions at most.".formatted(parts));
    lines.add("2. In my own words: one line; needed details are asked after.");
    step.question()
        .wording()
        .example()
        .ifPresent(e -> lines.add("3. Take the example as it is: \"" + e.text() + "\""));
    List<OpeningText.Row> rows = new OpeningText(interview, step).rows();
    if (!rows.isEmpty()) {
      lines.add("What is known:");
      rows.forEach(r -> lines.add("  " + r.fact() + (r.why().isEmpty() ? "" : " - " + r.why())));
    }
    return lines;
  }

  private List<String> fieldBody(Field field) {
    List<String> lines = new ArrayList<>();
    field.wording().hint().ifPresent(h -> lines.add("Hint: " + h));
    about.outlived().ifPresent(lines::add);
    about.examples().forEach(e -> lines.add("Example: " + e));
    List<Option> listed = about.shown(field.type());
    for (int i = 0; i < listed.size(); i++) {
      lines.add(option(i + 1, listed.get(i)));
    }
    if (!listed.isEmpty()) {
      lines.add("%d. %s".formatted(listed.size() + 1, about.dontKnow()));
    }
    about.proposals().forEach(p -> lines.add("Found: " + StepText.found(field, p)));
    if (!about.suggestions().isEmpty()) {
      lines.add("For example: " + String.join("; ", about.suggestions()));
    }
    return lines;
  }

  private String option(int number, Option option) {
    OptionFit fit = about.fit(option.id());
    StringBuilder text = new StringBuilder("%d. %s".formatted(number, StepText.label(option)));
    option.summary().ifPresent(s -> text.append(" - ").append(s));
    boolean more =
        option.summary().isPresent()
            || !option.pros().isEmpty()
            || !option.cons().isEmpty()
            || !option.bestFor().isEmpty()
            || !fit.equals(OptionFit.NOTHING);
    if (more && ".?!".indexOf(text.charAt(text.length() - 1)) < 0) {
      text.append('.');
    }
    append(text, "For", option.pros());
    append(text, "Against", option.cons());
    append(text, "Best for", option.bestFor());
    append(text, "Fits here", clauses(fit.fits()));
    append(text, "Against it here", clauses(fit.unfits()));
    append(text, "Not possible here", clauses(fit.impossible()));
    return text.toString();
  }

  private static List<String> clauses(List<String> clauses) {
    return clauses.isEmpty() ? clauses : List.of(String.join("; ", clauses));
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
    String numbers = step.question().wording().example().isPresent() ? "1, 2 or 3" : "1 or 2";
    String answer = "Answer with " + numbers + ", simply type your answer";
    if (new OpeningText(interview, step).unsaid() instanceof Reply.TakeKnown taken) {
      int known = taken.known().size();
      String what = known == 1 ? "take what is known" : "take the %d things known".formatted(known);
      return answer
          + ", or press Enter to "
          + (known == 0 ? "be asked what is needed" : what)
          + ".";
    }
    return about.current().map(c -> answer + keep(c)).orElse(answer + ", or press Enter for 1.");
  }

  private String fieldInstruction(Field field) {
    return form(field.type())
        + about.current().map(PlainQuestion::keep).orElseGet(() -> enter(field) + ".");
  }

  /** What Enter keeps, as one short sentence. */
  private static String keep(String current) {
    String line = current.lines().findFirst().orElse("");
    boolean cut = line.length() < current.length() || line.length() > LONGEST_REMINDER;
    String shown = line.substring(0, Math.min(line.length(), LONGEST_REMINDER)).strip();
    return ", or press Enter to keep: "
        + (cut ? shown + " ..." : shown.replaceAll("\\.$", "") + ".");
  }

  private String form(FieldType type) {
    return type.match(
        this::form,
        yesNo -> "Answer yes or no",
        text ->
            text.lines()
                ? "Type your answer, in the end a line with only a dot"
                : "Type your answer",
        amount -> "Type a " + amount.id(),
        schedule -> "Type a " + schedule.id(),
        PlainQuestion::form);
  }

  private String form(ChoiceType type) {
    int last = about.shown(type).size() + 1;
    String own = type.other() ? ", or in your own words" : "";
    return type.several()
        ? "Answer with numbers from 1 to %d, separated by commas%s".formatted(last, own)
        : "Answer with a number from 1 to %d%s".formatted(last, own);
  }

  private static String form(ListType list) {
    String what = list.of().isText() ? "" : " " + list.of().id() + "s";
    return "Type one or more" + what + ", separated by commas or semicolons";
  }

  private String enter(Field field) {
    Optional<Field.Default> offered = about.offered();
    if (about.preselected().isPresent()) {
      return ", or press Enter for %s (found)"
          .formatted(ValueText.label(field.type(), about.preselected().get()));
    }
    if (offered.isPresent()) {
      String form = field.type().hasLines() ? "\"%s\" (%s)" : "%s (%s)";
      return ", or press Enter for "
          + form.formatted(
              ValueText.label(field.type(), offered.get().given()), offered.get().reason());
    }
    if (about.unchecked().isPresent()) {
      return ", or press Enter for \"%s\" (%s)"
          .formatted(about.dontKnow().toLowerCase(Locale.ROOT), about.unchecked().get());
    }
    return about.isRequired() ? "; an answer is required" : ", or press Enter to skip it";
  }
}
