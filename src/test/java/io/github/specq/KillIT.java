package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code kill -9} at any moment of {@code set}, {@code render} and the interview. */
class KillIT {
  private static final int ROUNDS = Integer.getInteger("rounds", 12);
  private static final int PATIENCE_MINUTES = 10;

  @Test
  void nothingIsTornAndNothingAcknowledgedIsLost() throws IOException, InterruptedException {
    Process rounds =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/bench/KillRounds.java",
                String.valueOf(ROUNDS),
                System.getProperty("specq.launcher"))
            .redirectErrorStream(true)
            .start();
    String said = new String(rounds.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(rounds.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as(said).isTrue();
    System.out.print(said);
    assertThat(rounds.exitValue()).as(said).isZero();
    assertThat(said).contains("set: " + ROUNDS, "render: " + ROUNDS, "interview: " + ROUNDS);
  }
}
