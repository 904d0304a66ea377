/** Parts of a screen that take keys. */
@NullMarked
package io.github.specq.terminal.widget;

import org.jspecify.annotations.NullMarked;
