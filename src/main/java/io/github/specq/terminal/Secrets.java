package io.github.specq.terminal;

import io.github.specq.interview.Reply;
import java.util.regex.Pattern;

/** Recognises text that should not be committed. */
public final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----"
              + "|\\bAKIA[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{30,}"
              + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
              + "|[a-z][a-z0-9+.-]{1,20}://[^\\s/:@]{1,100}:[^\\s/@]{1,200}@");

  private Secrets() {}

  /** Whether what was replied holds something that should not be committed. */
  public static boolean areLikelyIn(Reply reply) {
    return reply.match(Secrets::areIn, moving -> false, ending -> false);
  }

  private static boolean areIn(Reply.Answering reply) {
    return reply.match(
        new Reply.OfAnswering<>(
            answered -> isLikelyIn(answered.given().line()),
            words -> isLikelyIn(words.text()),
            example -> false,
            byDefault -> false,
            byFind -> false,
            none -> none.note().filter(Secrets::isLikelyIn).isPresent(),
            noted -> noted.note().filter(Secrets::isLikelyIn).isPresent()));
  }

  /** Whether the text holds something like a private key, an access key or a URL's password. */
  public static boolean isLikelyIn(String text) {
    return SECRET.matcher(text).find();
  }
}
