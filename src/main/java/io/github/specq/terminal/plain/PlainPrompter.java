package io.github.specq.terminal.plain;

import io.github.specq.answers.Entry;
import io.github.specq.answers.State;
import io.github.specq.bank.Field;
import io.github.specq.evaluation.Finding;
import io.github.specq.field.Option;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Known;
import io.github.specq.interview.Lookout;
import io.github.specq.interview.Prompter;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.UnaskedFind;
import io.github.specq.interview.Understanding;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.Greeting;
import io.github.specq.terminal.OpeningText;
import io.github.specq.terminal.Replacement;
import io.github.specq.terminal.Secrets;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.TickPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The interview as lines: nothing is repainted, every choice has a number, everything can be piped.
 */
public final class PlainPrompter implements Prompter {
  private final LinePrompt talk;
  private final Editor editor;
  private final boolean keyboard;
  private Optional<String> echo = Optional.empty();
  private boolean introduced;
  private @Nullable String lastBank;
  private @Nullable String lastQuestion;

  /**
   * @param keyboard whether the input is typed, and no file or pipe
   */
  public PlainPrompter(PlainInput input, Console console, Editor editor, boolean keyboard) {
    this.talk = new LinePrompt(input, console);
    this.editor = editor;
    this.keyboard = keyboard;
  }

  @Override
  public void greet(Interview interview) {
    Greeting.of(interview).forEach(talk::say);
  }

  @Override
  public void tell(String message) {
    talk.say(message);
  }

  @Override
  public Reply await(Lookout lookout) {
    if (keyboard && !lookout.isOver()) {
      talk.say("The repository is still being searched ...");
    }
    return Prompter.super.await(lookout);
  }

  @Override
  public Reply advise(Interview interview, List<Finding> fresh) {
    for (Finding advised : fresh) {
      PlainReview.advice(advised).forEach(talk::say);
    }
    return new Reply.Keep();
  }

  @Override
  public Reply ask(Interview interview, Step step) {
    PlainQuestion question = new PlainQuestion(interview, step);
    show(interview, question, step);
    boolean needed = false;
    while (true) {
      Optional<String> line = hasLines(step) ? talk.line() : talk.typed();
      if (line.isEmpty()) {
        return new Reply.EndOfInput();
      }
      boolean nothing = line.get().isBlank();
      // Whoever presses Enter twice where an answer is needed has none to give now.
      Optional<Reply> reply =
          nothing && needed
              ? Optional.of(Reply.NonAnswered.LATER)
              : reply(interview, step, line.get());
      needed = nothing;
      if (reply.isPresent() && confirmed(reply.get())) {
        Optional<Reply> meant = understood(interview, step, reply.get());
        if (meant.isPresent()) {
          echo = PlainEcho.of(interview, step, meant.get());
          return meant.get();
        }
      }
      talk.say(new StepText(interview, step).ask());
      talk.say(question.instruction());
    }
  }

  /** Of own words nothing is taken unseen; empty where the person says it anew. */
  private Optional<Reply> understood(Interview interview, Step step, Reply reply) {
    if (!(reply instanceof Reply.OwnWords words)) {
      return Optional.of(reply);
    }
    if (words.isExample(step.question())) {
      return Optional.of(new Reply.TakeExample());
    }
    Understanding understanding = interview.understanding(step, words.text());
    return understanding.isEmpty()
        ? Optional.of(reply)
        : new PlainUnderstood(talk, interview, step, understanding).reply();
  }

  /** What is said back of a reply is true only once it is on the disk. */
  @Override
  public void answerSaved(Step step, Reply reply) {
    echo.ifPresent(talk::say);
    echo = Optional.empty();
  }

  private void show(Interview interview, PlainQuestion question, Step step) {
    talk.say("");
    if (!step.bank().id().equals(lastBank == null ? interview.plan().bank().id() : lastBank)) {
      talk.say(PlainQuestion.heading(step.bank()));
    }
    lastBank = step.bank().id();
    talk.say(question.progress());
    String name = step.bank().id() + "/" + step.question().id();
    if (!name.equals(lastQuestion)) {
      question.introduction().forEach(talk::say);
      lastQuestion = name;
    }
    talk.say(new StepText(interview, step).ask());
    question.body().forEach(talk::say);
    talk.say(question.instruction() + (introduced ? "" : " Type :help for commands."));
    introduced = true;
  }

