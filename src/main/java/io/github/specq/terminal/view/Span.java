package io.github.specq.terminal.view;

/** A piece of text in one style. */
public record Span(String text, Style style) {}
