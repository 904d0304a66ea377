package io.github.specq.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.answers.Answers;
import io.github.specq.bank.Bank;
import io.github.specq.bank.Banks;
import io.github.specq.bank.read.BankLoader;
import io.github.specq.evaluation.Answering;
import io.github.specq.evaluation.Evaluation;
import io.github.specq.field.Value;
import io.github.specq.problem.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation, over a bank on another subject than those that come with specq. */
class FormulaTest {
  private static final String BANK =
      """
      id: cache
      version: 1
      title: Cache
      derived:
        - { id: value, %s }
      sections:
        - id: s
          title: S
          questions:
            - id: on
              title: O
              ask: Is there a cache
              fields: [ { id: value, type: yes-no, term: cache } ]
            - id: load
              title: L
              ask: How much
              when: { on: yes }
              fields:
                - { id: requests, type: number, term: requests, also: [unlimited] }
                - { id: reads, type: number, term: reads }
                - { id: every, type: duration, term: every }
                - { id: rate, type: rate, term: rate }
                - { id: entry, type: size, term: entry }
                - { id: hits, type: percent, term: hits }
                - { id: price, type: money, term: price }
                - { id: more, type: money, term: more }
                - { id: waits, type: list, of: duration, term: waits }
                - { id: purges, type: list, of: schedule, term: purges }
                - { id: store, type: choice, other: yes, term: store, options: [ { id: redis, label: Redis }, { id: valkey, label: Valkey }, { id: disk, label: Disk } ] }
                - { id: backup, type: choice, term: backup, options: [ { id: disk, label: Disk }, { id: tape, label: Tape } ] }
      """;

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          product: [load.requests, load.reads]     | requests: 3, reads: 4                  | 12
          product: [load.requests, load.every]     | requests: 3, every: 20 s               | 1 min
          product: [load.rate, load.every]         | rate: 10/s, every: 2 min               | 1200
          product: [load.requests, load.entry]     | requests: 1024, entry: 1 KiB           | 1 MiB
          product: [load.requests, load.entry]     | requests: 3, entry: 500 KB             | 1.5 MB
          product: [load.requests, load.hits]      | requests: 2, hits: 12.5%               | 25%
          product: [load.requests, load.price]     | requests: 3, price: 0.5 EUR            | 1.5 EUR
          product: [load.requests, load.reads]     | requests: unlimited, reads: 4          | unknown
          product: [load.requests, load.reads]     | requests: 3                            | unknown
          quotient: [load.requests, load.every]    | requests: 30, every: 1 min             | 0.5/s
          quotient: [load.requests, load.rate]     | requests: 30, rate: 10/s               | 3 s
          quotient: [load.every, load.every]       | every: 7 s                             | 1
          quotient: [load.requests, load.reads]    | requests: 1, reads: 3                  | 0.3333333
          quotient: [load.requests, load.reads]    | requests: 1, reads: 0                  | unknown
          sum: [load.requests, load.reads]         | requests: 3, reads: 4                  | 7
          sum: load.waits                          | waits: [1 min, 30 s]                   | 1 min 30 s
          sum: [load.waits, load.every]            | waits: [1 min, 30 s], every: 1 s       | 1 min 31 s
          sum: [load.price, load.more]             | price: 2 EUR, more: 3 EUR              | 5 EUR
          sum: [load.price, load.more]             | price: 2 EUR, more: 3 USD              | unknown
          sum: load.waits, times: load.reads       | waits: [1 s, 2 s, 4 s], reads: 2       | 3 s
          sum: load.waits, times: load.reads       | waits: [1 s, 2 s, 4 s], reads: 9       | 7 s
          sum: load.waits, times: load.reads, repeat-last: yes | waits: [1 s, 2 s], reads: 4 | 7 s
          max: load.waits                          | waits: [1 min, 90 s]                   | 1 min 30 s
          min: load.waits                          | waits: [1 min, 90 s]                   | 1 min
          max: [load.requests, load.reads]         | requests: 3, reads: 4                  | 4
          max: [load.requests, load.reads]         | requests: 3                            | unknown
          min: load.purges                         | purges: [daily UTC, every 5 min]       | 5 min
          max: load.purges                         | purges: [daily UTC, daily at 8:00]     | 1 day
          count: load.waits                        | waits: [1 min, 90 s]                   | 2
          count: load.store                        | store: redis                           | 1
          count: load.purges, only: without-zone   | purges: [daily UTC, daily at 8:00]     | 1
          count: load.waits                        | requests: 3                            | unknown
          names: load.purges                       | purges: ["Wash: daily UTC", every 5 min] | Wash and every 5 minutes
          names: load.purges, only: without-zone   | purges: ["Wash: daily UTC", "daily at 8:00", every 5 min] | daily at 08:00
          names: load.purges, only: without-zone   | purges: ["Wash: daily", daily UTC]     | Wash
          names: load.purges, only: without-zone   | purges: ["Wash: daily UTC"]            | unknown
          names: load.purges                       | requests: 3                            | unknown
          names: load.purges                       | purges: { state: not-applicable }      | does not apply
          names: { first: [load.purges] }, only: with-seconds | purges: ["Tick: 30 0 8 * * *", daily] | Tick
          first: [load.store, load.backup]         | backup: tape                           | tape
          first: [load.store, load.backup]         | store: redis, backup: tape             | redis
          first: [load.store, load.backup]         | store: { other: Foo }, backup: tape    | Foo
          first: [load.store, load.backup]         | store: { state: not-applicable }       | unknown
          first: [load.store, load.backup]         | store: { state: not-applicable }, backup: { state: not-applicable } | does not apply
          first: [load.store, load.backup], else: load.store | store: { state: not-applicable } | does not apply
          map: { valkey: redis }, of: load.store   | store: valkey                          | redis
          map: { valkey: redis }, of: load.store   | store: disk                            | disk
          map: { valkey: redis }, of: load.store   | store: { other: Foo }                  | unknown
          map: { valkey: redis }, of: load.store, unnamed: nothing | store: disk            | unknown
          map: { valkey: ram, redis: ram }, of: load.store, options: { ram: Memory, disk: Disk } | store: redis | ram
          map: { redis: ram }, of: load.store, options: { ram: Memory } | store: disk       | unknown
          map: { redis: ram, tape: slow }, first: [load.store, load.backup], options: { ram: Memory, slow: Slow } | store: disk, backup: tape | slow
          product: [{ first: [load.requests, load.reads] }, load.every] | reads: 3, every: 2 s | 6 s
          """)
  void anOperationComesToThis(String formula, String load, String expected) {
    assertThat(computed(formula, "on: yes\nload: { " + load + " }")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          product: [load.requests, load.reads]
          sum: load.waits
          max: load.waits
          count: load.waits
          names: load.purges
          first: [load.store, load.backup]
          map: { valkey: redis }, of: load.store
          """)
  void offThePathIsOffThePath(String formula) {
    assertThat(computed(formula, "on: no")).isEqualTo("off the path");
  }

  @Test
  void twoBanksMayNotDefineTheSame() {
    String other = BANK.formatted("count: load.waits").replace("id: cache", "id: other");
    BankLoader loader =
        new BankLoader(
            new Banks().with("cache", BANK.formatted("sum: load.waits")).with("other", other));

    assertThat(problems(() -> loader.loadWithReferences(List.of("cache", "other"))))
        .startsWith(
            "other.yaml:5:11: error: the derived value 'value' is there twice, also in cache.yaml:5");
  }

  private static String problems(Runnable load) {
    try {
      load.run();
      return "";
    } catch (UserError e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String computed(String formula, String answers) {
    BankLoader loader = new BankLoader(new Banks().with("cache", BANK.formatted(formula)));
    Map<String, Bank> banks = loader.loadWithReferences("cache");
    Answers given = Answering.answers("cache", answers);
    Evaluation evaluation = new Evaluation(banks, given);
    Ref ref = new Ref(Ref.DERIVED, "value", Ref.VALUE);
    Fact fact = evaluation.of(ref);
    if (fact instanceof Fact.OffPath) {
      return "off the path";
    }
    return fact instanceof Fact.NotApplicable
        ? "does not apply"
        : fact.value().map(FormulaTest::written).orElse("unknown");
  }

  private static String written(Value value) {
    if (value instanceof Value.Amount amount) {
      return amount.quantity().written();
    }
    if (value instanceof Value.Many many) {
      return String.join(
          " and ", many.values().stream().map(v -> ((Value.Words) v).text()).toList());
    }
    return value instanceof Value.Chosen chosen ? chosen.option() : ((Value.Other) value).text();
  }
}
