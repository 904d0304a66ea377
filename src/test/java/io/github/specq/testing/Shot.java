package io.github.specq.testing;

/** A screen, and for how long it is shown. */
record Shot(Snapshot screen, int millis) {}
