package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gradle builds: what stands in quotes in their scripts, and version catalogs; and sbt's. */
final class Gradle {
  private static final Pattern COORDINATES =
      Pattern.compile("[\"']([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+)(?::([^\"':@]*))?[^\"']{0,80}[\"']");
  private static final Pattern NAMED =
      Pattern.compile(
          "group\\s*[:=]\\s*[\"']([^\"']{1,100})[\"']\\s*,\\s*name\\s*[:=]\\s*[\"']([^\"']{1,100})[\"']");

  /** {@code library("rabbit", "org.springframework.amqp", "spring-rabbit")} in a catalog. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "library\\s*\\(\\s*[\"'][^\"']{1,100}[\"']\\s*,\\s*[\"']([^\"':]{1,100})[\"']\\s*,\\s*[\"']([^\"':]{1,100})[\"']");

  private static final Pattern SBT =
      Pattern.compile(
          "\"([A-Za-z0-9_.-]{1,100})\"\\s*%{1,3}\\s*\"([A-Za-z0-9_.-]{1,100})\"(?:\\s*%\\s*\"([^\"]{0,100})\")?");
  private static final int LONGEST = 1_000;

  private Gradle() {}

  static List<Clue> script(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.withoutComments().lines()) {
      line++;
      String code = text.strip();
      if (code.length() > LONGEST) {
        continue;
      }
      Matcher matcher = COORDINATES.matcher(code);
      while (matcher.find()) {
        String version =
            matcher.group(3) == null || matcher.group(3).contains("$") ? "" : matcher.group(3);
        clues.add(dependency(matcher.group(1), matcher.group(2), version, line));
      }
      for (Pattern pattern : List.of(NAMED, LIBRARY)) {
        Matcher named = pattern.matcher(code);
        while (named.find()) {
          clues.add(dependency(named.group(1), named.group(2), "", line));
        }
      }
    }
    return clues;
  }

  /** The dependencies of {@code build.sbt}: {@code "group" %% "artifact" % "version"}. */
  static List<Clue> sbt(TextFile file) {
    List<Clue> clues = new ArrayList<>();
    int line = 0;
    for (String text : file.lines()) {
      line++;
      Matcher matcher = SBT.matcher(text.length() > LONGEST ? "" : text);
      while (matcher.find()) {
        String version = matcher.group(3) == null ? "" : matcher.group(3);
        clues.add(dependency(matcher.group(1), matcher.group(2), version, line));
      }
    }
    return clues;
  }

  private static Clue dependency(String group, String artifact, String version, int line) {
    return new Dependency(Ecosystem.MAVEN, group + ":" + artifact, version, line);
  }

  static List<Clue> catalog(TextFile file) throws Unreadable {
    Tree root = Trees.toml(file);
    List<Clue> clues = new ArrayList<>();
    for (Tree library : root.get("libraries").entries().values()) {
      String[] written = library.text().split(":", -1);
      String module = library.get("module").text();
      String name =
          written.length >= 2
              ? written[0] + ":" + written[1]
              : module.isEmpty()
                  ? library.get("group").text() + ":" + library.get("name").text()
                  : module;
      String version = written.length == 3 ? written[2] : library.get("version").text();
      String reference = library.at("version", "ref").text();
      if (!reference.isEmpty()) {
        version = root.at("versions", reference).text();
      }
      clues.add(new Dependency(Ecosystem.MAVEN, name, version, library.line()));
    }
    return clues;
  }
}
