package io.github.specq.reading;

import io.github.specq.quantity.Measure;

/**
 * A number or a quantity in a passage.
 *
 * @param from its first word
 * @param to the word behind its last one
 * @param written as a field takes it
 */
record Figure(Measure measure, int from, int to, String written) {}
