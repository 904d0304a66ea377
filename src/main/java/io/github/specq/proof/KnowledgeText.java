package io.github.specq.proof;

import io.github.specq.condition.Message;
import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a bank's text has and nobody uses, and sources that lead nowhere or are old. */
final class KnowledgeText {
  private static final int YEARS = 3;
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final YamlText text;
  private final Predicate<String> isFile;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> figures = new HashSet<>();
  private final Set<String> conditions = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private KnowledgeText(YamlText text, Predicate<String> isFile) {
    this.text = text;
    this.isFile = isFile;
  }

  /**
   * @param text of a bank that is sound
   * @param isFile whether the project has a file of this path
   */
  static List<Problem> check(YamlText text, Predicate<String> isFile) {
    KnowledgeText check = new KnowledgeText(text, isFile);
    check.use(text.root());
    check.unused("sources", "source", check.sources);
    check.unused("figures", "figure", check.figures);
    check.unused("conditions", "condition", check.conditions);
    check.entries("sources").forEach(check::address);
    check.entries("sources").forEach(check::age);
    return check.problems;
  }

  /** Notes everything that is named anywhere. */
  private void use(Yaml node) {
    if (node instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(this::use);
    }
    if (node instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(this::use);
    }
  }

  private void use(Yaml.Entry entry) {
    switch (entry.key().text()) {
      case "source" -> sources.addAll(words(entry.value()).toList());
      case "figure" -> figures.addAll(words(entry.value()).toList());
      case "holds" -> conditions.addAll(words(entry.value()).toList());
      case "message", "ask" -> words(entry.value()).forEach(this::useInMessage);
      default -> use(entry.value());
    }
  }

  private void useInMessage(String message) {
    Matcher place = Message.PLACE.matcher(message);
    while (place.find()) {
      figures.add(place.group(1));
    }
  }

  private static Stream<String> words(Yaml node) {
    Stream<Yaml> nodes =
        node instanceof Yaml.Sequence sequence ? sequence.items().stream() : Stream.of(node);
    return nodes.flatMap(
        n -> n instanceof Yaml.Scalar s ? Stream.of(s.text().strip()) : Stream.of());
  }

  private Stream<Yaml.Mapping> entries(String key) {
    Yaml list =
        text.root() instanceof Yaml.Mapping root ? root.get(key).orElse(text.root()) : text.root();
    return list instanceof Yaml.Sequence sequence
        ? sequence.items().stream()
            .flatMap(i -> i instanceof Yaml.Mapping m ? Stream.of(m) : Stream.of())
        : Stream.of();
  }

  private void unused(String list, String what, Set<String> used) {
    entries(list)
        .flatMap(m -> m.get("id").stream())
        .flatMap(id -> id instanceof Yaml.Scalar s ? Stream.of(s) : Stream.of())
        .filter(id -> !used.contains(id.text().strip()))
        .forEach(
            id ->
                problems.add(
                    Problem.warning(
                        text.position(id),
                        "%s '%s' is used by nothing".formatted(what, id.text().strip()),
                        "remove it, or name it where it belongs")));
  }

  private void problem(Yaml node, String message, String hint) {
    problems.add(Problem.error(text.position(node), message, hint));
  }

  private void address(Yaml.Mapping source) {
    if (source.get("url").orElse(source) instanceof Yaml.Scalar url) {
      String address = url.text().strip();
      if (URL.matcher(address).matches()) {
        if (!isWebAddress(address)) {
          problem(url, "'" + address + "' is no address", "write https://host/page");
        }
      } else if (!isFile.test(address)) {
        problem(
            url,
            "there is no file '" + address + "'",
            "write https://host/page, or the path of a file of the project");
      }
    }
  }

  /** The day of reading decides, so that the same bank gets the same remarks tomorrow. */
  private void age(Yaml.Mapping source) {
    if (source.get("date").orElse(source) instanceof Yaml.Scalar date
        && source.get("read").orElse(source) instanceof Yaml.Scalar read
        && LocalDate.parse(date.text().strip())
            .plusYears(YEARS)
            .isBefore(LocalDate.parse(read.text().strip()))) {
      problems.add(
          Problem.warning(
              text.position(date),
              "this text was more than %d years old when it was read".formatted(YEARS),
              "look for a newer one that says the same"));
    }
  }

  private static boolean isWebAddress(String address) {
    try {
      URI uri = new URI(address);
      return Set.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
