package io.github.specq.evidence;

import io.github.specq.evidence.Clue.Attribute;
import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functions and the queues that start them, of the Terraform files of each folder. A stream, a
 * topic or a broker may start one as well, and that is no job. Mutable.
 */
final class Functions {
  /** The resource that makes a source start a function. */
  static final String MAPPING = "aws_lambda_event_source_mapping";

  /** The resource of a function. */
  static final String FUNCTION = "aws_lambda_function";

  private static final int MOST = 20_000;
  private static final Pattern QUEUE =
      Pattern.compile("(?i)(?!.*(?:kinesis|dynamodb|kafka|msk)).*(?:sqs|queue).*");
  private static final Pattern OF_FUNCTION =
      Pattern.compile("(?:\\$\\{)?aws_lambda_function\\.([A-Za-z0-9_-]+)(?:[.\\[].*)?");

  /** What settings of the mapping and of the function are called, whatever the format. */
  private static final Map<String, String> OF_MAPPING =
      Map.of(
          "batch_size", "batch-size",
          "function_response_types", "response-type",
          "scaling_config.maximum_concurrency", "max-concurrency");

  private static final Map<String, String> OF_ONE =
      Map.of("timeout", "timeout", "reserved_concurrent_executions", "reserved-concurrency");

  private final Map<Resource, List<Placed>> resources = new LinkedHashMap<>();
  private int number;

  private record Resource(String folder, String type, String name) {}

  private record Placed(String path, Attribute attribute) {}

  /** Notes an attribute; of very many only the first. */
  void add(String path, Attribute attribute) {
    if (number < MOST) {
      number++;
      resources
          .computeIfAbsent(
              new Resource(Paths.folder(path), attribute.type(), attribute.name()),
              r -> new ArrayList<>())
          .add(new Placed(path, attribute));
    }
  }

  /**
   * Says what is known about functions that a queue starts, when every file was read.
   *
   * @param note gets each setting with the file that it stands in
   */
  void settle(BiConsumer<String, Setting> note) {
    resources.forEach(
        (resource, attributes) -> {
          if (resource.type.equals(MAPPING)) {
            mapping(resource, attributes, note);
          }
        });
  }

  private void mapping(
      Resource mapping, List<Placed> attributes, BiConsumer<String, Setting> note) {
    for (Placed placed : attributes) {
      Attribute source = placed.attribute;
      if (source.path().equals("event_source_arn") && QUEUE.matcher(source.value()).matches()) {
        note.accept(
            placed.path, new Setting("queue-function", "name", mapping.name, source.line()));
        say(attributes, OF_MAPPING, note);
        attributes.stream()
            .filter(p -> p.attribute.path().equals("function_name"))
            .map(p -> OF_FUNCTION.matcher(p.attribute.value()))
            .filter(Matcher::matches)
            .map(m -> new Resource(mapping.folder, FUNCTION, m.group(1)))
            .forEach(f -> say(resources.getOrDefault(f, List.of()), OF_ONE, note));
        return;
      }
    }
  }

  private static void say(
      List<Placed> attributes, Map<String, String> names, BiConsumer<String, Setting> note) {
    for (Placed placed : attributes) {
      Attribute a = placed.attribute;
      String name = names.getOrDefault(a.path(), "");
      if (!name.isEmpty() && a.literal()) {
        note.accept(placed.path, new Setting("queue-function", name, a.value(), a.line()));
      }
    }
  }
}
