package io.github.specq.report;

import io.github.specq.report.TraceReport.TracedBlock;
import io.github.specq.terminal.Console;

/** Where a line of a spec comes from, in words. */
public final class TraceText {
  private final Console console;

  public TraceText(Console console) {
    this.console = console;
  }

  public void print(TraceReport trace) {
    console.line(trace.file() + ":" + trace.line());
    if (!trace.text().isBlank()) {
      console.prose("  " + AnswerReport.brief(trace.text()));
    }
    console.line("");
    TracedBlock block = trace.block();
    if (block == null) {
      outside(trace);
    } else {
      inside(trace, block);
    }
  }

  private void outside(TraceReport trace) {
    console.prose(
        "Outside of all blocks: this text belongs to people, and specq never changes it.");
    if (trace.section() != null) {
      console.line("Section: " + trace.section());
    }
    trace
        .near()
        .forEach(
            b ->
                console.line(
                    "%s: %s, %s"
                        .formatted(
                            b.to() < trace.line() ? "Block above" : "Block below",
                            b.id(),
                            lines(b))));
  }

  private void inside(TraceReport trace, TracedBlock block) {
    console.line("Block: %s, %s".formatted(block.id(), lines(block)));
    if (trace.section() != null) {
      console.line("Section: " + trace.section());
    }
    edits(block);
    if (trace.answers().isEmpty()) {
      console.prose("It prints no answer.");
      return;
    }
    console.line("");
    console.prose(
        trace.prints()
            ? "The line prints:"
            : "The line is made for the block as a whole, which tells of:");
    trace.answers().forEach(trace.prints() ? this::answer : this::inShort);
  }

  private void inShort(TraceReport.Traced traced) {
    AnswerReport answer = traced.answer();
    Placed.print(console, "  " + answer.path() + ": " + answer.inShort(), answer.at());
  }

  private static String lines(TracedBlock block) {
    return "lines %d to %d".formatted(block.from(), block.to());
  }

  private void edits(TracedBlock block) {
    if (Boolean.FALSE.equals(block.generated())) {
      console.prose("Edited by hand: this line is not as specq generated it.");
    } else if (block.edited()) {
      console.prose(
          block.generated() == null
              ? "Edited by hand, perhaps in this line: what was generated is not known."
              : "Edited by hand, but not in this line.");
    }
    if (block.stale()) {
      console.prose("Out of date: the answers or templates changed since. Run: specq render");
    }
  }

  private void answer(TraceReport.Traced traced) {
    AnswerReport answer = traced.answer();
    console.prose("  " + answer.subject());
    Placed.print(console, "    " + answer.inShort(), answer.at());
    TraceReport.Change change = traced.commit();
    if (change != null) {
      console.prose(
          "    %s %s, %s: %s"
              .formatted(change.hash(), change.date(), change.author(), change.subject()));
    } else if (Boolean.FALSE.equals(traced.committed())) {
      console.line("    not committed yet");
    }
  }
}
