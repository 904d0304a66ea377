package io.github.specq.render;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers put together at random from whatever means something to a Markdown reader. */
final class NastyAnswers {
  private static final List<String> FRAGMENTS =
      List.of(
          "# ",
          "#",
          "###### ",
          " #",
          "- ",
          "-",
          "---",
          "+ ",
          "* ",
          "*",
          "**",
          "***",
          "* * *",
          "_",
          "__",
          "___",
          "1) ",
          "1. ",
          "2. ",
          "123456789. ",
          "1234567890) ",
          "> ",
          ">",
          "|",
          " | ",
          "|---|",
          ":-",
          ":-:",
          "=",
          "===",
          "`",
          "``",
          "```",
          "```java",
          "~",
          "~~",
          "~~~",
          "<b>",
          "</b>",
          "<div>",
          "<script>",
          "<?x?>",
          "<!--",
          "-->",
          "<!-- specq:begin a/b@c -->",
          "<!-- specq:end",
          "<",
          "&amp;",
          "&#35;",
          "&#x3c;",
          "&#8203;",
          "&nbsp;",
          "&#10;",
          "&",
          ";",
          "[a](b)",
          "[x]",
          "[x]: y",
          "[x]: /z \"t\"",
          "[^1]",
          "[ ] ",
          "![i](j)",
          "!",
          "[",
          "]",
          "(",
          ")",
          "](",
          "<http://x>",
          "<mailto:a@b.c>",
          "<5@x.org>",
          "http://x.org/a_b",
          "https://x.org/*",
          "www.x.org/~a",
          "a_b@x.org",
          "\\",
          "\\\\",
          "\\*",
          "\"",
          "'",
          ":",
          "@",
          "$x$",
          "{",
          "}",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "  ",
          "    ",
          "\u00a0",
          "\u3000",
          "\u2028",
          "\u0085",
          "\u001b[31m",
          "\u0000",
          "\u007f",
          "\u200b",
          "\u202e",
          "\u00ad",
          "\ud800",
          "\udc00",
          "\udb40\udc41",
          "\ud83d\ude80",
          "\ud83d\udc69\u200d\ud83d\udcbb",
          "\u0639\u0631\u0628",
          "\u65e5\u672c",
          "e\u0301",
          "\u20ac",
          "a",
          "b",
          "word",
          "two words",
          "pg_boss",
          "C#",
          "5",
          "0.5");

  private final Random random;

  NastyAnswers(long seed) {
    this.random = new Random(seed);
  }

  String next(int longest) {
    return Stream.generate(() -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size())))
        .limit(1 + random.nextInt(longest))
        .collect(Collectors.joining());
  }

  /** The seed to use: given with {@code -Dseed=}, else new, and printed either way. */
  static long seed(String test) {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println(test + ": -Dseed=" + seed);
    return seed;
  }
}
