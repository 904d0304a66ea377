package io.github.specq.testing;

import io.github.specq.bank.Bank;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The banks that come with specq, as its resources hold them. */
public final class BundledBanks implements BankLoader.Shelf {
  private static final BankLoader LOADER = new BankLoader(new BundledBanks());

  private BundledBanks() {}

  /** Where they stand. */
  public static BankLoader.Shelf shelf() {
    return new BundledBanks();
  }

  /** A bank. */
  public static Bank bank(String id) {
    return LOADER.load(id);
  }

  /** What an option of a choice is called now. */
  public static String label(String bank, String question, String field, String option) {
    ChoiceType type =
        (ChoiceType) bank(bank).question(question).orElseThrow().field(field).orElseThrow().type();
    return type.options().stream()
        .filter(o -> o.id().equals(option))
        .map(Option::label)
        .findFirst()
        .orElseThrow();
  }

  /** All of them. */
  public static List<Bank> all() {
    return new BundledBanks().ids().stream().map(BundledBanks::bank).toList();
  }

  /** A bank, all that it looks at, and the project's profile, by id. */
  public static Map<String, Bank> with(String id) {
    Map<String, Bank> banks = new LinkedHashMap<>(LOADER.loadWithReferences("project"));
    banks.putAll(LOADER.loadWithReferences(id));
    return banks;
  }

  @Override
  public List<String> ids() {
    return io.github.specq.bank.read.BundledBanks.ids();
  }

  @Override
  public Optional<BankLoader.Text> find(String id) {
    return io.github.specq.bank.read.BundledBanks.find(id);
  }

  @Override
  public Optional<String> profile() {
    return io.github.specq.bank.read.BundledBanks.profile();
  }
}
