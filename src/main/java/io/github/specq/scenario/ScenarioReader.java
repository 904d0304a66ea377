package io.github.specq.scenario;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.Rule;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.condition.AnswerPath;
import io.github.specq.evaluation.RuleEngine;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a file of scenarios, and checks each name and value in it. */
public final class ScenarioReader {
  private static final List<String> FILE_KEYS = List.of("bank", "scenarios");
  private static final List<String> DEMANDS =
      List.of("fires", "advice", "silent", "path", "blocks", "reads");
  private static final List<String> KEYS =
      List.of(
          "fires",
          "name",
          "answers",
          "near-miss",
          "advice",
          "silent",
          "of",
          "path",
          "blocks",
          "says",
          "reads");

  private final BankLoader loader;
  private final YamlText source;
  private final List<Problem> problems = new ArrayList<>();

  private ScenarioReader(BankLoader loader, String name, String text) {
    this.loader = loader;
    this.source = YamlText.parse(name, text);
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

  private ScenarioFile read() {
    Yaml.Mapping root = root();
    allow(root, FILE_KEYS);
    Bank bank = bank(root);
    Map<String, Bank> banks = new LinkedHashMap<>();
    load(bank.id(), banks);
    List<Yaml> nodes = items(root, "scenarios");
    nodes.forEach(node -> loadNamed(node, banks));
    List<Scenario> scenarios = new ArrayList<>();
    for (Yaml node : nodes) {
      if (node instanceof Yaml.Mapping mapping) {
        scenarios.add(new One(banks, mapping).scenario());
      } else {
        problem(node, "a scenario is a mapping", "write - fires: RULE and answers: { ... }");
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing(
              p -> p.position().orElseThrow(),
              Comparator.comparing(Position::line).thenComparing(Position::column)));
      throw UserError.file(problems);
    }
    return new ScenarioFile(source.file(), bank, banks, scenarios);
  }

  private Yaml.Mapping root() {
    if (source.root() instanceof Yaml.Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping;
    }
    throw UserError.file(
        Problem.error(
            source.position(source.root()),
            "a file of scenarios is a mapping",
            "start it with 'bank:' and 'scenarios:'"));
  }

  private Bank bank(Yaml.Mapping root) {
    Optional<Yaml> node = root.get("bank");
    if (node.isEmpty()) {
      throw UserError.file(
          Problem.error(source.position(root), "'bank' is missing", "name the bank: 'bank: ID'"));
    }
    return bank(node.get());
  }

  /** The bank of this name; what is wrong with it stands where its name stands. */
  private Bank bank(Yaml node) {
    try {
      return loader.load(node instanceof Yaml.Scalar scalar ? scalar.text() : "");
    } catch (UserError e) {
      if (e.kind() != UserError.Kind.USAGE) {
        throw e;
      }
      Problem unknown = e.problems().get(0);
      throw UserError.file(Problem.error(source.position(node), unknown.message(), unknown.hint()));
    }
  }

  /** Loads the banks that a scenario names beside those that its rules look at. */
  private void loadNamed(Yaml node, Map<String, Bank> banks) {
    if (!(node instanceof Yaml.Mapping scenario)) {
      return;
    }
    scenario.get("of").map(this::bank).ifPresent(b -> load(b.id(), banks));
    Stream.of("answers", "near-miss", "says", "reads")
        .flatMap(key -> scenario.get(key).stream())
        .flatMap(n -> n instanceof Yaml.Mapping m ? m.entries().stream() : Stream.of())
        .map(e -> e.key().text())
        .flatMap(path -> AnswerPath.parse(path).bank().stream())
        .filter(id -> !banks.containsKey(id))
        .distinct()
        .toList()
        .forEach(id -> loadIfThere(id, banks));
  }

  private void load(String id, Map<String, Bank> banks) {
    banks.putAll(loader.loadWithAdvice(List.of(id)));
  }

  /** A bank that is not there is told where its answer is read. */
  private void loadIfThere(String id, Map<String, Bank> banks) {
    try {
      load(id, banks);
    } catch (UserError e) {
      if (e.kind() != UserError.Kind.USAGE) {
        throw e;
      }
    }
  }

  private void allow(Yaml.Mapping mapping, List<String> keys) {
    for (Yaml.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        problem(
            entry.key(),
            "unknown key '" + entry.key().text() + "'",
            DidYouMean.hint(entry.key().text(), keys));
      }
    }
  }

