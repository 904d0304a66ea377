package io.github.specq.render;

import freemarker.cache.TemplateLoader;
import io.github.specq.problem.Position;
import io.github.specq.problem.Problem;
import io.github.specq.problem.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds templates: the project's own before those that come with specq. */
final class Templates implements TemplateLoader {
  private static final String BUNDLED = "/templates/";

  /** Where a project keeps its own. */
  static final String OWN = ".specq/templates/";

  private static final Pattern NO_NAME =
      Pattern.compile("(?i)^\\.{0,2}$|^\\.git$|^git~1$|[\\\\:\\p{Cntrl}]");

  /** In bytes, of a whole path; file systems take 255 for each of its parts. */
  private static final int LONGEST_NAME = 240;

  private static final int LONGEST_TAG = 4_000;
  private static final String COMMENT_END = "-->";
  private static final Pattern TAG = Pattern.compile("<#--|</?[#@]|[$#]\\{");
  private static final Map<String, String> CLOSING =
      Map.of("<#--", COMMENT_END, "${", "}", "#{", "}");

  private final Function<String, Optional<String>> own;
  private final Map<String, Optional<String>> texts = new HashMap<>();

  Templates(Function<String, Optional<String>> own) {
    this.own = own;
  }

  boolean exists(String name) {
    return text(name).isPresent();
  }

  Optional<String> text(String name) {
    return texts.computeIfAbsent(
        name,
        n ->
            isName(n)
                ? own.apply(n).map(text -> checked(n, text)).or(() -> bundled(n))
                : Optional.empty());
  }

  /**
   * The text of a template, whose tags are all of a size that FreeMarker reads in no time: its time
   * grows with the square of how many operators an expression has.
   */
  private static String checked(String name, String text) {
    Matcher tag = TAG.matcher(text);
    int at = 0;
    while (tag.find(at)) {
      String closing = CLOSING.getOrDefault(tag.group(), ">");
      int end = text.indexOf(closing, tag.end());
      int behind = end < 0 ? text.length() : end;
      if (behind - tag.start() > LONGEST_TAG && !closing.equals(COMMENT_END)) {
        throw tooLong(name, text, tag.start());
      }
      at = Math.max(tag.end(), behind);
    }
    return text;
  }

  private static UserError tooLong(String name, String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - text.lastIndexOf('\n', at - 1);
    return UserError.file(
        Problem.error(
            new Position(OWN + name, line, column, ""),
            "this tag is longer than " + LONGEST_TAG + " characters",
            "close it, or say it in several"));
  }

  /** A template is named by its path in the folder; an address of something else names none. */
  private static boolean isName(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
        && List.of(name.split("/", -1)).stream().noneMatch(p -> NO_NAME.matcher(p).find());
  }

  /** The names that were asked for and found. */
  Set<String> read() {
    return texts.entrySet().stream()
        .filter(e -> e.getValue().isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether a template of that name comes with specq. */
  boolean isBundled(String name) {
    return bundled(name).isPresent();
  }

  /** The template's path as people find it. */
  String shownName(String name) {
    return (isName(name) && own.apply(name).isPresent() ? OWN : BUNDLED.substring(1)) + name;
  }

  private static Optional<String> bundled(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(BUNDLED + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return text(name).isPresent() ? name : null;
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(text((String) source).orElseThrow());
  }

  @Override
  public void closeTemplateSource(Object source) {
    // A text needs no closing.
  }
}
