package io.github.specq.evidence;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they are written in source files of most languages. */
final class Literal {
  private static final int LONGEST = 200;
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "[\"']?\\s*(?:=>|=(?!=)|:(?!:))\\s*"
              + "(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([0-9][0-9_.]*(?:\\s*\\*\\s*[0-9][0-9_]*)*)"
              + "|(True|False|true|false)|crontab\\(([^()]*)\\))\\s*(?:[,;)}\\]\\n\\r#]|//|$)");

  private Literal() {}

  /**
   * What is assigned to the name that ends at this place: a number, a product of numbers, a quoted
   * text, true or false; Celery's crontab() as a cron expression.
   */
  static Optional<String> assigned(String text, int end) {
    Matcher matcher = ASSIGNED.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    if (matcher.group(5) != null) {
      return Crontab.of(matcher.group(5));
    }
    if (matcher.group(3) != null) {
      return Optional.of(product(matcher.group(3).replace("_", "")));
    }
    for (int group : new int[] {1, 2, 4}) {
      if (matcher.group(group) != null) {
        String value = matcher.group(group);
        return Optional.of(group == 4 ? value.toLowerCase(Locale.ROOT) : value);
      }
    }
    return Optional.empty();
  }

  private static String product(String written) {
    if (!written.contains("*")) {
      return written;
    }
    BigInteger product = BigInteger.ONE;
    for (String factor : written.split("\\*", -1)) {
      if (!factor.strip().matches("[0-9]{1,12}")) {
        return written;
      }
      product = product.multiply(new BigInteger(factor.strip()));
    }
    return product.toString();
  }
}
