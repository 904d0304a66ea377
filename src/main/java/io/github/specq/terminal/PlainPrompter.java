package io.github.specq.terminal;

import io.github.specq.answers.Entry;
import io.github.specq.answers.NonAnswer;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.bank.Parsed;
import io.github.specq.bank.TextType;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The interview as lines: nothing is repainted, every choice has a number, everything can be piped.
 */
public final class PlainPrompter implements Prompter {
  private static final int WIDTH = 80;
  private static final String INDENT = "   ";
  private static final String END_OF_TEXT = ".";
  private static final Set<PlainCommand> WITHOUT_VALUE =
      Set.of(PlainCommand.SKIP, PlainCommand.UNKNOWN, PlainCommand.LATER, PlainCommand.NA);

  private final PlainInput input;
  private final Console console;
  private final Editor editor;
  private boolean introduced;
  private @Nullable String lastQuestion;

  public PlainPrompter(PlainInput input, Console console, Editor editor) {
    this.input = input;
    this.console = console;
    this.editor = editor;
  }

  @Override
  public void tell(String message) {
    say(message);
  }

  private void say(String text) {
    console.line(Wrap.lines(text, WIDTH, INDENT));
  }

  @Override
  public Reply ask(Interview interview, Step step) {
    PlainQuestion question = new PlainQuestion(interview, step);
    show(question, step);
    while (true) {
      console.print("> ");
      Optional<PlainInput.Line> line = input.next();
      if (line.isEmpty()) {
        console.line("");
        return new Reply.EndOfInput();
      }
      tellRemoved(line.get());
      Optional<Reply> reply = reply(interview, step, question, line.get().text());
      if (reply.isPresent() && confirmed(reply.get())) {
        return saidBack(reply.get());
      }
      say(question.ask());
      say(question.instruction());
    }
  }

  private void show(PlainQuestion question, Step step) {
    console.line("");
    say(question.progress());
    String name = step.bank().id() + "/" + step.question().id();
    if (!name.equals(lastQuestion)) {
      question.introduction().forEach(this::say);
      lastQuestion = name;
    }
    say(question.ask());
    question.body().forEach(this::say);
    say(question.instruction() + (introduced ? "" : " Type :help for commands."));
    introduced = true;
  }

  private void tellRemoved(PlainInput.Line line) {
    if (line.removed() > 0) {
      say("Note: %d control characters were removed.".formatted(line.removed()));
    }
    if (line.cut()) {
      say("Note: the line was too long and was cut.");
    }
  }

  /** The reply a line makes, or empty after saying what is wrong with it. */
  private Optional<Reply> reply(
      Interview interview, Step step, PlainQuestion question, String line) {
    if (line.startsWith(":") && !line.startsWith("::")) {
      return command(interview, step, line);
    }
    String text = line.startsWith("::") ? line.substring(1) : line;
    if (text.isBlank()) {
      return empty(interview, step, question);
    }
    if (step.asked().isEmpty()) {
      return text.strip().equals("2")
          ? ownWords()
          : accepted(PlainReply.opening(text, step.question().example().isPresent()));
    }
    Field field = step.asked().get();
    boolean lines = field.type() instanceof TextType type && type.lines();
    return accepted(PlainReply.field(field, lines ? rest(text) : text));
  }

  private Optional<Reply> accepted(Parsed<Reply> parsed) {
    if (parsed instanceof Parsed.Bad<Reply> bad) {
      say("Error: " + bad.message());
    }
    return parsed.value();
  }

  /** The further lines of a long text, up to one with only a dot, or the end of the input. */
  private String rest(String first) {
    StringBuilder text = new StringBuilder(first);
    if (first.equals(END_OF_TEXT)) {
      return "";
    }
    for (Optional<PlainInput.Line> line = input.next();
        line.isPresent() && !line.get().text().equals(END_OF_TEXT);
        line = input.next()) {
      tellRemoved(line.get());
      text.append('\n').append(line.get().text());
    }
    return text.toString().strip();
  }

  private Optional<Reply> ownWords() {
    say("Your answer in one line:");
    console.print("> ");
    return input
        .next()
        .map(PlainInput.Line::text)
        .filter(t -> !t.isBlank())
        .map(t -> new Reply.OwnWords(t.strip()));
  }

