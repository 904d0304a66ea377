package io.github.specq.report;

/** What a report is written as. */
public enum Format {
  text,
  json
}
