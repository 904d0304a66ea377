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
  private static final String ON = " on";

  private final Folder project;
  private final String file;
  private final Map<String, Begun> drafts;

  /**
   * @param on the mark of the answer that stood there
   */
  private record Begun(Draft draft, String on) {}

  /**
   * The drafts of a bank, with those of earlier runs.
   *
   * @param answersFile where the bank's answers are; each file has drafts of its own
   */
  public Drafts(Folder project, String bank, String answersFile) {
    boolean usual = answersFile.equals(AnswersStore.usualFile(bank));
    this.project = project;
    this.file =
        ".specq/local/drafts/%s.properties"
            .formatted(usual ? bank : bank + "-" + mark(answersFile));
    this.drafts = load();
  }

  /** Tells texts from one another, in a few signs that are the same in every run. */
  private static String mark(String text) {
    return Integer.toHexString(text.hashCode());
  }

  /**
   * What was begun at a step.
   *
   * @param step its name
   */
  public synchronized Optional<Draft> find(String step) {
    return Optional.ofNullable(drafts.get(step)).map(Begun::draft);
  }

  /**
   * What was begun at a step, if the answer there is still the one it was begun on: an answer that
   * was given elsewhere meanwhile is newer.
   *
   * @param standing the answer that stands there, as text
   */
  public synchronized Optional<Draft> findOn(String step, String standing) {
    return Optional.ofNullable(drafts.get(step))
        .filter(b -> b.on().equals(mark(standing)))
        .map(Begun::draft);
  }

  /**
   * Keeps what was begun at a step; nothing begun: forgets it.
   *
   * @param standing the answer that stands there, as text
   */
  public synchronized void keep(String step, String standing, Optional<Draft> draft) {
    Optional<Begun> before = Optional.ofNullable(drafts.get(step));
    Optional<Begun> begun = draft.map(d -> new Begun(d, mark(standing)));
    if (!before.equals(begun)) {
      begun.ifPresentOrElse(b -> drafts.put(step, b), () -> drafts.remove(step));
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

  private Map<String, Begun> load() {
    Properties stored = new Properties();
    try {
      Optional<String> text = project.read(file);
      if (text.isPresent()) {
        stored.load(new StringReader(text.get()));
      }
    } catch (IOException | IllegalArgumentException | UserError e) {
      return new LinkedHashMap<>();
    }
    Map<String, Begun> found = new LinkedHashMap<>();
    stored.stringPropertyNames().stream()
        .filter(key -> key.endsWith(TEXT))
        .map(key -> key.substring(0, key.length() - TEXT.length()))
        .forEach(step -> found.put(step, begun(stored, step)));
    return found;
  }

  private static Begun begun(Properties stored, String step) {
    List<String> ticked =
        Stream.of(stored.getProperty(step + TICKED, "").split(" ", -1))
            .filter(id -> !id.isEmpty())
            .toList();
    Draft draft =
        new Draft(stored.getProperty(step + AT, ""), ticked, stored.getProperty(step + TEXT, ""));
    return new Begun(draft, stored.getProperty(step + ON, ""));
  }

  private void save() {
    Properties stored = new Properties();
    drafts.forEach(
        (step, begun) -> {
          Draft draft = begun.draft();
          stored.setProperty(step + AT, draft.at());
          stored.setProperty(step + TICKED, String.join(" ", draft.ticked()));
          stored.setProperty(step + TEXT, draft.text());
          stored.setProperty(step + ON, begun.on());
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
