package io.github.pbxkit.devstate;

import java.time.Duration;

/**
 * A session with a peer.
 *
 * @param origin the peer's name
 * @param dialed whether we made the connection
 * @param age how long it has lasted
 * @param framesIn frames taken from the peer
 * @param bytesIn bytes of these frames
 * @param framesOut frames sent to the peer
 * @param bytesOut bytes of these frames
 */
public record PeerStatus(
        String origin, boolean dialed, Duration age, long framesIn, long bytesIn, long framesOut, long bytesOut) {}
