package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.specq.bank.Document;
import io.github.specq.bank.Document.Heading;
import io.github.specq.bank.Documents;
import io.github.specq.problem.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sections a template writes, where, and what stands in them. */
class SectionDirectiveTest {
  private static final Document DOCUMENT =
      new Document(
          "bank",
          "spec",
          Optional.of("Spec"),
          List.of(
              heading("Parts", heading("Store"), heading("Queue")),
              heading("Data"),
              heading("Open")),
          Optional.of("Open"),
          Optional.empty(),
          new Position("bank.yaml", 1, 1, ""));

  private static Heading heading(String name, Heading... inner) {
    return new Heading(name, List.of(), List.of(inner));
  }

  /**
   * Blocks are named by the section that they are placed in, and written with the level of their
   * heading; a slash ends a line.
   */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          <@s/>                                       | -                | ``
          <@s/>                                       | Data             | H2 Data, 3
          <@s/>                                       | Data Data        | H2 Data, 3, 3
          <@s/>                                       | Open Data        | H2 Data, 3, H2 Open, 3
          <@s/>                                       | Store            | H2 Parts, H3 Store, 4
          <@s/>                                       | Queue Store Parts | H2 Parts, 3, H3 Store, 4, H3 Queue, 4
          <@s/>                                       | More             | H2 More, 3
          <@s/>                                       | More Open        | H2 More, 3, H2 Open, 3
          <@s/>                                       | More Data        | H2 Data, 3, H2 More, 3
          <@x name="Data"/><@s/>                      | Store Data       | H2 Data, 3, H2 Parts, H3 Store, 4
          <@s/><@x name="Data"/>                      | Store Data       | H2 Parts, H3 Store, 4, H2 Data, 3
          <@s/><@x name="Open"/>                      | More Open        | H2 More, 3, H2 Open, 3
          <@x name="Open"/><@s/>                      | More Open Data   | H2 More, 3, H2 Open, 3, H2 Data, 3
          <@x name="Data">Why.</@x>                   | -                | ``
          <@x name="Data">Why.</@x>                   | Data             | H2 Data, Why., 3
          <@x name="Data" always="yes">Why.</@x>      | -                | H2 Data, Why.
          <@x name="Data" always="no">Why.</@x>       | -                | ``
          <@x name="Data" always="yes"/>              | -                | H2 Data
          <@x name="Own"><@x name="Deep"/></@x>       | Deep             | H2 Own, H3 Deep, 4
          <@x name="Own"><@x name="Deep"/></@x>       | Deep Own         | H2 Own, 3, H3 Deep, 4
          <@x name="Own"><@x name="Deep"/></@x>       | Own              | H2 Own, 3
          <@x name="Own">Why.<@x name="Deep"/></@x>   | Deep             | H2 Own, Why., H3 Deep, 4
          <@x name="Own"><@x name="Deep" always="yes"/></@x><@x name="Data"/> | - | H2 Own, H3 Deep
          <@x name="Parts"><@x name="Queue"/></@x>    | Store Queue      | H2 Parts, H3 Queue, 4, H3 Store, 4
          <@x name="A*b"/>                            | A*b              | H2 A\\*b, 3
          """)
  void aSectionIsWrittenWhereItIsFilled(String template, String blocks, String written) {
    Run run = new Run(template, filled(blocks));

    assertThat(run.text()).isEqualTo(written);
    assertThat(run.sections.missing()).isEmpty();
  }

  private static List<String> filled(String blocks) {
    return blocks == null ? List.of() : Arrays.asList(blocks.split(" "));
  }

  @Test
  void allSectionsAreKnownInTheOrderOfTheTemplate() {
    Run run = new Run("<@x name=\"Own\"><@x name=\"Deep\"/></@x><@s/>", List.of("Store", "More"));

    assertThat(run.sections.paths())
        .containsExactly(
            List.of("Own"),
            List.of("Own", "Deep"),
            List.of("Parts"),
            List.of("Parts", "Store"),
            List.of("Parts", "Queue"),
            List.of("Data"),
            List.of("More"),
            List.of("Open"));
  }

  /** A template that leaves out what is filled would lose answers. */
  @Test
  void whatATemplateLeavesOutIsMissing() {
    Run run = new Run("<@x name=\"Data\"/>", List.of("Store", "Data", "Open"));

    assertThat(run.sections.missing()).containsExactly("Store", "Open");
  }

  /** A template, run once to learn which sections it writes, and once to write them. */
  private static final class Run {
    private final SectionDirective sections;
    private final String written;

    Run(String template, List<String> blocks) {
      Set<String> named = new LinkedHashSet<>();
      process(
          template,
          Map.of(
              "x",
              SectionDirective.learning(named),
              "s",
              SectionDirective.learning(new LinkedHashSet<>())));
      sections = new SectionDirective(DOCUMENT, named, blocks);
      blocks.forEach(section -> sections.place(section, level -> level + ""));
      String text = process(template, Map.of("x", sections, "s", sections.others()));
      try {
        written = text + sections.rest();
      } catch (TemplateException | IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Its paragraphs, headings by their level. */
    String text() {
      return String.join(
              ", ", Arrays.stream(written.strip().split("\n{2,}")).map(String::strip).toList())
          .replaceAll("(?<![#])#### ", "H4 ")
          .replaceAll("### ", "H3 ")
          .replaceAll("## ", "H2 ");
    }
  }

  private static String process(String template, Map<String, Object> model) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    try {
      StringWriter out = new StringWriter();
      new Template("test", template, configuration).process(new LinkedHashMap<>(model), out);
      return out.toString();
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ${link("spec")}          | spec.md
          ${link("spec", "Data")}  | #data
          ${link("other")}         | link: there is no document 'other'
          ${link()}                | link wants a document, and perhaps a section of it
          ${link("spec", "a", "b")} | link wants a document, and perhaps a section of it
          ${link(1)}               | link wants the names of a document and of a section
          """)
  void aTemplateLinksToDocumentsAndSections(String template, String written) {
    Links links =
        new Links(
            DOCUMENT,
            new Documents(List.of(DOCUMENT)),
            new Documents(List.of(DOCUMENT)),
            id -> id + ".md");
    Map<String, Object> model = Map.of("link", LinkMethod.of(links));

    if (written.startsWith("link")) {
      assertThatThrownBy(() -> process(template, model)).hasMessageContaining(written);
    } else {
      assertThat(process(template, model)).isEqualTo(written);
    }
  }
}