  private List<Yaml> items(Yaml.Mapping mapping, String key) {
    Optional<Yaml> node = mapping.get(key);
    if (node.isPresent() && node.get() instanceof Yaml.Sequence sequence) {
      return sequence.items();
    }
    problem(node.orElse(mapping), "'" + key + "' is a list", "write lines that start with '- '");
    return List.of();
  }

  private void problem(Yaml node, String message, String hint) {
    problems.add(Problem.error(source.position(node), message, hint));
  }

  /** Reads one scenario. */
  private final class One {
    private final Map<String, Bank> banks;
    private final List<String> rules;
    private final Yaml.Mapping mapping;
    private final ScenarioAnswers answers;

    One(Map<String, Bank> banks, Yaml.Mapping mapping) {
      this.banks = banks;
      this.rules = new RuleEngine(banks.values()).rules().stream().map(Rule::id).toList();
      this.mapping = mapping;
      this.answers = new ScenarioAnswers(source, banks, problems);
    }

    Scenario scenario() {
      allow(mapping, KEYS);
      Optional<Yaml.Scalar> fires = scalar("fires");
      if (DEMANDS.stream().noneMatch(key -> mapping.get(key).isPresent())) {
        problem(mapping, "this scenario demands nothing", "add one of " + join(DEMANDS));
      }
      if (mapping.get("near-miss").isPresent() && mapping.get("fires").isEmpty()) {
        problem(
            mapping.entry("near-miss").orElseThrow().key(),
            "a near miss is that of a rule",
            "add 'fires:'");
      }
      List<GivenAnswer> given = answers.read(mapping.get("answers"));
      List<GivenAnswer> nearMiss = answers.readChanges(mapping.get("near-miss"));
      Answers all = answers.complete(given);
      answers.checkAsked(all, given);
      answers.checkAsked(GivenAnswer.all(all, nearMiss), nearMiss);
      Optional<Bank> of = of();
      return new Scenario(
          name().or(() -> fires).map(Yaml.Scalar::text).orElse("scenario"),
          source.position(mapping),
          fires.flatMap(this::rule),
          all,
          given,
          nearMiss,
          list("advice").map(this::rules),
          list("silent").map(this::rules).orElse(List.of()),
          of.map(Bank::id),
          list("path").map(names -> questions(of, names)),
          list("blocks").map(this::blocks),
          reading());
    }

    /** What is said in words, and what is to be read of it. */
    private Optional<Scenario.Reading> reading() {
      for (String key : List.of("says", "reads")) {
        String other = key.equals("says") ? "reads" : "says";
        if (mapping.get(key).isPresent() && mapping.get(other).isEmpty()) {
          problem(
              mapping.entry(key).orElseThrow().key(),
              "'" + key + "' needs '" + other + "'",
              "write says: { question: words } and reads: { path: value }");
        }
      }
      return mapping.get("says").isPresent() && mapping.get("reads").isPresent()
          ? Optional.of(
              new Scenario.Reading(
                  sentences(mapping.get("says").get()), answers.read(mapping.get("reads"))))
          : Optional.empty();
    }

    private List<Scenario.Sentence> sentences(Yaml node) {
      List<Scenario.Sentence> sentences = new ArrayList<>();
      if (!(node instanceof Yaml.Mapping says)) {
        problem(node, "'says' is a mapping", "write says: { question: words }");
        return sentences;
      }
      for (Yaml.Entry entry : says.entries()) {
        Optional<Question> question = question(entry.key());
        if (!(entry.value() instanceof Yaml.Scalar words)) {
          problem(entry.value(), "words are wanted here", "write them in quotation marks");
        } else {
          question.ifPresent(q -> sentences.add(new Scenario.Sentence(q, words.text())));
        }
      }
      return sentences;
    }

