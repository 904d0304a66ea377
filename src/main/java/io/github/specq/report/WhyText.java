package io.github.specq.report;

import io.github.specq.condition.Explanation;
import io.github.specq.condition.Truth;
import io.github.specq.evaluation.Reasons;
import io.github.specq.terminal.Console;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a question is asked or not, in words. */
public final class WhyText {
  private static final int MOST_NAMED = 8;

  private final Console console;
  private final UnaryOperator<String> specPaths;
  private final AnswerReports answers;
  private final StatementText text;

  /**
   * @param specPaths where a spec is in the project
   */
  public WhyText(Console console, UnaryOperator<String> specPaths, AnswerReports answers) {
    this.console = console;
    this.specPaths = specPaths;
    this.answers = answers;
    this.text = new StatementText(answers);
  }

  public void print(
      WhyReport why, Reasons grounds, Optional<AnswerReport.Place> keptAt, String bankTitle) {
    console.prose(why.path() + ": " + why.title());
    console.prose("  " + why.ask());
    console.line("");
    standing(why, keptAt);
    asked(grounds, bankTitle);
    if (grounds.isAsked()) {
      required(grounds.required().explanation());
    }
    parts(why);
    decides(why);
    fills(why);
    console.line("");
    console.line(grounds.isAsked() ? "Answer it with:" : "Change what decided it with:");
    console.line(
        "  " + (grounds.isAsked() ? why.command() : change(grounds).orElse(why.command())));
  }

  private void standing(WhyReport why, Optional<AnswerReport.Place> keptAt) {
    if (!why.asked()) {
      keptAt.ifPresent(at -> placed("An answer is kept and not looked at.", at));
      return;
    }
    AnswerReport answer = why.answer();
    String said =
        switch (answer.state()) {
          case "open" -> unsaid(why);
          case "own-words" ->
              (why.path().contains(".") ? "Not answered by itself; its question is, " : "Answered ")
                  + answer.inShort();
          case "unknown", "later", "skipped", "invalid", "outlived" ->
              "Not answered: " + answer.inShort();
          default -> "Answered: " + answer.inShort();
        };
    placed(said, answer.at());
  }

  private static String unsaid(WhyReport why) {
    if (why.parts().isEmpty()) {
      return "Not answered yet.";
    }
    return switch (why.standing()) {
      case "answered" -> "Answered part by part.";
      case "partly-answered" -> "Answered in part.";
      default -> "Not answered yet.";
    };
  }

  private void asked(Reasons grounds, String bankTitle) {
    if (grounds.asked().isEmpty()) {
      console.line("Always asked.");
      return;
    }
    String head =
        switch (grounds.asking().truth()) {
          case TRUE -> "Asked";
          case FALSE ->
              "Not asked"
                  + (grounds.isBankOff() ? ": \"" + bankTitle + "\" does not apply here" : "");
          case UNKNOWN -> "Asked until more is known";
        };
    because(head, grounds.asking());
  }

  private void required(Explanation required) {
    if (required.statements().findAny().isEmpty()) {
      console.line(required.truth() == Truth.TRUE ? "Always required." : "Never required.");
      return;
    }
    String head =
        switch (required.truth()) {
          case TRUE -> "Required";
          case FALSE -> "Not required";
          case UNKNOWN -> "Not required until more is known";
        };
    because(head, required);
  }

  private void because(String head, Explanation explanation) {
    Explanation decided = stated(explanation);
    if (decided instanceof Explanation.Several several) {
      console.prose(head + (several.each() ? "; each of these is reason enough:" : ", because"));
      several.parts().forEach(p -> reason(p, "  "));
    } else {
      console.prose(head + ", because");
      reason(decided, "  ");
    }
  }

  /** Statements say what is, so that an opposite has the same. */
  private static Explanation stated(Explanation explanation) {
    return explanation instanceof Explanation.Opposite opposite
        ? stated(opposite.part())
        : explanation;
  }

  private void reason(Explanation explanation, String indent) {
    Explanation decided = stated(explanation);
    if (decided instanceof Explanation.Several several) {
      console.line(indent + (several.each() ? "any one of these:" : "all of these:"));
      several.parts().forEach(p -> reason(p, indent + "  "));
    } else {
      statement((Explanation.Statement) decided, indent);
    }
  }

  private void statement(Explanation.Statement statement, String indent) {
    placed(indent + text.of(statement), answers.of(statement.subject().ref()).at());
    statement.subject().inputs().forEach(i -> input(answers.of(i.ref()), indent + "  "));
  }

  private void input(AnswerReport input, String indent) {
    placed(indent + input.subject() + " " + input.predicate(), input.at());
  }

  private void parts(WhyReport why) {
    if (why.parts().isEmpty() || !why.asked()) {
      return;
    }
    console.line("");
    console.line("Its parts:");
    int width = why.parts().stream().mapToInt(p -> p.id().length()).max().orElse(0);
    for (WhyReport.PartReport part : why.parts()) {
      AnswerReport answer = part.answer();
      boolean shared = answer.state().equals(why.answer().state());
      String state = shared ? answer.kind() : answer.inShort();
      String open = !answer.isValue() && part.required() ? ", required" : "";
      placed(
          "  " + part.id() + " ".repeat(width - part.id().length() + 2) + state + open,
          shared ? null : answer.at());
    }
  }

  private void decides(WhyReport why) {
    if (why.decides().isEmpty()) {
      return;
    }
    console.line("");
    console.line("Its answer decides:");
    decided(why, "asked", "whether these are asked");
    decided(why, "required", "whether these are required");
    decided(why, "default", "which default is offered for");
    decided(why, "carried", "what is carried over to");
  }

  private void decided(WhyReport why, String effect, String words) {
    List<String> paths =
        why.decides().stream()
            .filter(d -> d.effect().equals(effect))
            .map(d -> d.path().contains("/") ? d.path() : "all of " + d.path())
            .toList();
    if (!paths.isEmpty()) {
      int more = paths.size() - MOST_NAMED;
      console.prose(
          "  %s: %s%s"
              .formatted(
                  words,
                  paths.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                  more > 0 ? " and " + more + " more" : ""));
    }
  }

  private void fills(WhyReport why) {
    if (why.fills().isEmpty()) {
      return;
    }
    console.line("");
    console.line("It goes to:");
    why.fills().forEach(f -> console.prose("  " + specPaths.apply(f.spec()) + ", " + f.section()));
  }

  /** What answers the questions that took it off the path. */
  private static Optional<String> change(Reasons grounds) {
    Set<String> commands = new LinkedHashSet<>();
    grounds
        .asking()
        .statements()
        .map(Explanation.Statement::subject)
        .map(s -> s.inputs().isEmpty() ? s.ref() : s.inputs().get(0).ref())
        .forEach(r -> commands.add("specq interview " + r.bank() + " --from " + r.question()));
    return commands.stream().findFirst();
  }

  private void placed(String words, AnswerReport.@Nullable Place at) {
    Placed.print(console, words, at);
  }
}
