package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPatternTest {

  @ParameterizedTest
  @CsvSource({
    "celery worker, /usr/bin/celery -A shop worker -l info, ''",
    "celery worker, python -m celery worker, ''",
    "celery worker, celery -A worker, ''",
    "celery worker -c {value}, celery -A shop worker -c 4, 4",
    "celery worker -c {value}, celery -c8 -A shop worker, 8",
    "celery worker --concurrency={value}, celery worker --concurrency 6, 6",
    "celery worker --concurrency={value}, celery worker --concurrency=6, 6",
    "celery worker -Q {value}, celery worker -Q a -Q b, a b",
    "rq worker {words}, rq worker high low --burst x, high low",
    "QUEUE={value} resque:work, QUEUE=mail rake resque:work, mail",
    "huey_consumer.py -w {value}, bin/huey_consumer.py app.huey -w 4, 4",
  })
  void itFitsWith(String pattern, String command, String values) {
    assertThat(CommandPattern.of(pattern).in(List.of(command.split(" ", -1))))
        .contains(values.isEmpty() ? List.of() : List.of(values.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "celery worker, celery beat",
    "celery worker, worker celery",
    "celery worker, mycelery worker",
    "rq worker, arq worker",
    "rq worker, rq workers",
    "sidekiq, sidekiqmon",
    "celery worker -c {value}, celery worker --config x",
    "celery worker -c {value}, celery worker -c",
    "rq worker {words}, rq worker --burst",
    "QUEUE={value} resque:work, QUEUES=a rake resque:work",
  })
  void itDoesNotFit(String pattern, String command) {
    assertThat(CommandPattern.of(pattern).in(List.of(command.split(" ", -1))))
        .isEqualTo(Optional.empty());
  }
}
