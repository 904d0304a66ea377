package io.github.specq.testing;

import io.github.specq.answers.Answer;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Field;
import io.github.specq.bank.Question;
import io.github.specq.field.ChoiceType;
import io.github.specq.field.FieldType;
import io.github.specq.field.Option;
import io.github.specq.field.TextType;
import io.github.specq.field.YesNoType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Somebody who reads the questions of a plain interview, types random answers, and remembers what
 * was answered. Knows the banks, but nothing of how an interview works.
 */
public final class TypedInterview {
  private static final List<String> QUANTITIES =
      List.of("2", "3", "0.5", "30 min", "90s", "512 MiB", "100/s", "5 %");

  private final Random random;
  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<String, Map<String, Answer>> answers = new HashMap<>();
  private int number;

  /**
   * What a question on the screen asks for.
   *
   * @param field empty where a question opens with a choice of how to answer
   */
  private record Asked(Question question, Optional<Field> field) {}

  /**
   * What to do next.
   *
   * @param lines to type, one prompt after the other
   * @param prompts how many prompts follow, the last of which is that of the next question
   * @param answers whether it answers something
   */
  public record Typed(List<String> lines, int prompts, boolean answers) {}

  public TypedInterview(Random random, Collection<Bank> banks) {
    this.random = random;
    banks.stream().flatMap(Bank::questions).forEach(this::index);
  }

  private void index(Question question) {
    if (question.opensWithChoice()) {
      index("opening: " + question.wording().ask(), new Asked(question, Optional.empty()));
    }
    for (Field field : question.fields()) {
      String group = field.wording().group().map(g -> g + ": ").orElse("");
      index(
          group + field.wording().ask().orElse(question.wording().ask()),
          new Asked(question, Optional.of(field)));
    }
  }

  private void index(String ask, Asked what) {
    if (asked.put(ask, what) != null) {
      throw new IllegalArgumentException("asked twice in the same words: " + ask);
    }
  }

  /** All answers so far: by bank and question. */
  public Map<String, Answer> answers(String bank) {
    return answers.getOrDefault(bank, Map.of());
  }

  /** Whether the question that is shown was put off before. */
  public boolean wasPutOff(ShownQuestion shown) {
    Asked what = asked(shown);
    Optional<Answer> answer =
        Optional.ofNullable(answers(what.question().bank()).get(what.question().id()));
    return answer.filter(a -> isLater(a, what)).isPresent();
  }

  private static boolean isLater(Answer answer, Asked what) {
    if (answer instanceof NonAnswer none) {
      return none.state() == State.LATER;
    }
    return what.field()
        .flatMap(f -> answer.entry(f.id()))
        .filter(e -> e instanceof NonAnswer none && none.state() == State.LATER)
        .isPresent();
  }

  /** Decides what to type, and remembers it as answered. */
  public Typed answer(ShownQuestion shown) {
    Asked what = asked(shown);
    number++;
    boolean applies = what.question().id().equals("background-jobs");
    if (!applies && random.nextInt(6) == 0) {
      return state(what);
    }
    return what.field().map(f -> part(what, f, applies)).orElseGet(() -> opening(what));
  }

  private Asked asked(ShownQuestion shown) {
    String prefix = shown.opens() ? "opening: " : "";
    return shown.lines().stream()
        .filter(line -> asked.containsKey(prefix + line))
        .map(line -> asked.get(prefix + line))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question of the banks: " + shown));
  }

  private Typed state(Asked what) {
    List<State> states = List.of(State.values());
    State state = states.get(random.nextInt(states.size()));
    Optional<String> note = random.nextBoolean() ? Optional.of(words()) : Optional.empty();
    NonAnswer none = new NonAnswer(state, Optional.empty(), note);
    boolean part = what.field().isPresent() && what.question().fields().size() > 1;
    put(what, part ? said(what).with(what.field().orElseThrow().id(), none) : none);
    String command =
        switch (state) {
          case UNKNOWN -> ":unknown";
          case LATER -> ":later";
          case SKIPPED -> ":skip";
          case NOT_APPLICABLE -> ":na";
        };
    return new Typed(List.of(command + note.map(n -> " " + n).orElse("")), 1, true);
  }

