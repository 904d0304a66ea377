package io.github.specq.bank;

import static io.github.specq.bank.SourceText.normal;

import io.github.specq.field.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a loaded bank says, in the words and places of {@link Phase9Source}, and more. */
final class Phase9Facts {
  private final Set<String> facts = new LinkedHashSet<>();

  private Phase9Facts() {}

  static Set<String> of(Bank bank) {
    Phase9Facts facts = new Phase9Facts();
    facts.bank(bank);
    return facts.facts;
  }

  private void add(String place, String words) {
    facts.add(place + ": " + normal(words));
  }

  private void add(String place, Optional<String> words) {
    words.ifPresent(w -> add(place, w));
  }

  private void bank(Bank bank) {
    add("title", bank.title() + " Questions");
    add(
        "Phase",
        bank.about().number().map(n -> n + " (" + bank.title().replaceFirst(".*: ", "") + ")"));
    add("When", bank.about().whenToUse());
    add("Duration", bank.about().minutes().map(m -> m + " minutes"));
    add("Questions", bank.questions().count() + " total");
    add("Outcome", bank.about().outcome());
    add("Before starting", bank.about().before());
    bank.about().notes().forEach(note -> add("Note", note));
    bank.about().topics().forEach(topic -> add("topic", topic));
    List<Question> questions = bank.questions().toList();
    for (int i = 0; i < questions.size(); i++) {
      question("question " + (i + 1), questions.get(i));
    }
    bank.about()
        .summary()
        .forEach(f -> add("summary", f.spec() + ", " + f.section() + ", " + f.about()));
    for (int i = 0; i < bank.about().nextSteps().size(); i++) {
      nextStep("next step " + (i + 1), bank.about().nextSteps().get(i));
    }
  }

  private void nextStep(String place, Bank.NextStep step) {
    add(place, step.title());
    add(place + ", detail", step.detail());
    step.items().forEach(item -> add(place + ", item", item));
  }

  private void question(String place, Question question) {
    add(place + ", title", question.wording().title());
    add(place + ", required", question.wording().requiredIf());
    add(place + ", context", question.wording().context());
    add(place + ", ask", question.wording().ask());
    add(place + ", prompt", question.wording().prompt());
    add(place + ", example", question.wording().example().map(Question.Example::text));
    question.fills().forEach(f -> add(place + ", fills", f.spec() + ", " + f.section()));
    question.fields().forEach(field -> field(place, field));
  }

  private void field(String question, Field field) {
    String group = field.wording().group().orElse("Options");
    String place = question + ", " + group;
    add(question + ", group", group);
    add(place + ", item", field.wording().label());
    field.wording().label().ifPresent(label -> words(place + ", " + label, field));
    // Behind "; " the bank may add words of its own.
    add(place + ", hint", field.wording().hint().map(h -> h.replaceFirst("; .*", "")));
    field.wording().examples().forEach(example -> add(place + ", item", example));
    field.type().options().forEach(option -> option(question, place, option));
  }

  /** The source states some questions ("Log all failures"); the bank asks them. */
  private void words(String place, Field field) {
    add(place + ", words", field.wording().ask());
    add(place + ", words", field.wording().ask().map(a -> a.replaceFirst("\\?$", "")));
    add(place + ", words", field.wording().hint());
  }

  private void option(String question, String group, Option option) {
    String place = group + ", " + option.label();
    add(question + ", can be answered", option.id());
    add(group + ", item", option.label());
    add(place + ", words", option.summary().map(SourceText::statement));
    add(group + ", hint", option.summary().flatMap(SourceText::hint));
    option.languages().forEach(language -> add(place + ", language", language));
    add(place + ", Pros", String.join(", ", option.pros()));
    add(place + ", Cons", String.join(", ", option.cons()));
    add(place + ", Best for", String.join(", ", option.bestFor()));
  }
}
