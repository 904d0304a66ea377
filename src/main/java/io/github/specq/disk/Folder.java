package io.github.specq.disk;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder whose files are read and written whole. A write is old or new after a crash, never torn,
 * and never leaves the folder, whatever links stand in it.
 */
public final class Folder {
  private static final String TEMPORARY = ".tmp";

  private final Disk disk;
  private final Path root;

  /**
   * @param root an existing folder; links on the way to it are followed once, here
   */
  public Folder(Disk disk, Path root) {
    this.disk = disk;
    try {
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw UserError.environment("cannot open the folder " + root, reason(e), e);
    }
  }

  /** The folder itself, as an absolute path without links. */
  public Path path() {
    return root;
  }

  /**
   * The content of a UTF-8 text file, or empty when there is none.
   *
   * @param relative parts joined by {@code /}
   */
  public Optional<String> read(String relative) {
    Path file = resolve(relative);
    try {
      return disk.read(file).map(bytes -> Utf8.decode(relative, bytes));
    } catch (IOException e) {
      throw UserError.environment("cannot read " + relative, reason(e), e);
    }
  }

  /**
   * Writes a UTF-8 text file so that it is old or new at every moment: a temporary file beside it,
   * forced, renamed over it, and the folder forced.
   */
  public void write(String relative, String content) {
    Path file = resolve(relative);
    Path parent = parent(file);
    Path temporary =
        parent.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + TEMPORARY);
    try {
      disk.createDirectories(parent);
      writeTemporary(temporary, content.getBytes(StandardCharsets.UTF_8), file);
      disk.replace(temporary, file);
    } catch (IOException e) {
      deleteQuietly(temporary);
      throw UserError.environment("cannot write " + relative, reason(e), e);
    }
    try {
      disk.force(parent);
    } catch (IOException e) {
      throw UserError.environment(
          "cannot make sure that " + relative + " is on the disk", reason(e), e);
    }
    sweep(parent, String.valueOf(file.getFileName()));
  }

  /** A dead process with our number may have left its file behind. */
  private void writeTemporary(Path temporary, byte[] content, Path like) throws IOException {
    try {
      disk.writeNew(temporary, content, like);
    } catch (FileAlreadyExistsException e) {
      disk.delete(temporary);
      disk.writeNew(temporary, content, like);
    }
  }

  /** Removes what processes that were killed while they wrote this file left behind. */
  private void sweep(Path parent, String name) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parent, f -> isLeft(f, name))) {
      files.forEach(this::deleteQuietly);
    } catch (IOException | DirectoryIteratorException e) {
      // The file was written; what could not be swept now can be at the next write.
    }
  }

  private static boolean isLeft(Path file, String name) {
    String prefix = "." + name + ".";
    String temporary = String.valueOf(file.getFileName());
    return temporary.startsWith(prefix)
        && temporary.endsWith(TEMPORARY)
        && temporary.length() > prefix.length() + TEMPORARY.length()
        && isDead(temporary.substring(prefix.length(), temporary.length() - TEMPORARY.length()));
  }

  private static boolean isDead(String process) {
    return process.matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isEmpty();
  }

  private void deleteQuietly(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      // It is only a temporary file; a write that failed is told anyway.
    }
  }

  /**
   * The file a relative path names.
   *
   * @throws UserError if it would stand outside the folder, by its name or through a link
   */
  public Path resolve(String relative) {
    Path file = root;
    for (String part : parts(relative)) {
      file = file.resolve(part);
      if (Files.isSymbolicLink(file)) {
        file = inside(relative, target(relative, file));
      }
    }
    return file;
  }

  private static List<String> parts(String relative) {
    try {
      Path path = Path.of(relative);
      List<String> parts = List.of(relative.split("/", -1));
      boolean plain =
          !path.isAbsolute()
              && parts.stream()
                  .noneMatch(
                      p -> p.isEmpty() || p.equals(".") || p.equals("..") || p.contains("\\"));
      if (plain) {
        return parts;
      }
    } catch (InvalidPathException e) {
      // Told below like every other name that is none.
    }
    throw UserError.environment(
        "'" + relative + "' is no path inside the project", "use a relative path without ..");
  }

  private static Path target(String relative, Path link) {
    try {
      return link.toRealPath();
    } catch (IOException e) {
      throw UserError.environment(
          "the link " + link.getFileName() + " on the way to " + relative + " leads nowhere",
          "remove the link or make what it points to",
          e);
    }
  }

  private Path inside(String relative, Path real) {
    if (!real.startsWith(root)) {
      throw UserError.environment(
          relative + " is reached through a link that leaves the project",
          "replace the link by a real folder or file inside " + root);
    }
    return real;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a file in a folder has a parent: " + file);
    }
    return parent;
  }

  /**
   * The files below a part of the folder, as paths from there, in order; links are not followed.
   *
   * @param relative parts joined by {@code /}
   */
  public List<String> files(String relative) {
    Path from = resolve(relative);
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(from)) {
      return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
          .map(p -> from.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw UserError.environment("cannot list " + relative, String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether something stands there. */
  public boolean exists(String relative) {
    return Files.exists(resolve(relative), LinkOption.NOFOLLOW_LINKS);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied: " + e.getMessage();
    }
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }
}
