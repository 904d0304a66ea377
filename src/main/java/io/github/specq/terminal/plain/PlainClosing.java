package io.github.specq.terminal.plain;

import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.interview.Reply;
import io.github.specq.terminal.Command;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a plain interview closes: all answers are shown, then what they change. */
final class PlainClosing {
  private static final String FINISH = "finish";
  private static final String DIFF = "diff";

  private final PlainTalk talk;

  PlainClosing(PlainTalk talk) {
    this.talk = talk;
  }

  Reply review(Interview interview) {
    talk.say("");
    talk.say("Your answers:");
    PlainReview.lines(interview).forEach(talk::say);
    boolean open = interview.current().isPresent();
    String enter = open ? "go on" : "accept";
    String finish = open ? ", or finish to leave the rest open and see the specs" : "";
    while (true) {
      talk.say(
          "Press Enter to %s, or type :goto with a number to change an answer%s, or :quit."
              .formatted(enter, finish));
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return new Reply.EndOfInput();
      }
      String typed = line.get().strip();
      if (typed.isEmpty() || typed.equals(Command.REVIEW.word())) {
        return new Reply.Review();
      }
      if (typed.toLowerCase(Locale.ROOT).equals(FINISH)) {
        return new Reply.Finish();
      }
      Optional<Reply> reply = Command.parse(typed).flatMap(this::reply);
      if (reply.isPresent()) {
        return reply.get();
      }
      talk.say("Error: '" + typed + "' is not possible here.");
    }
  }

  private Optional<Reply> reply(Command.Call call) {
    return switch (call.command()) {
      case QUIT -> Optional.of(new Reply.Quit());
      case BACK -> Optional.of(new Reply.Back());
      case GOTO -> goTo(call.argument());
      default -> Optional.empty();
    };
  }

  private Optional<Reply> goTo(String target) {
    if (target.isEmpty()) {
      talk.say("Error: say where to, as in ':goto 4'.");
      return Optional.empty();
    }
    return Optional.of(new Reply.GoTo(target));
  }

  Reply confirm(List<Change> changes) {
    talk.say("");
    talk.say("What is to be written:");
    changes.forEach(c -> talk.say("  " + c.path() + ": " + c.summary()));
    while (true) {
      talk.say("Press Enter to write it, or type diff to see it, :review, or :quit.");
      Optional<String> line = talk.typed();
      if (line.isEmpty()) {
        return new Reply.EndOfInput();
      }
      String typed = line.get().strip().toLowerCase(Locale.ROOT);
      if (typed.isEmpty() || typed.equals(FINISH)) {
        return new Reply.Finish();
      }
      Optional<Reply> reply = Command.parse(typed).flatMap(PlainClosing::ending);
      if (reply.isPresent()) {
        return reply.get();
      }
      if (typed.equals(DIFF)) {
        changes.forEach(c -> c.diff().forEach(talk::diff));
      } else {
        talk.say("Error: '" + typed + "' is not possible here.");
      }
    }
  }

  private static Optional<Reply> ending(Command.Call call) {
    return switch (call.command()) {
      case QUIT -> Optional.of(new Reply.Quit());
      case REVIEW, BACK -> Optional.of(new Reply.Review());
      default -> Optional.empty();
    };
  }
}
