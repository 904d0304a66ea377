package io.github.specq.bank.read;

import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.AnswerPath;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.problem.DidYouMean;
import io.github.specq.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the field a path names: {@code [bank/]question[.field]}, or a bare earlier field. */
final class PathReader {
  private final BankOutline outline;
  private final Outlines others;
  private final Map<String, Derived> used = new LinkedHashMap<>();
  private @Nullable DerivedNames derived;

  PathReader(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.others = others;
  }

  /** The computed values that paths read so far name, in the order they were first named. */
  List<Derived> used() {
    return List.copyOf(used.values());
  }

  /** A field that exists, and its type. */
  record Target(Ref ref, FieldType type) {}

  /**
   * The field, or empty when the path is wrong and its problem was reported.
   *
   * @param question whose fields may be named without it, or empty
   * @param place where the path stands: it may only look at what stands before
   */
  Optional<Target> read(Yaml.Scalar path, String question, Place place) {
    AnswerPath named = AnswerPath.parse(path.text());
    if (named.bank().isEmpty()) {
      return own(path, named, question, place);
    }
    String bank = named.bank().get();
    if (bank.equals(Ref.DERIVED)) {
      return derived(path, path.text().substring(Ref.DERIVED.length() + 1), place);
    }
    if (bank.equals(outline.id())) {
      return own(path, named, "", place);
    }
    Optional<BankOutline> other = others.find(bank);
    if (other.isEmpty()) {
      outline.problem(path, "there is no bank '" + bank + "'", "check the word before the /");
      return Optional.empty();
    }
    return in(other.get(), path, named.question(), named.fieldOrValue());
  }

  private Optional<Target> own(Yaml.Scalar path, AnswerPath named, String question, Place place) {
    boolean field = named.field().isEmpty() && outline.fields(question).contains(named.question());
    Optional<Target> target =
        field
            ? in(outline, path, question, named.question())
            : in(outline, path, named.question(), named.fieldOrValue());
    if (target.isPresent() && !isBefore(target.get().ref(), place)) {
      notBefore(path, target.get().ref(), place);
      return Optional.empty();
    }
    return target;
  }

  /** A condition looks only backwards. */
  private void notBefore(Yaml.Scalar path, Ref ref, Place place) {
    Place there = outline.place(ref.question(), ref.field());
    String name = "'" + path.text() + "'";
    if (place.question() < 0) {
      outline.problem(
          path,
          name + " is a question of this bank",
          "whether a bank applies is decided by another bank's answers, such as the profile's");
    } else if (there.equals(place)) {
      outline.problem(path, name + " is this field itself", "look at an earlier one");
    } else if (there.question() == place.question() && place.field() < 0) {
      outline.problem(path, name + " belongs to this question itself", "look at an earlier one");
    } else {
      outline.problem(path, name + " is asked later", "look at an earlier one, or move it up");
    }
  }

  private boolean isBefore(Ref ref, Place place) {
    return !ref.bank().equals(outline.id())
        || outline.place(ref.question(), ref.field()).isBefore(place);
  }

  private Optional<Target> in(BankOutline bank, Yaml.Scalar path, String question, String field) {
    if (!bank.questions().contains(question)) {
      outline.problem(
          path,
          "there is no question '" + question + "' in " + bank.id(),
          DidYouMean.hint(question, bank.questions()));
      return Optional.empty();
    }
    Optional<FieldType> type = bank.type(question, field);
    if (type.isEmpty()) {
      outline.problem(
          path,
          "question '" + question + "' has no field '" + field + "'",
          DidYouMean.hint(field, bank.fields(question)));
    }
    return type.map(t -> new Target(new Ref(bank.id(), question, field), t));
  }

  private Optional<Target> derived(Yaml.Scalar path, String name, Place place) {
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
      if (!isBefore(input, place)) {
        outline.problem(
            path, "'" + path.text() + "' is computed from questions asked later", "move it down");
        return Optional.empty();
      }
    }
    used.putIfAbsent(name, value);
    return value.type(this::typeOf).map(t -> new Target(value.ref(), t));
  }

  /** The computed values that can be named. */
  DerivedNames derived() {
    if (derived == null) {
      derived = new DerivedNames(outline, others, new DerivedReader(outline, others).read());
    }
    return derived;
  }

  /** The type of an answer in this bank or another. */
  Optional<FieldType> typeOf(Ref ref) {
    Optional<BankOutline> bank =
        ref.bank().equals(outline.id()) ? Optional.of(outline) : others.find(ref.bank());
    return bank.flatMap(b -> b.type(ref.question(), ref.field()));
  }
}
