/**
 * YAML files read with a place for everything, and edited without touching what did not change.
 *
 * <p>A file is data only: no anchors, aliases, tags, merges or second documents. Every scalar is
 * the text that was typed.
 */
@NullMarked
package io.github.specq.yaml;

import org.jspecify.annotations.NullMarked;
