package io.github.pbxkit.devstate;

import java.time.Duration;

/**
 * What is known of an origin.
 *
 * @param origin its name
 * @param own whether it is this node's own
 * @param epoch its present life
 * @param upTo everything up to this sequence number is known here
 * @param keys how many keys it has
 * @param alive whether its states are shown as they are; false: as {@link DeadPolicy} says
 * @param sourceUp whether it said, when last heard, that its Asterisk is there
 * @param silence for how long it has not been heard; zero for our own
 * @param lease how long it may be silent
 */
public record OriginStatus(
        String origin,
        boolean own,
        Epoch epoch,
        long upTo,
        int keys,
        boolean alive,
        boolean sourceUp,
        Duration silence,
        Duration lease) {}
