package io.github.specq.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a repository, without what is generated, brought in or ignored. Links are never
 * followed.
 */
final class Walk {
  private static final Set<String> NOT_OURS =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".specq",
          "node_modules",
          "bower_components",
          "vendor",
          "venv",
          ".venv",
          "virtualenv",
          "site-packages",
          "target",
          "build",
          "dist",
          "out",
          "obj",
          "__pycache__",
          ".tox",
          ".nox",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".gradle",
          ".idea",
          ".vscode",
          ".terraform",
          ".serverless",
          ".aws-sam",
          "cdk.out",
          "Pods",
          "Carthage",
          "DerivedData",
          ".next",
          ".nuxt",
          ".turbo",
          ".yarn",
          ".pnpm-store",
          "deps",
          "_build",
          ".bundle",
          ".cache",
          "coverage",
          "third_party",
          "Godeps");
  private static final String IGNORE = ".gitignore";

  private final Path root;
  private final Limits limits;
  private final List<Gap> gaps;
  private final Map<String, Ignored> ignored = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private int seen;

  /**
   * @param gaps gets what was not looked at
   */
  Walk(Path root, Limits limits, List<Gap> gaps) {
    this.root = root;
    this.limits = limits;
    this.gaps = gaps;
  }

  /** The paths of the wanted files; those higher up come first, and then by name. */
  List<String> files(Predicate<String> wanted) {
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return enter(relative(folder));
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return visit(relative(file), attributes, wanted);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            gaps.add(new Gap(relative(file), "it cannot be opened"));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException e) {
            if (e != null) {
              gaps.add(new Gap(relative(folder), "it cannot be listed"));
            }
            ignored.remove(relative(folder));
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), limits.depth(), visitor);
    } catch (IOException e) {
      gaps.add(new Gap("", "the folder cannot be listed"));
    }
    files.sort(
        Comparator.comparingLong((String f) -> f.chars().filter(c -> c == '/').count())
            .thenComparing(Comparator.naturalOrder()));
    return files;
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private FileVisitResult enter(String folder) {
    Ignored above = folder.isEmpty() ? Ignored.NOTHING : ignored(Paths.folder(folder));
    if (!folder.isEmpty()
        && (NOT_OURS.contains(Paths.name(folder)) || above.leavesOut(folder, true))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    String file = folder.isEmpty() ? IGNORE : folder + "/" + IGNORE;
    if (Files.isRegularFile(root.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      above = read(file, limits.manifestBytes()).map(f -> above(folder, f)).orElse(above);
    }
    ignored.put(folder, above);
    return FileVisitResult.CONTINUE;
  }

  private Ignored above(String folder, TextFile file) {
    Ignored above = folder.isEmpty() ? Ignored.NOTHING : ignored(Paths.folder(folder));
    return above.and(folder, file);
  }

  private Ignored ignored(String folder) {
    return ignored.getOrDefault(folder, Ignored.NOTHING);
  }

  private FileVisitResult visit(
      String file, BasicFileAttributes attributes, Predicate<String> wanted) {
    seen++;
    if (seen > limits.files()) {
      gaps.add(new Gap("", "only the first %,d files were looked at".formatted(limits.files())));
      return FileVisitResult.TERMINATE;
    }
    if (attributes.isDirectory()) {
      gaps.add(new Gap(file, "folders nested this deep are not looked into"));
    } else if (attributes.isRegularFile()
        && wanted.test(file)
        && !ignored(Paths.folder(file)).leavesOut(file, false)) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /** Whether a path leads to a file without any link on the way. */
  boolean isOwnFile(String path) {
    Path here = root;
    for (String part : path.split("/", -1)) {
      here = here.resolve(part);
      if (Files.isSymbolicLink(here)) {
        return false;
      }
    }
    return Files.isRegularFile(here, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file's text, unless it cannot be read, is too large or no text. */
  Optional<TextFile> read(String file, int most) {
    byte[] content;
    if (!isOwnFile(file)) {
      // It was one when the folder was listed; a pipe that took its place must not be opened.
      gaps.add(new Gap(file, "it is no file any more"));
      return Optional.empty();
    }
    try (InputStream in =
        Files.newInputStream(
            root.resolve(file), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      content = in.readNBytes(most + 1);
    } catch (IOException e) {
      gaps.add(new Gap(file, "it cannot be read"));
      return Optional.empty();
    }
    if (content.length > most) {
      gaps.add(new Gap(file, "it is larger than %,d KiB".formatted(most / 1024)));
      return Optional.empty();
    }
    for (byte b : content) {
      if (b == 0) {
        gaps.add(new Gap(file, "it is no text"));
        return Optional.empty();
      }
    }
    return Optional.of(TextFile.of(file, content));
  }
}