    private Optional<Question> question(Yaml.Scalar path) {
      String[] names = path.text().split("/", 2);
      Optional<Question> question =
          Optional.ofNullable(banks.get(names[0]))
              .filter(bank -> names.length == 2)
              .flatMap(bank -> bank.question(names[1]));
      if (question.isEmpty()) {
        problem(
            path,
            "there is no question '" + Name.shown(path.text()) + "'",
            "write it as bank/question");
      }
      return question;
    }

    private Optional<Yaml.Scalar> name() {
      Optional<Yaml.Scalar> name = scalar("name");
      name.ifPresent(n -> check(n, Name.lineFault(n.text()), "name of a scenario"));
      return name;
    }

    private List<String> blocks(List<Yaml.Scalar> ids) {
      ids.forEach(id -> check(id, Name.fault(id.text()), "id of a block"));
      return ids.stream().map(Yaml.Scalar::text).toList();
    }

    private void check(Yaml node, Optional<String> fault, String what) {
      fault.ifPresent(f -> problem(node, "this is no " + what + ": " + f, "write one short line"));
    }

    private String join(List<String> words) {
      return String.join(", ", words);
    }

    private Optional<Yaml.Scalar> scalar(String key) {
      Optional<Yaml> node = mapping.get(key);
      if (node.isPresent() && !(node.get() instanceof Yaml.Scalar)) {
        problem(node.get(), "'" + key + "' is one text", "write " + key + ": TEXT");
      }
      return node.flatMap(n -> n instanceof Yaml.Scalar s ? Optional.of(s) : Optional.empty());
    }

    private Optional<List<Yaml.Scalar>> list(String key) {
      if (mapping.get(key).isEmpty()) {
        return Optional.empty();
      }
      List<Yaml.Scalar> words = new ArrayList<>();
      for (Yaml item : items(mapping, key)) {
        if (item instanceof Yaml.Scalar scalar) {
          words.add(scalar);
        } else {
          problem(item, "one text is wanted here", "write [a, b]");
        }
      }
      return Optional.of(words);
    }

    private List<String> rules(List<Yaml.Scalar> ids) {
      return ids.stream().flatMap(id -> rule(id).stream()).toList();
    }

    /** The id of a rule, or of an answer that differs from the one it would be taken from. */
    private Optional<String> rule(Yaml.Scalar id) {
      boolean differs = id.text().startsWith(RuleEngine.DIFFERS) && Name.fault(id.text()).isEmpty();
      if (rules.contains(id.text()) || differs) {
        return Optional.of(id.text());
      }
      problem(id, "there is no rule '" + Name.shown(id.text()) + "'", nearest(id.text(), rules));
      return Optional.empty();
    }

    private String nearest(String word, List<String> known) {
      return DidYouMean.nearest(word, known)
          .map(k -> "did you mean " + k + "?")
          .orElse("see 'advice:' in the bank");
    }

    private Optional<Bank> of() {
      Optional<Bank> bank = scalar("of").flatMap(id -> Optional.ofNullable(banks.get(id.text())));
      for (String key : List.of("path", "blocks")) {
        if (mapping.get(key).isPresent() && mapping.get("of").isEmpty()) {
          problem(
              mapping.entry(key).orElseThrow().key(),
              "'" + key + "' needs 'of'",
              "name the bank: 'of: ID'");
        }
      }
      return bank;
    }

    private List<String> questions(Optional<Bank> of, List<Yaml.Scalar> names) {
      List<String> known = of.map(b -> b.questions().map(Question::id).toList()).orElse(List.of());
      for (Yaml.Scalar name : names) {
        if (of.isPresent() && !known.contains(name.text())) {
          problem(
              name,
              "there is no question '" + name.text() + "' in " + of.get().id(),
              DidYouMean.hint(name.text(), known));
        }
      }
      return names.stream().map(Yaml.Scalar::text).toList();
    }
  }
}
