package io.github.specq.report;

import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.condition.Fact;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.report.CheckFinding.Code;
import java.util.ArrayList;
import java.util.List;

/** Answers that are complete and yet want a look: defaults unconfirmed, reasons missing. */
public final class AnswerFindings {
  private AnswerFindings() {}

  public static List<CheckFinding> of(QuestionPath path) {
    List<CheckFinding> findings = new ArrayList<>();
    for (Stop stop : path.inForce()) {
      String question = stop.question().bank() + "/" + stop.question().id();
      stop.nonAnswer()
          .filter(AnswerFindings::isUnexplained)
          .ifPresent(n -> findings.add(unexplained(question, stop)));
      for (Part part : stop.parts()) {
        String name = part.field().ref().toString();
        if (part.fact() instanceof Fact.Known known && known.origin() == Fact.Origin.DEFAULT) {
          findings.add(unconfirmed(name, stop));
        }
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

  private static CheckFinding unconfirmed(String name, Stop stop) {
    return new CheckFinding(
        Code.UNCONFIRMED, name, 0, "the default was taken, and nobody confirmed it", ask(stop));
  }

  private static CheckFinding unexplained(String name, Stop stop) {
    return new CheckFinding(
        Code.UNEXPLAINED, name, 0, "does not apply, and nothing says why", ask(stop));
  }

  private static String ask(Stop stop) {
    return "specq interview " + stop.question().bank() + " --from " + stop.question().id();
  }
}
