package io.github.specq.testing;

import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.problem.UserError;
import java.nio.file.Path;

/** A process that writes the file {@code file} in a folder and prints what it is told. */
public final class FileWriter {
  private FileWriter() {}

  public static void main(String[] args) {
    System.out.println("started");
    try {
      new Folder(new LocalDisk(), Path.of(args[0])).write("file", "new");
      System.out.println("written");
    } catch (UserError e) {
      System.out.print(e.getMessage());
    }
  }
}
