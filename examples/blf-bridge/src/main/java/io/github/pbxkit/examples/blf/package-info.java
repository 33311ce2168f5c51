/**
 * One process beside each Asterisk: its lamps show numbers of the others. {@link io.github.pbxkit.examples.blf.Bridge} is
 * where everything meets.
 */
@NullMarked
package io.github.pbxkit.examples.blf;

import org.jspecify.annotations.NullMarked;
