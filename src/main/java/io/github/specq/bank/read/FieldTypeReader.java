package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.optional;
import static io.github.specq.bank.read.Nodes.text;
import static io.github.specq.bank.read.Nodes.texts;

import io.github.specq.field.AmountType;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ListType;
import io.github.specq.field.Option;
import io.github.specq.field.ScheduleType;
import io.github.specq.field.TextType;
import io.github.specq.field.YesNoType;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Name;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import io.github.specq.quantity.Quantity;
import io.github.specq.quantity.QuantitySyntax;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what kind of answer a field takes. */
final class FieldTypeReader {
  private static final List<String> TYPES =
      List.of(
          "choice",
          "choices",
          "yes-no",
          "text",
          "long-text",
          "list",
          "number",
          "duration",
          "size",
          "rate",
          "percent",
          "money",
          "version",
          "schedule");
  private static final int MOST_ENTRIES = 1_000;

  /** What a field whose type cannot be read counts as, so that the rest can be checked. */
  private static final FieldType FALLBACK = new TextType(false, List.of());

  private final Findings findings;

  FieldTypeReader(Findings findings) {
    this.findings = findings;
  }

  FieldType read(BankFile.FieldFile field) {
    if (field.type() == null) {
      return FALLBACK;
    }
    String type = field.type().text();
    return switch (type) {
      case "choice" -> choice(field, false);
      case "choices" -> choice(field, true);
      case "yes-no" ->
          new YesNoType(
              field.means() == null ? Optional.empty() : optional(field.means().yes()),
              field.means() == null ? Optional.empty() : optional(field.means().no()));
      case "text" -> new TextType(false, texts(field.suggestions()));
      case "long-text" -> new TextType(true, texts(field.suggestions()));
      case "list" -> listOf(field);
      case "schedule" -> new ScheduleType();
      default -> TYPES.contains(type) ? amount(field, measure(type)) : unknown(field.type(), TYPES);
    };
  }

  private FieldType unknown(Scalar type, List<String> known) {
    problem(
        type,
        "unknown type '" + Name.shown(type.text()) + "'",
        DidYouMean.hint(type.text(), known));
    return FALLBACK;
  }

  private static Measure measure(String type) {
    return Measure.valueOf(type.toUpperCase(Locale.ROOT));
  }

  private FieldType choice(BankFile.FieldFile field, boolean several) {
    List<Option> options = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (BankFile.OptionFile option : list(field.options())) {
      if (option.id() == null || option.label() == null) {
        findings.required(
            Findings.first(option.id(), option.label(), option.summary(), field.type()),
            "an option",
            Stream.of(
                Findings.missing("id", option.id()), Findings.missing("label", option.label())));
      } else if (seen.add(text(option.id()))) {
        options.add(option(option));
      } else {
        problem(option.id(), "option '" + text(option.id()) + "' is there twice", "rename one");
      }
    }
    new FormerIds(findings, "option")
        .check(list(field.options()), BankFile.OptionFile::id, BankFile.OptionFile::was);
    if (options.isEmpty()) {
      problem(field.type(), "a choice needs options", "add 'options:'");
    }
    int min = several ? count(field.min(), 0) : 1;
    int max = several ? count(field.max(), MOST_ENTRIES) : 1;
    inOrder(field, min <= max);
    return new ChoiceType(options, findings.flag(field.other()), several, min, max);
  }

  private Option option(BankFile.OptionFile option) {
    findings.checkName(option.id(), "id of an option");
    list(option.was()).forEach(was -> findings.checkName(was, "former id"));
    list(option.aliases()).forEach(alias -> findings.checkLine(alias, "name of an option"));
    return new Option(
        text(option.id()),
        text(option.label()),
        optional(option.summary()),
        texts(option.pros()),
        texts(option.cons()),
        texts(option.bestFor()),
        optional(option.means()),
        texts(option.languages()),
        texts(option.aliases()),
        texts(option.was()),
        findings.flag(option.exclusive()),
        option.listed() == null || findings.flag(option.listed()));
  }

  private FieldType listOf(BankFile.FieldFile field) {
    List<String> known = List.of("text", "duration", "schedule");
    FieldType of =
        switch (text(field.of())) {
          case "", "text" -> new TextType(false, List.of());
          case "duration" -> AmountType.of(Measure.DURATION);
          case "schedule" -> new ScheduleType();
          default -> unknown(Objects.requireNonNull(field.of()), known);
        };
    int min = count(field.min(), 1);
    int max = count(field.max(), MOST_ENTRIES);
    inOrder(field, min <= max);
    return new ListType(of, min, max, texts(field.suggestions()));
  }

  private FieldType amount(BankFile.FieldFile field, Measure measure) {
    List<String> unit = texts(field.unit());
    if (!unit.isEmpty() && unit.size() != 2) {
      problem(
          list(field.unit()).get(0),
          "'unit' is a pair",
          "write the singular and the plural: [worker, workers]");
    }
    Optional<Quantity> min = bound(field.min(), measure);
    Optional<Quantity> max = bound(field.max(), measure);
    inOrder(field, min.isEmpty() || max.isEmpty() || inOrder(min.get(), max.get()));
    return new AmountType(
        measure,
        min,
        max,
        texts(field.also()),
        unit.size() == 2 ? unit.get(0) : "",
        unit.size() == 2 ? unit.get(1) : "");
  }

  private static boolean inOrder(Quantity min, Quantity max) {
    return min.comparableWith(max) && min.compareTo(max) <= 0;
  }

  private void inOrder(BankFile.FieldFile field, boolean inOrder) {
    if (!inOrder) {
      problem(field.max(), "no value can keep to both bounds", "'min' is at most as much as 'max'");
    }
  }

  private Optional<Quantity> bound(@Nullable Scalar bound, Measure measure) {
    if (bound == null) {
      return Optional.empty();
    }
    Parsed<Quantity> quantity = QuantitySyntax.parse(measure, text(bound));
    if (quantity instanceof Parsed.Bad<Quantity> bad) {
      problem(bound, bad.message(), "a bound is a value of the field's own type");
    }
    return quantity.value();
  }

  private int count(@Nullable Scalar number, int otherwise) {
    if (number == null) {
      return otherwise;
    }
    if (!number.text().matches("[0-9]{1,3}")) {
      problem(number, "'" + number.text() + "' is no number of entries", "write 0 to 999");
      return otherwise;
    }
    return Integer.parseInt(number.text());
  }

  private void problem(@Nullable Scalar node, String message, String hint) {
    findings.add(node, message, hint);
  }
}
