package io.github.specq.answers;

import io.github.specq.problem.DidYouMean;
import io.github.specq.problem.Problem;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** What an answers file says of itself beside its answers. */
final class FileHead {
  private static final List<String> KEYS =
      List.of("specq", "bank", "bank-version", AnswersFile.ANSWERS, Acceptance.KEY);

  private FileHead() {}

  /** Reports keys that do not belong there, and a format or bank that is not this one. */
  static void check(YamlText source, String bank, List<Problem> problems) {
    if (!(source.root() instanceof Yaml.Mapping root)) {
      problems.add(
          Problem.error(
              source.position(source.root()),
              "an answers file is a mapping",
              "start it with 'specq: 1', 'bank: " + bank + "' and 'answers:'"));
      return;
    }
    for (Yaml.Entry entry : root.entries()) {
      if (!KEYS.contains(entry.key().text())) {
        problems.add(
            Problem.error(
                source.position(entry.key()),
                "unknown key '" + entry.key().text() + "'",
                DidYouMean.hint(entry.key().text(), KEYS)));
      }
    }
    expect(source, root, "specq", "1", "this specq reads format 1", problems);
    expect(source, root, "bank", bank, "the file's name and its bank must agree", problems);
  }

  private static void expect(
      YamlText source,
      Yaml.Mapping root,
      String key,
      String value,
      String hint,
      List<Problem> problems) {
    Optional<Yaml> node = root.get(key);
    if (node.isEmpty()) {
      problems.add(
          Problem.error(
              source.position(0), "'" + key + "' is missing", "add '" + key + ": " + value + "'"));
    } else if (!(node.get() instanceof Yaml.Scalar scalar && scalar.text().equals(value))) {
      problems.add(
          Problem.error(
              source.position(node.get()), "'" + key + "' must be '" + value + "'", hint));
    }
  }
}
