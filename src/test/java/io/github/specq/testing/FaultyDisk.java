package io.github.specq.testing;

import io.github.specq.disk.Disk;
import io.github.specq.disk.Entry;
import io.github.specq.disk.LocalDisk;
import io.github.specq.disk.OpenFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The machine's disk, on which one operation fails, or all from one on. */
public final class FaultyDisk implements Disk {
  private static final int NEVER = Integer.MAX_VALUE;

  /** How long the trouble lasts. */
  public enum Fault {
    ONCE,
    FOR_EVER
  }

  private final Disk disk = new LocalDisk();
  private final boolean changesOnly;
  private int first = NEVER;
  private int last = NEVER;
  private boolean leavesHalf;
  private int operations;
  private boolean repaired;

  /** All operations count. */
  public FaultyDisk() {
    this(false);
  }

  /**
   * @param changesOnly whether only operations count, and fail, that change something
   */
  public FaultyDisk(boolean changesOnly) {
    this.changesOnly = changesOnly;
  }

  /**
   * Counts from here.
   *
   * @param operation the one that fails, from 1
   * @param leavesHalf whether a write that fails leaves the first half of its file behind
   */
  public void failAt(int operation, Fault fault, boolean leavesHalf) {
    this.first = operation;
    this.last = fault == Fault.ONCE ? operation : NEVER;
    this.leavesHalf = leavesHalf;
    this.operations = 0;
    this.repaired = false;
  }

  /** From now on everything works. */
  public void repair() {
    repaired = true;
  }

  /** Whether the operation that fails was reached. */
  public boolean hasFailed() {
    return operations >= first;
  }

  private boolean fails() {
    operations += repaired ? 0 : 1;
    return !repaired && operations >= first && operations <= last;
  }

  private void check() throws IOException {
    if (fails()) {
      throw fault();
    }
  }

  private void checkLook() throws IOException {
    if (!changesOnly) {
      check();
    }
  }

  private static IOException fault() {
    return new IOException("No space left on device");
  }

  @Override
  public OpenFolder open(Path folder) throws IOException {
    checkLook();
    return new FaultyFolder(disk.open(folder));
  }

  private final class FaultyFolder implements OpenFolder {
    private final OpenFolder folder;

    FaultyFolder(OpenFolder folder) {
      this.folder = folder;
    }

    @Override
    public Optional<Entry> find(String name) throws IOException {
      checkLook();
      return folder.find(name);
    }

    @Override
    public List<String> names() throws IOException {
      checkLook();
      return folder.names();
    }

    @Override
    public OpenFolder enter(String name) throws IOException {
      checkLook();
      return new FaultyFolder(folder.enter(name));
    }

    @Override
    public void make(String name) throws IOException {
      check();
      folder.make(name);
    }

    @Override
    public Optional<byte[]> read(String name, int most) throws IOException {
      checkLook();
      return folder.read(name, most);
    }

    @Override
    public void writeNew(String name, byte[] content, String like) throws IOException {
      if (!fails()) {
        folder.writeNew(name, content, like);
        return;
      }
      if (leavesHalf && folder.find(name).isEmpty()) {
        folder.writeNew(name, Arrays.copyOf(content, content.length / 2), like);
      }
      throw fault();
    }

    @Override
    public void replace(String from, String to) throws IOException {
      check();
      folder.replace(from, to);
    }

    @Override
    public void force() throws IOException {
      check();
      folder.force();
    }

    @Override
    public void delete(String name) throws IOException {
      check();
      folder.delete(name);
    }

    @Override
    public FileChannel lockFile(String name) throws IOException {
      check();
      return folder.lockFile(name);
    }

    @Override
    public void close() throws IOException {
      folder.close();
    }
  }
}
