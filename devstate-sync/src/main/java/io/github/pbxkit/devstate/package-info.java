/**
 * Keeps device state in step between Asterisk servers: what a server's own phones do travels as a versioned state to all
 * others, and the states of a server that is gone go dark within a lease. {@link io.github.pbxkit.devstate.Replica} is
 * the state machine in the middle, without threads, clock or I/O; sources feed it, sinks show what it says, links carry
 * its frames.
 */
@NullMarked
package io.github.pbxkit.devstate;

import org.jspecify.annotations.NullMarked;
