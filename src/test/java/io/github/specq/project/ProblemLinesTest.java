package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import io.github.specq.render.SpecFile;
import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is wrong with a document is told with its lines as people have it, whatever would have been
 * added above; repeat a failure with {@code -Dseed=} and the seed printed.
 */
class ProblemLinesTest {
  private static final int DOCUMENTS = Rounds.of("documents", 300);
  private static final List<String> DAMAGE =
      List.of(
          "```",
          "<pre>",
          "<!--",
          "<!-- for ever",
          "# Appendix",
          "- <!--",
          "<div>",
          "-->",
          "## Components",
          "<script>",
          "> ```");

  @Test
  void linesAreThoseOfTheFileAsItIs() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int wrong = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = damaged(new RandomDocument(random).text(), random);
      try {
        planner().plan(file(random), "spec.md", Optional.of(text), Optional.empty());
      } catch (UserError e) {
        wrong++;
        for (Problem problem : e.problems()) {
          Position position = problem.position().orElseThrow();
          assertThat(Lines.of(text).count())
              .as("seed %d, document %d: %s\n%s", seed, i, problem.message(), text)
              .isGreaterThanOrEqualTo(position.line());
          assertThat(Lines.of(text).line(position.line() - 1))
              .as("seed %d, document %d: %s\n%s", seed, i, problem.message(), text)
              .isEqualTo(position.sourceLine());
        }
      }
    }
    assertThat(wrong).isPositive();
  }

  private static Planner planner() {
    return new Planner(
        new RenderScope(Set.of("bank"), bank -> true, Set.of(), (spec, block) -> Optional.empty()));
  }

  private static String damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add(random.nextInt(lines.size() + 1), DAMAGE.get(random.nextInt(DAMAGE.size())));
    }
    return String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
  }

  /** A document with a block in each section of the template, or in some. */
  private static SpecFile file(Random random) {
    StringBuilder text = new StringBuilder("# Spec\n");
    List<List<String>> sections = new ArrayList<>();
    for (SectionPath path : RandomDocument.TEMPLATE) {
      sections.add(path.names());
      String id = "bank/new-%d@place".formatted(sections.size());
      text.append("\n%s %s\n".formatted("#".repeat(path.names().size() + 1), path.name()));
      if (random.nextBoolean()) {
        text.append(
            "\n%s\n%s\n%s\n".formatted(Marker.begin(id), "Text.", Marker.end(id, "00000000")));
      }
    }
    return new SpecFile(
        "spec",
        "templates/spec.md.ftl",
        text.toString(),
        sections,
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of());
  }
}
