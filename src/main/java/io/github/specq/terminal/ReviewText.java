package io.github.specq.terminal;

import io.github.specq.answers.State;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.Section;
import io.github.specq.condition.Fact;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Leftover;
import io.github.specq.evaluation.QuestionPath;
import io.github.specq.evaluation.QuestionPath.Part;
import io.github.specq.evaluation.QuestionPath.Standing;
import io.github.specq.evaluation.QuestionPath.Stop;
import io.github.specq.field.ValueText;
import io.github.specq.interview.Interview;
import io.github.specq.interview.LeftoverText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All answers of an interview, topic by topic, however they are shown.
 *
 * @param advice what there is to say to them, the gravest first
 */
public record ReviewText(List<Topic> topics, List<Finding> advice) {
  public ReviewText {
    topics = List.copyOf(topics);
    advice = List.copyOf(advice);
  }

  /** What there is to say to the answer of a row: it is the first to be thought about again. */
  public List<Finding> advice(Row row) {
    return advice.stream().filter(a -> concerned(a).equals(Optional.of(row.target()))).toList();
  }

  /** The question on the path that a warning is shown at. */
  private Optional<String> concerned(Finding advised) {
    List<String> targets =
        topics.stream().flatMap(t -> t.rows().stream()).map(Row::target).toList();
    return advised.warning().revisit().stream()
        .map(ref -> ref.bank() + "/" + ref.question())
        .filter(targets::contains)
        .findFirst();
  }

  /** How many values no person stands by. */
  public long unconfirmed() {
    return topics.stream().mapToLong(Topic::unconfirmed).sum();
  }

  /** All questions, to be confirmed together. */
  public Set<String> targets() {
    return topics.stream().flatMap(t -> t.targets().stream()).collect(Collectors.toSet());
  }

  /** How many contradictions nobody accepted. */
  public long unresolved() {
    return advice.stream().filter(Finding::isUnresolved).count();
  }

  /**
   * Questions on one topic.
   *
   * @param id of the section; empty for the project's profile
   */
  public record Topic(String id, String title, List<Row> rows) {
    public Topic {
      rows = List.copyOf(rows);
    }

    /** How many values no person stands by. */
    public long unconfirmed() {
      return rows.stream().mapToLong(Row::unconfirmed).sum();
    }

    /** Its questions, to be confirmed together. */
    public Set<String> targets() {
      return rows.stream().map(Row::target).collect(Collectors.toSet());
    }

    /** How many questions need nothing more. */
    public long settled() {
      return rows.stream().filter(Row::isSettled).count();
    }
  }

  /**
   * One question.
   *
   * @param number among those of its bank, as {@link Interview#number} says it
   * @param target what to go to
   * @param answer in a few words
   * @param parts what stands for each part, and which are required and open; none where the
   *     question has one part only, or nothing was said to it
   * @param needed whether something required is open here
   * @param unconfirmed how many values no person stands by
   * @param remarks what there is to say to values that do not fit the others any more
   */
  public record Row(
      String number,
      String target,
      String title,
      String ask,
      Mark mark,
      String answer,
      List<String> parts,
      boolean needed,
      long unconfirmed,
      List<String> remarks) {
    public Row {
      parts = List.copyOf(parts);
      remarks = List.copyOf(remarks);
    }

    /** Whether nothing more is wanted here for now. */
    public boolean isSettled() {
      return mark.settled && !needed;
    }

    /** The answer on one line: what was said, or what stands for the parts. */
    public String line() {
      boolean inParts =
          !parts.isEmpty()
              && (mark == Mark.ANSWERED || mark == Mark.UNCONFIRMED || mark == Mark.PARTLY);
      String text = inParts && !answer.startsWith("\"") ? String.join("; ", parts) : answer;
      return text.replace('\n', ' ');
    }
  }

  /** How a question stands. */
  public enum Mark {
    ANSWERED(true),
    /** With a value that nobody has confirmed: a default, or what a program said. */
    UNCONFIRMED(true),
    PARTLY(false),
    OPEN(false),
    UNKNOWN(true),
    LATER(false),
    SKIPPED(true),
    NOT_APPLICABLE(true);

    private final boolean settled;

    Mark(boolean settled) {
      this.settled = settled;
    }
  }

  /** The answers to all questions on the path. */
  public static ReviewText of(Interview interview) {
    return of(interview, List.of());
  }

