package io.github.specq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words with their places, in sentences and clauses. Hyphens within words are as good as
 * blanks, so that a dead-letter queue is a dead letter queue.
 *
 * @param text as it was typed
 * @param words its words, numbers and marks in their order
 */
record Passage(String text, List<Word> words) {
  private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\d+(?:[.,_]\\d+)*)"
              + "|(?<word>"
              + WIDE
              + "|\\p{L}(?:(?!"
              + WIDE
              + ")[\\p{L}\\p{M}\\p{N}'’])*)"
              + "|(?<line>\\R)"
              + "|(?<range>\\.\\.+|…)"
              + "|(?<mark>\\S)");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:^|.*[^\\p{L}])(?:e\\.g|i\\.e|etc|approx|exp|ca|max|min|incl|resp|vs)");

  private static final Set<String> ENDS = Set.of(".", "!", "?", ";", "。", "！", "？", "；");
  private static final Set<String> BREAKS =
      Set.of(",", "(", ")", "–", "—", "[", "]", "，", "、", ":");

  private static final Set<String> OPENERS =
      Set.of(
          "but",
          "however",
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "unless",
          "if",
          "so",
          "since");

  /** Behind a hyphen these change nothing about what stands before it. */
  private static final Set<String> COMPOUNDS = Set.of("based", "backed", "driven", "like", "style");

  /** Behind "and" these begin a clause of their own. */
  private static final Set<String> SUBJECTS =
      Set.of("we", "they", "it", "our", "there", "the", "a", "everything", "somebody", "this");

  Passage {
    words = List.copyOf(words);
  }

  static Passage of(String text) {
    return new Cut(text).passage();
  }

  /** The text of the words from one to before another, on one line. */
  String text(int from, int to) {
    String part = text.substring(words.get(from).from(), words.get(to - 1).to());
    return part.replaceAll("\\s+", " ");
  }

  Span span(int from, int to) {
    return new Span(words.get(from).from(), words.get(to - 1).to());
  }

  private boolean isLink(int at) {
    return text.charAt(at) == '-' || text.charAt(at) == '_';
  }

  int size() {
    return words.size();
  }

  /** Whether words are no part of a longer one with a hyphen: {@code cron} in {@code my-cron}. */
  boolean isWhole(int from, int to) {
    int begin = words.get(from).from();
    int end = words.get(to - 1).to();
    boolean behind = begin > 1 && isLink(begin - 1) && Character.isLetter(text.charAt(begin - 2));
    boolean before =
        end + 1 < text.length()
            && isLink(end)
            && Character.isLetter(text.charAt(end + 1))
            && !(isIn(to) && COMPOUNDS.contains(words.get(to).stem()));
    return !behind && !before;
  }

  Word word(int at) {
    return words.get(at);
  }

  boolean isIn(int at) {
    return at >= 0 && at < words.size();
  }

  boolean isSameSentence(int one, int other) {
    return word(one).sentence() == word(other).sentence();
  }

  boolean isSameClause(int one, int other) {
    return word(one).clause() == word(other).clause();
  }

  boolean is(int at, String stem) {
    return isIn(at) && words.get(at).is(stem);
  }

  /** Cuts a text; mutable. */
  private static final class Cut {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int sentence;
    private int clause;

    Cut(String text) {
      this.text = text;
    }

    Passage passage() {
      Matcher m = TOKEN.matcher(text);
      while (m.find()) {
        if (m.group("line") != null) {
          sentence++;
          clause++;
        } else if (m.group("range") != null) {
          add(m, Word.Kind.MARK);
        } else if (m.group("mark") != null) {
          mark(m);
        } else {
          add(m, m.group("word") == null ? Word.Kind.NUMBER : Word.Kind.WORD);
        }
      }
      return new Passage(text, words);
    }

    private void mark(Matcher m) {
      String mark = m.group();
      if (isJoiner(mark, m.start()) || (mark.equals(".") && isAbbreviated(m.start()))) {
        return;
      }
      boolean ends = ENDS.contains(mark) && !isWithinWord(mark, m.start());
      boolean dash = mark.equals("-") && isBlank(m.start() - 1) && isBlank(m.end());
      add(m, Word.Kind.MARK);
      if (ends) {
        sentence++;
      }
      if (ends || dash || BREAKS.contains(mark)) {
        clause++;
      }
    }

    private void add(Matcher m, Word.Kind kind) {
      String stem = kind == Word.Kind.WORD ? Stem.of(m.group()) : m.group();
      boolean and = !words.isEmpty() && words.get(words.size() - 1).is("and");
      if (OPENERS.contains(stem) || (and && SUBJECTS.contains(stem))) {
        clause++;
      }
      words.add(new Word(m.start(), m.end(), stem, kind, sentence, clause));
    }

    /** Between two numbers it is a range. */
    private boolean isJoiner(String mark, int at) {
      boolean within = isWordPart(at - 1) && isWordPart(at + 1);
      boolean numbers =
          within
              && Character.isDigit(text.charAt(at - 1))
              && Character.isDigit(text.charAt(at + 1));
      return within && !numbers && (mark.equals("-") || mark.equals("_"));
    }

    /** As in {@code trigger.dev} and {@code e.g.}. */
    private boolean isWithinWord(String mark, int at) {
      return mark.equals(".") && isWordPart(at + 1);
    }

    private boolean isAbbreviated(int at) {
      return ABBREVIATION.matcher(text.substring(Math.max(0, at - 8), at)).matches();
    }

    private boolean isWordPart(int at) {
      return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isBlank(int at) {
      return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
    }
  }
}
