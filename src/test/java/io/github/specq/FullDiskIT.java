package io.github.specq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A disk that is really full: a small one of our own where we may mount it, else no file may grow
 * past a limit.
 */
class FullDiskIT {
  /** The launcher, an empty folder, the command, how many bytes are free, and a file elsewhere. */
  private static final String SCRIPT =
      """
      cd "$2" || exit 99
      launcher=$1
      unset limit
      if mount -t tmpfs -o size=256k tmpfs "$2" 2>/dev/null; then cd "$2"; else limit=8; fi
      specq() { (ulimit -f "${limit:-unlimited}"; "$launcher" "$@"); }
      mkdir -p .specq/answers
      printf 'specq: 1\nbank: project\nbank-version: 1\nanswers:\n  quality: prototype\n' \
        >.specq/answers/project.yaml
      long=$(printf '%07000d' 7)
      printf 'specq: 1\nbank: phase9\nbank-version: 1\nanswers:\n' >.specq/answers/phase9.yaml
      printf '  %s\n' "workers: { text: $long }" "monitoring: { text: $long }" \
        'job-queue: { technology: redis-celery }' 'retries: { max-retries: 4 }' \
        >>.specq/answers/phase9.yaml
      "$1" render >/dev/null || exit 98
      sed -i 's/max-retries: 4/max-retries: 5/' .specq/answers/phase9.yaml
      find docs .specq/answers -type f | xargs md5sum >"$5"
      if [ -z "${limit:-}" ]; then
        cat /dev/zero >full 2>/dev/null
        truncate -s -"$4" full
      fi
      case $3 in
        interview) printf 'Walnut\\n\\n' | specq interview phase9 --plain --from job-scheduling ;;
        set) specq set phase9 job-scheduling --text Walnut ;;
        accept) specq accept RET-06 --reason Walnut ;;
        render) specq render ;;
      esac
      echo "code $?"
      md5sum -c --quiet "$5" && echo whole
      find . -name '*.tmp' | sed 's/^/left /'
      rm -f full "$5"
      "$1" set phase9 workers.count 4 && "$1" render >/dev/null && echo mended
      """;

  @TempDir private Path around;

  @ParameterizedTest
  @CsvSource({
    "set, 0",
    "set, 8192",
    "accept, 4096",
    "render, 4096",
    "interview, 4096",
  })
  void theOldFilesAreWholeAndWhatWasTypedIsPrinted(String command, int free) throws IOException {
    String told = run(command, free);
    assertThat(told).contains("code 5\nwhole\nmended\n").contains("error: cannot write ");
    if (!command.equals("render")) {
      assertThat(told).contains("Walnut");
    }
  }

  private String run(String command, int free) throws IOException {
    String inNamespace =
        "if unshare -rm true 2>/dev/null; then exec unshare -rm sh -c \"$0\" sh \"$@\";"
            + " else exec sh -c \"$0\" sh \"$@\"; fi";
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                inNamespace,
                SCRIPT,
                System.getProperty("specq.launcher"),
                Files.createDirectory(around.resolve("project")).toString(),
                command,
                String.valueOf(free),
                around.resolve("sums").toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
