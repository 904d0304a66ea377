package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.field.Option;
import io.github.specq.report.Json;
import io.github.specq.terminal.Console;
import io.github.specq.work.Context;
import io.github.specq.work.ExitCode;
import io.github.specq.work.QuestionName;
import io.github.specq.work.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code specq show}: what a bank asks. */
@Command(
    name = "show",
    description = "Show what a bank asks, or one question with its fields and options.",
    footer = {
      "",
      "Examples:",
      "  specq show caching",
      "  specq show caching store",
      "  specq show caching --format json"
    })
final class ShowCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "BANK", description = "The bank.")
  private String bank = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "One question of it.")
  private @Nullable String question;

  ShowCommand(Context context) {
    super(context);
  }

  private record ShownOption(String id, String label, @Nullable String summary) {}

  private record ShownField(
      String id, String type, String term, @Nullable String ask, List<ShownOption> options) {}

  private record ShownQuestion(
      String id, String title, String ask, @Nullable String example, List<ShownField> fields) {}

  private record ShownBank(String id, String title, List<ShownQuestion> questions) {}

  @Override
  ExitCode run(Console console) {
    Bank shown = new Workspace(project()).loader().load(bank);
    if (question == null) {
      showBank(console, shown);
    } else {
      showQuestion(console, QuestionName.parse(shown, question).question());
    }
    return ExitCode.OK;
  }

  private void showBank(Console console, Bank shown) {
    if (isJson()) {
      List<ShownQuestion> questions = shown.questions().map(ShowCommand::shown).toList();
      Json.print(console, new ShownBank(shown.id(), shown.title(), questions));
      return;
    }
    console.line(shown.title());
    shown.about().whenToUse().ifPresent(w -> console.line("When: " + w));
    shown.about().minutes().ifPresent(m -> console.line("Takes: " + m + " minutes"));
    shown.about().outcome().ifPresent(o -> console.line("Outcome: " + o));
    shown.about().before().ifPresent(b -> console.line("Before: " + b));
    shown.about().notes().forEach(n -> console.line("Note: " + n));
    for (Section section : shown.sections()) {
      console.line("");
      console.line(section.title());
      section
          .questions()
          .forEach(q -> console.line("  %-24s %s".formatted(q.id(), q.wording().ask())));
    }
  }

  private void showQuestion(Console console, Question shown) {
    if (isJson()) {
      Json.print(console, shown(shown));
      return;
    }
    console.line(shown.bank() + "/" + shown.id() + ": " + shown.wording().ask());
    shown.wording().context().ifPresent(c -> console.line("Why: " + c));
    shown.wording().requiredIf().ifPresent(r -> console.line("Required " + r));
    shown.wording().example().ifPresent(e -> console.line("Example: " + e.text()));
    for (Field field : shown.fields()) {
      console.line("");
      console.line(
          "%s (%s): %s"
              .formatted(
                  field.id(),
                  field.type().id(),
                  field.wording().ask().orElse(field.wording().term())));
      field.wording().hint().ifPresent(h -> console.line("  " + h));
      for (Option option : field.type().options()) {
        console.line(
            "  %-20s %s%s"
                .formatted(
                    option.id(), option.label(), option.summary().map(s -> ": " + s).orElse("")));
      }
    }
  }

  private static ShownQuestion shown(Question question) {
    return new ShownQuestion(
        question.id(),
        question.wording().title(),
        question.wording().ask(),
        question.wording().example().map(Question.Example::text).orElse(null),
        question.fields().stream().map(ShowCommand::shown).toList());
  }

  private static ShownField shown(Field field) {
    return new ShownField(
        field.id(),
        field.type().id(),
        field.wording().term(),
        field.wording().ask().orElse(null),
        field.type().options().stream().map(ShowCommand::shown).toList());
  }

  private static ShownOption shown(Option option) {
    return new ShownOption(option.id(), option.label(), option.summary().orElse(null));
  }
}
