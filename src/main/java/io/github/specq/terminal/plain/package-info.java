/** The interview as plain lines. */
@NullMarked
package io.github.specq.terminal.plain;

import org.jspecify.annotations.NullMarked;
