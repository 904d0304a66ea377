package io.github.specq.bank.read;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Document;
import io.github.specq.bank.Documents;
import io.github.specq.bank.References;
import io.github.specq.condition.Derived;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one door through which banks come: it finds, reads and checks a bank with all banks its
 * conditions look at. Safe for use by several threads.
 */
public final class BankLoader {

  /** Where the texts of banks are. */
  public interface Shelf {
    /** The text of a bank, or empty when there is none of that id. */
    Optional<Text> find(String id);

    /** The ids of all banks. */
    List<String> ids();

    /** The id of the bank that is the profile of a project, where there is one. */
    default Optional<String> profile() {
      return Optional.empty();
    }

    /** The text of the template that the project has for a document, if it has one. */
    default Optional<String> template(String document) {
      return Optional.empty();
    }
  }

  /**
   * A bank's text.
   *
   * @param name as people know the file
   */
  public record Text(String name, String content) {}

  private final Shelf shelf;
  private final Map<String, Optional<BankOutline>> outlines = new HashMap<>();
  private final Map<String, Bank> banks = new HashMap<>();
  private final Outlines all =
      new Outlines() {
        @Override
        public Optional<BankOutline> find(String bank) {
          return outline(bank);
        }

        @Override
        public List<String> ids() {
          return shelf.ids();
        }

        @Override
        public Optional<String> profile() {
          return shelf.profile();
        }

        @Override
        public List<Document> documents(String bank) {
          return knownTo(bank);
        }

        @Override
        public Optional<String> template(String document) {
          return shelf.template(document);
        }
      };

  public BankLoader(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * A bank.
   *
   * @throws UserError of kind USAGE if there is none of that id, of kind FILE with every problem
   *     found if it is not sound
   */
  public synchronized Bank load(String id) {
    Bank known = banks.get(id);
    if (known != null) {
      return known;
    }
    Text text = shelf.find(id).orElseThrow(() -> unknown(id));
    Bank bank = CompiledBank.of(id, text.content()).orElseGet(() -> build(id));
    banks.put(id, bank);
    return bank;
  }

  /** The bank as its text has it, read and checked. */
  Bank build(String id) {
    return build(outline(id).orElseThrow(() -> unknown(id)));
  }

  private UserError unknown(String id) {
    return UserError.usage("there is no bank '" + id + "'", DidYouMean.hint(id, shelf.ids()));
  }

  /** The bank and every bank that its conditions look at, directly or through others, by id. */
  public Map<String, Bank> loadWithReferences(String id) {
    return loadWithReferences(List.of(id));
  }

  /**
   * These banks and every bank that their conditions look at, directly or through others, by id.
   */
  public synchronized Map<String, Bank> loadWithReferences(Collection<String> ids) {
    Map<String, Bank> found = new LinkedHashMap<>();
    addWithReferences(ids, found);
    return checked(found);
  }

  /**
   * These banks with those that advise on them, and every bank that any of these looks at, by id.
   */
  public synchronized Map<String, Bank> loadWithAdvice(Collection<String> ids) {
    Map<String, Bank> found = new LinkedHashMap<>();
    addWithReferences(ids, found);
    for (Bank ruleEngine : advisors(ids)) {
      found.put(ruleEngine.id(), ruleEngine);
      addWithReferences(References.ofAdvice(ruleEngine).map(Ref::bank).distinct().toList(), found);
    }
    return checked(found);
  }

  /** These banks and those that advise on them. */
  public synchronized List<Bank> advisors(Collection<String> ids) {
    Set<String> advisors = new LinkedHashSet<>(ids);
    ids.forEach(id -> advisors.addAll(load(id).knowledge().banks()));
    return advisors.stream().map(this::load).toList();
  }

  private void addWithReferences(Collection<String> ids, Map<String, Bank> found) {
    Deque<String> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      String next = open.pop();
      if (!found.containsKey(next)) {
        Bank bank = load(next);
        found.put(next, bank);
        References.banks(bank).forEach(open::push);
      }
    }
  }

