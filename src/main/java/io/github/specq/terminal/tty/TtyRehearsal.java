package io.github.specq.terminal.tty;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jline.nativ.OSInfo;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** What can be done beforehand so that a terminal opens fast. */
public final class TtyRehearsal {
  /** Loaded by a real terminal only, of which there is none at a rehearsal. */
  private static final List<String> CLASSES =
      List.of(
          "org.jline.terminal.impl.PosixSysTerminal",
          "org.jline.terminal.impl.NativeSignalHandler",
          "org.jline.terminal.impl.AbstractPty$PtyInputStream",
          "org.jline.terminal.impl.jni.JniTerminalProvider",
          "org.jline.terminal.impl.jni.linux.LinuxNativePty",
          "org.jline.terminal.impl.jni.osx.OsXNativePty",
          "org.jline.terminal.spi.SystemStream",
          "io.github.specq.terminal.tty.SameSpeed",
          "org.jline.nativ.CLibrary",
          "org.jline.nativ.CLibrary$Termios",
          "org.jline.nativ.CLibrary$WinSize",
          "org.jline.utils.NonBlockingInputStreamImpl",
          "org.jline.utils.FastBufferedOutputStream",
          "org.jline.utils.Signals",
          "org.jline.utils.ShutdownHooks",
          "org.jline.utils.ShutdownHooks$Task");

  private TtyRehearsal() {}

  /**
   * A terminal on which these keys were typed already, and which nobody sees.
   *
   * @param keys must leave the interview in the end
   */
  public static Tty typing(String keys) {
    CLASSES.forEach(TtyRehearsal::load);
    try {
      LineDisciplineTerminal terminal =
          new LineDisciplineTerminal(
              "rehearsal", "ansi", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
      Tty tty = Tty.keyByKey(terminal);
      tty.enter();
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
      return tty;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, TtyRehearsal.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("JLine has no such class any more", e);
    }
  }

  /**
   * Puts JLine's library for this system into a folder, so that it need not be unpacked at each
   * start; where there is none for it, nothing.
   */
  public static void unpackLibrary(Path folder) throws IOException {
    String name = System.mapLibraryName("jlinenative");
    String resource =
        "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (InputStream library = OSInfo.class.getResourceAsStream(resource)) {
      if (library != null) {
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "library", null);
        Files.write(whole, library.readAllBytes());
        Files.move(
            whole,
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
