/**
 * The screens of an interview: a screen and a stroke make the next screen, a screen makes a view.
 * Nothing here knows a terminal.
 */
@NullMarked
package io.github.specq.terminal.screen;

import org.jspecify.annotations.NullMarked;
