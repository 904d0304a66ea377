package io.github.specq.evaluation;

/**
 * A reason that was given for another value than the one that stands now: it is kept, and is no
 * reason for that one.
 *
 * @param now what stands, as people choose it
 * @param before what the reason was given for
 */
public record OutlivedReason(String now, String before) {

  /** The question that is open because of it. */
  public String ask() {
    return "Why " + now + "?";
  }

  /** What there is instead of an answer to that, as the rest of a sentence. */
  public String remark() {
    return "the reason that was given is for " + before;
  }
}
