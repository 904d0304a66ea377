/** What an answer can hold: types, options, values, and how a value reads. */
@NullMarked
package io.github.specq.field;

import org.jspecify.annotations.NullMarked;
