package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code serverless.yml}: the functions that a queue or a schedule starts, with their settings, and
 * the resources of CloudFormation beside them. Of what is computed only a value of the same file is
 * looked up.
 */
final class Serverless implements ClueReader {
  private static final Pattern OWN = Pattern.compile("\\$\\{self:([\\w.-]+)(?:, *([0-9]+))?\\}");
  private static final Pattern TIMES = Pattern.compile("(?:rate|cron)\\([^()]*\\)");
  private static final int DEEPEST = 16;
  private static final int LONGEST = 200;

  /** Functions of one file; no service may have as many. */
  private static final int MOST = 2_000;

  @Override
  public List<Clue> read(TextFile file) throws Unreadable {
    List<Clue> clues = new ArrayList<>();
    for (Tree document : Trees.yaml(file)) {
      Tree functions = document.get("functions");
      Stream.concat(Stream.of(functions), functions.items().stream())
          .flatMap(part -> part.entries().entrySet().stream())
          .limit(MOST)
          .forEach(f -> function(f.getKey(), f.getValue(), document, clues));
      resources(document.get("resources"), clues);
      document.get("resources").items().forEach(r -> resources(r, clues));
    }
    return clues;
  }

  private static void function(String name, Tree function, Tree document, List<Clue> clues) {
    boolean queued = false;
    for (Tree event : function.get("events").items()) {
      Tree queue = event.get("sqs");
      if (queue.isThere() && !isOff(queue)) {
        clues.add(new Setting("queue-function", "name", name, queue.line()));
        say(queue.get("batchSize"), "batch-size", document, clues);
        say(queue.get("maximumConcurrency"), "max-concurrency", document, clues);
        say(queue.get("functionResponseType"), "response-type", document, clues);
        queued = true;
      }
      schedule(name, event.get("schedule"), clues);
      schedule(name, event.at("eventBridge", "schedule"), clues);
    }
    if (queued) {
      Tree own = function.get("timeout");
      Tree timeout = own.isThere() ? own : document.at("provider", "timeout");
      say(timeout, "timeout", document, clues);
      say(function.get("reservedConcurrency"), "reserved-concurrency", document, clues);
    }
  }

  private static boolean isOff(Tree event) {
    return event.get("enabled").text().equals("false");
  }

  private static void say(Tree written, String path, Tree document, List<Clue> clues) {
    String value = resolved(written.text(), document);
    if (!value.isEmpty()) {
      clues.add(new Setting("queue-function", path, value, written.line()));
    }
  }

  /** A value that stands elsewhere in the file, else the number to take without it. */
  private static String resolved(String text, Tree document) {
    Matcher own = OWN.matcher(text.length() > LONGEST ? "" : text);
    if (!own.matches()) {
      return text.contains("${") ? "" : text;
    }
    String[] keys = own.group(1).split("\\.", DEEPEST);
    String found = document.at(keys).text();
    return found.isEmpty() && own.group(2) != null
        ? own.group(2)
        : found.contains("${") ? "" : found;
  }

  /** As a person would type it: {@code nightly: cron(0 2 * * ? *) Europe/Berlin}. */
  private static void schedule(String name, Tree schedule, List<Clue> clues) {
    if (!schedule.isThere() || isOff(schedule)) {
      return;
    }
    String by = schedule.get("method").text().equals("scheduler") ? "scheduler" : "rule";
    clues.add(new Setting("scheduled-function", "by", by, schedule.line()));
    String zone = schedule.get("timezone").text();
    Tree rates = schedule.get("rate").isThere() ? schedule.get("rate") : schedule;
    for (Tree rate : rates.leaves()) {
      if (rate.text().length() <= LONGEST && TIMES.matcher(rate.text()).matches()) {
        String text = name + ": " + rate.text() + (zone.isEmpty() ? "" : " " + zone);
        clues.add(new Setting("cron-job", "schedule", text, rate.line()));
      }
    }
  }

  private static void resources(Tree resources, List<Clue> clues) {
    for (Map.Entry<String, Tree> entry : resources.get("Resources").entries().entrySet()) {
      Tree type = entry.getValue().get("Type");
      if (!type.text().isEmpty()) {
        clues.add(new Setting("cloudformation", type.text(), entry.getKey(), type.line()));
        Tree properties = entry.getValue().get("Properties");
        if (properties.isThere()) {
          Settings.flat("cloudformation", type.text(), properties, clues);
        }
      }
    }
  }
}
