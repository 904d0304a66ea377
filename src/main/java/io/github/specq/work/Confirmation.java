package io.github.specq.work;

import io.github.specq.answers.Answer;
import io.github.specq.bank.Bank;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A person stands by values that nobody gave: defaults that were taken, answers of programs. */
public final class Confirmation {
  private final Workspace workspace;

  public Confirmation(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is meant to be confirmed.
   *
   * @param questions or fields; where there are none and no topics, everything is meant
   * @param topics ids of sections
   */
  public record Scope(List<QuestionName> questions, List<String> topics)
      implements BiPredicate<Stop, Part> {
    public Scope {
      questions = List.copyOf(questions);
      topics = List.copyOf(topics);
    }

    @Override
    public boolean test(Stop stop, Part part) {
      boolean everything = questions.isEmpty() && topics.isEmpty();
      return everything
          || topics.contains(stop.section().id())
          || questions.stream().anyMatch(name -> name.means(part.field()));
    }
  }

  /**
   * Saves that a person stands by what is meant, a question at a time.
   *
   * @return what was confirmed, as {@code path: value}
   */
  public List<String> confirm(List<Bank> banks, Scope scope) {
    List<String> confirmed = new ArrayList<>();
    for (QuestionPath path : workspace.paths()) {
      if (banks.stream().anyMatch(b -> b.id().equals(path.bank().id()))) {
        path.inForce().forEach(stop -> confirmed.addAll(confirm(stop, scope)));
      }
    }
    return confirmed;
  }

  private List<String> confirm(Stop stop, Scope scope) {
    Optional<Answer> answer = stop.confirmed(part -> scope.test(stop, part));
    if (answer.isEmpty()) {
      return List.of();
    }
    workspace.store().put(stop.question().bank(), stop.question().id(), answer.get());
    return stop.parts().stream()
        .filter(Part::unconfirmed)
        .filter(part -> scope.test(stop, part))
        .map(Confirmation::line)
        .toList();
  }

  private static String line(Part part) {
    Value value = part.fact().value().orElseThrow();
    return part.field().ref() + ": " + ValueText.label(part.field().type(), value);
  }
}
