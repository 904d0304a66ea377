package io.github.specq.work;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalFiles;
import io.github.specq.interview.Place;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where whoever works here is in the interview of a bank, kept on this machine. A help, not a
 * promise: a file that cannot be read or written is passed over.
 */
public final class PlaceFile {
  private static final String STEP = "step";
  private static final String ANSWERED = "answered";
  private static final String PART_BY_PART = "part-by-part";
  private static final String TAKING = "taking";
  private static final String SAID = "said";

  private final Folder project;
  private final String file;
  private Place known = Place.NOWHERE;

  public PlaceFile(Folder project, String bank) {
    this.project = project;
    this.file = ".specq/local/place-%s.properties".formatted(bank);
  }

  public Place load() {
    try {
      Properties stored = new Properties();
      stored.load(new StringReader(project.read(file).orElse("")));
      known =
          new Place(
              Optional.ofNullable(stored.getProperty(STEP)),
              Boolean.parseBoolean(stored.getProperty(ANSWERED)),
              names(stored, PART_BY_PART),
              names(stored, TAKING),
              names(stored, SAID));
    } catch (IOException | IllegalArgumentException | UserError e) {
      known = Place.NOWHERE;
    }
    return known;
  }

  private static Set<String> names(Properties stored, String key) {
    String line = stored.getProperty(key, "").strip();
    return line.isEmpty() ? Set.of() : new TreeSet<>(Set.of(line.split(" +")));
  }

  void save(Place place) {
    if (place.equals(known)) {
      return;
    }
    known = place;
    Properties stored = new Properties();
    place.step().ifPresent(step -> stored.setProperty(STEP, step));
    stored.setProperty(ANSWERED, String.valueOf(place.answered()));
    stored.setProperty(PART_BY_PART, line(place.partByPart()));
    stored.setProperty(TAKING, line(place.taking()));
    stored.setProperty(SAID, line(place.said()));
    StringWriter text = new StringWriter();
    try {
      stored.store(text, "Where the interview goes on, and what it has said.");
      LocalFiles.prepare(project);
      project.write(file, text.toString());
    } catch (UserError e) {
      // The next run begins at the first open question.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Set<String> names) {
    return String.join(" ", new TreeSet<>(names));
  }
}
