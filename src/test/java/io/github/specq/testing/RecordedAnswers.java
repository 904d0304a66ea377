package io.github.specq.testing;

import io.github.specq.answers.Answers;
import io.github.specq.answers.Given;
import io.github.specq.answers.Given.Item;
import io.github.specq.answers.State;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ListType;
import io.github.specq.field.Option;
import io.github.specq.field.TextType;
import io.github.specq.field.YesNoType;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody answers to each step of an interview from its beginning, to be given in every way
 * there is: options, own texts, defaults, non-answers with and without a reason, own words.
 */
public final class RecordedAnswers {
  private static final Map<String, String> DECIDED =
      Map.of("quality", "production", "background-jobs", "yes", "scheduled-jobs", "yes");

  private static final List<String> TEXTS =
      List.of(
          "one worker for mail, one for the rest",
          "a text: with a colon # and more",
          "- 0777 \"quoted\" \\ 50 % !!",
          ":memo and ::more",
          "yes",
          "\u6F22\u5B57 caf\u00e9 \uD83D\uDE00 <b>&amp;</b> | `x`");

  private static final List<String> LINES =
      List.of("first line", "", "  - second: line", "# third");

  private static final List<String> AMOUNTS =
      List.of("3", "17", "90 s", "5 min", "256 KiB", "100/s", "5%", "20 EUR", "daily at 8am UTC");

  private final Random random;
  private final Set<String> putOff = new HashSet<>();

  private RecordedAnswers(long seed) {
    this.random = new Random(seed);
  }

  /**
   * One step and what is replied to it.
   *
   * @param interview as it is at the step
   */
  public record Answered(Interview interview, Step step, Reply reply) {
    /** The type of the field that is asked, by its name in a bank. */
    public Optional<String> type() {
      return step.asked().map(f -> f.type().id());
    }

    /** Without the interview, which is long. */
    @Override
    public String toString() {
      return step.name() + " " + reply;
    }
  }

  /** An interview about a bank in an empty project. */
  public static List<Answered> about(String bank, long seed) {
    RecordedAnswers person = new RecordedAnswers(seed);
    Conversation conversation = Conversation.about(bank, Optional.empty(), Set.of(), Answers.NONE);
    List<Answered> given = new ArrayList<>();
    Optional<Step> step = conversation.interview().current();
    while (step.isPresent()) {
      Interview interview = conversation.interview();
      Reply reply = person.reply(interview, step.get());
      given.add(new Answered(interview, step.get(), reply));
      conversation.reply(reply);
      step = conversation.interview().current();
    }
    return given;
  }

  private Reply reply(Interview interview, Step step) {
    String decided = step.bank().id().equals("project") ? DECIDED.get(step.question().id()) : null;
    if (decided != null) {
      FieldType type = step.asked().orElseThrow().type();
      return new Reply.Answered(type.parseLine(decided).value().orElseThrow());
    }
    if (random.nextInt(4) == 0) {
      return none(step);
    }
    return step instanceof Step.Part part ? part(interview, part) : opening(step);
  }

  private Reply none(Step step) {
    State state = one(List.of(State.values()));
    boolean again = state == State.LATER && !putOff.add(step.name());
    boolean word = state == State.SKIPPED || state == State.LATER;
    boolean takesReason = !word || step.asked().map(f -> takesText(f.type())).orElse(true);
    Optional<String> reason =
        takesReason && random.nextInt(3) > 0
            ? Optional.of("ask Ann: no. " + random.nextInt(100))
            : Optional.empty();
    return new Reply.NonAnswered(again ? State.UNKNOWN : state, reason);
  }

  /** Where a command can be typed, as a text. */
  private static boolean takesText(FieldType type) {
    return !(type instanceof YesNoType) && !(type instanceof ChoiceType choice && !choice.other());
  }

  private Reply opening(Step step) {
    int way = random.nextInt(4);
    if (way == 0 && step.question().wording().example().isPresent()) {
      return new Reply.TakeExample();
    }
    return way == 1 ? new Reply.OwnWords(one(TEXTS)) : new Reply.PartByPart();
  }

  private Reply part(Interview interview, Step.Part part) {
    boolean untouched = interview.evaluation().entry(part.question(), part.field()).isEmpty();
    return interview
        .defaultOf(part)
        .filter(d -> untouched && random.nextInt(3) == 0)
        .map(d -> new Reply.Answered(d.given()))
        .orElseGet(() -> new Reply.Answered(value(part.field().type())));
  }

  private Given value(FieldType type) {
    return Stream.generate(() -> any(type))
        .limit(1000)
        .filter(g -> type.read(g).value().isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing is a " + type));
  }

  private Given any(FieldType type) {
    if (type instanceof YesNoType) {
      return Given.of(one(List.of("yes", "no")));
    }
    if (type instanceof ChoiceType choice) {
      return choice(choice);
    }
    if (type instanceof TextType text) {
      return Given.of(text.lines() ? String.join("\n", LINES) : one(TEXTS));
    }
    return type instanceof ListType list ? list(list) : Given.of(one(AMOUNTS));
  }

  private Given choice(ChoiceType type) {
    List<Item> items = new ArrayList<>();
    List<Option> listed = type.options().stream().filter(Option::listed).toList();
    int wanted = type.several() ? 1 + random.nextInt(2) : 1;
    listed.stream()
        .filter(o -> items.size() < wanted && random.nextInt(listed.size()) < 2)
        .forEach(o -> items.add(new Item(o.id(), false)));
    boolean own = type.other() && (items.isEmpty() || (type.several() && random.nextBoolean()));
    if (own) {
      items.add(new Item("Tool no. " + random.nextInt(100), true));
    }
    return items.isEmpty() ? choice(type) : new Given(items, type.several());
  }

  /** Texts in a list may hold commas, where others tell them apart. */
  private Given list(ListType list) {
    List<String> from =
        list.of() instanceof TextType ? List.of("high", "low, or none", "mail: all") : AMOUNTS;
    return Given.list(one(from), one(from));
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
