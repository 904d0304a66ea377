/** What commands say, to people and to programs. */
@NullMarked
package io.github.specq.report;

import org.jspecify.annotations.NullMarked;
