/** specq: a developer's answers become design documents. */
@NullMarked
package io.github.specq;

import org.jspecify.annotations.NullMarked;
