/** What stands on a screen, without a terminal. */
@NullMarked
package io.github.specq.terminal.view;

import org.jspecify.annotations.NullMarked;
