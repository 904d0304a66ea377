package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.name;
import static io.github.specq.bank.read.Nodes.text;

import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.quantity.Parsed;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a bank is to the profile of a project: that profile itself, or one that asks it. */
final class ProfileReader {
  private static final Place AT_THE_END = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final BankOutline outline;
  private final Outlines others;
  private final ConditionReader conditions;

  ProfileReader(BankOutline outline, Outlines others, ConditionReader conditions) {
    this.outline = outline;
    this.others = others;
    this.conditions = conditions;
  }

  /** What it says as the profile of a project, where it is that. */
  Optional<Bank.ProjectProfile> read(BankFile file) {
    boolean isProfile = file.profile() instanceof Scalar said && outline.yes(said, "profile");
    if (file.briefWhen() != null && !isProfile) {
      outline.problem(
          file.briefWhen(), "only a profile says how briefly is asked", "add 'profile: yes'");
    }
    ProjectLanguages.check(outline, isProfile);
    Map<String, String> assumed = assumed(file.assumedInScenarios(), isProfile);
    return isProfile
        ? Optional.of(
            new Bank.ProjectProfile(
                file.briefWhen() == null
                    ? Condition.never()
                    : conditions.read(file.briefWhen(), "", AT_THE_END),
                assumed))
        : Optional.empty();
  }

  private Map<String, String> assumed(@Nullable Yaml node, boolean isProfile) {
    Map<String, String> assumed = new LinkedHashMap<>();
    if (node != null && !(isProfile && node instanceof Yaml.Mapping)) {
      outline.problem(
          node, "a profile says what is assumed, by its questions", "write { question: value }");
    } else if (node instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        if (isAnswer(entry)) {
          assumed.put(entry.key().text(), text((Scalar) entry.value()));
        }
      }
    }
    return assumed;
  }

  private boolean isAnswer(Yaml.Entry entry) {
    Optional<FieldType> type = outline.type(entry.key().text(), Ref.VALUE);
    if (type.isEmpty()) {
      outline.problem(
          entry.key(),
          "there is no question '" + Name.shown(entry.key().text()) + "' with one answer",
          DidYouMean.hint(entry.key().text(), outline.questions()));
      return false;
    }
    if (!(entry.value() instanceof Scalar said)
        || type.get().read(Given.of(text(said))) instanceof Parsed.Bad<Value>) {
      outline.problem(entry.value(), "this is no answer to it", "write it as it would be typed");
      return false;
    }
    return true;
  }

  /**
   * The questions of the profile that it asks first: a profile asks itself, and every other bank
   * may name questions of it.
   */
  List<String> questions(@Nullable Yaml named) {
    if (named == null || named instanceof Scalar) {
      return List.of();
    }
    List<String> questions = new ArrayList<>();
    for (Yaml question : named instanceof Yaml.Sequence list ? list.items() : List.of(named)) {
      if (question instanceof Scalar one) {
        question(one).ifPresent(questions::add);
      } else {
        outline.problem(question, "one text is wanted here", "write a list of questions, or yes");
      }
    }
    return questions;
  }

  private Optional<String> question(Scalar question) {
    List<String> known =
        others.profile().flatMap(others::find).map(BankOutline::questions).orElse(List.of());
    if (known.contains(name(question))) {
      return Optional.of(name(question));
    }
    outline.problem(
        question,
        "the project profile has no question '" + Name.shown(name(question)) + "'",
        DidYouMean.hint(name(question), known));
    return Optional.empty();
  }
}
