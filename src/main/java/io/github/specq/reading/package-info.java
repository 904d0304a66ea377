/**
 * Reads answers given in a sentence: which fields it settles, with which words, and which words
 * nobody understood. What a bank says of its fields is all that is known of a subject; here stands
 * only how English sentences say, deny and doubt something.
 */
@NullMarked
package io.github.specq.reading;

import org.jspecify.annotations.NullMarked;
