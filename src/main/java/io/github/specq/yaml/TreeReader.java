package io.github.specq.yaml;

import io.github.specq.problem.UserError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/** Builds the tree of a file from the parser's events, in one pass and without recursion. */
final class TreeReader {

  private static final int DEEPEST = 32;

  private final SourceText source;
  private final Marks marks;
  private final Refusals refusals;
  private final Parser parser;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private @Nullable Yaml root;
  private boolean started;
  private int reached;
  private int contentEnd = Integer.MAX_VALUE;

  private TreeReader(SourceText original) {
    source = new SourceText(original.file(), withFinalLineBreak(original.text()));
    marks = new Marks(source.text());
    refusals = new Refusals(original);
    ScannerImpl scanner = new ScannerImpl(new BlankTabs(source), new LoaderOptions());
    parser = new ParserImpl(new RefusingScanner(scanner, marks, refusals));
  }

  /**
   * The root of a file; if there is nothing in it, an empty mapping at the end of the text or of
   * the document.
   *
   * @param source a text that passed {@link RawText#check}
   * @throws UserError with all problems
   */
  static Yaml read(SourceText source) {
    TreeReader reader = new TreeReader(source);
    reader.readAll();
    reader.refusals.throwIfAny();
    int end = Math.min(reader.contentEnd, source.text().length());
    return reader.root != null ? reader.root : new Yaml.Mapping(List.of(), false, end, end);
  }

  /**
   * A text whose last line break is missing means the same as with it: otherwise adding a line
   * would change the literal block scalar above.
   */
  private static String withFinalLineBreak(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  private void readAll() {
    try {
      Event event = parser.getEvent();
      while (!event.is(Event.ID.StreamEnd)) {
        accept(event);
        event = parser.getEvent();
      }
    } catch (MarkedYAMLException e) {
      Wording.add(e, source, marks, refusals);
    } catch (YAMLException e) {
      // The scanner has no place for some of what it refuses: it is what follows the last event.
      refusals.add(behindBlanks(reached), Wording.MISFIT, Wording.MISFIT_HINT);
    }
  }

  private int behindBlanks(int offset) {
    int at = offset;
    while (at < source.text().length() && Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return at;
  }

  private void accept(Event event) {
    int start = marks.offset(event.getStartMark());
    int end = marks.offset(event.getEndMark());
    reached = Math.max(reached, end);
    switch (event.getEventId()) {
      case DocumentStart -> startDocument(start);
      case DocumentEnd -> endDocument((DocumentEndEvent) event, start);
      case Scalar -> add(scalar((ScalarEvent) event, start, end));
      case Alias -> add(new Yaml.Scalar("*" + ((AliasEvent) event).getAnchor(), start, end));
      case SequenceStart -> open(new OpenSequence(isFlow(event), start), start);
      case MappingStart -> open(new OpenMapping(source, refusals, isFlow(event), start), start);
      case SequenceEnd, MappingEnd -> add(open.pop().close(end));
      default -> {}
    }
  }

  private void startDocument(int start) {
    if (started) {
      throw refusals.last(
          start, "a second document is not allowed here", "move it to a file of its own");
    }
    started = true;
  }

  /** Nothing may be written behind a line of three dots. */
  private void endDocument(DocumentEndEvent event, int start) {
    if (event.getExplicit()) {
      contentEnd = start;
    }
  }

  private Yaml scalar(ScalarEvent event, int start, int end) {
    boolean block = BlockScalar.startsAt(source, start);
    return new Yaml.Scalar(
        event.getValue(),
        start,
        block ? BlockScalar.end(source, start, end, event.getValue()) : end);
  }

  private void open(OpenNode node, int start) {
    if (open.size() == DEEPEST) {
      throw refusals.last(start, "nested deeper than " + DEEPEST + " levels", "make it flatter");
    }
    open.push(node);
  }

  private void add(Yaml node) {
    OpenNode parent = open.peek();
    if (parent != null) {
      parent.add(node);
    } else if (node.start() < node.end()) {
      root = node;
    }
  }

  private static boolean isFlow(Event event) {
    return ((CollectionStartEvent) event).isFlow();
  }
}
