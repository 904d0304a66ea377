package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.specq.evidence.Clue.Dependency;
import io.github.specq.evidence.Clue.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single kinds of files say. */
class ReadersTest {

  private static List<Clue> read(String path, String text) {
    Optional<Readers.Chosen> chosen = Readers.of(path);
    assertThat(chosen).as(path).isPresent();
    try {
      return chosen.orElseThrow().reader().read(new TextFile(path, text));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  /** Java has no words for the second fault, and fails where it looks for them. */
  @ParameterizedTest
  @ValueSource(strings = {"<a", "<a/><a/>", "<a b='\u0001'/>"})
  void whatIsNoXmlIsNotRead(String text) {
    ClueReader reader = Readers.of("pom.xml").orElseThrow().reader();

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> reader.read(new TextFile("pom.xml", text)));
  }

  /** Java's own reader says something of one that breaks off, in the midst of a screen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a",
        "<!DOCTYPE a []><a/>",
        "<?xml version='1.0'?><!DOCTYPE a [ <!ELEMENT a",
        "\uFEFF <!-- of old --> <!DOCTYPE a ["
      })
  void aDocumentTypeIsNotLookedInto(String text) {
    ClueReader reader = Readers.of("pom.xml").orElseThrow().reader();

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> reader.read(new TextFile("pom.xml", text)))
        .withMessage("it declares a document type");
  }

  @Test
  void aDocumentTypeInAValueIsNoDeclaration() {
    String pom =
        "<project><properties><head><![CDATA[<!DOCTYPE html>]]></head></properties></project>";
    assertThat(settings(read("pom.xml", pom)))
        .containsExactly("pom.xml properties.head = <!DOCTYPE html>");
  }

  private static List<String> settings(List<Clue> clues) {
    List<String> settings = new ArrayList<>();
    for (Clue clue : clues) {
      if (clue instanceof Setting s) {
        settings.add(s.where() + " " + s.path() + " = " + s.value());
      }
    }
    return settings;
  }

  private static List<String> packages(String path, String text) {
    return read(path, text).stream()
        .filter(c -> c instanceof Dependency)
        .map(c -> ((Dependency) c).name() + " " + ((Dependency) c).version())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Procfile", "Procfile.production", "deploy/Procfile.staging"})
  void aPlatformRunsTheProcesses(String path) {
    assertThat(settings(read(path, "worker: python -m jobs\n"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Procfile.dev, worker: python -m jobs",
    "Procfile.local, worker: python -m jobs",
    "Procfile, web: npm run dev",
    "Procfile, css: yarn build:css --watch",
    "Procfile, css: bin/rails tailwindcss:watch",
    "Procfile, web: python manage.py runserver",
    "Procfile, redis: /usr/bin/redis-server"
  })
  void whatIsForDevelopmentHostsNothing(String path, String line) {
    List<Clue> clues = read(path, "worker: celery -A shop worker\n" + line + "\n");

    assertThat(settings(clues)).isEmpty();
    assertThat(clues).anyMatch(c -> c instanceof Clue.Command k && k.words().contains("celery"));
  }

  @Test
  void ofServerlessOnlyFunctionsThatAQueueStartsAreAsked() {
    List<Clue> clues =
        read(
            "serverless.yml",
            """
            custom: { long: 300 }
            provider: { name: aws, timeout: 30 }
            functions:
              - mails:
                  events: [ { sqs: "arn:aws:sqs:eu-central-1:1:mails" } ]
              - reports:
                  timeout: ${self:custom.long}
                  reservedConcurrency: ${self:custom.none, 2}
                  events: [ { sqs: { arn: a, batchSize: "${param:size}" } } ]
              - off:
                  timeout: 77
                  events: [ { sqs: { arn: a, enabled: false } } ]
              - api:
                  timeout: 88
                  events: [ { httpApi: "*" } ]
            """);

    assertThat(settings(clues))
        .containsExactly(
            "queue-function name = mails",
            "queue-function timeout = 30",
            "queue-function name = reports",
            "queue-function timeout = 300",
            "queue-function reserved-concurrency = 2");
  }

  @Test
  void schedulesOfServerlessAreAsAPersonWouldTypeThem() {
    List<Clue> clues =
        read(
            "services/serverless.yaml",
            """
            functions:
              poll:
                events:
                  - schedule: rate(10 minutes)
                  - schedule: { rate: ["cron(0 3 * * ? *)", "${self:custom.rate}"] }
                  - eventBridge: { schedule: rate(1 hour) }
                  - schedule: { rate: rate(1 minute), enabled: false }
            """);

    assertThat(settings(clues))
        .containsExactly(
            "scheduled-function by = rule",
            "cron-job schedule = poll: rate(10 minutes)",
            "scheduled-function by = rule",
            "cron-job schedule = poll: cron(0 3 * * ? *)",
            "scheduled-function by = rule",
            "cron-job schedule = poll: rate(1 hour)");
  }

  @Test
  void aDeployFileThatIsNotKamalsSaysNothing() {
    assertThat(read("config/deploy.yml", "service: x\nsteps: [build]\n")).isEmpty();
    assertThat(settings(read("config/deploy.staging.yml", "service: x\nservers: [a]\n")))
        .containsExactly("kamal service = x");
    assertThat(settings(read("config/deploy.yml", "apiVersion: apps/v1\nkind: Deployment\n")))
        .contains("kubernetes Deployment = ");
  }

  @Test
  void gradleScriptsOfAnyNameAskForPackages() {
    assertThat(
            packages(
                "gradle/dependencies.gradle",
                """
                ext.libs = [ batch: 'org.springframework.batch:spring-batch-core:5.2.0' ]
                // quartz: 'org.quartz-scheduler:quartz:2.5.0'
                """))
        .containsExactly("org.springframework.batch:spring-batch-core 5.2.0");
    assertThat(packages("settings.gradle.kts", "library(\"q\", \"org.quartz\", \"quartz\")"))
        .containsExactly("org.quartz:quartz ");
    assertThat(packages("build.sbt", "\"a.b\" %% \"c\" % \"1.2\",\n\"d\" % \"e\" % version"))
        .containsExactly("a.b:c 1.2", "d:e ");
  }

  @Test
  void aProjectsSdkIsAPackage() {
    assertThat(packages("a.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker/9.0.0\"></Project>"))
        .containsExactly("Microsoft.NET.Sdk.Worker ");
  }
}
