package io.github.specq.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows of one or several command lines: {@code $ specq ...}, what comes out, what
 * is typed behind the prompt {@code >} (control characters in octal, the end of the input as {@code
 * ^D}), and {@code [exit 0]}. {@code $ cat FILE} shows a file, {@code $ cp -r FOLDER .} brings one
 * of this project.
 */
public final class Transcript {
  private static final String COMMAND = "$ ";
  private static final String CAT = COMMAND + "cat ";
  private static final String PROMPT = ">";
  private static final Set<Character> IN_DIFF = Set.of(' ', '+', '-', '@');
  private static final Pattern WORD = Pattern.compile("((?:[^ ']|'[^']*')+)");
  private static final Pattern VARIABLE = Pattern.compile("([A-Z]+)=(.*)");

  private final List<Call> calls;

  private record Call(String line, List<String> typed) {}

  private Transcript(List<Call> calls) {
    this.calls = List.copyOf(calls);
  }

  /** The command lines and typed lines of a transcript. */
  public static Transcript parse(String text) {
    List<Call> calls = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(COMMAND)) {
        calls.add(new Call(line.substring(COMMAND.length()), new ArrayList<>()));
      } else if (line.startsWith(PROMPT) && !line.equals(PROMPT + " ^D")) {
        String typed = line.substring(PROMPT.length());
        calls
            .get(calls.size() - 1)
            .typed()
            .add((typed.startsWith(" ") ? typed.substring(1) : typed).translateEscapes());
      }
    }
    return new Transcript(calls);
  }

  /**
   * The lines that specq wrote, without those that were typed, without files and without what diffs
   * show of files.
   */
  public static List<String> said(String transcript) {
    List<String> said = new ArrayList<>();
    boolean specq = false;
    boolean diff = false;
    for (String line : transcript.lines().toList()) {
      diff =
          line.startsWith("--- ") || (diff && (line.isEmpty() || IN_DIFF.contains(line.charAt(0))));
      specq = line.startsWith(COMMAND) ? line.contains("specq ") && !line.startsWith(CAT) : specq;
      if (specq && !diff && !line.startsWith(COMMAND) && !line.startsWith(PROMPT)) {
        said.add(line);
      }
    }
    return said;
  }

  /**
   * The same command lines and typed lines, with what comes out now.
   *
   * @throws IllegalStateException if something typed is never asked for
   */
  public String replay(SpecqRunner runner) {
    StringBuilder text = new StringBuilder();
    for (Call call : calls) {
      text.append(text.isEmpty() ? "" : "\n").append(COMMAND).append(call.line()).append('\n');
      run(runner, call, text);
    }
    return text.toString().lines().map(l -> l.stripTrailing() + "\n").reduce("", String::concat);
  }

  private static void run(SpecqRunner runner, Call call, StringBuilder text) {
    List<String> words = new ArrayList<>(words(call.line()));
    if ((COMMAND + call.line()).startsWith(CAT)) {
      text.append(runner.file(words.get(1)));
      return;
    }
    if (words.get(0).equals("cp")) {
      runner.copy(Path.of(words.get(2)));
      return;
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (Matcher m = VARIABLE.matcher(words.get(0));
        m.matches();
        m = VARIABLE.matcher(words.get(0))) {
      variables.put(m.group(1), m.group(2));
      words.remove(0);
    }
    SpecqRunner there = runner;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      there = there.with(variable.getKey(), variable.getValue());
    }
    SpecqRunner.Ended ended = there.run(words.subList(1, words.size()), call.typed());
    if (!ended.untyped().isEmpty()) {
      throw new IllegalStateException(
          "never asked for: " + ended.untyped() + " in:\n" + ended.screen());
    }
    text.append(ended.screen()).append("[exit ").append(ended.code()).append("]\n");
  }

  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(m -> m.group().replace("'", "")).toList();
  }
}
