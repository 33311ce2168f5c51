package io.github.pbxkit.ari.testkit;

import java.util.List;

/** Who is in which bridge, and which application hears about it. */
final class Bridging {
    private final Pbx pbx;

    Bridging(Pbx pbx) {
        this.pbx = pbx;
    }

    PbxBridge create(String id, String type, String name) {
        PbxBridge bridge = new PbxBridge(id, type, name, pbx.clock.now());
        pbx.bridges.put(id, bridge);
        pbx.publish(event("BridgeCreated", bridge));
        return bridge;
    }

    /** Into the bridge, out of another first; the application listens to the bridge from now on. */
    void add(PbxBridge bridge, PbxChannel channel) {
        take(channel);
        PbxApplication application = pbx.applicationOf(channel);
        if (application != null) {
            application.subscriptions.add(Topic.bridge(bridge.id));
        }
        channel.bridge = bridge;
        bridge.members.put(channel.id, channel);
        pbx.publish(membership("ChannelEnteredBridge", bridge, channel));
        bridge.settle();
    }

    /** Out by request: the application listens to the bridge one channel less. */
    void take(PbxChannel channel) {
        PbxBridge bridge = channel.bridge;
        if (bridge != null) {
            drop(channel);
            PbxApplication application = pbx.applicationOf(channel);
            if (application != null) {
                application.subscriptions.remove(Topic.bridge(bridge.id));
            }
        }
    }

    /**
     * Out because the call ends or leaves the application. Asterisk does not take back the subscription then, so that
     * the application still hears of the end of the bridge.
     */
    void drop(PbxChannel channel) {
        PbxBridge bridge = channel.bridge;
        if (bridge != null) {
            channel.bridge = null;
            bridge.members.remove(channel.id);
            pbx.publish(membership("ChannelLeftBridge", bridge, channel));
            bridge.settle();
        }
    }

    void destroy(PbxBridge bridge, Media media) {
        media.abort(bridge);
        List.copyOf(bridge.members.values()).forEach(this::take);
        pbx.bridges.remove(bridge.id);
        pbx.publish(event("BridgeDestroyed", bridge));
        pbx.applications.values().forEach(application -> application.subscriptions.forget(Topic.bridge(bridge.id)));
    }

    EventMessage event(String type, PbxBridge bridge) {
        return new EventMessage(type).with("bridge", bridge.snapshot()).about(bridge);
    }

    private EventMessage membership(String type, PbxBridge bridge, PbxChannel channel) {
        return event(type, bridge).with("channel", pbx.view(channel)).about(channel);
    }
}
