package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.bank.Signature.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of a repository that may say something, and notes what they say. */
final class Scan {
  private static final Pattern VERSION = Pattern.compile("v?([0-9]+(?:\\.[0-9]+)*)(?:-.*)?");
  private static final Set<String> NAMED =
      Set.of("terraform", "kubernetes", "compose", "cloudformation");

  /** Of these the path says too little without the kind of file. */
  private static final Set<String> OWN_NAMES =
      Set.of("queue-function", "scheduled-function", "render", "kamal");

  private final Walk walk;
  private final Patterns marks;
  private final Limits limits;
  private final List<Gap> gaps;
  private final Matches hits;
  private final Packages packages;
  private final Functions functions = new Functions();
  private final Set<String> known = new HashSet<>();
  private long read;

  Scan(Walk walk, Patterns marks, Limits limits, List<Gap> gaps, Matches hits) {
    this.walk = walk;
    this.marks = marks;
    this.limits = limits;
    this.gaps = gaps;
    this.hits = hits;
    this.packages = new Packages(marks, hits);
  }

  /** Whether a file may say something; no file is opened for that. */
  boolean isWanted(String path) {
    return Readers.of(path).isPresent()
        || marks.settingFile(path).isPresent()
        || !marks.files(path).isEmpty();
  }

  /** Reads them all. */
  void read(List<String> files) {
    for (String path : files) {
      for (Mark mark : marks.files(path)) {
        hits.add(mark, path, 0, Paths.name(path), List.of(), "");
      }
      if (known.add(path)) {
        file(path);
      }
    }
    packages.settle();
    functions.settle(this::setting);
    if (packages.isFull()) {
      gaps.add(new Gap("", "there are more packages than are looked at"));
    }
  }

  private void file(String path) {
    Optional<Readers.Chosen> chosen = Readers.of(path);
    Optional<String> own = marks.settingFile(path);
    if (chosen.isEmpty() && own.isEmpty()) {
      return;
    }
    boolean lock = chosen.filter(Readers.Chosen::lock).isPresent();
    if (read >= limits.readBytes()) {
      gaps.add(new Gap(path, "enough was read already"));
      return;
    }
    Optional<TextFile> file = walk.read(path, lock ? limits.lockBytes() : limits.manifestBytes());
    if (file.isEmpty()) {
      return;
    }
    read += file.get().text().length();
    chosen.ifPresent(c -> clues(file.get(), c.reader(), c.manifest()));
    own.ifPresent(where -> clues(file.get(), f -> Settings.of(where, f), Optional.empty()));
  }

  /** Requirements that others name are read with the same eyes, if they are in the repository. */
  private void include(TextFile file, Clue.Include include) {
    Optional<String> path = Paths.beside(file.path(), include.path());
    if (path.isPresent()
        && read < limits.readBytes()
        && known.add(path.get())
        && walk.isOwnFile(path.get())) {
      walk.read(path.get(), limits.manifestBytes())
          .ifPresent(f -> clues(f, new Requirements(), Optional.of(Ecosystem.PYPI)));
    }
  }

  private void clues(TextFile file, ClueReader reader, Optional<Ecosystem> manifest) {
    try {
      manifest.ifPresent(e -> packages.manifest(e, file.path()));
      Clue.Visitor notes = notes(file);
      for (Clue clue : reader.read(file)) {
        clue.accept(notes);
      }
    } catch (Unreadable e) {
      gaps.add(new Gap(file.path(), String.valueOf(e.getMessage())));
    }
  }

  private Clue.Visitor notes(TextFile file) {
    return new Clue.Visitor() {
      @Override
      public void dependency(Clue.Dependency dependency) {
        packages.add(file.path(), dependency);
      }

      @Override
      public void locked(Clue.Locked locked) {
        packages.add(file.path(), locked);
      }

      @Override
      public void image(Clue.Image image) {
        String text = image.tag().isEmpty() ? image.name() : image.name() + ":" + image.tag();
        Matcher version = VERSION.matcher(image.tag());
        for (Mark mark : marks.images(image.name())) {
          String number = version.matches() ? version.group(1) : "";
          hits.add(mark, file.path(), image.line(), text, List.of(), number);
        }
      }

      @Override
      public void command(Clue.Command command) {
        Scan.this.command(file, command);
      }

      @Override
      public void env(Clue.Env env) {
        for (Mark mark : marks.variables(env.name())) {
          hits.add(mark, file.path(), env.line(), env.name(), List.of(), "");
        }
      }

      @Override
      public void setting(Clue.Setting setting) {
        Scan.this.setting(file.path(), setting);
      }

      @Override
      public void include(Clue.Include include) {
        Scan.this.include(file, include);
      }

      @Override
      public void attribute(Clue.Attribute attribute) {
        functions.add(file.path(), attribute);
      }
    };
  }

  private void setting(String path, Clue.Setting setting) {
    for (Mark mark : marks.settings(setting)) {
      hits.add(mark, path, setting.line(), text(setting), List.of(setting.value()), "");
    }
  }

  /** A resource or an object has a name, everything else a value. */
  private static String text(Clue.Setting setting) {
    boolean named = NAMED.contains(setting.where()) && setting.path().indexOf('.') < 0;
    return (OWN_NAMES.contains(setting.where()) ? setting.where() + " " : "")
        + setting.path()
        + (named ? " " : " = ")
        + setting.value();
  }

  private void command(TextFile file, Clue.Command command) {
    for (Map.Entry<Mark, CommandPattern> entry : marks.commands().entrySet()) {
      entry
          .getValue()
          .in(command.words())
          .ifPresent(
              values ->
                  hits.add(
                      entry.getKey(),
                      file.path(),
                      command.line(),
                      String.join(" ", command.words()),
                      values,
                      ""));
    }
  }
}
