/**
 * The states of an Asterisk, over its manager interface: {@link io.github.pbxkit.devstate.asterisk.AmiStateSource} reads
 * those of its own numbers, {@link io.github.pbxkit.devstate.asterisk.AmiStateSink} shows those of others. Both take an
 * {@link io.github.pbxkit.ami.AmiClient} that the user connects and closes; one may serve both.
 */
@NullMarked
package io.github.pbxkit.devstate.asterisk;

import org.jspecify.annotations.NullMarked;
