/** Answers become documents. */
@NullMarked
package io.github.specq.render;

import org.jspecify.annotations.NullMarked;
