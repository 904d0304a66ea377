package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecDocumentMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# Components; Components",
        "###### COMPONENTS; Components",
        "## 3. Components; Components",
        "## 3.1 Components; Components",
        "## 3.1.2. Components; Components",
        "## 3) Components; Components",
        "## 3 Components; Components",
        "## IV. Components; Components",
        "## 4. 🧱 Components —; Components",
        "## 🧱 4. Components; Components",
        "## 4️⃣ Components; Components",
        "## 👩‍💻 Components; Components",
        "## ℹ️ Overview; Overview",
        "## Components: ; Components",
        "## **Components**; Components",
        "## [Components](#components); Components",
        "## Components ##; Components",
        "## Infrastructure (if deployed); Infrastructure",
        "## Infrastructure (if deployed) –; Infrastructure",
        "## Components（コンポーネント）; Components",
        "## 4.\u00a0Components\u00a0(core); Components",
        "## 4\u3000Components; Components",
        "## Components :lock:; Components",
        "## :package: 2. Components; Components",
        "## Components {#parts}; Components",
        "## 4. Components (core) {: #parts .wide }; Components",
        "## Components {/* parts */}; Components",
        "## Data & State; Data & State",
        "## Data and State; Data & State",
        "## Goals & Non‑Goals; Goals and Non-Goals",
        "## Algorithms/Processing; Algorithms / Processing",
        "## CI / CD; CI/CD",
        "## U\u0308berblick; \u00dcberblick",
      })
  void findsSectionHoweverItsHeadingIsDressed(String heading, String name) {
    SpecDocument document = SpecDocument.parse("spec.md", "# Design\n\n" + heading + "\n");

    assertThat(document.match(SectionPath.of(name))).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "## Open Questions / 未解決事項; Open Questions",
        "## 未解決事項／Open Questions; Open Questions",
        "## Open Questions/未解決事項; Open Questions",
        "## 组件 (Components); Components",
        "## 3. 组件（Components）; Components",
        "## 概要 Overview; Overview",
        "## 概要 - Overview; Overview",
        "## Überblick / Overview; Overview",
        "## Beobachtbarkeit (Observability); Observability",
        "## Безопасность / Security & Privacy; Security & Privacy",
        "## Components & Responsibilities; Components",
        "## Roles and Components; Components",
        "## Actors, Components, and Data; Components",
        "## Components & responsibilities / 組件; Components",
        "## Components: who does what; Components",
        "## Components – a map; Components",
        "## Components — a map; Components",
        "## Components（部品）：一覧; Components",
        "## Open Questions; Open Questions / Deferred Topics",
        "## Deferred topics; Open Questions / Deferred Topics",
        "## 7. Open questions (draft); Open Questions / Deferred Topics",
        "## Open Questions / 未解決事項; Open Questions / Deferred Topics",
      })
  void findsSectionWhoseHeadingSaysMore(String heading, String name) {
    SpecDocument document = SpecDocument.parse("spec.md", "# Design\n\n" + heading + "\n");

    assertThat(document.match(SectionPath.of(name))).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "## Data; Data & State",
        "## Not Components; Components",
        "## Components of others; Components",
        "## Component; Components",
        "## Why we have no components; Components",
        "## Part 2: Components; Components",
        "## Alternatives – Components; Components",
        "## ADR-7: Components & Data; Components",
        "## src/Components; Components",
        "## Components-free zones; Components",
        "## Standards; Stand & Ards",
        "## 使用 Redis 的 Components 说明; Components",
        "## Open Topics; Open Questions / Deferred Topics",
        "## CI; CI/CD",
        "## Goals; Goals and Non-Goals",
        "## Data Model; Data",
        "## Quality Gates; Quality",
        "## CI; CD",
        "## Components {core}; Components",
        "## Components:core:; Components",
        "## 2026 Roadmap; Roadmap",
        "## 🧱; 🚀 Components",
        "## Überblick; Berblick",
      })
  void anotherNameIsAnotherSection(String heading, String name) {
    SpecDocument document = SpecDocument.parse("spec.md", "# Design\n\n" + heading + "\n");

    assertThat(document.match(SectionPath.of(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A section in its place, before one elsewhere.
        "## Else, ### Components, ## Components & Data; Components; 4",
        "## Else, ### Components, ## 组件 (Components); Components; 4",
        // There the whole name before a part.
        "## Components & Data, ## Components; Components; 3",
        "## Components / 组件, ## 2. COMPONENTS (core); Components; 3",
        // Of several the first, at the shallowest level.
        "## Components, ## 2. components (old); Components; 2",
        "## Else, #### Components, ## More, ### Components; Components; 5",
        "## Else, ### Components, ## More, ### Components; Components; 3",
        "## Components: new, ## Components: old; Components; 2",
        // Elsewhere a part counts only beside another script or an addition.
        "## Else, ### 组件 (Components); Components; 3",
        "## Else, ### Components: who does what; Components; 3",
        "## Else, ### Open Questions; Open Questions / Deferred Topics; 3",
        "## Else, ### Story 2 (Components); Components; 0",
        "## Else, ### Components & Data; Components; 0",
        "## Else, ### Tools / Components; Components; 0",
      })
  void theBestOfSeveralSectionsIsMeant(String headings, String name, int line) {
    SpecDocument document =
        SpecDocument.parse("spec.md", "# Design\n" + headings.replace(", ", "\n") + "\n");

    assertThat(document.match(SectionPath.of(name)).map(DocumentSection::line).orElse(0))
        .isEqualTo(line);
  }

  @Test
  void aHeadingThatIsAnotherSectionsOwnIsNoPartOfThisOne() {
    SpecDocument document =
        SpecDocument.parse("spec.md", "# Design\n## Components & Data\n## Tests and Components\n")
            .alsoCalling(
                Map.of(
                    "Components", List.of(), "Components & Data", List.of(), "Tests", List.of()));

    assertThat(document.match(SectionPath.of("Components")).map(DocumentSection::line)).contains(3);
    assertThat(document.match(SectionPath.of("Tests")).map(DocumentSection::line)).contains(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "## Access Control; Authorization; 2",
        "## Zugriff / Access Control; Authorization; 2",
        "## Access Control: draft; Authorization; 2",
        "## Access Control & Tokens; Authorization; 0",
        "## Access Control: draft, ## Who may do what; Authorization; 3",
        "## 3. Access control (draft); Authorization; 2",
        "## Access Control, ## Authorization; Authorization; 3",
        "## Who may do what, ## Access Control; Authorization; 3",
        "## Access Control, ## Access control, ## Who may do what; Authorization; 4",
        "## Authorization, ### Parts; Roles; 3",
        "## Access Control, ### Parts; Roles; 3",
        "## Other, ### Access Control; Authorization; 0",
        "## Parts; Roles; 0",
        "## Access Control; Access Control; 2",
        "## Login; Access Control; 0",
        "## Else; Authorization; 0"
      })
  void aSectionMayHaveAnotherNameInItsPlace(String headings, String name, int line) {
    SpecDocument document =
        SpecDocument.parse("spec.md", "# Design\n" + headings.replace(", ", "\n") + "\n")
            .alsoCalling(
                Map.of(
                    "Authorization",
                    List.of("Access Control", "Who may do what", "Login"),
                    "Roles",
                    List.of("Parts"),
                    "Login",
                    List.of()));
    SectionPath path =
        name.equals("Roles") ? SectionPath.of("Authorization", name) : SectionPath.of(name);

    assertThat(document.match(path).map(DocumentSection::line).orElse(0)).isEqualTo(line);
  }

  @Test
  void onlySectionOfItsNameMatchesUnderAnyParent() {
    SpecDocument document = SpecDocument.parse("spec.md", "# A\n## B\n### Tooling\n");

    assertThat(document.match(SectionPath.of("Option Matrix", "Tooling")))
        .get()
        .extracting(DocumentSection::line)
        .isEqualTo(3);
  }

  @Test
  void ofSeveralTheOneUnderTheRightParentMatches() {
    SpecDocument document =
        SpecDocument.parse(
            "spec.md",
            """
            # Design
            ## Quality
            ### Observability
            ## 2. Option Matrix
            ### Storage
            #### Observability
            ## Observability
            """);

    assertThat(document.match(SectionPath.of("Option Matrix", "Observability")))
        .get()
        .extracting(DocumentSection::line)
        .isEqualTo(6);
    assertThat(document.match(SectionPath.of("Observability")))
        .get()
        .extracting(DocumentSection::line)
        .isEqualTo(7);
  }

  @Test
  void sectionReachesToTheNextHeadingOfItsLevelOrHigher() {
    String text = "# Design\n## A\na\n### A1\n#### A2\n## B\n";
    SpecDocument document = SpecDocument.parse("spec.md", text);

    DocumentSection a = document.match(SectionPath.of("A")).orElseThrow();
    assertThat(text.substring(a.start(), a.end())).isEqualTo("## A\na\n### A1\n#### A2\n");
    assertThat(text.substring(a.textStart(), a.textEnd())).isEqualTo("a\n");
  }
}
