/** Banks from their text: everything wrong is found, with its place. */
@NullMarked
package io.github.specq.bank.read;

import org.jspecify.annotations.NullMarked;
