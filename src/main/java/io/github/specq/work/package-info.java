/**
 * What a command does: from a workspace of banks and answers to specs, and the run of an interview.
 */
@NullMarked
package io.github.specq.work;

import org.jspecify.annotations.NullMarked;
