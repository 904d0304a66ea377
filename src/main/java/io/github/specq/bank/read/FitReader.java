package io.github.specq.bank.read;

import static io.github.specq.bank.read.Nodes.list;
import static io.github.specq.bank.read.Nodes.text;
import static io.github.specq.bank.read.Nodes.texts;

import io.github.specq.bank.Fit;
import io.github.specq.bank.read.BankOutline.Place;
import io.github.specq.condition.Condition;
import io.github.specq.condition.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what speaks for and against the options of a choice. */
final class FitReader {
  /** Nothing is asked because of it, so it may look at what is asked later. */
  private static final Place ANYWHERE = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final BankOutline outline;
  private final Outlines others;
  private final ConditionReader conditions;
  private final MessageReader messages;

  FitReader(BankOutline outline, Outlines others, ConditionReader conditions) {
    this.outline = outline;
    this.others = others;
    this.conditions = conditions;
    this.messages = new MessageReader(conditions);
  }

  /** What there is to say to the options of a field, in the order of the options. */
  List<Fit> read(BankFile.FieldFile field) {
    List<Fit> fits = new ArrayList<>();
    for (BankFile.OptionFile option : list(field.options())) {
      String id = text(option.id());
      list(option.fits()).forEach(f -> fit(id, f, Fit.Side.FOR).ifPresent(fits::add));
      list(option.unfits()).forEach(f -> fit(id, f, against(f)).ifPresent(fits::add));
      language(id, texts(option.languages())).ifPresent(fits::add);
    }
    return fits;
  }

  private Fit.Side against(BankFile.FitFile file) {
    return outline.yes(file.impossible(), "impossible") ? Fit.Side.IMPOSSIBLE : Fit.Side.AGAINST;
  }

  private Optional<Fit> fit(String option, BankFile.FitFile file, Fit.Side side) {
    if (file.when() == null || file.because() == null) {
      outline.problem(
          Findings.first(file.because(), file.when(), file.impossible()),
          "what speaks for or against an option needs 'when' and 'because'",
          "write { when: { question: value }, because: it runs here already }");
      return Optional.empty();
    }
    if (side == Fit.Side.FOR && file.impossible() != null) {
      outline.problem(file.impossible(), "what fits is not impossible", "write it under 'unfits'");
    }
    Condition when = conditions.read(file.when(), "", ANYWHERE);
    return Optional.of(new Fit(option, when, messages.read(file.because()), side));
  }

  /** What runs in other languages only than the project's cannot be chosen there. */
  private Optional<Fit> language(String option, List<String> languages) {
    return languages.isEmpty()
        ? Optional.empty()
        : ProjectLanguages.of(outline, others)
            .flatMap(project -> project.noneOf(languages))
            .map(
                none ->
                    new Fit(
                        option,
                        none,
                        new Message(List.of(new Message.Words(runsOn(languages)))),
                        Fit.Side.IMPOSSIBLE));
  }

  private static String runsOn(List<String> languages) {
    return "it runs on " + String.join(" and ", languages) + " only";
  }
}
