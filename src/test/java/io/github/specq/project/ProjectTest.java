package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.disk.LocalDisk;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {
  @TempDir private Path repository;

  private ProjectConfig config(String text) {
    try {
      Files.createDirectories(repository.resolve(".specq"));
      Files.writeString(repository.resolve(".specq/config.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Project.around(new LocalDisk(), repository).config();
  }

  @Test
  void withoutSettingsItIsAsUsual() {
    assertThat(Project.around(new LocalDisk(), repository).config())
        .isEqualTo(new ProjectConfig("docs/specs", Optional.empty(), false, Map.of()));
  }

  @Test
  void everySettingIsRead() {
    assertThat(
            config(
                "specs: design\nbank: phase9\nplain: yes\ndocuments: { a_spec: docs/a b/c.md }\n"))
        .isEqualTo(
            new ProjectConfig(
                "design", Optional.of("phase9"), true, Map.of("a_spec", "docs/a b/c.md")));
  }

  @ParameterizedTest
  @CsvSource({"plain: yes, true", "plain: no, false", "bank: phase9, false"})
  void plainIsYesOrNo(String text, boolean plain) {
    assertThat(config(text).plain()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "plain: true, 1:8: error: 'plain' is yes or no",
    "plain: [yes], 1:8: error: 'plain' is yes or no",
    "specs: ../elsewhere, 1:8: error: 'specs' is a folder inside the project",
    "specs: /etc, 1:8: error: 'specs' is a folder inside the project",
    "plane: yes, 1:1: error: unknown setting 'plane'",
    "plain, 1:1: error: the settings are a mapping",
    "documents: docs/a.md, 1:12: error: 'documents' says where documents are",
    "documents: { a-b: c.md }, 1:14: error: 'a-b' is no id of a document",
    "documents: { a: ../c.md }, 1:17: error: a document is a file inside the project",
    "documents: { a: /c.md }, 1:17: error: a document is a file inside the project",
    "documents: { a: .git/c.md }, 1:17: error: a document is a file inside the project",
    "documents: { a: c.txt }, 1:17: error: a document is a file inside the project",
    "documents: { a: [c.md] }, 1:17: error: a document is a file inside the project",
    "'documents: { a: c.md, b: C.md }', 1:26: error: a document is a file inside the project"
  })
  void whatIsWrongIsSaidWithItsPlace(String text, String problem) {
    assertThatThrownBy(() -> config(text))
        .asInstanceOf(InstanceOfAssertFactories.type(UserError.class))
        .extracting(UserError::problems, InstanceOfAssertFactories.list(Problem.class))
        .singleElement()
        .satisfies(p -> assertThat(p.format()).startsWith(".specq/config.yaml:" + problem));
  }

  @Test
  void aFolderThatNoFileSystemHasIsWrongInItsPlace() {
    String problem = "1:8: error: 'specs' is a folder inside the project";
    for (String folder :
        List.of(
            "./a", "a\\\\b", "\"a\\0b\"", "\"a\\nb\"", "a".repeat(300), "a/".repeat(3000) + "b")) {
      whatIsWrongIsSaidWithItsPlace("specs: " + folder, problem);
    }
  }
}
