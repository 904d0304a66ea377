package io.github.specq.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What formatters do to documents such as specq writes: {@link #prettier} what Prettier 3 does, and
 * {@link #other} what others do, who mean the same by other signs. Code stays as it is.
 */
public final class FormatterModel {
  private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern STARS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*\\\\])\\*(?=[^\\s*])([^*`]*[^\\s*\\\\`])\\*(?![\\p{L}\\p{N}*])");
  private static final Pattern UNDERSCORES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_\\\\`])_(?=[^\\s_])([^_*`]*[^\\s_\\\\`])_(?![\\p{L}\\p{N}_`])");

  private static final Pattern ITEM = Pattern.compile("^ *(?:[-*+]|\\d{1,9}[.)]) +");
  // What stands between backticks is not broken.
  private static final Pattern UNBROKEN = Pattern.compile("(?:`[^`]*`|\\S)+");
  private static final Pattern NO_WORDS = Pattern.compile(" {0,3}[#<>|]| {4}");
  private static final Pattern OPENER = Pattern.compile("[-*+=~|<>#].*|\\d+[.)]");

  private FormatterModel() {}

  /** One blank line between blocks, padded tables, {@code -}, {@code 1.} and {@code _}. */
  public static String prettier(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : prose(text, FormatterModel::prettierLine).lines().toList()) {
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      boolean comment = line.startsWith("<!--") || last.startsWith("<!--");
      boolean apart = comment || line.startsWith("#") || last.startsWith("#");
      if (apart && !last.isEmpty() && !line.isEmpty() && !isInCode(lines)) {
        lines.add("");
      }
      if (!line.isEmpty() || !last.isEmpty() || isInCode(lines)) {
        lines.add(line);
      }
    }
    return tables(lines, FormatterModel::padded) + "\n";
  }

  private static boolean isInCode(List<String> lines) {
    return lines.stream().filter(l -> l.strip().startsWith("```")).count() % 2 == 1;
  }

  private static String prettierLine(String line) {
    String list =
        line.stripTrailing()
            .replaceFirst("^( *)[*+] ", "$1- ")
            .replaceFirst("^( *\\d{1,9})\\) ", "$1. ");
    String links = list.replaceAll("\\]\\(<([^<>()\\s]+)>\\)", "]($1)");
    return STARS.matcher(links).replaceAll("_$1_");
  }

  /** Other signs for the same, as chance has it. */
  public static String other(String text, Random random) {
    boolean stars = random.nextBoolean();
    boolean numbers = random.nextBoolean();
    boolean brackets = random.nextBoolean();
    boolean emphasis = random.nextBoolean();
    boolean narrow = random.nextBoolean();
    String changed =
        prose(
            text,
            line -> {
              String signs = stars ? line.replaceFirst("^( *)- ", "$1* ") : line;
              signs = numbers ? signs.replaceFirst("^( *\\d{1,9})\\. ", "$1) ") : signs;
              signs =
                  brackets ? signs.replaceAll("(?<!\\\\)\\]\\(([^<>()\\s]+)\\)", "](<$1>)") : signs;
              return emphasis ? UNDERSCORES.matcher(signs).replaceAll("*$1*") : signs;
            });
    String wrapped =
        switch (random.nextInt(3)) {
          case 0 -> wrapped(changed, 40 + random.nextInt(80));
          case 1 -> wrapped(changed, Integer.MAX_VALUE);
          default -> changed;
        };
    return tables(
        Arrays.asList(wrapped.split("\n", -1)),
        narrow ? FormatterModel::narrow : FormatterModel::padded);
  }

  /**
   * The paragraphs of a text broken anew, as Prettier does with {@code --prose-wrap always}; what
   * would begin something else never comes to the beginning of a line.
   *
   * @param width of the lines; where it is very large, each paragraph becomes one line
   */
  public static String wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    boolean code = false;
    for (String line : text.split("\n", -1)) {
      boolean fence = line.strip().startsWith("```");
      boolean item = ITEM.matcher(line).find();
      boolean words = !code && !fence && !line.isBlank() && !NO_WORDS.matcher(line).lookingAt();
      if (!words || item) {
        lines.addAll(broken(paragraph, width));
        paragraph.clear();
      }
      if (words) {
        paragraph.add(line);
      } else {
        lines.add(line);
      }
      code = code != fence;
    }
    lines.addAll(broken(paragraph, width));
    return String.join("\n", lines);
  }

  private static List<String> broken(List<String> paragraph, int width) {
    List<String> lines = new ArrayList<>();
    if (paragraph.isEmpty()) {
      return lines;
    }
    Matcher item = ITEM.matcher(paragraph.get(0));
    int indent = item.find() ? item.end() : 0;
    StringBuilder line = new StringBuilder(paragraph.get(0).substring(0, indent));
    String words =
        paragraph.stream().map(String::strip).collect(Collectors.joining(" ")).substring(indent);
    for (String word : UNBROKEN.matcher(words).results().map(MatchResult::group).toList()) {
      boolean fits = line.length() + 1 + word.length() <= width;
      boolean begins = line.length() == indent;
      if (!begins && !fits && !OPENER.matcher(word).matches()) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        begins = true;
      }
      line.append(begins ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String prose(String text, UnaryOperator<String> each) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : text.split("\n", -1)) {
      boolean fence = line.strip().startsWith("```");
      lines.add(code || fence ? line : each.apply(line));
      code = code != fence;
    }
    return String.join("\n", lines);
  }

  private static String tables(List<String> lines, UnaryOperator<List<List<String>>> layout) {
    List<String> all = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      code = code != line.strip().startsWith("```");
      if (!code && line.startsWith("|")) {
        table.add(Arrays.stream(BORDER.split(line.substring(1), -1)).map(String::strip).toList());
        continue;
      }
      layout.apply(table).forEach(r -> all.add(row(r)));
      table.clear();
      all.add(line);
    }
    layout.apply(table).forEach(r -> all.add(row(r)));
    return String.join("\n", all);
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static List<List<String>> narrow(List<List<String>> table) {
    return table.stream()
        .map(FormatterModel::inner)
        .map(r -> r.stream().map(c -> c.matches("-+") ? "---" : c).toList())
        .toList();
  }

  private static List<String> inner(List<String> cells) {
    return cells.subList(0, cells.size() - 1);
  }

  private static List<List<String>> padded(List<List<String>> table) {
    List<List<String>> rows = narrow(table);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(
          rows.stream()
              .filter(r -> column < r.size())
              .mapToInt(r -> width(r.get(column)))
              .max()
              .orElse(3));
    }
    List<List<String>> laid = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String fill = row.get(i).equals("---") ? "-" : " ";
        cells.add(row.get(i) + fill.repeat(widths.get(i) - width(row.get(i))));
      }
      laid.add(cells);
    }
    return laid;
  }

  private static int width(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : isWide(c) ? 2 : 1)
        .sum();
  }

  private static boolean isWide(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default ->
          (character >= 0x1F300 && character <= 0x1FAFF)
              || (character >= 0xFF01 && character <= 0xFF60);
    };
  }
}
