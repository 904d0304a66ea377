package io.github.specq.render;

import io.github.specq.evaluation.QuestionPath;
import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Templates of the project's own that nothing asks for.
 *
 * @param own paths below the folder for templates
 * @param ofDocuments the names that templates of documents have
 * @param banks the banks with answers; what stands under {@code blocks/} for others is left alone
 */
record StrayTemplates(
    Templates templates,
    Collection<String> own,
    List<String> ofDocuments,
    List<QuestionPath> banks) {

  /** A problem for each: nobody means it, or something else comes before it everywhere. */
  List<Problem> problems() {
    List<List<String>> wanted = wanted();
    Set<String> known = new TreeSet<>(templates.read());
    known.addAll(ofDocuments);
    wanted.forEach(known::addAll);
    List<String> folders = banks.stream().map(b -> "blocks/" + b.bank().id() + "/").toList();
    Stream<Problem> strays =
        own.stream()
            .filter(name -> !known.contains(name) && !templates.isBundled(name))
            .filter(name -> !isOfBlock(name) || folders.stream().anyMatch(name::startsWith))
            .sorted()
            .map(name -> stray(name, known));
    Stream<Problem> hidden =
        own.stream()
            .filter(StrayTemplates::isOfBlock)
            .sorted()
            .flatMap(name -> hidden(name, wanted).stream());
    return Stream.concat(strays, hidden).toList();
  }

  /** The templates that may make each block, the first that is there does. */
  private List<List<String>> wanted() {
    return banks.stream()
        .flatMap(path -> PlannedBlock.of(path).stream())
        .map(PlannedBlock::templates)
        .toList();
  }

  private static boolean isOfBlock(String name) {
    return name.startsWith("blocks/");
  }

  /** A template for blocks that all have one which comes before it. */
  private Optional<Problem> hidden(String name, List<List<String>> wanted) {
    List<String> chosen =
        wanted.stream()
            .filter(names -> names.contains(name))
            .flatMap(names -> names.stream().filter(this::isThere).limit(1))
            .distinct()
            .toList();
    return chosen.isEmpty() || chosen.contains(name)
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "%s is used by no block, as %s comes before it"
                    .formatted(Templates.OWN + name, templates.shownName(chosen.get(0))),
                "call it %s, or remove it".formatted(Templates.OWN + chosen.get(0))));
  }

  private boolean isThere(String name) {
    return own.contains(name) || templates.isBundled(name);
  }

  private static Problem stray(String name, Set<String> known) {
    return Problem.warning(
        Templates.OWN + name + " is used by no document and no block",
        DidYouMean.nearest(name, known)
            .map(k -> "did you mean " + k + "?")
            .orElse("docs/templates.md says which names templates have"));
  }
}
