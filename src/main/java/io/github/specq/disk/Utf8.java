package io.github.specq.disk;

import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Text as it stands in files. */
public final class Utf8 {
  private Utf8() {}

  /**
   * What bytes say.
   *
   * @param name the file as people know it
   * @throws UserError of kind FILE at the first byte that is no text
   */
  public static String decode(String name, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      String before = text.flip().toString();
      throw UserError.file(
          Problem.error(
              Position.of(name, before, before.length()),
              "the file is not UTF-8 text",
              "save it as UTF-8"));
    }
    return text.flip().toString();
  }
}
