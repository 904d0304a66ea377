/** The commands, as they are typed. */
@NullMarked
package io.github.specq.cli;

import org.jspecify.annotations.NullMarked;
