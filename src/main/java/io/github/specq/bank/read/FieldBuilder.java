package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.optional;
import static io.github.specq.bank.read.Nodes.text;
import static io.github.specq.bank.read.Nodes.texts;

import io.github.specq.answers.Given;
import io.github.specq.bank.Cues;
import io.github.specq.bank.Field;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Ref;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.problem.DidYouMean;
import io.github.specq.quantity.Parsed;
import io.github.specq.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a question. */
final class FieldBuilder {
  private final BankOutline outline;
  private final ConditionReader conditions;
  private final CarryReader carries;
  private final FitReader fits;
  private final IdCheck ids;

  FieldBuilder(BankOutline outline, Outlines others, ConditionReader conditions) {
    this.outline = outline;
    this.conditions = conditions;
    this.carries = new CarryReader(outline, conditions);
    this.fits = new FitReader(outline, others, conditions);
    this.ids = new IdCheck(outline);
  }

  List<Field> build(BankFile.QuestionFile question, Condition questionRequired) {
    List<BankFile.FieldFile> files = list(question.fields());
    if (files.isEmpty()) {
      outline.problem(question.id(), "a question needs fields", "add 'fields:'");
    }
    Set<String> seen = new HashSet<>();
    List<Field> fields = new ArrayList<>();
    for (BankFile.FieldFile file : files) {
      ids.check(file.id(), "field", seen);
      if (text(file.id()).equals(Ref.VALUE) && !fields.isEmpty()) {
        outline.problem(file.id(), "only the first field may be called 'value'", "rename it");
      }
      field(text(question.id()), file, questionRequired, files.size() == 1).ifPresent(fields::add);
    }
    outline.formerIds("field").check(files, BankFile.FieldFile::id, BankFile.FieldFile::was);
    return fields;
  }

  static @Nullable Yaml place(BankFile.FieldFile file) {
    return Findings.first(file.id(), file.type(), file.term(), file.label(), file.ask());
  }

  private Optional<Field> field(
      String question, BankFile.FieldFile file, Condition questionRequired, boolean only) {
    outline.required(
        place(file),
        "a field",
        Stream.of(
            Findings.missing("id", file.id()),
            Findings.missing("type", file.type()),
            Findings.missing("term", file.term())));
    if (file.id() == null) {
      return Optional.empty();
    }
    list(file.was()).forEach(was -> outline.checkName(was, "former id"));
    String id = text(file.id());
    Place place = outline.place(question, id);
    FieldType type = outline.type(file);
    return Optional.of(
        new Field(
            new Ref(outline.id(), question, id),
            type,
            new Field.Wording(
                text(file.term()),
                optional(file.group()),
                optional(file.label()),
                optional(file.ask()),
                optional(file.hint()),
                texts(file.examples()),
                cues(file, type)),
            conditions.read(file.when(), question, place),
            required(file, question, place, questionRequired, only),
            list(file.defaults()).stream()
                .flatMap(d -> defaultOf(d, question, place, type).stream())
                .toList(),
            unchecked(file, type),
            carries.read(file.from(), question, place, type),
            fits.read(file),
            Optional.ofNullable(file.explains()).flatMap(e -> explained(e, question, place)),
            texts(file.was()),
            outline.source().position(file.id())));
  }

  private Cues cues(BankFile.FieldFile file, FieldType type) {
    List<Cues.Saying> says =
        list(file.says()).stream().flatMap(s -> saying(s, type).stream()).toList();
    BankFile.CuesFile cues = file.cues();
    return cues == null
        ? new Cues(List.of(), List.of(), List.of(), Optional.empty(), List.of(), says)
        : new Cues(
            texts(cues.before()),
            texts(cues.after()),
            texts(cues.not()),
            optional(cues.above()),
            texts(cues.oneLess()),
            says);
  }

  private Optional<Cues.Saying> saying(BankFile.SayingFile file, FieldType type) {
    if (file.words() == null || file.value() == null) {
      outline.problem(
          Findings.first(file.value() instanceof Yaml.Scalar s ? s : null),
          "a saying needs 'words' and 'value'",
          "write { words: [no retries], value: 0 }");
      return Optional.empty();
    }
    return given(file.value(), type)
        .map(value -> new Cues.Saying(texts(file.words()), value, optional(file.within())));
  }

