package io.github.specq.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Reads JSON, TOML and YAML into trees. */
final class Trees {
  private static final int DEEPEST = 64;
  private static final String MERGE = "<<";
  private static final int MOST_MERGED = 50_000;
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final TomlFactory TOML =
      TomlFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  private Trees() {}

  /** A JSON file; comments and a last comma are forgiven. */
  static Tree json(TextFile file) throws Unreadable {
    return json(file, DEEPEST);
  }

  /**
   * A JSON file.
   *
   * @param levels what is nested deeper is passed over
   */
  static Tree json(TextFile file, int levels) throws Unreadable {
    return parsed(JSON, file, "JSON", levels, text -> Trees::line);
  }

  /** A TOML file. */
  static Tree toml(TextFile file) throws Unreadable {
    long brackets = file.text().chars().filter(c -> c == '[' || c == '{').count();
    if (brackets > DEEPEST && deepest(file.text()) > DEEPEST) {
      throw new Unreadable("nested deeper than " + DEEPEST + " levels");
    }
    return parsed(TOML, file, "TOML", DEEPEST, Trees::tomlLine);
  }

  /** The TOML parser calls itself for each level, so levels are counted before. */
  private static int deepest(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      depth = c == '\n' && depth < 0 ? 0 : depth;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Tree parsed(
      JsonFactory factory,
      TextFile file,
      String format,
      int levels,
      Function<String, ToIntFunction<JsonParser>> lines)
      throws Unreadable {
    try (JsonParser parser = factory.createParser(file.text())) {
      Parsed parsed = new Parsed(parser, lines.apply(file.text()));
      return parser.nextToken() == null ? new Tree.Nothing() : parsed.value(parsed.line(), levels);
    } catch (IOException e) {
      throw new Unreadable("this is no " + format);
    }
  }

  private static int line(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }

  private static ToIntFunction<JsonParser> tomlLine(String text) {
    TomlLines lines = TomlLines.of(text);
    return parser -> lines.at(parser.getParsingContext().pathAsPointer().toString());
  }

  /**
   * What a parser has read.
   *
   * @param lines the line of the token that it is at
   */
  private record Parsed(JsonParser parser, ToIntFunction<JsonParser> lines) {
    int line() {
      return lines.applyAsInt(parser);
    }

    Tree value(int line, int levels) throws IOException {
      JsonToken token = parser.currentToken();
      if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) && levels == 0) {
        parser.skipChildren();
        return new Tree.Nothing();
      }
      if (token == JsonToken.START_OBJECT) {
        return branch(line, levels);
      }
      return token == JsonToken.START_ARRAY
          ? row(line, levels)
          : new Tree.Leaf(token == JsonToken.VALUE_NULL ? "" : parser.getText(), line);
    }

    private Tree branch(int line, int levels) throws IOException {
      Map<String, Tree> entries = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        int at = line();
        parser.nextToken();
        entries.put(key, value(at, levels - 1));
      }
      return new Tree.Branch(entries, line);
    }

    private Tree row(int line, int levels) throws IOException {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(line(), levels - 1));
      }
      return new Tree.Row(items, line);
    }
  }

  /** The documents of a YAML file. */
  static List<Tree> yaml(TextFile file) throws Unreadable {
    try {
      YamlTree reader = new YamlTree(file);
      return YamlStream.documents(file.path(), file.text()).stream()
          .map(root -> reader.tree(root))
          .toList();
    } catch (UserError e) {
      throw new Unreadable(e.problems().get(0).message());
    }
  }

  /** Each node becomes one tree, however often it is named. */
  private static final class YamlTree {
    private final int[] lineStarts;
    private int merged;
    private final IdentityHashMap<Yaml, Tree> known = new IdentityHashMap<>();

    YamlTree(TextFile file) {
      List<Integer> starts = new ArrayList<>(List.of(0));
      String text = file.text();
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        starts.add(at + 1);
      }
      lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private int line(int offset) {
      int found = java.util.Arrays.binarySearch(lineStarts, offset);
      return found >= 0 ? found + 1 : -found - 1;
    }

    Tree tree(Yaml node) {
      Tree tree = known.get(node);
      if (tree == null) {
        tree =
            node.match(
                scalar -> new Tree.Leaf(scalar.text(), line(scalar.start())),
                row ->
                    new Tree.Row(row.items().stream().map(this::tree).toList(), line(row.start())),
                this::branch);
        known.put(node, tree);
      }
      return tree;
    }

    /** Entries that are merged are copied, so there is an end to it. */
    private void merge(Tree value, Map<String, Tree> entries) {
      for (Tree from : value instanceof Tree.Row row ? row.items() : List.of(value)) {
        merged += 1 + from.entries().size();
        if (merged <= MOST_MERGED) {
          from.entries().forEach(entries::putIfAbsent);
        }
      }
    }

    private Tree branch(Yaml.Mapping mapping) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      for (Yaml.Entry entry : mapping.entries()) {
        Tree value = tree(entry.value());
        if (entry.key().text().equals(MERGE)) {
          merge(value, entries);
        } else {
          entries.put(entry.key().text(), value);
        }
      }
      return new Tree.Branch(entries, line(mapping.start()));
    }
  }
}
