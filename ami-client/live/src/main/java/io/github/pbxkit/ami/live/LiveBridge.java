package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.event.BridgeSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * A bridge: where the media of channels meet.
 *
 * @param key its id
 * @param type for example {@code basic}, {@code base}, {@code holding}
 * @param technology for example {@code simple_bridge}, {@code softmix}
 * @param creator who made it, for example {@code ConfBridge}; empty for calls
 * @param name its name; empty for calls
 * @param channels unique ids of the channels in it, in the order they came
 */
public record LiveBridge(String key, String type, String technology, String creator, String name, List<String> channels)
        implements LiveEntity {

    /** Takes a copy of the list. */
    public LiveBridge {
        channels = List.copyOf(channels);
    }

    @Override
    public LiveKind kind() {
        return LiveKind.BRIDGE;
    }

    static LiveBridge first(BridgeSnapshot seen) {
        return new LiveBridge(
                seen.uniqueId(),
                seen.type(),
                seen.technology(),
                LiveChannel.known(seen.creator()),
                LiveChannel.known(seen.name()),
                List.of());
    }

    LiveBridge seenAs(BridgeSnapshot seen) {
        LiveBridge next = first(seen);
        return new LiveBridge(key, next.type, next.technology, next.creator, next.name, channels);
    }

    LiveBridge with(String channel) {
        if (channels.contains(channel)) {
            return this;
        }
        List<String> more = new ArrayList<>(channels);
        more.add(channel);
        return new LiveBridge(key, type, technology, creator, name, more);
    }

    LiveBridge without(String channel) {
        if (!channels.contains(channel)) {
            return this;
        }
        List<String> fewer = new ArrayList<>(channels);
        fewer.remove(channel);
        return new LiveBridge(key, type, technology, creator, name, fewer);
    }
}
