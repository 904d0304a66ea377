package io.github.specq.disk;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder by its path, where the system cannot hold one open for Java. It is as safe as paths are:
 * a link that is put into the path at the wrong moment is followed.
 */
final class FolderByPath implements SecureDirectoryStream<Path> {
  private final Path path;
  private final DirectoryStream<Path> entries;

  FolderByPath(Path path, DirectoryStream<Path> entries) {
    this.path = path;
    this.entries = entries;
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // it is closed with the folder
  public SecureDirectoryStream<Path> newDirectoryStream(Path name, LinkOption... options)
      throws IOException {
    Path folder = path.resolve(name);
    return new FolderByPath(folder, Files.newDirectoryStream(folder));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path name, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return Files.newByteChannel(path.resolve(name), options, attributes);
  }

  @Override
  public void deleteFile(Path name) throws IOException {
    Files.delete(path.resolve(name));
  }

  @Override
  public void deleteDirectory(Path name) throws IOException {
    Files.delete(path.resolve(name));
  }

  @Override
  public void move(Path from, SecureDirectoryStream<Path> folder, Path to) throws IOException {
    Files.move(
        path.resolve(from),
        path.resolve(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(Class<V> type) {
    return Files.getFileAttributeView(path, type);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path name, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(path.resolve(name), type, options);
  }

  @Override
  public Iterator<Path> iterator() {
    return entries.iterator();
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
