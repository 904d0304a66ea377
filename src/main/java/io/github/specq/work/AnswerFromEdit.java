package io.github.specq.work;

import io.github.specq.answers.Given;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.field.FieldType;
import io.github.specq.field.ValueText;
import io.github.specq.project.BlockChange;
import io.github.specq.project.HandEdit;
import io.github.specq.project.ProjectWriter;
import io.github.specq.project.SpecPlan;
import io.github.specq.quantity.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that people wrote into a table or a sentence of a spec, and that its field can read:
 * offered as the answer.
 *
 * @param spec the document's path
 * @param command what to type to make it the answer
 * @param certain whether the value is one of the options or has a unit: not any text
 * @param take makes it the answer, and takes the edit back out of the document
 */
public record AnswerFromEdit(
    String spec, HandEdit.Value value, String command, boolean certain, Runnable take)
    implements EditOffer {
  // What people write where they know nothing yet.
  private static final Pattern NONE =
      Pattern.compile("(?i)(?:tb[cd]|todo|n/?a|none yet|unknown|not decided|\\?+|-+)\\b|\\W*$");

  /** The offers that edits of the specs make, in the order of the documents. */
  public static List<AnswerFromEdit> in(List<SpecPlan> plans, Workspace workspace) {
    List<AnswerFromEdit> offers = new ArrayList<>();
    for (SpecPlan plan : plans) {
      for (BlockChange block : plan.edited()) {
        for (HandEdit.Value value : plan.edit(block).values()) {
          of(plan.path(), value, workspace).ifPresent(offers::add);
        }
      }
    }
    return offers;
  }

  private static Optional<AnswerFromEdit> of(
      String spec, HandEdit.Value value, Workspace workspace) {
    QuestionName target = workspace.named(value.path());
    Bank bank = workspace.loader().load(target.question().bank());
    String name = value.path().substring(bank.id().length() + 1);
    Field field = target.field().orElseThrow();
    List<String> words = ValueText.typed(field.type(), value.after());
    Optional<Given> given = parsed(field, value).value();
    if (given.isEmpty() || says(field.type(), given.get(), value.before()) || isNone(value)) {
      return Optional.empty();
    }
    Runnable take =
        () -> {
          new AnswerChange(workspace).value(bank, name, words, Optional.empty());
          new ProjectWriter(workspace.project()).undo(spec, value);
        };
    List<String> command = new ArrayList<>(List.of("specq", "set", bank.id(), name));
    command.addAll(words);
    boolean certain =
        given.get().items().stream().noneMatch(Given.Item::other) && !isFree(field.type());
    return Optional.of(new AnswerFromEdit(spec, value, Shell.line(command), certain, take));
  }

  private static Parsed<Given> parsed(Field field, HandEdit.Value value) {
    return field.type().parse(ValueText.typed(field.type(), value.after()));
  }

  /** Why a value is no answer, unless it is one or says that there is none. */
  static Optional<String> refusal(HandEdit.Value value, Workspace workspace) {
    Field field = workspace.named(value.path()).field().orElseThrow();
    return Optional.of(parsed(field, value))
        .filter(parsed -> !isNone(value))
        .flatMap(
            p -> p instanceof Parsed.Bad<?> bad ? Optional.of(bad.message()) : Optional.empty());
  }

  /** The same value in other words, as 4 for 4 jobs. */
  private static boolean says(FieldType type, Given given, String inDocument) {
    return type.read(given)
        .value()
        .filter(v -> ValueText.inDocument(type, v).equals(inDocument))
        .isPresent();
  }

  private static boolean isNone(HandEdit.Value value) {
    return NONE.matcher(value.after()).lookingAt();
  }

  /** Whether any text can be a value: then only people can tell whether this one is. */
  private static boolean isFree(FieldType type) {
    return type.each().isText();
  }

  @Override
  public int line() {
    return value.line();
  }

  @Override
  public String statement() {
    String answer =
        value.before().isEmpty() ? "there is no answer" : "the answer is " + value.before();
    return "%s was changed to %s by hand, and %s".formatted(value.label(), value.after(), answer);
  }
}
