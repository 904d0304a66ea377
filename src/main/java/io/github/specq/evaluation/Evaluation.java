package io.github.specq.evaluation;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Answers;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Facts;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a set of answers means for a set of banks: the facts, and which questions are in force. It
 * holds for these answers only; a new answer makes a new evaluation.
 */
public final class Evaluation implements Facts {
  /** Why a reason is offered that nobody typed. */
  private static final String READY = "what speaks for it here";

  private final Map<String, Bank> banks;
  private final Answers answers;
  private final Map<Ref, Value> found;
  private final Map<Ref, Fact> facts = new HashMap<>();
  private final IdentityHashMap<Question, Boolean> inForce = new IdentityHashMap<>();
  private final Map<String, Map<String, Question>> questions = new HashMap<>();
  private final Map<String, Derived> derived;

  /**
   * @param banks by id; conditions on banks that are not among them are unknown
   */
  public Evaluation(Map<String, Bank> banks, Answers answers) {
    this(banks, answers, Map.of());
  }

  /**
   * @param found what the repository shows, for questions that nobody has said anything to
   */
  public Evaluation(Map<String, Bank> banks, Answers answers, Map<Ref, Value> found) {
    this.banks = Map.copyOf(banks);
    this.answers = answers;
    this.found = Map.copyOf(found);
    this.derived = derived(banks.values());
  }

  /**
   * All that these banks define or look at, by id. Where a bank and one that looks at it have
   * different ones of the same name, the former's counts.
   */
  private static Map<String, Derived> derived(Collection<Bank> banks) {
    Map<String, Derived> all = new HashMap<>();
    for (Bank bank : banks) {
      for (Derived value : bank.knowledge().derived()) {
        all.merge(value.id(), value, (a, b) -> b.bank().equals(bank.id()) ? b : a);
      }
    }
    return all;
  }

  /** Whether the bank's subject concerns the project at all. */
  public Truth applies(Bank bank) {
    return bank.appliesWhen().holds(this);
  }

  /** Whether interviews of the project ask only what is required. */
  public boolean isBrief() {
    return banks.values().stream()
        .flatMap(b -> b.projectProfile().stream())
        .anyMatch(p -> p.briefWhen().holds(this) == Truth.TRUE);
  }

  /** The first condition that takes a question off the path. */
  public Optional<Condition> barrier(Bank bank, Question question) {
    return Stream.of(bank.appliesWhen(), question.when())
        .filter(c -> c.holds(this) == Truth.FALSE)
        .findFirst();
  }

  /** Whether a question is on the path. */
  public boolean inForce(Bank bank, Question question) {
    Boolean known = inForce.get(question);
    if (known == null) {
      known = barrier(bank, question).isEmpty();
      inForce.put(question, known);
    }
    return known;
  }

  /** Whether a field is on the path; its question must be. */
  public boolean inForce(Field field) {
    return field.when().holds(this) != Truth.FALSE;
  }

  /** Whether a question on the path must be answered. */
  public boolean required(Question question) {
    return question.requiredWhen().holds(this) == Truth.TRUE;
  }

  /** Whether a field on the path must have a value. */
  public boolean required(Field field) {
    return field.requiredWhen().holds(this) == Truth.TRUE;
  }

  @Override
  public Fact of(Ref ref) {
    Fact known = facts.get(ref);
    if (known == null) {
      known =
          ref.bank().equals(Ref.DERIVED)
              ? derived(ref).map(d -> d.formula().of(this)).orElse(new Fact.Unknown(false))
              : find(ref);
      facts.put(ref, known);
    }
    return known;
  }

  /** How a value is computed; empty for an answer. */
  public Optional<Derived> derived(Ref ref) {
    return ref.bank().equals(Ref.DERIVED)
        ? Optional.ofNullable(derived.get(ref.question()))
        : Optional.empty();
  }

  @Override
  public List<Ref> inputs(Ref ref) {
    return derived(ref).map(Derived::inputs).orElse(List.of());
  }

  private Fact find(Ref ref) {
    Bank bank = banks.get(ref.bank());
    Optional<Question> question = bank == null ? Optional.empty() : question(bank, ref.question());
    Optional<Field> field = question.flatMap(q -> q.field(ref.field()));
    if (bank == null || question.isEmpty() || field.isEmpty()) {
      return new Fact.Unknown(false);
    }
    if (!inForce(bank, question.get()) || !inForce(field.get())) {
      return new Fact.OffPath();
    }
    return own(question.get(), field.get()).orElseGet(() -> carried(question.get(), field.get()));
  }

