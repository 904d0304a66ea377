package io.github.specq.disk;

import io.github.specq.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A file that a person named on a command line, wherever it is. */
public final class NamedFile {
  private NamedFile() {}

  /**
   * Its content: UTF-8 text of at most 1 MiB.
   *
   * @throws UserError of kind USAGE if there is none, of kind FILE if it is no such file
   */
  public static String read(Disk disk, Path file) {
    try {
      UnfitFileException.checkKind(
          Entry.of(Files.readAttributes(file, BasicFileAttributes.class)).kind());
      Path real = file.toRealPath();
      Path parent = real.resolveSibling("");
      InsidePath name = new InsidePath(List.of(String.valueOf(real.getFileName())));
      return new Folder(disk, parent)
          .read(name, file.toString(), Folder.MOST_OF_A_SOURCE)
          .orElseThrow(() -> new NoSuchFileException(file.toString()));
    } catch (UnfitFileException e) {
      throw e.at(file.toString());
    } catch (NoSuchFileException e) {
      throw UserError.usage("there is no file " + file, "look at its name, and at where it is");
    } catch (IOException e) {
      throw UserError.environment("cannot read " + file, "look at who may read it", e);
    }
  }
}
