package io.github.specq.testing;

import io.github.specq.disk.Disk;
import io.github.specq.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  private int first = NEVER;
  private int last = NEVER;
  private boolean leavesHalf;
  private int operations;

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
  }

  /** From now on everything works. */
  public void repair() {
    first = NEVER;
  }

  /** Whether the operation that fails was reached. */
  public boolean hasFailed() {
    return operations >= first;
  }

  private boolean fails() {
    operations++;
    return operations >= first && operations <= last;
  }

  private void check() throws IOException {
    if (fails()) {
      throw fault();
    }
  }

  private static IOException fault() {
    return new IOException("No space left on device");
  }

  @Override
  public Optional<byte[]> read(Path file) throws IOException {
    check();
    return disk.read(file);
  }

  @Override
  public void createDirectories(Path folder) throws IOException {
    check();
    disk.createDirectories(folder);
  }

  @Override
  public void writeNew(Path file, byte[] content, Path like) throws IOException {
    if (!fails()) {
      disk.writeNew(file, content, like);
      return;
    }
    if (leavesHalf && !Files.exists(file)) {
      Files.write(file, Arrays.copyOf(content, content.length / 2));
    }
    throw fault();
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    check();
    disk.replace(from, to);
  }

  @Override
  public void force(Path folder) throws IOException {
    check();
    disk.force(folder);
  }

  @Override
  public void delete(Path file) throws IOException {
    check();
    disk.delete(file);
  }
}
