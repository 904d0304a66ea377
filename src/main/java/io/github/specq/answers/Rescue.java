package io.github.specq.answers;

import io.github.specq.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is kept of an answer that could not be saved: the answers file with it, where that can be
 * written, else the answer as plain text.
 *
 * @param ending of a file that holds the text
 */
record Rescue(String text, String ending) {

  /**
   * The best that can be had.
   *
   * @param files answers files to put the answer into, the best first; each may fail
   */
  static Rescue of(List<Supplier<AnswersFile>> files, String question, Answer answer) {
    for (Supplier<AnswersFile> file : files) {
      try {
        return new Rescue(file.get().with(question, answer).text(), ".yaml");
      } catch (RuntimeException e) {
        // The failure that made the rescue necessary is told; this one is likely to be the same.
      }
    }
    return new Rescue(plain(question + ":", AnswerWriter.write(answer), ""), ".txt");
  }

  /** Text as it was typed, without quotes: for people to copy from. */
  private static String plain(String key, YamlValue value, String indent) {
    String head = indent + key;
    return value.match(
        text -> head + " " + text.text() + "\n",
        items -> head + "\n" + items(items, indent + "  "),
        fields -> head + "\n" + fields(fields, indent + "  "));
  }

  private static String items(YamlValue.Items items, String indent) {
    StringBuilder text = new StringBuilder();
    items.items().forEach(item -> text.append(plain("-", item, indent)));
    return text.toString();
  }

  private static String fields(YamlValue.Fields fields, String indent) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, YamlValue> field : fields.fields().entrySet()) {
      text.append(plain(field.getKey() + ":", field.getValue(), indent));
    }
    return text.toString();
  }
}
