package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every document that is expected somewhere. */
class GoldenDocumentsTest {
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(([^()\\s]*)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
  private static final String MARK = "_(default, not confirmed)_";
  private static final Pattern TOUCHING = Pattern.compile("(?m)^- .*\n\n- ");
  private static final String LABEL = "\"[\\p{L}\\p{M}\\p{Nd} ._-]+\"";
  private static final String NODE = "\\w+(\\[" + LABEL + "\\]|\\[\\(" + LABEL + "\\)\\])?";

  /** As much of Mermaid's flowcharts as the templates write. */
  private static final Pattern DIAGRAM =
      Pattern.compile(
          "flowchart LR|  end|  subgraph \\w+\\["
              + LABEL
              + "\\]|(  ){1,2}"
              + NODE
              + "( -->(\\|"
              + LABEL
              + "\\|)? "
              + NODE
              + ")*");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  /** In a document that people wrote before, sections may be called otherwise. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyLinkLeadsToItsSection(Path folder) {
    Map<String, String> documents = Folders.texts(folder.resolve("expected"));
    boolean theirs = Files.exists(folder.resolve("before"));
    documents.forEach(
        (name, text) -> {
          Matcher link = LINK.matcher(String.join("\n", prose(text)));
          while (link.find()) {
            if (link.group(1).startsWith("https://")) {
              continue;
            }
            String file = link.group(1).replaceFirst("#.*", "");
            String anchor = link.group(1).substring(file.length()).replaceFirst("^#", "");
            String target = documents.getOrDefault(file.isEmpty() ? name : file, "");
            assertThat(target).as(name + " links to " + link.group(1)).isNotEmpty();
            if (!anchor.isEmpty() && !theirs) {
              assertThat(anchors(target)).as(name).containsEntry(anchor, true);
            }
          }
        });
  }

  /** The lines outside of code. */
  private static List<String> prose(String text) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : text.lines().toList()) {
      boolean fence = line.startsWith("```");
      if (!code && !fence) {
        lines.add(line);
      }
      code = fence != code;
    }
    return lines;
  }

  /** The anchors a Git host makes, each with whether it is that of a section. */
  private static Map<String, Boolean> anchors(String text) {
    Map<String, Boolean> anchors = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    boolean block = false;
    for (String line : prose(text)) {
      block = line.startsWith("<!-- specq:begin") || (block && !line.startsWith("<!-- specq:end"));
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String slug =
            heading
                .group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
        int times = seen.merge(slug, 1, Integer::sum);
        anchors.put(times == 1 ? slug : slug + "-" + (times - 1), !block);
      }
    }
    return anchors;
  }

  /** Whether a line is one that the templates write in a diagram. */
  static boolean isDiagram(String line) {
    return DIAGRAM.matcher(line).matches();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyDiagramIsOne(Path folder) {
    for (String text : Folders.texts(folder.resolve("expected")).values()) {
      boolean diagram = false;
      for (String line : text.lines().toList()) {
        if (diagram && !line.equals("```")) {
          assertThat(isDiagram(line)).as(line).isTrue();
        }
        diagram = line.equals("```mermaid") || (diagram && !line.equals("```"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsEmptyOrSaidTwice(Path folder) {
    for (String text : Folders.texts(folder.resolve("expected")).values()) {
      List<String> lines = prose(text);
      assertThat(lines)
          .noneMatch(l -> l.contains(MARK + " " + MARK) || l.contains(MARK + MARK))
          .noneMatch(l -> l.matches("\\|[^|]*\\|\\s*\\|"))
          .noneMatch(l -> l.matches(".*[^.]\\.\\.(\\s.*)?") || l.contains(" ."));
      for (int i = 0; i + 1 < lines.size(); i++) {
        assertThat(lines.get(i).startsWith("#") && lines.get(i + 1).contains("specq:end"))
            .as(lines.get(i))
            .isFalse();
      }
      assertThat(String.join("\n", lines))
          .as("lists that run into one")
          .doesNotContainPattern(TOUCHING);
    }
  }
}
