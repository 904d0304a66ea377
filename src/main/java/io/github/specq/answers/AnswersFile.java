package io.github.specq.answers;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import io.github.specq.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collections;
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
  static final String ANSWERS = "answers";
  private static final Comparator<Position> IN_ORDER =
      Comparator.comparing(Position::line).thenComparing(Position::column);

  private final String bank;
  private final YamlText source;
  private final Map<String, Answer> answers;
  private final Map<String, Acceptance> accepted;
  private final List<UnreadKey> unread;

  /**
   * A key that says nothing where it stands; it is kept.
   *
   * @param question whose answer it stands in
   * @param problem what there is to say of it
   */
  public record UnreadKey(String question, String key, Problem problem) {}

  private AnswersFile(
      String bank,
      YamlText source,
      Map<String, Answer> answers,
      Map<String, Acceptance> accepted,
      List<UnreadKey> unread) {
    this.bank = bank;
    this.source = source;
    this.answers = Collections.unmodifiableMap(answers);
    this.accepted = Collections.unmodifiableMap(accepted);
    this.unread = List.copyOf(unread);
  }

  /** A file that does not exist yet. */
  public static AnswersFile empty(String name, String bank, int bankVersion) {
    String text =
        "# Answers to the specq bank %s. Edit them here or with: specq interview %s%n"
                .formatted(bank, bank)
                .replace("\r", "")
            + "specq: 1\nbank: %s\nbank-version: %d\nanswers: {}\n".formatted(bank, bankVersion);
    return parse(name, bank, text);
  }

  /**
   * Reads a file.
   *
   * @param name as people know it
   * @throws UserError with every problem found
   */
  public static AnswersFile parse(String name, String bank, String text) {
    return read(bank, YamlText.parse(name, text));
  }

  private static AnswersFile read(String bank, YamlText source) {
    List<Problem> problems = new ArrayList<>();
    FileHead.check(source, bank, problems);
    AnswerNames.check(source, problems);
    Map<String, Answer> answers = new LinkedHashMap<>();
    List<UnreadKey> unread = new ArrayList<>();
    for (Yaml.Entry entry : entries(source, problems)) {
      String question = entry.key().text();
      new AnswerReader(
              source,
              problems,
              key -> unread.add(new UnreadKey(question, key.key(), key.problem())))
          .read(entry.value())
          .ifPresent(answer -> answers.put(question, answer));
    }
    Map<String, Acceptance> accepted = Acceptance.read(source, problems);
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(p -> p.position().orElseThrow(), IN_ORDER));
      throw UserError.file(problems);
    }
    return new AnswersFile(bank, source, answers, accepted, unread);
  }

  private static List<Yaml.Entry> entries(YamlText source, List<Problem> problems) {
    return section(source, problems).map(Yaml.Mapping::entries).orElse(List.of());
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

  /** The keys of an answer that say nothing where they stand. */
  public List<UnreadKey> unread() {
    return unread;
  }

  /** What stands for a question, under its name or a former one. */
  Optional<Answer> answer(Names names) {
    return names.in(answers.keySet()).map(answers::get);
  }

  /** All keys of what stands for a question, under its name or a former one. */
  Map<String, YamlValue> keys(Names names) {
    return names
        .in(answers.keySet())
        .flatMap(this::node)
        .filter(node -> !AnswerReader.isAbsent(node))
        .map(node -> LongForm.ofQuestion(YamlValue.of(node)))
        .orElseGet(LinkedHashMap::new);
  }

  private Optional<Yaml> node(String question) {
    return section(source, new ArrayList<>()).flatMap(s -> s.get(question));
  }

  /**
   * The same file with one answer set. Remarks that stand there stay, and keys that say nothing.
   */
  public AnswersFile with(String question, Answer answer) {
    Names names = Names.of(question);
    return with(names, AnswerPatch.between(answer(names), answer));
  }

  /** The same file with one answer changed; it stands under the question's present name then. */
  AnswersFile with(Names names, AnswerPatch patch) {
    Map<String, YamlValue> before = keys(names);
    Map<String, YamlValue> after = patch.onto(before, names);
    if (answers.containsKey(names.id()) && after.equals(before)) {
      return this;
    }
    YamlText text = named(names).patch(path(names.id()), LongForm.question(after));
    return read(bank, text);
  }

  /** The text with the answer under the question's present name. */
  private YamlText named(Names names) {
    return names
        .in(answers.keySet())
        .filter(name -> !name.equals(names.id()))
        .map(name -> source.rename(path(name), names.id()))
        .orElse(source);
  }

  private static List<String> path(String question) {
    return List.of(ANSWERS, question);
  }

  /** The same file without an answer. */
  public AnswersFile without(String question) {
    return without(Names.of(question));
  }

  /** The same file without an answer, under whatever name it stands. */
  AnswersFile without(Names names) {
    YamlText text = source;
    for (String name : names.all().toList()) {
      text = text.remove(path(name));
    }
    return text.equals(source) ? this : read(bank, text);
  }

  /** The same file without one field of an answer; without the answer, where that was all. */
  AnswersFile without(Names names, String field) {
    AnswerPatch patch = AnswerPatch.without(field);
    return patch.onto(keys(names), names).isEmpty() ? without(names) : with(names, patch);
  }

  /** The same file saying which version of the bank was answered. */
  public AnswersFile withBankVersion(int version) {
    return version == bankVersion()
        ? this
        : read(
            bank, source.put(List.of("bank-version"), new YamlValue.Text(String.valueOf(version))));
  }

  /** The warnings that the team lives with, by the id of the rule. */
  public Map<String, Acceptance> accepted() {
    return accepted;
  }

  /** The same file with a warning accepted, or not any more. */
  public AnswersFile accepting(String rule, Optional<Acceptance> acceptance) {
    List<String> path = List.of(Acceptance.KEY, rule);
    YamlText text =
        acceptance.map(a -> source.put(path, a.written())).orElseGet(() -> source.remove(path));
    return text.equals(source) ? this : read(bank, text);
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
