/** Conditions on answers in three truths, values computed from answers, and why each holds. */
@NullMarked
package io.github.specq.condition;

import org.jspecify.annotations.NullMarked;