  /** The same with what there is to say to them. */
  public static ReviewText of(Interview interview, List<Finding> advice) {
    List<Leftover> leftovers = interview.leftovers();
    List<Topic> topics = new ArrayList<>();
    for (QuestionPath path : interview.paths()) {
      boolean main = path.bank().id().equals(interview.plan().bank().id());
      Map<Section, List<Row>> rows = new LinkedHashMap<>();
      for (Stop stop : path.inForce()) {
        Optional<String> number = interview.number(stop.question());
        if (number.isPresent()) {
          rows.computeIfAbsent(stop.section(), s -> new ArrayList<>())
              .add(row(number.get(), stop, leftovers));
        }
      }
      if (main) {
        rows.forEach((s, r) -> topics.add(new Topic(s.id(), title(path.bank(), s), r)));
      } else if (!rows.isEmpty()) {
        List<Row> all = rows.values().stream().flatMap(List::stream).toList();
        topics.add(new Topic("", path.bank().title(), all));
      }
    }
    return new ReviewText(topics, advice);
  }

  /** The only topic of a bank is what the bank is about. */
  private static String title(Bank bank, Section section) {
    return bank.sections().size() == 1 ? bank.title() : section.title();
  }

  private static Row row(String number, Stop stop, List<Leftover> leftovers) {
    Question question = stop.question();
    boolean inParts =
        question.fields().size() > 1
            && stop.nonAnswer().isEmpty()
            && (stop.text().isPresent()
                || stop.parts().stream().anyMatch(p -> value(p).isPresent()));
    return new Row(
        number,
        stop.name(),
        question.wording().title(),
        question.wording().ask(),
        mark(stop),
        answer(stop),
        inParts ? stop.parts().stream().flatMap(p -> part(p).stream()).toList() : List.of(),
        stop.standing() != Standing.ANSWERED && stop.missing(),
        stop.unconfirmed(),
        remarks(stop, leftovers));
  }

  private static Mark mark(Stop stop) {
    return switch (stop.standing()) {
      case NOT_ANSWERED -> mark(stop.nonAnswer().orElseThrow().state());
      case PARTLY_ANSWERED -> Mark.PARTLY;
      case ANSWERED -> stop.unconfirmed() > 0 ? Mark.UNCONFIRMED : Mark.ANSWERED;
      default -> fieldState(stop).map(ReviewText::mark).orElse(Mark.OPEN);
    };
  }

  private static Mark mark(State state) {
    return switch (state) {
      case UNKNOWN -> Mark.UNKNOWN;
      case LATER -> Mark.LATER;
      case SKIPPED -> Mark.SKIPPED;
      case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
    };
  }

  /** The state of a question's only part. */
  private static Optional<State> fieldState(Stop stop) {
    return stop.parts().size() == 1
        ? stop.parts().get(0).nonAnswer().map(n -> n.state())
        : Optional.empty();
  }

  private static String answer(Stop stop) {
    if (stop.nonAnswer().isPresent()) {
      return StepText.shown(stop.question().fields().get(0), stop.nonAnswer().get());
    }
    if (stop.text().isPresent()) {
      return "\"" + stop.text().get() + "\"";
    }
    if (stop.question().fields().size() == 1 && !stop.parts().isEmpty()) {
      return value(stop.parts().get(0)).orElse("open");
    }
    return switch (stop.standing()) {
      case ANSWERED -> "answered";
      case PARTLY_ANSWERED -> "partly answered";
      default -> "open";
    };
  }

  /** What does not fit any more: a reason for something else, and values that are left over. */
  private static List<String> remarks(Stop stop, List<Leftover> leftovers) {
    Stream<String> reasons =
        stop.parts().stream()
            .flatMap(p -> p.outlived().stream())
            .map(o -> "Kept, and not used now: the reason for %s.".formatted(o.before()));
    List<Leftover> own =
        leftovers.stream().filter(l -> stop.question().fields().contains(l.field())).toList();
    return Stream.concat(reasons, LeftoverText.of(own).stream()).toList();
  }

  private static Optional<String> part(Part part) {
    return value(part)
        .or(() -> part.missing() ? Optional.of("open (required)") : Optional.empty())
        .map(value -> part.field().wording().named(value));
  }

  private static Optional<String> value(Part part) {
    if (part.fact() instanceof Fact.Known known) {
      return Optional.of(ValueText.label(part.field().type(), known.held()) + origin(known, part));
    }
    String outlived = part.outlived().map(o -> " (the reason for " + o.before() + ")").orElse("");
    return part.entry().map(e -> StepText.shown(part.field(), e) + outlived);
  }

  private static String origin(Fact.Known known, Part part) {
    return switch (known.origin()) {
      case DEFAULT -> " (default, not confirmed)";
      case CARRIED -> " (carried over)";
      case AGENT -> " (by an agent)";
      case FOUND ->
          part.foundAt().map(at -> " (found at " + at + ", not confirmed)").orElse(" (found)");
      case PERSON, SHOWN -> "";
    };
  }
}
