package io.github.specq.terminal.screen;

import io.github.specq.answers.Draft;
import io.github.specq.answers.Entry;
import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.interview.Interview;
import io.github.specq.interview.Reply;
import io.github.specq.interview.Step;
import io.github.specq.interview.Understanding;
import io.github.specq.quantity.Parsed;
import io.github.specq.terminal.Command;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.Replacement;
import io.github.specq.terminal.StepText;
import io.github.specq.terminal.key.Key;
import io.github.specq.terminal.key.Stroke;
import io.github.specq.terminal.view.Frame;
import io.github.specq.terminal.view.Viewport;
import io.github.specq.terminal.widget.TextBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One step of an interview: the question, what takes the answer, and what helps to give it. */
public final class QuestionScreen implements Commanded {
  private static final String TOO_LONG =
      "Only the first " + TextBox.LONGEST + " characters fit; the rest was dropped.";

  private final StepContext context;
  private final Form form;
  private final Draft untouched;
  private final List<String> notices;
  private final Optional<String> error;

  private QuestionScreen(
      StepContext context,
      Form form,
      Draft untouched,
      List<String> notices,
      Optional<String> error) {
    this.context = context;
    this.form = form;
    this.untouched = untouched;
    this.notices = List.copyOf(notices);
    this.error = error;
  }

  /**
   * A step as it is met.
   *
   * @param draft what was begun here before
   * @param notices what is to be said first
   */
  public static QuestionScreen of(
      Interview interview, Step step, Optional<Draft> draft, List<String> notices) {
    Draft untouched = new Forms(interview, step, Optional.empty()).form().draft();
    Form form = new Forms(interview, step, draft).form();
    return new QuestionScreen(
        StepContext.of(interview, step), form, untouched, notices, Optional.empty());
  }

  /** What was begun here and not given. */
  public Optional<Draft> draft() {
    boolean command = Command.isBegun(form.text().strip());
    Draft begun = (command ? form.restored(untouched.text()) : form).draft();
    return begun.equals(untouched) ? Optional.empty() : Optional.of(begun);
  }

  /** The saved answer that it is begun on, as text; empty where there is none. */
  public String standing() {
    return context.text().words();
  }

  private boolean isUntouched() {
    return form.draft().equals(untouched);
  }

  /** The step that is asked. */
  public Step step() {
    return context.step();
  }

  /** What takes the answer. */
  Form form() {
    return form;
  }

  /** What is wrong with what was typed. */
  Optional<String> error() {
    return error;
  }

  private QuestionScreen with(Form changed) {
    return new QuestionScreen(context, changed, untouched, notices, Optional.empty());
  }

  private QuestionScreen withError(String message) {
    return new QuestionScreen(context, form, untouched, notices, Optional.of(message));
  }

  private Next failed(String message) {
    return new Next.Stay(withError(message));
  }

  @Override
  public Screen edited(Editor.Outcome outcome) {
    return outcome instanceof Editor.Written written
        ? withText(form.edited(written.text()), written.text().length())
        : withError(((Editor.NotWritten) outcome).why());
  }

  /** A text of so many characters came at once; nobody should learn later that some are gone. */
  private QuestionScreen withText(Form changed, int length) {
    return length <= TextBox.LONGEST ? with(changed) : with(changed).withError(TOO_LONG);
  }

  @Override
  public Next press(Stroke stroke, Viewport look) {
    Optional<Form> changed = form.press(stroke, QuestionView.formWidth(look));
    if (changed.isPresent()) {
      int pasted = stroke instanceof Stroke.Pasted p ? p.text().length() : 0;
      int before = pasted == 0 ? 0 : form.draft().text().length();
      return new Next.Stay(withText(changed.get(), before + pasted));
    }
    if (stroke instanceof Stroke.Pressed pressed) {
      return press(pressed.key());
    }
    return stroke instanceof Stroke.Typed typed
        ? sign(typed.codePoint())
        : failed("There is nothing to paste into here.");
  }

  private Next press(Key key) {
    return switch (key) {
      case ENTER -> submit();
      case BACK_TAB, ESCAPE -> new Next.Give(new Reply.Back());
      case F1 -> command(Command.HELP);
      case CTRL_O -> menu();
      case CTRL_E -> command(Command.EDIT);
      case CTRL_D -> new Next.Give(new Reply.EndOfInput());
      default -> new Next.Stay(this);
    };
  }

  /** Where nothing is typed, a colon begins a command, as in a text. */
  private Next sign(int codePoint) {
    return switch (codePoint) {
      case ':' -> new Next.Over(CommandScreen.of(items(), ":"));
      case '?' -> command(Command.HELP);
      default -> new Next.Stay(this);
    };
  }

  private Next menu() {
    return new Next.Over(new MenuScreen(items(), 0));
  }

  private List<MenuScreen.Item> items() {
    return Menu.of(context.interview(), context.step(), form);
  }

  private Next submit() {
    String typed = form.text().strip();
    if (Command.isMeant(typed)) {
      return Command.parse(typed).map(this::said).orElseGet(() -> halfSaid(typed));
    }
    boolean stays = isUntouched() && !form.isFinding();
    Optional<Reply> kept = stays ? kept() : Optional.empty();
    Parsed<Reply> reply = kept.<Parsed<Reply>>map(Parsed.Ok::new).orElseGet(form::submit);
    return isSaidAgain(reply)
        ? new Next.Give(Reply.NonAnswered.LATER)
        : given(reply, this::understood);
  }

