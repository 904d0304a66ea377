package io.github.specq.work;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalFiles;
import io.github.specq.interview.Pace;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * How fast whoever works here answers, kept on this machine. A help, not a promise: a file that
 * cannot be read or written is passed over.
 */
public final class PaceFile {
  private static final String FILE = ".specq/local/pace.properties";
  private static final String SPENT = "spent-seconds";
  private static final String EXPECTED = "expected-seconds";

  private final Folder project;

  public PaceFile(Folder project) {
    this.project = project;
  }

  public Pace load() {
    try {
      Properties stored = new Properties();
      stored.load(new StringReader(project.read(FILE).orElse("")));
      double spent = Double.parseDouble(stored.getProperty(SPENT, "0"));
      double expected = Double.parseDouble(stored.getProperty(EXPECTED, "0"));
      boolean sound = spent >= 0 && spent < 1e6 && expected >= 0 && expected < 1e6;
      return sound ? new Pace(spent, expected) : Pace.UNKNOWN;
    } catch (IOException | IllegalArgumentException | UserError e) {
      return Pace.UNKNOWN;
    }
  }

  void save(Pace pace) {
    if (pace.equals(load())) {
      return;
    }
    Properties stored = new Properties();
    stored.setProperty(SPENT, String.valueOf(pace.spent()));
    stored.setProperty(EXPECTED, String.valueOf(pace.expected()));
    StringWriter text = new StringWriter();
    try {
      stored.store(text, "How long answers took, and how long they were expected to take.");
      LocalFiles.prepare(project);
      project.write(FILE, text.toString());
    } catch (UserError e) {
      // The next run only estimates a little worse.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
