package io.github.specq.scenario;

import io.github.specq.bank.Bank;
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
}
