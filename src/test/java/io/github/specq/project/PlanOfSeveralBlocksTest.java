package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plans for specs of several blocks, from several banks. A line {@code {one a}} stands for the
 * block of that question of the bank "b", {@code {x/one a}} for one of another bank, and {@code
 * {one a=z}} for one whose marker knows another text.
 */
class PlanOfSeveralBlocksTest {
  private static final String EARLIER = "0000000a";
  private static final Pattern BLOCK = Pattern.compile("\\{(?:(\\w+)/)?(\\w+) (\\w+)(?:=(\\w+))?}");
  private static final String NO_CHECKSUM = "00000000";

  private static String text(String document, boolean sealed) {
    return BLOCK
        .matcher(document)
        .replaceAll(
            m -> {
              String id = id(m.group(1), m.group(2));
              String known = m.group(4) == null ? m.group(3) : m.group(4);
              String checksum = sealed ? Checksum.of(known) : NO_CHECKSUM;
              return "%s\n%s\n%s".formatted(Marker.begin(id), m.group(3), Marker.end(id, checksum));
            });
  }

  private static String id(@Nullable String bank, String question) {
    return (bank == null ? "b" : bank) + "/" + question + "@part";
  }

  /** The document with its blocks as they are given here. */
  private static String told(String document) {
    String told = document;
    for (Block block : SpecDocument.parse("told.md", document).blocks()) {
      String id = block.id().replaceFirst("^b/", "").replace("@part", "");
      String marked =
          "%s\n%s\n%s"
              .formatted(
                  Marker.begin(block.id()), block.body(), Marker.end(block.id(), block.checksum()));
      String own = block.isEdited() ? "=?" : "";
      told = told.replace(marked, "{" + id + " " + block.body() + own + "}");
    }
    return told;
  }

  private static SpecFile file(String generated, Set<String> possible) {
    return new SpecFile(
        "spec",
        "templates/spec.md.ftl",
        text(generated, false),
        List.of(List.of("Part"), List.of("Other")),
        Map.of(),
        possible.stream().map(q -> id(null, q)).collect(Collectors.toSet()),
        Map.of(),
        BLOCK
            .matcher(generated)
            .results()
            .collect(Collectors.toMap(m -> id(m.group(1), m.group(2)), m -> Planned.NOW)));
  }

  /** All blocks of a document as made of the same answers. */
  private static Map<String, String> inputs(SpecDocument document, String hash) {
    return document.blocks().stream().collect(Collectors.toMap(Block::id, b -> hash));
  }

  /** The bank "b" is loaded and refreshed, "stale" is loaded only, and "x" is not there. */
  private static Planner planner(Set<RenderScope.Undo> undone) {
    return new Planner(
        new RenderScope(
            Set.of("b", "stale"),
            bank -> !bank.equals("stale"),
            undone,
            (spec, block) -> Optional.empty()));
  }

  private static SpecPlan plan(String base, String spec, String generated) {
    return planner(Set.of())
        .plan(
            file(generated, Set.of("one", "two", "three")),
            "spec.md",
            Optional.of(text(spec, true)),
            Optional.of(base(base)));
  }

  private static String base(String document) {
    SpecDocument generated = SpecDocument.parse("base.md", text(document, true));
    return Base.text(new Base.Side(generated, inputs(generated, EARLIER)));
  }

  private static Base.Side after(SpecPlan plan) {
    return Base.parse("base.md", plan.baseAfter().orElseThrow()).orElseThrow().ours();
  }

  @Test
  void everyBlockIsSealedWithTheChecksumOfItsOwnText() {
    String generated = "# Spec\n\n## Part\n\n{one a}\n\n{two 00000000}\n\n## Other\n\n{three c}\n";

    assertThat(Planner.sealed(file(generated, Set.of())).text()).isEqualTo(text(generated, true));
  }

  /** Guidance of a template may look like a checksum. */
  @Test
  void whatStandsBehindABlockIsNotItsChecksum() {
    String generated = "# Spec\n\n## Part\n\n{one a}\n00000000\n";

    assertThat(Planner.sealed(file(generated, Set.of())).text()).isEqualTo(text(generated, true));
  }

