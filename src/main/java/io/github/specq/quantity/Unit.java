package io.github.specq.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A unit that quantities are written in.
 *
 * @param one how it is written after 1
 * @param many how it is written after any other number
 * @param worth in the base unit
 * @param names what people call it, in lower case
 */
public record Unit(String one, String many, BigDecimal worth, Set<String> names) {

  /** Units of time, the largest first; the base is the second. */
  public static final List<Unit> TIME =
      List.of(
          unit("week", "weeks", 604_800, "w wk wks week weeks"),
          unit("day", "days", 86_400, "d day days"),
          unit("h", "h", 3_600, "h hr hrs hour hours"),
          unit("min", "min", 60, "m min mins minute minutes"),
          unit("s", "s", 1, "s sec secs second seconds"),
          new Unit(
              "ms",
              "ms",
              new BigDecimal("0.001"),
              Set.of("ms", "msec", "millis", "millisecond", "milliseconds")));

  /** Units of size: KB is 1000 bytes, KiB (or Ki) is 1024; the base is the byte. */
  static final List<Unit> SIZE =
      List.of(
          unit("B", "B", 1, "b byte bytes"),
          unit("KB", "KB", 1_000, "kb kilobyte kilobytes"),
          unit("MB", "MB", 1_000_000, "mb megabyte megabytes"),
          unit("GB", "GB", 1_000_000_000, "gb gigabyte gigabytes"),
          unit("TB", "TB", 1_000_000_000_000L, "tb terabyte terabytes"),
          unit("KiB", "KiB", 1L << 10, "ki kib kibibyte kibibytes"),
          unit("MiB", "MiB", 1L << 20, "mi mib mebibyte mebibytes"),
          unit("GiB", "GiB", 1L << 30, "gi gib gibibyte gibibytes"),
          unit("TiB", "TiB", 1L << 40, "ti tib tebibyte tebibytes"));

  private static Unit unit(String one, String many, long worth, String names) {
    return new Unit(one, many, BigDecimal.valueOf(worth), Set.of(names.split(" ", -1)));
  }

  /** The unit of that name, in any case. */
  public static Optional<Unit> find(List<Unit> units, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return units.stream().filter(u -> u.names.contains(lower)).findFirst();
  }

  /** {@link #find}, or what is wrong with the name. */
  static Parsed<Unit> parse(Measure measure, List<Unit> units, String name) {
    return find(units, name)
        .<Parsed<Unit>>map(Parsed.Ok::new)
        .orElseGet(() -> measure.refuse(name, whyNot(units, name)));
  }

  private static String whyNot(List<Unit> units, String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return units.equals(SIZE) && upper.matches("[KMGT]")
        ? "may mean a thousand or 1024: " + upper + "B or " + upper + "iB"
        : "is no unit here";
  }
}
