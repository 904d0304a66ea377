package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.text;

import io.github.specq.condition.Condition;
import io.github.specq.condition.Operand;
import io.github.specq.condition.Operator;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question of the profile that says which languages a project is written in, so that options
 * can name languages.
 *
 * @param question where the languages are
 * @param families what several of them are called together, by name: the ids of its options
 */
record ProjectLanguages(Ref question, FieldType type, Map<String, List<String>> families) {

  /** That of the profile; empty where there is none, or it does not say. */
  static Optional<ProjectLanguages> of(BankOutline outline, Outlines others) {
    return others
        .profile()
        .flatMap(id -> id.equals(outline.id()) ? Optional.of(outline) : others.find(id))
        .flatMap(ProjectLanguages::declaredBy);
  }

  /** What a bank declares; empty where it declares nothing, or something wrong. */
  private static Optional<ProjectLanguages> declaredBy(BankOutline profile) {
    BankFile.LanguagesFile file = profile.file().languages();
    String question = file == null ? "" : text(file.question());
    return profile
        .type(question, Ref.VALUE)
        .map(
            type ->
                new ProjectLanguages(
                    new Ref(profile.id(), question, Ref.VALUE),
                    type,
                    families(file == null ? null : file.families())));
  }

  private static Map<String, List<String>> families(@Nullable Yaml node) {
    Map<String, List<String>> families = new LinkedHashMap<>();
    if (node instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(e -> families.put(e.key().text(), names(e.value()).toList()));
    }
    return families;
  }

  private static Stream<String> names(Yaml members) {
    return members(members)
        .flatMap(n -> n instanceof Yaml.Scalar s ? Stream.of(s.text()) : Stream.empty());
  }

  private static Stream<Yaml> members(Yaml node) {
    return node instanceof Yaml.Sequence s ? s.items().stream() : Stream.of(node);
  }

  /** Reports what is wrong with what a bank declares. */
  static void check(BankOutline outline, boolean isProfile) {
    BankFile.LanguagesFile file = outline.file().languages();
    if (file == null) {
      return;
    }
    if (!isProfile) {
      outline.problem(
          Findings.first(file.question(), file.families()),
          "only a profile says which question names the languages",
          "add 'profile: yes'");
    }
    Optional<FieldType> type = outline.type(text(file.question()), Ref.VALUE);
    if (file.question() == null) {
      outline.problem(
          file.families(),
          "it is not said which question names the languages",
          "write 'question: id' beside it");
    } else if (type.isEmpty()) {
      outline.problem(
          file.question(),
          "there is no question '" + Name.shown(text(file.question())) + "' with one answer",
          DidYouMean.hint(text(file.question()), outline.questions()));
    }
    type.ifPresent(t -> checkFamilies(outline, file.families(), t));
  }

  private static void checkFamilies(BankOutline outline, @Nullable Yaml families, FieldType type) {
    if (families instanceof Yaml.Mapping mapping) {
      List<String> ids = type.options().stream().map(Option::id).toList();
      mapping.entries().stream()
          .flatMap(e -> members(e.value()))
          .forEach(member -> checkMember(outline, member, ids));
    } else if (families != null) {
      outline.problem(
          families, "families are called by a name", "write { Name: [language, language] }");
    }
  }

  private static void checkMember(BankOutline outline, Yaml member, List<String> ids) {
    if (!(member instanceof Yaml.Scalar language)) {
      outline.problem(member, "one language is wanted here", "write [one, another]");
    } else if (!ids.contains(language.text())) {
      outline.problem(
          language,
          "'" + Name.shown(language.text()) + "' is no language that can be answered",
          DidYouMean.hint(language.text(), ids));
    }
  }

  /**
   * Whether the project is written in none of these; empty where one of them is no answer, as
   * nothing can be said then.
   */
  Optional<Condition> noneOf(List<String> names) {
    List<Operand> languages = new ArrayList<>();
    for (String name : names) {
      List<String> ids = ids(name);
      if (ids.isEmpty()) {
        return Optional.empty();
      }
      ids.forEach(id -> languages.add(new Operand.Literal(new Value.Chosen(id))));
    }
    return Optional.of(new Condition.Compare(question, Operator.NONE_OF, languages));
  }

  private List<String> ids(String name) {
    return families.getOrDefault(
        name, type.options().stream().filter(o -> o.isCalled(name)).map(Option::id).toList());
  }
}