  /** The reply a line makes, or empty after saying what is wrong with it. */
  private Optional<Reply> reply(Interview interview, Step step, String line) {
    if (Command.isMeant(line)) {
      return command(interview, step, line);
    }
    String text = Command.plain(line);
    if (text.isBlank()) {
      return step.asked().isEmpty()
          ? Optional.of(new OpeningText(interview, step).unsaid())
          : empty(new StepText(interview, step));
    }
    if (step.asked().isEmpty()) {
      return text.strip().equals(PlainReply.OWN_WORDS)
          ? ownWords(interview, step)
          : accepted(PlainReply.opening(text, step.question().wording().example().isPresent()));
    }
    Field field = step.asked().get();
    return hasLines(step)
        ? longText(interview, step, text)
        : field(interview, step, inOneLine(field, text));
  }

  private Optional<Reply> field(Interview interview, Step step, String text) {
    Field field = step.asked().orElseThrow();
    List<Option> shown = new StepText(interview, step).shown(field.type());
    return accepted(PlainReply.field(field, shown, text));
  }

  private static boolean hasLines(Step step) {
    return step.asked().filter(f -> f.type().hasLines()).isPresent();
  }

  /** Pasted lines in one; where several are given in a line, each of them is one. */
  private static String inOneLine(Field field, String text) {
    return text.strip().replaceAll(" *\n\\s*", field.type().several() ? ", " : " ");
  }

  private Optional<Reply> accepted(Parsed<Reply> parsed) {
    if (parsed instanceof Parsed.Bad<Reply> bad) {
      talk.say("Error: " + bad.message());
    }
    return parsed.value();
  }

  private Optional<Reply> longText(Interview interview, Step step, String first) {
    PlainText.Typed typed = new PlainText(talk, keyboard).after(first);
    return typed.command().isPresent()
        ? command(interview, step, typed.command().get())
        : field(interview, step, typed.text());
  }

  private Optional<Reply> ownWords(Interview interview, Step step) {
    talk.say("Your answer in one line:");
    Optional<String> line = talk.typed();
    if (line.filter(Command::isMeant).isPresent()) {
      return command(interview, step, line.get());
    }
    return line.map(Command::plain)
        .filter(t -> !t.isBlank())
        .flatMap(t -> accepted(Reply.OwnWords.parse(t)));
  }

  /**
   * Enter keeps what stands, takes the default that is shown, or skips what need not be answered.
   */
  private Optional<Reply> empty(StepText text) {
    if (text.current().isPresent()) {
      return Optional.of(text.entry().flatMap(PlainPrompter::confirm).orElse(new Reply.Keep()));
    }
    if (text.preselected().isPresent()) {
      return Optional.of(new Reply.Answered(text.preselected().get()));
    }
    if (text.offered().isPresent()) {
      return Optional.of(new Reply.Answered(text.offered().get().given()));
    }
    if (text.unchecked().isPresent()) {
      return Optional.of(Reply.NonAnswered.UNKNOWN);
    }
    if (!text.isRequired()) {
      return Optional.of(new Reply.NonAnswered(State.SKIPPED, Optional.empty()));
    }
    talk.say(
        "Error: an answer is needed here; press Enter again to leave it open, or type :unknown, :na or :skip.");
    return Optional.empty();
  }

  /** A value somebody kept is theirs, also where it was a default before. */
  private static Optional<Reply> confirm(Entry entry) {
    return entry instanceof Entry.Value value
        ? Optional.of(new Reply.Answered(value.given()))
        : Optional.empty();
  }

  private Optional<Reply> command(Interview interview, Step step, String line) {
    Optional<Command.Call> call = Command.parse(line);
    if (call.isEmpty()) {
      talk.say(
          "Error: there is no command %s; type :help. A leading :: is a plain colon."
              .formatted(line.strip().split(" ", 2)[0]));
      return Optional.empty();
    }
    Optional<State> state = call.get().command().state();
    if (state.isPresent()) {
      return accepted(Reply.NonAnswered.parse(state.get(), call.get().argument()))
          .filter(reply -> isWanted(interview, step, reply));
    }
    return switch (call.get().command()) {
      case BACK -> Optional.of(new Reply.Back());
      case REVIEW -> Optional.of(new Reply.Review());
      case QUIT -> Optional.of(new Reply.Quit());
      case GOTO -> PlainReview.goTo(talk, interview, call.get().argument());
      case DEFAULT -> takeDefault(interview, step, call.get().argument());
      case EDIT -> edited(interview, step);
      case NOTE -> note(call.get().argument()).filter(reply -> isWanted(interview, step, reply));
      default -> help(interview, step);
    };
  }