  private static Map<String, Bank> checked(Map<String, Bank> banks) {
    BankCycles.check(banks.values())
        .or(() -> clash(banks.values()))
        .or(() -> secondProfile(banks.values()))
        .or(() -> Documents.clash(banks.values()))
        .ifPresent(
            problem -> {
              throw UserError.file(problem);
            });
    return banks;
  }

  /** Computed values of the same id from different banks, which have one namespace. */
  private static Optional<Problem> clash(Collection<Bank> banks) {
    Map<String, Derived> seen = new HashMap<>();
    return banks.stream()
        .flatMap(b -> b.knowledge().derived().stream())
        .flatMap(
            value ->
                Optional.ofNullable(seen.putIfAbsent(value.id(), value))
                    .filter(first -> !first.bank().equals(value.bank()))
                    .map(value::clash)
                    .stream())
        .findFirst();
  }

  private static Optional<Problem> secondProfile(Collection<Bank> banks) {
    List<Bank> profiles = banks.stream().filter(Bank::isProfile).toList();
    return profiles.size() < 2
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                "two banks say 'profile: yes': %s and %s"
                    .formatted(profiles.get(0).id(), profiles.get(1).id()),
                "a project has one profile: take it out of one of them"));
  }

  /** Checks a bank's text that is not on the shelf; returns what is wrong. */
  public List<Problem> lint(Text text) {
    try {
      String id = new BankOutline(YamlText.parse(text.name(), text.content())).id();
      BankLoader loader = with(id, text);
      loader.build(id);
      loader.loadWithReferences(id);
      return List.of();
    } catch (UserError e) {
      return e.problems();
    }
  }

  /** One for the same banks, with a text in the place of one of them. */
  public BankLoader with(String id, Text text) {
    return new BankLoader(new Replaced(shelf, id, text));
  }

  private record Replaced(Shelf others, String id, Text text) implements Shelf {
    @Override
    public Optional<Text> find(String bank) {
      return bank.equals(id) ? Optional.of(text) : others.find(bank);
    }

    @Override
    public List<String> ids() {
      return others.ids();
    }

    @Override
    public Optional<String> profile() {
      return others.profile();
    }

    @Override
    public Optional<String> template(String document) {
      return others.template(document);
    }
  }

  /** The ids of the documents of all banks. */
  public synchronized Set<String> documents() {
    return shelf.ids().stream()
        .flatMap(bank -> knownTo(bank).stream())
        .map(Document::id)
        .collect(Collectors.toSet());
  }

  /** What is worth knowing about a sound bank: sections that it fills and no document has. */
  public synchronized List<Problem> remarks(String id) {
    return outline(id).map(o -> new DocumentIndex(o, all).unknownSections()).orElse(List.of());
  }

  private Optional<BankOutline> outline(String id) {
    Optional<BankOutline> known = outlines.get(id);
    if (known == null) {
      known = shelf.find(id).map(t -> new BankOutline(YamlText.parse(t.name(), t.content())));
      outlines.put(id, known);
    }
    return known;
  }

  private Bank build(BankOutline outline) {
    String text = outline.source().text();
    Bank bank = new BankBuilder(outline, all).build(hash(text));
    List<Problem> problems = new ArrayList<>(outline.problems());
    if (problems.isEmpty()) {
      problems.addAll(Reachability.check(bank, outline, this::type));
    }
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing(
              p -> p.position().orElseThrow(),
              Comparator.comparing(Position::line).thenComparing(Position::column)));
      throw UserError.file(problems);
    }
    return bank;
  }

  /** Of a bank that is wrong itself nothing is known; whoever asks it hears about that. */
  private List<Document> knownTo(String bank) {
    try {
      return shelf
          .find(bank)
          .flatMap(text -> CompiledBank.of(bank, text.content()))
          .map(Bank::documents)
          .or(() -> outline(bank).map(BankOutline::documents))
          .orElse(List.of());
    } catch (UserError e) {
      return List.of();
    }
  }

  private Optional<FieldType> type(Ref ref) {
    return outline(ref.bank()).flatMap(o -> o.type(ref.question(), ref.field()));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
