package io.github.specq.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that the system holds open: whoever puts a link in the place of its path, or of a folder
 * above it, leads nothing astray. Only {@link #make} goes by the path, as Java cannot make a folder
 * in an open one: an empty folder may come to stand where such a link leads, and nothing in it.
 */
final class HeldFolder implements OpenFolder {
  private static final String ITSELF = ".";
  private static final Set<OpenOption> READING =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> MAKING =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> LOCKING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final boolean FOLDERS_CAN_BE_FORCED =
      !System.getProperty("os.name", "").startsWith("Windows");

  private final Path path;
  private final SecureDirectoryStream<Path> held;

  HeldFolder(Path path, SecureDirectoryStream<Path> held) {
    this.path = path;
    this.held = held;
  }

  @Override
  public Optional<Entry> find(String name) throws IOException {
    return attributes(name).map(Entry::of);
  }

  private Optional<BasicFileAttributes> attributes(String name) throws IOException {
    try {
      PosixFileAttributeView posix = view(name, PosixFileAttributeView.class);
      return Optional.of(
          posix == null
              ? view(name, BasicFileAttributeView.class).readAttributes()
              : posix.readAttributes());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private <V extends BasicFileAttributeView> V view(String name, Class<V> type) {
    return held.getFileAttributeView(Path.of(name), type, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = held.newDirectoryStream(Path.of(ITSELF))) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
      return names;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Looks first, as to open a pipe can last for ever. */
  @Override
  public OpenFolder enter(String name) throws IOException {
    Entry entry = find(name).orElseThrow(() -> new NoSuchFileException(name));
    Path folder = path.resolve(name);
    if (entry.kind() != Entry.Kind.FOLDER) {
      throw new NotDirectoryException(folder.toString());
    }
    try {
      return new HeldFolder(
          folder, held.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS));
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  @Override
  public void make(String name) throws IOException {
    try {
      Files.createDirectory(path.resolve(name));
    } catch (FileAlreadyExistsException e) {
      // Whether it is a folder shows when it is entered.
    }
  }

  @Override
  public Optional<byte[]> read(String name, int most) throws IOException {
    Optional<BasicFileAttributes> there = attributes(name);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    checkRegular(there.get());
    UnfitFileException.checkSize(there.get().size(), most);
    try (FileChannel file = open(name, READING)) {
      byte[] content = Channels.newInputStream(file).readNBytes(most + 1);
      UnfitFileException.checkSize(content.length, most);
      return Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private FileChannel open(String name, Set<OpenOption> options) throws IOException {
    SeekableByteChannel channel = held.newByteChannel(Path.of(name), options);
    if (channel instanceof FileChannel file) {
      return file;
    }
    channel.close();
    throw new IOException("this file system has no files that can be forced and locked");
  }

  private static void checkRegular(BasicFileAttributes attributes) throws UnfitFileException {
    UnfitFileException.checkKind(Entry.of(attributes).kind());
  }

  @Override
  public void writeNew(String name, byte[] content, String like) throws IOException {
    try (FileChannel file = open(name, MAKING)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
    copyPermissions(like, name);
  }

  /** The rename carries the new file's mode, so it must be the old file's before. */
  private void copyPermissions(String from, String to) throws IOException {
    if (attributes(from).orElse(null) instanceof PosixFileAttributes old) {
      view(to, PosixFileAttributeView.class).setPermissions(old.permissions());
    }
  }

  @Override
  public void replace(String from, String to) throws IOException {
    held.move(Path.of(from), held, Path.of(to));
  }

  @Override
  public void force() throws IOException {
    if (FOLDERS_CAN_BE_FORCED) {
      try (FileChannel folder = open(ITSELF, READING)) {
        folder.force(true);
      }
    }
  }

  @Override
  public void delete(String name) throws IOException {
    try {
      held.deleteFile(Path.of(name));
    } catch (NoSuchFileException e) {
      // It is not there, as it should be.
    }
  }

  @Override
  public FileChannel lockFile(String name) throws IOException {
    Optional<BasicFileAttributes> there = attributes(name);
    if (there.isPresent()) {
      checkRegular(there.get());
    }
    return open(name, LOCKING);
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
