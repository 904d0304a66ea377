package io.github.specq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.Folders;
import io.github.specq.testing.SpecqRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank on a subject of its own: what it asks, computes, advises and writes is YAML alone. */
class OwnSubjectTest {
  private static final Path REPOSITORY = Path.of("src/test/resources/own-subject");
  private static final String SECURITY = "docs/specs/security_spec.md";
  private static final String CACHING = "docs/specs/caching_spec.md";

  /** To the profile and then to the bank: memcached, too long a life, and open to everybody. */
  private static final List<String> TYPED =
      List.of("3", "1", "31 days", "1", "1000000", "1 KiB", "", "yes", "2", "", "");

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void aBankOfTheProject() {
    specq = new SpecqRunner(project);
    Folders.write(project, Folders.texts(REPOSITORY));
  }

  private SpecqRunner.Ended interview() {
    return specq.run(List.of("interview", "caching"), TYPED);
  }

  private void set(String question, String value) {
    assertThat(specq.run("set", "caching", question, value))
        .satisfies(e -> assertThat(e.code()).as(e.err()).isZero());
  }

  @Test
  void itIsSoundAndItsScenariosReachAllOfIt() {
    assertThat(specq.run("bank", "lint", "caching").screen())
        .isEqualTo(".specq/questions/caching.yaml: sound\n");
    SpecqRunner.Ended ended = specq.run("bank", "test");
    assertThat(ended.code()).as(ended.screen()).isZero();
  }

  @Test
  void anInterviewAsksAdvisesAndWrites() {
    SpecqRunner.Ended ended = interview();

    assertThat(ended.untyped()).as(ended.screen()).isEmpty();
    assertThat(ended.screen())
        .contains("What keeps the cached values?", "CACHE-01", "CACHE-04", CACHING, SECURITY);
    assertThat(specq.file(CACHING))
        .contains("# Caching", "## Stores", "31 days", "1000000 entries");
  }

  @Test
  void whyTellsOfComputedValues() {
    set("store", "valkey");
    set("life", "5 s");
    set("sizes.entries", "6000");
    set("sizes.each", "1 MiB");

    assertThat(specq.run("why", "caching/sizes").out())
        .contains("caching/sizes: Sizes", "Valkey, not No cache", "caching/loss", CACHING);
    assertThat(specq.run("why", "caching/loss").out())
        .contains("Required, because", "derived/cache-refills", "1200/s");
    assertThat(specq.run("check").out()).contains("risk: CACHE-03", "1200/s");
  }

  @Test
  void checkTellsOfRulesAndOfWhatIsMissing() {
    set("store", "in-process");
    set("sizes.entries", "2000");
    set("sizes.each", "1 MiB");

    SpecqRunner.Ended ended = specq.run("check");

    assertThat(ended.code()).isOne();
    assertThat(ended.out())
        .contains(
            "risk: CACHE-02", "open: How long does an entry live?", "missing", "caching_spec.md");
  }

  @Test
  void renderWritesItsDocumentsAndNoOthersThatNothingFills() {
    set("store", "memcached");
    set("life", "31 days");
    set("personal", "yes");
    set("access", "everybody");
    Folders.write(project, Map.of(SECURITY, "# Our security\n\n## Access Control\n\nAsk Kim.\n"));

    SpecqRunner.Ended ended = specq.run("render");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(specq.file(SECURITY))
        .contains("Ask Kim.", "specq:begin caching/personal@authorization")
        .doesNotContain("## Authorization", "Secrets Management");
    assertThat(specq.file(CACHING))
        .contains("# Caching", "## Stores", "## Freshness", "31 days")
        .doesNotContain("## Sizes");
    assertThat(specq.run("render").out()).doesNotContain("written");
    assertThat(specq.run("render", "--check").code()).isZero();
  }
}
