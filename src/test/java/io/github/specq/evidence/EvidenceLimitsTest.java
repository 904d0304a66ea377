package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.testing.BundledBanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too much, too deep or elsewhere is not read, and that is said. */
class EvidenceLimitsTest {
  private static final Limits SMALL = new Limits(20, 4, 200, 400, 10_000, 2, 100);

  @TempDir private Path folder;

  private Path write(String path, String text) {
    try {
      Path file = folder.resolve("repo").resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Evidence scan() {
    return Evidence.scan(folder.resolve("repo"), BundledBanks.all(), SMALL);
  }

  private boolean isFound(String technology) {
    return scan().suggestions().stream().anyMatch(s -> s.value().line().equals(technology));
  }

  @Test
  void aFileThatIsTooLargeIsAGap() {
    write("requirements.txt", "celery\n" + "#".repeat(200));
    write("poetry.lock", "[[package]]\nname = \"rq\"\nversion = \"2.0.0\"\n" + "#".repeat(200));

    assertThat(scan().gaps())
        .containsExactly(new Gap("requirements.txt", "it is larger than 0 KiB"));
    assertThat(isFound("redis-celery")).isFalse();
    assertThat(isFound("redis-rq")).isTrue();
  }

  @Test
  void folderThatAreTooDeepAreGaps() {
    write("a/b/requirements.txt", "celery\n");
    write("a/b/c/d/e/requirements.txt", "rq\n");

    assertThat(isFound("redis-celery")).isTrue();
    assertThat(isFound("redis-rq")).isFalse();
    assertThat(scan().gaps())
        .containsExactly(new Gap("a/b/c/d", "folders nested this deep are not looked into"));
  }

  @Test
  void ofTooManyFilesTheRestIsAGap() {
    for (int i = 0; i < 30; i++) {
      write("f" + i + ".bin", "");
    }
    assertThat(scan().gaps())
        .containsExactly(new Gap("", "only the first 20 files were looked at"));
  }

  @Test
  void ofTooManySourceFilesTheRestIsAGap() {
    write("requirements.txt", "celery\n");
    for (int i = 0; i < 5; i++) {
      write("s" + i + ".py", "pass\n");
    }
    assertThat(scan().gaps())
        .containsExactly(new Gap("", "only 2 source files were looked through"));
  }

  @Test
  void enoughReadIsEnough() {
    for (int i = 0; i < 10; i++) {
      write("d" + i + "/requirements.txt", "#".repeat(190) + "\n");
    }
    Limits little = new Limits(100, 4, 200, 200, 500, 2, 100);
    assertThat(Evidence.scan(folder.resolve("repo"), BundledBanks.all(), little).gaps())
        .contains(new Gap("d9/requirements.txt", "enough was read already"));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("requirements.txt"), "celery\n");
    Files.writeString(outside.resolve("one.txt"), "dramatiq\n");
    write("requirements.txt", "-r link/one.txt\n-r ../outside/one.txt\n-r direct.txt\n");
    Path repo = folder.resolve("repo");
    Files.createSymbolicLink(repo.resolve("link"), outside);
    Files.createSymbolicLink(repo.resolve("direct.txt"), outside.resolve("one.txt"));
    Files.createSymbolicLink(repo.resolve("Procfile"), outside.resolve("requirements.txt"));
    Files.createSymbolicLink(repo.resolve("loop"), repo);

    assertThat(isFound("redis-celery")).isFalse();
    assertThat(isFound("dramatiq")).isFalse();
    assertThat(scan().gaps()).isEmpty();
  }

  @Test
  void whatIsGeneratedOrBroughtInIsNotLookedAt() {
    for (String place : new String[] {"node_modules/x", ".venv/lib", "vendor", "target", ".git"}) {
      write(place + "/requirements.txt", "celery\n");
    }
    assertThat(scan())
        .isEqualTo(new Evidence(java.util.List.of(), java.util.List.of(), java.util.List.of()));
  }

  @Test
  void realEnvironmentsAreNotRead() {
    write(".env", "CELERY_BROKER_URL=redis://secret\nREDIS_URL=redis://secret\n");
    write(".env.production", "REDIS_URL=redis://secret\n");
    assertThat(scan().suggestions()).isEmpty();
  }

  @Test
  void noValueOfAVariableIsShown() {
    write(".env.example", "DATABASE_URL=postgres://someone:hidden@example.org/x\n");
    write("requirements.txt", "celery\n");
    assertThat(scan().toString()).contains("postgres://").doesNotContain("hidden");
  }

  /** Each of these takes minutes or all memory where anything grows with the square of the file. */
  @Test
  void filesMadeToBeSlowAreNot() {
    write("pyproject.toml", "[project]\ndependencies = [" + many("\"a%d\",", 60_000) + "]\n");
    write("setup.py", many("install_requires=['a',%d\n", 40_000));
    write("one/setup.py", "install_requires=[" + many("'a%d',", 100_000));
    write(
        "compose.yaml",
        "a: &a {"
            + many("k%d: 1, ", 20_000)
            + "}\nservices:\n"
            + many("  s%d: { <<: *a }\n", 20_000));
    write("web/compose.yaml", "services: { w: { <<: [" + many("*a, ", 10) + "] } }\n");
    write("requirements.txt", "celery\n" + many("a%d\n", 100_000));
    write("x.py", "#" + "@shared_task Celery( ".repeat(12_000));
    write("Gemfile", "gem " + "\"'".repeat(400_000));
    write("main.tf", "a {".repeat(300_000));
    write("build.gradle", ("'a:b" + ":c".repeat(200) + "\n").repeat(2_000));
    write("one/build.sbt", ("\"a\" % ".repeat(100) + "\n").repeat(900));
    write("one/settings.gradle", ("library('" + "a".repeat(90) + "',").repeat(9_000));
    write(
        "one/main.tf",
        many(
            "resource \"aws_lambda_event_source_mapping\" \"m%d\" { event_source_arn = \"sqs\"\n function_name = aws_lambda_function.f.arn }\n",
            8_000));
    write(
        "one/serverless.yml",
        "x: &x { timeout: \"${self:"
            + "a.".repeat(9_000)
            + "}\", events: [ { sqs: a } ] }\n"
            + "functions:\n"
            + many("  f%d: *x\n", 20_000));
    write(
        "one/config/deploy.yml",
        "service: x\nroles: &r { cmd: sidekiq }\nservers:\n" + many("  r%d: *r\n", 40_000));
    write("one/render.yaml", "services:\n" + many("  - { type: worker, name: w%d }\n", 25_000));
    write(
        "pom.xml",
        "<project><dependencies><dependency><groupId>org.springframework.batch</groupId>"
            + "<artifactId>spring-batch-core</artifactId></dependency></dependencies></project>");
    write("jobs.xml", "<!-- <batch:job ".repeat(15_000));

    Evidence evidence = Evidence.scan(folder.resolve("repo"), BundledBanks.all());

    assertThat(evidence.suggestions()).anyMatch(s -> s.value().line().equals("redis-celery"));
  }

  private static String many(String text, int number) {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < number; i++) {
      many.append(text.replace("%d", String.valueOf(i)));
    }
    return many.toString();
  }
}
