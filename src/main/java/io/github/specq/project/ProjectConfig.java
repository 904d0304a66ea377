package io.github.specq.project;

import java.util.Map;
import java.util.Optional;

/**
 * The team's settings.
 *
 * @param specs the folder of the specs, relative to the root
 * @param bank the bank that is meant when none is named
 * @param plain whether the interview is always in plain lines
 * @param documents the paths of documents that are elsewhere than in that folder, by their ids
 */
public record ProjectConfig(
    String specs, Optional<String> bank, boolean plain, Map<String, String> documents) {
  /** What holds where nothing is settled. */
  static final ProjectConfig USUAL =
      new ProjectConfig("docs/specs", Optional.empty(), false, Map.of());

  public ProjectConfig {
    documents = Map.copyOf(documents);
  }
}
