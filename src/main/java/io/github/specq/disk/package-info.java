/** Files that survive crashes, and the folder they may not leave. */
@NullMarked
package io.github.specq.disk;

import org.jspecify.annotations.NullMarked;
