package io.github.specq.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is said when Ctrl-C or a signal ends the program while an interview runs. Nothing needs
 * saving then: every answer is on disk before the next question.
 */
final class Interruption {
  private final AtomicBoolean over = new AtomicBoolean();

  private Interruption() {}

  static Interruption announce(Runnable message) {
    Interruption interruption = new Interruption();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!interruption.over.get()) {
                    message.run();
                  }
                },
                "interruption"));
    return interruption;
  }

  /** From now on an end of the program is nothing to be told of. */
  void close() {
    over.set(true);
  }
}
