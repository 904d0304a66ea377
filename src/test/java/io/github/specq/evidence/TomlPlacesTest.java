package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dependency is where its own table has it, whatever else is called so. */
class TomlPlacesTest {

  /** In each, the lines of what is asked for end in {@code # here}, and no other line does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        [tool.poetry.scripts]
        celery = "reports.app:main"
        [tool.poetry.dependencies]
        celery = "^5.4" # here
        """,
        """
        [tool.poetry]
        celery = "no table of dependencies"
        dependencies.celery = "^5.4" # here
        """,
        """
        [tool.poetry.dependencies] # the table
        "celery" = { version = "^5.4", extras = ["redis"] } # here
        [tool.poetry.group.dev.dependencies]
        celery-types = "*" # here
        """,
        """
        [tool.celery]
        celery = "x"
        [ tool . poetry . 'dependencies' . celery ] # here
        version = "^5.4"
        """,
        """
        [tool]
        scripts = { celery = "a:b" }
        poetry = { dependencies = { celery = "^5.4" } } # here
        """,
        """
        [project]
        keywords = ["celery"]
        description = "celery"
        dependencies = [
          "rq>=2", # here
          # "celery>=4",
          'celery>=5', # here
        ]
        [tool.other]
        needs = ["celery>=5"]
        """,
        """
        [tool.other]
        text = \"""
        [project]
        dependencies = ["celery"]
        quoted \\\""" = ["celery"]\"""
        literal = '''
        [project]
        celery = \\ '''
        same-line = "[project] # \\" celery = 1"
        [project]
        dependencies = ["celery"] # here
        """,
        """
        [[tool.poetry.source]]
        celery = "one"
        [[tool.poetry.source]]
        celery = "two"
        [tool.poetry.dependencies]
        python = "^3.12"
        celery = "*" # here
        """,
        """
        [dependency-groups]
        dev = [{ include-group = "celery" }, "celery"] # here
        [project.optional-dependencies]
        celery = [
          "redis", # here
        ]
        """
      })
  void aPythonPackageIsWhereItsTableHasIt(String text) throws Unreadable {
    assertPlaces("pyproject.toml", new PyProject(), text);
  }

  @Test
  void aCrateIsWhereItsTableHasIt() throws Unreadable {
    assertPlaces(
        "Cargo.toml",
        LineManifests::cargo,
        """
        [features]
        lapin = ["dep:lapin"]
        [dependencies]
        lapin = { version = "2", optional = true } # here
        [build-dependencies.lapin] # here
        version = "3"
        [workspace.dependencies]
        lapin.version = "2" # here
        """);
  }

  @Test
  void aLibraryOfACatalogIsWhereItsTableHasIt() throws Unreadable {
    assertPlaces(
        "gradle/libs.versions.toml",
        Gradle::catalog,
        """
        [versions]
        kafka = "3.9.0"
        [plugins]
        kafka = "a.b:c"
        [libraries]
        kafka = { module = "org.apache.kafka:kafka-clients", version.ref = "kafka" } # here
        """);
  }

  @Test
  void aProcessIsWhereItsTableHasIt() throws Unreadable {
    assertPlaces(
        "fly.toml",
        Platforms::fly,
        """
        [env]
        worker = "no command"
        [processes]
        worker = "celery -A reports worker" # here
        """);
  }

  @Test
  void aValueOfASettingsFileHasItsLine() throws Unreadable {
    TextFile file = file("app.toml", "[a]\nn = 1\n[[b]]\nn = 2\n[[b]]\nn = [\n3,\n4]\n");
    assertThat(Settings.of("app", file))
        .containsExactly(
            new Clue.Setting("app", "a.n", "1", 2),
            new Clue.Setting("app", "b.*.n", "2", 4),
            new Clue.Setting("app", "b.*.n.*", "3", 7),
            new Clue.Setting("app", "b.*.n.*", "4", 8));
  }

  private static void assertPlaces(String path, ClueReader reader, String text) throws Unreadable {
    List<String> lines = text.lines().toList();
    assertThat(
            reader.read(file(path, text)).stream()
                .map(Clue::line)
                .distinct()
                .sorted()
                .map(line -> line + ": " + (line == 0 ? "no place" : lines.get(line - 1)))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).endsWith("# here"))
                .mapToObj(line -> line + ": " + lines.get(line - 1))
                .collect(Collectors.joining("\n")));
  }

  private static TextFile file(String path, String text) {
    return TextFile.of(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