  /** The only field of a question is required with it; of several, those that say so. */
  private Condition required(
      BankFile.FieldFile file,
      String question,
      Place place,
      Condition questionRequired,
      boolean only) {
    List<Condition> reasons = new ArrayList<>();
    if (only || text(file.required()).equals("yes")) {
      reasons.add(questionRequired);
    }
    if (file.requiredWhen() != null) {
      reasons.add(conditions.read(file.requiredWhen(), question, place));
    }
    if (file.required() != null && !text(file.required()).equals("yes")) {
      outline.problem(file.required(), "'required' is yes or left out", "use 'required-when'");
    }
    return reasons.size() == 1 ? reasons.get(0) : new Condition.Any(reasons);
  }

  /**
   * A reason is kept or not by the answers file it stands in: what it explains must stand there.
   */
  private Optional<Ref> explained(Yaml.Scalar path, String question, Place place) {
    Optional<Ref> ref = conditions.paths().read(path, question, place).map(PathTarget::ref);
    if (ref.filter(r -> !r.bank().equals(outline.id())).isPresent()) {
      outline.problem(
          path,
          "'" + path.text() + "' is no answer of this bank",
          "name the field that this one is the reason for");
      return Optional.empty();
    }
    return ref;
  }

  private Optional<String> unchecked(BankFile.FieldFile file, FieldType type) {
    if (file.unchecked() != null && !type.isPicked()) {
      outline.problem(
          file.unchecked(),
          "'unchecked' is for what is chosen: choice, choices and yes-no",
          "leave it out: an empty " + type.id() + " is open anyway");
    }
    return optional(file.unchecked());
  }

  private Optional<Field.Default> defaultOf(
      BankFile.DefaultFile file, String question, Place place, FieldType type) {
    if (file.value() == null || file.reason() == null) {
      outline.problem(
          file.value() == null ? file.reason() : file.value(),
          "a default needs 'value' and 'reason'",
          "say why it is a sensible start");
      return Optional.empty();
    }
    Condition when = conditions.read(file.when(), question, place);
    return given(file.value(), type)
        .map(given -> new Field.Default(when, given, text(file.reason())));
  }

  /** A value as it is stored when somebody types it, checked by the field's type. */
  private Optional<Given> given(Yaml node, FieldType type) {
    List<Given.Item> items = new ArrayList<>();
    List<Yaml> nodes = node instanceof Yaml.Sequence s ? s.items() : List.of(node);
    for (Yaml item : nodes) {
      if (!(item instanceof Yaml.Scalar scalar)) {
        outline.problem(item, "a value is wanted here", "write a text, or [a, b]");
        return Optional.empty();
      }
      items.add(new Given.Item(scalar.text(), false));
    }
    if (items.size() != 1 && !type.several()) {
      outline.problem(node, "one value is wanted here", "the field is a " + type.id());
      return Optional.empty();
    }
    Given given = new Given(items, type.several());
    if (type.read(given) instanceof Parsed.Bad<Value> bad) {
      outline.problem(
          node, "this does not fit the field: " + bad.message(), "the field is a " + type.id());
      return Optional.empty();
    }
    return type.parse(items.stream().map(Given.Item::text).toList()).value();
  }

  Map<String, Given> exampleAnswer(@Nullable Yaml node, List<Field> fields) {
    Map<String, Given> example = new LinkedHashMap<>();
    if (node == null) {
      return example;
    }
    if (!(node instanceof Yaml.Mapping mapping)) {
      outline.problem(node, "an example answer is a mapping", "write { field: value }");
      return example;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      String id = entry.key().text();
      Optional<Field> field = fields.stream().filter(f -> f.id().equals(id)).findFirst();
      if (field.isEmpty()) {
        outline.problem(
            entry.key(),
            "the question has no field '" + id + "'",
            DidYouMean.hint(id, fields.stream().map(Field::id).toList()));
      } else {
        given(entry.value(), field.get().type()).ifPresent(g -> example.put(id, g));
      }
    }
    return example;
  }
}
