package io.github.specq;

import io.github.specq.cli.LostOutput;
import io.github.specq.cli.Specq;
import io.github.specq.work.Context;
import io.github.specq.work.Release;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Answers {@code --version} before any library is loaded, else runs the command line. */
  public static void main(String[] args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      System.out.println("specq " + Release.NUMBER);
      if (System.out.checkError()) {
        System.exit(LostOutput.tell(System.err).code());
      }
      return;
    }
    Context context =
        new Context(
            new FileInputStream(FileDescriptor.in),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Context.systemEnvironment(),
            Path.of(""),
            Boolean.getBoolean("specq.terminal"),
            Boolean.getBoolean("specq.keyboard"),
            Context.systemScreen(),
            Context.PATIENCE);
    System.exit(new Specq(context).run(List.of(args)));
  }

  /** UTF-8 whatever the locale says, so that documents and screens agree. */
  static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
