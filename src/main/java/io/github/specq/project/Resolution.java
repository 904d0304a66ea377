package io.github.specq.project;

/** What becomes of a block that people and answers changed in the same lines. */
public sealed interface Resolution {

  /** People's lines stay where both changed the same. */
  record Keep() implements Resolution {}

  /** The generated lines come where both changed the same; other edits stay. */
  record Take() implements Resolution {}

  /** The generated text comes instead of the whole: by now it says what people had written. */
  record Replace() implements Resolution {}

  /** A third text comes, made of both. */
  record Use(String text) implements Resolution {}
}
