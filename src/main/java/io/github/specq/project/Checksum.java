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
   * Eight lower-case hexadecimal digits, the start of the SHA-256 of what the text says: line
   * endings, trailing blanks, runs of blank lines, the padding of table cells and the depth of the
   * headings as a whole do not count outside code.
   */
  public static String of(String body) {
    byte[] canonical = BlockBody.of(body).canonical().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(canonical), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
