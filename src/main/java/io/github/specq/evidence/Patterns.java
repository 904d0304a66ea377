package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.bank.Signature;
import io.github.specq.bank.Signature.Kind;
import io.github.specq.bank.Signature.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that signatures ask for, in an order in which it is found quickly. */
final class Patterns {
  private static final String ANY = "*";

  private final Set<Mark> all = new LinkedHashSet<>();
  private final List<Mark> open = new ArrayList<>();
  private final Map<Mark, CommandPattern> commands = new HashMap<>();
  private final Map<String, List<SettingPattern>> settings = new HashMap<>();
  private final Map<String, List<FilePattern>> files = new HashMap<>();
  private final List<FilePattern> otherFiles = new ArrayList<>();
  private final Map<String, Glob> settingFiles = new LinkedHashMap<>();

  Patterns(Collection<Signature> signatures) {
    signatures.stream()
        .flatMap(s -> Stream.of(s.marks(), s.needs(), s.with()).flatMap(List::stream))
        .forEach(all::add);
    all.forEach(this::sort);
  }

  /** A mark of a setting: what kind of file it is in, the keys to it, and which value. */
  record SettingPattern(Mark mark, String where, List<String> path, Optional<String> value) {
    static SettingPattern of(Mark mark) {
      String[] sides = mark.pattern().split(" = ", 2);
      String[] words = sides[0].split(" ", 2);
      return new SettingPattern(
          mark,
          words[0],
          List.of(words[1].split("\\.", -1)),
          sides.length == 2 ? Optional.of(sides[1].strip()) : Optional.empty());
    }

    /** Whether it is in source files, which are looked through last. */
    boolean isInSource() {
      return where.startsWith("*.") && SourceFiles.isSource(where);
    }

    /** Whether it is in a file that is not understood otherwise. */
    Optional<Glob> ownFile() {
      boolean own = where.contains(".") && !isInSource();
      return own ? Optional.of(Glob.of(where)) : Optional.empty();
    }

    private boolean fits(Clue.Setting setting) {
      List<String> there = List.of(setting.path().split("\\.", -1));
      if (there.size() != path.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        if (!path.get(i).equals(ANY) && !path.get(i).equals(there.get(i))) {
          return false;
        }
      }
      return value.isEmpty() || value.get().equalsIgnoreCase(setting.value());
    }
  }

  private record FilePattern(Mark mark, Glob glob) {}

  private void sort(Mark mark) {
    switch (mark.kind()) {
      case COMMAND -> commands.put(mark, CommandPattern.of(mark.pattern()));
      case SETTING -> {
        SettingPattern pattern = SettingPattern.of(mark);
        settings.computeIfAbsent(pattern.where, w -> new ArrayList<>()).add(pattern);
        pattern.ownFile().ifPresent(glob -> settingFiles.put(pattern.where, glob));
      }
      case FILE -> {
        FilePattern pattern = new FilePattern(mark, Glob.of(mark.pattern()));
        String key = key(Paths.name(mark.pattern()));
        List<FilePattern> list =
            key.isEmpty() ? otherFiles : files.computeIfAbsent(key, k -> new ArrayList<>());
        list.add(pattern);
      }
      case PACKAGE, IMAGE -> {
        if (mark.pattern().endsWith(ANY)) {
          open.add(mark);
        }
      }
      default -> {}
    }
  }

  /** A name without stars is its own key, {@code *.py} has that of its ending. */
  private static String key(String name) {
    if (name.indexOf('*') < 0 && name.indexOf('?') < 0 && name.indexOf('[') < 0) {
      return name;
    }
    String ending = Paths.ending(name);
    return name.equals(ANY + ending) && ending.length() > 1 ? ending : "";
  }

  /** The marks that this file is, by its path. */
  List<Mark> files(String path) {
    String name = Paths.name(path);
    return Stream.of(
            files.getOrDefault(name, List.of()),
            name.equals(Paths.ending(name))
                ? List.<FilePattern>of()
                : files.getOrDefault(Paths.ending(name), List.of()),
            otherFiles)
        .flatMap(List::stream)
        .filter(f -> f.glob.fitsEnd(path))
        .map(FilePattern::mark)
        .toList();
  }

  /** What signatures call the kind of this file, if they ask for settings of it. */
  Optional<String> settingFile(String path) {
    for (Map.Entry<String, Glob> entry : settingFiles.entrySet()) {
      if (entry.getValue().fitsEnd(path)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  List<Mark> packages(Ecosystem ecosystem, String name) {
    return named(Kind.PACKAGE, ecosystem.id() + "/" + ecosystem.normal(name));
  }

  List<Mark> images(String name) {
    return named(Kind.IMAGE, name);
  }

  List<Mark> variables(String name) {
    return named(Kind.ENV, name);
  }

  private List<Mark> named(Kind kind, String name) {
    Mark exact = new Mark(kind, name);
    Stream<Mark> known = all.contains(exact) ? Stream.of(exact) : Stream.empty();
    return Stream.concat(
            known,
            open.stream()
                .filter(m -> m.kind() == kind && !m.equals(exact) && name.indexOf('[') < 0)
                .filter(m -> name.startsWith(m.pattern().substring(0, m.pattern().length() - 1))))
        .toList();
  }

  Map<Mark, CommandPattern> commands() {
    return commands;
  }

  List<Mark> settings(Clue.Setting setting) {
    return settings.getOrDefault(setting.where(), List.of()).stream()
        .filter(p -> p.fits(setting))
        .map(SettingPattern::mark)
        .toList();
  }
}
