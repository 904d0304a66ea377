package io.github.specq.testing;

/**
 * How often tests over random input try: usually as often as the gate has time for, {@code
 * -Drounds.percent=} for more or less of all of them.
 */
public final class Rounds {
  private static final long PERCENT = Integer.getInteger("rounds.percent", 100);

  private Rounds() {}

  /** So many, or the percentage of them that is asked for; at least one. */
  public static int of(int usual) {
    return (int) Math.max(1, usual * PERCENT / 100);
  }

  /** So many as for {@link #of(int)}, or exactly as many as the property of that name says. */
  public static int of(String property, int usual) {
    return Integer.getInteger(property, of(usual));
  }
}