  private Optional<Question> question(Bank bank, String id) {
    return Optional.ofNullable(
        questions
            .computeIfAbsent(
                bank.id(),
                b ->
                    bank.questions()
                        .collect(Collectors.toMap(Question::id, q -> q, (first, second) -> first)))
            .get(id));
  }

  /** What stands for a question, under its id or a former one. */
  public Optional<Answer> answer(Question question) {
    return answers
        .answer(question.bank(), question.id())
        .or(
            () ->
                question.was().stream()
                    .flatMap(old -> answers.answer(question.bank(), old).stream())
                    .findFirst());
  }

  /** What stands for a field, under its id or a former one. */
  public Optional<Entry> entry(Question question, Field field) {
    return answer(question)
        .flatMap(
            a ->
                a.entry(field.id())
                    .or(
                        () ->
                            field.was().stream()
                                .flatMap(old -> a.entry(old).stream())
                                .findFirst()));
  }

  private Optional<Fact> own(Question question, Field field) {
    Optional<Entry> entry = entry(question, field);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (entry.get() instanceof NonAnswer none) {
      return Optional.of(
          none.state() == State.NOT_APPLICABLE
              ? new Fact.NotApplicable()
              : new Fact.Unknown(false));
    }
    Entry.Value value = (Entry.Value) entry.get();
    if (!belongs(field, value)) {
      return Optional.of(
          new Fact.Unknown(answer(question).filter(Answer::hasOwnWords).isPresent()));
    }
    return Optional.of(
        field
            .type()
            .read(value.given())
            .value()
            .<Fact>map(v -> new Fact.Known(v, origin(value)))
            .orElse(new Fact.Unknown(false)));
  }

  /** Whether a value is no reason for another one than that which stands. */
  private boolean belongs(Field field, Entry.Value value) {
    return field.explains().isEmpty()
        || value.explained().isEmpty()
        || explained(field, value).filter(then -> stands(field.explains().get(), then)).isPresent();
  }

  private Optional<Value> explained(Field field, Entry.Value reason) {
    return field
        .explains()
        .flatMap(this::type)
        .flatMap(t -> reason.explained().flatMap(e -> t.read(e).value()));
  }

  private boolean stands(Ref ref, Value value) {
    return of(ref).value().filter(value::means).isPresent();
  }

  /** That the reason which stands for a field is for another value than the one it explains. */
  public Optional<OutlivedReason> outlived(Question question, Field field) {
    return entry(question, field)
        .flatMap(e -> e instanceof Entry.Value v ? Optional.of(v) : Optional.empty())
        .filter(reason -> !belongs(field, reason))
        .flatMap(reason -> field.explains().flatMap(ref -> outlived(ref, reason)));
  }

  private Optional<OutlivedReason> outlived(Ref ref, Entry.Value reason) {
    FieldType type = type(ref).orElseThrow();
    return of(ref)
        .value()
        .map(
            now ->
                new OutlivedReason(
                    ValueText.label(type, now),
                    ValueText.label(type, reason.explained().orElseThrow())));
  }

  /** The other questions of the bank with a field that is the reason for one of this question. */
  List<Question> explaining(Question explained) {
    return Stream.ofNullable(banks.get(explained.bank()))
        .flatMap(Bank::questions)
        .filter(q -> !q.id().equals(explained.id()))
        .filter(
            q ->
                q.fields().stream()
                    .flatMap(f -> f.explains().stream())
                    .anyMatch(r -> r.equals(explained.ref(r.field()))))
        .toList();
  }

  /** Whether something stands for an answer itself, a value or none. */
  boolean hasEntry(Ref ref) {
    return own(ref).isPresent();
  }

  private Optional<Entry> own(Ref ref) {
    return Optional.ofNullable(banks.get(ref.bank()))
        .flatMap(b -> question(b, ref.question()))
        .flatMap(q -> q.field(ref.field()).flatMap(f -> entry(q, f)));
  }

  /** The value of an answer as it was given, or as it would be typed where it is taken over. */
  Optional<Given> given(Ref ref) {
    Optional<Value> value = of(ref).value();
    return own(ref)
        .filter(e -> value.isPresent())
        .flatMap(e -> e instanceof Entry.Value v ? Optional.of(v.given()) : Optional.empty())
        .or(() -> value.flatMap(v -> type(ref).flatMap(t -> typed(t, v))));
  }

  private static Optional<Given> typed(FieldType type, Value value) {
    if (value instanceof Value.Chosen chosen) {
      return Optional.of(Given.of(chosen.option()));
    }
    return value instanceof Value.Other other
        ? Optional.of(Given.other(other.text()))
        : type.parse(ValueText.each(type, value, false)).value();
  }

