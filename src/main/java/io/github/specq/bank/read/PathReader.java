package io.github.specq.bank.read;

import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.AnswerPath;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Ref;
import io.github.specq.problem.DidYouMean;
import io.github.specq.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a path names: the field of an answer, or a computed value. */
final class PathReader {
  private final BankOutline outline;
  private final Outlines others;
  private final AnswerPathReader answers;
  private final Map<String, Derived> used = new LinkedHashMap<>();
  private @Nullable DerivedNames derived;

  PathReader(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.others = others;
    this.answers = new AnswerPathReader(outline, others);
  }

  /** The computed values that paths read so far name, in the order they were first named. */
  List<Derived> used() {
    return List.copyOf(used.values());
  }

  /**
   * The field, or empty when the path is wrong and its problem was reported.
   *
   * @param question whose fields may be named without it, or empty
   * @param place where the path stands: it may only look at what stands before
   */
  Optional<PathTarget> read(Yaml.Scalar path, String question, Place place) {
    return AnswerPath.parse(path.text()).bank().equals(Optional.of(Ref.DERIVED))
        ? derived(path, path.text().substring(Ref.DERIVED.length() + 1), place)
        : answers.read(path, question, place);
  }

  private Optional<PathTarget> derived(Yaml.Scalar path, String name, Place place) {
    Optional<Derived> found = derived().find(name);
    if (found.isEmpty()) {
      outline.problem(
          path,
          "there is no derived value '" + name + "'",
          derived().ids().isEmpty()
              ? "no bank has a value under 'derived:'"
              : DidYouMean.hint(name, derived().ids()));
      return Optional.empty();
    }
    Derived value = found.get();
    for (Ref input : value.inputs()) {
      if (!answers.isBefore(input, place)) {
        outline.problem(
            path, "'" + path.text() + "' is computed from questions asked later", "move it down");
        return Optional.empty();
      }
    }
    used.putIfAbsent(name, value);
    return value.type(answers::typeOf).map(t -> new PathTarget(value.ref(), t));
  }

  /** The computed values that can be named. */
  DerivedNames derived() {
    if (derived == null) {
      derived = new DerivedNames(outline, others, new DerivedReader(outline, others).read());
    }
    return derived;
  }
}
