package io.github.specq.terminal;

import io.github.specq.interview.Known;
import io.github.specq.interview.Reply;
import io.github.specq.interview.UnaskedFind;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A page of values, each to be taken or left, however it is shown.
 *
 * @param about what becomes of what is taken
 * @param fact a value, with what it is of
 * @param why where it comes from, in a few words
 * @param ask the question that it answers
 * @param details all there is to say of where it comes from
 * @param isSure whether it is taken unless somebody says otherwise
 * @param excludes whether only one of two can be taken
 * @param taking the reply that takes some, at least one
 */
public record TickPage<T>(
    String title,
    String about,
    List<T> rows,
    Function<T, String> fact,
    Function<T, String> why,
    Function<T, String> ask,
    Function<T, List<String>> details,
    Predicate<T> isSure,
    BiPredicate<T, T> excludes,
    Function<List<T>, Reply> taking) {

  /** What the repository shows for questions that were not asked. */
  public static TickPage<UnaskedFind> of(List<UnaskedFind> finds) {
    return new TickPage<>(
        "Found in the repository, not asked",
        "What is ticked becomes an answer, with its place; you can confirm or change it in the review.",
        finds,
        UnaskedText::answer,
        UnaskedText::found,
        find -> find.field().wording().ask().orElse(find.question().wording().ask()),
        UnaskedText::finds,
        UnaskedFind::isSure,
        UnaskedFind::excludes,
        Reply.TakeUnasked::new);
  }

  /** What is known of the project before anything is asked. */
  public static TickPage<Known> ofProfile(List<Known> known) {
    return new TickPage<>(
        "What is known of the project",
        "What is ticked becomes an answer; you can confirm or change it in the review. The rest is asked.",
        known,
        KnownText::fact,
        KnownText::why,
        k -> k.part().field().wording().ask().orElse(k.part().question().wording().ask()),
        KnownText::details,
        k -> true,
        (one, other) -> false,
        Reply.TakeKnown::new);
  }

  /** The reply that takes these, which may be none. */
  public Reply reply(List<T> taken) {
    return taken.isEmpty() ? new Reply.Keep() : taking.apply(taken);
  }
}