  /**
   * Enter keeps what stands, takes the default that is shown, or skips what need not be answered.
   */
  private Optional<Reply> empty(Interview interview, Step step, PlainQuestion question) {
    Optional<Entry> standing = question.entry();
    if (standing.isPresent()) {
      return Optional.of(keep(standing.get()));
    }
    Optional<Field.Default> offered =
        step instanceof Step.Part part ? interview.defaultOf(part) : Optional.empty();
    if (offered.isPresent()) {
      return Optional.of(new Reply.Answered(offered.get().given()));
    }
    if (step.asked().isPresent() && !question.isRequired()) {
      return Optional.of(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
    }
    say("Error: an answer is needed here; or type :unknown, :later, :na or :skip.");
    return Optional.empty();
  }

  private static Reply keep(Entry entry) {
    return entry instanceof NonAnswer none
        ? new Reply.NonAnswered(none.state(), none.note())
        : new Reply.Answered(((Entry.Value) entry).given());
  }

  private Optional<Reply> command(Interview interview, Step step, String line) {
    Optional<PlainCommand.Call> call = PlainCommand.parse(line);
    if (call.isEmpty()) {
      say(
          "Error: there is no command "
              + line.strip()
              + "; type :help. A leading :: is a plain colon.");
      return Optional.empty();
    }
    if (WITHOUT_VALUE.contains(call.get().command())) {
      return Optional.of(nonAnswer(call.get()));
    }
    return switch (call.get().command()) {
      case BACK -> Optional.of(new Reply.Back());
      case REVIEW -> Optional.of(new Reply.Review());
      case QUIT -> Optional.of(new Reply.Quit());
      case GOTO -> goTo(call.get().argument());
      case DEFAULT -> takeDefault(interview, step);
      case EDIT -> edited(step);
      default -> help(interview, step);
    };
  }

  private static Reply nonAnswer(PlainCommand.Call call) {
    State state =
        switch (call.command()) {
          case UNKNOWN -> State.UNKNOWN;
          case LATER -> State.LATER;
          case NA -> State.NOT_APPLICABLE;
          default -> State.SKIPPED;
        };
    return new Reply.NonAnswered(state, Optional.of(call.argument()).filter(a -> !a.isEmpty()));
  }

  private Optional<Reply> goTo(String target) {
    if (target.isEmpty()) {
      say("Error: say where to, as in ':goto 4'; :review shows the numbers.");
      return Optional.empty();
    }
    return Optional.of(new Reply.GoTo(target));
  }

  private Optional<Reply> takeDefault(Interview interview, Step step) {
    boolean offered = step instanceof Step.Part part && interview.defaultOf(part).isPresent();
    if (!offered) {
      say("Error: there is no default here.");
    }
    return offered ? Optional.of(new Reply.TakeDefault()) : Optional.empty();
  }

  private Optional<Reply> edited(Step step) {
    boolean text = step.asked().map(f -> f.type() instanceof TextType).orElse(true);
    if (!text) {
      say(
          "Error: the editor is for texts; this is a "
              + step.asked().orElseThrow().type().id()
              + ".");
      return Optional.empty();
    }
    Optional<String> written = editor.edit(step.question().ask());
    if (written.isEmpty()) {
      say("Error: nothing was written in the editor.");
      return Optional.empty();
    }
    return step.asked().isEmpty()
        ? Optional.of(new Reply.OwnWords(written.get()))
        : accepted(
            step.asked().get().type().parse(List.of(written.get())).map(Reply.Answered::new));
  }

  private Optional<Reply> help(Interview interview, Step step) {
    PlainQuestion question = new PlainQuestion(interview, step);
    question.introduction().forEach(this::say);
    question.body().forEach(this::say);
    say("Instead of an answer you can type:");
    for (PlainCommand command : PlainCommand.values()) {
      say("  %-9s %s".formatted(command.word(), command.help()));
    }
    return Optional.empty();
  }

  /** Answers are committed to git: what looks like a secret is saved only on purpose. */
  private boolean confirmed(Reply reply) {
    if (!Secrets.isLikelyIn(PlainReply.text(reply))) {
      return true;
    }
    say("Warning: this looks like a secret, and answers are kept in git. Type yes to save it.");
    console.print("> ");
    return input.next().filter(l -> l.text().strip().equalsIgnoreCase("yes")).isPresent();
  }

  private Reply saidBack(Reply reply) {
    if (reply instanceof Reply.NonAnswered none) {
      say("Noted: " + none.state().words() + none.note().map(n -> " (" + n + ")").orElse("") + ".");
    }
    return reply;
  }

  @Override
  public Reply review(Interview interview) {
    console.line("");
    say("Your answers:");
    PlainReview.lines(interview).forEach(this::say);
    while (true) {
      say("Press Enter to accept, or type :goto with a number to change an answer, or :quit.");
      console.print("> ");
      Optional<PlainInput.Line> line = input.next();
      if (line.isEmpty()) {
        console.line("");
        return new Reply.EndOfInput();
      }
      String typed = line.get().text().strip();
      if (typed.isEmpty() || typed.equals(PlainCommand.REVIEW.word())) {
        return new Reply.Review();
      }
      Optional<Reply> reply = PlainCommand.parse(typed).flatMap(this::reviewReply);
      if (reply.isPresent()) {
        return reply.get();
      }
      say("Error: '" + typed + "' is not possible here.");
    }
  }

  private Optional<Reply> reviewReply(PlainCommand.Call call) {
    return switch (call.command()) {
      case QUIT -> Optional.of(new Reply.Quit());
      case BACK -> Optional.of(new Reply.Back());
      case GOTO -> goTo(call.argument());
      default -> Optional.empty();
    };
  }
}
