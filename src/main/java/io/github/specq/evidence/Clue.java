package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import java.util.List;

/** What a file says that a signature may ask for. */
sealed interface Clue {

  /** Where in the file, from 1; 0 where it has no line. */
  int line();

  /** Calls the method for this kind of clue. */
  void accept(Visitor visitor);

  /** What becomes of each kind of clue. */
  interface Visitor {
    void dependency(Dependency dependency);

    void locked(Locked locked);

    void image(Image image);

    void command(Command command);

    void env(Env env);

    void setting(Setting setting);

    void include(Include include);

    void attribute(Attribute attribute);
  }

  /**
   * A package that is asked for.
   *
   * @param version as it is written: exact, a range, or empty
   */
  record Dependency(Ecosystem ecosystem, String name, String version, int line) implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.dependency(this);
    }
  }

  /** The version of a package that was settled, directly asked for or not. */
  record Locked(Ecosystem ecosystem, String name, String version, int line) implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.locked(this);
    }
  }

  /** A container image. */
  record Image(String name, String tag, int line) implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.image(this);
    }
  }

  /** A command, cut into words. */
  record Command(List<String> words, int line) implements Clue {
    public Command {
      words = List.copyOf(words);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.command(this);
    }
  }

  /** The name of an environment variable. */
  record Env(String name, int line) implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.env(this);
    }
  }

  /**
   * A value.
   *
   * @param where what kind of file, such as {@code terraform}
   * @param path the keys to it, joined by {@code .}
   */
  record Setting(String where, String path, String value, int line) implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.setting(this);
    }
  }

  /** Another file of the same kind that is a part of this one, as its path from here. */
  record Include(String path, int line) implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.include(this);
    }
  }

  /**
   * A value of a named resource, which other files may be about too.
   *
   * @param path the keys to it inside the resource, joined by {@code .}
   * @param literal whether the value is written out; else it is what refers to it
   */
  record Attribute(String type, String name, String path, String value, boolean literal, int line)
      implements Clue {
    @Override
    public void accept(Visitor visitor) {
      visitor.attribute(this);
    }
  }
}
