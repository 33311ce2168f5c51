/**
 * The conference itself: rooms, members and invitations, driven by ARI events and kept in line with the PBX.
 *
 * <p>{@link io.github.pbxkit.examples.conference.room.Conference} is the main path: event or page request in, one
 * thread that owns all state, REST calls and roster changes out.
 */
@NullMarked
package io.github.pbxkit.examples.conference.room;

import org.jspecify.annotations.NullMarked;
