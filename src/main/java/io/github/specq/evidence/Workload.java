package io.github.specq.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that is run: a compose service, a Kubernetes deployment.
 *
 * @param command its words, none where they are not known
 */
record Workload(String name, List<String> command) {
  /** In the settings of signatures, what is known about workloads that run jobs. */
  static final String WORKER = "worker";

  private static final Set<String> NAMES =
      Set.of(
          "worker", "workers", "consumer", "consumers", "celery", "sidekiq", "resque", "horizon");
  private static final Set<String> COMMANDS =
      Set.of(
          "worker",
          "worker-pool",
          "sidekiq",
          "resque:work",
          "queue:work",
          "horizon",
          "dramatiq",
          "arq",
          "huey_consumer",
          "huey_consumer.py",
          "jobs",
          "jobs:work",
          "solid_queue:start",
          "good_job");
  private static final Set<String> OTHERS =
      Set.of(
          "beat", "flower", "scheduler", "exporter", "dashboard", "monitor", "cron", "clock", "ui");

  /** Whether it runs jobs: its command says so, or its name where there is no command. */
  boolean isWorker() {
    if (hasAny(List.of(name.toLowerCase(Locale.ROOT).split("[-_./ ]", -1)), OTHERS)) {
      return false;
    }
    List<String> words = command.stream().map(Paths::name).toList();
    return hasAny(words, COMMANDS)
        ? !hasAny(words, OTHERS)
        : hasAny(List.of(name.toLowerCase(Locale.ROOT).split("[-_./ ]", -1)), NAMES);
  }

  private static boolean hasAny(List<String> words, Set<String> known) {
    return words.stream().anyMatch(known::contains);
  }
}
