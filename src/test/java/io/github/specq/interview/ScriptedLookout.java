package io.github.specq.interview;

import io.github.specq.answers.Answer;
import io.github.specq.answers.AnswersStore;
import java.util.List;
import java.util.Optional;

/** A search that is over after it was looked at so many times, or when somebody waits for it. */
final class ScriptedLookout implements Lookout {
  /** One that found nothing. */
  static final Lookout NOTHING = new ScriptedLookout(Optional.empty(), List.of(), 0);

  private final Optional<AnswersStore> store;
  private final List<UnaskedFind> finds;
  private int looks;

  private ScriptedLookout(Optional<AnswersStore> store, List<UnaskedFind> finds, int looks) {
    this.store = store;
    this.finds = List.copyOf(finds);
    this.looks = looks;
  }

  /**
   * One that finds this.
   *
   * @param looks how often it is not over yet
   */
  static ScriptedLookout finding(AnswersStore store, int looks, UnaskedFind... finds) {
    return new ScriptedLookout(Optional.of(store), List.of(finds), looks);
  }

  /** Whether it is over, not looked at by the interview. */
  boolean isKnown() {
    return looks == 0;
  }

  @Override
  public boolean isOver() {
    looks = Math.max(0, looks - 1);
    return looks == 0;
  }

  @Override
  public void await() {
    looks = 0;
  }

  @Override
  public List<UnaskedFind> unasked() {
    return isKnown() ? finds : List.of();
  }

  @Override
  public void take(List<UnaskedFind> taken) {
    for (UnaskedFind find : taken) {
      Answer.Said said = Answer.Said.NOTHING.with(find.field().id(), find.value());
      store.orElseThrow().put(find.question().bank(), find.question().id(), said);
    }
  }
}
