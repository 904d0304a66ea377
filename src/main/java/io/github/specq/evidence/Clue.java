package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import java.util.List;

/** What a file says that a signature may ask for. */
sealed interface Clue {

  /** Where in the file, from 1; 0 where it has no line. */
  int line();

  /**
   * A package that is asked for.
   *
   * @param version as it is written: exact, a range, or empty
   */
  record Dependency(Ecosystem ecosystem, String name, String version, int line) implements Clue {}

  /** The version of a package that was settled, directly asked for or not. */
  record Locked(Ecosystem ecosystem, String name, String version, int line) implements Clue {}

  /** A container image. */
  record Image(String name, String tag, int line) implements Clue {}

  /** A command, cut into words. */
  record Command(List<String> words, int line) implements Clue {
    public Command {
      words = List.copyOf(words);
    }
  }

  /** The name of an environment variable. */
  record Env(String name, int line) implements Clue {}

  /**
   * A value.
   *
   * @param where what kind of file, such as {@code terraform}
   * @param path the keys to it, joined by {@code .}
   */
  record Setting(String where, String path, String value, int line) implements Clue {}

  /** Another file of the same kind that is a part of this one, as its path from here. */
  record Include(String path, int line) implements Clue {}
}
