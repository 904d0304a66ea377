package io.github.specq.yaml;

import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML that other programs are the masters of, such as a compose file: any number of
 * documents, with anchors, aliases and tags. Nothing can be edited in it.
 */
public final class YamlStream {
  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 200_000;

  private final SourceText source;
  private final Marks marks;
  private final List<Yaml> documents = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private Map<String, Yaml> anchors = new HashMap<>();
  private int nodes;

  private YamlStream(SourceText source) {
    this.source = source;
    this.marks = new Marks(source.text());
  }

  /** A collection whose end has not been read. */
  private record Open(@Nullable String anchor, boolean mapping, int start, List<Yaml> children) {}

  /**
   * The roots of all documents. An alias is the very node that its anchor names, so a tree may have
   * far more paths than nodes. Of a key that is there twice the last one counts; keys that are no
   * text are left out, tags too.
   *
   * @param file the file as people know it
   * @throws UserError of kind FILE if it is no YAML, nested deeper than 64 levels or of more than
   *     200,000 nodes
   */
  public static List<Yaml> documents(String file, String text) {
    YamlStream stream = new YamlStream(new SourceText(file, text));
    try {
      stream.read();
    } catch (MarkedYAMLException e) {
      int place = e.getProblemMark() == null ? 0 : stream.marks.offset(e.getProblemMark());
      throw stream.refused(place, "this is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw stream.refused(0, "this is no YAML: it has characters that cannot be in it");
    }
    return List.copyOf(stream.documents);
  }

  private UserError refused(int place, String message) {
    return UserError.file(
        Problem.error(
            source.position(Math.min(place, source.text().length())),
            message,
            "check it with the program that it is for"));
  }

  private void read() {
    ParserImpl parser = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
    for (Event event = parser.getEvent();
        !event.is(Event.ID.StreamEnd);
        event = parser.getEvent()) {
      accept(event);
    }
  }

  private void accept(Event event) {
    int start = marks.offset(event.getStartMark());
    int end = marks.offset(event.getEndMark());
    switch (event.getEventId()) {
      case DocumentStart -> anchors = new HashMap<>();
      case Scalar ->
          add(anchor(event), new Yaml.Scalar(((ScalarEvent) event).getValue(), start, end));
      case Alias -> {
        String name = ((AliasEvent) event).getAnchor();
        add(null, anchors.getOrDefault(name, new Yaml.Scalar("", start, end)));
      }
      case SequenceStart, MappingStart -> open(event, start);
      case SequenceEnd, MappingEnd -> {
        Open closed = open.pop();
        add(closed.anchor, node(closed, end));
      }
      default -> {}
    }
  }

  private static @Nullable String anchor(Event event) {
    return ((NodeEvent) event).getAnchor();
  }

  private void open(Event event, int start) {
    if (open.size() == DEEPEST) {
      throw refused(start, "nested deeper than " + DEEPEST + " levels");
    }
    boolean mapping = event.is(Event.ID.MappingStart);
    open.push(new Open(anchor(event), mapping, start, new ArrayList<>()));
  }

  private static Yaml node(Open closed, int end) {
    if (!closed.mapping) {
      return new Yaml.Sequence(closed.children, false, closed.start, end);
    }
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i + 1 < closed.children.size(); i += 2) {
      if (closed.children.get(i) instanceof Yaml.Scalar key) {
        entries.put(key.text(), new Yaml.Entry(key, closed.children.get(i + 1)));
      }
    }
    return new Yaml.Mapping(List.copyOf(entries.values()), false, closed.start, end);
  }

  private void add(@Nullable String anchor, Yaml node) {
    nodes++;
    if (nodes > MOST_NODES) {
      throw refused(node.start(), "there is more in it than is read");
    }
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    Optional.ofNullable(open.peek())
        .ifPresentOrElse(parent -> parent.children.add(node), () -> documents.add(node));
  }
}
