package io.github.specq.quantity;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The version of a release. 1.10 is later than 1.9, 1 is 1.0, and a pre-release is earlier than its
 * release; build metadata ({@code +6}) does not count.
 *
 * @param numbers the dotted numbers
 * @param preRelease the parts of {@code rc.1}, in lower case; none for a release
 * @param written as typed, without a {@code v} in front
 */
public record Version(List<BigInteger> numbers, List<String> preRelease, String written)
    implements Quantity {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "[vV]?((\\d+(?:\\.\\d+)*)(?:[-.]?((?![xX]\\b)[A-Za-z][0-9A-Za-z.-]*))?(?:\\+[0-9A-Za-z.-]+)?)");

  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[.-]+|(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])");

  /** Words after the numbers that do not make it a pre-release. */
  private static final Set<String> RELEASED = Set.of("final", "ga", "release", "lts");

  public Version {
    numbers = List.copyOf(numbers);
    preRelease = List.copyOf(preRelease);
  }

  static Parsed<Version> read(String text) {
    Matcher m = SYNTAX.matcher(text);
    if (!m.matches()) {
      return Measure.VERSION.refuse(text);
    }
    String word = m.group(3) == null ? "" : m.group(3).toLowerCase(Locale.ROOT);
    List<BigInteger> numbers =
        Arrays.stream(m.group(2).split("\\.", -1)).map(BigInteger::new).toList();
    List<String> preRelease =
        word.isEmpty() || RELEASED.contains(word)
            ? List.of()
            : List.of(BETWEEN_PARTS.split(word, 0));
    return new Parsed.Ok<>(new Version(numbers, preRelease, m.group(1)));
  }

  @Override
  public Measure measure() {
    return Measure.VERSION;
  }

  @Override
  public boolean comparableWith(Quantity other) {
    return other instanceof Version;
  }

  @Override
  public int compareTo(Quantity other) {
    if (!(other instanceof Version version)) {
      throw new IllegalArgumentException(written + " has no order with " + other.written());
    }
    int byNumbers = compareNumbers(version);
    return byNumbers != 0 ? byNumbers : comparePreReleases(version);
  }

  private int compareNumbers(Version other) {
    return IntStream.range(0, Math.max(numbers.size(), other.numbers.size()))
        .map(i -> number(i).compareTo(other.number(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  private BigInteger number(int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }

  private int comparePreReleases(Version other) {
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    int result = 0;
    for (int i = 0; result == 0 && i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
      result = compareParts(preRelease.get(i), other.preRelease.get(i));
    }
    return result != 0 ? result : Integer.compare(preRelease.size(), other.preRelease.size());
  }

  /** Numbers by size and before words, words by the alphabet: semver.org, rule 11.4. */
  private static int compareParts(String a, String b) {
    boolean aIsNumber = Character.isDigit(a.charAt(0));
    boolean bIsNumber = Character.isDigit(b.charAt(0));
    if (aIsNumber && bIsNumber) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return aIsNumber == bIsNumber ? a.compareTo(b) : Boolean.compare(bIsNumber, aIsNumber);
  }
}
