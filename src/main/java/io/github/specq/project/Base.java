package io.github.specq.project;

import io.github.specq.problem.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was last generated for a spec: a document in which each begin marker holds a hash of the
 * answers that the block was made of. Where git could not bring two branches together, both of
 * theirs count: what a block of the spec was made of is in one of them.
 *
 * @param sides one; more where branches differ
 */
record Base(List<Side> sides) {
  private static final String FIRST_LINE = "<!-- specq:rendered -->\n\n";

  /** An earlier specq had hashes of all answers and of all templates there. */
  private static final Pattern ANY_FIRST_LINE =
      Pattern.compile("<!-- specq:rendered(?: answers=[0-9a-f]+ templates=[0-9a-f]+)? -->\\s*\n");

  private static final Pattern BEGIN =
      Pattern.compile("(?m)^([ \t]*<!-- specq:begin (\\S+)) ([0-9a-f]{8})(?= -->)");

  /**
   * What one branch last generated.
   *
   * @param inputs the hash of the answers of each block, by its id; none where it is not known
   */
  record Side(SpecDocument document, Map<String, String> inputs) {

    Side {
      inputs = Map.copyOf(inputs);
    }

    /** A block, if it is as it was generated. */
    Optional<Block> intact(String id) {
      return document.block(id).filter(b -> !b.isEdited());
    }
  }

  /** Empty where there is none, or where somebody edited its markers. */
  static Optional<Base> parse(String file, String text) {
    return parse(file, text, List.of());
  }

  /**
   * The same where git left lines in it.
   *
   * @param branches the whole file as each branch has it, where git still knows
   */
  static Optional<Base> parse(String file, String text, List<String> branches) {
    List<Side> sides =
        Stream.concat(GitSide.both(text).stream().map(GitSide::text), branches.stream())
            .distinct()
            .flatMap(side -> parseSide(file, side).stream())
            .toList();
    return sides.isEmpty() ? Optional.empty() : Optional.of(new Base(sides));
  }

  private static Optional<Side> parseSide(String file, String text) {
    Matcher first = ANY_FIRST_LINE.matcher(text);
    if (!first.lookingAt()) {
      return Optional.empty();
    }
    String rest = text.substring(first.end());
    Map<String, String> inputs = new HashMap<>();
    BEGIN.matcher(rest).results().forEach(m -> inputs.put(m.group(2), m.group(3)));
    try {
      SpecDocument document = SpecDocument.parse(file, BEGIN.matcher(rest).replaceAll("$1"));
      return Optional.of(new Side(document, inputs));
    } catch (UserError e) {
      return Optional.empty();
    }
  }

  /** The file that holds a side by itself. */
  static String text(Side side) {
    StringBuilder text = new StringBuilder(FIRST_LINE);
    int done = 0;
    String document = side.document().text();
    for (Block block : side.document().blocks()) {
      String hash = side.inputs().get(block.id());
      if (hash != null) {
        int close = document.indexOf(" -->", block.start());
        text.append(document, done, close).append(' ').append(hash);
        done = close;
      }
    }
    return text.append(document.substring(done)).toString();
  }

  /** The side of the branch one is on. */
  Side ours() {
    return sides.get(0);
  }

  /** What a block's text was made of: only what its marker knows can be that. */
  Optional<Block> known(Block block) {
    return sides.stream()
        .flatMap(side -> side.intact(block.id()).stream())
        .filter(b -> b.checksum().equals(block.checksum()))
        .findFirst();
  }

  /** A block of a marker, also where git brought two texts of it together by itself. */
  Stream<Block> marked(Block block) {
    return sides.stream()
        .flatMap(side -> side.document().block(block.id()).stream())
        .filter(b -> b.checksum().equals(block.checksum()));
  }

  /**
   * Whether a block of a spec was made of these answers.
   *
   * @param inputs their hash
   */
  boolean madeOf(Block block, String inputs) {
    return sides.stream()
        .filter(side -> inputs.equals(side.inputs().get(block.id())))
        .flatMap(side -> side.intact(block.id()).stream())
        .anyMatch(b -> b.checksum().equals(block.checksum()));
  }

  /** Whether a block was generated before, by any branch. */
  boolean knows(String id) {
    return sides.stream().anyMatch(side -> side.document().block(id).isPresent());
  }

  /** What any branch last generated, of two texts for one block that of the branch one is on. */
  Stream<Block> blocks() {
    return sides.stream()
        .flatMap(side -> side.document().blocks().stream())
        .filter(b -> side(b.id()).document().block(b.id()).filter(b::equals).isPresent());
  }

  /** The side that a block is taken from. */
  Side side(String id) {
    return sides.stream().filter(s -> s.document().block(id).isPresent()).findFirst().orElseThrow();
  }
}
