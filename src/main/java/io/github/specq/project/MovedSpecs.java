package io.github.specq.project;

import io.github.specq.disk.Folder;
import io.github.specq.problem.UserError;
import io.github.specq.render.SpecFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks in the folder of the specs for what became of a spec that is missing. */
public final class MovedSpecs {
  private static final String ENDING = ".md";

  private final Project project;
  private final Set<String> specs;
  private final Map<String, Map<String, Set<String>>> blocks = new HashMap<>();

  /**
   * @param specs the names of all specs, which are themselves and nothing else
   */
  public MovedSpecs(Project project, List<String> specs) {
    this.project = project;
    this.specs = specs.stream().map(project::specPath).collect(Collectors.toSet());
  }

  /** The file that a missing spec became, where there is one. */
  public Optional<MovedSpec> find(SpecFile spec) {
    String path = project.specPath(spec.name());
    return inOtherLetters(path)
        .map(found -> new MovedSpec(path, found, true))
        .or(() -> withBlocks(spec, path).map(found -> new MovedSpec(path, found, false)));
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private Optional<String> inOtherLetters(String path) {
    int name = path.lastIndexOf('/') + 1;
    return project.folder().names(folder(path)).stream()
        .filter(n -> n.equalsIgnoreCase(path.substring(name)))
        .map(n -> path.substring(0, name) + n)
        .findFirst();
  }

  /** Below the folder of the specs, and below its own, unless that is the whole project. */
  private Optional<String> withBlocks(SpecFile spec, String path) {
    return Stream.of(project.config().specs(), folder(path))
        .filter(folder -> !folder.isEmpty())
        .distinct()
        .flatMap(folder -> blocks.computeIfAbsent(folder, this::read).entrySet().stream())
        .filter(file -> !Collections.disjoint(file.getValue(), spec.possible()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The blocks of all documents that are no specs, by their paths. */
  private Map<String, Set<String>> read(String specsFolder) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    Folder folder = project.folder();
    folder.files(specsFolder).stream()
        .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(ENDING))
        .map(file -> specsFolder + "/" + file)
        .filter(file -> !specs.contains(file))
        .forEach(file -> found.put(file, blocksIn(file)));
    return found;
  }

  /** None where the document cannot be read: that is not what people want to hear now. */
  private Set<String> blocksIn(String file) {
    try {
      return project.folder().readDocument(file).map(text -> blocks(file, text)).orElse(Set.of());
    } catch (UserError e) {
      return Set.of();
    }
  }

  /** Where one marker is broken, the others say enough. */
  private static Set<String> blocks(String file, String text) {
    try {
      return SpecDocument.parse(file, text).blocks().stream()
          .map(Block::id)
          .collect(Collectors.toSet());
    } catch (UserError e) {
      Lines lines = Lines.of(text);
      return IntStream.range(0, lines.count())
          .filter(i -> Marker.isMeantBy(lines.line(i)))
          .mapToObj(i -> Marker.parse(lines.line(i), i).id())
          .collect(Collectors.toSet());
    }
  }
}
