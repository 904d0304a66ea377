package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
        "the key is AKIAABCDEFGHIJKLMNOP, keep it",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "xoxb-1234567890-abcdefghij",
        "redis://user:secret@host:6379/0",
        "use postgres+ssl://app:p%40ss@db.example.com/jobs"
      })
  void isFound(String text) {
    assertThat(Secrets.isLikelyIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "redis://host:6379/0",
        "https://example.com/@user",
        "https://user@example.com",
        "keys beginning with AKIA are refused",
        "-----BEGIN PUBLIC KEY-----",
        "retry: 3 times, then mail ops@example.com",
        "secret: kept in the vault"
      })
  void isNotSuspected(String text) {
    assertThat(Secrets.isLikelyIn(text)).isFalse();
  }
}
