package io.github.specq.work;

import java.util.Map;

/** Whether output has colours. */
public enum ColorMode {
  auto,
  always,
  never;

  /** See no-color.org and bixense.com/clicolors for the variables. */
  public boolean isOn(Map<String, String> environment, boolean terminal) {
    if (this != auto) {
      return this == always;
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    return !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")
        || (terminal && !environment.getOrDefault("TERM", "dumb").equals("dumb"));
  }
}
