package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.Document;
import io.github.specq.bank.Question;
import io.github.specq.bank.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine knows no subject: what banks ask, name and fill is data. {@code evidence} alone must
 * know ecosystems.
 */
class SubjectTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/specq");

  /** The templates that serve every bank. */
  private static final List<Path> COMMON =
      Stream.of("lib.ftl", "document.md.ftl", "forms", "blocks/specq")
          .map(Path.of("templates")::resolve)
          .toList();

  @Test
  void noSourceNamesABundledBankItsQuestionsOrItsDocuments() throws IOException {
    Collection<Bank> banks = Banks.LOADED.values();
    Set<String> names = new TreeSet<>();
    banks.forEach(b -> b.questions().map(SubjectTest::path).forEach(names::add));
    banks.forEach(b -> b.documents().stream().map(Document::id).forEach(names::add));
    banks.stream().filter(b -> !b.isProfile()).map(Bank::id).forEach(names::add);
    assertThat(names).hasSizeGreaterThan(100).contains("codebase_spec", "phase9/workers");

    assertThat(linesNaming(names)).isEmpty();
  }

  /** Words of English, and a language of code fences. */
  private static final Set<String> ALSO_OTHERWISE = Set.of("schedule", "whenever", "typescript");

  /** The packages that banks look for are what technologies are known by. */
  @Test
  void noSourceNamesATechnologyOfTheirs() throws IOException {
    Set<String> names =
        Banks.LOADED.values().stream()
            .flatMap(b -> b.knowledge().signatures().stream())
            .flatMap(SubjectTest::packages)
            .filter(name -> name.matches("[a-z]{5,}") && !ALSO_OTHERWISE.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).contains("celery", "redis");

    assertThat(linesNaming(names)).isEmpty();
  }

  private static String path(Question question) {
    return question.bank() + "/" + question.id();
  }

  private static Stream<String> packages(Signature signature) {
    return Stream.of(signature.marks(), signature.needs(), signature.with())
        .flatMap(List::stream)
        .filter(mark -> mark.kind() == Signature.Kind.PACKAGE)
        .map(mark -> mark.pattern().substring(mark.pattern().indexOf('/') + 1));
  }

  private static List<String> linesNaming(Set<String> names) throws IOException {
    Pattern any =
        Pattern.compile(
            names.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")));
    List<String> found = new ArrayList<>();
    for (Path file : engine()) {
      Files.readAllLines(file).stream()
          .filter(line -> any.matcher(line).find())
          .forEach(line -> found.add(file + ": " + line.strip()));
    }
    return found;
  }

  private static List<Path> engine() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : Stream.concat(Stream.of(SOURCES), COMMON.stream()).toList()) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(f -> f.toString().matches(".*\\.(java|ftl)"))
            .filter(f -> !f.startsWith(SOURCES.resolve("evidence")))
            .forEach(all::add);
      }
    }
    return all;
  }
}
