package io.github.specq.terminal.plain;

import io.github.specq.evaluation.Finding;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.ReviewText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a plain interview closes: all answers are shown, then what they change. */
final class PlainClosing {
  private static final String FINISH = "finish";
  private static final String DIFF = "diff";
  private static final String CONFIRM = "confirm";

  private final LinePrompt talk;

  PlainClosing(LinePrompt talk) {
    this.talk = talk;
  }

  Reply review(Interview interview, List<Finding> advice) {
    showAnswers(interview, advice);
    while (true) {
      talk.say(reviewInstruction(interview));
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return new Reply.EndOfInput();
      }
      Optional<Reply> reply = toReview(interview, advice, line.get().strip());
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private void showAnswers(Interview interview, List<Finding> advice) {
    talk.say("");
    talk.say("Your answers:");
    PlainReview.lines(interview, advice).forEach(talk::say);
  }

  private static String reviewInstruction(Interview interview) {
    boolean open = interview.current().isPresent();
    boolean unconfirmed = ReviewText.of(interview).unconfirmed() > 0;
    return "Press Enter to %s, or type :goto with a number to change an answer%s%s, or :quit."
        .formatted(
            open ? "go on" : "accept",
            open ? ", finish to end and leave the rest open" : "",
            unconfirmed ? ", confirm (also with a number or a topic) to stand by defaults" : "");
  }

  private Optional<Reply> toReview(Interview interview, List<Finding> advice, String typed) {
    if (typed.isEmpty()) {
      return Optional.of(new Reply.Review());
    }
    if (isWord(typed, FINISH)) {
      return Optional.of(new Reply.Finish());
    }
    if (isWord(typed.split(" ", 2)[0], CONFIRM)) {
      return confirmed(ReviewText.of(interview), typed.replaceFirst("\\S+\\s*", ""));
    }
    Optional<Command.Call> call = Command.parse(typed);
    if (call.isEmpty()) {
      return impossible(typed);
    }
    return switch (call.get().command()) {
      case QUIT -> Optional.of(new Reply.Quit());
      case BACK -> Optional.of(new Reply.Back());
      case GOTO -> PlainReview.goTo(talk, interview, call.get().argument());
      case HELP ->
          explained(
              "The numbers stand before the answers; ids and topics do as well. :review shows the"
                  + " answers again, :back goes to the question before, and with :quit you can go on"
                  + " another time: everything is saved.");
      case REVIEW -> {
        showAnswers(interview, advice);
        yield Optional.empty();
      }
      default -> impossible(typed);
    };
  }

  /** All answers, those of a topic, or one by its number or id. */
  private Optional<Reply> confirmed(ReviewText review, String place) {
    Set<String> meant =
        review.topics().stream()
            .flatMap(t -> t.rows().stream().filter(r -> isMeant(t, r, place)))
            .filter(r -> r.unconfirmed() > 0)
            .map(ReviewText.Row::target)
            .collect(Collectors.toSet());
    if (meant.isEmpty()) {
      talk.say("There is nothing to confirm" + (place.isEmpty() ? "." : " at '" + place + "'."));
      return Optional.empty();
    }
    return Optional.of(new Reply.Confirm(meant));
  }

  private static boolean isMeant(ReviewText.Topic topic, ReviewText.Row row, String place) {
    return place.isEmpty()
        || place.equals(topic.id())
        || place.equalsIgnoreCase(row.number())
        || place.equals(row.target())
        || row.target().endsWith("/" + place);
  }

  Reply confirm(List<Change> changes) {
    talk.say("");
    talk.say("What is to be written:");
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      talk.say("%3d. %s: %s".formatted(i + 1, change.path(), change.summary()));
    }
    while (true) {
      talk.say("Press Enter to write it, or type diff to see it, :review, or :quit.");
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return new Reply.EndOfInput();
      }
      Optional<Reply> reply = toChanges(changes, line.get().strip());
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private Optional<Reply> toChanges(List<Change> changes, String typed) {
    if (typed.isEmpty() || isWord(typed, FINISH)) {
      return Optional.of(new Reply.Finish());
    }
    Optional<List<Change>> wanted = diffed(changes, typed);
    if (wanted.isPresent()) {
      showDiffs(wanted.get(), changes.size());
      return Optional.empty();
    }
    Optional<Command.Call> call = Command.parse(typed);
    if (call.isEmpty()) {
      return impossible(typed);
    }
    return switch (call.get().command()) {
      case QUIT -> Optional.of(new Reply.Quit());
      case REVIEW, BACK -> Optional.of(new Reply.Review());
      case GOTO ->
          Optional.of(call.get().argument())
              .filter(a -> !a.isEmpty())
              .<Reply>map(Reply.GoTo::new)
              .or(() -> Optional.of(new Reply.Review()));
      case HELP ->
          explained(
              "The diff shows each line that comes with + and each that goes with -; a number behind it"
                  + " picks one file. :review shows the answers again, :goto with a number changes one,"
                  + " and :quit leaves the files as they are.");
      default -> impossible(typed);
    };
  }

  /** Whose diff is asked for: that of one change by its number, or of all. */
  private static Optional<List<Change>> diffed(List<Change> changes, String typed) {
    if (isWord(typed, DIFF)) {
      return Optional.of(changes);
    }
    return IntStream.rangeClosed(1, changes.size())
        .filter(number -> isWord(typed, DIFF + " " + number))
        .mapToObj(number -> List.of(changes.get(number - 1)))
        .findFirst();
  }

  private void showDiffs(List<Change> wanted, int all) {
    for (Change change : wanted) {
      talk.say("");
      change.diff().forEach(talk::diff);
    }
    talk.say("");
    if (wanted.size() > 1) {
      talk.say("To see one of them alone, type diff and its number, 1 to %d.".formatted(all));
    }
  }

  /** With the colon of the commands or without it: what is meant is clear. */
  private static boolean isWord(String typed, String word) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return lower.equals(word) || lower.equals(":" + word);
  }

  private Optional<Reply> explained(String text) {
    talk.say(text);
    return Optional.empty();
  }

  private Optional<Reply> impossible(String typed) {
    talk.say("Error: '" + typed + "' is not possible here.");
    return Optional.empty();
  }
}
