package io.github.specq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.condition.Facts;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.testing.BundledBanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well sentences are read: those of {@code src/test/resources/readings}. What is wrong of the
 * tuning sentences is printed; of the others only how much.
 */
class ReadingCorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/readings");
  private static final String HELD_OUT = "held-out";
  private static final double PRECISION = 0.98;
  private static final double RECALL = 0.85;

  /** What was reached without looking; the aim is that of all. */
  private static final double HELD_OUT_PRECISION = 0.95;

  /** Of sentences that are harder on purpose: what was reached so far. */
  private static final double MORE_PRECISION = 0.95;

  private static final double MORE_RECALL = 0.72;

  private static final Facts NOTHING_KNOWN =
      new Evaluation(
          BundledBanks.all().stream().collect(Collectors.toMap(Bank::id, b -> b)), Answers.NONE);

  /** A sentence, and what it settles. */
  private record Case(String file, int line, Question question, String words, String expected) {}

  @Test
  void sentencesAreRead() throws IOException {
    Score tuning = score("tuning");
    Score heldOut = score(HELD_OUT);
    Score all = tuning.and(heldOut);
    System.out.println("ReadingCorpusTest: all: " + all);
    System.out.println("ReadingCorpusTest: held out: " + heldOut);
    Score more = score("more");
    System.out.println("ReadingCorpusTest: more: " + more);
    tuning.wrong.forEach(System.out::println);
    more.wrong.forEach(System.out::println);
    assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(PRECISION);
    assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
    assertThat(heldOut.precision()).as("precision").isGreaterThanOrEqualTo(HELD_OUT_PRECISION);
    assertThat(heldOut.recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
    assertThat(more.precision()).as("precision").isGreaterThanOrEqualTo(MORE_PRECISION);
    assertThat(more.recall()).as("recall").isGreaterThanOrEqualTo(MORE_RECALL);
  }

  private static Score score(String file) throws IOException {
    Score score = new Score();
    for (Case sentence : cases(file)) {
      score.add(sentence);
    }
    return score;
  }

  static List<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> lines = Files.readAllLines(FOLDER.resolve(file + ".tsv"));
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length == 3) {
        String[] path = columns[0].split("/", -1);
        Question question = BundledBanks.bank(path[0]).question(path[1]).orElseThrow();
        cases.add(new Case(file, i + 1, question, columns[1].replace("\\n", "\n"), columns[2]));
      }
    }
    return cases;
  }

  /** How much was read rightly. */
  private static final class Score {
    private int right;
    private int read;
    private int wanted;
    private final List<String> wrong = new ArrayList<>();

    void add(Case sentence) {
      Map<String, String> expected = expected(sentence);
      Map<String, String> found = new LinkedHashMap<>();
      Reader.read(sentence.question(), sentence.words(), NOTHING_KNOWN)
          .taken()
          .forEach(c -> found.put(c.field().id(), c.given().line()));
      found.keySet().removeIf(id -> isFree(sentence, id, expected));
      wanted += expected.size();
      read += found.size();
      List<String> misses = new ArrayList<>();
      found.forEach(
          (id, value) -> {
            if (expected.containsKey(id) && means(sentence, id, value, expected.get(id))) {
              right++;
            } else {
              misses.add("+" + id + "=" + value);
            }
          });
      expected.forEach(
          (id, value) -> {
            if (!found.containsKey(id) || !means(sentence, id, found.get(id), value)) {
              misses.add("-" + id + "=" + value);
            }
          });
      if (!misses.isEmpty()) {
        wrong.add(
            "%s:%d %s: %s\n    %s"
                .formatted(
                    sentence.file(),
                    sentence.line(),
                    sentence.question().id(),
                    sentence.words(),
                    String.join("  ", misses)));
      }
    }

    /** Free text is nobody's to judge, unless a sentence names it clearly. */
    private static boolean isFree(Case sentence, String id, Map<String, String> expected) {
      Field field = sentence.question().field(id).orElseThrow();
      return field.type().isText() && !expected.containsKey(id);
    }

    private static Map<String, String> expected(Case sentence) {
      Map<String, String> expected = new LinkedHashMap<>();
      for (String part : sentence.expected().split("; (?=[a-z-]+=)", -1)) {
        if (!part.isBlank()) {
          expected.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
      }
      return expected;
    }

    private static boolean means(Case sentence, String id, String found, String expected) {
      FieldType type = sentence.question().field(id).orElseThrow().type();
      Optional<Value> one = value(type, found);
      return one.isPresent() && value(type, expected).filter(one.get()::means).isPresent();
    }

    private static Optional<Value> value(FieldType type, String text) {
      String plain = text.replaceAll("^\\[|]$", "").replace("\"", "").toLowerCase(Locale.ROOT);
      return type.parseLine(plain).value().flatMap(g -> type.read(g).value());
    }

    Score and(Score other) {
      Score both = new Score();
      both.right = right + other.right;
      both.read = read + other.read;
      both.wanted = wanted + other.wanted;
      return both;
    }

    double precision() {
      return read == 0 ? 1 : (double) right / read;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }

    @Override
    public String toString() {
      return "%d of %d read rightly (%.3f), %d of %d that are said (%.3f)"
          .formatted(right, read, precision(), right, wanted, recall());
    }
  }

  @Test
  void whatIsReadIsSaidWhereItSaysSo() throws IOException {
    for (Case sentence : cases("tuning")) {
      Reading reading = Reader.read(sentence.question(), sentence.words(), NOTHING_KNOWN);
      assertThat(Reader.read(sentence.question(), sentence.words(), NOTHING_KNOWN))
          .isEqualTo(reading);
      assertThat(reading.taken())
          .allSatisfy(
              c ->
                  assertThat(c.words())
                      .isNotEmpty()
                      .allSatisfy(s -> assertThat(s.of(sentence.words())).isNotBlank()));
      String wide = sentence.words().replace(" ", "  ");
      assertThat(values(Reader.read(sentence.question(), wide, NOTHING_KNOWN)))
          .isEqualTo(values(reading));
    }
  }

  private static String values(Reading reading) {
    return reading.taken().stream()
        .map(c -> c.field().id() + "=" + c.given().line())
        .collect(Collectors.joining("; "));
  }
}
