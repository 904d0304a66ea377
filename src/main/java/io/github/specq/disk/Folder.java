package io.github.specq.disk;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder whose files are read and written whole: the one door to the files of a project. A write
 * is old or new after a crash, never torn; only regular files of a bounded size are read. Nothing
 * leaves the folder or gets into a {@code .git}, whatever links stand in it, and whatever is put in
 * the place of a folder meanwhile. All paths are relative, with parts joined by {@code /}.
 */
public final class Folder {
  private static final int MEBIBYTE = 1024 * 1024;

  /** How many bytes banks, answers, settings, templates and scenarios may have. */
  static final int MOST_OF_A_SOURCE = MEBIBYTE;

  private static final int MOST_OF_A_DOCUMENT = 16 * MEBIBYTE;

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
      throw UserError.environment("cannot open the folder " + root, reason(e, root), e);
    }
  }

  /** The folder itself, as an absolute path without links. */
  public Path path() {
    return root;
  }

  /** The file that a relative path names now, with all links followed. */
  Path resolve(String relative) {
    return root.resolve(String.join("/", InsidePath.of(root, relative).parts()));
  }

  /**
   * The content of a UTF-8 text file of at most 1 MiB, or empty when there is none.
   *
   * @throws UserError of kind FILE if it is no such file
   */
  public Optional<String> read(String relative) {
    return read(InsidePath.of(root, relative), relative, MOST_OF_A_SOURCE);
  }

  /** The same for a document, which may have 16 MiB. */
  public Optional<String> readDocument(String relative) {
    return read(InsidePath.of(root, relative), relative, MOST_OF_A_DOCUMENT);
  }

  /**
   * @param shown the file as people know it
   * @param most how many bytes it may have
   */
  Optional<String> read(InsidePath file, String shown, int most) {
    try (OpenFolder parent = enter(file.folders())) {
      return parent.read(file.name(), most).map(bytes -> Utf8.decode(shown, bytes));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (UnfitFileException e) {
      throw e.at(shown);
    } catch (IOException e) {
      throw failed("cannot read " + shown, file, e);
    }
  }

  private OpenFolder enter(List<String> folders) throws IOException {
    OpenFolder here = disk.open(root);
    for (String name : folders) {
      try (OpenFolder above = here) {
        here = above.enter(name);
      }
    }
    return here;
  }

  /** Enters folders, and makes those that are missing. */
  private OpenFolder enterOrMake(List<String> folders) throws IOException {
    OpenFolder here = disk.open(root);
    for (String name : folders) {
      try (OpenFolder above = here) {
        here = enterOrMake(above, name);
      }
    }
    return here;
  }

  private static OpenFolder enterOrMake(OpenFolder above, String name) throws IOException {
    try {
      return above.enter(name);
    } catch (NoSuchFileException e) {
      above.make(name);
      above.force();
      return above.enter(name);
    }
  }

  /**
   * Writes a UTF-8 text file so that it is old or new at every moment: a temporary file beside it,
   * forced, renamed over it, and the folder forced.
   */
  public void write(String relative, String content) {
    InsidePath file = InsidePath.of(root, relative);
    try (OpenFolder parent = enterOrMake(file.folders())) {
      WholeFile whole = new WholeFile(parent, file.name());
      whole.replace(content.getBytes(StandardCharsets.UTF_8));
      force(parent, relative, file);
      whole.sweep();
    } catch (IOException e) {
      throw failed("cannot write " + relative, file, e);
    }
  }

  private void force(OpenFolder folder, String relative, InsidePath file) {
    try {
      folder.force();
    } catch (IOException e) {
      throw failed("cannot make sure that " + relative + " is on the disk", file, e);
    }
  }

  /** Opens a file to lock it; it and its folders are made where they are missing. */
  FileChannel openLock(String relative) {
    InsidePath file = InsidePath.of(root, relative);
    try (OpenFolder parent = enterOrMake(file.folders())) {
      return parent.lockFile(file.name());
    } catch (UnfitFileException e) {
      throw e.at(relative);
    } catch (IOException e) {
      throw failed("cannot open " + relative, file, e);
    }
  }

  /**
   * The names of what is directly in a part of the folder, in order; none where it is no folder.
   */
  public List<String> names(String relative) {
    InsidePath part = InsidePath.of(root, relative);
    try (OpenFolder folder = enter(part.parts())) {
      return folder.names().stream().sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw failed("cannot list " + relative, part, e);
    }
  }

  /**
   * The files below a part of the folder, as paths from there, in order; links are not followed.
   */
  public List<String> files(String relative) {
    InsidePath part = InsidePath.of(root, relative);
    Set<String> files = new TreeSet<>();
    try (OpenFolder folder = enter(part.parts())) {
      addFiles(folder, "", files);
      return List.copyOf(files);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw failed("cannot list " + relative, part, e);
    }
  }

  private static void addFiles(OpenFolder folder, String prefix, Set<String> files)
      throws IOException {
    for (String name : folder.names()) {
      Optional<Entry.Kind> kind = folder.find(name).map(Entry::kind);
      if (kind.equals(Optional.of(Entry.Kind.FILE))) {
        files.add(prefix + name);
      } else if (kind.equals(Optional.of(Entry.Kind.FOLDER))) {
        try (OpenFolder inner = folder.enter(name)) {
          addFiles(inner, prefix + name + "/", files);
        }
      }
    }
  }

  /** Whether something stands there. */
  public boolean exists(String relative) {
    return find(relative).isPresent();
  }

  /** Whether it stands there, and the permission to write it was taken from its owner. */
  public boolean isWriteProtected(String relative) {
    return find(relative).filter(entry -> !entry.ownerMayWrite()).isPresent();
  }

  private Optional<Entry> find(String relative) {
    InsidePath file = InsidePath.of(root, relative);
    try (OpenFolder parent = enter(file.folders())) {
      return parent.find(file.name());
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("cannot look at " + relative, file, e);
    }
  }

  private UserError failed(String what, InsidePath file, IOException e) {
    Path parent = root.resolve(String.join("/", file.folders()));
    return UserError.environment(what, reason(e, parent), e);
  }

  /**
   * @param folder where the file is, if the system names it alone
   */
  private static String reason(IOException e, Path folder) {
    String message = e.getMessage();
    if (e instanceof FileSystemException file && file.getFile() != null && message != null) {
      message = folder.resolve(file.getFile()) + message.substring(file.getFile().length());
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied: " + message;
    }
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
