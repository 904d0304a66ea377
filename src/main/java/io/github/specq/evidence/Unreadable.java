package io.github.specq.evidence;

/** A file is not what its name says; the message is one sentence without the final period. */
final class Unreadable extends Exception {
  Unreadable(String message) {
    super(message);
  }
}