  private static Fact.Origin origin(Entry.Value value) {
    return switch (value.by().who()) {
      case PERSON -> Fact.Origin.PERSON;
      case DEFAULT -> Fact.Origin.DEFAULT;
      case FOUND -> Fact.Origin.FOUND;
      case AGENT -> Fact.Origin.AGENT;
    };
  }

  private Fact carried(Question question, Field field) {
    return carries(field)
        .filter(c -> !explainsOwn(field))
        .flatMap(c -> carried(c).stream())
        .findFirst()
        .<Fact>map(v -> new Fact.Known(v, Fact.Origin.CARRIED))
        .orElseGet(() -> found(question, field));
  }

  /** Whether a field explains a value of its own bank's that another bank's reason is not for. */
  private boolean explainsOwn(Field field) {
    return field
        .explains()
        .flatMap(ref -> field(ref).flatMap(f -> overruled(f)).filter(c -> !stands(ref, c.value())))
        .isPresent();
  }

  private Fact found(Question question, Field field) {
    boolean ownWords = answer(question).filter(Answer::hasOwnWords).isPresent();
    Value value = found.get(field.ref());
    return ownWords || value == null
        ? new Fact.Unknown(ownWords)
        : new Fact.Known(value, Fact.Origin.SHOWN);
  }

  private Stream<Field.Carry> carries(Field field) {
    return field.carries().stream().filter(c -> c.when().holds(this) == Truth.TRUE);
  }

  private Optional<Value> carried(Field.Carry carry) {
    return source(carry).flatMap(s -> of(s).value()).flatMap(carry.value()::of);
  }

  private Optional<Ref> source(Field.Carry carry) {
    return carry.sources().stream().filter(s -> of(s).value().isPresent()).findFirst();
  }

  /** The answer that a field's value is taken over from, where it is. */
  public Optional<Ref> source(Field field) {
    boolean isCarried =
        of(field.ref()) instanceof Fact.Known known && known.origin() == Fact.Origin.CARRIED;
    return isCarried
        ? carries(field).filter(c -> carried(c).isPresent()).findFirst().flatMap(this::source)
        : Optional.empty();
  }

  /** Whether nobody said it, and only the repository shows it. */
  boolean isFound(Ref ref) {
    return of(ref) instanceof Fact.Known known && known.origin() == Fact.Origin.SHOWN;
  }

  /** Where an answer stands: in the bank that it is taken over from, or there. */
  Ref origin(Ref ref) {
    return field(ref).flatMap(this::source).orElse(ref);
  }

  /**
   * A value that is there to be taken over.
   *
   * @param source the answer it comes from
   * @param said whether that answer says it, and not only leaves it out
   */
  record Carried(Value value, Ref source, boolean said) {}

  /** The value that a field would take over if it had none of its own. */
  Optional<Carried> overruled(Field field) {
    boolean hasOwn =
        of(field.ref()) instanceof Fact.Known known && known.origin() != Fact.Origin.CARRIED;
    return hasOwn
        ? carries(field).flatMap(c -> carried(field, c).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<Carried> carried(Field field, Field.Carry carry) {
    return carried(carry)
        .flatMap(v -> source(carry).map(s -> new Carried(v, s, !field.isFromSilence(carry))));
  }

  /** The field a path means, in these banks. */
  public Optional<Field> field(Ref ref) {
    return Optional.ofNullable(banks.get(ref.bank()))
        .flatMap(b -> question(b, ref.question()))
        .flatMap(q -> q.field(ref.field()));
  }

  /** The type of an answer or a computed value, in these banks. */
  public Optional<FieldType> type(Ref ref) {
    return ref.bank().equals(Ref.DERIVED)
        ? derived(ref).flatMap(d -> d.type(this::type))
        : field(ref).map(Field::type);
  }

  /** The default to offer for a field now. */
  public Optional<Field.Default> defaultOf(Field field) {
    return field.defaults().stream()
        .filter(d -> d.when().holds(this) == Truth.TRUE)
        .findFirst()
        .or(() -> readyReason(field));
  }

  /** What speaks for and against an option of a choice. */
  public OptionFit fit(Field field, String option) {
    return OptionFit.of(field, option, this, this::type);
  }

  /** What speaks for the option that a field gives the reason for, as that reason. */
  private Optional<Field.Default> readyReason(Field field) {
    return field
        .explains()
        .flatMap(
            ref ->
                of(ref).value().orElse(null) instanceof Value.Chosen chosen
                    ? field(ref).flatMap(explained -> fit(explained, chosen.option()).reason())
                    : Optional.empty())
        .map(reason -> new Field.Default(Condition.always(), Given.of(reason), READY));
  }
}
