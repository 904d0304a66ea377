package io.github.specq.interview;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the step that somebody names. */
final class StepFinder {
  private static final String NUMBER = "[Pp]?[0-9]{1,4}";

  private final Function<Question, Optional<String>> numbers;
  private final Bank bank;
  private final Steps route;

  /**
   * @param bank whose topics can be named
   * @param numbers the number of a question
   */
  StepFinder(Bank bank, Steps route, Function<Question, Optional<String>> numbers) {
    this.numbers = numbers;
    this.bank = bank;
    this.route = route;
  }

  Optional<Step> find(String target) {
    if (target.matches(NUMBER)) {
      return numbered(target);
    }
    return steps().filter(s -> isCalled(s, target)).findFirst().or(() -> topic(target));
  }

  private Stream<Step> steps() {
    return route.all().stream();
  }

  private Optional<Step> numbered(String number) {
    return steps()
        .filter(s -> numbers.apply(s.question()).filter(number::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  private static boolean isCalled(Step step, String target) {
    String question = step.question().id();
    String full = step.bank().id() + "/" + question;
    String field = step.asked().map(f -> "." + f.id()).orElse("");
    return Stream.of(question, full, question + field, full + field).anyMatch(target::equals);
  }

  /** The first open step of a topic; where nothing is open, its first. */
  private Optional<Step> topic(String id) {
    Set<String> questions =
        bank.sections().stream()
            .filter(s -> s.id().equals(id))
            .map(Section::questions)
            .flatMap(List::stream)
            .map(Question::id)
            .collect(Collectors.toSet());
    List<Step> steps =
        steps()
            .filter(s -> s.bank().id().equals(bank.id()))
            .filter(s -> questions.contains(s.question().id()))
            .toList();
    return steps.stream().filter(route::isOpen).findFirst().or(() -> steps.stream().findFirst());
  }
}
