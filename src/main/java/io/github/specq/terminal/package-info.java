/** The interview on a terminal. */
@NullMarked
package io.github.specq.terminal;

import org.jspecify.annotations.NullMarked;
