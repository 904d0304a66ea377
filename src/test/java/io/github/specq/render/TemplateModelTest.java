package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/templates.md} says what a template sees, and how one is replaced. */
class TemplateModelTest {
  private static final Path PAGE = Path.of("docs/templates.md");
  private static final Path SOURCES = Path.of("src/main/java/io/github/specq/render");
  private static final Pattern PUT = Pattern.compile("\\bput\\(\\s*\"(\\w+)\"");
  private static final Pattern MAP = Pattern.compile("Map\\.of\\(\"(\\w+)\", [^;]*?, \"(\\w+)\",");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ((`\\w+`(, )?)+) \\| .*\\|$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?s)`\\.specq/templates/(\\S+)`:\n\n```ftl\n(.*?)```.*?```markdown\n(.*?)```");

  @TempDir private Path project;

  @Test
  void everyNameOfTheModelIsDocumentedAndNoOther() throws IOException {
    Set<String> documented = new TreeSet<>();
    String page = Files.readString(PAGE);
    Matcher row = ROW.matcher(page.substring(page.indexOf("## Documents")));
    while (row.find()) {
      for (String name : row.group(1).replace("`", "").split(", ", -1)) {
        documented.add(name);
      }
    }
    Set<String> given = new TreeSet<>();
    for (String source :
        new String[] {"SpecModel", "ValueModel", "OpenQuestionsModel", "AdviceModel", "Renderer"}) {
      String code = Files.readString(SOURCES.resolve(source + ".java"));
      Matcher put = PUT.matcher(code);
      while (put.find()) {
        given.add(put.group(1));
      }
      Matcher map = MAP.matcher(code);
      while (map.find()) {
        given.add(map.group(1));
        given.add(map.group(2));
      }
    }

    assertThat(documented).isEqualTo(given);
  }

  @Test
  void theExampleWorksAsShown() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();
    Path answers = Path.of("src/test/resources/golden/phase9-examples/answers");
    Folders.write(project.resolve(".specq/answers"), Folders.texts(answers));
    Folders.write(project, Map.of(".specq/templates/" + example.group(1), example.group(2)));

    SpecqRunner specq = new SpecqRunner(project);
    assertThat(specq.run("render").code()).isZero();

    assertThat(specq.file("docs/specs/technical_design_spec.md")).contains(example.group(3));
  }
}
