package io.github.specq.testing;

import io.github.specq.answers.Answer;
import io.github.specq.answers.By;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.problem.Name;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Random answers of every form, with words that YAML has trouble with. */
public record RandomAnswers(Random random) {
  public static final List<String> QUESTIONS =
      List.of("job-queue", "workers", "job-scheduling", "retries", "monitoring", "no", "a b");

  private static final List<String> FIELDS =
      List.of("value", "count", "queues", "technology", "max-retries", "0777", "on");

  private static final List<String> WORDS =
      List.of(
          "rabbitmq",
          "no",
          "0777",
          "1.10",
          "~",
          "null",
          "",
          " ",
          "a: b",
          "a #b",
          "# a",
          "- a",
          "[a]",
          "{ a: b }",
          "'",
          "\"",
          "\\",
          "|",
          ">",
          "*a",
          "&a",
          "!a",
          "%",
          "@",
          "?",
          "a\nb",
          "a\n\n  b\n",
          "\n",
          "tab\there",
          "caf\u00E9 \u20AC",
          "\uD83D\uDE00",
          "\u202E",
          "\u0007",
          "\u0085",
          "---",
          "...",
          "a\r\nb",
          "trailing ",
          "Start with 2 workers, 4 threads each.");

  public Answer answer() {
    return chance(4) ? nonAnswer() : said();
  }

  private Answer said() {
    Answer.Said said = Answer.Said.NOTHING;
    for (int i = random.nextInt(4); i > 0; i--) {
      said = said.with(one(FIELDS), entry());
    }
    said = chance(3) ? said.withText(one(WORDS)) : said;
    return chance(4) ? said.withNote(one(WORDS)) : said;
  }

  public Entry entry() {
    return chance(5)
        ? nonAnswer()
        : new Entry.Value(given(), chance(3) ? by() : By.PERSON, explained());
  }

  private Optional<Given> explained() {
    return chance(4) ? Optional.of(given()).filter(g -> !g.line().isEmpty()) : Optional.empty();
  }

  private By by() {
    return one(
        List.of(
            By.PERSON,
            By.DEFAULT,
            By.AGENT,
            By.found(Optional.empty()),
            By.found(Optional.of("shop/celery app.py:6"))));
  }

  private NonAnswer nonAnswer() {
    Optional<String> owner = remark().filter(o -> Name.lineFault(o).isEmpty());
    return new NonAnswer(one(List.of(State.values())), owner, remark());
  }

  private Optional<String> remark() {
    return chance(3) ? Optional.of(one(WORDS)) : Optional.empty();
  }

  private Given given() {
    return chance(3)
        ? new Given(IntStream.range(0, random.nextInt(4)).mapToObj(i -> item()).toList(), true)
        : new Given(List.of(item()), false);
  }

  private Given.Item item() {
    return new Given.Item(one(WORDS), chance(4));
  }

  public String question() {
    return one(QUESTIONS);
  }

  public String field() {
    return one(FIELDS);
  }

  public boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  public <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
