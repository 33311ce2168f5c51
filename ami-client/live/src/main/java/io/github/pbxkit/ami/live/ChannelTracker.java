package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.BridgeSnapshot;
import io.github.pbxkit.ami.event.ChannelSnapshot;
import java.util.Optional;

/**
 * Channels and bridges.
 *
 * <p>Asterisk makes six events from the same sequence of snapshots of a channel; their order can be trusted, and so can
 * what they say. All other events carry an older copy of a snapshot, made by another thread: they only make a channel
 * known that was not, and may move it to an older call.
 */
final class ChannelTracker {
    private static final String[] GROUPS = {"Dest", "LocalOne", "LocalTwo", "Parkee", "Transferer", "Transferee"};

    private final LiveStore store;
    private final CallTracker calls;

    ChannelTracker(LiveStore store, CallTracker calls) {
        this.store = store;
        this.calls = calls;
    }

    void onEvent(String name, AmiMessage m) {
        ChannelSnapshot seen = new ChannelSnapshot(m, "");
        switch (name) {
            case "newchannel", "newstate", "newexten", "newcallerid", "newconnectedline", "newaccountcode" ->
                trusted(seen);
            case "hangup" -> hangup(seen.uniqueId());
            case "rename" -> rename(m.first("Uniqueid", ""), m.first("Newname", ""));
            case "hold" -> hold(seen, true);
            case "unhold" -> hold(seen, false);
            case "bridgecreate" -> bridge(new BridgeSnapshot(m, ""));
            case "bridgeenter" -> enter(new BridgeSnapshot(m, ""), seen);
            case "bridgeleave" -> leave(new BridgeSnapshot(m, ""), seen);
            case "bridgemerge" -> merge(new BridgeSnapshot(m, "From"), new BridgeSnapshot(m, "To"));
            case "bridgedestroy" -> destroy(m.first("BridgeUniqueid", ""));
            default -> sighted(seen);
        }
        for (String prefix : GROUPS) {
            if (m.has(prefix + "Uniqueid")) {
                sighted(new ChannelSnapshot(m, prefix));
            }
        }
    }

    private void trusted(ChannelSnapshot seen) {
        String id = seen.uniqueId();
        if (isReal(id) && !store.isBuried(id)) {
            Optional<LiveChannel> before = store.find(LiveChannel.class, id);
            put(before.map(channel -> channel.seenAs(seen, store.now()))
                    .orElseGet(() -> LiveChannel.first(seen, "", store.now())));
        }
    }

    private void sighted(ChannelSnapshot seen) {
        String id = seen.uniqueId();
        if (!isReal(id) || store.isBuried(id) || !seen.message().has(seen.prefix() + "ChannelState")) {
            return;
        }
        LiveChannel before = store.find(LiveChannel.class, id).orElse(null);
        if (before == null) {
            put(LiveChannel.first(seen, "", store.now()));
        } else if (LinkedIds.isOlder(seen.linkedId(), before.linkedId())) {
            put(before.linkedTo(seen.linkedId()));
        }
    }

    private static boolean isReal(String uniqueId) {
        return !uniqueId.isEmpty() && !uniqueId.equals("none") && !uniqueId.equals("<unknown>");
    }

    private void rename(String id, String name) {
        store.find(LiveChannel.class, id)
                .filter(channel -> !name.isEmpty())
                .ifPresent(channel -> put(channel.named(name)));
    }

    private void hold(ChannelSnapshot seen, boolean isHolding) {
        sighted(seen);
        store.find(LiveChannel.class, seen.uniqueId()).ifPresent(channel -> put(channel.onHold(isHolding)));
    }

    void hangup(String id) {
        store.bury(id);
        store.find(LiveChannel.class, id).ifPresent(channel -> {
            leaveBridge(channel);
            store.remove(LiveKind.CHANNEL, id);
            calls.moved(channel, null);
        });
    }

    private void bridge(BridgeSnapshot seen) {
        if (!seen.uniqueId().isEmpty()) {
            store.put(store.find(LiveBridge.class, seen.uniqueId())
                    .map(bridge -> bridge.seenAs(seen))
                    .orElseGet(() -> LiveBridge.first(seen)));
        }
    }

    private void enter(BridgeSnapshot bridge, ChannelSnapshot seen) {
        sighted(seen);
        bridge(bridge);
        store.find(LiveChannel.class, seen.uniqueId()).ifPresent(channel -> move(channel, bridge.uniqueId()));
    }

    private void leave(BridgeSnapshot bridge, ChannelSnapshot seen) {
        sighted(seen);
        store.find(LiveChannel.class, seen.uniqueId())
                .filter(channel -> channel.bridgeId().equals(bridge.uniqueId()))
                .ifPresent(channel -> move(channel, ""));
    }

    /** Each channel also leaves the one bridge and enters the other, in this order or another. */
    private void merge(BridgeSnapshot from, BridgeSnapshot to) {
        bridge(to);
        store.find(LiveBridge.class, from.uniqueId())
                .ifPresent(bridge -> bridge.channels()
                        .forEach(id -> store.find(LiveChannel.class, id).ifPresent(c -> move(c, to.uniqueId()))));
    }

    private void destroy(String id) {
        store.find(LiveBridge.class, id)
                .ifPresent(bridge -> bridge.channels()
                        .forEach(channel ->
                                store.find(LiveChannel.class, channel).ifPresent(c -> move(c, ""))));
        store.remove(LiveKind.BRIDGE, id);
    }

    private void move(LiveChannel channel, String bridgeId) {
        leaveBridge(channel);
        put(channel.inBridge(bridgeId));
        store.find(LiveBridge.class, bridgeId).ifPresent(bridge -> store.put(bridge.with(channel.key())));
    }

    private void leaveBridge(LiveChannel channel) {
        store.find(LiveBridge.class, channel.bridgeId()).ifPresent(bridge -> store.put(bridge.without(channel.key())));
    }

    void put(LiveChannel after) {
        LiveChannel before = store.find(LiveChannel.class, after.key()).orElse(null);
        store.put(after);
        // What the store has no room for is no leg either: its hangup would find nothing to take away.
        if (store.find(LiveChannel.class, after.key()).isPresent()) {
            calls.moved(before, after);
        }
    }
}
