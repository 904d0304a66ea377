package io.github.specq.bank.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds a bank's YAML to {@link BankFile}, keeping places: Jackson gives the shape, the located
 * tree of the same text gives each leaf. Everything that does not fit is reported and left out, so
 * that one run finds all of it.
 */
final class BankBinder {
  private final YamlText source;
  private final Findings findings;

  private BankBinder(YamlText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /**
   * @param findings gets what is wrong
   * @throws UserError if there is nothing to bind
   */
  static BankFile bind(YamlText source, Findings findings) {
    if (!(source.root() instanceof Yaml.Mapping root) || root.entries().isEmpty()) {
      throw UserError.file(
          Problem.error(
              source.position(source.root()),
              source.root() instanceof Yaml.Mapping
                  ? "there is nothing in this file"
                  : "a bank is a mapping",
              "start with 'id:', 'version:', 'title:' and 'sections:'"));
    }
    BankBinder binder = new BankBinder(source, findings);
    SimpleModule leaves =
        new SimpleModule()
            .addDeserializer(Yaml.class, binder.new Leaf<>(Yaml.class))
            .addDeserializer(Yaml.Scalar.class, binder.new Leaf<>(Yaml.Scalar.class));
    YAMLMapper mapper =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addModule(leaves)
            .addHandler(binder.new Reporter())
            .build();
    try {
      return mapper.readValue(source.structure(), BankFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("a text that was read once can be read twice", e);
    }
  }

  private Yaml node(JsonParser parser) {
    return node(parser.getParsingContext().pathAsPointer());
  }

  /**
   * A key of the mapping that is being read. Jackson reports an unknown key when it has all keys of
   * the mapping, or those that it needs: the parser is then behind the mapping, or at another key.
   */
  private Yaml key(JsonParser parser, String name) {
    JsonPointer here = parser.getParsingContext().pathAsPointer();
    boolean behind = parser.currentToken() == JsonToken.END_OBJECT;
    Yaml mapping = node(behind ? here : here.head());
    return ((Yaml.Mapping) mapping).entry(name).map(e -> (Yaml) e.key()).orElse(mapping);
  }

  private Yaml node(JsonPointer pointer) {
    Yaml node = source.root();
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      Yaml here = node;
      node =
          here instanceof Yaml.Mapping mapping
              ? mapping.get(rest.getMatchingProperty()).orElse(here)
              : ((Yaml.Sequence) here).items().get(rest.getMatchingIndex());
    }
    return node;
  }

  /** Takes a part of the tree as it is. */
  private final class Leaf<T extends Yaml> extends StdDeserializer<T> {
    private final transient Class<T> kind;

    Leaf(Class<T> kind) {
      super(kind);
      this.kind = kind;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Yaml node = node(parser);
      parser.skipChildren();
      if (kind.isInstance(node)) {
        return kind.cast(node);
      }
      findings.addMisshapen(node, "one text is wanted here", "write a single value");
      return kind.cast(new Yaml.Scalar("", node.start(), node.end()));
    }

    /** An empty value is a value too where the tree says so. */
    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
      return null;
    }
  }

  private final class Reporter extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        @Nullable JsonDeserializer<?> deserializer,
        Object target,
        String name)
        throws IOException {
      Collection<Object> known =
          deserializer == null ? List.of() : deserializer.getKnownPropertyNames();
      findings.add(
          key(context.getParser(), name),
          "unknown key '" + name + "'",
          DidYouMean.hint(name, known.stream().map(String::valueOf).sorted().toList()));
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      findings.addMisshapen(
          node(parser),
          type.isCollectionLikeType() ? "a list is wanted here" : "a mapping is wanted here",
          type.isCollectionLikeType()
              ? "write [a, b] or lines that start with '- '"
              : "write { key: value }");
      parser.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        ValueInstantiator instantiator,
        JsonParser parser,
        String message)
        throws IOException {
      findings.addMisshapen(node(parser), "a mapping is wanted here", "write { key: value }");
      parser.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
        DeserializationContext context, Class<?> type, Object argument, Throwable cause) {
      throw new IllegalStateException(type.getName(), cause);
    }
  }
}
