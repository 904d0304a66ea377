package io.github.specq.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a terminal shows while a script is played. Its time is that of the script, so that it is the
 * same however fast the machine is.
 */
final class Recording {
  private static final int CHARACTER_MILLIS = 70;
  private static final int KEY_MILLIS = 350;

  /** The folder of the program; its name may be seen. */
  private static final String PROJECT = "project";

  private final RecordingScript script;
  private final List<Shot> shots = new ArrayList<>();
  private final Map<String, String> stills = new LinkedHashMap<>();

  private Recording(RecordingScript script) {
    this.script = script;
  }

  /**
   * {@code SCRIPT OUTPUT.svg [--still NAME=OUTPUT.svg]...}
   *
   * <p>The program is the packaged one, or that of the system property {@code specq.launcher}.
   */
  public static void main(String[] args) throws IOException {
    Recording recording = play(RecordingScript.parse(Files.readString(Path.of(args[0]))));
    write(Path.of(args[1]), recording.moving());
    for (int i = 2; i < args.length; i += 2) {
      String[] still = args[i + 1].split("=", 2);
      if (!args[i].equals("--still") || still.length != 2) {
        throw new IllegalArgumentException("not --still NAME=OUTPUT.svg: " + args[i]);
      }
      write(Path.of(still[1]), recording.still(still[0]));
    }
  }

  private static void write(Path file, String picture) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, picture);
  }

  /** Plays a script in a new and empty folder. */
  static Recording play(RecordingScript script) {
    try {
      Path folder = Files.createTempDirectory("recording");
      try {
        Recording recording = new Recording(script);
        recording.playIn(Files.createDirectory(folder.resolve(PROJECT)));
        return recording;
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
    }
  }

  private void playIn(Path directory) {
    for (String command : script.preparations()) {
      try (PtyProgram program = start(directory, command)) {
        if (program.exitCode() != 0) {
          throw new IllegalStateException(command + "\n" + program.screenText());
        }
      }
    }
    Optional<PtyProgram> running = Optional.empty();
    try {
      for (int i = 0; i < script.steps().size(); i++) {
        RecordingScript.Step step = script.steps().get(i);
        if (step instanceof RecordingScript.Run run) {
          running.ifPresent(PtyProgram::close);
          running = Optional.of(start(directory, run.command()));
        } else {
          boolean awaited = i + 1 < script.steps().size() && awaits(script.steps().get(i + 1));
          PtyProgram program =
              running.orElseThrow(() -> new IllegalStateException("nothing runs yet"));
          play(step, awaited, program);
        }
      }
    } finally {
      running.ifPresent(PtyProgram::close);
    }
    if (shots.isEmpty()) {
      throw new IllegalArgumentException("the script holds no screen");
    }
  }

  private PtyProgram start(Path directory, String command) {
    return PtyProgram.start(directory, script.environment(), script.size(), "sh", "-c", command);
  }

  private static boolean awaits(RecordingScript.Step step) {
    return step instanceof RecordingScript.Await || step instanceof RecordingScript.AwaitLast;
  }

  /**
   * Does what a step says.
   *
   * @param awaited whether the next step waits for what comes of it
   */
  private void play(RecordingScript.Step step, boolean awaited, PtyProgram program) {
    if (step instanceof RecordingScript.Await await) {
      program.await(await.text()).settle();
    } else if (step instanceof RecordingScript.AwaitLast await) {
      program.await("ends with " + await.text(), () -> lastRow(program).equals(await.text()));
    } else if (step instanceof RecordingScript.Type type) {
      type.text().codePoints().forEach(c -> type(program, Character.toString(c)));
    } else if (step instanceof RecordingScript.Press press) {
      press(program, press.keys(), awaited);
    } else if (step instanceof RecordingScript.Hold hold) {
      show(program.snapshot(), hold.millis());
    } else if (step instanceof RecordingScript.Still still) {
      stills.put(still.name(), Svg.still(still.title(), program.snapshot()));
    }
  }

  private static String lastRow(PtyProgram program) {
    List<String> rows = program.screenText().stripTrailing().lines().toList();
    return rows.isEmpty() ? "" : rows.get(rows.size() - 1);
  }

  private void type(PtyProgram program, String character) {
    program.typeAndSettle(character);
    show(program.snapshot(), CHARACTER_MILLIS);
  }

  /**
   * How soon a program does what takes it some time is not the same twice. So what comes of the
   * last key is not shown before it is complete, if the script awaits that.
   */
  private void press(PtyProgram program, List<String> keys, boolean awaited) {
    for (int i = 0; i < keys.size(); i++) {
      Snapshot before = program.snapshot();
      program.typeAndSettle(Keys.of(keys.get(i)));
      boolean complete = i + 1 < keys.size() || !awaited;
      show(complete ? program.snapshot() : before, KEY_MILLIS);
    }
  }

  /** A screen that does not change is one that is shown longer. */
  private void show(Snapshot screen, int millis) {
    int last = shots.size() - 1;
    if (last >= 0 && shots.get(last).screen().equals(screen)) {
      shots.set(last, new Shot(screen, shots.get(last).millis() + millis));
    } else {
      shots.add(new Shot(screen, millis));
    }
  }

  /** The whole recording as a picture. */
  String moving() {
    return Svg.moving(script.title(), script.description(), shots);
  }

  /** What was kept under a name, as a picture. */
  String still(String name) {
    return Optional.ofNullable(stills.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the script keeps no " + name));
  }
}
