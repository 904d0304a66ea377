package io.github.specq.project;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A commit that changed a line.
 *
 * @param hash its first digits; empty where the change is not committed
 * @param time when it was written, as the author's clock had it
 */
public record Commit(String hash, String author, OffsetDateTime time, String subject) {
  private static final int SHORT = 8;

  /** A change that is not committed: later than all others. */
  public static final Commit NOT_YET = new Commit("", "", OffsetDateTime.MAX, "");

  public boolean isCommitted() {
    return !hash.isEmpty();
  }

  /** The day it was written. */
  public String date() {
    return time.toLocalDate().toString();
  }

  /** The later of two. */
  public static Commit later(Commit one, Commit other) {
    return one.time.toInstant().isBefore(other.time.toInstant()) ? other : one;
  }

  /** The commit as {@code git blame --porcelain} describes it. */
  static Commit of(String hash, Map<String, String> data) {
    return new Commit(
        hash.substring(0, Math.min(SHORT, hash.length())),
        data.getOrDefault("author", ""),
        time(data.getOrDefault("author-time", ""), data.getOrDefault("author-tz", "")),
        data.getOrDefault("summary", ""));
  }

  private static OffsetDateTime time(String seconds, String zone) {
    return Instant.ofEpochSecond(Long.parseLong(seconds)).atOffset(ZoneOffset.of(zone));
  }
}
