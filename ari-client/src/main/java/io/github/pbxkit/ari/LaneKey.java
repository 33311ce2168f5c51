package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.BridgeEvent;
import io.github.pbxkit.ari.event.ChannelEvent;
import io.github.pbxkit.ari.event.PlaybackEvent;
import io.github.pbxkit.ari.event.RecordingEvent;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;

/** Whose turn an event waits for: its channel's, else its bridge's, else its application's. */
record LaneKey(Kind kind, String id) {
    enum Kind {
        CHANNEL,
        BRIDGE,
        APPLICATION
    }

    private static final String CHANNEL_URI = "channel:";
    private static final String BRIDGE_URI = "bridge:";

    static LaneKey ofChannel(String id) {
        return new LaneKey(Kind.CHANNEL, id);
    }

    static LaneKey ofBridge(String id) {
        return new LaneKey(Kind.BRIDGE, id);
    }

    static LaneKey of(AriEvent event) {
        if (event instanceof ChannelEvent about) {
            Channel channel = about.channel();
            if (channel != null) {
                return ofChannel(channel.id());
            }
        }
        if (event instanceof BridgeEvent about) {
            Bridge bridge = about.bridge();
            if (bridge != null) {
                return ofBridge(bridge.id());
            }
        }
        if (event instanceof PlaybackEvent about) {
            return ofTarget(about.playback().targetUri(), event);
        }
        if (event instanceof RecordingEvent about) {
            return ofTarget(about.recording().targetUri(), event);
        }
        return ofApplication(event);
    }

    private static LaneKey ofTarget(String uri, AriEvent event) {
        if (uri.startsWith(CHANNEL_URI)) {
            return ofChannel(uri.substring(CHANNEL_URI.length()));
        }
        return uri.startsWith(BRIDGE_URI) ? ofBridge(uri.substring(BRIDGE_URI.length())) : ofApplication(event);
    }

    private static LaneKey ofApplication(AriEvent event) {
        return new LaneKey(Kind.APPLICATION, event.application());
    }
}
