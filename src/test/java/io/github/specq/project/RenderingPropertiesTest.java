package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.problem.UserError;
import io.github.specq.project.BlockChange.Kind;
import io.github.specq.render.SpecFile;
import io.github.specq.testing.FormatterModel;
import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Documents that people edit while answers change, again and again; repeat a failure with {@code
 * -Dseed=} and the seed printed.
 */
class RenderingPropertiesTest {
  private static final int DOCUMENTS = Rounds.of("documents", 300);
  private static final Pattern MINE = Pattern.compile("mine-\\d+");
  private static final Set<String> BANK = Set.of("bank");

  private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
  private int mine;

  @Test
  void peoplesTextSurvivesEveryRendering() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < DOCUMENTS; i++) {
      String start = new RandomDocument(random).text();
      try {
        history(random, start);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d, document %d:\n%s".formatted(seed, i, start), e);
      }
    }
    assertThat(seen)
        .as("each case came up")
        .containsKeys(
            Kind.NEW,
            Kind.EDITED,
            Kind.REPLACED,
            Kind.MERGED,
            Kind.REMOVED,
            Kind.DELETED_BY_HAND,
            Kind.CONFLICT,
            Kind.KEPT,
            Kind.RELEASED);
  }

  /** A document is filled; then people edit it and answers change, twice. */
  private void history(Random random, String start) {
    Map<String, String> bodies = bodies(random);
    Optional<SpecPlan> filled = plan(bodies, start, Optional.empty(), Optional.empty());
    if (filled.isEmpty()) {
      return; // a place in it is ambiguous, or code is never closed
    }
    SpecPlan plan = filled.get();
    for (int round = 0; round < 2; round++) {
      String edited = edited(random, plan.after());
      bodies = changed(random, bodies);
      Optional<Resolution> decision =
          List.of(
                  Optional.<Resolution>empty(),
                  Optional.<Resolution>empty(),
                  Optional.<Resolution>of(new Resolution.Keep()))
              .get(random.nextInt(3));
      Optional<SpecPlan> next = plan(bodies, edited, plan.baseAfter(), decision);
      if (next.isEmpty()) {
        return;
      }
      plan = next.get();
      plan.blocks().forEach(b -> seen.merge(b.kind(), 1, Integer::sum));
      assertNothingLost(edited, plan);
      assertSecondRunDoesNothing(bodies, plan, decision);
      if (plan.state() == SpecPlan.State.CONFLICTING) {
        assertThat(plan.after()).isEqualTo(edited);
        assertThat(plan.baseAfter()).isEqualTo(plan.baseBefore());
        return;
      }
    }
  }

  private static void assertNothingLost(String before, SpecPlan plan) {
    String after = plan.after();
    assertThat(mine(after)).as("what people wrote").containsAll(mine(before));
    if (plan.blocks().stream().noneMatch(b -> comesOrGoes(b.kind()))) {
      assertThat(outside(after)).as("outside blocks").isEqualTo(outside(before));
    } else {
      assertThat(words(outside(after))).containsSubsequence(words(outside(before)));
    }
    assertThat(after.startsWith("\uFEFF")).isEqualTo(before.startsWith("\uFEFF"));
    if (!before.contains("\r")) {
      assertThat(after).doesNotContain("\r");
    }
    if (!before.isEmpty() && plan.blocks().stream().noneMatch(b -> b.kind() == Kind.REMOVED)) {
      assertThat(endsLine(after))
          .as("final line ending of\n%s\n  after which it was\n%s", before, after)
          .isEqualTo(endsLine(before));
    }
  }

  private static boolean comesOrGoes(Kind kind) {
    return Set.of(Kind.NEW, Kind.REMOVED, Kind.RELEASED).contains(kind);
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  private static void assertSecondRunDoesNothing(
      Map<String, String> bodies, SpecPlan first, Optional<Resolution> decision) {
    SpecPlan second =
        plan(bodies, first.after(), first.baseAfter(), decision).orElseThrow(AssertionError::new);
    assertThat(second.after()).isEqualTo(first.after());
    assertThat(second.baseAfter()).isEqualTo(first.baseAfter());
  }

  private static Optional<SpecPlan> plan(
      Map<String, String> bodies,
      String document,
      Optional<String> base,
      Optional<Resolution> decision) {
    RenderScope scope = new RenderScope(BANK, b -> true, Set.of(), (s, b) -> decision);
    Predicate<String> made = bodies::containsKey;
    StringBuilder text = new StringBuilder("# Spec\n");
    for (SectionPath path : RandomDocument.TEMPLATE) {
      text.append("\n%s %s\n".formatted("#".repeat(path.names().size() + 1), path.name()));
      for (String id : ids(path)) {
        if (made.test(id)) {
          // A block opens one level below its section, as whatever is rendered does.
          String body =
              bodies.getOrDefault(id, "").replaceFirst("^###", "#".repeat(path.names().size() + 2));
          text.append("\n%s\n%s\n".formatted(Marker.begin(id), body));
          text.append(Marker.end(id, "00000000")).append('\n');
        }
      }
    }
    Set<String> possible =
        RandomDocument.TEMPLATE.stream().flatMap(p -> ids(p).stream()).collect(Collectors.toSet());
    SpecFile file =
        new SpecFile(
            "spec",
            "templates/spec.md.ftl",
            text.toString(),
            RandomDocument.TEMPLATE.stream().map(SectionPath::names).toList(),
            Map.of(),
            possible,
            Map.of(),
            Map.of());
    try {
      return Optional.of(new Planner(scope).plan(file, "spec.md", Optional.of(document), base));
    } catch (UserError e) {
      return Optional.empty();
    }
  }

  private static List<String> ids(SectionPath path) {
    String slug = path.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return List.of("bank/one@" + slug, "bank/two@" + slug);
  }

  private static Map<String, String> bodies(Random random) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (SectionPath path : RandomDocument.TEMPLATE) {
      for (String id : ids(path)) {
        if (random.nextInt(4) == 0) {
          bodies.put(id, body(random));
        }
      }
    }
    return bodies;
  }

  private static String body(Random random) {
    List<String> pieces = new ArrayList<>(List.of("### Block"));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      pieces.add(
          switch (random.nextInt(5)) {
            case 0 -> "| Setting | Value |\n| --- | --- |" + rows(random);
            case 1 -> "- one " + word(random) + "\n- two " + word(random);
            case 2 -> "```mermaid\nflowchart LR\n  a --> " + word(random) + "\n```";
            default -> "A sentence with " + word(random) + ".";
          });
    }
    return String.join("\n\n", pieces);
  }

  private static String rows(Random random) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      rows.append("\n| Row %d | %s |".formatted(i, word(random)));
    }
    return rows.toString();
  }

  private static String word(Random random) {
    return "w" + random.nextInt(1000);
  }

  /** Some blocks say something else, some come and some go. */
  private static Map<String, String> changed(Random random, Map<String, String> bodies) {
    Map<String, String> changed = new LinkedHashMap<>(bodies);
    bodies.forEach(
        (id, body) -> {
          int what = random.nextInt(12);
          if (what == 0) {
            changed.remove(id);
          } else if (what == 1) {
            changed.put(id, body(random));
          } else if (what < 7) {
            changed.put(id, body.replaceFirst("w\\d+", word(random)));
          }
        });
    if (random.nextInt(4) == 0) {
      bodies(random).forEach(changed::putIfAbsent);
    }
    return changed;
  }

  /** People write into blocks, change lines, take lines out, and now and then a whole block. */
  private String edited(Random random, String text) {
    SpecDocument document = SpecDocument.parse("spec.md", text);
    List<Block> blocks =
        document.blocks().stream().filter(b -> !b.id().contains("/block-")).toList();
    if (blocks.isEmpty()) {
      return text;
    }
    if (random.nextInt(8) == 0) {
      return document.remove(blocks.get(random.nextInt(blocks.size())).id()).text();
    }
    if (random.nextInt(3) == 0) {
      document = formatted(random, document, blocks);
    }
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      Block block = blocks.get(random.nextInt(blocks.size()));
      String body = document.block(block.id()).orElseThrow().body();
      document = document.replace(block.id(), edit(random, body), block.checksum());
    }
    return document.text();
  }

  /** A formatter's pass over the blocks, which is no edit of any. */
  private static SpecDocument formatted(Random random, SpecDocument document, List<Block> blocks) {
    SpecDocument passed = document;
    for (Block block : blocks) {
      String body = FormatterModel.other(block.body(), random);
      passed = passed.replace(block.id(), body, block.checksum());
      assertThat(passed.block(block.id()).orElseThrow().isEdited())
          .as("edited by a formatter:\n%s\n  which was\n%s", body, block.body())
          .isEqualTo(block.isEdited());
    }
    return passed;
  }

  private String edit(Random random, String body) {
    List<String> lines = new ArrayList<>(body.lines().toList());
    if (lines.isEmpty()) {
      return "mine-" + mine++;
    }
    int line = random.nextInt(lines.size());
    String there = lines.get(line);
    boolean fence = there.startsWith("```") || there.startsWith("~~~");
    boolean delimiters = there.startsWith("| ---");
    switch (random.nextInt(4)) {
      case 0 ->
          lines.add(line + 1, there.startsWith("|") ? "| Mine | mine-" + mine++ + " |" : own());
      case 1 -> lines.add(line + 1, "\n" + own() + "\n");
      case 2 -> {
        if (!fence && !delimiters) {
          String last = there.endsWith("|") ? there.substring(0, there.length() - 1) : there;
          lines.set(line, last + own() + (there.endsWith("|") ? " |" : ""));
        }
      }
      default -> {
        if (!fence && MINE.matcher(there).results().findAny().isEmpty()) {
          lines.remove(line);
        }
      }
    }
    return String.join("\n", lines);
  }

  private String own() {
    return "mine-" + mine++;
  }

  private static Set<String> mine(String text) {
    return MINE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static String outside(String text) {
    StringBuilder outside = new StringBuilder();
    int from = 0;
    for (Block block : SpecDocument.parse("spec.md", text).blocks()) {
      outside.append(text, from, block.start()).append("[" + block.id() + "]");
      from = block.end();
    }
    return outside.append(text.substring(from)).toString();
  }

  private static List<String> words(String text) {
    return List.of(
        text.replace("\uFEFF", "").replaceAll("\\[bank/[^]]*]", " ").trim().split("\\s+"));
  }
}
