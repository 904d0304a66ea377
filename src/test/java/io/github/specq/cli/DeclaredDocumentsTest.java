package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import io.github.specq.testing.SpecqRunner.Ended;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's bank declares a document that nobody else knows, and everything goes on from there. */
class DeclaredDocumentsTest {
  private static final String BANK = ".specq/questions/security.yaml";
  private static final String SPEC = "docs/specs/security_spec.md";
  private static final String SECURITY =
      """
      id: security
      version: 1
      title: Security
      documents:
        - id: security_spec
          title: Security
          sections: [Authentication, Authorization: [Roles], Incidents, Open Points]
          also-called: { Authentication: [Login] }
          open-questions: Open Points
      sections:
        - id: access
          title: Access
          questions:
            - id: login
              title: Login
              ask: How do people log in?
              required-when: { all: [] }
              fills: [ { spec: security_spec, section: Authentication } ]
              fields: [ { id: value, type: text, term: login, required: yes } ]
            - id: roles
              title: Roles of people
              ask: Which roles are there?
              fills: [ { spec: security_spec, section: Roles, as: list } ]
              fields: [ { id: value, type: list, term: roles } ]
            - id: secrets
              title: Keys
              ask: Where are the keys kept?
              fills: [ { spec: security_spec, section: Secrets_kept } ]
              fields: [ { id: value, type: text, term: place of the keys } ]
      """;

  @TempDir private Path project;
  private SpecqRunner specq = new SpecqRunner(Path.of("unused"));

  @BeforeEach
  void theBankIsThere() {
    write(BANK, SECURITY);
    specq = new SpecqRunner(project);
  }

  private void write(String path, String text) {
    Folders.write(project, Map.of(path, text));
  }

  private String run(int code, String... command) {
    Ended ended = specq.run(command);
    assertThat(ended.code()).as(String.join(" ", command) + "\n" + ended.screen()).isEqualTo(code);
    return ended.screen();
  }

  private void answer() {
    run(0, "set", "security", "roles", "admin", "guest");
    run(0, "set", "security", "secrets", "a safe");
  }

  @Test
  void itIsWrittenWithTheSectionsThatAreFilledWhereTheyAreDeclared() {
    answer();

    assertThat(run(0, "render")).startsWith(SPEC + ": written (new file, blocks: 4 new)\n");

    assertThat(specq.file(SPEC).replaceAll("<!-- specq:begin.*\n\n|\n<!-- specq:end.*\n", ""))
        .isEqualTo(
            """
            # Security

            ## Authentication

            ### Login

            Not decided ([open question](#open-points)).

            ## Authorization

            ### Roles

            #### Roles of people

            - admin
            - guest

            ## Secrets\\_kept

            ### Keys

            **Place of the keys:** a safe.

            ## Open Points

            Not every question of Security was looked at.

            - **How do people log in?** Not decided. Required; blocks [Authentication](#authentication). (`specq interview security --from login`)
            """);
    assertThat(run(0, "render")).startsWith(SPEC + ": up to date");
  }

  @Test
  void everyCommandKnowsIt() {
    answer();
    run(0, "render");

    assertThat(run(0, "status")).contains(SPEC + ": ");
    assertThat(run(0, "check", "--allow-open")).contains(SPEC);
    assertThat(run(0, "trace", SPEC + ":17")).contains("security/roles");
    assertThat(run(0, "why", "security/roles")).contains(SPEC + ", Roles");
    run(0, "set", "security", "secrets", "a vault");
    assertThat(run(1, "check", "--allow-open")).contains(SPEC, "stale");
    assertThat(run(0, "render")).contains("1 replaced");
    assertThat(specq.file(SPEC)).contains("a vault.");
  }

  @Test
  void whatNothingFillsIsNeitherWrittenNorMissing() {
    run(0, "set", "project", "quality", "prototype");

    assertThat(run(0, "render")).doesNotContain("security_spec");
    assertThat(run(0, "check", "--allow-open")).doesNotContain("security_spec");
    assertThat(project.resolve(SPEC)).doesNotExist();
  }

  @Test
  void aSectionThatNoDocumentHasIsARemark() {
    assertThat(run(0, "bank", "lint", "security"))
        .isEqualTo(
            """
            %1$s:28:50: warning: the document 'security_spec' has no section 'Secrets_kept', so it stands at the end
                      fills: [ { spec: security_spec, section: Secrets_kept } ]
                                                               ^
              hint: declare it under 'documents:' to say where it goes
            %1$s: sound, 1 remark
            """
                .formatted(BANK));
  }

