/** What can be asked. */
@NullMarked
package io.github.specq.bank;

import org.jspecify.annotations.NullMarked;
