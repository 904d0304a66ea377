/** The one place that drives a terminal. */
@NullMarked
package io.github.specq.terminal.tty;

import org.jspecify.annotations.NullMarked;