  @Test
  void theBaseKeepsAStaleBlockInItsPlace() {
    String document = "# Spec\n\n## Part\n\n{stale/one %s}\n\n{one a}\n";
    SpecPlan plan =
        plan(document.formatted("a"), document.formatted("mine=a"), document.formatted("new"));

    assertThat(told(after(plan).document().text())).isEqualTo(document.formatted("a"));
  }

  @Test
  void eachBlockIsDecidedOnForItself() {
    SpecPlan plan =
        plan(
            "# Spec\n\n## Part\n\n{one a}\n\n{two b}\n\n## Other\n\n{three c}\n",
            "# Mine\n\n## Part\n\nBefore.\n\n{one a}\n\n{two mine=b}\n\n## Other\n\n{three c}\n",
            "# Spec\n\n## Part\n\n{one new}\n\n{two b}\n\n## Other\n\n{four d}\n");

    assertThat(plan.blocks())
        .extracting(BlockChange::kind)
        .containsExactly(Kind.REPLACED, Kind.EDITED, Kind.REMOVED, Kind.NEW);
    assertThat(told(plan.after()))
        .isEqualTo(
            "# Mine\n\n## Part\n\nBefore.\n\n{one new}\n\n{two mine=?}\n\n## Other\n\n{four d}\n");
    assertThat(told(after(plan).document().text()))
        .isEqualTo("# Spec\n\n## Part\n\n{one new}\n\n{two b}\n\n## Other\n\n{four d}\n");
    assertThat(after(plan).inputs())
        .containsEntry(id(null, "one"), Planned.NOW)
        .containsEntry(id(null, "two"), EARLIER)
        .containsEntry(id(null, "four"), Planned.NOW);
    assertThat(plan.spec()).isEqualTo("spec");
    assertThat(plan.path()).isEqualTo("spec.md");
    assertThat(plan.answersChanged()).isTrue();
  }

  /** What the next run has to compare with is not lost while a bank is away. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {x/one a}     | {x/one a}
          {x/one a}     | {x/one mine=a}
          {stale/one a} | {stale/one a}
          {stale/one a} | {stale/one mine=a}
          """)
  void theBaseKeepsTheBlocksOfBanksThatAreNotAsked(String base, String spec) {
    String document = "# Spec\n\n## Part\n\n{one %s}\n\n## Other\n\n%s\n";
    SpecPlan plan =
        plan(
            document.formatted("a", base),
            document.formatted("a", spec),
            "# Spec\n\n## Part\n\n{one new}\n");

    assertThat(told(after(plan).document().text())).isEqualTo(document.formatted("new", base));
    assertThat(told(plan.after())).isEqualTo(document.formatted("new", spec.replace("=a", "=?")));
  }

  @Test
  void whatGoesTakesNothingElseOutOfTheBase() {
    String document = "# Spec\n\n## Part\n\n{one a}\n\n## Other\n\n{x/one b}\n";
    SpecPlan plan = plan(document, document, "# Spec\n");

    assertThat(plan.blocks())
        .extracting(BlockChange::kind)
        .containsExactly(Kind.REMOVED, Kind.UNKNOWN_BANK);
    assertThat(after(plan).document().blocks())
        .extracting(Block::id)
        .containsExactly(id("x", "one"));
  }

  /** An edit that says what would be written anyway is none. */
  @Test
  void aStaleBlockThatReadsAsItWouldBeWrittenIsUpToDate() {
    SpecPlan plan =
        plan(
            "# Spec\n\n## Part\n\n{stale/one a}\n",
            "# Spec\n\n## Part\n\n{stale/one b=a}\n",
            "# Spec\n\n## Part\n\n{stale/one b}\n");

    assertThat(plan.blocks()).extracting(BlockChange::kind).containsExactly(Kind.UP_TO_DATE);
    assertThat(plan.state()).isEqualTo(SpecPlan.State.FRESH);
  }

