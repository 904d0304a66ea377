package io.github.specq.bank;

import io.github.specq.condition.Condition;
import io.github.specq.condition.Facts;
import io.github.specq.condition.Figure;
import io.github.specq.condition.Message;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import io.github.specq.problem.Position;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule that knows something about answers taken together.
 *
 * @param id as people name it: {@code TMO-14}
 * @param when the rule speaks up when true, not when unknown
 * @param ask the question to put where it is true only because something is not answered
 * @param sources where it is documented, besides the sources of the figures that it uses
 * @param revisit the answers to think about again, the most likely first
 * @param insteadOf rules that need not be said beside this one, as the cause is the same
 */
public record Rule(
    String id,
    Condition when,
    Severity severity,
    Message message,
    Optional<Message> ask,
    Basis basis,
    List<Source> sources,
    List<Ref> revisit,
    List<String> insteadOf,
    Position position) {

  public Rule {
    sources = List.copyOf(sources);
    revisit = List.copyOf(revisit);
    insteadOf = List.copyOf(insteadOf);
  }

  /** Where it is documented for these answers: figures may have other sources for others. */
  public List<Source> sources(Facts facts) {
    Set<Source> all = new LinkedHashSet<>(sources);
    figures(when, message)
        .flatMap(f -> f.in(facts).stream())
        .forEach(one -> all.addAll(one.sources()));
    return List.copyOf(all);
  }

  /** Whether it can be true only because something is not answered. */
  public boolean canRestOnSilence() {
    return when.canRestOnSilence(true);
  }

  /** The figures that a rule compares with or speaks of. */
  public static Stream<Figure> figures(Condition when, Message message) {
    return Stream.concat(
        when.tests().flatMap(Condition.Test::figures),
        message.pieces().stream().flatMap(Message.Piece::figures));
  }

  /** How grave it is. */
  public enum Severity {
    /** The answers cannot all be true, or break a documented limit. */
    CONTRADICTION,
    /** It works, but a known way to fail is open. */
    RISK,
    /** Worth knowing. */
    HINT;

    /** As it is written in a bank. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String id) {
      return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
      return Arrays.stream(values()).map(Severity::id).toList();
    }
  }

  /** What the rule rests on. */
  public enum Basis {
    /** Its sources. */
    DOCUMENTED,
    /** The answers alone: nothing need be known to see that they disagree. */
    LOGIC,
    /** What engineers have seen happen; no source was read. */
    EXPERIENCE
  }
}
