package io.github.specq.project;

/** What becomes of a block that people and answers changed in the same lines. */
public sealed interface Resolution {

  /** People's text stays. */
  record Keep() implements Resolution {}

  /** The generated text comes instead. */
  record Take() implements Resolution {}

  /** A third text comes, made of both. */
  record Use(String text) implements Resolution {}
}
