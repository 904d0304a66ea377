package io.github.specq.cli;

/** What a report is written as. */
enum Format {
  text,
  json
}
