package io.github.specq.bank;

import java.util.List;

/**
 * Questions on one topic. When it applies has become part of its questions' own conditions.
 *
 * @param heading the heading of its blocks in a spec
 * @param fills where its block goes, when the section as a whole is one
 */
public record Section(
    String id, String title, String heading, List<Fill> fills, List<Question> questions) {
  public Section {
    fills = List.copyOf(fills);
    questions = List.copyOf(questions);
  }
}
