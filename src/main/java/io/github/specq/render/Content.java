package io.github.specq.render;

import io.github.specq.bank.Document;
import io.github.specq.bank.Documents;
import io.github.specq.bank.Fill;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.QuestionPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the documents are made of.
 *
 * @param possible all blocks that the banks can make
 * @param blocks those that have something to say
 * @param specs the documents that are made
 */
record Content(
    Documents documents,
    Map<String, QuestionPath> banks,
    List<Finding> advice,
    List<PlannedBlock> possible,
    List<PlannedBlock> blocks,
    List<Document> specs) {

  static Content of(
      Documents documents,
      List<QuestionPath> banks,
      List<Finding> advice,
      Predicate<Document> existing) {
    Map<String, QuestionPath> byId = new LinkedHashMap<>();
    banks.forEach(b -> byId.put(b.bank().id(), b));
    List<PlannedBlock> all = banks.stream().flatMap(b -> PlannedBlock.of(b).stream()).toList();
    List<PlannedBlock> blocks = all.stream().filter(SpecModel::hasContent).toList();
    List<Document> specs =
        documents.all().stream()
            .filter(d -> existing.test(d) || blocks.stream().anyMatch(b -> makes(b, d.id())))
            .toList();
    return new Content(documents, byId, advice, all, blocks, specs);
  }

  private static boolean makes(PlannedBlock block, String spec) {
    return block.fill().spec().equals(spec) && !block.bank().isProfile();
  }

  List<PlannedBlock> blocksOf(String spec) {
    return blocks.stream().filter(b -> b.fill().spec().equals(spec)).toList();
  }

  /** The documents that compare the options of a decision. */
  List<String> compared() {
    return specs.stream()
        .map(Document::id)
        .filter(spec -> blocksOf(spec).stream().anyMatch(PlannedBlock::compares))
        .toList();
  }

  /**
   * Whether something is to be told in a section: what only waits for an answer may be told
   * elsewhere.
   */
  boolean tells(Fill fill) {
    return blocks.stream().anyMatch(b -> b.fill().samePlace(fill) && !b.isUnanswered());
  }

  Stream<PlannedBlock> possibleIn(Document document) {
    return possible.stream().filter(b -> b.fill().spec().equals(document.id()));
  }

  Set<String> possibleIds(Document document) {
    return Stream.of(
            possibleIn(document).map(PlannedBlock::blockId),
            document.openQuestions().map(OpenQuestionsModel::blockId).stream(),
            document.knownLimits().map(AdviceModel::blockId).stream())
        .flatMap(ids -> ids)
        .map(BlockId::toString)
        .collect(Collectors.toSet());
  }
}