  /** Of own words nothing is taken unseen. */
  private Next understood(Reply reply) {
    return reply instanceof Reply.OwnWords words ? understood(words) : new Next.Give(reply);
  }

  private Next understood(Reply.OwnWords words) {
    if (words.isExample(context.step().question())) {
      return new Next.Give(new Reply.TakeExample());
    }
    Understanding understanding = context.interview().understanding(context.step(), words.text());
    return understanding.isEmpty()
        ? new Next.Give(words)
        : new Next.Over(UnderstoodScreen.of(context.interview(), context.step(), understanding));
  }

  /** Whoever presses Enter twice where an answer is needed has none to give now. */
  private boolean isSaidAgain(Parsed<Reply> reply) {
    return form.isEmpty()
        && reply instanceof Parsed.Bad<Reply> bad
        && error.equals(Optional.of(bad.message()));
  }

  /** The word of a command is no answer: the field is then as it was met. */
  private Next said(Command.Call call) {
    QuestionScreen cleared = with(form.restored(untouched.text()));
    return new Next.Then(cleared, cleared.command(call));
  }

  /** What it may become is shown, where it may become anything. */
  private Next halfSaid(String typed) {
    return Command.isBegun(typed)
        ? new Next.Then(
            with(form.restored(untouched.text())), new Next.Over(CommandScreen.of(items(), typed)))
        : noCommand(typed);
  }

  private Next noCommand(String typed) {
    return failed(
        "There is no command %s; F1 shows them. A leading :: is a plain colon."
            .formatted(typed.split(" ", 2)[0]));
  }

  /**
   * Enter leaves what stands there; a value somebody kept is theirs, also where it was a default.
   */
  private Optional<Reply> kept() {
    StepText about = context.text();
    if (context.step().asked().isEmpty() || about.current().isEmpty()) {
      return Optional.empty();
    }
    return about.entry().orElse(null) instanceof Entry.Value value
        ? valid(value.given()).map(Reply.Answered::new)
        : Optional.of(new Reply.Keep());
  }

  /** What does not fit the field any more is not kept: the form says what is wrong. */
  private Optional<Given> valid(Given given) {
    return context
        .step()
        .asked()
        .filter(f -> f.type().read(given).value().isPresent())
        .map(f -> given);
  }

  private Next command(Command command) {
    return command(new Command.Call(command, ""));
  }

  @Override
  public Next command(Command.Call call) {
    Optional<State> state = call.command().state();
    if (state.isPresent()) {
      return none(state.get(), call.argument());
    }
    return switch (call.command()) {
      case BACK -> new Next.Give(new Reply.Back());
      case REVIEW -> new Next.Give(new Reply.Review());
      case QUIT -> new Next.Give(new Reply.Quit());
      case GOTO -> goTo(call.argument());
      case DEFAULT -> takeDefault(call.argument());
      case EDIT -> edit();
      case NOTE -> note(call.argument());
      default ->
          new Next.Over(
              PageScreen.over(
                  "Help", look -> HelpText.question(context.interview(), context.step(), look)));
    };
  }

  private Next none(State state, String reason) {
    boolean asksWhy = state == State.NOT_APPLICABLE || state == State.UNKNOWN;
    String question = context.text().ask();
    return asksWhy && reason.isEmpty()
        ? new Next.Over(ReasonScreen.of(question, state, this::commanded))
        : given(Reply.NonAnswered.parse(state, reason), this::commanded);
  }

  /** A command that takes a saved answer away asks first. */
  private Next commanded(Reply reply) {
    return Replacement.of(context.interview(), context.step(), reply)
        .<Next>map(
            r ->
                new Next.Over(
                    new ReplaceScreen(reply, context.text().ask(), r.saved(), r.instead())))
        .orElse(new Next.Give(reply));
  }

  private Next given(Parsed<Reply> reply, Function<Reply, Next> next) {
    return reply instanceof Parsed.Bad<Reply> bad
        ? failed(bad.message())
        : next.apply(reply.value().orElseThrow());
  }

  private Next note(String text) {
    String before = context.text().note();
    if (text.isEmpty() || !before.isEmpty()) {
      // A note that stands is gone on with, where it can be seen.
      String all = before.isEmpty() || text.isEmpty() ? before + text : before + "; " + text;
      return new Next.Over(ReasonScreen.note(context.text().ask(), before, all));
    }
    return given(Reply.Noted.parse(text), Next.Give::new);
  }

  private Next goTo(String target) {
    if (target.equals(Menu.TOPICS)) {
      return new Next.Over(Destinations.topics(context.interview()));
    }
    return target.isEmpty()
        ? new Next.Over(Destinations.questions(context.interview(), context.step()))
        : new Next.Give(new Reply.GoTo(target));
  }

  private Next takeDefault(String which) {
    if (which.equals(Menu.REST)) {
      return new Next.Give(new Reply.DefaultsForTheRest());
    }
    if (context.text().unchecked().isPresent()) {
      return commanded(Reply.NonAnswered.UNKNOWN);
    }
    return context.text().offered().isPresent()
        ? commanded(new Reply.TakeDefault())
        : failed("There is no default here.");
  }

  private Next edit() {
    StepText about = context.text();
    return form.takesText()
        ? new Next.Edit(
            about.ask(), Command.isBegun(form.text()) ? "" : Command.plain(form.draft().text()))
        : failed("The editor is for texts.");
  }

  @Override
  public Frame view(Viewport look) {
    return new QuestionView(context, form, notices, error, look).frame();
  }
}
