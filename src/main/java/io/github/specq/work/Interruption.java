package io.github.specq.work;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is said when Ctrl-C or a signal ends the program while an interview runs. Nothing needs
 * saving then: every answer is on disk before the next question.
 */
final class Interruption implements AutoCloseable {
  private final AtomicBoolean over = new AtomicBoolean();
  private final Thread hook;

  private Interruption(Runnable message) {
    this.hook = new Thread(() -> tell(message), "interruption");
  }

  /**
   * @param message run at most once, when a signal ends the program
   */
  static Interruption announce(Runnable message) {
    Interruption interruption = new Interruption(message);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void tell(Runnable message) {
    if (silence()) {
      message.run();
    }
  }

  /**
   * From now on an end of the program is nothing to be told of.
   *
   * @return false if it is being told of already, and nothing else is to be said
   */
  boolean silence() {
    return over.compareAndSet(false, true);
  }

  @Override
  public void close() {
    silence();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook has found that nothing is to be told.
    }
  }
}
