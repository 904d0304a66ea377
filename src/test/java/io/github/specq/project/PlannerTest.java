package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import io.github.specq.project.SpecPlan.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a spec with one block, and what counts as last generated from then on. In each
 * line, texts of the block; a slash ends a line, a dash stands for no block.
 */
class PlannerTest {
  private static final String EARLIER = "0000000a";

  /** The marker knows the base, or where there is none, what is generated. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          base | spec    | new  | how        | state       | spec after | base after | made of
          a    | a       | a    |            | FRESH       | a          | a          | EARLIER
          a    | mine    | a    |            | FRESH       | mine       | a          | EARLIER
          a    | a       | b    |            | STALE       | b          | b          | NOW
          a//b | a//mine | c//b |            | STALE       | c//mine    | c//b       | NOW
          a    | mine    | b    |            | CONFLICTING | mine       | a          | EARLIER
          a    | mine    | b    | keep       | STALE       | mine       | b          | NOW
          a    | mine    | b    | take       | STALE       | b          | b          | NOW
          a    | a       | -    |            | STALE       | -          | -          | -
          a    | mine    | -    |            | CONFLICTING | mine       | a          | EARLIER
          a    | mine    | -    | impossible | FRESH       | mine       | a          | EARLIER
          a    | -       | b    |            | FRESH       | -          | b          | NOW
          a    | -       | b    | restore    | STALE       | b          | b          | NOW
          a    | a       | b    | stale      | FRESH       | a          | a          | EARLIER
          a    | a       | a    | stale      | FRESH       | a          | a          | EARLIER
          a    | a       | -    | stale      | FRESH       | a          | a          | EARLIER
          a    | -       | b    | stale      | FRESH       | -          | a          | EARLIER
          """,
      useHeadersInDisplayName = true)
  void whatBecomesOfASpec(
      String base,
      String spec,
      String generated,
      String how,
      State state,
      String after,
      String baseAfter,
      String madeOf) {
    Set<String> words = how == null ? Set.of() : Set.of(how);
    SpecPlan plan =
        planner(words)
            .plan(
                Planned.file(body(generated), !words.contains("impossible")),
                "spec.md",
                Optional.of(Planned.spec(body(spec), body(base).orElseThrow())),
                Optional.of(base(base, EARLIER)));

    assertThat(plan.state()).isEqualTo(state);
    assertThat(block(plan.after())).isEqualTo(body(after));
    Base kept = Base.parse("base", plan.baseAfter().orElseThrow()).orElseThrow();
    assertThat(kept.ours().document().block(Planned.ID).map(Block::body))
        .isEqualTo(body(baseAfter));
    assertThat(kept.ours().inputs().get(Planned.ID))
        .isEqualTo(madeOf == null ? null : madeOf.equals("NOW") ? Planned.NOW : EARLIER);
    assertThat(plan.writesSpec()).isEqualTo(state == State.STALE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,        MISSING
          '',       STALE
          ' %n',    STALE
          '\uFEFF', STALE
          """)
  void aSpecThatHoldsNothingIsWrittenAsAWhole(String existing, State state) {
    Optional<String> before = Optional.ofNullable(existing).map(String::formatted);
    SpecPlan plan =
        planner(Set.of()).plan(Planned.file(body("a"), true), "spec.md", before, Optional.empty());

    String mark = before.filter(t -> t.startsWith("\uFEFF")).map(t -> "\uFEFF").orElse("");
    assertThat(plan.state()).isEqualTo(state);
    assertThat(plan.after()).isEqualTo(mark + Planned.spec(body("a"), "a"));
    assertThat(plan.baseAfter()).contains(base("a", Planned.NOW));
    assertThat(plan.blocks()).extracting(BlockChange::kind).containsExactly(BlockChange.Kind.NEW);
  }

  /** The base holds a hash of the answers that the block was made of; "-" is no base. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          base | made of  | spec | marker | new | state
          a    | 0000000b | a    | a      | b   | OUTDATED
          a    | 0000000a | a    | a      | b   | STALE
          b    | 0000000b | a    | a      | b   | STALE
          b    | 0000000b | mine | a      | b   | CONFLICTING
          -    | -        | a    | a      | b   | STALE
          -    | -        | mine | a      | b   | CONFLICTING
          a    | -        | a    | a      | b   | STALE
          a    | 0000000a | a    | a      | a   | FRESH
          """,
      useHeadersInDisplayName = true)
  void aSpecIsStaleUnlessItIsKnownToBeMadeOfTheseAnswers(
      String base, String madeOf, String spec, String marker, String generated, State state) {
    SpecPlan plan =
        planner(Set.of())
            .plan(
                Planned.file(body(generated), true),
                "spec.md",
                Optional.of(Planned.spec(body(spec), marker)),
                Optional.ofNullable(base).map(b -> base(b, madeOf)));

    assertThat(plan.state()).isEqualTo(state);
  }

  /** As an earlier specq wrote it: with hashes in the first line, and none at the blocks. */
  @Test
  void anEarlierBaseIsStillReadAndStaysUntilATextChanges() {
    String earlier =
        "<!-- specq:rendered answers=0123456789abcdef templates=0123456789abcdef -->\n"
            + Planned.spec(body("a//b"), "a\n\nb");
    Optional<String> mine = Optional.of(Planned.spec(body("a//mine"), "a\n\nb"));

    SpecPlan same =
        planner(Set.of())
            .plan(Planned.file(body("a//b"), true), "spec.md", mine, Optional.of(earlier));
    SpecPlan merged =
        planner(Set.of())
            .plan(Planned.file(body("c//b"), true), "spec.md", mine, Optional.of(earlier));

    assertThat(same.baseAfter()).contains(earlier);
    assertThat(block(merged.after())).isEqualTo(body("c//mine"));
    assertThat(merged.baseAfter()).contains(base("c//b", Planned.NOW));
  }

  @Test
  void whatATemplateSpoilsIsToldOfTheTemplate() {
    assertThatThrownBy(() -> Planner.sealed(Planned.file(body("```"), true)))
        .isInstanceOfSatisfying(
            UserError.class,
            e ->
                assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(
                        problem -> {
                          assertThat(problem.position().orElseThrow().file())
                              .isEqualTo("templates/spec.md.ftl");
                          assertThat(problem.message())
                              .startsWith("what this template and those of its blocks make");
                        }));
  }

  @Test
  void whatIsGeneratedGetsTheChecksumsOfItsBlocks() {
    assertThat(Planner.sealed(Planned.file(body("a//00000000"), true)).text())
        .isEqualTo(Planned.spec(body("a//00000000"), "a\n\n00000000"));
  }

  private static Planner planner(Set<String> how) {
    return new Planner(Planned.scope(how));
  }

  private static Optional<String> body(String words) {
    return Optional.ofNullable(words).map(Planned::text);
  }

  private static String base(String words, @Nullable String madeOf) {
    String body = Planned.text(words);
    return Base.text(
        new Base.Side(
            Planned.document(Optional.of(body), body),
            madeOf == null ? Map.of() : Map.of(Planned.ID, madeOf)));
  }

  private static Optional<String> block(String spec) {
    return SpecDocument.parse("spec.md", spec).block(Planned.ID).map(Block::body);
  }
}
