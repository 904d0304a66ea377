/** What was said. */
@NullMarked
package io.github.specq.answers;

import org.jspecify.annotations.NullMarked;
