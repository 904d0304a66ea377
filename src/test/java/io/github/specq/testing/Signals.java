package io.github.specq.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Signals as a program finds them that somebody starts at a prompt. Tests that run in the
 * background or under {@code nohup} inherit that some are ignored, and so does all that they start:
 * no shell and no Java can take that back.
 */
final class Signals {
  private static final List<List<String>> WAYS =
      List.of(
          List.of("env", "--default-signal"),
          List.of("perl", "-e", "$SIG{$_} = 'DEFAULT' for qw(HUP INT QUIT TERM); exec @ARGV"));

  private static final List<String> USUAL = firstThatWorks();

  private Signals() {}

  /** A command line that runs another with no signal ignored. */
  static List<String> asUsual(List<String> command) {
    List<String> all = new ArrayList<>(USUAL);
    all.addAll(command);
    return all;
  }

  private static List<String> firstThatWorks() {
    return WAYS.stream()
        .filter(Signals::works)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "these tests want coreutils 8.31 or newer, or perl, so that signals are as usual"));
  }

  private static boolean works(List<String> way) {
    try {
      List<String> command = new ArrayList<>(way);
      command.add("true");
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
