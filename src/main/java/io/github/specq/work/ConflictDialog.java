package io.github.specq.work;

import io.github.specq.project.BlockChange;
import io.github.specq.project.HandEdit;
import io.github.specq.project.Resolution;
import io.github.specq.project.SpecPlan;
import io.github.specq.terminal.Console;
import io.github.specq.terminal.Editor;
import io.github.specq.terminal.plain.PlainInput;
import io.github.specq.terminal.plain.PlainPick;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks a person about edits in specs: whether a value that was written into a table is the answer,
 * and what becomes of a block that people and answers changed in the same lines.
 */
public final class ConflictDialog {
  private static final String LATER = "later";
  private static final Pattern GIT_LINE = Pattern.compile("^(?:<{7} |={7}$|>{7} )");

  /** A block of a spec. */
  private record Place(String spec, String block) {}

  private final Console console;
  private final Workspace workspace;
  private final PlainPick pick;
  private final Editor editor;
  private final Map<Place, Resolution> decided = new HashMap<>();
  private final Set<Object> asked = new HashSet<>();
  private boolean over;

  private ConflictDialog(Console console, Workspace workspace, PlainPick pick, Editor editor) {
    this.console = console;
    this.workspace = workspace;
    this.pick = pick;
    this.editor = editor;
  }

  /** With the person at the terminal of a command; empty where nobody is. */
  public static Optional<ConflictDialog> on(
      Context context, PlainInput input, Console console, Workspace workspace) {
    Editor editor = new Editor(context.environment());
    return context.isInteractive()
        ? Optional.of(new ConflictDialog(console, workspace, new PlainPick(input, console), editor))
        : Optional.empty();
  }

  /** The plans when everything was asked once; what was put off is still in conflict. */
  public SpecWork.Plans settle(SpecWork.RenderOptions wishes) {
    SpecWork work = new SpecWork(workspace);
    SpecWork.RenderOptions decisions =
        wishes.with((spec, block) -> Optional.ofNullable(decided.get(new Place(spec, block))));
    SpecWork.Plans plans = work.plan(decisions);
    while (askNext(plans)) {
      plans = work.plan(decisions);
    }
    return plans;
  }

  /** What a person chose; whoever ends the input wants to be asked no more. */
  private String choice(String title, Map<String, String> choices) {
    Optional<String> picked = pick.pick(title, choices);
    over = picked.isEmpty();
    return picked.orElse(LATER);
  }

  /** Whether there was something to ask. */
  private boolean askNext(SpecWork.Plans plans) {
    if (over) {
      return false;
    }
    for (AnswerFromEdit offer : AnswerFromEdit.in(plans.specs(), workspace)) {
      if (isChangeable(offer) && asked.add(offer.value())) {
        ask(offer);
        return true;
      }
    }
    for (WordsFromEdit offer : WordsFromEdit.in(plans.specs(), workspace)) {
      if (isChangeable(offer) && !offer.isInConflict() && asked.add(offer.words())) {
        ask(offer);
        return true;
      }
    }
    for (SpecPlan plan : plans.specs()) {
      for (BlockChange conflict : plan.conflicts()) {
        if (asked.add(new Place(plan.spec(), conflict.id()))) {
          ask(plan, conflict);
          return true;
        }
      }
    }
    return false;
  }

  private boolean isChangeable(EditOffer offer) {
    return !workspace.project().folder().isWriteProtected(offer.spec());
  }

  private void ask(WordsFromEdit offer) {
    console.prose(offer.place() + ": " + offer.statement() + ".");
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("answer", "Take my words as the answer, and " + offer.said());
    choices.put(LATER, "Leave the answer and the edit as they are");
    if (choice("What is right?", choices).equals("answer")) {
      offer.take(workspace);
      decided.put(new Place(offer.document(), offer.block().id()), new Resolution.Replace());
    }
  }

  private void ask(AnswerFromEdit offer) {
    console.prose(offer.place() + ": " + offer.statement() + ".");
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("answer", "Take " + offer.value().after() + " as the answer");
    choices.put(LATER, "Leave the answer and the edit as they are");
    if (choice("What is right?", choices).equals("answer")) {
      offer.take().run();
    }
  }

  private void ask(SpecPlan plan, BlockChange conflict) {
    Optional<HandEdit.Words> words = plan.edit(conflict).words();
    console.line("");
    console.prose(SpecReport.place(plan, conflict) + ": " + SpecReport.conflict(conflict) + ".");
    console.line("Your lines are marked with -, the new ones with +:");
    conflict.diff().forEach(console::diff);
    Place place = new Place(plan.spec(), conflict.id());
    String choice = choice("What becomes of it?", choices(conflict, words));
    switch (choice) {
      case "keep" -> decided.put(place, new Resolution.Keep());
      case "take" -> decided.put(place, new Resolution.Take());
      case "edit" ->
          edited(plan, conflict)
              .ifPresentOrElse(
                  text -> decided.put(place, new Resolution.Use(text)), () -> asked.remove(place));
      case "answer" -> {
        WordsFromEdit.in(List.of(plan), workspace).stream()
            .filter(offer -> offer.block().id().equals(conflict.id()))
            .findFirst()
            .ifPresentOrElse(
                offer -> offer.take(workspace),
                () -> words.ifPresent(w -> new AnswerChange(workspace).words(w, List.of())));
        decided.put(place, new Resolution.Replace());
      }
      default -> console.line("The spec stays as it is until this is decided.");
    }
  }

  private static Map<String, String> choices(BlockChange conflict, Optional<HandEdit.Words> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (conflict.generated().isEmpty()) {
      choices.put("keep", "Keep the text as mine, without specq's markers");
      choices.put("take", "Let the block go");
    } else {
      choices.put("keep", "Keep my lines");
      choices.put("take", "Take the new lines");
      choices.put("edit", "Edit a text that has both");
    }
    words.ifPresent(w -> choices.put("answer", "Take my words as the answer, in the new text"));
    choices.put(LATER, "Decide later");
    return choices;
  }

  /** What came from the editor and can stand in the block; what cannot is opened again. */
  private Optional<String> edited(SpecPlan plan, BlockChange conflict) {
    String text = conflict.merged();
    while (true) {
      Editor.Outcome outcome = editor.edit("Decide what stays in " + conflict.id(), text);
      if (outcome instanceof Editor.NotWritten none) {
        console.prose(none.why());
        return Optional.empty();
      }
      String written = ((Editor.Written) outcome).text();
      if (written.equals(text.strip())) {
        console.line("Nothing was changed in the editor.");
        return Optional.empty();
      }
      text = written;
      Optional<String> wrong = wrong(plan, conflict, text);
      if (wrong.isEmpty()) {
        return Optional.of(written);
      }
      console.prose(wrong.get());
      Map<String, String> choices = new LinkedHashMap<>();
      choices.put("edit", "Go on editing");
      choices.put(LATER, "Leave it, and lose this text");
      if (!choice("What now?", choices).equals("edit")) {
        return Optional.empty();
      }
    }
  }

  private static Optional<String> wrong(SpecPlan plan, BlockChange conflict, String text) {
    if (text.lines().anyMatch(l -> GIT_LINE.matcher(l).find())) {
      return Optional.of(
          "Lines with <<<<<<<, ======= or >>>>>>> are still in it: decide what stays and take them"
              + " out.");
    }
    return plan.refusal(conflict, text)
        .map(e -> "This cannot stand there: " + e.problems().get(0).message() + ".");
  }
}
