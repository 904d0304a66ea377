package io.github.specq.terminal.key;

/** One thing a person does at a keyboard. */
public sealed interface Stroke {

  /**
   * Types a character.
   *
   * @param codePoint never a control character
   */
  record Typed(int codePoint) implements Stroke {}

  /** Presses a key that is not text. */
  record Pressed(Key key) implements Stroke {}

  /**
   * Pastes, where the terminal says so.
   *
   * @param text with line feeds between its lines
   */
  record Pasted(String text) implements Stroke {}
}
