package io.github.specq.bank;

import io.github.specq.condition.Ref;
import io.github.specq.problem.Position;
import java.util.List;
import java.util.Locale;

/**
 * What in a repository lets one guess at answers.
 *
 * @param suggests the answers
 * @param marks any one of them is enough
 * @param needs where there are any, one of these must be there too
 * @param with marks that say nothing alone, but make the others more likely to be right
 * @param weak whether the marks are so general that they are a hint only
 * @param yields whether they are a hint only where others speak for another value of the field
 * @param tests whether what stands in tests and examples counts in full
 */
public record Signature(
    List<Suggested> suggests,
    List<Mark> marks,
    List<Mark> needs,
    List<Mark> with,
    boolean weak,
    boolean yields,
    boolean tests,
    Position position) {

  /** In a suggested value: what the mark was found with, such as the value of a setting. */
  public static final String VALUE = "{value}";

  /** In a suggested value: the version of the package or image that was found. */
  public static final String VERSION = "{version}";

  public Signature {
    suggests = List.copyOf(suggests);
    marks = List.copyOf(marks);
    needs = List.copyOf(needs);
    with = List.copyOf(with);
  }

  /**
   * An answer to suggest.
   *
   * @param words its values as a person would type them; with {@link #VALUE} or {@link #VERSION}
   *     where what was found decides
   */
  public record Suggested(Ref ref, List<String> words) {
    public Suggested {
      words = List.copyOf(words);
    }

    /** Whether what was found decides the value. */
    public boolean isFilledIn() {
      return words.stream().anyMatch(w -> w.contains(VALUE) || w.contains(VERSION));
    }
  }

  /**
   * Something that can be found.
   *
   * @param pattern what it looks like, in the way of its kind
   */
  public record Mark(Kind kind, String pattern) {}

  /** What kind of thing is found. */
  public enum Kind {
    /** A dependency, as {@code ecosystem/name}; a last {@code *} stands for anything. */
    PACKAGE,
    /** A container image without its tag. */
    IMAGE,
    /** A command that is run: its words in their order, with others between them. */
    COMMAND,
    /** A value in a file of settings: {@code where path}, or {@code where path = value}. */
    SETTING,
    /** A file by its name or by the end of its path; {@code *} and {@code **} as usual. */
    FILE,
    /** Text in source files, as whole words. */
    CODE,
    /** The name of an environment variable. */
    ENV;

    /** As it is written in a bank. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
