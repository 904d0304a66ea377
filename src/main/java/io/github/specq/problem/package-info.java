/** What can be wrong, where, and what to do about it. */
@NullMarked
package io.github.specq.problem;

import org.jspecify.annotations.NullMarked;