  private Typed opening(Asked what) {
    Optional<Question.Example> example = what.question().wording().example();
    String words = words();
    switch (random.nextInt(6)) {
      case 0 -> {
        put(what, said(what).withText(words));
        return new Typed(List.of(words), 1, true);
      }
      case 1 -> {
        put(what, said(what).withText(words));
        return new Typed(List.of("2", words), 2, true);
      }
      case 2 -> {
        if (example.isPresent()) {
          Answer.Said said = said(what);
          for (Map.Entry<String, Entry> entry : example.get().entries().entrySet()) {
            said = said.with(entry.getKey(), entry.getValue());
          }
          put(what, said);
          return new Typed(List.of("3"), 1, true);
        }
      }
      default -> {}
    }
    return new Typed(List.of("1"), 1, false);
  }

  private Typed part(Asked what, Field field, boolean yes) {
    FieldType type = field.type();
    List<String> lines = new ArrayList<>();
    Given given;
    if (type instanceof ChoiceType choice) {
      given = choice(choice, lines);
    } else if (type instanceof TextType text && text.lines()) {
      lines.addAll(List.of(words(), "", "  - " + words(), "."));
      given = Given.of(String.join("\n", lines.subList(0, 3)));
    } else {
      String line = yes ? "yes" : line(type);
      lines.add(line);
      given = type.parseLine(line).value().orElseThrow();
    }
    put(what, said(what).with(field.id(), Entry.of(given)));
    return new Typed(lines, 1, true);
  }

  private Given choice(ChoiceType type, List<String> lines) {
    if (type.other() && random.nextInt(4) == 0) {
      String other = "Tool no. " + number;
      lines.add(other);
      return type.several()
          ? new Given(List.of(new Given.Item(other, true)), true)
          : Given.other(other);
    }
    List<Option> listed = type.options().stream().filter(Option::listed).toList();
    List<Option> chosen =
        new ArrayList<>(listed.stream().filter(o -> !type.several() || !o.exclusive()).toList());
    Collections.shuffle(chosen, random);
    chosen = chosen.subList(0, type.several() ? 1 + random.nextInt(2) : 1);
    lines.add(
        chosen.stream()
            .map(o -> String.valueOf(listed.indexOf(o) + 1))
            .collect(Collectors.joining(", ")));
    // They are stored in the order of the bank, however they were said.
    String[] ids = listed.stream().filter(chosen::contains).map(Option::id).toArray(String[]::new);
    return type.several() ? Given.list(ids) : Given.of(ids[0]);
  }

  private String line(FieldType type) {
    List<String> lines = new ArrayList<>();
    if (type instanceof YesNoType) {
      lines.addAll(List.of("yes", "no"));
    } else if (type instanceof TextType) {
      lines.addAll(List.of(words(), "no", "0777", "1.10 # no. " + number));
    } else if (type.several()) {
      lines.add("Report %d: daily at 8am UTC; Cleanup: every %d minutes".formatted(number, number));
      lines.add("1 min, 5 min, 15 min");
      lines.add("queue > %d: alert, [now]; other".formatted(number));
    } else {
      lines.addAll(QUANTITIES);
    }
    List<String> fitting =
        lines.stream().filter(line -> type.parseLine(line).value().isPresent()).toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  /** Words that were not typed before, with what YAML could trip over. */
  private String words() {
    return "Words no. %d: { \"quoted\" } # caf\u00E9, 'all' of it".formatted(number);
  }

  private Answer.Said said(Asked what) {
    Answer answer = answers(what.question().bank()).get(what.question().id());
    return answer instanceof Answer.Said said ? said : Answer.Said.NOTHING;
  }

  private void put(Asked what, Answer answer) {
    answers
        .computeIfAbsent(what.question().bank(), bank -> new HashMap<>())
        .put(what.question().id(), answer);
  }
}