  @Test
  void anExistingDocumentMayCallASectionOtherwise() {
    write(SPEC, "# Our security\n\n## Access\n\nOurs.\n\n## 2. Login\n\nTheirs.\n\n## End\n");
    run(0, "set", "security", "login", "a password");
    run(0, "render");

    assertThat(specq.file(SPEC))
        .contains("Theirs.\n\n<!-- specq:begin security/login@authentication -->")
        .doesNotContain("## Authentication");
  }

  @Test
  void aHeadingIsItsNameWhateverSignsItHas() {
    write(BANK, SECURITY.replace("Secrets_kept", "\"A *b* _c_ `d` &amp; <e> ~~f~~ #\""));
    answer();
    run(0, "render");
    run(0, "unset", "security", "secrets");
    run(0, "render");
    run(0, "set", "security", "secrets", "a safe");

    assertThat(run(0, "render")).contains("1 new");
    assertThat(specq.file(SPEC).lines().filter(l -> l.startsWith("## A") && l.contains("b")))
        .hasSize(1);
  }

  @Test
  void theProjectSaysWhereItLives() {
    answer();
    run(0, "set", "project", "quality", "prototype");
    write(".specq/config.yaml", "documents: { security_spec: docs/our security/spec.md }\n");
    write(
        ".specq/templates/security_spec.md.ftl",
        "# ${title}\n\n[more](${link(\"technical_design_spec\", \"Data Model\")})\n<@sections/>\n");

    assertThat(run(0, "render")).contains("docs/our security/spec.md: written");
    assertThat(specq.file("docs/our security/spec.md"))
        .contains("[more](../specs/technical_design_spec.md#data-model)");
    assertThat(project.resolve(SPEC)).doesNotExist();
    assertThat(run(0, "trace", "docs/our security/spec.md:5")).contains("spec.md:5");
    assertThat(run(0, "status")).contains("docs/our security/spec.md: ");
    assertThat(run(0, "render", "--check")).contains("docs/our security/spec.md");
  }

  @Test
  void aDocumentThatTheProjectPutsElsewhereIsLookedForWhereItWas() {
    answer();
    run(0, "render");
    write(".specq/config.yaml", "documents: { security_spec: docs/security.md }\n");

    assertThat(run(3, "render")).contains("docs/security.md", "mv " + SPEC + " docs/security.md");
  }

  @Test
  void twoDocumentsInOnePlaceAreAnErrorWhereOneIsPutThere() {
    answer();
    write(".specq/config.yaml", "documents:\n  security_spec: docs/specs/Codebase_spec.md\n");

    assertThat(run(3, "render"))
        .startsWith(
            ".specq/config.yaml:2:18: error: the document 'codebase_spec' is there already\n");
  }

  @Test
  void aPlaceForADocumentThatNobodyKnowsIsAnErrorThere() {
    answer();
    write(".specq/config.yaml", "documents:\n  security_spec: a.md\n  securty_spec: b.md\n");

    assertThat(run(3, "render", "--check"))
        .startsWith(".specq/config.yaml:3:17: error: there is no document 'securty_spec'\n")
        .contains("hint: did you mean security_spec?");
  }

  @Test
  void whereADocumentIsPutIsNoChangeOfAnswers() {
    answer();
    run(0, "set", "project", "background-jobs", "yes");
    run(0, "set", "phase9", "job-queue.technology", "redis-celery");
    run(0, "set", "phase9", "workers.count", "2");
    run(0, "render");
    Path code = project.resolve("docs/specs/codebase_spec.md");
    Folders.write(project, Map.of("docs/code.md", specq.file("docs/specs/codebase_spec.md")));
    assertThat(code.toFile().delete()).isTrue();
    write(".specq/config.yaml", "documents: { codebase_spec: docs/code.md }\n");

    assertThat(run(0, "check", "--allow-open")).contains("outdated").doesNotContain("stale");
    run(0, "render");
    assertThat(specq.file("docs/code.md")).contains("](specs/technical_design_spec.md#components)");
  }

  /** The answer of one question lets the open point of another lead to its section. */
  @Test
  void aLinkThatAnAnswerBroughtIsAChangeOfAnswers() {
    write(BANK, SECURITY.replace("Secrets_kept", "Authentication"));
    run(0, "set", "project", "background-jobs", "yes");
    run(0, "set", "security", "roles", "admin");
    run(0, "set", "phase9", "job-queue.technology", "redis-celery");
    run(0, "render");
    String design = "docs/specs/technical_design_spec.md";
    assertThat(specq.file(design)).contains("blocks Authentication");
    run(0, "set", "security", "secrets", "a safe");

    assertThat(run(1, "check", "--allow-open"))
        .containsPattern(design + ".*stale")
        .doesNotContain("outdated");
    run(0, "render");
    assertThat(specq.file(design))
        .contains("blocks [Authentication](security_spec.md#authentication)");
  }

