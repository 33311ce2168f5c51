package io.github.pbxkit.examples.conference.room;

import org.jspecify.annotations.Nullable;

/**
 * A member as pages see it.
 *
 * @param id our own id, never the channel's
 * @param name caller name as the PBX gave it: foreign text, to be shown as text only; may be empty
 * @param number caller number, may be empty
 * @param elapsedMs milliseconds since the call began, by Asterisk's clock, at the moment this view was made
 * @param muted the PBX confirmed that this member's voice is cut off
 * @param wanted the mute state being asked of the PBX right now, null when nothing is under way
 * @param deaf the PBX confirmed that this member does not hear the others
 * @param deafWanted the same as wanted, for hearing
 * @param talking the PBX hears a voice
 * @param held the phone put the conference on hold
 * @param music hears music on hold, for being alone
 * @param joined the PBX has put the call into the room; false for a moment after it came in
 */
public record MemberView(
        String id,
        String name,
        String number,
        long elapsedMs,
        boolean muted,
        @Nullable Boolean wanted,
        boolean deaf,
        @Nullable Boolean deafWanted,
        boolean talking,
        boolean held,
        boolean music,
        boolean joined) {}
