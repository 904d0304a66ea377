package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.interview.Interview;
import io.github.specq.problem.UserError;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.plain.PlainInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which bank an interview is about. */
final class BankChoice {
  private static final String PROFILE = "project";

  private final Workspace workspace;
  private final PlainInput input;
  private final Console console;

  BankChoice(Workspace workspace, PlainInput input, Console console) {
    this.workspace = workspace;
    this.input = input;
    this.console = console;
  }

  /**
   * The bank that was named, else the project's usual one, else the one that was left open, else
   * one that is chosen from a list; empty at the end of the input.
   *
   * @throws UserError of kind USAGE if nobody may be asked
   */
  Optional<String> choose(@Nullable String named, boolean noInput) {
    Optional<String> known =
        Optional.ofNullable(named).or(() -> workspace.project().config().bank());
    if (known.isPresent()) {
      return known;
    }
    List<String> open = workspace.answered().stream().filter(this::isOpen).toList();
    if (open.size() == 1) {
      return Optional.of(open.get(0));
    }
    List<String> offered =
        open.isEmpty()
            ? workspace.shelf().ids().stream().filter(id -> !id.equals(PROFILE)).toList()
            : open;
    if (noInput) {
      throw UserError.usage("say which bank to ask", "known: " + String.join(", ", offered));
    }
    return ask(offered);
  }

  private boolean isOpen(String id) {
    if (id.equals(PROFILE)) {
      return false;
    }
    var banks = workspace.banks(List.of(id, PROFILE));
    Interview.Plan plan =
        new Interview.Plan(banks, workspace.loader().load(id), Optional.empty(), Set.of());
    return Interview.start(plan, workspace.answers(banks)).current().isPresent();
  }

  private Optional<String> ask(List<String> offered) {
    console.line("Which bank?");
    for (int i = 0; i < offered.size(); i++) {
      Bank bank = workspace.loader().load(offered.get(i));
      console.line("%d. %s (%s)".formatted(i + 1, bank.title(), bank.id()));
    }
    while (true) {
      console.line("Answer with a number from 1 to " + offered.size() + " or an id.");
      console.print("> ");
      Optional<String> line = input.line();
      if (line.isEmpty()) {
        console.line("");
        return Optional.empty();
      }
      Optional<String> chosen = chosen(offered, line.get().strip());
      if (chosen.isPresent()) {
        return chosen;
      }
      console.line("Error: '" + line.get().strip() + "' is not in the list.");
    }
  }

  private static Optional<String> chosen(List<String> offered, String typed) {
    if (offered.contains(typed)) {
      return Optional.of(typed);
    }
    boolean number = typed.matches("[0-9]{1,3}");
    int index = number ? Integer.parseInt(typed) - 1 : -1;
    return index >= 0 && index < offered.size()
        ? Optional.of(offered.get(index))
        : Optional.empty();
  }
}
