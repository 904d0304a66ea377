package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.SpecqRunner;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for whoever changes specq work as they are written. */
class RecipesTest {
  /** A file is shown below its path. */
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^ *`([^`\n]+)`:\n\n( *)```(?:java|yaml)\n((?s:.*?))^ *```$");

  @TempDir private Path folder;

  @BeforeEach
  void writeAllFilesThatAreShown() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("docs/contributing.md")));
    while (shown.find()) {
      Path file = folder.resolve(shown.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, shown.group(3).replaceAll("(?m)^" + shown.group(2), ""));
    }
    Files.createDirectories(folder.resolve(".git"));
  }

  @Test
  void theCommandCompiles() throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              folder.toString(),
              "-cp",
              folder + File.pathSeparator + System.getProperty("java.class.path"));
      Path source = folder.resolve("src/main/java/io/github/specq/cli/WhereCommand.java");
      compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(source)).call();
    }
    assertThat(found.getDiagnostics()).isEmpty();
  }

  @Test
  void theBankAndItsRuleAreSoundAndTested() {
    SpecqRunner specq = new SpecqRunner(folder);

    assertThat(specq.run("bank", "lint", "caching").out()).contains("caching.yaml: sound");
    assertThat(specq.run("bank", "test").out()).contains("1 scenario");
    assertThat(specq.run("set", "caching", "store", "memcached").code()).isZero();
    assertThat(specq.run("set", "caching", "life", "31 days").code()).isZero();
    assertThat(specq.run("check").out()).contains("CACHE-01: Memcached keeps an entry for at most");
    assertThat(specq.run("render").code()).isZero();
    assertThat(specq.file("docs/specs/technical_design_spec.md")).contains("31 days");
  }
}
