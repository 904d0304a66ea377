package io.github.specq.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a passage says of its words: that it is so, that it is not so, or neither, as what is asked,
 * hoped, past, somebody else's or only thought of settles nothing.
 */
final class Standing {
  private static final int REACH = 6;

  /** So few words, with the mark behind them, say nothing of their own. */
  private static final int AFTERTHOUGHT = 3;

  private static final Set<String> NEGATORS =
      Set.of(
          "no",
          "not",
          "never",
          "without",
          "neither",
          "nor",
          "non",
          "don't",
          "doesn't",
          "won't",
          "isn't",
          "aren't",
          "shouldn't",
          "mustn't",
          "can't",
          "cannot",
          "dont",
          "avoid",
          "skip",
          "disable",
          "against",
          "nope",
          "disabled",
          "ne",
          "pas",
          "nicht",
          "kein",
          "keine",
          "keinen",
          "sans",
          "sin",
          "ohne",
          "niet",
          "geen",
          "não",
          "nunca");

  /** Behind a negator they make a limit of it, or nothing. */
  private static final Set<String> NOT_DENIED =
      Set.of(
          "more",
          "longer",
          "fewer",
          "less",
          "later",
          "exceed",
          "exceeding",
          "only",
          "over",
          "above",
          "matter",
          "problem",
          "doubt",
          "least",
          "most",
          "idea");

  private static final List<Phrase> INSTEAD =
      Phrase.all("anything but", "instead of", "rather than", "as opposed to", "in place of");

  private static final List<Phrase> LIMITS =
      Phrase.all(
          "longer than", "more than", "larger than", "bigger than", "greater than", "exceed");

  private static final Set<String> ENDS_DENIAL =
      Set.of("and", "but", "with", "then", "so", "just", "only", "because", "since", "until", "if");

  private static final List<Phrase> REJECTED =
      Phrase.all(
          "considered",
          "was considered",
          "were considered",
          "rejected",
          "ruled out",
          "overkill",
          "too complex",
          "too heavy",
          "too expensive",
          "too slow",
          "too big",
          "discarded",
          "dropped",
          "dismissed",
          "not needed",
          "not necessary",
          "not required",
          "not used",
          "not an option",
          "not worth",
          "unnecessary",
          "switched off",
          "turned off",
          "disabled",
          "off the table",
          "not interest",
          "not interested",
          "not matter",
          "no interest");

  private static final List<Phrase> UNSURE =
      Phrase.all(
          "maybe",
          "perhaps",
          "possibly",
          "probably",
          "might",
          "could",
          "may be",
          "either",
          "whether",
          "depends",
          "not sure",
          "unsure",
          "unclear",
          "undecided",
          "not decided",
          "tbd",
          "still open",
          "whichever",
          "whatever they",
          "ない",
          "不",
          "没",
          "未",
          "别",
          "to be decided",
          "to be determined",
          "to be defined",
          "todo",
          "thinking about",
          "thinking of",
          "considering",
          "evaluate",
          "would",
          "wonder",
          "discuss",
          "later on",
          "later we",
          "we may",
          "eventually",
          "someday",
          "one day",
          "in the future",
          "next year",
          "next quarter",
          "in phase",
          "no idea",
          "don't know",
          "do not know",
          "open question",
          "on the table",
          "to be discussed",
          "let's see",
          "hopefully",
          "ideally",
          "if needed",
          "if necessary",
          "if we need",
          "or so",
          "some time",
          "compared to",
          "compared with",
          "vs",
          "versus");

  /** What is listed behind these is doubted to the end of the sentence. */
  private static final List<Phrase> COMPARED =
      Phrase.all(
          "compared",
          "comparing",
          "looked at",
          "looking at",
          "tried",
          "tested",
          "evaluated",
          "evaluating",
          "talked about",
          "discussed",
          "thought about",
          "thought of",
          "candidates");

