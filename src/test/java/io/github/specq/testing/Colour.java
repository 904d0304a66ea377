package io.github.specq.testing;

/** A colour as a program asked for it: the terminal's own, one of a palette of 256, or exact. */
public record Colour(int code) {
  /** What the terminal has without being asked. */
  public static final Colour DEFAULT = new Colour(-1);

  private static final int PALETTE = 256;
  private static final int EXACT = 1 << 24;
  private static final int[] CUBE = {0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF};

  /** One of the palette; the first 16 are what the person chose for their terminal. */
  public static Colour palette(int index) {
    return new Colour(Math.floorMod(index, PALETTE));
  }

  public static Colour exact(int red, int green, int blue) {
    return new Colour(EXACT + (red << 16) + (green << 8) + blue);
  }

  /** Whether it is one of the 16 that a person chooses for their terminal. */
  public boolean isNamed() {
    return code >= 0 && code < 16;
  }

  /** Red, green and blue, for one that is neither the terminal's own nor named. */
  public int rgb() {
    if (code >= EXACT) {
      return code & 0xFFFFFF;
    }
    if (code >= 232) {
      return (8 + 10 * (code - 232)) * 0x010101;
    }
    int cube = code - 16;
    return CUBE[cube / 36] << 16 | CUBE[cube / 6 % 6] << 8 | CUBE[cube % 6];
  }
}
