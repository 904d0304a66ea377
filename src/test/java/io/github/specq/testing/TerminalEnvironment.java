package io.github.specq.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What programs in a test's terminal find in their environment: the same on every machine, whatever
 * the one who runs the tests has set. {@code specq} is the packaged launcher.
 */
final class TerminalEnvironment {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("specq.launcher", "target/specq/bin/specq")).toAbsolutePath();

  private TerminalEnvironment() {}

  /**
   * The environment of a program that is at home in a directory.
   *
   * @param changes what is different this time; an empty value takes a variable away
   */
  static Map<String, String> of(Path home, Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", home.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LANG", "C.UTF-8");
    environment.put("PATH", LAUNCHER.getParent() + ":" + System.getenv("PATH"));
    environment.put("PS1", "$ ");
    environment.put("SHELL", "/bin/sh");
    environment.put("TERM", "xterm-256color");
    environment.putAll(changes);
    environment.values().removeIf(String::isEmpty);
    return environment;
  }
}
