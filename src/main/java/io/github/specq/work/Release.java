package io.github.specq.work;

/** Which specq this is. */
public final class Release {
  /** The release; a test compares it with the build's. */
  public static final String NUMBER = "0.1.0";

  private Release() {}
}
