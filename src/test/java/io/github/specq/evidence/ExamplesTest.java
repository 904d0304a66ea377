package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests/go.mod",
        "a/Fixtures/b/package.json",
        "integration-tests/app/Gemfile",
        "test-data/pom.xml",
        "src/Shop.Tests/Shop.Tests.csproj",
        "src/IntegrationTests/App.csproj",
        "shop/test_mail.py",
        "shop/conftest.py",
        "shop/tests.py",
        "mail/mail_test.go",
        "src/mail.spec.ts",
        "src/mail.test.tsx",
        "src/main/MailTest.java",
        "src/main/MailIT.kt",
        "docker-compose.test.yml",
        "compose.ci.yaml",
        ".devcontainer/docker-compose.yml"
      })
  void whatShowsOrTestsSomethingIsAnExample(String path) {
    assertThat(Examples.has(path, folder -> false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go.mod",
        "latest/go.mod",
        "contest/mail.py",
        "speed-test/main.go",
        "attest.py",
        "shop/testimonials.py",
        "src/main/Latest.java",
        "requirements-test.txt",
        "docker-compose.yml",
        "docker-compose.prod.yml",
        "manifests/deployment.yaml"
      })
  void whatOnlyLooksLikeThatIsNone(String path) {
    assertThat(Examples.has(path, folder -> false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/docker-compose.yml"})
  void aFolderThatIsLookedForIsNoReason(String path) {
    assertThat(Examples.has(path, folder -> folder.equals("docs"))).isFalse();
  }
}
