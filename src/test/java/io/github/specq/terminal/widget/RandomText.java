package io.github.specq.terminal.widget;

import java.util.List;
import java.util.Random;

/** Random texts and keys; its text names the seed, which {@code -Dseed=...} repeats. */
final class RandomText {
  /** Words and what is hard to break, move over or measure; no {@code |}. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "b",
          "word",
          "two",
          " ",
          " ",
          " ",
          "   ",
          "\n",
          "\n",
          "-",
          "é",
          "e\u0301",
          "\u0301",
          "漢",
          "字",
          "漢\u3099",
          "\u3000",
          "\u00a0",
          "😀",
          "👍🏽",
          "🏽",
          "👩‍💻",
          "👨‍👩‍👧‍👦",
          "\u200d",
          "\u200c",
          "🇩🇪",
          "🇫",
          "🇷",
          "1\ufe0f\u20e3",
          "❤\ufe0f",
          "\ufe0f",
          "नि",
          "ि",
          "क्ष",
          "กำ",
          "\u1100",
          "\u1161",
          "\u11a8",
          "각",
          "ש\u05b8",
          "لا",
          "\u0d4e",
          "\uff76\uff9e");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  RandomText(String test) {
    System.out.println(test + " -Dseed=" + seed);
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(number(of.size()));
  }

  /** So many parts or fewer. */
  String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = number(most + 1); left > 0; left--) {
      text.append(one(PARTS));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