  @Test
  void twoBanksMayDeclareOneDocument() {
    write(".specq/questions/staff.yaml", staff("sections: [Roles of staff]"));
    answer();
    run(0, "set", "staff", "people", "two");
    run(0, "render");

    assertThat(specq.file(SPEC).lines().filter(l -> l.startsWith("## ")))
        .containsExactly(
            "## Authentication",
            "## Authorization",
            "## Secrets\\_kept",
            "## Open Points",
            "## Roles of staff");
  }

  @Test
  void butNotUnderTwoTitles() {
    write(".specq/questions/staff.yaml", staff("title: Staff"));
    answer();
    run(0, "set", "staff", "people", "two");

    assertThat(run(3, "render"))
        .startsWith(
            ".specq/questions/staff.yaml:5:9: error: the document 'security_spec' is called"
                + " 'Security' in %s:5\n".formatted(BANK));
  }

  @Test
  void aBankFillsADocumentThatAnotherBankDeclares() {
    write(".specq/questions/staff.yaml", staff("").replaceFirst("(?s)documents:.*?\nsec", "sec"));
    run(0, "set", "staff", "people", "two");

    assertThat(run(0, "render")).startsWith(SPEC + ": written");
    assertThat(specq.file(SPEC)).startsWith("# Security\n");
  }

  @Test
  void aTemplateAloneDeclaresItsSections() {
    write(
        ".specq/questions/staff.yaml",
        staff("").replaceFirst("(?s)documents:.*?\nsec", "sec").replace("security_", "staff_"));
    assertThat(run(3, "set", "staff", "people", "two")).contains("there is no spec 'staff_spec'");
    write(
        ".specq/templates/staff_spec.md.ftl",
        "# Staff\n\n<@section name=\"Roles of staff\"/>\n<@section name=\"Others\"/>\n");
    run(0, "set", "staff", "people", "two");

    assertThat(run(0, "bank", "lint", "staff")).endsWith("staff.yaml: sound\n");
    run(0, "render");
    assertThat(specq.file("docs/specs/staff_spec.md")).startsWith("# Staff\n\n## Roles of staff\n");
  }

  private static String staff(String document) {
    return """
        id: staff
        version: 1
        title: Staff
        documents:
          - id: security_spec
            %s
        sections:
          - id: staff
            title: Staff
            questions:
              - id: people
                title: People
                ask: How many are there?
                fills: [ { spec: security_spec, section: Roles of staff } ]
                fields: [ { id: value, type: text, term: staff } ]
        """
        .formatted(document);
  }

  /** Neither to itself, nor by the title of another document, nor to options nobody weighs. */
  @Test
  void aDecisionLeadsToTheDocumentThatComparesItsOptions() {
    write(
        ".specq/questions/stores.yaml",
        """
        id: stores
        version: 1
        title: Stores
        documents:
          - { id: stores_spec, title: Stores, sections: [Use] }
          - { id: choices_spec, title: Choices of ours, sections: [Matrix, Names] }
        sections:
          - id: first
            title: First
            questions:
              - id: store
                title: Store
                ask: Which store?
                fills:
                  - { spec: stores_spec, section: Use }
                  - { spec: choices_spec, section: Matrix, as: decision }
                fields:
                  - { id: value, type: choice, term: store,
                      options: [ { id: disk, label: Disk, pros: [large] }, { id: memory, label: Memory } ] }
              - id: name
                title: Name
                ask: Which name?
                fills:
                  - { spec: stores_spec, section: Use }
                  - { spec: choices_spec, section: Names, as: decision }
                fields:
                  - { id: value, type: choice, term: name,
                      options: [ { id: one, label: One }, { id: two, label: Two } ] }
        """);
    run(0, "set", "stores", "store", "disk");
    run(0, "set", "stores", "name", "one");
    run(0, "render");

    assertThat(specq.file("docs/specs/stores_spec.md"))
        .containsOnlyOnce("compared in the [choices of ours](choices_spec.md#matrix).");
    assertThat(specq.file("docs/specs/choices_spec.md")).contains("Large").doesNotContain("](");
  }

  @Test
  void whatIsOpenLeadsToNoDocumentThatIsNotThere() {
    write(
        BANK,
        SECURITY.replace("    open-questions: Open Points\n", "").replace(", Open Points]", "]"));
    answer();
    run(0, "render");

    assertThat(specq.file(SPEC)).contains("Not decided.").doesNotContain("](");
  }
}
