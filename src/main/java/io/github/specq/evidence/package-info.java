/**
 * Looks through a repository for what lets one guess at answers: dependencies, images, commands,
 * settings, files. What to look for is data in the banks.
 *
 * <p>Whatever stands in the repository is read with suspicion: within limits, without following
 * links, without running or asking anything. What could not be read is said and never stops the
 * rest.
 */
@NullMarked
package io.github.specq.evidence;

import org.jspecify.annotations.NullMarked;
