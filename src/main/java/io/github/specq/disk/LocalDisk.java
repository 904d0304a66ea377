package io.github.specq.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;

/** The machine's own disk. */
public final class LocalDisk implements Disk {

  @Override
  @SuppressWarnings("StreamResourceLeak") // it is closed with the folder
  public OpenFolder open(Path folder) throws IOException {
    DirectoryStream<Path> entries = Files.newDirectoryStream(folder);
    return new HeldFolder(
        folder,
        entries instanceof SecureDirectoryStream<Path> held
            ? held
            : new FolderByPath(folder, entries));
  }
}
