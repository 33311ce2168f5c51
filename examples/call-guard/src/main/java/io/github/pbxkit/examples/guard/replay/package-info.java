/** Runs the rules over call records of the past. */
@NullMarked
package io.github.pbxkit.examples.guard.replay;

import org.jspecify.annotations.NullMarked;
