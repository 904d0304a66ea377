/** Answers written down with what is to become of them: the tests of a bank. */
@NullMarked
package io.github.specq.scenario;

import org.jspecify.annotations.NullMarked;
