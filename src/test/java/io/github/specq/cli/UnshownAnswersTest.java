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

/** No answer vanishes without a word: what no document shows is named wherever documents are. */
class UnshownAnswersTest {
  private static final String BANK =
      """
      id: shop
      version: 1
      title: Shop
      sections:
        - id: shop
          title: All
          questions:
            - id: opening
              title: Opening
              ask: When does it open?
              required-when: { all: [] }
              fields: [ { id: value, type: text, term: opening } ]
            - id: keeper
              title: Keeper
              ask: Who keeps it?
              fields: [ { id: value, type: text, term: keeper } ]
            - id: closed
              title: Closed
              ask: Is it closed?
              steers: yes
              fields: [ { id: value, type: yes-no, term: closed } ]
            - id: place
              title: Place
              ask: Where is it?
              fills: [ { spec: technical_design_spec, section: Components } ]
              fields: [ { id: value, type: text, term: place } ]
      """;

  @TempDir private Path project;
  private SpecqRunner specq;

  @BeforeEach
  void answers() {
    specq = new SpecqRunner(project);
    Folders.write(
        project,
        Map.of(
            ".specq/questions/shop.yaml",
            BANK,
            ".specq/answers/shop.yaml",
            "specq: 1\nbank: shop\nbank-version: 1\nanswers: { opening: At nine., closed: no, place: Here. }\n"));
  }

  @Test
  void renderNamesThem() {
    for (String showing : new String[] {"--dry-run", "--diff", ""}) {
      Ended ended = showing.isEmpty() ? specq.run("render") : specq.run("render", showing);
      assertThat(ended.err())
          .as(showing)
          .contains("shop/opening: answered, and no document shows it\n")
          .doesNotContain("shop/keeper", "shop/closed", "shop/place");
    }
  }

  @Test
  void statusNamesThem() {
    Ended ended = specq.run("status");
    assertThat(ended.out())
        .as(ended.err())
        .contains("  shop/opening: answered, and no document shows it\n")
        .doesNotContain("shop/keeper", "shop/closed:", "shop/place");
    assertThat(specq.run("status", "--format", "json").out())
        .contains("\"unshown\" : [ \"shop/opening\" ]");
  }

  @Test
  void checkNamesThemAndSoDoesTheCheckOfRender() {
    specq.run("render");
    String named =
        """
        shop/opening: unshown: it is answered, and no document shows it
          fix: in the bank, add 'fills:' to the question or its section, or 'steers: yes'
        """;
    assertThat(specq.run("check").out()).contains(named).doesNotContain("shop/keeper: unshown");
    assertThat(specq.run("render", "--check").out()).contains(named);
  }
}
