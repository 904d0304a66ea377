package io.github.specq.terminal.view;

/** How much a terminal shows, in character cells. */
public record Size(int columns, int rows) {}
