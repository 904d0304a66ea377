package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import io.github.specq.project.SpecPlan.State;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a spec with one block, and what counts as last generated from then on. In each
 * line, texts of the block; a slash ends a line, a dash stands for no block.
 */
class PlannerTest {
  private static final Fingerprint EARLIER = new Fingerprint("0a", "0b");

  /** The marker knows the base, or where there is none, what is generated. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          base | spec    | new  | how        | state       | spec after | base after | made of
          a    | a       | a    |            | FRESH       | a          | a          | NOW
          a    | mine    | a    |            | FRESH       | mine       | a          | NOW
          a    | a       | b    |            | STALE       | b          | b          | NOW
          a//b | a//mine | c//b |            | STALE       | c//mine    | c//b       | NOW
          a    | mine    | b    |            | CONFLICTING | mine       | a          | EARLIER
          a    | mine    | b    | keep       | STALE       | mine       | b          | NOW
          a    | mine    | b    | take       | STALE       | b          | b          | NOW
          a    | a       | -    |            | STALE       | -          | -          | NOW
          a    | mine    | -    |            | CONFLICTING | mine       | a          | EARLIER
          a    | mine    | -    | impossible | FRESH       | mine       | a          | NOW
          a    | -       | b    |            | FRESH       | -          | b          | NOW
          a    | -       | b    | restore    | STALE       | b          | b          | NOW
          a    | a       | b    | stale      | FRESH       | a          | a          | EARLIER
          a    | a       | a    | stale      | FRESH       | a          | a          | NOW
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
    assertThat(kept.document().block(Planned.ID).map(Block::body)).isEqualTo(body(baseAfter));
    assertThat(kept.fingerprint()).isEqualTo(madeOf.equals("NOW") ? Planned.NOW : EARLIER);
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

  @Test
  void answersThatAreTheSameMakeADocumentOutdatedAndNotStale() {
    Optional<String> spec = Optional.of(Planned.spec(body("a"), "a"));
    Optional<String> base = Optional.of(base("a", new Fingerprint("a", "0b")));
    SpecPlan plan = planner(Set.of()).plan(Planned.file(body("b"), true), "spec.md", spec, base);
    assertThat(plan.state()).isEqualTo(State.OUTDATED);
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
    return new Planner(Planned.scope(how), Planned.NOW);
  }

  private static Optional<String> body(String words) {
    return Optional.ofNullable(words).map(Planned::text);
  }

  private static String base(String words, Fingerprint of) {
    String body = Planned.text(words);
    return new Base(of, Planned.document(Optional.of(body), body)).text();
  }

  private static Optional<String> block(String spec) {
    return SpecDocument.parse("spec.md", spec).block(Planned.ID).map(Block::body);
  }
}
