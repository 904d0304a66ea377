package io.github.specq.schedule;

import io.github.specq.problem.DidYouMean;
import io.github.specq.quantity.Parsed;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time zones as people write them: UTC, offsets from it, and regions of the time zone database. */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)(?:[+-](?:\\d{1,2}|\\d{2}:?\\d{2}))?");

  private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z]{2,4}");

  private Zones() {}

  /** The zone, perhaps in parentheses; empty for an empty text. */
  static Parsed<Optional<ZoneId>> parse(String text) {
    String name = text.replaceFirst("^\\((.*)\\)$", "$1");
    return name.isEmpty() ? new Parsed.Ok<>(Optional.empty()) : zone(name).map(Optional::of);
  }

  private static Parsed<ZoneId> zone(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.equals("Z")) {
      return new Parsed.Ok<>(ZoneId.of("UTC"));
    }
    if (OFFSET.matcher(upper).matches()) {
      return offset(name, upper);
    }
    String id = name.replace(' ', '_');
    return regions()
        .filter(id::equalsIgnoreCase)
        .findFirst()
        .<Parsed<ZoneId>>map(region -> new Parsed.Ok<>(ZoneId.of(region)))
        .orElseGet(() -> new Parsed.Bad<>("'" + name + "' " + whyNot(id)));
  }

  private static Parsed<ZoneId> offset(String name, String upper) {
    try {
      return new Parsed.Ok<>(ZoneId.of(upper));
    } catch (DateTimeException e) {
      return new Parsed.Bad<>("'" + name + "' is no time zone; offsets go from -18:00 to +18:00");
    }
  }

  /** Regions have a {@code /}; the other ids of the JDK are abbreviations and old names. */
  private static Stream<String> regions() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("SystemV/"));
  }

  private static String whyNot(String id) {
    Optional<String> city = regions().filter(r -> isCity(id, r)).sorted().findFirst();
    if (city.isEmpty() && ABBREVIATION.matcher(id).matches()) {
      return "may mean several time zones; write a region such as Europe/Berlin, or UTC";
    }
    List<String> regions = regions().sorted().toList();
    return "is no time zone; "
        + city.or(() -> DidYouMean.nearest(id, regions))
            .map(r -> "did you mean " + r + "?")
            .orElse("write UTC or a region such as Europe/Berlin");
  }

  private static boolean isCity(String name, String region) {
    return region.substring(region.lastIndexOf('/') + 1).equalsIgnoreCase(name);
  }
}
