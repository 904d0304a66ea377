package io.github.specq.terminal.tty;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.Termios;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * A terminal of this process whose speed, and all else about its line, stays as it is. JLine's
 * {@link Attributes} know nothing of the speed, and what is set by them is 0 baud.
 */
final class SameSpeed implements Pty {
  private final JniNativePty pty;

  SameSpeed(JniNativePty pty) {
    this.pty = pty;
  }

  @Override
  public void setAttr(Attributes attributes) throws IOException {
    Termios before = now();
    pty.setAttr(attributes);
    Termios after = now();
    after.c_cflag = before.c_cflag;
    after.c_ispeed = before.c_ispeed;
    after.c_ospeed = before.c_ospeed;
    CLibrary.tcsetattr(pty.getSlave(), CLibrary.TCSANOW, after);
  }

  private Termios now() {
    Termios now = new Termios();
    CLibrary.tcgetattr(pty.getSlave(), now);
    return now;
  }

  @Override
  public Attributes getAttr() throws IOException {
    return pty.getAttr();
  }

  @Override
  public Size getSize() throws IOException {
    return pty.getSize();
  }

  @Override
  public void setSize(Size size) throws IOException {
    pty.setSize(size);
  }

  @Override
  public InputStream getMasterInput() {
    return pty.getMasterInput();
  }

  @Override
  public OutputStream getMasterOutput() {
    return pty.getMasterOutput();
  }

  @Override
  public InputStream getSlaveInput() throws IOException {
    return pty.getSlaveInput();
  }

  @Override
  public OutputStream getSlaveOutput() {
    return pty.getSlaveOutput();
  }

  @Override
  public SystemStream getSystemStream() {
    return pty.getSystemStream();
  }

  @Override
  public TerminalProvider getProvider() {
    return pty.getProvider();
  }

  @Override
  public void close() throws IOException {
    pty.close();
  }
}
