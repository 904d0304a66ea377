package io.github.specq.render;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Question;
import io.github.specq.bank.References;
import io.github.specq.condition.Ref;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.QuestionPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers that a block is made of, as a hash: where it stays the same, the answers have nothing
 * new for the block.
 *
 * <p>Beside the questions that the block reads count those that decide about them: whether they are
 * asked, are required, have a default or take over an answer.
 *
 * @param banks those with answers, by id
 * @param linked whether there are open questions to link to, which hangs on other documents
 */
record BlockInputs(Map<String, QuestionPath> banks, boolean linked) {
  private static final int BYTES = 4;

  /** A question of a bank. */
  record Read(String bank, String question) implements Comparable<Read> {

    static Read of(Question question) {
      return new Read(question.bank(), question.id());
    }

    private static Read of(Ref ref) {
      return new Read(ref.bank(), ref.question());
    }

    @Override
    public int compareTo(Read other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return bank + "/" + question;
    }
  }

  /** Eight lower-case hexadecimal digits for the answers to these questions. */
  String hash(Collection<Read> read) {
    return hash(read, Stream.empty(), "");
  }

  /**
   * The same for what there is to say to answers: those it was decided by, and its acceptance.
   *
   * @param more what else the answers come to in the block, in words
   */
  String hash(Collection<Read> read, Stream<Finding> findings, String more) {
    Set<Read> all = new TreeSet<>(read);
    StringBuilder accepted = new StringBuilder();
    findings.forEach(
        f -> {
          Stream.concat(f.warning().concerns().stream(), f.warning().revisit().stream())
              .map(Read::of)
              .forEach(all::add);
          f.acceptance().ifPresent(a -> accepted.append(f.warning().id()).append(a));
        });
    return digest(
        withDeciding(all).stream().map(this::answered).collect(Collectors.joining())
            + accepted
            + more
            + linked);
  }

  private Set<Read> withDeciding(Set<Read> read) {
    Set<Read> all = new TreeSet<>();
    Deque<Read> open = new ArrayDeque<>(read);
    while (!open.isEmpty()) {
      Read next = open.remove();
      if (all.add(next)) {
        deciding(next).forEach(open::add);
      }
    }
    return all;
  }

  private Stream<Read> deciding(Read read) {
    Optional<Bank> bank = Optional.ofNullable(banks.get(read.bank())).map(QuestionPath::bank);
    return bank.stream()
        .flatMap(
            b ->
                Stream.concat(
                        b.appliesWhen().refs(),
                        b.question(read.question()).stream()
                            .flatMap(q -> Stream.concat(References.of(q), References.weighing(q))))
                    .flatMap(b::inputs))
        .map(Read::of);
  }

  private String answered(Read read) {
    return Optional.ofNullable(banks.get(read.bank()))
        .flatMap(path -> path.stop(read.question()))
        .flatMap(QuestionPath.Stop::answer)
        .map(answer -> read + "=" + answer + "\n")
        .orElse("");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
