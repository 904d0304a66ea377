package io.github.specq.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a generated text from one that people changed. */
public final class Checksum {
  private static final int BYTES = 4;

  private Checksum() {}

  /**
   * Eight lower-case hexadecimal digits, the start of the SHA-256 of what the text says. Outside
   * code there do not count: line endings, where the lines of a paragraph break, trailing blanks,
   * runs of blank lines, the padding of table cells, the marks of items and of emphasis,
   * backslashes and brackets that change nothing, and the depth of the headings as a whole.
   */
  public static String of(String body) {
    return digits(BlockBody.of(body).canonical());
  }

  /**
   * Whether a checksum is that of a text, by the rules of today or by those of an earlier specq.
   */
  static boolean fits(String checksum, String body) {
    BlockBody read = BlockBody.of(body);
    return checksum.equals(digits(read.canonical()))
        || checksum.equals(digits(read.earlierCanonical()));
  }

  private static String digits(String canonical) {
    byte[] digest = sha256().digest(canonical.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
