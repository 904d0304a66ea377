/** What comes from a keyboard. */
@NullMarked
package io.github.specq.terminal.key;

import org.jspecify.annotations.NullMarked;
