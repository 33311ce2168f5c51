package io.github.pbxkit.ami.live;

/**
 * A phone or trunk as the server sees it, from the event PeerStatus and from the lists of chan_sip and IAX2.
 *
 * @param key for example {@code SIP/6001}
 * @param status the server's last word, which differs between events ({@code Registered}, {@code Unreachable}...) and lists
 *     ({@code OK (2 ms)}, {@code Unmonitored}...)
 * @param address where it is; empty if it is not registered or the server did not say
 */
public record LivePeer(String key, String status, String address) implements LiveEntity {

    @Override
    public LiveKind kind() {
        return LiveKind.PEER;
    }
}
