package io.github.specq.answers;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.Suggestion;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import io.github.specq.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of one bank's answers file and what it says. Changing an answer changes that answer's
 * bytes and no others: comments, order and quoting are people's.
 */
public final class AnswersFile {
  private static final String ANSWERS = "answers";
  private static final List<String> KEYS =
      List.of("specq", "bank", "bank-version", ANSWERS, Acceptance.KEY);

  private static final Comparator<Position> IN_ORDER =
      Comparator.comparing(Position::line).thenComparing(Position::column);

  private final String bank;
  private final YamlText source;
  private final Map<String, Answer> answers;
  private final Map<String, Acceptance> accepted;

  private AnswersFile(
      String bank, YamlText source, Map<String, Answer> answers, Map<String, Acceptance> accepted) {
    this.bank = bank;
    this.source = source;
    this.answers = answers;
    this.accepted = accepted;
  }

  /** A file that does not exist yet. */
  public static AnswersFile empty(String name, String bank, int bankVersion) {
    String text =
        "# Answers to the specq bank %s. Edit them here or with: specq interview %s%n"
                .formatted(bank, bank)
                .replace("\r", "")
            + "specq: 1\nbank: %s\nbank-version: %d\nanswers: {}\n".formatted(bank, bankVersion);
    return new AnswersFile(bank, YamlText.parse(name, text), Map.of(), Map.of());
  }

