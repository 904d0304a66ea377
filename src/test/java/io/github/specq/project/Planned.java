package io.github.specq.project;

import io.github.specq.project.RenderScope.Undo;
import io.github.specq.render.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A spec with one section and at most one block in it, for what is planned of it. */
final class Planned {
  static final String ID = "bank/question@part";
  static final String TOP = "# Spec\n\n## Part\n";

  /** A hash of the answers that the block is made of. */
  static final String NOW = "0000000b";

  private Planned() {}

  /** Words of a table as text: a slash stands for the end of a line. */
  static String text(String words) {
    return words.replace('/', '\n');
  }

  /**
   * A document.
   *
   * @param body of its block; it has none where this is empty
   * @param known the text that the block's marker knows
   */
  static String spec(Optional<String> body, String known) {
    return TOP
        + body.map(
                b ->
                    "\n%s\n%s\n%s\n"
                        .formatted(Marker.begin(ID), b, Marker.end(ID, Checksum.of(known))))
            .orElse("");
  }

  static SpecDocument document(Optional<String> body, String known) {
    return SpecDocument.parse("spec.md", spec(body, known));
  }

  /** What is generated: markers without checksums. */
  static SpecFile file(Optional<String> body, boolean possible) {
    String text =
        TOP
            + body.map(
                    b ->
                        "\n%s\n%s\n%s\n".formatted(Marker.begin(ID), b, Marker.end(ID, "00000000")))
                .orElse("");
    return new SpecFile(
        "spec",
        "templates/spec.md.ftl",
        text,
        List.of(List.of("Part")),
        Map.of(),
        possible ? Set.of(ID) : Set.of(),
        Map.of(),
        Map.of(ID, NOW));
  }

  private static final Map<String, Undo> UNDONE =
      Map.of("force", Undo.EDITS, "restore", Undo.REMOVALS);

  /**
   * What a run may touch.
   *
   * @param how words for all that is not usual
   */
  static RenderScope scope(Set<String> how) {
    return new RenderScope(
        how.contains("foreign") ? Set.of() : Set.of("bank"),
        bank -> !how.contains("stale"),
        UNDONE.entrySet().stream()
            .filter(e -> how.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet()),
        (spec, block) -> how.stream().flatMap(word -> resolution(word).stream()).findFirst());
  }

  private static Optional<Resolution> resolution(String word) {
    return switch (word) {
      case "keep" -> Optional.of(new Resolution.Keep());
      case "take" -> Optional.of(new Resolution.Take());
      case "replace" -> Optional.of(new Resolution.Replace());
      case "use" -> Optional.of(new Resolution.Use("third"));
      default -> Optional.empty();
    };
  }
}
