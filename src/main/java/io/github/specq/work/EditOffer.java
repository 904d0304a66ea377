package io.github.specq.work;

import io.github.specq.project.SpecPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people wrote into a spec, and that can become an answer: nothing of it is taken unasked. */
public sealed interface EditOffer permits AnswerFromEdit, WordsFromEdit {

  /** The document's path. */
  String spec();

  /** Where it stands in the document, from 1. */
  int line();

  /** What the document says and what the answer is. */
  String statement();

  /** What to type to make it the answer. */
  String command();

  /** {@code file:line:1}. */
  default String place() {
    return spec() + ":" + line() + ":1";
  }

  /** All of them, in the order of the documents. */
  static List<EditOffer> in(List<SpecPlan> plans, Workspace workspace) {
    List<EditOffer> offers = new ArrayList<>();
    for (SpecPlan plan : plans) {
      List<EditOffer> here = new ArrayList<>(AnswerFromEdit.in(List.of(plan), workspace));
      here.addAll(WordsFromEdit.in(List.of(plan), workspace));
      here.sort(Comparator.comparingInt(EditOffer::line));
      offers.addAll(here);
    }
    return offers;
  }
}
