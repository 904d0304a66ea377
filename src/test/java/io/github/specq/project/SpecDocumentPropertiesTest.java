package io.github.specq.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.specq.problem.UserError;
import io.github.specq.testing.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every document; repeat a failure with {@code -Dseed=} and the seed printed. */
class SpecDocumentPropertiesTest {

  private static final int DOCUMENTS = Rounds.of("documents", 1_000);
  private static final String ID = "bank/new@section";

  private int looked;

  @Test
  void findsExactlyTheBlocksThatWereWritten() {
    forEachDocument(
        (random, document) -> {
          assertThat(ids(document)).isEqualTo(random.ids());
          assertThat(SpecDocument.parse("spec.md", document.text()).sections())
              .isEqualTo(document.sections());
        });
  }

  @Test
  void replaceTouchesOnlyTextAndChecksum() {
    forEachBlock(
        (random, document, block) -> {
          String body = random.body();
          String checksum = random.checksum();

          SpecDocument after = document.replace(block.id(), body, checksum);

          assertThat(outside(after, block.id())).isEqualTo(outside(document, block.id()));
          Block replaced = after.block(block.id()).orElseThrow();
          assertThat(replaced.checksum()).isEqualTo(checksum);
          assertThat(replaced.body()).isEqualTo(document.levelled(block.id(), body));
          String known = Checksum.of(body);
          assertThat(document.replace(block.id(), body, known).block(block.id()))
              .get()
              .matches(b -> !b.isEdited());
          assertThat(ids(after)).isEqualTo(ids(document));
          assertThat(paths(after)).isEqualTo(paths(document));
          assertThat(after.replace(block.id(), body, checksum).text()).isEqualTo(after.text());
        });
  }

  @Test
  void insertAddsOnePieceAndLeavesTheRest() {
    forEachInsertion(
        (path, document, after) -> {
          assertOnlyAdded(document, after);
          Block added = after.block(ID).orElseThrow();
          assertThat(after.candidates(path)).contains(after.sectionOf(added).orElseThrow());
          assertThat(ids(after)).containsAll(ids(document)).hasSize(document.blocks().size() + 1);
          assertThat(titles(after)).containsSubsequence(titles(document));
          assertThat(endsOpen(after.text()))
              .isEqualTo(endsOpen(document.text()) && !hasNoLine(document.text()));
          assertThat(blankAround(after, added)).isTrue();
          assertThat(hasMark(after)).isEqualTo(hasMark(document));
          assertThatThrownBy(() -> after.insert(new NewBlock(ID, "", "00000000"), path, template()))
              .isInstanceOf(IllegalArgumentException.class);
        });
  }

  @Test
  void removeTakesBackAnInsertThatFoundItsPlaceReady() {
    forEachInsertion(
        (path, document, after) -> {
          SpecDocument back = after.remove(ID);
          boolean ready = wasReady(document, after);
          if (ready && back.sections().size() == document.sections().size()) {
            assertThat(back.text()).isEqualTo(document.text());
          } else {
            assertThat(ids(back)).isEqualTo(ids(document));
            assertThat(titles(back)).containsSubsequence(titles(document));
          }
        });
  }

  @Test
  void removeTakesTheBlockAndAtMostOneBlankLine() {
    forEachBlock(
        (random, document, block) -> {
          SpecDocument after = document.remove(block.id());

          List<String> left = new ArrayList<>(lines(document.text()));
          left.subList(block.firstLine() - 1, block.lastLine()).clear();
          assertThat(textLines(after.text())).isEqualTo(textLines(String.join("\n", left)));
          if (!endsOpen(document.text())) {
            assertThat(Math.abs(lines(after.text()).size() - left.size())).isLessThanOrEqualTo(1);
          }
          assertThat(ids(after)).isEqualTo(without(ids(document), block.id()));
          assertThat(paths(after)).isEqualTo(paths(document));
          assertThat(endsOpen(after.text())).isEqualTo(endsOpen(document.text()));
          assertThat(hasMark(after)).isEqualTo(hasMark(document));
        });
  }

  private interface BlockCheck {
    void check(RandomDocument random, SpecDocument document, Block block);
  }

  private void forEachBlock(BlockCheck check) {
    forEachDocument(
        (random, document) -> {
          if (!document.blocks().isEmpty()) {
            check.check(random, document, random.pick(document.blocks()));
          }
        });
  }

  private interface Insertion {
    void check(SectionPath path, SpecDocument before, SpecDocument after);
  }