  private static final List<Phrase> DECIDED =
      Phrase.all(
          "it is",
          "we use",
          "we'll use",
          "we will use",
          "we take",
          "we go with",
          "we went with",
          "going with",
          "go with",
          "we chose",
          "we choose",
          "chosen",
          "was chosen",
          "we pick",
          "picked",
          "decided",
          "decision",
          "settled on",
          "in the end",
          "therefore",
          "final choice",
          "in favour of",
          "in favor of",
          "the choice is",
          "winner");

  private static final List<Phrase> PAST =
      Phrase.all(
          "last week",
          "last month",
          "last year",
          "last quarter",
          "last time",
          "used to",
          "previously",
          "formerly",
          "in the past",
          "yesterday",
          "historically",
          "legacy",
          "old system",
          "the old",
          "was",
          "were",
          "had",
          "back then",
          "until now",
          "so far",
          "at the moment we",
          "before we",
          "migrated from",
          "moved from",
          "moving away",
          "got rid of",
          "ran",
          "until N");

  private static final List<Phrase> CHOSEN =
      Phrase.all(
          "was chosen", "was picked", "was selected", "was decided", "was agreed", "were chosen");

  private static final List<Phrase> OTHERS =
      Phrase.all(
          "they",
          "their",
          "unlike",
          "elsewhere",
          "other team",
          "another team",
          "other service",
          "other services",
          "another service",
          "other system",
          "other project",
          "another project",
          "payment service uses",
          "competitor",
          "competitors",
          "my last",
          "previous company",
          "previous job",
          "next door",
          "the ... team",
          "like the ...",
          "as in the",
          "similar to",
          "on its own",
          "by itself",
          "by themselves",
          "by other",
          "other department",
          "other departments",
          "according to",
          "textbook",
          "promise",
          "promises",
          "claim",
          "claims");

  private static final Set<String> GOES_ON = Set.of("which", "who", "that", "where", "whose");

  private final boolean[] doubted;
  private final boolean[] decided;
  private final int[] deniedBy;

  private Standing(int size) {
    this.doubted = new boolean[size];
    this.decided = new boolean[size];
    this.deniedBy = new int[size];
    Arrays.fill(deniedBy, -1);
  }

  static Standing of(Passage passage) {
    Standing standing = new Standing(passage.size());
    standing.doubt(passage);
    standing.deny(passage);
    standing.reject(passage);
    return standing;
  }

  /** Whether all words from one to before another are said to be so. */
  boolean isStated(int from, int to) {
    for (int i = from; i < to; i++) {
      if (doubted[i] || (deniedBy[i] >= 0 && !(deniedBy[i] >= from && deniedBy[i] < to))) {
        return false;
      }
    }
    return true;
  }