  @Test
  void whatATemplateSpoilsIsToldWithTheLineThatIsSpoiled() {
    assertThatThrownBy(() -> Planner.sealed(file("# Spec\n\n<!--\n\n{one a}\n", Set.of())))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "templates/spec.md.ftl:1:1: error: what this template and those of its blocks make is"
                + " no document, at '%s': ",
            Marker.begin(id(null, "one")));
  }

  @Test
  void ofASectionThatTheTemplateLostTheBaseKeepsNothing() {
    String lost = "# Spec\n\n## Part\n\n{one a}\n\n## Lost\n\n{x/one b}\n";
    SpecPlan plan = plan(lost, lost, "# Spec\n\n## Part\n\n{one a}\n");

    assertThat(told(after(plan).document().text())).isEqualTo("# Spec\n\n## Part\n\n{one a}\n");
    assertThat(plan.after()).isEqualTo(text(lost, true));
  }

  /** A bank that was not asked for has its new blocks made when it is. */
  @Test
  void ofABankThatIsNotRefreshedNothingNewIsWritten() {
    String spec = "# Spec\n\n## Part\n\n{one a}\n";
    SpecPlan plan = plan(spec, spec, "# Spec\n\n## Part\n\n{one a}\n\n{stale/one b}\n");

    assertThat(plan.state()).isEqualTo(SpecPlan.State.FRESH);
    assertThat(told(after(plan).document().text())).isEqualTo(spec);
  }

  @Test
  void withoutABaseAStaleSpecIsOfNoAnswersThatAreKnown() {
    String begin = "# Spec\n\n## Part\n\n{stale/one %s}\n";
    SpecPlan plan =
        planner(Set.of())
            .plan(
                file(begin.formatted("b"), Set.of()),
                "spec.md",
                Optional.of(text(begin.formatted("a"), true)),
                Optional.empty());

    assertThat(after(plan).document().blocks()).isEmpty();
  }

  /** The places of what is wrong are those of the spec as people have it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec.md:9:1: error: nothing can be added behind this code or HTML, as it is never closed | ```/open/
          """)
  void whatStandsInTheWayIsToldWithItsLine(String message, String rest) {
    String end = rest.replace('/', '\n');
    String before = "# Spec\n\n## Part\n\n{one a}\n\n" + end;

    assertThatThrownBy(
            () ->
                plan(
                    "# Spec\n\n## Part\n\n{one a}\n",
                    before,
                    "# Spec\n\n## Part\n\n## Other\n\n{three c}\n"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aConflictLeavesTheWholeSpecAndItsBaseAsTheyAre() {
    String base = "# Spec\n\n## Part\n\n{one a}\n\n{two b}\n";
    String spec = "# Spec\n\n## Part\n\n{one mine=a}\n\n{two b}\n";
    SpecPlan plan = plan(base, spec, "# Spec\n\n## Part\n\n{one new}\n\n{two new}\n");

    assertThat(plan.state()).isEqualTo(SpecPlan.State.CONFLICTING);
    assertThat(plan.after()).isEqualTo(text(spec, true));
    assertThat(plan.baseAfter()).contains(base(base));
    assertThat(plan.conflicts()).extracting(BlockChange::id).containsExactly(id(null, "one"));
  }

  /** Two branches' bases that git could not unite both count. */
  @Test
  void ofABaseInConflictBothSidesCount() {
    String mine = base("# Spec\n\n## Part\n\n{one a}\n");
    String theirs = base("# Spec\n\n## Part\n\n{one z}\n");
    String conflict = "<<<<<<< ours\n" + mine + "=======\n" + theirs + ">>>>>>> theirs\n";
    SpecPlan plan =
        planner(Set.of())
            .plan(
                file("# Spec\n\n## Part\n\n{one new}\n", Set.of("one")),
                "spec.md",
                Optional.of(text("# Spec\n\n## Part\n\n{one mine=z}\n", true)),
                Optional.of(conflict));

    assertThat(plan.blocks()).extracting(BlockChange::base).containsExactly(Optional.of("z"));
  }

  @Test
  void whatWasTakenOutComesBackWhereThatIsAskedFor() {
    String base = "# Spec\n\n## Part\n\n{one a}\n\n{two b}\n";
    SpecPlan plan =
        planner(Set.of(RenderScope.Undo.REMOVALS))
            .plan(
                file(base, Set.of("one", "two")),
                "spec.md",
                Optional.of(text("# Spec\n\n## Part\n\n{one a}\n", true)),
                Optional.of(base(base)));

    assertThat(told(plan.after())).isEqualTo(base);
  }
}
