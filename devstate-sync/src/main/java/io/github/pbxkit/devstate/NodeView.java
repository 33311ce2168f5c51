package io.github.pbxkit.devstate;

import java.util.List;
import java.util.Map;

/**
 * What a node knows, at one moment.
 *
 * @param states every key, of this server and of the others, in no order
 * @param origins every server that was heard of, this one included
 * @param peers those that are connected
 * @param refused what was refused so far, by reason
 * @param sinks what the sinks counted, in the order in which they were given
 * @param sourceUp whether the source knows its states
 * @param conflict what to do about another process with our name; empty if there is none
 */
public record NodeView(
        List<ShownState> states,
        List<OriginStatus> origins,
        List<PeerStatus> peers,
        Map<Refusal, Long> refused,
        List<SinkStats> sinks,
        boolean sourceUp,
        String conflict) {

    /** Takes copies. */
    public NodeView {
        states = List.copyOf(states);
        origins = List.copyOf(origins);
        peers = List.copyOf(peers);
        refused = Map.copyOf(refused);
        sinks = List.copyOf(sinks);
    }
}
