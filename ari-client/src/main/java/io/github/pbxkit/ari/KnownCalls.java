package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The channels that are in one of our applications, as far as handlers were told: each had its {@code StasisStart} and not
 * its {@code StasisEnd}. Thread-safe.
 */
final class KnownCalls {
    /**
     * One of them.
     *
     * @param application which application it is in
     * @param channel the channel as it entered
     * @param isAssumed its StasisStart was made by us; the server's own may still come, and is no news then
     */
    record Known(String application, Channel channel, boolean isAssumed) {}

    private final Map<String, Known> byId = new ConcurrentHashMap<>();

    /** Channels whose StasisEnd was made by us at the last resync, with their application: the server's own may still come. */
    private final Map<String, String> assumedEnds = new ConcurrentHashMap<>();

    /** Another resync begins: what was assumed before will not be repeated any more. */
    void forgetAssumedEnds() {
        assumedEnds.clear();
    }

    /** Whether handlers were told of this end already, because it had happened when the server was asked. */
    boolean isRepeated(StasisEnd end) {
        return !end.isSynthetic() && assumedEnds.remove(end.channel().id(), end.application());
    }

    /** Whether handlers were told of it already. */
    boolean isRepeated(StasisStart start) {
        Known known = byId.get(start.channel().id());
        return known != null && known.isAssumed() && known.application().equals(start.application());
    }

    /** Takes back what was noted. */
    interface Undo extends Runnable {}

    private static final Undo NOTHING = () -> {};

    /** Notes what handlers are about to be told; to be taken back if there is no room to tell it. */
    Undo told(AriEvent event) {
        if (event instanceof StasisStart start) {
            assumedEnds.remove(start.channel().id());
            Known now = new Known(start.application(), start.channel(), start.isSynthetic());
            return undo(start.channel().id(), byId.put(start.channel().id(), now));
        } else if (event instanceof StasisEnd end) {
            if (end.isSynthetic()) {
                assumedEnds.put(end.channel().id(), end.application());
            }
            Known known = byId.get(end.channel().id());
            boolean isItsEnd = known != null && known.application().equals(end.application());
            return isItsEnd ? undo(end.channel().id(), byId.remove(end.channel().id())) : NOTHING;
        } else if (event instanceof ChannelDestroyed destroyed) {
            return undo(
                    destroyed.channel().id(), byId.remove(destroyed.channel().id()));
        }
        return NOTHING;
    }

    private Undo undo(String id, @Nullable Known before) {
        return () -> {
            if (before == null) {
                byId.remove(id);
            } else {
                byId.put(id, before);
            }
        };
    }

    /** The server's own StasisStart has come after ours. */
    void confirm(StasisStart start) {
        byId.put(start.channel().id(), new Known(start.application(), start.channel(), false));
    }

    boolean contains(String channelId) {
        return byId.containsKey(channelId);
    }

    @Nullable
    Known get(String channelId) {
        return byId.get(channelId);
    }

    Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    List<Known> all() {
        return List.copyOf(byId.values());
    }

    void clear() {
        byId.clear();
        assumedEnds.clear();
    }
}