  /**
   * Reads a file.
   *
   * @param name as people know it
   * @throws UserError with every problem found
   */
  public static AnswersFile parse(String name, String bank, String text) {
    YamlText source = YamlText.parse(name, text);
    List<Problem> problems = new ArrayList<>();
    checkHead(source, bank, problems);
    AnswerNames.check(source, problems);
    Map<String, Answer> answers = new LinkedHashMap<>();
    section(source, problems)
        .ifPresent(
            mapping -> {
              AnswerReader reader = new AnswerReader(source, problems);
              for (Yaml.Entry entry : mapping.entries()) {
                reader.read(entry.value()).ifPresent(a -> answers.put(entry.key().text(), a));
              }
            });
    Map<String, Acceptance> accepted = Acceptance.read(source, problems);
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(p -> p.position().orElseThrow(), IN_ORDER));
      throw UserError.file(problems);
    }
    return new AnswersFile(bank, source, answers, accepted);
  }

  private static void checkHead(YamlText source, String bank, List<Problem> problems) {
    if (!(source.root() instanceof Yaml.Mapping root)) {
      problems.add(
          Problem.error(
              source.position(source.root()),
              "an answers file is a mapping",
              "start it with 'specq: 1', 'bank: " + bank + "' and 'answers:'"));
      return;
    }
    for (Yaml.Entry entry : root.entries()) {
      if (!KEYS.contains(entry.key().text())) {
        problems.add(
            Problem.error(
                source.position(entry.key()),
                "unknown key '" + entry.key().text() + "'",
                Suggestion.hint(entry.key().text(), KEYS)));
      }
    }
    expect(source, root, "specq", "1", "this specq reads format 1", problems);
    expect(source, root, "bank", bank, "the file's name and its bank must agree", problems);
  }

  private static void expect(
      YamlText source,
      Yaml.Mapping root,
      String key,
      String value,
      String hint,
      List<Problem> problems) {
    Optional<Yaml> node = root.get(key);
    if (node.isEmpty()) {
      problems.add(
          Problem.error(
              source.position(0), "'" + key + "' is missing", "add '" + key + ": " + value + "'"));
    } else if (!(node.get() instanceof Yaml.Scalar scalar && scalar.text().equals(value))) {
      problems.add(
          Problem.error(
              source.position(node.get()), "'" + key + "' must be '" + value + "'", hint));
    }
  }

  private static Optional<Yaml.Mapping> section(YamlText source, List<Problem> problems) {
    if (!(source.root() instanceof Yaml.Mapping root)) {
      return Optional.empty();
    }
    Optional<Yaml> node = root.get(ANSWERS);
    if (node.isEmpty() || (node.get() instanceof Yaml.Scalar s && s.text().isEmpty())) {
      return Optional.empty();
    }
    if (node.get() instanceof Yaml.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(
        Problem.error(
            source.position(node.get()),
            "'answers' is a mapping from question to answer",
            "write each answer as 'question: value'"));
    return Optional.empty();
  }

  public String bank() {
    return bank;
  }

  /** The version of the bank that was last answered, or 0 when the file does not say. */
  public int bankVersion() {
    return scalar("bank-version").map(AnswersFile::number).orElse(0);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private Optional<String> scalar(String key) {
    return ((Yaml.Mapping) source.root())
        .get(key)
        .flatMap(n -> n instanceof Yaml.Scalar s ? Optional.of(s.text()) : Optional.empty());
  }

  /** The answers by question id, in the file's order. */
  public Map<String, Answer> answers() {
    return answers;
  }

  /** The whole file. */
  public String text() {
    return source.text();
  }

  /** Where a question's answer stands, or one of its fields where that has a place of its own. */
  public Position position(String question, Optional<String> field) {
    Yaml.Mapping section = section(source, new ArrayList<>()).orElseThrow();
    Yaml.Entry entry =
        section.entries().stream()
            .filter(e -> e.key().text().equals(question))
            .findFirst()
            .orElseThrow();
    if (field.isPresent() && entry.value() instanceof Yaml.Mapping fields) {
      Optional<Yaml.Entry> part =
          fields.entries().stream().filter(e -> e.key().text().equals(field.get())).findFirst();
      return source.position(part.map(Yaml.Entry::value).orElse(entry.key()));
    }
    return source.position(field.isPresent() ? entry.value() : entry.key());
  }

  /**
   * The lines on which an answer, or a part of it, stands.
   *
   * @param start of its value; of its key where no part is named
   * @param last the line of its last character
   */
  public record Passage(Position start, int last) {}

  /**
   * Where a question's answer stands, or a part of it: a field, or {@code text} for own words. A
   * part that has no place of its own stands where the answer does.
   *
   * @return empty where the file does not answer the question
   */
  public Optional<Passage> passage(String question, Optional<String> part) {
    return section(source, new ArrayList<>())
        .flatMap(s -> s.entry(question))
        .map(answer -> passage(partOf(answer, part).orElse(answer), part.isPresent()));
  }

  private static Optional<Yaml.Entry> partOf(Yaml.Entry answer, Optional<String> part) {
    return part.flatMap(
        p -> answer.value() instanceof Yaml.Mapping fields ? fields.entry(p) : Optional.empty());
  }

  private Passage passage(Yaml.Entry entry, boolean value) {
    Yaml first = value && !isBlock(entry.value()) ? entry.value() : entry.key();
    return new Passage(
        source.position(first),
        source.position(Math.max(entry.key().start(), entry.value().end() - 1)).line());
  }

  /** A mapping or list on lines of its own is found by its key. */
  private static boolean isBlock(Yaml node) {
    return (node instanceof Yaml.Mapping m && !m.flow())
        || (node instanceof Yaml.Sequence s && !s.flow());
  }

  /** The same file with one answer set. */
  public AnswersFile with(String question, Answer answer) {
    Answer old = answers.get(question);
    if (answer.equals(old)) {
      return this;
    }
    YamlValue value = AnswerWriter.write(answer);
    YamlText text =
        old != null && value instanceof YamlValue.Fields fields && canBePatched(question)
            ? patch(question, fields)
            : source.put(List.of(ANSWERS, question), value);
    Map<String, Answer> changed = new LinkedHashMap<>(answers);
    changed.put(question, answer);
    return new AnswersFile(bank, text, changed, accepted);
  }

  /** A mapping is changed key by key, unless a {@code by} of the whole question covers its keys. */
  private boolean canBePatched(String question) {
    return section(source, new ArrayList<>())
        .flatMap(s -> s.get(question))
        .filter(n -> n instanceof Yaml.Mapping m && m.get("by").isEmpty())
        .isPresent();
  }

  private YamlText patch(String question, YamlValue.Fields wanted) {
    Yaml.Mapping now =
        (Yaml.Mapping)
            section(source, new ArrayList<>()).flatMap(s -> s.get(question)).orElseThrow();
    YamlText text = source;
    for (Map.Entry<String, YamlValue> entry : wanted.fields().entrySet()) {
      text = text.put(List.of(ANSWERS, question, entry.getKey()), entry.getValue());
    }
    for (Yaml.Entry entry : now.entries()) {
      if (!wanted.fields().containsKey(entry.key().text())) {
        text = text.remove(List.of(ANSWERS, question, entry.key().text()));
      }
    }
    return text;
  }

  /** The same file without an answer. */
  public AnswersFile without(String question) {
    if (!answers.containsKey(question)) {
      return this;
    }
    Map<String, Answer> changed = new LinkedHashMap<>(answers);
    changed.remove(question);
    return new AnswersFile(bank, source.remove(List.of(ANSWERS, question)), changed, accepted);
  }

  /** The same file saying which version of the bank was answered. */
  public AnswersFile withBankVersion(int version) {
    return version == bankVersion()
        ? this
        : new AnswersFile(
            bank,
            source.put(List.of("bank-version"), new YamlValue.Text(String.valueOf(version))),
            answers,
            accepted);
  }

  /** The warnings that the team lives with, by the id of the rule. */
  public Map<String, Acceptance> accepted() {
    return accepted;
  }

  /** The same file with a warning accepted, or not any more. */
  public AnswersFile accepting(String rule, Optional<Acceptance> acceptance) {
    Map<String, Acceptance> changed = new LinkedHashMap<>(accepted);
    List<String> path = List.of(Acceptance.KEY, rule);
    if (acceptance.isPresent()) {
      changed.put(rule, acceptance.get());
      return new AnswersFile(bank, source.put(path, acceptance.get().written()), answers, changed);
    }
    return changed.remove(rule) == null
        ? this
        : new AnswersFile(bank, source.remove(path), answers, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnswersFile file
        && bank.equals(file.bank)
        && text().equals(file.text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(bank, text());
  }
}
