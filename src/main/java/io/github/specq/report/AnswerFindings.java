package io.github.specq.report;

import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Section;
import io.github.specq.condition.Fact;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.FieldType;
import io.github.specq.field.Value;
import io.github.specq.field.ValueText;
import io.github.specq.render.OwnWords;
import io.github.specq.report.CheckFinding.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers that are complete and yet want a look: defaults unconfirmed, reasons missing. */
public final class AnswerFindings {
  private AnswerFindings() {}

  /** Each answer by itself. */
  public static List<CheckFinding> of(QuestionPath path) {
    List<CheckFinding> findings = new ArrayList<>(unexplained(path));
    for (Stop stop : path.inForce()) {
      stop.parts().stream()
          .filter(Part::unconfirmed)
          .forEach(part -> findings.add(unconfirmed(part)));
    }
    return findings;
  }

  /** What nobody confirmed counted by topic, and each answer that wants a reason. */
  public static List<CheckFinding> byTopic(QuestionPath path) {
    List<CheckFinding> findings = new ArrayList<>(unexplained(path));
    Map<Section, Long> counts =
        path.inForce().stream()
            .flatMap(s -> s.parts().stream().filter(Part::unconfirmed).map(p -> s.section()))
            .collect(Collectors.groupingBy(s -> s, LinkedHashMap::new, Collectors.counting()));
    counts.forEach((section, count) -> findings.add(unconfirmed(path.bank(), section, count)));
    return findings;
  }

  /**
   * Where own words say something else than the fields beside them, or something that no field has.
   */
  public static List<CheckFinding> inWords(QuestionPath path, OwnWords words) {
    List<CheckFinding> findings = new ArrayList<>();
    for (Stop stop : path.inForce()) {
      for (Part part : stop.parts()) {
        words
            .of(stop, part.field())
            .flatMap(said -> inWords(stop, part, said))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<CheckFinding> inWords(Stop stop, Part part, Value said) {
    FieldType type = part.field().type();
    Optional<Value> held = part.fact().value();
    if (held.filter(said::means).isPresent() || (held.isEmpty() && !part.missing())) {
      return Optional.empty();
    }
    String instead =
        held.map(v -> ", and its field: " + ValueText.label(type, v))
            .orElse(", and its field nothing");
    return Optional.of(
        new CheckFinding(
            Code.WORDS,
            part.field().ref().toString(),
            0,
            "the answer's words say: " + ValueText.label(type, said) + instead,
            ask(stop)));
  }

  /** Answers that no document shows. */
  public static List<CheckFinding> unshown(QuestionPath path) {
    return path.unshown().stream()
        .map(
            name ->
                new CheckFinding(
                    Code.UNSHOWN,
                    name,
                    0,
                    "it is answered, and no document shows it",
                    "in the bank, add 'fills:' to the question or its section, or 'steers: yes'"))
        .toList();
  }

  private static List<CheckFinding> unexplained(QuestionPath path) {
    List<CheckFinding> findings = new ArrayList<>();
    for (Stop stop : path.inForce()) {
      String question = stop.question().bank() + "/" + stop.question().id();
      stop.nonAnswer()
          .filter(AnswerFindings::isUnexplained)
          .ifPresent(n -> findings.add(unexplained(question, stop)));
      for (Part part : stop.parts()) {
        String name = part.field().ref().toString();
        part.nonAnswer()
            .filter(AnswerFindings::isUnexplained)
            .ifPresent(n -> findings.add(unexplained(name, stop)));
      }
    }
    return findings;
  }

  private static boolean isUnexplained(NonAnswer nonAnswer) {
    return nonAnswer.state() == State.NOT_APPLICABLE && nonAnswer.note().isEmpty();
  }

  private static CheckFinding unconfirmed(Part part) {
    Ref ref = part.field().ref();
    return new CheckFinding(
        Code.UNCONFIRMED,
        ref.toString(),
        0,
        given(part) + ", and nobody confirmed it",
        "specq confirm " + ref.toString().replaceFirst("/", " "));
  }

  private static String given(Part part) {
    return part.fact() instanceof Fact.Known known
        ? switch (known.origin()) {
          case DEFAULT -> "the default was taken";
          case FOUND -> part.foundAt().map("it was found at "::concat).orElse("it was found");
          default -> "an agent answered";
        }
        : "";
  }

  private static CheckFinding unconfirmed(Bank bank, Section section, long count) {
    boolean only = bank.sections().size() == 1;
    String confirm = "specq confirm " + bank.id() + (only ? "" : " --topic " + section.id());
    String what = count == 1 ? "1 answer is" : count + " answers are";
    return new CheckFinding(
        Code.UNCONFIRMED,
        bank.id(),
        0,
        (only ? "" : section.title() + ": ") + what + " not confirmed",
        confirm);
  }

  private static CheckFinding unexplained(String name, Stop stop) {
    return new CheckFinding(
        Code.UNEXPLAINED, name, 0, "does not apply, and nothing says why", ask(stop));
  }

  private static String ask(Stop stop) {
    return "specq interview " + stop.question().bank() + " --from " + stop.question().id();
  }
}