  private void forEachInsertion(Insertion insertion) {
    forEachDocument(
        (random, document) -> {
          SectionPath path = random.pick(template());
          NewBlock block = new NewBlock(ID, random.body(), random.checksum());
          insertedUnlessRefused(document, block, path)
              .ifPresent(after -> insertion.check(path, document, after));
        });
    assertThat(looked).as("documents").isGreaterThan(DOCUMENTS * 9 / 10);
  }

  /** People may leave HTML open at the end, which an insertion there must refuse. */
  private Optional<SpecDocument> insertedUnlessRefused(
      SpecDocument document, NewBlock block, SectionPath path) {
    try {
      return Optional.of(document.insert(block, path, template()));
    } catch (UserError e) {
      assertThat(e).hasMessageContaining("never closed");
      return Optional.empty();
    }
  }

  private void forEachDocument(BiConsumer<RandomDocument, SpecDocument> check) {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < DOCUMENTS; i++) {
      RandomDocument document = new RandomDocument(random);
      String text = document.text();
      try {
        check.accept(document, SpecDocument.parse("spec.md", text));
        looked++;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d, document %d:\n%s".formatted(seed, i, text), e);
      }
    }
  }

  private static List<SectionPath> template() {
    return RandomDocument.TEMPLATE;
  }

  private static List<String> ids(SpecDocument document) {
    return document.blocks().stream().map(Block::id).toList();
  }

  private static List<SectionPath> paths(SpecDocument document) {
    return document.sections().stream().map(DocumentSection::path).toList();
  }

  private static List<String> titles(SpecDocument document) {
    return document.sections().stream().map(s -> s.level() + " " + s.title()).toList();
  }

  private static List<String> without(List<String> list, String element) {
    return list.stream().filter(e -> !e.equals(element)).toList();
  }

  /** The text without what stands between a block's markers and without its checksum. */
  private static List<String> outside(SpecDocument document, String id) {
    String text = document.text();
    int begin = text.indexOf(Marker.begin(id)) + Marker.begin(id).length();
    int end = text.indexOf("<!-- specq:end " + id + " ");
    int checksum = end + "<!-- specq:end ".length() + id.length() + 1;
    int body = lineEnd(text, begin);
    return List.of(
        text.substring(0, body), text.substring(end, checksum), text.substring(checksum + 8));
  }

  private static int lineEnd(String text, int offset) {
    int end = offset;
    while (text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /**
   * The old text is a beginning and an end of the new one, whole lines but for a missing ending.
   */
  private static void assertOnlyAdded(SpecDocument before, SpecDocument after) {
    String old = before.text();
    String now = after.text();
    List<String> left = new ArrayList<>(lines(now));
    Block added = after.block(ID).orElseThrow();
    left.subList(added.firstLine() - 1, added.lastLine()).clear();
    if (titles(before).size() == titles(after).size()) {
      int prefix = 0;
      while (prefix < old.length() && old.charAt(prefix) == now.charAt(prefix)) {
        prefix++;
      }
      String rest = old.substring(prefix);
      assertThat(now).endsWith(rest);
    }
    assertThat(textLines(String.join("\n", left))).containsSubsequence(textLines(old));
  }

  private static boolean wasReady(SpecDocument before, SpecDocument after) {
    List<String> old = lines(before.text());
    List<String> now = lines(after.text());
    List<String> below = now.subList(after.block(ID).orElseThrow().lastLine(), now.size());
    boolean allOld =
        below.size() <= old.size()
            && old.subList(old.size() - below.size(), old.size()).equals(below);
    return below.isEmpty() || (allOld && below.get(0).isBlank());
  }

  private static boolean blankAround(SpecDocument document, Block block) {
    List<String> lines = lines(document.text());
    int above = block.firstLine() - 2;
    return lines.get(above).isBlank()
        && !lines.get(above - 1).isBlank()
        && (block.lastLine() == lines.size() || lines.get(block.lastLine()).isBlank());
  }

  private static boolean hasMark(SpecDocument document) {
    return document.text().startsWith("\uFEFF");
  }

  private static boolean endsOpen(String text) {
    return !text.endsWith("\n") && !text.endsWith("\r") && !hasNoLine(text);
  }

  private static boolean hasNoLine(String text) {
    return text.isEmpty() || text.equals("\uFEFF");
  }

  private static List<String> lines(String text) {
    return text.replace("\uFEFF", "").lines().toList();
  }

  private static List<String> textLines(String text) {
    return Arrays.stream(text.replace("\uFEFF", "").split("[\r\n]+"))
        .filter(l -> !l.isBlank())
        .toList();
  }
}
