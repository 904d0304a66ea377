package io.github.specq.evidence;

import io.github.specq.bank.Signature;
import io.github.specq.bank.Signature.Kind;
import io.github.specq.bank.Signature.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for text and settings in source files: only for signatures whose packages were found, and
 * only in files of those packages' languages.
 */
final class SourceSearch {
  private static final int ENOUGH = 3;

  /** The part of what may be read that may be read of source files besides. */
  private static final int SHARE = 4;

  private static final int MOST_TRIES = 200;

  private final Map<String, Set<Mark>> wanted = new HashMap<>();
  private final Map<Mark, Patterns.SettingPattern> settings = new HashMap<>();
  private final Map<Mark, Integer> found = new HashMap<>();
  private final Matches hits;

  SourceSearch(Collection<Signature> signatures, Matches hits) {
    this.hits = hits;
    for (Signature signature : signatures) {
      List<Mark> code =
          Stream.of(signature.marks(), signature.needs(), signature.with())
              .flatMap(List::stream)
              .filter(SourceSearch::isInSource)
              .toList();
      if (!code.isEmpty()) {
        Stream.concat(signature.marks().stream(), signature.needs().stream())
            .filter(m -> m.kind() == Kind.PACKAGE && !hits.of(m).isEmpty())
            .flatMap(m -> SourceFiles.endings(m).stream())
            .forEach(e -> wanted.computeIfAbsent(e, k -> new LinkedHashSet<>()).addAll(code));
      }
    }
  }

  private static boolean isInSource(Mark mark) {
    return mark.kind() == Kind.CODE
        || (mark.kind() == Kind.SETTING && Patterns.SettingPattern.of(mark).isInSource());
  }

  /** Looks through files until there are enough of them. */
  void search(List<String> files, Walk walk, Limits limits, List<Gap> gaps) {
    int looked = 0;
    long read = 0;
    List<String> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparing(SourceFiles::isLast));
    for (String path : ordered) {
      Set<Mark> marks = wanted.getOrDefault(Paths.ending(path), Set.of());
      if (marks.stream().allMatch(m -> found.getOrDefault(m, 0) >= ENOUGH)) {
        continue;
      }
      if (looked == limits.sourceFiles() || read > limits.readBytes() / SHARE) {
        gaps.add(new Gap("", "only %,d source files were looked through".formatted(looked)));
        return;
      }
      looked++;
      Optional<TextFile> file = walk.read(path, limits.sourceBytes());
      read += file.map(f -> f.text().length()).orElse(0);
      file.ifPresent(f -> search(f, marks));
    }
  }

  /** Only a file that may say something is worth the work of taking its comments out. */
  private void search(TextFile file, Set<Mark> marks) {
    if (marks.stream().noneMatch(mark -> file.text().contains(text(mark)))) {
      return;
    }
    TextFile code = file.withoutComments();
    for (Mark mark : marks) {
      if (mark.kind() == Kind.CODE) {
        text(code, mark);
      } else {
        setting(code, mark);
      }
    }
  }

  private String text(Mark mark) {
    return mark.kind() == Kind.CODE ? mark.pattern() : name(pattern(mark));
  }

  private Patterns.SettingPattern pattern(Mark mark) {
    return settings.computeIfAbsent(mark, Patterns.SettingPattern::of);
  }

  private static String name(Patterns.SettingPattern pattern) {
    return String.join(".", pattern.path());
  }

  private void text(TextFile file, Mark mark) {
    places(file, mark.pattern()).stream()
        .findFirst()
        .ifPresent(at -> add(mark, file, at, mark.pattern(), List.of()));
  }

  private void add(Mark mark, TextFile file, int at, String text, List<String> values) {
    found.merge(mark, 1, Integer::sum);
    hits.add(mark, file.path(), file.lineAt(at), text, values, "");
  }

  private void setting(TextFile file, Mark mark) {
    Patterns.SettingPattern pattern = pattern(mark);
    String name = name(pattern);
    if (!Glob.fitsPart(pattern.where(), file.name())) {
      return;
    }
    for (int at : places(file, name)) {
      Optional<String> value = Literal.assigned(file.text(), at + name.length());
      if (value.isPresent()
          && pattern.value().map(v -> v.equalsIgnoreCase(value.orElse(""))).orElse(true)) {
        add(mark, file, at, name + " = " + value.get(), List.of(value.get()));
      }
    }
  }

  /** Where a text stands as whole words. */
  private static List<Integer> places(TextFile file, String wanted) {
    String text = file.text();
    List<Integer> places = new ArrayList<>();
    int tries = 0;
    for (int at = text.indexOf(wanted);
        at >= 0 && places.size() < ENOUGH && tries < MOST_TRIES;
        at = text.indexOf(wanted, at + 1), tries++) {
      if (isWhole(text, at, wanted)) {
        places.add(at);
      }
    }
    return places;
  }

  private static boolean isWhole(String text, int at, String wanted) {
    int end = at + wanted.length();
    boolean joinedBefore = at > 0 && isWord(text.charAt(at - 1)) && isWord(wanted.charAt(0));
    boolean joinedBehind =
        end < text.length()
            && isWord(text.charAt(end))
            && isWord(wanted.charAt(wanted.length() - 1));
    return !joinedBefore && !joinedBehind;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
