package io.github.specq.answers;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalFiles;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Answers to a bank's questions that were begun and not given, kept on this machine until they are.
 * They are a help, not a promise: a file that cannot be read or written is passed over.
 */
public final class Drafts {
  private static final String AT = " at";
  private static final String TICKED = " ticked";
  private static final String TEXT = " text";

  private final Folder project;
  private final String file;
  private final Map<String, Draft> drafts;

  /** The drafts of a bank, with those of earlier runs. */
  public Drafts(Folder project, String bank) {
    this.project = project;
    this.file = ".specq/local/drafts/" + bank + ".properties";
    this.drafts = load();
  }

  /**
   * What was begun at a step.
   *
   * @param step its name
   */
  public synchronized Optional<Draft> find(String step) {
    return Optional.ofNullable(drafts.get(step));
  }

  /** Keeps what was begun at a step; nothing begun: forgets it. */
  public synchronized void keep(String step, Optional<Draft> draft) {
    Optional<Draft> before = find(step);
    if (!before.equals(draft)) {
      draft.ifPresentOrElse(d -> drafts.put(step, d), () -> drafts.remove(step));
      save();
    }
  }

  /** Forgets everything that was begun. */
  public synchronized void clear() {
    if (!drafts.isEmpty()) {
      drafts.clear();
      save();
    }
  }

  private Map<String, Draft> load() {
    Properties stored = new Properties();
    try {
      Optional<String> text = project.read(file);
      if (text.isPresent()) {
        stored.load(new StringReader(text.get()));
      }
    } catch (IOException | IllegalArgumentException | UserError e) {
      return new LinkedHashMap<>();
    }
    Map<String, Draft> found = new LinkedHashMap<>();
    stored.stringPropertyNames().stream()
        .filter(key -> key.endsWith(TEXT))
        .map(key -> key.substring(0, key.length() - TEXT.length()))
        .forEach(step -> found.put(step, draft(stored, step)));
    return found;
  }

  private static Draft draft(Properties stored, String step) {
    List<String> ticked =
        Stream.of(stored.getProperty(step + TICKED, "").split(" ", -1))
            .filter(id -> !id.isEmpty())
            .toList();
    return new Draft(
        stored.getProperty(step + AT, ""), ticked, stored.getProperty(step + TEXT, ""));
  }

  private void save() {
    Properties stored = new Properties();
    drafts.forEach(
        (step, draft) -> {
          stored.setProperty(step + AT, draft.at());
          stored.setProperty(step + TICKED, String.join(" ", draft.ticked()));
          stored.setProperty(step + TEXT, draft.text());
        });
    StringWriter text = new StringWriter();
    try {
      stored.store(text, "Answers that were begun and not given yet.");
      LocalFiles.prepare(project);
      project.write(file, text.toString());
    } catch (UserError e) {
      // What was begun is still in memory; only another run would miss it.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
