package io.github.specq.yaml;

import io.github.specq.yaml.Yaml.Entry;
import io.github.specq.yaml.Yaml.Mapping;
import io.github.specq.yaml.YamlValue.Fields;
import io.github.specq.yaml.YamlValue.Items;
import io.github.specq.yaml.YamlValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random files, paths and values. Comments behind values begin with {@code #~}. */
record RandomYaml(Random random) {

  private static final List<String> FILES =
      List.of(
          """
          # answers
          specq: 1   #~ one
          bank: phase9

          answers:
            # the queue
            job-queue: { technology: rabbitmq, reason: We need routing. }   #~ two
            workers: #~ three
              text: Start with 2 workers.   #~ four
              count: 2
              # five

              memory-limit: { state: unknown, owner: ops }
                # six, deep
            retries:
              - a
              - b: 1 # seven
                c: 2
          # end
          accepted: { DEP-01: "Jobs are resumable." }
          """,
          """
          ---
              literal: |- #~ one
                a
                 b

                c
              keep: |+
                a


              folded: >2
                  a
                b

                #no comment
              "quoted key": 'it''s'   #~ two
              empty:
              none: {}   #~ three
              # last
              plain: some
                words   # four

          # end


          """,
          """
          { # one
            a: 1, # two
            "b":2,
            c: { d: [1, 2], e:, f: , },
            g: { } # three
          } # four
          """,
          """
          list:
          - a   # one
          -
          - [x, {y: z}]
          block:
            # two
            - a

            # three
          deep:
                  deeper:
                          # four
                          deepest: |
                              text
                              # text
                           # five
                  other: 1
          last: |
            no line break""",
          "",
          "# only a comment",
          "a: 1");

  private static final List<String> WORDS =
      List.of(
          "a",
          "yes",
          "2",
          "30 min",
          " ",
          "  ",
          "#",
          " #",
          ": ",
          ":",
          "-",
          "- ",
          "?",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          "'",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&x",
          "*x",
          "!t",
          "|",
          ">",
          "%",
          "@",
          "`",
          "~",
          "null",
          "<<",
          "---",
          "...",
          "=",
          "\u0000",
          "\u0007",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u2028",
          "\u2029",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u00E4",
          "e\u0301",
          "\uFFFF",
          "\u202E",
          "line of text\n",
          "  indented\n",
          "#~ x\n");

  private static final List<String> KEYS =
      List.of(
          "a",
          "b",
          "answers",
          "workers",
          "note",
          "two words",
          "null",
          "a: b",
          "#",
          "\uD83D\uDE00",
          "{",
          "x\ny");

  String file() {
    String text = one(FILES);
    text = chance(3) ? text.replace("\n", "\r\n") : text;
    text = chance(4) ? text.stripTrailing() : text;
    return chance(4) ? "\uFEFF" + text : text;
  }

  boolean isRemoval() {
    return chance(4);
  }

  /** A path to an entry that is there, or to a new one; never through text. */
  List<String> path(Mapping root) {
    List<String> path = new ArrayList<>();
    Mapping mapping = root;
    while (true) {
      if (mapping.entries().isEmpty() || chance(3)) {
        path.add(one(KEYS));
      } else {
        path.add(one(mapping.entries()).key().text());
      }
      Optional<Entry> entry = mapping.entry(path.get(path.size() - 1));
      Optional<Yaml> value = entry.map(Entry::value);
      if (value.isEmpty() || value.filter(v -> YamlValue.of(v).equals(new Text(""))).isPresent()) {
        if (chance(3)) {
          path.add(one(KEYS));
        }
        return path;
      }
      if (!(value.get() instanceof Mapping child) || chance(3)) {
        return path;
      }
      mapping = child;
    }
  }

  YamlValue value() {
    return value(3);
  }

  private YamlValue value(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(8);
    if (kind == 7) {
      return new Items(few().mapToObj(i -> value(depth - 1)).toList());
    }
    if (kind == 6) {
      Map<String, YamlValue> fields = new LinkedHashMap<>();
      few().forEach(i -> fields.put(one(KEYS), value(depth - 1)));
      return new Fields(fields);
    }
    return new Text(
        chance(10) ? "" : few().mapToObj(i -> one(WORDS)).collect(Collectors.joining()));
  }

  private IntStream few() {
    return IntStream.range(0, random.nextInt(6));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
