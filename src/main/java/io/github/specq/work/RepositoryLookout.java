package io.github.specq.work;

import io.github.specq.interview.Lookout;
import io.github.specq.interview.UnaskedFind;
import java.util.List;

/** The search beside an interview, and the answers that are made of what it finds. */
final class RepositoryLookout implements Lookout {
  private final EvidenceSearch search;
  private final FoundAnswers answers;
  private final List<String> banks;

  /**
   * @param banks whose questions the interview is about
   */
  RepositoryLookout(Workspace workspace, EvidenceSearch search, List<String> banks) {
    this.search = search;
    this.answers = new FoundAnswers(workspace, search::proposals);
    this.banks = banks;
  }

  @Override
  public boolean isOver() {
    return search.isOver();
  }

  @Override
  public void await() {
    search.await();
  }

  @Override
  public List<UnaskedFind> unasked() {
    return isOver() ? answers.unasked(banks) : List.of();
  }

  @Override
  public void take(List<UnaskedFind> finds) {
    answers.take(finds);
  }
}
