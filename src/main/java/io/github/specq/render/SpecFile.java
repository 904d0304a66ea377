package io.github.specq.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document as it would be if nobody had written in it.
 *
 * @param name the file name without its ending
 * @param template the path of its template as people find it
 * @param text the whole document, with its blocks between markers that have no checksum yet
 * @param sections the paths of all its sections, in order, also of those not filled
 * @param alsoCalled what people may call a section, by its name
 * @param possible the ids of all blocks that its banks can make with other answers
 * @param told the answers that each block read, by the block's id
 * @param inputs a hash of all answers that each block is made of, by the block's id
 */
public record SpecFile(
    String name,
    String template,
    String text,
    List<List<String>> sections,
    Map<String, List<String>> alsoCalled,
    Set<String> possible,
    Map<String, List<RenderedAnswer>> told,
    Map<String, String> inputs) {
  /** Markup, entities, and what would close the heading; CommonMark 2.4: a backslash escapes. */
  private static final Pattern SIGN =
      Pattern.compile("[\\\\`*_\\[\\]<>~]|&(?=#?\\w+;)|(?<=\\s)#(?=#*$)");

  public SpecFile {
    sections = List.copyOf(sections);
    alsoCalled = Map.copyOf(alsoCalled);
    possible = Set.copyOf(possible);
    inputs = Map.copyOf(inputs);
    told =
        told.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /** The Markdown of a heading that reads as this name, behind its signs. */
  public static String heading(String name) {
    return SIGN.matcher(name).replaceAll("\\\\$0");
  }

  /**
   * An answer as a block may print it; texts are Markdown.
   *
   * @param path {@code bank/question}, or {@code bank/question.field}
   * @param label what a row of a table calls it; empty for own words
   * @param text the value, own words, or empty where the answer is none
   */
  public record RenderedAnswer(String path, String label, String text) {}
}
