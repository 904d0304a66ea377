package io.github.specq.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What a browser would make of a document: its HTML, with nothing escaped or sanitized on the way,
 * so that whatever gets through is seen.
 */
final class LiveHtml {
  private static final List<Extension> GITHUB =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.builder().linkTypes(AutolinkType.EMAIL, AutolinkType.WWW).build());
  private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(GITHUB)
          .escapeHtml(false)
          .sanitizeUrls(false)
          .percentEncodeUrls(false)
          .build();

  /** The elements that a document may have, with the attributes each may have. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("h1", Set.of()),
          Map.entry("h2", Set.of()),
          Map.entry("h3", Set.of()),
          Map.entry("h4", Set.of()),
          Map.entry("h5", Set.of()),
          Map.entry("h6", Set.of()),
          Map.entry("p", Set.of()),
          Map.entry("br", Set.of()),
          Map.entry("em", Set.of()),
          Map.entry("strong", Set.of()),
          Map.entry("del", Set.of()),
          Map.entry("blockquote", Set.of()),
          Map.entry("ul", Set.of()),
          Map.entry("ol", Set.of("start")),
          Map.entry("li", Set.of()),
          Map.entry("pre", Set.of()),
          Map.entry("code", Set.of("class")),
          Map.entry("a", Set.of("href", "title")),
          Map.entry("table", Set.of()),
          Map.entry("thead", Set.of()),
          Map.entry("tbody", Set.of()),
          Map.entry("tr", Set.of()),
          Map.entry("th", Set.of("align")),
          Map.entry("td", Set.of("align")));

  private static final Pattern MARKER =
      Pattern.compile("(?m)^<!-- (specq:(begin|end|rendered) [^<>]* )?-->\n?");
  private static final Pattern ELEMENT =
      Pattern.compile("</?([a-zA-Z0-9]*)((?: [a-zA-Z-]+=\"[^\"<>]*\")*)(?: /)?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"]*)\"");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#-]+");

  private LiveHtml() {}

  /** Everything in a document, but the block markers, that is not on the lists of what may live. */
  static List<String> foreign(String markdown) {
    return foreign(PARSER.parse(MARKER.matcher(markdown).replaceAll("\n")));
  }

  /** Everything in a document that is not on the lists of what may live. */
  static List<String> foreign(Node document) {
    String html = RENDERER.render(document);
    List<String> foreign = new ArrayList<>();
    Matcher element = ELEMENT.matcher(html);
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (!element.region(at, html.length()).lookingAt()
          || !ALLOWED.containsKey(element.group(1))
          || !areAllowed(element.group(1), element.group(2))) {
        foreign.add(html.substring(at, Math.min(html.length(), at + 80)));
      }
    }
    return foreign;
  }

  private static boolean areAllowed(String element, String attributes) {
    return ATTRIBUTE
        .matcher(attributes)
        .results()
        .allMatch(
            a ->
                ALLOWED.getOrDefault(element, Set.of()).contains(a.group(1))
                    && isAllowed(a.group(1), unescaped(a.group(2))));
  }

  private static boolean isAllowed(String attribute, String value) {
    return switch (attribute) {
      case "href" -> isAllowedAddress(value);
      case "class" ->
          LANGUAGE.matcher(value).matches() && !value.equalsIgnoreCase("language-mermaid");
      default -> true;
    };
  }

  /** As a browser reads an address: https://url.spec.whatwg.org/#concept-basic-url-parser. */
  private static boolean isAllowedAddress(String value) {
    String address =
        value.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\r\\n]", "").replace('\\', '/');
    Matcher scheme = SCHEME.matcher(address);
    return scheme.matches()
        ? SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
        : !address.startsWith("//");
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
