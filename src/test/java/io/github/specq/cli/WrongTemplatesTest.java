package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a whole template is said with the template's place too. */
class WrongTemplatesTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/project");
  private static final String DOCUMENT = ".specq/templates/codebase_spec.md.ftl";

  @TempDir private Path project;

  private Ended render(String template) {
    Folders.write(project, Folders.texts(CORPUS));
    Folders.write(project, Map.of(DOCUMENT, template));
    return new SpecqRunner(project).run("render");
  }

  @Test
  void aMissingSectionIsSaidWithTheTemplateThatLacksIt() {
    Ended ended =
        render(
            """
            # Codebase
            <@section name="Configuration"/>
            <@section name="Open Questions / Deferred Topics"/>
            """);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .isEqualTo(
            """
            %s:1:1: error: there is no section 'Infrastructure'
              # Codebase
              ^
              hint: add <@section name="Infrastructure"/> to the template
            """
                .formatted(DOCUMENT));
  }

  @Test
  void aTemplateThatSpoilsAMarkerIsToldAndNotTheDocumentThatNobodyHas() {
    Ended ended =
        render(Folders.texts(CORPUS).getOrDefault(DOCUMENT, "").replaceFirst("\n", "\n\n<!--\n"));

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .startsWith(DOCUMENT + ":1:1: error: what this template and those of its blocks make is no")
        .contains("'<!-- specq:begin corpus/", "the marker stands inside an HTML comment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "a//b", "../x", "git:x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void aNameThatNoTemplateCanHaveIsAMistakeWhereItStands(String name) {
    Ended ended =
        render("<#import \"" + name.replace("aaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa") + "\" as lib>");

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).startsWith(DOCUMENT + ":1:1: error: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#macro again><@again/></#macro><@again/>",
        "<#function again><#return again()></#function>${again()}",
        "<#include \"codebase_spec.md.ftl\">"
      })
  void aTemplateThatUsesItselfWithoutEndIsAMistakeInIt(String template) {
    assertEndless(render(template));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${!", "${(", "${[", "${-"})
  void aTemplateThatNestsTooDeeplyIsAMistakeInIt(String opening) {
    assertEndless(render(opening.substring(0, 2) + opening.substring(2).repeat(50_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<#return 1>", "<#compress><#return 1></#compress>"})
  void aReturnOutsideOfAFunctionIsAMistakeInTheTemplate(String template) {
    Ended ended = render(template);

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err())
        .startsWith(DOCUMENT + ":1:1: error: a <#return> stands outside of its function");
  }

  private static void assertEndless(Ended ended) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).startsWith(DOCUMENT + ":1:");
  }
}
