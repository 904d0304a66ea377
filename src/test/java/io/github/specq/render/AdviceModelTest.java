package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateModelException;
import io.github.specq.answers.Acceptance;
import io.github.specq.bank.Rule.Basis;
import io.github.specq.bank.Rule.Severity;
import io.github.specq.condition.Ref;
import io.github.specq.condition.Source;
import io.github.specq.evaluation.Finding;
import io.github.specq.evaluation.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which advice documents tell of, and where. */
class AdviceModelTest {
  private static final Ref RETRIES = Ref.parse("phase9/retries.max");
  private static final Source PAGE =
      new Source(
          "page",
          "A *page*",
          "https://example.org/a<b>c",
          Optional.of("2026-11-22"),
          Optional.of("1.2"),
          "2026-11-29",
          false);
  private static final Source FILE =
      new Source(
          "file",
          "A file",
          "docs/adr/7.md",
          Optional.empty(),
          Optional.empty(),
          "2026-11-23",
          true);

  private static Finding finding(Severity severity, Optional<Acceptance> acceptance) {
    Warning warning =
        new Warning(
            "DEP-01",
            severity,
            "Too many.",
            false,
            Basis.DOCUMENTED,
            List.of(PAGE, FILE),
            true,
            List.of(RETRIES),
            Set.of(RETRIES),
            List.of());
    return new Finding(warning, Map.of("phase9/retries.max", "5"), acceptance);
  }

  /** Accepted for these answers, for others, or not at all. */
  private static Optional<Acceptance> accepted(String how) {
    return switch (how) {
      case "these" -> Optional.of(new Acceptance("Known.", Map.of("phase9/retries.max", "5")));
      case "others" -> Optional.of(new Acceptance("Known.", Map.of("phase9/retries.max", "4")));
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRADICTION, no,     true,  false, -",
    "CONTRADICTION, others, true,  false, -",
    "CONTRADICTION, these,  false, true,  Known.",
    "RISK,          no,     false, true,  -",
    "RISK,          others, false, true,  -",
    "RISK,          these,  false, true,  Known.",
    "HINT,          no,     false, false, -",
    "HINT,          these,  false, false, -",
  })
  void aContradictionIsOpenUntilItIsAcceptedAndARiskIsALimit(
      Severity severity, String accepted, boolean open, boolean limit, String reason) {
    List<Finding> advice = List.of(finding(severity, accepted(accepted)));

    assertThat(AdviceModel.open(advice)).hasSize(open ? 1 : 0);
    assertThat(AdviceModel.limits(advice).containsKey("limits")).isEqualTo(limit);
    if (limit) {
      assertThat(limits(advice).get(0).getOrDefault("accepted", "-")).isEqualTo(reason);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> limits(List<Finding> advice) {
    return (List<Map<String, Object>>) AdviceModel.limits(advice).getOrDefault("limits", List.of());
  }

  @Test
  void aWarningIsToldWithItsSourcesAndWhatToType() {
    Map<String, Object> told = AdviceModel.open(List.of(contradiction())).get(0);

    assertThat(told).containsEntry("rule", "DEP-01").containsEntry("text", "Too many.");
    assertThat(told).containsEntry("basis", "documented").doesNotContainKey("accepted");
    assertThat(markdown(told.getOrDefault("command", "")))
        .isEqualTo("`specq interview phase9 --from retries`");
  }

  private static Finding contradiction() {
    return finding(Severity.CONTRADICTION, Optional.empty());
  }

  /** A title leads to its page, and a file is named only. */
  @Test
  @SuppressWarnings("unchecked")
  void aSourceIsCitedAsMarkdown() {
    Map<String, Object> told = AdviceModel.open(List.of(contradiction())).get(0);
    List<Map<String, Object>> sources =
        (List<Map<String, Object>>) told.getOrDefault("sources", List.of());

    assertThat(sources.stream().map(s -> markdown(s.getOrDefault("cited", "-"))))
        .containsExactly("[A \\*page\\*](https://example.org/a<b>c)", "A file");
    assertThat(sources.stream().map(s -> s.get("age") + " " + s.get("secondary")))
        .containsExactly("as of 2026-11-22 false", "read 2026-11-23 true");
    assertThat(sources.stream().flatMap(s -> s.keySet().stream()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("cited", "age", "secondary");
  }

  private static String markdown(Object value) {
    try {
      return MarkdownFormat.INSTANCE.getMarkupString((MarkdownFormat.Value) value);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }
}
