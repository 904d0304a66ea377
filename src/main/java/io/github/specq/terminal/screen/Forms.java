package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.condition.Fact;
import io.github.specq.evaluation.OptionFit;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Step;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.OpeningText;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.widget.Choices;
import io.github.specq.terminal.widget.TextBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the form of a step, filled with what was begun, what stands there, or what is offered. */
final class Forms {
  static final String KEEP = ":keep";
  static final String OTHER = ":other";
  static final String UNKNOWN = ":unknown";

  private final Interview interview;
  private final Step step;
  private final StepText about;
  private final Optional<Draft> draft;

  Forms(Interview interview, Step step, Optional<Draft> draft) {
    this.interview = interview;
    this.step = step;
    this.about = new StepText(interview, step);
    this.draft = draft;
  }

  Form form() {
    if (step.asked().isEmpty()) {
      return opening();
    }
    Field field = step.asked().get();
    return field
        .type()
        .<Form>match(
            choice -> choice(field),
            yesNo -> choice(field),
            text -> text(field),
            amount -> text(field),
            schedule -> text(field),
            list -> text(field));
  }

  private Form opening() {
    String words = draft.map(Draft::text).orElseGet(() -> Command.literal(about.words()));
    return new OpeningForm(step, about, new OpeningText(interview, step), TextBox.of(words, true));
  }

  private static Choices.Entry way(String id, String label, String remark) {
    return new Choices.Entry(id, label, remark, Choices.Kind.WAY);
  }

  private static Choices.Entry ownText(String id, String label, String remark) {
    return new Choices.Entry(id, label, remark, Choices.Kind.OWN_TEXT);
  }

  private Form choice(Field field) {
    Standing standing = standing(field);
    Choices choices = Choices.of(entries(field), field.type().several()).ticking(standing.ticked());
    Choices none = field.type().several() ? choices : choices.unchosen();
    Choices current = standing.at().map(choices::at).orElse(none);
    return new ChoiceForm(
        new ChoiceDetails(interview, step), current, TextBox.of(standing.other(), false));
  }

  private List<Choices.Entry> options(ChoiceType type) {
    List<Choices.Entry> entries =
        new ArrayList<>(
            about.shown(type).stream()
                .sorted(Comparator.comparingInt(this::place))
                .map(o -> entry(o.id(), StepText.label(o), o.exclusive()))
                .toList());
    if (type.other()) {
      entries.add(ownText(OTHER, "Something else (you type it)", ""));
    }
    return entries;
  }

  /** What was found first, and last what cannot be. */
  private int place(Option option) {
    boolean possible = about.fit(option.id()).impossible().isEmpty();
    return about.proposal(option.id()).isPresent() ? 0 : possible ? 1 : 2;
  }

  private List<Choices.Entry> entries(Field field) {
    List<Choices.Entry> entries =
        new ArrayList<>(
            field
                .type()
                .<List<Choices.Entry>>match(
                    this::options,
                    yesNo -> List.of(entry("yes", "Yes", false), entry("no", "No", false)),
                    text -> List.of(),
                    amount -> List.of(),
                    schedule -> List.of(),
                    list -> List.of()));
    Optional<NonAnswer> none =
        about.entry().flatMap(e -> e instanceof NonAnswer n ? Optional.of(n) : Optional.empty());
    entries.add(way(UNKNOWN, about.dontKnow(), none.map(Forms::reason).orElse("")));
    none.filter(n -> n.state() != State.UNKNOWN)
        .ifPresent(n -> entries.add(way(KEEP, "Leave it as it is", StepText.shown(field, n))));
    return entries;
  }

  /** Who can tell, and why nobody did, where it is not known. */
  private static String reason(NonAnswer none) {
    return none.state() == State.UNKNOWN
        ? Stream.of(none.owner(), none.note())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "))
        : "";
  }

  private Choices.Entry entry(String id, String label, boolean alone) {
    boolean impossible = !about.fit(id).impossible().isEmpty();
    Choices.Kind possible = impossible ? Choices.Kind.IMPOSSIBLE : Choices.Kind.OPTION;
    Choices.Kind kind = alone ? Choices.Kind.EXCLUSIVE : possible;
    return new Choices.Entry(id, label, remark(id), kind);
  }

  private String remark(String id) {
    boolean standard = about.offered().filter(d -> has(d.given(), id)).isPresent();
    boolean carried = about.entry().isEmpty() && value().filter(v -> has(v, id)).isPresent();
    if (carried) {
      return "carried over";
    }
    return about
        .proposal(id)
        .map(p -> "found: " + StepText.found(p))
        .orElseGet(() -> standard ? "default" : fit(about.fit(id)));
  }

