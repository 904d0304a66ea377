package io.github.specq.scenario;

import io.github.specq.bank.Bank;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.problem.UserError;
import java.util.List;
import java.util.Map;

/**
 * The scenarios of a bank, checked: what they name exists.
 *
 * @param banks the bank, those that advise on it, and all that these look at
 */
public record ScenarioFile(
    String name, Bank bank, Map<String, Bank> banks, List<Scenario> scenarios) {
  public ScenarioFile {
    banks = Map.copyOf(banks);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Reads scenarios.
   *
   * @param name the file as people know it
   * @throws UserError of kind FILE with every problem found
   */
  public static ScenarioFile read(BankLoader loader, String name, String text) {
    return new ScenarioReader(loader, name, text).read();
  }
}
