package io.github.specq.render;

import io.github.specq.problem.Printable;
import java.util.regex.Pattern;

/** Where a link in a document may lead: a page, somebody's mail, or another place in the tree. */
final class LinkTarget {
  private static final Pattern PAGE = Pattern.compile("(?i)https?://[^/?#].*");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:.+");

  /** Before the first slash a colon would end a scheme, and two slashes begin another host. */
  private static final Pattern PATH = Pattern.compile("(?!//)[^:/?#]*([/?#].*)?");

  private LinkTarget() {}

  /**
   * Whether a link may lead there. Characters that browsers drop or turn around, such as a tab or a
   * backslash, stand in no such address.
   *
   * @param destination with entities and backslashes of Markdown undone
   */
  static boolean isAllowed(String destination) {
    return isPlain(destination)
        && (isPage(destination)
            || MAIL.matcher(destination).matches()
            || PATH.matcher(destination).matches());
  }

  /** Whether it is the address of a page on the web. */
  static boolean isPage(String destination) {
    return isPlain(destination) && PAGE.matcher(destination).matches();
  }

  private static boolean isPlain(String destination) {
    return !destination.startsWith(" ")
        && destination.codePoints().allMatch(c -> c != '\\' && Printable.isPrintable(c));
  }
}
