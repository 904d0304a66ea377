package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Acceptance;
import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersFile;
import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.bank.Bank;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.problem.Name;
import io.github.specq.quantity.Parsed;
import io.github.specq.testing.EngineBanks;
import io.github.specq.testing.Folders;
import io.github.specq.testing.Rounds;
import io.github.specq.testing.SpecqRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents whose answers try everything that could live in them. */
class NastyDocumentsTest {
  private static final int ROUNDS = Rounds.of("rounds", 1);
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final long seed = NastyAnswers.seed("NastyDocumentsTest");
  private final NastyAnswers answers = new NastyAnswers(seed);
  private final Random random = new Random(seed);

  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secure-everything",
        "checklist-full",
        "newsletter-every-type",
        "newsletter-every-state"
      })
  void nothingInThemLivesButWhatIsOurs(String golden) {
    EngineBanks.bring(project);
    Map<String, String> files = Folders.texts(GOLDEN.resolve(golden + "/answers"));
    for (int round = 0; round < ROUNDS; round++) {
      files.forEach(
          (name, text) ->
              Folders.write(project.resolve(".specq/answers"), Map.of(name, nasty(name, text))));
      SpecqRunner specq = new SpecqRunner(project);

      assertThat(specq.run("render", "--force"))
          .satisfies(e -> assertThat(e.code()).as(e.err()).isZero());
      assertThat(specq.run("render", "--check").code()).isZero();
      Folders.texts(project.resolve("docs/specs")).forEach(NastyDocumentsTest::judge);
    }
  }

  private static void judge(String name, String document) {
    assertThat(diagrams(document)).as(name).allMatch(GoldenDocumentsTest::isDiagram);
    assertThat(LiveHtml.foreign(document.replace("```mermaid\nflowchart LR\n", "```text\n")))
        .as(name + "\n" + document)
        .isEmpty();
    assertThat(document.lines().filter(l -> l.matches(".*<!--\\s*specq:.*")))
        .as(name)
        .allMatch(l -> l.matches("<!-- specq:(begin|end) [a-z0-9/@-]+( [0-9a-f]{8})? -->"));
  }

  /** The lines of all that a reader would draw. */
  private static List<String> diagrams(String document) {
    List<String> lines = new ArrayList<>();
    Outline.parse(document)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock code) {
                if (code.getInfo().startsWith("mermaid")) {
                  code.getLiteral().lines().forEach(lines::add);
                }
              }
            });
    return lines;
  }

  private String nasty(String file, String text) {
    Bank bank = EngineBanks.bank(file.replace(".yaml", ""));
    AnswersFile answers = AnswersFile.parse(file, bank.id(), text);
    for (Map.Entry<String, Answer> answer : List.copyOf(answers.answers().entrySet())) {
      answers = answers.with(answer.getKey(), nasty(bank, answer.getKey(), answer.getValue()));
    }
    for (String rule : bank.knowledge().advice().stream().map(a -> a.id()).toList()) {
      answers = answers.accepting(rule, Optional.of(new Acceptance("x " + words(), Map.of())));
    }
    return answers.text();
  }

  private Answer nasty(Bank bank, String question, Answer answer) {
    if (!(answer instanceof Answer.Said said)) {
      return nasty((NonAnswer) answer);
    }
    Answer.Said nasty = Answer.Said.NOTHING;
    for (Map.Entry<String, Entry> entry : said.fields().entrySet()) {
      FieldType type =
          bank.question(question).flatMap(q -> q.field(entry.getKey())).orElseThrow().type();
      nasty = nasty.with(entry.getKey(), nasty(type, entry.getValue()));
    }
    return new Answer.Said(Optional.of(words()), nasty.fields(), Optional.of(words()));
  }

  private Entry nasty(FieldType type, Entry entry) {
    if (!(entry instanceof Entry.Value value)) {
      return nasty((NonAnswer) entry);
    }
    return Stream.of(
            several(type, new Given.Item(words(), false)),
            several(type, new Given.Item(words(), true)),
            several(type, new Given.Item("x" + words() + ": daily at 8am UTC", false)))
        .filter(g -> !(type.read(g) instanceof Parsed.Bad<Value>))
        .findFirst()
        .<Entry>map(g -> new Entry.Value(g, random.nextBoolean() ? By.DEFAULT : By.PERSON))
        .orElse(value);
  }

  private static Given several(FieldType type, Given.Item item) {
    return new Given(List.of(item), type.several());
  }

  private NonAnswer nasty(NonAnswer none) {
    return new NonAnswer(none.state(), Optional.of(owner()), Optional.of(words()));
  }

  private String line() {
    return PlainText.oneLine(words());
  }

  /** Free words, as far as an owner may have them. */
  private String owner() {
    String owner = "x" + line();
    while (Name.lineFault(owner).isPresent()) {
      owner = "x" + line();
    }
    return owner;
  }

  /** As a file can hold it: half a character becomes a question mark. */
  private String words() {
    byte[] bytes = answers.next(14).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
