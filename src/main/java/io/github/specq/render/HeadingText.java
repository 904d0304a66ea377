package io.github.specq.render;

import java.util.regex.Pattern;

/** A name as the text of a heading. */
public final class HeadingText {
  /** Markup, entities, and what would close the heading; CommonMark 2.4: a backslash escapes. */
  private static final Pattern SIGN =
      Pattern.compile("[\\\\`*_\\[\\]<>~]|&(?=#?\\w+;)|(?<=\\s)#(?=#*$)");

  private HeadingText() {}

  /** The Markdown that reads as this name. */
  public static String of(String name) {
    return SIGN.matcher(name).replaceAll("\\\\$0");
  }
}
