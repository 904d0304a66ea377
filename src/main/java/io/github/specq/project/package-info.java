/** Documents and the repository they live in. */
@NullMarked
package io.github.specq.project;

import org.jspecify.annotations.NullMarked;
