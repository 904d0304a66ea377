package io.github.specq.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import io.github.specq.bank.Document;
import io.github.specq.bank.Document.Heading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * {@code <@section name="Components">guidance</@section>}: a section of a document. It is written
 * when blocks are placed in it, when a section inside it is, or with {@code always="yes"}.
 *
 * <p>{@code <@sections/>} are all that the document declares and the template does not write by
 * itself; so are those inside a section. What nobody declares and something fills stands before the
 * open questions.
 */
final class SectionDirective implements TemplateDirectiveModel {
  private static final int TOP_LEVEL = 2;

  private final Document document;
  private final Set<String> named;
  private final Set<String> undeclared = new LinkedHashSet<>();
  private final Map<String, List<IntFunction<String>>> blocks = new LinkedHashMap<>();
  private final Set<String> placed = new LinkedHashSet<>();
  private final Set<String> written = new LinkedHashSet<>();
  private final List<List<String>> paths = new ArrayList<>();
  private final Deque<String> inside = new ArrayDeque<>();
  private boolean wroteInside;

  /** What stands in a section before its blocks. */
  private interface Body {
    void render(Writer out) throws TemplateException, IOException;
  }

  /**
   * @param named the sections that the template writes by itself
   * @param filled the sections that its banks can fill
   */
  SectionDirective(Document document, Set<String> named, Collection<String> filled) {
    this.document = document;
    this.named = Set.copyOf(named);
    filled.stream()
        .filter(s -> !named.contains(s) && document.heading(s).isEmpty())
        .forEach(undeclared::add);
  }

  /** A directive that writes nothing, and learns which sections a template writes by itself. */
  static TemplateDirectiveModel learning(Set<String> named) {
    return (environment, parameters, variables, body) -> {
      named.add(text(parameters, "name"));
      if (body != null) {
        body.render(environment.getOut());
      }
    };
  }

  /** The directive for all sections that the template does not write by itself. */
  TemplateDirectiveModel others() {
    return (environment, parameters, variables, body) ->
        writeAll(environment.getOut(), document.headings());
  }

  /**
   * Puts a block into a section.
   *
   * @param block its text, given the level of its heading
   */
  void place(String section, IntFunction<String> block) {
    blocks.computeIfAbsent(section, s -> new ArrayList<>()).add(block);
  }

  /** The id of the document. */
  String document() {
    return document.id();
  }

  /** Whether a section was written so far. */
  boolean isWritten(String section) {
    return written.contains(section);
  }

  /** All sections of the document, written or not. */
  List<List<String>> paths() {
    return List.copyOf(paths);
  }

  /** The sections that blocks were to be placed in and the template does not have. */
  Set<String> missing() {
    Set<String> missing = new LinkedHashSet<>(blocks.keySet());
    missing.removeAll(placed);
    return missing;
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's own signature
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] variables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    boolean always = text(parameters, "always").equals("yes");
    write(
        environment.getOut(),
        text(parameters, "name"),
        always,
        out -> {
          if (body != null) {
            body.render(out);
          }
        });
  }

  /** What is left at the end of a document without open questions. */
  String rest() throws TemplateException, IOException {
    StringWriter rest = new StringWriter();
    writeUndeclared(rest);
    return rest.toString();
  }

  private void writeUndeclared(Writer out) throws TemplateException, IOException {
    List<String> left = List.copyOf(undeclared);
    undeclared.clear();
    for (String section : left) {
      write(out, section, false, own -> {});
    }
  }

  private void writeAll(Writer out, List<Heading> headings) throws TemplateException, IOException {
    for (Heading heading : headings) {
      if (!named.contains(heading.name()) && !placed.contains(heading.name())) {
        write(out, heading.name(), false, own -> {});
      }
    }
  }

  private void write(Writer out, String name, boolean always, Body body)
      throws TemplateException, IOException {
    if (inside.isEmpty() && document.openQuestions().filter(name::equals).isPresent()) {
      writeUndeclared(out);
    }
    inside.addLast(name);
    paths.add(List.copyOf(inside));
    boolean outerWrote = wroteInside;
    wroteInside = false;
    StringWriter own = new StringWriter();
    body.render(own);
    writeAll(own, document.heading(name).map(Heading::inner).orElse(List.of()));
    int level = TOP_LEVEL + inside.size() - 1;
    String placedBlocks = placed(name, level + 1);
    boolean write = always || wroteInside || !placedBlocks.isEmpty();
    if (write) {
      written.add(name);
      String heading = "#".repeat(level) + " " + SpecFile.heading(name);
      List<String> parts =
          wroteInside
              ? List.of(heading, placedBlocks, own.toString())
              : List.of(heading, own.toString(), placedBlocks);
      out.write("\n\n" + String.join("\n\n", parts) + "\n\n");
    }
    inside.removeLast();
    wroteInside = outerWrote || write;
  }

  private String placed(String name, int level) {
    placed.add(name);
    List<String> texts =
        blocks.getOrDefault(name, List.of()).stream()
            .map(b -> b.apply(level))
            .filter(t -> !t.isEmpty())
            .toList();
    return String.join("\n\n", texts);
  }

  private static String text(Map<?, ?> parameters, String key) throws TemplateModelException {
    return parameters.get(key) instanceof TemplateScalarModel text ? text.getAsString() : "";
  }
}
