package io.github.specq.render;

import io.github.specq.evaluation.OptionFit;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.problem.Series;
import io.github.specq.schedule.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a template sees of a value beside its text: its parts, and the options it is one of. */
final class ValueModel {
  private ValueModel() {}

  /** Adds it to the model of a field. */
  static void put(Map<String, Object> model, Part part, Value value) {
    FieldType type = part.field().type();
    model.put("name", ValueText.label(type, value));
    List<String> items = ValueText.each(type, value, true);
    model.put("items", items);
    model.put("series", Series.of(items));
    model.put(
        "diagram",
        items.stream().map(i -> MarkdownFormat.markdown(Markdown.diagramLabel(i))).toList());
    model.put(
        "node",
        nodes(type, value).map(n -> MarkdownFormat.markdown(Markdown.diagramLabel(n))).toList());
    model.put("chosen", chosen(value));
    model.put("clause", isClause(type, value));
    List<Map<String, Object>> schedules = schedules(value);
    if (!schedules.isEmpty()) {
      model.put("schedules", schedules);
    }
    if (value instanceof Value.Amount amount) {
      model.put("number", amount.quantity().written());
    } else if (value instanceof Value.Unlimited unlimited) {
      model.put("number", unlimited.word());
    }
    if (value instanceof Value.Flag flag) {
      model.put("yes", flag.yes());
    }
    if (!type.options().isEmpty()) {
      model.put("options", options(part, value));
      model.put("others", others(value));
    }
  }

  /** What the values are called in a diagram: options by their names, texts without an article. */
  private static Stream<String> nodes(FieldType type, Value value) {
    return chosen(value).isEmpty()
        ? ValueText.each(type, value, true).stream().map(ValueModel::titled)
        : ValueText.each(type, value, false).stream();
  }

  private static String titled(String text) {
    return capitalized(text.replaceFirst("^(?:an?|the) (?=.)", ""));
  }

  /** A term as it begins a line. */
  static String capitalized(String term) {
    return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
  }

  /** Whether the bank says the value in a clause that can be a sentence. */
  private static boolean isClause(FieldType type, Value value) {
    if (value instanceof Value.Chosen chosen) {
      return type.option(chosen.option()).flatMap(Option::means).isPresent();
    }
    return value instanceof Value.Flag flag && type.meaning(flag.yes()).isPresent();
  }

  private static List<String> chosen(Value value) {
    if (value instanceof Value.Many many) {
      return many.values().stream().flatMap(v -> chosen(v).stream()).toList();
    }
    return value instanceof Value.Chosen one ? List.of(one.option()) : List.of();
  }

  private static List<Map<String, Object>> schedules(Value value) {
    if (value instanceof Value.Many many) {
      return many.values().stream().flatMap(v -> schedules(v).stream()).toList();
    }
    if (!(value instanceof Value.Timed timed)) {
      return List.of();
    }
    Map<String, Object> model = new LinkedHashMap<>();
    timed.schedule().name().ifPresent(n -> model.put("name", n));
    model.put("runs", timed.schedule().timing().written());
    timed.schedule().timing().inWords().ifPresent(w -> model.put("in_words", w));
    model.put("by_clock", !(timed.schedule().timing() instanceof Timing.Interval));
    timed.schedule().zone().ifPresent(z -> model.put("zone", z.getId()));
    return List.of(model);
  }

  /** Those that the bank lists, and what was chosen in any case. */
  private static List<Map<String, Object>> options(Part part, Value value) {
    return part.field().type().options().stream()
        .filter(o -> o.listed() || isChosen(o, value))
        .map(o -> option(o, value, part.fit().apply(o.id())))
        .toList();
  }

  /** What was chosen and is none of the options. */
  private static List<String> others(Value value) {
    if (value instanceof Value.Many many) {
      return many.values().stream().flatMap(v -> others(v).stream()).toList();
    }
    return value instanceof Value.Other other ? List.of(other.text()) : List.of();
  }

  private static boolean isChosen(Option option, Value value) {
    return value.is(new Value.Chosen(option.id()));
  }

  private static Map<String, Object> option(Option option, Value value, OptionFit fit) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", option.id());
    model.put("name", option.label());
    option.summary().ifPresent(s -> model.put("summary", s));
    model.put("pros", option.pros());
    model.put("cons", option.cons());
    model.put("best_for", option.bestFor());
    model.put("fits", fit.fits());
    model.put("unfits", fit.unfits());
    model.put("impossible", fit.impossible());
    model.put("chosen", isChosen(option, value));
    return model;
  }
}