  private Optional<Reply> note(String text) {
    if (!text.isEmpty()) {
      return accepted(Reply.Noted.parse(text));
    }
    talk.say("Your note in one line; nothing takes it away:");
    return talk.typed().flatMap(line -> accepted(Reply.Noted.parse(line)));
  }

  private Optional<Reply> takeDefault(Interview interview, Step step, String which) {
    if (which.equalsIgnoreCase("rest")) {
      return Optional.of(new Reply.DefaultsForTheRest());
    }
    StepText text = new StepText(interview, step);
    if (text.unchecked().isPresent()) {
      return Optional.<Reply>of(Reply.NonAnswered.UNKNOWN)
          .filter(reply -> isWanted(interview, step, reply));
    }
    boolean offered = text.offered().isPresent();
    if (!offered) {
      talk.say("Error: there is no default here.");
    }
    return Optional.<Reply>of(new Reply.TakeDefault())
        .filter(reply -> offered && isWanted(interview, step, reply));
  }

  /** A command takes a saved answer away only if the person says so again; a file has said it. */
  private boolean isWanted(Interview interview, Step step, Reply reply) {
    return !keyboard
        || Replacement.of(interview, step, reply)
            .map(
                r ->
                    isYes(
                        "Warning: \"%s\" is saved, and would be replaced by \"%s\". Type yes to replace it."
                            .formatted(oneLine(r.saved()), oneLine(r.instead())),
                        "It stays as it is."))
            .orElse(true);
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  private boolean isYes(String question, String otherwise) {
    talk.say(question);
    boolean yes = talk.typed().filter(l -> l.strip().equalsIgnoreCase("yes")).isPresent();
    if (!yes) {
      talk.say(otherwise);
    }
    return yes;
  }

  private Optional<Reply> edited(Interview interview, Step step) {
    boolean text = step.asked().map(f -> f.type().isText()).orElse(true);
    if (!text) {
      talk.say(
          "Error: the editor is for texts; this is a "
              + step.asked().orElseThrow().type().id()
              + ".");
      return Optional.empty();
    }
    StepText about = new StepText(interview, step);
    Editor.Outcome outcome = editor.edit(about.ask(), about.words());
    if (outcome instanceof Editor.NotWritten none) {
      talk.say("Error: " + none.why());
      return Optional.empty();
    }
    String written = ((Editor.Written) outcome).text();
    return step.asked().isEmpty()
        ? accepted(Reply.OwnWords.parse(written))
        : accepted(step.asked().get().type().parse(List.of(written)).map(Reply.Answered::new));
  }

  private Optional<Reply> help(Interview interview, Step step) {
    PlainQuestion question = new PlainQuestion(interview, step);
    question.introduction().forEach(talk::say);
    question.body().forEach(talk::say);
    talk.say("Instead of an answer you can type:");
    for (Command command : Command.values()) {
      talk.say("  %-9s %s".formatted(command.word(), command.help()));
    }
    return Optional.empty();
  }

  /** Answers are committed to git: what looks like a secret is saved only on purpose. */
  private boolean confirmed(Reply reply) {
    return !Secrets.areLikelyIn(reply)
        || isYes(
            "Warning: this looks like a secret, and answers are kept in git. Type yes to save it.",
            "It was not saved.");
  }

  @Override
  public Reply unasked(Interview interview, List<UnaskedFind> finds) {
    return new PlainTicks<>(talk, TickPage.of(finds)).reply();
  }

  @Override
  public Reply profile(List<Known> known) {
    return new PlainTicks<>(talk, TickPage.ofProfile(known)).reply();
  }

  @Override
  public Reply review(Interview interview, List<Finding> advice) {
    return closing(new PlainClosing(talk).review(interview, advice));
  }

  @Override
  public Reply confirm(List<Change> changes) {
    return closing(new PlainClosing(talk).confirm(changes));
  }

  /** A file that ends here has said all there is to say; who presses Ctrl-D accepts nothing. */
  private Reply closing(Reply reply) {
    return keyboard && reply instanceof Reply.EndOfInput ? new Reply.Interrupt() : reply;
  }
}
