package io.github.specq.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
 */
final class SectionDirective implements TemplateDirectiveModel {
  private static final int TOP_LEVEL = 2;

  private final Map<String, List<IntFunction<String>>> blocks = new LinkedHashMap<>();
  private final Set<String> placed = new LinkedHashSet<>();
  private final List<List<String>> paths = new ArrayList<>();
  private final Deque<String> inside = new ArrayDeque<>();
  private boolean wroteInside;

  /**
   * Puts a block into a section.
   *
   * @param block its text, given the level of its heading
   */
  void place(String section, IntFunction<String> block) {
    blocks.computeIfAbsent(section, s -> new ArrayList<>()).add(block);
  }

  /** All sections of the template, written or not. */
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
    String name = text(parameters, "name");
    boolean always = text(parameters, "always").equals("yes");
    inside.addLast(name);
    paths.add(List.copyOf(inside));
    boolean outerWrote = wroteInside;
    wroteInside = false;
    StringWriter own = new StringWriter();
    if (body != null) {
      body.render(own);
    }
    int level = TOP_LEVEL + inside.size() - 1;
    String placedBlocks = placed(name, level + 1);
    boolean write = always || wroteInside || !placedBlocks.isEmpty();
    if (write) {
      String heading = "#".repeat(level) + " " + name;
      List<String> parts =
          wroteInside
              ? List.of(heading, placedBlocks, own.toString())
              : List.of(heading, own.toString(), placedBlocks);
      environment.getOut().write("\n\n" + String.join("\n\n", parts) + "\n\n");
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
