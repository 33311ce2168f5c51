package io.github.pbxkit.ami.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picture of a server at one moment. Immutable and consistent in itself: a call's legs are the channels that the same
 * picture holds. Maps are in no order.
 */
public final class LivePbx {
    static final LivePbx EMPTY = new LivePbx(
            Stream.generate(PersistentMap::<LiveEntity>empty)
                    .limit(LiveKind.values().length)
                    .toList(),
            new Standing(LiveStatus.EMPTY, Optional.empty(), 0, Map.of()));

    private final List<PersistentMap<LiveEntity>> maps;
    private final Standing standing;

    /** What the picture is worth. */
    record Standing(LiveStatus status, Optional<Instant> readAt, long generation, Map<LiveKind, String> unavailable) {
        Standing {
            Map<LiveKind, String> copy = new EnumMap<>(LiveKind.class);
            copy.putAll(unavailable);
            unavailable = Collections.unmodifiableMap(copy);
        }

        Standing as(LiveStatus next) {
            return new Standing(next, readAt, generation, unavailable);
        }
    }

    private LivePbx(List<PersistentMap<LiveEntity>> maps, Standing standing) {
        this.maps = maps;
        this.standing = standing;
    }

    /**
     * Whether it can be trusted.
     *
     * @return the status
     */
    public LiveStatus status() {
        return standing.status;
    }

    /**
     * When the server's lists were last read as a whole.
     *
     * @return the time by the clock of this machine; nothing if they have not been yet
     */
    public Optional<Instant> readAt() {
        return standing.readAt;
    }

    /**
     * The connection that it was read over.
     *
     * @return number of the connection, from 1; 0 before the first
     */
    public long generation() {
        return standing.generation;
    }

    /**
     * Of what the server gave no list, and why: no right, or no such module. Such things are known from events alone.
     *
     * @return reasons in the server's words
     */
    public Map<LiveKind, String> unavailable() {
        return standing.unavailable;
    }

    /**
     * Everything of a kind.
     *
     * @param type record of the kind, for example {@code LiveQueue.class}
     * @param <T> that record
     * @return an immutable map by {@link LiveEntity#key()}
     * @throws IllegalArgumentException if there is no such kind
     */
    @SuppressWarnings("unchecked") // a kind's map holds records of its type only
    public <T extends LiveEntity> Map<String, T> all(Class<T> type) {
        return (Map<String, T>) map(LiveKind.of(type));
    }

    Map<String, ? extends LiveEntity> map(LiveKind kind) {
        return maps.get(kind.ordinal());
    }

    /**
     * Channels.
     *
     * @return by unique id
     */
    public Map<String, LiveChannel> channels() {
        return all(LiveChannel.class);
    }

    /**
     * Bridges.
     *
     * @return by id
     */
    public Map<String, LiveBridge> bridges() {
        return all(LiveBridge.class);
    }

    /**
     * Calls.
     *
     * @return by linked id
     */
    public Map<String, LiveCall> calls() {
        return all(LiveCall.class);
    }

    /**
     * Queues.
     *
     * @return by name
     */
    public Map<String, LiveQueue> queues() {
        return all(LiveQueue.class);
    }

    /**
     * Parked calls.
     *
     * @return by {@code lot/space}
     */
    public Map<String, LiveParkedCall> parkedCalls() {
        return all(LiveParkedCall.class);
    }

    /**
     * Conferences.
     *
     * @return by name
     */
    public Map<String, LiveConference> conferences() {
        return all(LiveConference.class);
    }

    /**
     * Contacts of PJSIP.
     *
     * @return by {@code aor uri}
     */
    public Map<String, LiveContact> contacts() {
        return all(LiveContact.class);
    }

    /**
     * Phones and trunks.
     *
     * @return by {@code technology/name}
     */
    public Map<String, LivePeer> peers() {
        return all(LivePeer.class);
    }

    /**
     * Registrations with others.
     *
     * @return by {@code technology/user@server}
     */
    public Map<String, LiveRegistration> registrations() {
        return all(LiveRegistration.class);
    }

    /**
     * Extensions with a hint.
     *
     * @return by {@code extension@context}
     */
    public Map<String, LiveExtension> extensions() {
        return all(LiveExtension.class);
    }

    /**
     * The call that a channel belongs to.
     *
     * @param uniqueId unique id of the channel
     * @return the call, if there is such a channel
     */
    public Optional<LiveCall> callOf(String uniqueId) {
        return Optional.ofNullable(channels().get(uniqueId))
                .flatMap(channel -> Optional.ofNullable(calls().get(channel.linkedId())));
    }

    /**
     * A channel by its name, which is slower than by its unique id.
     *
     * @param name for example {@code PJSIP/6001-0000002a}
     * @return the channel, if there is one
     */
    public Optional<LiveChannel> channelNamed(String name) {
        return channels().values().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    LivePbx with(LiveEntity entity) {
        return with(entity.kind(), maps.get(entity.kind().ordinal()).with(entity.key(), entity));
    }

    LivePbx without(LiveKind kind, String key) {
        return with(kind, maps.get(kind.ordinal()).without(key));
    }

    private LivePbx with(LiveKind kind, PersistentMap<LiveEntity> map) {
        List<PersistentMap<LiveEntity>> next = new ArrayList<>(maps);
        next.set(kind.ordinal(), map);
        return new LivePbx(next, standing);
    }

    Standing standing() {
        return standing;
    }

    LivePbx with(Standing next) {
        return new LivePbx(maps, next);
    }

    /** Counts and status, for logs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("LivePbx[").append(standing.status);
        for (LiveKind kind : LiveKind.values()) {
            text.append(", ").append(kind).append(' ').append(map(kind).size());
        }
        return text.append(']').toString();
    }
}
