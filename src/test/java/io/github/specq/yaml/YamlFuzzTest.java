package io.github.specq.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.problem.UserError;
import io.github.specq.testing.Rounds;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged files: each is read or refused; what is read has its place and can be edited. */
class YamlFuzzTest {

  private static final String CHARACTERS = "ab:- \n\t'\"#[]{},?&*!|>%@\\<~+2\r\uFEFF\uD83D\uDE00";
  private static final int FILES = Rounds.of("edits", 20_000);

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void everyTextIsRefusedOrReadAndEdited() {
    System.out.println("YamlFuzzTest -Dseed=" + seed);
    RandomYaml files = new RandomYaml(random);
    int read = 0;
    for (int i = 0; i < FILES; i++) {
      String text = damaged(files.file());
      try {
        YamlText yaml = YamlText.parse("f", text);
        assertNested(text, yaml.root(), 0, text.length());
        edit(yaml, files);
        read++;
      } catch (UserError e) {
        assertThat(e.problems()).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", text:\n" + text, e);
      }
    }
    assertThat(read).as("texts that were read").isBetween(FILES / 20, FILES - FILES / 20);
  }

  /** An edit reads its result again, and throws if that is not what it must be. */
  private static void edit(YamlText yaml, RandomYaml random) {
    if (yaml.root() instanceof Yaml.Mapping root) {
      yaml.put(random.path(root), random.value());
      yaml.remove(random.path(root));
    }
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(damaged.length() + 1);
      if (random.nextBoolean()) {
        damaged.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      } else {
        damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(3)));
      }
    }
    return damaged.toString();
  }

  private void assertNested(String text, Yaml node, int start, int end) {
    assertThat(node.start()).as("seed %s, text:%n%s", seed, text).isBetween(start, node.end());
    assertThat(node.end()).as("seed %s, text:%n%s", seed, text).isBetween(node.start(), end);
    if (node instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(i -> assertNested(text, i, node.start(), node.end()));
    } else if (node instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(e -> assertNested(text, e.key(), node.start(), e.value().start()));
      mapping.entries().forEach(e -> assertNested(text, e.value(), e.key().end(), node.end()));
    }
  }
}
