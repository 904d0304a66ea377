package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.project.BlockChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a block: from what was last generated, what stands in the spec, what its marker
 * knows and what is generated now. A slash ends a line, a dash stands for none.
 */
class BlockPlannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          base    | spec     | marker  | new       | how                | verdict         | after
          a       | a        | a       | a         |                    | UP_TO_DATE      | a
          a       | mine     | a       | a         |                    | EDITED          | mine
          a       | mine     | a       | a         | force              | EDITED          | mine
          a       | a        | a       | b         |                    | REPLACED        | b
          -       | a        | a       | b         |                    | REPLACED        | b
          a       | a        | a       | b         | stale              | UP_TO_DATE      | a
          a       | b        | a       | b         |                    | REPLACED        | b
          -       | b        | a       | b         |                    | REPLACED        | b
          a//b    | a//mine  | a//b    | c//b      |                    | MERGED          | c//mine
          a//b    | a//b//mine | a//b  | c//b      |                    | MERGED          | c//b//mine
          a       | a//mine  | a       | a//b      |                    | MERGED          | a//b//mine
          a//b    | a//mine//b | a//b  | a//c//b   |                    | MERGED          | a//c//mine//b
          a//b    | a//mine  | a//b    | c//b      | force              | REPLACED        | c//b
          a//b    | a//mine  | a//b    | c//b      | stale              | EDITED          | a//mine
          a//b    | a//mine  | a//b    | c//b      | keep               | MERGED          | c//mine
          a//b    | a//mine  | a//b    | c//b      | take               | MERGED          | c//mine
          a//b    | a//mine  | a//b    | c//b      | use                | MERGED          | c//mine
          a//b    | a//mine  | a//b    | c//b      | replace            | REPLACED        | c//b
          a       | mine     | a       | b         |                    | CONFLICT        | mine
          a       | mine     | a       | b         | force              | REPLACED        | b
          a       | mine     | a       | b         | keep               | KEPT            | mine
          a       | mine     | a       | b         | take               | REPLACED        | b
          a       | mine     | a       | b         | replace            | REPLACED        | b
          a       | mine     | a       | b         | use                | MERGED          | third
          a//b    | mine//m  | a//b    | c//b      | keep               | KEPT            | mine//m
          a//b//c | m//b//n  | a//b//c | x//b//c   | take               | REPLACED        | x//b//n
          a//b//c | m//b//c  | a//b//c | x//b//y   | keep               | KEPT            | m//b//y
          -       | a//mine  | a//b    | c//b      |                    | CONFLICT        | a//mine
          -       | a//mine  | a//b    | c//b      | keep               | KEPT            | a//mine
          -       | a//mine  | a//b    | c//b      | take               | REPLACED        | c//b
          a//mine | a//mine  | a//b    | c//b      |                    | CONFLICT        | a//mine
          a//mine | a//mine  | a//b    | c//b      | tampered           | CONFLICT        | a//mine
          a//b    | a//mine  | a//x    | c//b      |                    | CONFLICT        | a//mine
          ```/x/z/``` | ~~~/x/z/~~~ | ```/x/z/``` | ```/x/~~~~/y/z/``` |       | CONFLICT | ~~~/x/z/~~~
          ```/x/z/``` | ~~~/x/z/~~~ | ```/x/z/``` | ```/x/~~~~/y/z/``` | keep  | KEPT     | ~~~/x/z/~~~
          ```/x/z/``` | ~~~/x/z/~~~ | ```/x/z/``` | ```/x/~~~~/y/z/``` | take  | REPLACED | ```/x/~~~~/y/z/```
          a       | a        | a       | -         |                    | REMOVED         | ''
          a       | ''       | a       | -         |                    | REMOVED         | ''
          a       | a        | a       | -         | stale              | UP_TO_DATE      | a
          a       | mine     | a       | -         |                    | CONFLICT        | mine
          a       | mine     | a       | -         | keep               | RELEASED        | mine
          a       | mine     | a       | -         | take               | REMOVED         | ''
          a       | mine     | a       | -         | force              | REMOVED         | ''
          a       | mine     | a       | -         | stale              | UP_TO_DATE      | mine
          a       | a        | a       | -         | impossible         | ORPHANED        | a
          a       | mine     | a       | -         | impossible         | ORPHANED        | mine
          a       | mine     | a       | -         | impossible,force   | REMOVED         | ''
          a       | a        | a       | -         | impossible,foreign | UNKNOWN_BANK    | a
          a       | mine     | a       | -         | impossible,foreign,force | UNKNOWN_BANK | mine
          a       | a        | a       | -         | impossible,stale   | UP_TO_DATE      | a
          -       | -        | -       | b         |                    | NEW             | b
          -       | -        | -       | b         | restore            | NEW             | b
          a       | -        | -       | b         |                    | DELETED_BY_HAND | b
          a       | -        | -       | b         | restore            | NEW             | b
          """,
      useHeadersInDisplayName = true)
  void whatBecomesOfABlock(
      String base,
      String spec,
      String marker,
      String generated,
      String how,
      Kind verdict,
      String after) {
    Set<String> words = how == null ? Set.of() : Set.of(how.split(","));
    Optional<String> known = Optional.ofNullable(marker).map(Planned::text);
    BlockPlanner planner =
        new BlockPlanner(
            Planned.scope(words),
            Planned.file(Optional.empty(), !words.contains("impossible")),
            Planned.document(Optional.ofNullable(spec).map(Planned::text), known.orElse("")),
            Optional.ofNullable(base)
                .map(Planned::text)
                .map(b -> side(b, words.contains("tampered") ? known.orElseThrow() : b))
                .map(b -> new Base(List.of(b))),
            Map.of());

    List<BlockChange> changes =
        planner.changes(sealed(Optional.ofNullable(generated).map(Planned::text)));

    assertThat(changes).extracting(BlockChange::kind).containsExactly(verdict);
    assertThat(changes).extracting(BlockChange::after).containsExactly(Planned.text(after));
    assertThat(changes)
        .extracting(BlockChange::before)
        .containsExactly(Planned.text(spec == null ? "" : spec));
  }

  /** What is not there and not to be brought up to date is nobody's business. */
  @Test
  void ofABlockThatIsNotThereAndNotAskedForNothingIsSaid() {
    BlockPlanner planner =
        new BlockPlanner(
            Planned.scope(Set.of("stale")),
            Planned.file(Optional.empty(), true),
            Planned.document(Optional.empty(), ""),
            Optional.empty(),
            Map.of());
    assertThat(planner.changes(sealed(Optional.of("b")))).isEmpty();
  }

  /** Of two branches' bases, the one that the marker knows counts, whichever comes first. */
  @Test
  void ofTwoBasesTheOneCountsThatTheMarkerKnows() {
    SpecDocument mine = Planned.document(Optional.of("a\n\nmine"), "a\n\nb");
    Base bases = new Base(List.of(side("x", "x"), side("a\n\nb", "a\n\nb")));
    BlockPlanner planner =
        new BlockPlanner(
            Planned.scope(Set.of()),
            Planned.file(Optional.empty(), true),
            mine,
            Optional.of(bases),
            Map.of());

    BlockChange change = planner.changes(sealed(Optional.of("c\n\nb"))).get(0);

    assertThat(change.kind()).isEqualTo(Kind.MERGED);
    assertThat(change.after()).isEqualTo("c\n\nmine");
    assertThat(change.base()).contains("a\n\nb");
    assertThat(change.line()).isEqualTo(5);
  }

  private static Base.Side side(String body, String known) {
    return new Base.Side(Planned.document(Optional.of(body), known), Map.of());
  }

  private static SpecDocument sealed(Optional<String> body) {
    return Planned.document(body, body.orElse(""));
  }
}
