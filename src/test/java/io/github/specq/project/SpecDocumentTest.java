package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the documents under {@code src/test/resources/documents}. */
class SpecDocumentTest {

  private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

  static Stream<Path> documents() throws IOException {
    return markdownIn(DOCUMENTS);
  }

  static Stream<Path> brokenDocuments() throws IOException {
    return markdownIn(DOCUMENTS.resolve("broken"));
  }

  private static Stream<Path> markdownIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void findsSectionsAndBlocks(Path file) throws IOException {
    SpecDocument document = SpecDocument.parse("spec.md", Files.readString(file));

    assertThat(describe(document)).isEqualTo(expected(file, ".outline"));
  }

  @ParameterizedTest
  @MethodSource("brokenDocuments")
  void reportsBrokenMarkers(Path file) throws IOException {
    String text = Files.readString(file);

    UserError error =
        catchThrowableOfType(UserError.class, () -> SpecDocument.parse("spec.md", text));

    assertThat(error).isNotNull();
    assertThat(error.kind()).isEqualTo(UserError.Kind.FILE);
    assertThat(error.getMessage()).isEqualTo(expected(file, ".expected"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void offsetsEncloseSectionsAndBlocks(Path file) throws IOException {
    String text = Files.readString(file);
    SpecDocument document = SpecDocument.parse("spec.md", text);

    for (Block block : document.blocks()) {
      assertThat(text.substring(block.start(), block.end()).strip())
          .startsWith(Marker.begin(block.id()))
          .endsWith(Marker.end(block.id(), block.checksum()));
    }
    for (DocumentSection section : document.sections()) {
      assertThat(text.substring(section.start(), section.textStart()).strip())
          .isNotEmpty()
          .doesNotContain("\n\n");
      assertThat(section.textEnd()).isBetween(section.textStart(), section.end());
    }
  }

  /** {@code formatted.md} is what Prettier 3 makes of {@code written.md}. */
  @Test
  void formatterIsNoEdit() throws IOException {
    SpecDocument written = read("formatted/written.md");
    SpecDocument formatted = read("formatted/formatted.md");

    assertThat(formatted.text()).isNotEqualTo(written.text());
    assertThat(checksums(formatted)).isEqualTo(checksums(written)).hasSize(4);
  }

  private static List<String> checksums(SpecDocument document) {
    return document.blocks().stream().map(b -> Checksum.of(b.body())).toList();
  }

  @Test
  void outlineLeavesOutTheTitle() throws IOException {
    assertThat(read("level-one.md").outline())
        .startsWith(SectionPath.of("Overview"), SectionPath.of("Components"));
    assertThat(read("generated.md").outline())
        .startsWith(SectionPath.of("Context and Constraints"), SectionPath.of("Quality"));
  }

  private static SpecDocument read(String file) throws IOException {
    return SpecDocument.parse("spec.md", Files.readString(DOCUMENTS.resolve(file)));
  }

  @Test
  void bodyIsTheLinesBetweenTheMarkers() {
    SpecDocument document =
        SpecDocument.parse(
            "spec.md",
            "<!-- specq:begin a/b@c -->\r\n\r\n### B  \r\n<!-- specq:end a/b@c 00000000 -->");

    assertThat(document.block("a/b@c").orElseThrow().body()).isEqualTo("\n### B  ");
    assertThat(document.block("a/b@d")).isEmpty();
  }

  @Test
  void markersMayHaveBlanksAroundAndInside() {
    SpecDocument document =
        SpecDocument.parse(
            "spec.md", "  <!--specq:begin  a/b@c-->  \n <!--  specq:end\ta/b@c\t00000000  -->\t\n");

    assertThat(document.blocks()).extracting(Block::id).containsExactly("a/b@c");
  }

  @Test
  void blockIsEditedWhenItsChecksumIsNotThatOfItsText() {
    String body = "### Workers\n\nTwo.";
    String text = "%s\n%s\n%s\n";
    String begin = Marker.begin("a/b@c");

    SpecDocument untouched =
        SpecDocument.parse(
            "spec.md", text.formatted(begin, body, Marker.end("a/b@c", Checksum.of(body))));
    SpecDocument edited = SpecDocument.parse("spec.md", untouched.text().replace("Two", "Three"));

    assertThat(untouched.blocks().get(0).isEdited()).isFalse();
    assertThat(edited.blocks().get(0).isEdited()).isTrue();
  }

  private static String expected(Path file, String extension) throws IOException {
    return Files.readString(Path.of(file.toString().replaceAll("\\.md$", extension)));
  }

  /** One line for each section and block, in the order they stand in. */
  private static String describe(SpecDocument document) {
    record Line(int number, String text) {}
    List<Line> sections =
        document.sections().stream()
            .map(s -> new Line(s.line(), "%s %s".formatted("#".repeat(s.level()), s.path())))
            .toList();
    List<Line> blocks =
        document.blocks().stream()
            .map(b -> new Line(b.firstLine(), describe(b, document.sectionOf(b))))
            .toList();
    StringBuilder outline = new StringBuilder();
    Stream.of(sections, blocks)
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Line::number))
        .forEach(l -> outline.append(l.number()).append(": ").append(l.text()).append('\n'));
    return outline.toString();
  }

  private static String describe(Block block, Optional<DocumentSection> section) {
    return "[%s %s] to line %d in %s"
        .formatted(
            block.id(),
            block.checksum(),
            block.lastLine(),
            section.map(s -> s.path().toString()).orElse("no section"));
  }
}