  /** Whether they are said not to be so, by a word outside of them. */
  boolean isDenied(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!doubted[i] && deniedBy[i] >= 0 && !(deniedBy[i] >= from && deniedBy[i] < to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause of a word says that something was chosen. */
  boolean isDecided(int at) {
    return decided[at];
  }

  /** Whether a word denies what follows it. */
  boolean denies(int at) {
    return deniedBy[at] == at;
  }

  /** Where the words begin with those right before them that deny them. */
  int denials(int from, int to) {
    int by = deniedBy[from];
    return by >= 0 && by < from && isDenied(from, to) ? by : from;
  }

  private void doubt(Passage passage) {
    boolean before = false;
    boolean compared = false;
    for (List<Integer> clause : clauses(passage)) {
      Word first = passage.word(clause.get(0));
      compared =
          stands(COMPARED, passage, clause)
              || (compared
                  && isListedOn(passage, clause.get(0))
                  && !stands(DECIDED, passage, clause));
      boolean goesOn = compared || (before && goesOn(passage, clause.get(0)));
      before = goesOn || isQuestion(passage, first.sentence()) || isDoubted(passage, clause);
      if (before) {
        clause.forEach(i -> doubted[i] = true);
        doubtBefore(passage, clause);
      }
      if (stands(DECIDED, passage, clause) || first.is("so")) {
        clause.forEach(i -> decided[i] = true);
      }
    }
  }

  /** {@code ..., one day}: what stands alone behind a comma is about what stands before it. */
  private void doubtBefore(Passage passage, List<Integer> clause) {
    int first = clause.get(0);
    if (clause.size() > AFTERTHOUGHT || !isListedOn(passage, first)) {
      return;
    }
    for (int i = first - 1; i >= 0 && passage.isSameClause(i, first - 1); i--) {
      doubted[i] = true;
    }
  }

  private static boolean isListedOn(Passage passage, int first) {
    return first > 0 && passage.isSameSentence(first - 1, first) && passage.is(first - 1, ",");
  }

  /** {@code , which uses 5} and {@code (5 of them)} are about what stands before. */
  private static boolean goesOn(Passage passage, int first) {
    boolean sameSentence = first > 0 && passage.isSameSentence(first - 1, first);
    return sameSentence
        && (passage.is(first - 1, "(") || GOES_ON.contains(passage.word(first).stem()));
  }

  private static List<List<Integer>> clauses(Passage passage) {
    List<List<Integer>> clauses = new ArrayList<>();
    int current = -1;
    for (int i = 0; i < passage.size(); i++) {
      if (passage.word(i).clause() != current) {
        clauses.add(new ArrayList<>());
        current = passage.word(i).clause();
      }
      clauses.get(clauses.size() - 1).add(i);
    }
    return clauses;
  }

  private static boolean isQuestion(Passage passage, int sentence) {
    return passage.words().stream()
        .anyMatch(w -> w.sentence() == sentence && (w.is("?") || w.is("？")));
  }

  private static boolean isDoubted(Passage passage, List<Integer> clause) {
    boolean chosen = stands(CHOSEN, passage, clause);
    if (stands(COMPARED, passage, clause) && !chosen) {
      return true;
    }
    return stands(UNSURE, passage, clause)
        || stands(OTHERS, passage, clause)
        || (stands(PAST, passage, clause) && !chosen && !stands(REJECTED, passage, clause));
  }

  private static boolean stands(List<Phrase> phrases, Passage passage, List<Integer> clause) {
    return clause.stream().anyMatch(i -> phrases.stream().anyMatch(p -> p.standsAt(passage, i)));
  }

  private void deny(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      int length = NEGATORS.contains(passage.word(i).stem()) ? 1 : instead(passage, i);
      if (length > 0 && !isNoDenial(passage, i) && !isLimit(passage, i)) {
        int negator = i + length - 1;
        for (int j = i; j < Math.min(passage.size(), i + REACH); j++) {
          if (j > negator && !isWithin(passage, negator, j)) {
            break;
          }
          deniedBy[j] = i;
        }
      }
    }
  }

  /** How many words say that something else is meant than what follows; 0 where none do. */
  private static int instead(Passage passage, int at) {
    return INSTEAD.stream().mapToInt(p -> p.lengthAt(passage, at)).max().orElse(0);
  }

  private static boolean isNoDenial(Passage passage, int at) {
    return passage.isIn(at + 1) && NOT_DENIED.contains(passage.word(at + 1).stem());
  }

  /** {@code no job may take longer than}: what follows is so. */
  private static boolean isLimit(Passage passage, int negator) {
    for (int i = negator; i < Math.min(passage.size(), negator + REACH); i++) {
      int at = i;
      if (isWithin(passage, negator, i) && LIMITS.stream().anyMatch(p -> p.standsAt(passage, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Passage passage, int negator, int at) {
    Word word = passage.word(at);
    return word.clause() == passage.word(negator).clause()
        && (at == negator || !ENDS_DENIAL.contains(word.stem()));
  }

  /** {@code Kafka was considered}: what stands before in the clause. */
  private void reject(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      int at = i;
      if (REJECTED.stream().anyMatch(p -> p.standsAt(passage, at))) {
        for (int j = i - 1; j >= 0 && passage.word(j).clause() == passage.word(i).clause(); j--) {
          if (ENDS_DENIAL.contains(passage.word(j).stem())) {
            break;
          }
          deniedBy[j] = i;
        }
      }
    }
  }
}
