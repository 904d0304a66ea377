package io.github.specq.interview;

import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.References;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Truth;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of an interview for these answers: first what the bank needs to know of the project,
 * then the bank's own questions, each step open, put off, or done.
 */
final class StepList {
  /** Whether a step still wants an answer. */
  enum Need {
    DONE,
    /** Asked only by whoever goes through a question part by part. */
    OPTIONAL,
    /** Asked again after everything else. */
    LATER,
    OPEN
  }

  /**
   * A step and whether it is asked.
   *
   * @param untouched whether nothing stands there
   */
  record Entry(Step step, Need need, boolean untouched) {}

  private final Bank bank;
  private final Optional<Bank> profile;
  private final Evaluation evaluation;
  private final Depth depth;
  private final Set<String> topics;

  StepList(
      Map<String, Bank> banks,
      Bank bank,
      Evaluation evaluation,
      Optional<Depth> depth,
      Set<String> topics) {
    this.bank = bank;
    this.evaluation = evaluation;
    this.profile = banks.values().stream().filter(Bank::isProfile).findFirst();
    this.depth = depth.orElse(evaluation.isBrief() ? Depth.REQUIRED : Depth.ALL);
    this.topics = topics;
  }

  private Optional<Condition> briefWhen() {
    return profile.flatMap(Bank::projectProfile).map(Bank.ProjectProfile::briefWhen);
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    profile.filter(p -> !p.id().equals(bank.id())).ifPresent(p -> addProfile(p, entries));
    if (evaluation.applies(bank) != Truth.FALSE) {
      Set<Ref> deciders = depth == Depth.ALL ? Set.of() : deciders(bank);
      QuestionPath.of(bank, evaluation).inForce().stream()
          .filter(s -> topics.isEmpty() || topics.contains(s.section().id()))
          .forEach(s -> add(bank, s, depth, deciders, entries));
    }
    return entries;
  }

  private void addProfile(Bank profile, List<Entry> entries) {
    Set<String> wanted = profileQuestions(profile);
    QuestionPath.of(profile, evaluation).inForce().stream()
        .filter(s -> wanted.contains(s.question().id()))
        .forEach(s -> add(profile, s, Depth.ALL, Set.of(), entries));
  }

  /**
   * What this bank needs to know of the project: what its conditions read; when everything is asked
   * also what it names; and when it does not apply, only what decided that.
   */
  private Set<String> profileQuestions(Bank profile) {
    Set<String> wanted = new HashSet<>();
    if (evaluation.applies(bank) == Truth.FALSE) {
      bank.appliesWhen().refs().forEach(r -> wanted.add(r.question()));
      return wanted;
    }
    // What only defaults look at is not worth a question where little is asked.
    (depth == Depth.ALL ? References.of(bank) : References.deciding(bank))
        .filter(r -> r.bank().equals(profile.id()))
        .forEach(r -> wanted.add(r.question()));
    briefWhen().stream().flatMap(Condition::refs).forEach(r -> wanted.add(r.question()));
    if (depth == Depth.ALL) {
      wanted.addAll(bank.profileQuestions());
    }
    Set<String> all = new HashSet<>(wanted);
    profile
        .questions()
        .filter(q -> wanted.contains(q.id()))
        .flatMap(References::of)
        .flatMap(profile::inputs)
        .forEach(r -> all.add(r.question()));
    return all;
  }

  /** Fields that decide what is required, directly or through others. */
  private Set<Ref> deciders(Bank of) {
    Set<Ref> deciders = new HashSet<>();
    List<Question> questions = new ArrayList<>(of.questions().toList());
    Collections.reverse(questions);
    for (Question question : questions) {
      boolean decides = deciders.stream().anyMatch(r -> r.question().equals(question.id()));
      if (decides || question.requiredWhen().holds(evaluation) != Truth.FALSE) {
        question.when().refs().forEach(deciders::add);
        question.requiredWhen().refs().forEach(deciders::add);
        question.fields().forEach(f -> f.requiredWhen().refs().forEach(deciders::add));
        question.fields().stream()
            .filter(f -> deciders.contains(f.ref()) || evaluation.required(f))
            .forEach(f -> f.when().refs().forEach(deciders::add));
      }
    }
    return deciders;
  }

  private void add(
      Bank of, QuestionPath.Stop stop, Depth asked, Set<Ref> deciders, List<Entry> entries) {
    List<QuestionPath.Part> parts = parts(stop, asked, deciders);
    if (parts.isEmpty()) {
      return;
    }
    Question question = stop.question();
    if (question.opensWithChoice()) {
      entries.add(
          new Entry(new Step.Opening(of, question), openingNeed(stop, parts), !stop.isLookedAt()));
    }
    for (QuestionPath.Part part : parts) {
      Step step = new Step.Part(of, question, part.field());
      entries.add(new Entry(step, need(stop, part), part.untouched()));
    }
  }

  private List<QuestionPath.Part> parts(QuestionPath.Stop stop, Depth asked, Set<Ref> deciders) {
    if (asked == Depth.ALL) {
      return stop.parts();
    }
    List<QuestionPath.Part> wanted =
        stop.parts().stream().filter(p -> isWanted(p, deciders)).toList();
    return wanted.isEmpty() && stop.required() ? stop.parts() : wanted;
  }

  private static boolean isWanted(QuestionPath.Part part, Set<Ref> deciders) {
    return part.required() || part.outlived().isPresent() || deciders.contains(part.field().ref());
  }

  /** A question opens as long as something about it is needed or known, and nothing was said. */
  private Need openingNeed(QuestionPath.Stop stop, List<QuestionPath.Part> parts) {
    if (stop.nonAnswer().isPresent()) {
      return need(stop.nonAnswer().get());
    }
    boolean begins =
        stop.standing() == QuestionPath.Standing.OPEN
            && stop.parts().stream().allMatch(QuestionPath.Part::untouched);
    boolean wanted =
        parts.stream()
            .filter(QuestionPath.Part::untouched)
            .anyMatch(p -> p.required() || evaluation.defaultOf(p.field()).isPresent());
    return !isSaid(stop) && (begins || wanted) ? Need.OPEN : Need.DONE;
  }

  private static boolean isSaid(QuestionPath.Stop stop) {
    return stop.text().isPresent() || stop.isExample();
  }

  private static Need need(NonAnswer nonAnswer) {
    return nonAnswer.state() == State.LATER ? Need.LATER : Need.DONE;
  }

  private static Need need(QuestionPath.Stop stop, QuestionPath.Part part) {
    if (stop.nonAnswer().isPresent()) {
      return stop.question().opensWithChoice() ? Need.DONE : need(stop.nonAnswer().get());
    }
    if (part.nonAnswer().isPresent()) {
      return need(part.nonAnswer().get());
    }
    if (part.outlived().isPresent()) {
      return Need.OPEN;
    }
    if (!part.untouched() && part.fact().answered()) {
      return Need.DONE;
    }
    if (part.required()) {
      return Need.OPEN;
    }
    return isSaid(stop) ? Need.DONE : stop.question().opensWithChoice() ? Need.OPTIONAL : Need.OPEN;
  }
}
