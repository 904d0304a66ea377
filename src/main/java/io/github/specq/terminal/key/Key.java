package io.github.specq.terminal.key;

import java.util.Optional;

/** A key that is not text, with the keys held down beside it. */
public enum Key {
  ENTER,
  ALT_ENTER,
  TAB,
  BACK_TAB,
  ESCAPE,
  BACKSPACE,
  ALT_BACKSPACE,
  DELETE,
  INSERT,
  UP,
  DOWN,
  LEFT,
  RIGHT,
  /** With Ctrl, or with Alt. */
  WORD_LEFT,
  WORD_RIGHT,
  HOME,
  END,
  PAGE_UP,
  PAGE_DOWN,
  F1,
  CTRL_A,
  CTRL_B,
  CTRL_C,
  CTRL_D,
  CTRL_E,
  CTRL_F,
  CTRL_G,
  CTRL_J,
  CTRL_K,
  CTRL_L,
  CTRL_N,
  CTRL_O,
  CTRL_P,
  CTRL_Q,
  CTRL_R,
  CTRL_S,
  CTRL_T,
  CTRL_U,
  CTRL_V,
  CTRL_W,
  CTRL_X,
  CTRL_Y,
  CTRL_Z,
  CTRL_UNDERSCORE;

  /** The key of a control character. */
  static Optional<Key> ofControl(int c) {
    return switch (c) {
      case '\r' -> Optional.of(ENTER);
      case '\t' -> Optional.of(TAB);
      case '\b', 0x7f -> Optional.of(BACKSPACE);
      case 0x1f -> Optional.of(CTRL_UNDERSCORE);
      default -> c >= 1 && c <= 26 ? Optional.of(ctrl((char) ('@' + c))) : Optional.empty();
    };
  }

  private static Key ctrl(char letter) {
    return valueOf("CTRL_" + letter);
  }
}
