package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files that say what a hosting platform runs: Fly.io's, Render's and Kamal's. */
final class Platforms {
  private static final int MOST_ROLES = 200;

  private Platforms() {}

  /** {@code fly.toml}, whose processes are commands. */
  static List<Clue> fly(TextFile file) throws Unreadable {
    List<Clue> clues = new ArrayList<>();
    for (Tree command : Trees.toml(file).get("processes").entries().values()) {
      clues.addAll(Commands.of(command));
    }
    return clues;
  }

  /** {@code render.yaml}: services with their commands, images and limits, and databases. */
  static List<Clue> render(TextFile file) throws Unreadable {
    List<Clue> clues = new ArrayList<>();
    for (Tree document : Trees.yaml(file)) {
      resources(document, clues);
      for (Tree project : document.get("projects").items()) {
        project.get("environments").items().forEach(e -> resources(e, clues));
      }
    }
    return clues;
  }

  private static void resources(Tree tree, List<Clue> clues) {
    tree.get("services").items().forEach(s -> service(s, clues));
    for (Tree database : tree.get("databases").items()) {
      Tree name = database.get("name");
      clues.add(new Setting("render", "database", name.text(), name.line()));
    }
  }

  private static void service(Tree service, List<Clue> clues) {
    Tree type = service.get("type");
    clues.add(new Setting("render", "service", type.text(), type.line()));
    clues.addAll(Commands.of(service.get("startCommand")));
    clues.addAll(Commands.of(service.get("dockerCommand")));
    Tree image = service.at("image", "url");
    Containers.image(image.text(), image.line()).ifPresent(clues::add);
    for (Tree variable : service.get("envVars").items()) {
      Tree name = variable.get("key");
      clues.addAll(Containers.variable(name.text(), variable.get("value").text(), name.line()));
    }
    Tree policy = service.get("maxmemoryPolicy");
    if (!policy.text().isEmpty()) {
      clues.add(new Setting("render", "maxmemory-policy", policy.text(), policy.line()));
    }
    Tree schedule = service.get("schedule");
    if (type.text().equals("cron") && !schedule.text().isEmpty()) {
      // Its schedules are in UTC.
      String text = service.get("name").text() + ": cron " + schedule.text() + " UTC";
      clues.add(new Setting("cron-job", "schedule", text, schedule.line()));
    }
    if (type.text().equals(Workload.WORKER)) {
      Containers.worker("replicas", service.get("numInstances"), "", clues);
      Containers.worker("max-replicas", service.at("scaling", "maxInstances"), "", clues);
      Containers.worker("stop-time", service.get("maxShutdownDelaySeconds"), " s", clues);
    }
  }

  /** {@code config/deploy.yml} of Kamal: the servers by their roles, and what runs beside them. */
  static List<Clue> kamal(TextFile file) throws Unreadable {
    if (Kubernetes.isLikely(file)) {
      return new Kubernetes().read(file);
    }
    List<Clue> clues = new ArrayList<>();
    for (Tree document : Trees.yaml(file)) {
      Tree service = document.get("service");
      if (service.text().isEmpty() || !document.get("servers").isThere()) {
        continue;
      }
      clues.add(new Setting("kamal", "service", service.text(), service.line()));
      variables(document, clues);
      document.get("servers").entries().entrySet().stream()
          .limit(MOST_ROLES)
          .forEach(role -> role(role.getKey(), role.getValue(), clues));
      for (Map.Entry<String, Tree> accessory : document.get("accessories").entries().entrySet()) {
        Tree image = accessory.getValue().get("image");
        Containers.image(image.text(), image.line()).ifPresent(clues::add);
      }
    }
    return clues;
  }

  private static void role(String name, Tree role, List<Clue> clues) {
    Tree command = role.get("cmd");
    clues.addAll(Commands.of(command));
    variables(role, clues);
    if (new Workload(name, Commands.words(command.text())).isWorker()) {
      int hosts = Math.max(role.items().size(), role.get("hosts").items().size());
      if (hosts > 0) {
        clues.add(new Setting(Workload.WORKER, "replicas", String.valueOf(hosts), role.line()));
      }
      Tree options = role.get("options");
      Containers.worker("memory", Containers.memory(options.get("memory")), "", clues);
      Containers.worker("cpus", options.get("cpus"), "", clues);
    }
  }

  private static void variables(Tree tree, List<Clue> clues) {
    tree.at("env", "clear")
        .entries()
        .forEach(
            (name, value) -> clues.addAll(Containers.variable(name, value.text(), value.line())));
  }
}
