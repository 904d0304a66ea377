package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where templates come from: the project's own before those of specq. */
class TemplatesTest {
  private static final String BUNDLED = "document.md.ftl";

  private final Templates templates =
      new Templates(
          name ->
              Optional.ofNullable(
                  Map.of("own.ftl", "Mine.", "forms/list.ftl", "My list.").get(name)));

  @Test
  void aProjectsOwnTemplateComesBeforeThatOfSpecq() throws Exception {
    assertThat(templates.text("own.ftl")).contains("Mine.");
    assertThat(templates.text("forms/list.ftl")).contains("My list.");
    assertThat(templates.text(BUNDLED)).isPresent();
    assertThat(templates.text("other.ftl")).isEmpty();
    assertThat(templates.exists("own.ftl")).isTrue();
    assertThat(templates.exists("other.ftl")).isFalse();
    assertThat(templates.findTemplateSource("own.ftl")).isEqualTo("own.ftl");
    assertThat(templates.findTemplateSource("other.ftl")).isNull();
    StringWriter read = new StringWriter();
    try (Reader reader = templates.getReader("own.ftl", "UTF-8")) {
      reader.transferTo(read);
    }
    assertThat(read).hasToString("Mine.");
  }

  @Test
  void aTemplateIsShownWithWhereItIs() {
    assertThat(templates.shownName("own.ftl")).isEqualTo(".specq/templates/own.ftl");
    assertThat(templates.shownName("forms/list.ftl")).isEqualTo(".specq/templates/forms/list.ftl");
    assertThat(templates.shownName(BUNDLED)).isEqualTo("templates/" + BUNDLED);
    assertThat(templates.isBundled(BUNDLED)).isTrue();
    assertThat(templates.isBundled("forms/list.ftl")).isTrue();
    assertThat(templates.isBundled("own.ftl")).isFalse();
  }

  /** What a document is made of changes with them. */
  @Test
  void whatWasAskedForIsRemembered() {
    templates.text("other.ftl");
    templates.text("own.ftl");

    assertThat(templates.read()).containsExactly("own.ftl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/own.ftl",
        "a//b.ftl",
        "a/./b.ftl",
        "../own.ftl",
        "a/..",
        ".git/config",
        "a/GIT~1",
        "C:/own.ftl",
        "a\\b.ftl",
        "a\nb.ftl"
      })
  void whatIsNoPathInTheFolderIsNoTemplate(String name) {
    Templates all = new Templates(n -> Optional.of("text"));

    assertThat(all.text(name)).isEmpty();
    assertThat(all.shownName(name)).isEqualTo("templates/" + name);
  }

  @Test
  void aNameHasAtMostTwoHundredAndFortyBytes() {
    Templates all = new Templates(n -> Optional.of("text"));

    assertThat(all.exists("a".repeat(240))).isTrue();
    assertThat(all.exists("a".repeat(241))).isFalse();
    assertThat(all.exists("\u00e4".repeat(121))).isFalse();
    assertThat(all.shownName("a".repeat(241))).startsWith("templates/");
  }
}
