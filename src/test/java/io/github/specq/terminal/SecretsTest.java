package io.github.specq.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Given;
import io.github.specq.answers.State;
import io.github.specq.interview.Reply;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String SECRET = "redis://user:secret@host:6379/0";

  @Test
  void everyTextOfAReplyIsLookedAt() {
    assertThat(
            Stream.of(
                new Reply.OwnWords(SECRET),
                new Reply.Answered(Given.of(SECRET)),
                new Reply.Answered(Given.other(SECRET)),
                new Reply.Answered(Given.list("a queue", SECRET)),
                new Reply.NonAnswered(State.LATER, Optional.of(SECRET))))
        .allMatch(Secrets::areLikelyIn);
    assertThat(
            Stream.of(
                new Reply.OwnWords("redis"),
                new Reply.NonAnswered(State.LATER, Optional.empty()),
                new Reply.TakeExample(),
                new Reply.Back()))
        .noneMatch(Secrets::areLikelyIn);
  }

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
