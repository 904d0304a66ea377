package io.github.specq.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given;
import io.github.specq.condition.Derived;
import io.github.specq.evaluation.DerivedTest;
import io.github.specq.field.AmountType;
import io.github.specq.field.FieldType;
import io.github.specq.field.ScheduleType;
import io.github.specq.quantity.Measure;
import io.github.specq.quantity.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on banks says may be typed can be typed, and it names every computed value. */
class BanksPageTest {
  private static final Pattern DERIVED = Pattern.compile("(?m)^\\| `derived/([a-z-]+)` \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void everyComputedValueIsNamedInOrder() {
    assertThat(DERIVED.matcher(page()).results().map(r -> r.group(1)))
        .containsExactlyElementsOf(DerivedTest.bundled().stream().map(Derived::id).toList());
  }

  static Stream<Arguments> examples() {
    return types()
        .flatMap(
            type -> row(type.id()).stream().map(example -> Arguments.of(type.id(), type, example)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("examples")
  void whatIsSaidToBeTypedIsRead(String id, FieldType type, String example) {
    Parsed<Given> read = type.parse(List.of(example));

    assertThat(read.flatMap(type::read)).as(id).isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void everyTypeWithAnOrderHasExamples() {
    assertThat(types()).allMatch(t -> row(t.id()).size() > 1, "has examples");
  }

  private static Stream<FieldType> types() {
    return Stream.concat(
        Arrays.stream(Measure.values()).map(AmountType::of), Stream.of(new ScheduleType()));
  }

  /** What stands in the second column. */
  private static List<String> row(String type) {
    Pattern row = Pattern.compile("(?m)^\\| `" + type.toLowerCase(Locale.ROOT) + "` \\|([^|]+)\\|");
    return row.matcher(page())
        .results()
        .flatMap(r -> CODE.matcher(r.group(1)).results())
        .map((MatchResult code) -> code.group(1))
        .toList();
  }

  private static String page() {
    try {
      return Files.readString(Path.of("docs/banks.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
