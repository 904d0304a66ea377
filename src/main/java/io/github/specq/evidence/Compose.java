package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compose files: services with their images, commands, variables and limits. */
final class Compose implements ClueReader {

  @Override
  public List<Clue> read(TextFile file) throws Unreadable {
    List<Clue> clues = new ArrayList<>();
    for (Tree document : Trees.yaml(file)) {
      for (Map.Entry<String, Tree> entry : document.get("services").entries().entrySet()) {
        clues.add(new Setting("compose", "service", entry.getKey(), entry.getValue().line()));
        service(entry.getKey(), entry.getValue(), clues);
      }
    }
    return clues;
  }

  private static void service(String name, Tree service, List<Clue> clues) {
    Tree image = service.get("image");
    Containers.image(image.text(), image.line()).ifPresent(clues::add);
    List<Clue> commands = new ArrayList<>(Commands.of(service.get("entrypoint")));
    commands.addAll(Commands.of(service.get("command")));
    clues.addAll(commands);
    variables(service.get("environment"), clues);
    List<String> words =
        commands.stream()
            .flatMap(c -> c instanceof Clue.Command command ? command.words().stream() : null)
            .toList();
    if (new Workload(name, words).isWorker()) {
      Tree deploy = service.get("deploy");
      Tree limits = deploy.at("resources", "limits");
      Containers.worker("replicas", deploy.get("replicas"), "", clues);
      Containers.worker("replicas", service.get("scale"), "", clues);
      Containers.worker("memory", Containers.memory(limits.get("memory")), "", clues);
      Containers.worker("memory", Containers.memory(service.get("mem_limit")), "", clues);
      Containers.worker("cpus", limits.get("cpus"), "", clues);
      Containers.worker("cpus", service.get("cpus"), "", clues);
      Containers.worker("stop-time", service.get("stop_grace_period"), "", clues);
    }
  }

  private static void variables(Tree environment, List<Clue> clues) {
    environment
        .entries()
        .forEach(
            (name, value) -> clues.addAll(Containers.variable(name, value.text(), value.line())));
    for (Tree item : environment.items()) {
      String[] parts = item.text().split("=", 2);
      clues.addAll(Containers.variable(parts[0], parts.length == 2 ? parts[1] : "", item.line()));
    }
  }
}
