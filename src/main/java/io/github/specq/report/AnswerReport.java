package io.github.specq.report;

import io.github.specq.answers.AnswersFile.Passage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a report.
 *
 * @param path of the question or field
 * @param title what it is called
 * @param state what stands there: value, default, found, agent, carried, computed, own-words,
 *     invalid, outlived (a reason for another value than the one it explains), a non-answer's id,
 *     open, or off-path
 * @param value in words; own words as they are
 * @param from the answers that a value is carried or computed from; the place where it was found;
 *     what an outlived reason is for
 * @param at where it stands; of a value that is carried over: where that one does
 */
public record AnswerReport(
    String path,
    String title,
    String state,
    @Nullable String value,
    @Nullable String note,
    @Nullable String owner,
    @Nullable String from,
    @Nullable Place at) {

  private static final int LONGEST = 60;

  /** Lines of a file, from 1. */
  public record Place(String file, int line, int lastLine) {
    static Place of(Passage passage) {
      return new Place(passage.start().file(), passage.start().line(), passage.last());
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** The same standing for something else: own words for each part of their question. */
  AnswerReport of(String otherPath, String otherTitle) {
    return new AnswerReport(otherPath, otherTitle, state, value, note, owner, from, at);
  }

  /** How it is named in a sentence. */
  String subject() {
    return path + " (" + title + ")";
  }

  /** The rest of a sentence about it. */
  String predicate() {
    return switch (state) {
      case "value", "default", "found", "agent", "carried" -> "is " + inShort();
      case "computed" -> "comes to " + inShort();
      case "own-words" -> "is answered in own words";
      case "invalid", "outlived" -> "holds " + inShort();
      case "open" -> "is not answered yet";
      case "off-path" -> "is not asked";
      case "later" -> "is left for later" + remarks();
      case "skipped" -> "was skipped" + remarks();
      default -> "is answered with " + inShort();
    };
  }

  /** What stands there, by itself. */
  String inShort() {
    String brief = brief(value == null ? "" : value);
    return switch (state) {
      case "value", "computed" -> brief;
      case "default" -> brief + " (the default, not confirmed)";
      case "found" -> brief + " (found" + (from == null ? "" : " at " + from) + ", not confirmed)";
      case "agent" -> brief + " (from an agent, not confirmed)";
      case "carried" -> brief + " (carried over from " + from + ")";
      case "own-words" -> "in own words: \"" + brief + "\"";
      case "invalid" -> "\"" + brief + "\" (no valid value)";
      case "outlived" -> "\"" + brief + "\" (the reason for " + from + ")";
      case "open" -> "open";
      case "off-path" -> "not asked";
      case "later" -> "left for later" + remarks();
      case "skipped" -> "skipped" + remarks();
      case "unknown" -> "\"don't know yet\"" + remarks();
      default -> "\"does not apply\"" + remarks();
    };
  }

  /** What stands there, without its words. */
  String kind() {
    return switch (state) {
      case "own-words" -> "in own words";
      case "unknown", "later", "skipped", "not-applicable" ->
          new AnswerReport(path, title, state, null, null, null, null, null).inShort();
      default -> inShort();
    };
  }

  private String remarks() {
    return (owner == null ? "" : "; to be asked: " + owner)
        + (note == null ? "" : "; note: " + brief(note));
  }

  /** Whether something stands there that a condition can compare with. */
  boolean isValue() {
    return switch (state) {
      case "value", "default", "found", "agent", "carried", "computed" -> true;
      default -> false;
    };
  }

  /** Whether another says the same by standing for the whole question. */
  boolean isShared(AnswerReport other) {
    return !isValue() && state.equals(other.state) && Objects.equals(at, other.at);
  }

  /** So much of a text that it can be part of a sentence. */
  static String brief(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    String cut =
        line.codePointCount(0, line.length()) > LONGEST
            ? line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip()
            : line;
    return cut.length() < text.strip().length() ? cut + " ..." : cut;
  }
}
