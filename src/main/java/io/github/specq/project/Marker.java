package io.github.specq.project;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins or ends a managed block.
 *
 * @param line from 0
 * @param index in the line
 * @param id of the block, or empty where the line cannot be read
 * @param checksum of an end marker, or empty where it is not one
 */
record Marker(Kind kind, int line, int index, String id, String checksum) {

  enum Kind {
    BEGIN,
    END
  }

  private static final String BLANKS = "[ \t]*";

  /** As many words as fit: a heading of 100 characters may have a few more when it is spelt out. */
  private static final String WORDS =
      "(?=[^\\s/@]{1,200}(?:[\\s/@]|$))[\\p{Ll}\\p{Lo}\\p{Lm}\\p{N}]+(?:-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{N}]+)*";

  private static final Pattern ID = Pattern.compile(WORDS + "/" + WORDS + "@" + WORDS);
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern START = Pattern.compile("<!--" + BLANKS + "specq:(begin|end)\\b");
  private static final Pattern WHOLE =
      Pattern.compile(
          BLANKS
              + START
              + "[ \t]+(?<id>%s)(?:[ \t]+(?<checksum>\\S+?))?".formatted(ID)
              + BLANKS
              + "-->"
              + BLANKS);

  /** Whether a text holds the start of a marker. */
  static boolean isIn(String text) {
    return START.matcher(text).find();
  }

  /** Whether a line is meant as a marker, readable or not. */
  static boolean isMeantBy(String line) {
    return START.matcher(line.stripLeading()).lookingAt();
  }

  /** Reads a line that holds the start of a marker. */
  static Marker parse(String source, int line) {
    Matcher start = START.matcher(source);
    if (!start.find()) {
      throw new IllegalArgumentException("no marker: " + source);
    }
    Kind kind = start.group(1).equals("begin") ? Kind.BEGIN : Kind.END;
    Matcher whole = WHOLE.matcher(source);
    if (!whole.matches()) {
      return new Marker(kind, line, start.start(), "", "");
    }
    String checksum = Objects.requireNonNullElse(whole.group("checksum"), "");
    if (kind == Kind.BEGIN) {
      return new Marker(kind, line, start.start(), checksum.isEmpty() ? whole.group("id") : "", "");
    }
    boolean known = CHECKSUM.matcher(checksum).matches();
    return new Marker(kind, line, start.start(), whole.group("id"), known ? checksum : "");
  }

  static String begin(String id) {
    return "<!-- specq:begin " + id + " -->";
  }

  static String end(String id, String checksum) {
    return "<!-- specq:end " + id + " " + checksum + " -->";
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static boolean isChecksum(String text) {
    return CHECKSUM.matcher(text).matches();
  }

  boolean isBegin() {
    return kind == Kind.BEGIN;
  }

  boolean begins(String block) {
    return isBegin() && id.equals(block);
  }

  boolean isReadable() {
    return !id.isEmpty();
  }
}
