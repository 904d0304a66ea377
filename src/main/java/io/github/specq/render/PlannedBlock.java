package io.github.specq.render;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Fill;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Stop;
import java.util.ArrayList;
import java.util.List;

/**
 * A block before it is written: what it is about and where it goes.
 *
 * @param stops the questions it tells of, all in force
 */
record PlannedBlock(Bank bank, String id, String title, Fill fill, List<Stop> stops) {

  PlannedBlock {
    stops = List.copyOf(stops);
  }

  /**
   * Whether the block is a question's own that has nothing to tell but why it is not answered: it
   * must be and is not, or it does not apply.
   */
  boolean isUnanswered() {
    if (stops.size() != 1 || !stops.get(0).question().fills().contains(fill)) {
      return false;
    }
    Stop stop = stops.get(0);
    return stop.nonAnswer().isPresent()
        || (stop.missing() && stop.standing() == QuestionPath.Standing.OPEN);
  }

  /** The templates that may make it, the first that exists does. */
  List<String> templates() {
    String stem = "blocks/" + bank.id() + "/" + id;
    return List.of(
        stem + "@" + BlockId.slug(fill.section()) + ".ftl",
        stem + ".ftl",
        "forms/" + fill.form().id() + ".ftl");
  }

  /** Whether it shows the options of what was decided side by side. */
  boolean compares() {
    return fill.form() == Fill.Form.DECISION
        && stops.stream()
            .filter(s -> s.nonAnswer().isEmpty())
            .flatMap(s -> s.parts().stream())
            .anyMatch(p -> p.fact().value().isPresent() && !p.field().type().options().isEmpty());
  }

  /** Whether no other block of the document tells of the same question before this one. */
  boolean isFirst() {
    return stops.stream()
        .flatMap(s -> s.question().fills().stream())
        .filter(f -> f.spec().equals(fill.spec()))
        .findFirst()
        .filter(f -> !f.samePlace(fill))
        .isEmpty();
  }

  BlockId blockId() {
    return new BlockId(bank.id(), id, fill.section());
  }

  /** The blocks of a bank: its questions' own, and its sections'. */
  static List<PlannedBlock> of(QuestionPath path) {
    List<PlannedBlock> blocks = new ArrayList<>();
    for (Section section : path.bank().sections()) {
      for (Fill fill : section.fills()) {
        List<Stop> stops =
            path.inForce().stream()
                .filter(s -> s.section().id().equals(section.id()))
                .filter(s -> s.question().in().stream().anyMatch(fill::samePlace))
                .toList();
        blocks.add(
            new PlannedBlock(path.bank(), section.id(), heading(section, fill), fill, stops));
      }
      for (Question question : section.questions()) {
        for (Fill fill : question.fills()) {
          List<Stop> stops =
              path.inForce().stream().filter(s -> s.question().id().equals(question.id())).toList();
          blocks.add(
              new PlannedBlock(
                  path.bank(),
                  question.id(),
                  fill.heading().orElse(question.wording().heading()),
                  fill,
                  stops));
        }
      }
    }
    return blocks;
  }

  /**
   * A block for one question only is called after that question; of several for the same section of
   * a bank, only the first has its name alone.
   */
  private static String heading(Section section, Fill fill) {
    if (fill.heading().isPresent()) {
      return fill.heading().get();
    }
    List<Question> here = questions(section, fill);
    if (here.size() == 1) {
      return here.get(0).wording().heading();
    }
    boolean first =
        section.fills().stream()
            .filter(f -> f.spec().equals(fill.spec()) && questions(section, f).size() != 1)
            .findFirst()
            .filter(fill::samePlace)
            .isPresent();
    return first ? section.heading() : "%s (%s)".formatted(section.heading(), fill.section());
  }

  private static List<Question> questions(Section section, Fill fill) {
    return section.questions().stream()
        .filter(q -> q.in().stream().anyMatch(fill::samePlace))
        .toList();
  }
}
