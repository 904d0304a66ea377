/** Asking. */
@NullMarked
package io.github.specq.interview;

import org.jspecify.annotations.NullMarked;
