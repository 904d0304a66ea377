package io.github.specq.bank.read;

import io.github.specq.condition.Formula;
import io.github.specq.field.Option;
import io.github.specq.problem.DidYouMean;
import io.github.specq.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which option comes to which: the {@code map} of a computed value. */
final class OptionMapReader {
  private static final String SAME = "same";
  private static final String NOTHING = "nothing";

  private final BankOutline outline;

  OptionMapReader(BankOutline outline) {
    this.outline = outline;
  }

  /**
   * What the map makes of each operand.
   *
   * @param from the options that these may be
   */
  List<Formula> read(Yaml.Mapping mapping, List<Formula> operands, List<Option> from) {
    List<Option> options = mapping.get("options").map(this::options).orElse(from);
    Map<String, String> to = to(mapping.get("map").orElseThrow(), from, options);
    boolean keeps = keeps(mapping);
    return operands.stream().<Formula>map(o -> new Formula.Mapped(o, to, keeps, options)).toList();
  }

  /** An id and its label for each. */
  private List<Option> options(Yaml node) {
    List<Option> options = new ArrayList<>();
    pairs(node, "{ memory: Memory }")
        .forEach((id, label) -> options.add(Option.named(id.text(), label.text())));
    return options;
  }

  private Map<String, String> to(Yaml node, List<Option> from, List<Option> options) {
    Map<String, String> to = new LinkedHashMap<>();
    pairs(node, "{ from: to }")
        .forEach(
            (key, value) -> {
              if (isOption(key, from) && isOption(value, options)) {
                to.put(key.text(), value.text());
              }
            });
    return to;
  }

  private boolean isOption(Yaml.Scalar id, List<Option> options) {
    List<String> ids = options.stream().map(Option::id).toList();
    if (!ids.contains(id.text())) {
      outline.problem(id, "'" + id.text() + "' is no option", DidYouMean.hint(id.text(), ids));
    }
    return ids.contains(id.text());
  }

  private Map<Yaml.Scalar, Yaml.Scalar> pairs(Yaml node, String example) {
    Map<Yaml.Scalar, Yaml.Scalar> pairs = new LinkedHashMap<>();
    if (!(node instanceof Yaml.Mapping mapping)) {
      outline.problem(node, "a mapping is wanted here", "write " + example);
      return pairs;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Yaml.Scalar value) {
        pairs.put(entry.key(), value);
      } else {
        outline.problem(entry.value(), "one text is wanted here", "write " + example);
      }
    }
    return pairs;
  }

  private boolean keeps(Yaml.Mapping mapping) {
    Optional<Yaml> node = mapping.get("unnamed");
    String word = node.map(n -> n instanceof Yaml.Scalar s ? s.text() : "").orElse(SAME);
    if (!Set.of(SAME, NOTHING).contains(word)) {
      outline.problem(
          node.orElseThrow(),
          "what is not named stays the same or is nothing",
          "write 'unnamed: same' or 'unnamed: nothing'");
    }
    return word.equals(SAME);
  }
}
