package io.github.specq.testing;

import java.util.Map;

/**
 * Templates of a project's own that show workers and retries in tables: rows are what single
 * answers are edited in, and traced from.
 */
public final class TableTemplates {
  private static final String TABLE =
      """
      <#import "/lib.ftl" as lib>
      ${heading} ${title}

      <@lib.words questions/>
      <#if title == "Workers" && spec == "technical_design_spec">
      ```mermaid
      flowchart LR
        app["Application"] --> workers["Workers"]
      ```

      </#if>
      <@lib.rows questions?first.rows/>
      <@lib.notes questions/>
      """;

  /** By their paths in a project. */
  public static final Map<String, String> ALL =
      Map.of(
          ".specq/templates/blocks/phase9/workers@components.ftl", TABLE,
          ".specq/templates/blocks/phase9/retries.ftl", TABLE);

  private TableTemplates() {}
}
