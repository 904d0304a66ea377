/** What can be proven about a bank without an answer: lint's second half. */
@NullMarked
package io.github.specq.proof;

import org.jspecify.annotations.NullMarked;
