package io.github.specq.evaluation;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Facts;
import io.github.specq.condition.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A bank's questions as a set of answers leaves them: which are in force, which are required, and
 * what each holds. Interview, specs, status and checks all read this, so that "skipped" means one
 * thing everywhere.
 */
public record QuestionPath(Bank bank, List<Stop> stops) {

  public QuestionPath {
    stops = List.copyOf(stops);
  }

  /** How far a question is answered. */
  public enum Standing {
    OFF_PATH,
    OPEN,
    PARTLY_ANSWERED,
    ANSWERED,
    /** A non-answer stands for the whole question. */
    NOT_ANSWERED
  }

  /** The answers of several banks, for conditions; nothing is known of other banks. */
  public static Facts facts(Collection<QuestionPath> paths) {
    Map<Ref, Fact> facts = new HashMap<>();
    for (QuestionPath path : paths) {
      path.stops().stream()
          .flatMap(stop -> stop.parts().stream())
          .forEach(part -> facts.put(part.field().ref(), part.fact()));
    }
    return ref -> facts.getOrDefault(ref, new Fact.Unknown(false));
  }

  /**
   * One question on, or off, the path.
   *
   * @param barrier why it is off the path
   * @param required whether it must be answered
   * @param answer what stands for it, also where it is off the path
   * @param parts its fields in force
   */
  public record Stop(
      Section section,
      Question question,
      Optional<Condition> barrier,
      boolean required,
      Optional<Answer> answer,
      List<Part> parts) {

    public boolean inForce() {
      return barrier.isEmpty();
    }

    /** Own words for the whole question. */
    public Optional<String> text() {
      return answer.flatMap(a -> a instanceof Answer.Said said ? said.text() : Optional.empty());
    }

    /** The non-answer for the whole question. */
    public Optional<NonAnswer> nonAnswer() {
      return answer.flatMap(a -> a instanceof NonAnswer n ? Optional.of(n) : Optional.empty());
    }

    /** Whether anything stands for it: an answer, why there is none, or what is taken over. */
    public boolean isLookedAt() {
      return answer.filter(a -> !(a instanceof Answer.Said said && said.isEmpty())).isPresent()
          || parts.stream().anyMatch(p -> p.fact().value().isPresent());
    }

    /** Whether something stands for it that a reader would look for, and no document shows it. */
    public boolean isUnshown() {
      return inForce() && isLookedAt() && !question.isShown() && !question.steers();
    }

    /** What it is called among all questions: {@code bank/question}. */
    public String name() {
      return question.bank() + "/" + question.id();
    }

    /** How many of its parts have a value that no person stands by. */
    public long unconfirmed() {
      return parts.stream().filter(Part::unconfirmed).count();
    }

    /**
     * Its answer once a person stands by its values, whoever gave them.
     *
     * @param wanted the parts that are meant
     * @return empty where that changes nothing
     */
    public Optional<Answer> confirmed(Predicate<Part> wanted) {
      List<Part> parts = parts().stream().filter(Part::unconfirmed).filter(wanted).toList();
      Answer.Said said = answer.map(Answer::said).orElse(Answer.Said.NOTHING);
      for (Part part : parts) {
        Entry.Value value = (Entry.Value) part.entry().orElseThrow();
        said = said.with(part.field().id(), value.confirmed());
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    public Standing standing() {
      if (!inForce()) {
        return Standing.OFF_PATH;
      }
      if (nonAnswer().isPresent()) {
        return Standing.NOT_ANSWERED;
      }
      boolean complete = parts.stream().noneMatch(p -> p.missing() || p.outlived().isPresent());
      if (text().isPresent()) {
        return complete ? Standing.ANSWERED : Standing.PARTLY_ANSWERED;
      }
      boolean something = parts.stream().anyMatch(p -> p.fact().answered());
      if (!something) {
        return Standing.OPEN;
      }
      return complete ? Standing.ANSWERED : Standing.PARTLY_ANSWERED;
    }

    /** Whether the example was taken: all of it is there, also where more was asked after it. */
    public boolean isExample() {
      Map<String, Entry> fields =
          answer
              .map(a -> a instanceof Answer.Said said ? said.fields() : Map.<String, Entry>of())
              .orElse(Map.of());
      return question
          .wording()
          .example()
          .map(Question.Example::entries)
          .filter(e -> !e.isEmpty())
          .filter(
              e ->
                  e.entrySet().stream()
                      .allMatch(f -> isThere(f.getValue(), fields.get(f.getKey()))))
          .isPresent();
    }

    private static boolean isThere(Entry example, @Nullable Entry stands) {
      return stands instanceof Entry.Value v && v.explaining(Optional.empty()).equals(example);
    }

    /** Whether something required is still open here. */
    public boolean missing() {
      boolean saidNothing =
          standing() == Standing.OPEN
              || nonAnswer().filter(n -> n.state().leavesOpen()).isPresent();
      return inForce()
          && ((required && saidNothing)
              || (nonAnswer().isEmpty() && parts.stream().anyMatch(Part::missing)));
    }
  }

  /**
   * One field in force.
   *
   * @param required whether it must have a value
   * @param entry what stands for it in the answers
   * @param defaultReason why the bank offers what stands here by default, unconfirmed
   * @param fit what speaks for and against an option, by its id; weighed where it is asked for
   * @param outlived that this is a reason for another value than the one that stands
   */
  public record Part(
      Field field,
      boolean required,
      Fact fact,
      Optional<Entry> entry,
      Optional<String> defaultReason,
      Function<String, OptionFit> fit,
      Optional<OutlivedReason> outlived) {

    /** Required, and without a value. */
    public boolean missing() {
      return required && fact.value().isEmpty() && !(fact instanceof Fact.NotApplicable);
    }

    /** Whether it has a value that no person stands by: a default, a find, a program's word. */
    public boolean unconfirmed() {
      return fact instanceof Fact.Known known && known.origin().isUnconfirmed();
    }

    /** Where a value stands in the repository that was taken from there. */
    public Optional<String> foundAt() {
      return entry.flatMap(e -> e instanceof Entry.Value v ? v.by().at() : Optional.empty());
    }

    /** Neither a value nor a non-answer stands here. */
    public boolean untouched() {
      return entry.isEmpty() && fact.value().isEmpty();
    }

    /** The non-answer for this part. */
    public Optional<NonAnswer> nonAnswer() {
      return entry.flatMap(e -> e instanceof NonAnswer n ? Optional.of(n) : Optional.empty());
    }
  }

  /** The answers that no document shows, by the names of their questions. */
  public List<String> unshown() {
    return stops.stream().filter(Stop::isUnshown).map(Stop::name).toList();
  }

  /** The path of a bank for these answers. */
  public static QuestionPath of(Bank bank, Evaluation evaluation) {
    List<Stop> stops = new ArrayList<>();
    for (Section section : bank.sections()) {
      for (Question question : section.questions()) {
        stops.add(stop(bank, section, question, evaluation));
      }
    }
    return new QuestionPath(bank, stops);
  }

  private static Stop stop(Bank bank, Section section, Question question, Evaluation evaluation) {
    Optional<Condition> barrier = evaluation.barrier(bank, question);
    Optional<Answer> answer = evaluation.answer(question);
    if (barrier.isPresent()) {
      return new Stop(section, question, barrier, false, answer, List.of());
    }
    List<Part> parts =
        question.fields().stream()
            .filter(evaluation::inForce)
            .map(f -> part(question, f, evaluation))
            .toList();
    return new Stop(section, question, barrier, evaluation.required(question), answer, parts);
  }

  private static Part part(Question question, Field field, Evaluation evaluation) {
    Fact fact = evaluation.of(field.ref());
    return new Part(
        field,
        evaluation.required(field),
        fact,
        evaluation.entry(question, field),
        defaultReason(field, fact, evaluation),
        option -> evaluation.fit(field, option),
        evaluation.outlived(question, field));
  }

  private static Optional<String> defaultReason(Field field, Fact fact, Evaluation evaluation) {
    return fact instanceof Fact.Known known && known.origin() == Fact.Origin.DEFAULT
        ? evaluation
            .defaultOf(field)
            .filter(
                d -> field.type().read(d.given()).value().filter(known.held()::means).isPresent())
            .map(Field.Default::reason)
        : Optional.empty();
  }

  /** The questions in force, in order. */
  public List<Stop> inForce() {
    return stops.stream().filter(Stop::inForce).toList();
  }

  /**
   * The questions in force that nothing stands for; a profile's are asked where they are needed.
   */
  public List<Stop> notLookedAt() {
    return bank.isProfile() ? List.of() : inForce().stream().filter(s -> !s.isLookedAt()).toList();
  }

  public Optional<Stop> stop(String question) {
    return stops.stream().filter(s -> s.question().id().equals(question)).findFirst();
  }
}
