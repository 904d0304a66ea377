/** What answers mean: the path of questions, and what rules have to say. */
@NullMarked
package io.github.specq.evaluation;

import org.jspecify.annotations.NullMarked;
