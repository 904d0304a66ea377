package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.text;

import io.github.specq.bank.Document;
import io.github.specq.field.FieldType;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import io.github.specq.yaml.YamlText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bank's file with its questions and fields known by name, type and order: what conditions need
 * before any of them can be read.
 */
final class BankOutline {
  private final YamlText source;
  private final BankFile file;
  private final Findings findings;
  private final IdentityHashMap<BankFile.FieldFile, FieldType> fieldTypes = new IdentityHashMap<>();
  private final Map<String, Map<String, FieldType>> types = new LinkedHashMap<>();
  private final Map<String, Integer> questionOrder = new HashMap<>();

  private @Nullable List<Document> documents;

  BankOutline(YamlText source) {
    this.source = source;
    this.findings = new Findings(source);
    this.file = BankBinder.bind(source, findings);
    FieldTypeReader reader = new FieldTypeReader(findings);
    for (BankFile.SectionFile section : list(file.sections())) {
      for (BankFile.QuestionFile question : list(section.questions())) {
        Scalar id = question.id();
        Map<String, FieldType> fields = new LinkedHashMap<>();
        for (BankFile.FieldFile field : list(question.fields())) {
          FieldType type = reader.read(field);
          fieldTypes.put(field, type);
          if (field.id() != null) {
            fields.putIfAbsent(field.id().text(), type);
          }
        }
        if (id != null) {
          questionOrder.putIfAbsent(id.text(), questionOrder.size());
          types.putIfAbsent(id.text(), fields);
        }
      }
    }
  }

  YamlText source() {
    return source;
  }

  BankFile file() {
    return file;
  }

  String id() {
    return text(file.id());
  }

  /** What was found wrong so far; more is added while the bank is built. */
  List<Problem> problems() {
    return findings.problems();
  }

  /** Whether it says yes; nothing is no, and anything else is reported. */
  boolean yes(@Nullable Scalar flag, String key) {
    String word = text(flag);
    if (flag != null && !word.equals("yes") && !word.equals("no")) {
      problem(flag, "'" + key + "' is yes or no", "write '" + key + ": yes'");
    }
    return word.equals("yes");
  }

  void problem(@Nullable Yaml node, String message, String hint) {
    findings.add(node, message, hint);
  }

  /** See {@link Findings#flag}. */
  boolean flag(@Nullable Scalar flag) {
    return findings.flag(flag);
  }

  /** Checks former ids of one kind of thing. */
  FormerIds formerIds(String kind) {
    return new FormerIds(findings, kind);
  }

  /** See {@link Findings#checkName}. */
  boolean checkName(@Nullable Scalar name, String what) {
    return findings.checkName(name, what);
  }

  /** See {@link Findings#checkLine}. */
  boolean checkLine(@Nullable Scalar line, String what) {
    return findings.checkLine(line, what);
  }

  void problem(Problem problem) {
    findings.add(problem);
  }

  /** See {@link Findings#required}. */
  void required(@Nullable Yaml place, String what, Stream<Optional<String>> missing) {
    findings.required(place, what, missing);
  }

  /** The place of a node, or of the whole file. */
  Position position(@Nullable Yaml node) {
    return findings.position(node);
  }

  /** The documents that it declares. */
  List<Document> documents() {
    if (documents == null) {
      documents = new DocumentReader(file, findings).read();
    }
    return documents;
  }

  /** The ids of the questions. */
  List<String> questions() {
    return List.copyOf(types.keySet());
  }

  /** The ids of a question's fields, in order. */
  List<String> fields(String question) {
    return List.copyOf(types.getOrDefault(question, Map.of()).keySet());
  }

  /** The type of a field, whether or not it has an id of its own. */
  FieldType type(BankFile.FieldFile field) {
    return Objects.requireNonNull(fieldTypes.get(field));
  }

  Optional<FieldType> type(String question, String field) {
    return Optional.ofNullable(types.getOrDefault(question, Map.of()).get(field));
  }

  /** A place in the bank's order: a later question or field has a higher one. */
  Place place(String question, String field) {
    return new Place(
        questionOrder.getOrDefault(question, Integer.MAX_VALUE), fields(question).indexOf(field));
  }

  /** Before all fields of a question. */
  Place placeBefore(String question) {
    return new Place(questionOrder.getOrDefault(question, Integer.MAX_VALUE), -1);
  }

  /**
   * @param field index within the question; -1 is before its first
   */
  record Place(int question, int field) {
    boolean isBefore(Place other) {
      return question < other.question || (question == other.question && field < other.field);
    }
  }
}