  private static String fit(OptionFit fit) {
    if (!fit.impossible().isEmpty()) {
      return "not here: " + String.join("; ", fit.impossible());
    }
    return fit.isMarked() ? "fits" : "";
  }

  private static boolean has(Given given, String id) {
    return given.items().stream().anyMatch(i -> !i.other() && i.text().equals(id));
  }

  private static boolean has(Value value, String id) {
    if (value instanceof Value.Many many) {
      return many.values().stream().anyMatch(v -> has(v, id));
    }
    if (value instanceof Value.Flag flag) {
      return id.equals(flag.yes() ? "yes" : "no");
    }
    return value instanceof Value.Chosen chosen && chosen.option().equals(id);
  }

  private Optional<Value> value() {
    return step.asked().map(Field::ref).map(interview.evaluation()::of).flatMap(Fact::value);
  }

  /** What a list of options shows as chosen. */
  private record Standing(Optional<String> at, Set<String> ticked, String other) {}

  private Standing standing(Field field) {
    if (draft.isPresent()) {
      Draft begun = draft.get();
      return new Standing(
          Optional.of(begun.at()), new LinkedHashSet<>(begun.ticked()), begun.text());
    }
    Optional<Entry> entry = about.entry();
    if (entry.isPresent()) {
      return entry.get() instanceof Entry.Value value
          ? standing(field.type(), value.given())
          : new Standing(nonAnswer((NonAnswer) entry.get()), Set.of(), "");
    }
    Optional<Value> carried = value();
    if (carried.isPresent()) {
      Set<String> ids =
          entries(field).stream()
              .map(Choices.Entry::id)
              .filter(id -> has(carried.get(), id))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return new Standing(ids.stream().findFirst(), ids, "");
    }
    return about
        .preselected()
        .or(() -> about.offered().map(Field.Default::given))
        .map(given -> standing(field.type(), given))
        .orElseGet(() -> new Standing(about.unchecked().map(why -> UNKNOWN), Set.of(), ""));
  }

  private static Optional<String> nonAnswer(NonAnswer none) {
    return Optional.of(none.state() == State.UNKNOWN ? UNKNOWN : KEEP);
  }

  private Standing standing(FieldType type, Given given) {
    Set<String> ids = new LinkedHashSet<>();
    List<String> others = new ArrayList<>();
    for (Given.Item item : given.items()) {
      Optional<String> id = item.other() ? Optional.empty() : id(type, item.text());
      id.ifPresentOrElse(ids::add, () -> others.add(item.text()));
    }
    Optional<String> first =
        ids.stream().findFirst().or(() -> others.isEmpty() ? Optional.empty() : Optional.of(OTHER));
    return new Standing(first, ids, Command.literal(String.join(", ", others)));
  }

  /** The entry that stands for a value, where one is shown. */
  private Optional<String> id(FieldType type, String value) {
    return type.<Optional<String>>match(
        choice -> choice.option(value).filter(about.shown(choice)::contains).map(Option::id),
        yesNo -> Optional.of(value),
        text -> Optional.empty(),
        amount -> Optional.empty(),
        schedule -> Optional.empty(),
        list -> Optional.empty());
  }

  private Form text(Field field) {
    return new TextForm(about, field, box(field));
  }

  private TextBox box(Field field) {
    boolean lines = field.type().hasLines();
    if (draft.isPresent()) {
      return TextBox.of(draft.get().text(), lines);
    }
    if (about.entry().isEmpty()) {
      return TextBox.of(Command.literal(offered()), lines).selected();
    }
    TextBox stored = TextBox.of(Command.literal(stored(field)), lines);
    return about.outlived().isPresent() ? stored.selected() : stored;
  }

  /** Items that hold a comma are told apart by semicolons. */
  private String stored(Field field) {
    List<String> items =
        about.entry().orElseThrow() instanceof Entry.Value value
            ? value.given().items().stream().map(Given.Item::text).toList()
            : List.of();
    boolean commas = field.type().several() && items.stream().anyMatch(i -> i.contains(","));
    return String.join(commas ? "; " : ", ", items);
  }

  private String offered() {
    return about
        .preselected()
        .or(() -> about.offered().map(Field.Default::given))
        .filter(given -> value().isEmpty())
        .map(Given::line)
        .orElse("");
  }
}
