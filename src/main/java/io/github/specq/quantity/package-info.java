/** Amounts with units, and how people write them. */
@NullMarked
package io.github.specq.quantity;

import org.jspecify.annotations.NullMarked;
