package io.github.specq.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Damages files as failing disks, bad merges, slips of an editor and hostile people do. */
public final class Mutator {
  private static final int MOST_BLOWN_UP = 1 << 16;

  /** Characters that parsers, terminals and people take for something else. */
  private static final List<String> NASTY =
      parted(
          "\0¦\uFEFF¦\r¦\r\n¦\n¦\n\n¦\t¦ ¦\u0007¦\u001b[2J¦\u0085¦\u00A0¦\u2028¦\u202E¦"
              + "\uD83D\uDE00¦&a ¦*a ¦!!java.lang.Runtime ¦<<: ¦--- ¦...\n¦%YAML 1.1\n¦? ¦| ¦"
              + ">2- ¦${x}¦<#if ¦</#if>¦<#include \"/etc/passwd\">¦"
              + "<!-- specq:begin a/b@c -->\n¦<!-- specq:end a/b@c 00000000 -->\n¦<!--¦-->¦"
              + "```\n¦<<<<<<< ours\n¦=======\n¦>>>>>>> theirs\n¦\"¦'¦#¦../¦\\");

  /** Values at which arithmetic, dates and sizes end. */
  private static final List<String> VALUES =
      parted(
          "¦-1¦0¦99999999999999999999¦1e999999999¦1e-999999999¦9223372036854775807¦"
              + "-2147483648¦0.0000000000000000000000000001¦NaN¦null¦yes¦~¦999999999999 weeks¦"
              + "* * * * *¦0 0 31 2 *¦0 0 1-31/7 */11 0,7¦[]¦{}¦[a, b]¦{ a: b }");

  /** What is written again and again opens something each time, or lengthens it. */
  private static final List<String> REPEATED =
      parted(
          "[¦{a: ¦- ¦> ¦(¦<a>¦<b¦*¦_¦`¦![¦<#if x>¦${¦\"¦a¦ ¦\n¦\t¦\\¦#¦|¦1¦<!--¦a: {¦" + "\n- a\n");

  /** Bytes that are no UTF-8: half a character, half a pair, a form too long, one out of range. */
  private static final List<byte[]> NO_TEXT =
      List.of(
          new byte[] {(byte) 0xC3},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xC0, (byte) 0x80},
          new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xFF, (byte) 0xFE});

  private static List<String> parted(String texts) {
    return List.of(texts.split("¦", -1));
  }

  private final Random random;
  private final List<UnaryOperator<byte[]>> damages =
      List.of(
          this::flipBits,
          this::cutOff,
          this::leaveOut,
          this::leaveOut,
          this::repeatRange,
          this::swapLines,
          this::swapLines,
          this::insertNasty,
          this::insertNasty,
          this::insertNoText,
          this::otherWord,
          this::otherWord,
          this::otherWord,
          this::otherWord,
          this::blowUp,
          this::splice);

  private byte[] donor = {};

  public Mutator(Random random) {
    this.random = random;
  }

  /**
   * A file with one damage or some more.
   *
   * @param other another file of its kind, from which an end may come
   */
  public byte[] mutate(byte[] file, byte[] other) {
    donor = other;
    byte[] mutated = damage(file);
    while (random.nextInt(3) == 0) {
      mutated = damage(mutated);
    }
    return mutated;
  }

  private byte[] damage(byte[] file) {
    return damages.get(random.nextInt(damages.size())).apply(file);
  }

  private byte[] flipBits(byte[] file) {
    byte[] flipped = file.clone();
    for (int bits = file.length == 0 ? 0 : 1 + random.nextInt(3); bits > 0; bits--) {
      flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] cutOff(byte[] file) {
    return Arrays.copyOf(file, place(file));
  }

  private byte[] splice(byte[] file) {
    int from = place(donor);
    return joined(cutOff(file), Arrays.copyOfRange(donor, from, donor.length));
  }

  private byte[] leaveOut(byte[] file) {
    int from = place(file);
    return replaced(file, from, from + length(file.length - from), new byte[0]);
  }

  private byte[] repeatRange(byte[] file) {
    int from = place(file);
    int to = from + length(file.length - from);
    int times = Math.min(1 + random.nextInt(20), MOST_BLOWN_UP / (to - from + 1));
    return replaced(file, to, to, times(Arrays.copyOfRange(file, from, to), times));
  }

  private byte[] swapLines(byte[] file) {
    String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("(?<=\n)");
    int one = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    String line = lines[one];
    lines[one] = lines[other];
    lines[other] = line;
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] insertNasty(byte[] file) {
    int at = place(file);
    return replaced(file, at, at, utf8(oneOf(NASTY)));
  }

  private byte[] insertNoText(byte[] file) {
    int at = place(file);
    return replaced(file, at, at, oneOf(NO_TEXT));
  }

  /** Puts another word of the file, or an unlikely value, in the place of a word. */
  private byte[] otherWord(byte[] file) {
    int at = place(file);
    int source = place(file);
    byte[] word =
        random.nextBoolean()
            ? utf8(oneOf(VALUES))
            : Arrays.copyOfRange(file, wordStart(file, source), wordEnd(file, source));
    return replaced(file, wordStart(file, at), wordEnd(file, at), word);
  }

  private byte[] blowUp(byte[] file) {
    byte[] part = utf8(oneOf(REPEATED));
    int most = random.nextInt(4) == 0 ? MOST_BLOWN_UP : 1000;
    int at = place(file);
    return replaced(file, at, at, times(part, 1 + random.nextInt(most) / part.length));
  }

  /** Mostly a few words, at times up to all that there is. */
  private int length(int most) {
    return random.nextInt((random.nextInt(4) == 0 ? most : Math.min(40, most)) + 1);
  }

  private int place(byte[] file) {
    return random.nextInt(file.length + 1);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static int wordStart(byte[] file, int at) {
    int start = at;
    while (start > 0 && isWord(file[start - 1])) {
      start--;
    }
    return start;
  }

  private static int wordEnd(byte[] file, int at) {
    int end = at;
    while (end < file.length && isWord(file[end])) {
      end++;
    }
    return end;
  }

  private static boolean isWord(byte b) {
    return Character.isLetterOrDigit(b & 0xFF) || b == '-' || b == '.';
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] times(byte[] part, int times) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] replaced(byte[] file, int from, int to, byte[] part) {
    return joined(Arrays.copyOf(file, from), part, Arrays.copyOfRange(file, to, file.length));
  }
}
