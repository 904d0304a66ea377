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
    return of(BlockBody.of(body));
  }

  private static String of(BlockBody body) {
    byte[] canonical = body.canonical().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(canonical), 0, BYTES);
  }

  /** Whether a text is the one of a checksum, wherever in a document it stands. */
  static boolean fits(String checksum, String body) {
    return of(body).equals(checksum)
        || of(BlockBody.of(body).withLetteredTitles()).equals(checksum);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
