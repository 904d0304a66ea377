package io.github.specq.bank.read;

import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.AnswerPath;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.problem.DidYouMean;
import io.github.specq.yaml.Yaml;
import java.util.Optional;

/**
 * Finds the field of an answer that a path names: {@code [bank/]question[.field]}, or a bare
 * earlier field.
 */
final class AnswerPathReader {
  private final BankOutline outline;
  private final Outlines others;

  AnswerPathReader(BankOutline outline, Outlines others) {
    this.outline = outline;
    this.others = others;
  }

  /**
   * The field, or empty when the path is wrong and its problem was reported.
   *
   * @param question whose fields may be named without it, or empty
   * @param place where the path stands: it may only look at what stands before
   */
  Optional<PathTarget> read(Yaml.Scalar path, String question, Place place) {
    AnswerPath named = AnswerPath.parse(path.text());
    if (named.bank().isEmpty()) {
      return own(path, named, question, place);
    }
    String bank = named.bank().get();
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

  private Optional<PathTarget> own(
      Yaml.Scalar path, AnswerPath named, String question, Place place) {
    boolean field = named.field().isEmpty() && outline.fields(question).contains(named.question());
    Optional<PathTarget> target =
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

  /** Whether it is asked before a place of this bank; other banks are asked on their own. */
  boolean isBefore(Ref ref, Place place) {
    return !ref.bank().equals(outline.id())
        || outline.place(ref.question(), ref.field()).isBefore(place);
  }

  private Optional<PathTarget> in(
      BankOutline bank, Yaml.Scalar path, String question, String field) {
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
    return type.map(t -> new PathTarget(new Ref(bank.id(), question, field), t));
  }

  /** The type of an answer in this bank or another. */
  Optional<FieldType> typeOf(Ref ref) {
    Optional<BankOutline> bank =
        ref.bank().equals(outline.id()) ? Optional.of(outline) : others.find(ref.bank());
    return bank.flatMap(b -> b.type(ref.question(), ref.field()));
  }
}
