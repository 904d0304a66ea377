package io.github.specq.cli;

import io.github.specq.bank.Bank;
import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange;
import io.github.specq.project.HandEdit;
import io.github.specq.project.SpecPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that people wrote into a table of a spec, and that its field can read: offered as the
 * answer.
 *
 * @param spec the document's path
 * @param name the answer's path inside its bank
 * @param take makes it the answer
 */
record Offer(String spec, String bank, String name, HandEdit.Cell cell, Runnable take) {

  /** The offers that edits of the specs make, in the order of the documents. */
  static List<Offer> in(List<SpecPlan> plans, Workspace workspace) {
    List<Offer> offers = new ArrayList<>();
    for (SpecPlan plan : plans) {
      for (BlockChange block : plan.edited()) {
        for (HandEdit.Cell cell : plan.edit(block).cells()) {
          of(plan.path(), cell, workspace).ifPresent(offers::add);
        }
      }
    }
    return offers;
  }

  private static Optional<Offer> of(String spec, HandEdit.Cell cell, Workspace workspace) {
    int slash = cell.path().indexOf('/');
    String bankId = cell.path().substring(0, slash);
    String name = cell.path().substring(slash + 1);
    Bank bank = workspace.loader().load(bankId);
    try {
      Runnable take = new AnswerChange(workspace).line(bank, name, cell.after());
      return Optional.of(new Offer(spec, bankId, name, cell, take));
    } catch (UserError notReadable) {
      return Optional.empty();
    }
  }

  /** What the row says and what the answer is. */
  String statement() {
    String answer =
        cell.before().isEmpty() ? "there is no answer" : "the answer is " + cell.before();
    return "%s was changed to %s by hand, and %s".formatted(cell.label(), cell.after(), answer);
  }

  /** {@code file:line:1} of the row. */
  String place() {
    return spec + ":" + cell.line() + ":1";
  }

  /** What to type to make it the answer. */
  String command() {
    return Shell.line(List.of("specq", "set", bank, name, cell.after()));
  }
}
