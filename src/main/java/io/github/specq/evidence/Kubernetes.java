package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Kubernetes manifests: any YAML with {@code apiVersion} and {@code kind}. */
final class Kubernetes implements ClueReader {
  private static final String WHERE = "kubernetes";

  /** Whether a file may be one, before it is parsed. */
  static boolean isLikely(TextFile file) {
    return file.text().contains("apiVersion:") && file.text().contains("kind:");
  }

  @Override
  public List<Clue> read(TextFile file) throws Unreadable {
    if (!isLikely(file) || file.text().contains("{{")) {
      // Not for Kubernetes, or a template of Helm's, which is no YAML.
      return List.of();
    }
    List<Clue> clues = new ArrayList<>();
    for (Tree document : Trees.yaml(file)) {
      String kind = document.get("kind").text();
      if (!kind.isEmpty() && document.get("apiVersion").isThere()) {
        object(kind, document, clues);
      }
    }
    return clues;
  }

  private static void object(String kind, Tree document, List<Clue> clues) {
    String name = document.at("metadata", "name").text();
    Tree spec = document.get("spec");
    clues.add(new Setting(WHERE, kind, name, document.get("kind").line()));
    clues.add(
        new Setting(
            WHERE, kind + ".apiVersion", document.get("apiVersion").text(), document.line()));
    Settings.flat(WHERE, kind + ".spec", spec, clues);
    if (kind.equals("CronJob")) {
      schedule(name, spec, clues);
    }
    if (kind.equals("HorizontalPodAutoscaler") || kind.startsWith("Scaled")) {
      scaling(kind, spec, clues);
    }
    Tree template =
        spec.get("template").isThere()
            ? spec.get("template")
            : spec.at("jobTemplate", "spec", "template");
    Tree pod = template.get("spec");
    List<String> words = new ArrayList<>();
    for (Tree container : pod.get("containers").items()) {
      container(container, words, clues);
    }
    if (List.of("Deployment", "StatefulSet").contains(kind)
        && new Workload(name, words).isWorker()) {
      worker(spec, pod, clues);
    }
  }

  private static void container(Tree container, List<String> words, List<Clue> clues) {
    Tree image = container.get("image");
    Containers.image(image.text(), image.line()).ifPresent(clues::add);
    String line =
        String.join(
            " ",
            Stream.concat(
                    container.get("command").texts().stream(),
                    container.get("args").texts().stream())
                .toList());
    int at = Math.max(container.get("command").line(), container.get("args").line());
    List<Clue> commands = Commands.of(line, at);
    clues.addAll(commands);
    words.addAll(Commands.words(line));
    for (Tree variable : container.get("env").items()) {
      clues.addAll(
          Containers.variable(
              variable.get("name").text(), variable.get("value").text(), variable.line()));
    }
  }

  private static void worker(Tree spec, Tree pod, List<Clue> clues) {
    Containers.worker("replicas", spec.get("replicas"), "", clues);
    Containers.worker("stop-time", pod.get("terminationGracePeriodSeconds"), " s", clues);
    for (Tree container : pod.get("containers").items()) {
      Tree limits = container.at("resources", "limits");
      Containers.worker("memory", limits.get("memory"), "", clues);
      Containers.worker("cpus", Containers.cores(limits.get("cpu")), "", clues);
    }
  }

  private static void scaling(String kind, Tree spec, List<Clue> clues) {
    Tree target = spec.get("scaleTargetRef").get("name");
    boolean keda = kind.startsWith("Scaled");
    if (!keda && !new Workload(target.text(), List.of()).isWorker()) {
      return;
    }
    Containers.worker("max-replicas", spec.get("maxReplicas"), "", clues);
    Containers.worker("max-replicas", spec.get("maxReplicaCount"), "", clues);
    clues.add(new Setting(Workload.WORKER, "scaled-by", kind, spec.line()));
    for (Tree trigger : spec.get("triggers").items()) {
      Containers.worker("scaling-trigger", trigger.get("type"), "", clues);
    }
    for (Tree metric : spec.get("metrics").items()) {
      Containers.worker("scaling-trigger", metric.at("resource", "name"), "", clues);
    }
  }

  /** As a person would type it: {@code name: cron 0 8 * * * Europe/Berlin}. */
  private static void schedule(String name, Tree spec, List<Clue> clues) {
    Tree schedule = spec.get("schedule");
    String zone = spec.get("timeZone").text();
    if (!schedule.text().isEmpty()) {
      String text = name + ": cron " + schedule.text() + (zone.isEmpty() ? "" : " " + zone);
      clues.add(new Setting("cron-job", "schedule", text, schedule.line()));
    }
  }
}
