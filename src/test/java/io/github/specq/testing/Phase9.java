package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Interviews about the bank "phase9" in a project of which everything is known. */
public final class Phase9 {
  private static final Map<String, String> PROFILE = new LinkedHashMap<>();

  static {
    PROFILE.put("quality", "production");
    PROFILE.put("background-jobs", "yes");
    PROFILE.put("scheduled-jobs", "no");
    PROFILE.put("languages", "python");
    PROFILE.put("existing-services", "redis");
    PROFILE.put("deployment", "kubernetes");
    PROFILE.put("multi-tenant", "no");
  }

  private Phase9() {}

  /** Answers what a bank needs to know of the project. */
  public static void profile(Path folder) {
    SpecqRunner specq = new SpecqRunner(folder);
    PROFILE.forEach(
        (question, value) ->
            assertThat(specq.run("set", "project", question, value).code()).isZero());
  }

  /** An interview at a step of the bank. */
  public static RichSession at(RichSession.Start start, String step) {
    profile(start.folder());
    RichSession session = start.run("interview", "phase9", "--from", step);
    return session.await("Enter begin").press("Enter");
  }

  /** The file of the bank's answers. */
  public static String answers(Path folder) {
    return new SpecqRunner(folder).file(".specq/answers/phase9.yaml");
  }
}
