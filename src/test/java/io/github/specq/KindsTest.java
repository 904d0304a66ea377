package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever adds a kind of something is told by the compiler where it is to be answered for: a kind
 * is added to the sources here, and the errors are those places.
 */
class KindsTest {
  private static final Path MAIN = Path.of("src/main/java/io/github/specq");
  private static final Pattern KINDS =
      Pattern.compile(
          "instanceof (?:(?:Choice|YesNo|Text|Amount|Schedule|List)Type|Clue\\.(?!Command command \\?)"
              + "|Next\\.)");

  @TempDir private Path folder;

  private final StandardJavaFileManager files =
      ToolProvider.getSystemJavaCompiler()
          .getStandardFileManager(diagnostic -> {}, Locale.ROOT, StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field/FieldType | <R> R match( | Function<? super FieldType, ? extends R> colour,"
            + " | AmountType ChoiceType ConditionReader FormulaReader Forms ListType"
            + " Lists Pace PlainQuestion PlainReply Reachability Samples ScheduleType SignatureReader"
            + " TextType TypeText YesNoType",
        "interview/Reply | PartByPart, ? extends R> partByPart, |"
            + " Function<? super Reply, ? extends R> undo, | Interviewer",
        "interview/Reply | Answered, ? extends R> answered, |"
            + " Function<? super Reply, ? extends R> drawn,"
            + " | PathChangeText PlainEcho ReplyMeaning Secrets",
        "interview/Reply | Finish, ? extends R> finish, |"
            + " Function<? super Reply, ? extends R> postpone, | Interviewer",
        "terminal/screen/Screen | interface Visitor<R> { | R split(Next next); | ScreenStack",
        "evidence/Clue | interface Visitor { | void port(Clue clue); | Scan",
      })
  void aNewKindDoesNotCompileUntilAllAnswer(
      String type, String behind, String addition, String places) throws IOException {
    String source = Files.readString(MAIN.resolve(type + ".java"));
    assertThat(source).contains(behind);
    Path changed = folder.resolve(type.replaceFirst(".*/", "") + ".java");
    // Where the type itself answers for the kind, the compiler goes on to the others.
    String answered = source.replaceAll("(match\\(\\s+)choice ->", "$1colour -> null, choice ->");
    Files.writeString(changed, answered.replace(behind, behind + " " + addition));

    assertThat(filesWithErrors(changed)).isEqualTo(new TreeSet<>(List.of(places.split(" "))));
  }

  @ParameterizedTest
  @CsvSource({
    "field/FieldType, 'permits ', 'permits FieldType.Colour, ', 'record Colour() implements FieldType {}'",
    "interview/Reply, '', '', 'record Undo() implements Moving {}'",
    "terminal/screen/Screen, '', '', 'record Split() implements Next {}'",
    "evidence/Clue, '', '', 'record Port(int line) implements Clue {}'",
  })
  void aNewKindMustBeMatched(String type, String from, String to, String kind) throws IOException {
    String source = Files.readString(MAIN.resolve(type + ".java")).replace(from, to);
    int end = source.lastIndexOf('}');
    String name = type.replaceFirst(".*/", "");
    Path changed = folder.resolve(name + ".java");
    Files.writeString(changed, source.substring(0, end) + kind + source.substring(end));

    assertThat(filesWithErrors(changed)).contains(name);
  }

  /** Everything that asks for a kind by name would go on compiling. */
  @Test
  void nobodyLooksForAKindByItsName() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")))
          .filteredOn(f -> KINDS.matcher(read(f)).find())
          .isEmpty();
    }
  }

  /**
   * Compiles a changed source, then each that may have to answer for its kinds, one by one: after
   * some errors javac 17 looks no further.
   */
  private Set<String> filesWithErrors(Path changed) throws IOException {
    Set<String> wrong = new TreeSet<>();
    if (!compiles(changed)) {
      wrong.add(name(changed));
    }
    Pattern answering =
        Pattern.compile(
            "(?s)\\b%1$s\\b.*match\\(\\n|(implements |new )%1$s\\b".formatted(name(changed)));
    try (Stream<Path> main = Files.walk(MAIN)) {
      main.filter(f -> f.toString().endsWith(".java") && !name(f).equals(name(changed)))
          .filter(f -> answering.matcher(read(f)).find())
          .filter(f -> !compiles(f))
          .forEach(f -> wrong.add(name(f)));
    }
    return wrong;
  }

  /** Against the changed source where it compiled, and everything else as it is. */
  private boolean compiles(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "-proc:none", "-implicit:none", "-nowarn", "-d", folder.toString(), "-cp", classPath);
    return compiler
        .getTask(
            new StringWriter(),
            files,
            diagnostic -> {},
            options,
            null,
            files.getJavaFileObjects(source))
        .call();
  }

  private static String name(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
