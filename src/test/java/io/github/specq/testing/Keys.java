package io.github.specq.testing;

import java.util.HashMap;
import java.util.Map;

/** What a terminal sends for a key, by the names that tmux has for keys. */
public final class Keys {
  private static final Map<String, String> SENT = new HashMap<>();

  static {
    SENT.put("Enter", "\r");
    SENT.put("Escape", "\u001b");
    SENT.put("Tab", "\t");
    SENT.put("BTab", "\u001b[Z");
    SENT.put("Space", " ");
    SENT.put("BSpace", "\u007f");
    SENT.put("Up", "\u001b[A");
    SENT.put("Down", "\u001b[B");
    SENT.put("Right", "\u001b[C");
    SENT.put("Left", "\u001b[D");
    SENT.put("C-Right", "\u001b[1;5C");
    SENT.put("C-Left", "\u001b[1;5D");
    SENT.put("Home", "\u001b[H");
    SENT.put("End", "\u001b[F");
    SENT.put("IC", "\u001b[2~");
    SENT.put("DC", "\u001b[3~");
    SENT.put("PageUp", "\u001b[5~");
    SENT.put("PageDown", "\u001b[6~");
    SENT.put("F1", "\u001bOP");
    SENT.put("F5", "\u001b[15~");
  }

  private Keys() {}

  /**
   * The characters of a key: a name such as {@code BTab}, {@code C-c}, {@code M-Enter}, {@code x}.
   */
  public static String of(String name) {
    String sent = SENT.get(name);
    if (sent != null) {
      return sent;
    }
    if (name.startsWith("M-")) {
      return "\u001b" + of(name.substring(2));
    }
    if (name.matches("C-[a-z_\\\\]")) {
      return String.valueOf((char) (name.charAt(2) & 0x1F));
    }
    if (name.codePointCount(0, name.length()) != 1) {
      throw new IllegalArgumentException("no such key: " + name);
    }
    return name;
  }

  /** A paste, as a terminal sends it to a program that wants to know of pastes. */
  public static String paste(String text) {
    return "\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~";
  }
}
