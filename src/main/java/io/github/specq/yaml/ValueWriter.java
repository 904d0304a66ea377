package io.github.specq.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes values as YAML.
 *
 * @param literals whether text of several lines may become a literal block scalar
 */
record ValueWriter(boolean literals) {

  /** How far a block is indented below its key. */
  private static final int STEP = 2;

  /**
   * A value behind a key in a block mapping.
   *
   * @param head what stands on the key's line; may be empty
   * @param body the lines below, with their indentation
   */
  record Written(String head, List<String> body) {
    Written {
      body = List.copyOf(body);
    }

    /** The lines of a whole entry. */
    List<String> below(String key) {
      List<String> lines = new ArrayList<>();
      lines.add(key + ":" + (head.isEmpty() ? "" : " " + head));
      lines.addAll(body);
      return lines;
    }
  }

  /** A value in brackets or braces. */
  String flow(YamlValue value) {
    return inline(value, ScalarStyle.FLOW);
  }

  /** An entry of a mapping in braces. */
  String flowEntry(String key, YamlValue value) {
    return ScalarStyle.FLOW.write(key) + ": " + flow(value);
  }

  /**
   * An entry of a block mapping, as lines.
   *
   * @param indent of the key
   * @param blockLevels how many levels of mappings in the value are written as block mappings
   */
  List<String> blockEntry(String key, YamlValue value, int indent, int blockLevels) {
    return block(value, indent, blockLevels)
        .below(" ".repeat(indent) + ScalarStyle.BLOCK.write(key));
  }

  /** A value behind the key of a block mapping; the parameters are those of a whole entry. */
  Written block(YamlValue value, int indent, int blockLevels) {
    return value.match(
        text -> text(text.text(), indent),
        items -> new Written(flow(items), List.of()),
        fields ->
            isInline(fields, blockLevels)
                ? new Written(flow(fields), List.of())
                : new Written("", entries(fields, indent + STEP, Math.max(0, blockLevels - 1))));
  }

  /** Text of several lines cannot be read in braces. */
  private boolean isInline(YamlValue.Fields fields, int blockLevels) {
    return fields.fields().isEmpty()
        || (blockLevels == 0 && fields.fields().values().stream().noneMatch(this::isLiteral));
  }

  private boolean isLiteral(YamlValue value) {
    return literals
        && value.match(
            text -> ScalarStyle.literal(text.text()).isPresent(), items -> false, fields -> false);
  }

  private List<String> entries(YamlValue.Fields fields, int indent, int blockLevels) {
    return fields.fields().entrySet().stream()
        .flatMap(e -> blockEntry(e.getKey(), e.getValue(), indent, blockLevels).stream())
        .toList();
  }

  private Written text(String text, int indent) {
    String spaces = " ".repeat(indent + STEP);
    return ScalarStyle.literal(text)
        .filter(literal -> literals)
        .map(
            l ->
                new Written(l.header(), l.content().lines().map(s -> indented(spaces, s)).toList()))
        .orElseGet(() -> new Written(ScalarStyle.BLOCK.write(text), List.of()));
  }

  private static String indented(String spaces, String line) {
    return line.isEmpty() ? line : spaces + line;
  }

  private String inline(YamlValue value, ScalarStyle style) {
    return value.match(
        text -> style.write(text.text()),
        items -> items.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]")),
        fields ->
            fields.fields().isEmpty()
                ? "{}"
                : fields.fields().entrySet().stream()
                    .map(e -> flowEntry(e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }")));
  }
}
