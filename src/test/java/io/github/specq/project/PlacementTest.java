package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sections go that a document lacks: documents are their headings. */
class PlacementTest {
  private static final SectionPath MATRIX = SectionPath.of("Matrix");
  private static final List<SectionPath> TEMPLATE =
      List.of(
          SectionPath.of("Overview"),
          SectionPath.of("Quality"),
          SectionPath.of("Components"),
          MATRIX,
          SectionPath.of("Matrix", "Data"),
          SectionPath.of("Matrix", "Tooling"),
          SectionPath.of("Observability"),
          SectionPath.of("Open Questions"));

  private static final Map<String, List<String>> NAMES =
      TEMPLATE.stream()
          .collect(
              Collectors.toMap(
                  SectionPath::name,
                  path -> path.name().equals("Overview") ? List.of("Summary") : List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A nested section serves its own block only.
        "# T,## Summary,## Operations,### Observability,## Appendix; Quality,Components,Open Questions;"
            + " # T,## Summary,## Operations,### Observability,## Appendix,## +Quality,## +Components,## +Open Questions",
        "# T,## Else,### Components,### Observability,## More; Quality,Open Questions;"
            + " # T,## Else,### Components,### Observability,## More,## +Quality,## +Open Questions",
        "# T,## Else,### Quality,### Components,### More,## Observability; Overview,Open Questions;"
            + " # T,## Else,### Quality,### Components,### More,## +Overview,## Observability,## +Open Questions",
        // Among a section's own, too.
        "# T,## Matrix,### Mine,#### Data,## Else; Tooling; # T,## Matrix,### Mine,#### Data,### +Tooling,## Else",
        "# T,## Matrix,### Mine,#### Tooling,## Else; Data; # T,## Matrix,### Mine,#### Tooling,### +Data,## Else",
        // The document's own sections are at the top.
        "# Summary,# Motivation,# Drawbacks; Components,Open Questions;"
            + " # Summary,# Motivation,# Drawbacks,# +Components,# +Open Questions",
        "# Motivation,## Observability,# Drawbacks; Components;"
            + " # Motivation,## Observability,# Drawbacks,# +Components",
        "# Motivation,# Components,## Mine,# Open Questions; Quality,Observability;"
            + " # Motivation,# +Quality,# Components,## Mine,# +Observability,# Open Questions",
        "## Motivation,### Mine; Components; ## Motivation,### Mine,## +Components",
        "## Motivation; Components; ## Motivation,## +Components",
        "# Motivation; Components; # Motivation,## +Components",
        "# Overview; Components; # Overview,# +Components",
        "# Overview,## Mine; Components; # Overview,## Mine,# +Components",
        "# Overview,## Quality; Components; # Overview,## Quality,## +Components",
        // A title stays one though a later chapter stands beside it.
        "# T,## Overview,## Quality,## Mine,# Appendix; Components;"
            + " # T,## Overview,## Quality,## +Components,## Mine,# Appendix",
        "# Part,## Quality,# Part,# Part; Components; # Part,## Quality,# Part,# Part,# +Components",
        "# Part,## Quality,## Mine,# Components; Observability; # Part,## Quality,## Mine,# Components,# +Observability",
        // Where only the first section of the template is there, the document's body comes before.
        "# T,## Overview,## Mine,## More; Components; # T,## Overview,## Mine,## More,## +Components",
        "# T,## Overview,## Mine,## Observability; Components;"
            + " # T,## Overview,## Mine,## +Components,## Observability",
        "# T,## Overview,## Quality,## Mine; Components; # T,## Overview,## Quality,## +Components,## Mine",
        // What stands at another level stays under its heading.
        "# T,### Components,## Mine,### Deep,## Open Questions; Quality,Observability;"
            + " # T,### Components,## Mine,### Deep,## +Quality,## +Observability,## Open Questions",
      })
  void aMissingSectionGoesAmongTheDocumentsOwn(String before, String missing, String after) {
    SpecDocument document = document(before);
    for (String name : List.of(missing.split(","))) {
      SectionPath path =
          TEMPLATE.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
      String id = "bank/%s@place".formatted(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
      document = document.insert(new NewBlock(id, "text", "00000000"), path, TEMPLATE);
    }

    List<String> old = List.of(before.split(","));
    assertThat(
            document.sections().stream()
                .map(s -> "#".repeat(s.level()) + " " + s.title())
                .map(heading -> old.contains(heading) ? heading : heading.replace(" ", " +"))
                .map(heading -> heading.replace("+Open +Q", "+Open Q"))
                .collect(Collectors.joining(",")))
        .isEqualTo(after.strip());
  }

  private static SpecDocument document(String headings) {
    String text =
        Arrays.stream(headings.split(","))
            .map(h -> h + "\n\ntext\n")
            .collect(Collectors.joining("\n"));
    return SpecDocument.parse("spec.md", text).alsoCalling(NAMES);
  }
}
