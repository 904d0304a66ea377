package io.github.specq.interview;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Question;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.interview.StepList.Need;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a set of answers makes of a plan: the steps, and whether each wants an answer. Found out
 * once for as long as the answers stay, as moving about changes nothing here.
 */
final class Steps {
  private final InterviewPlan plan;
  private final Answers answers;
  private final Evaluation evaluation;
  private final List<StepList.Entry> entries;
  private final List<Question> questions;
  private @Nullable List<QuestionPath> paths;

  Steps(InterviewPlan plan, Answers answers) {
    this.plan = plan;
    this.answers = answers;
    this.evaluation = new Evaluation(plan.banks(), answers);
    this.entries =
        new StepList(plan.banks(), plan.bank(), evaluation, plan.depth(), plan.topics()).entries();
    this.questions = questions(entries);
  }

  private static List<Question> questions(List<StepList.Entry> entries) {
    Map<String, Question> questions = new LinkedHashMap<>();
    entries.forEach(e -> questions.putIfAbsent(name(e.step().question()), e.step().question()));
    return List.copyOf(questions.values());
  }

  private static String name(Question question) {
    return question.bank() + "/" + question.id();
  }

  Answers answers() {
    return answers;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** All steps on the path, each with what it needs. */
  List<StepList.Entry> entries() {
    return entries;
  }

  /** The questions on the path, in the order they are asked. */
  List<Question> questions() {
    return questions;
  }

  /** All steps on the path, answered or not. */
  List<Step> all() {
    return entries.stream().map(StepList.Entry::step).toList();
  }

  /** Whether a step still wants an answer. */
  boolean isOpen(Step step) {
    return entries.stream()
        .filter(e -> e.step().isSame(step))
        .anyMatch(e -> e.need() == Need.OPEN || e.need() == Need.LATER);
  }

  boolean contains(Step step) {
    return entries.stream().anyMatch(e -> e.step().isSame(step));
  }

  /** The banks that are asked: the project's profile, where it is, and the bank itself. */
  List<QuestionPath> paths() {
    List<QuestionPath> known = paths;
    if (known == null) {
      known = found();
      paths = known;
    }
    return known;
  }

  private List<QuestionPath> found() {
    Set<String> asked = new HashSet<>();
    entries.forEach(e -> asked.add(e.step().bank().id()));
    asked.add(plan.bank().id());
    return plan.banks().values().stream()
        .filter(b -> asked.contains(b.id()))
        .sorted(Comparator.comparing(b -> !b.isProfile()))
        .map(b -> QuestionPath.of(b, evaluation))
        .toList();
  }
}
