package io.github.pbxkit.examples.conference.room;

import static java.util.stream.Collectors.toSet;

import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the PBX says is the case, read at once: the calls that are ours and the bridges they are in.
 *
 * @param version Asterisk's version, null when it does not say
 * @param time Asterisk's clock, null when it does not say
 * @param channelIds every channel there is
 * @param calls the calls in our Stasis application, by channel id
 * @param rooms the calls in each bridge that an earlier look or run of this program made, by bridge id
 * @param roomNames those bridges' names, by bridge id
 * @param notes what the PBX keeps for us about them, by bridge id
 */
record PbxState(
        @Nullable String version,
        @Nullable Instant time,
        Set<String> channelIds,
        Map<String, Channel> calls,
        Map<String, Set<String>> rooms,
        Map<String, String> roomNames,
        Map<String, RoomNotes> notes) {

    static PbxState of(
            String application,
            @Nullable String version,
            @Nullable Instant time,
            List<Channel> channels,
            List<Bridge> bridges,
            Map<String, RoomNotes> notes) {
        Map<String, Set<String>> rooms = new HashMap<>();
        Map<String, String> roomNames = new HashMap<>();
        for (Bridge bridge : bridges) {
            if (bridge.id().startsWith(Room.bridgePrefix(application))) {
                rooms.put(bridge.id(), Set.copyOf(bridge.channels()));
                roomNames.put(bridge.id(), bridge.name());
            }
        }
        Map<String, Channel> calls = new HashMap<>();
        for (Channel channel : channels) {
            if (isOurs(channel, application, rooms)) {
                calls.put(channel.id(), channel);
            }
        }
        return new PbxState(
                version, time, channels.stream().map(Channel::id).collect(toSet()), calls, rooms, roomNames, notes);
    }

    /**
     * Asterisk tells since 16.4 and 13.27 which dialplan application a channel is in, and with what data. Of older
     * ones we find only calls that are in a room already.
     */
    private static boolean isOurs(Channel channel, String application, Map<String, Set<String>> rooms) {
        String app = channel.dialplan().appName();
        if (app.isEmpty()) {
            return rooms.values().stream().anyMatch(calls -> calls.contains(channel.id()));
        }
        String data = channel.dialplan().appData();
        return app.equals("Stasis") && (data.equals(application) || data.startsWith(application + ","));
    }

    /** Which room a call asks for, or is in already. */
    String roomOf(Channel call, String defaultRoom) {
        for (Map.Entry<String, Set<String>> room : rooms.entrySet()) {
            if (room.getValue().contains(call.id())) {
                return roomNames.getOrDefault(room.getKey(), defaultRoom);
            }
        }
        return RoomName.fromAppData(call.dialplan().appData(), defaultRoom);
    }

    RoomNotes notes(Room room) {
        return notes.getOrDefault(room.bridgeId, RoomNotes.NONE);
    }

    boolean isInBridge(String channelId, String bridgeId) {
        return rooms.getOrDefault(bridgeId, Set.of()).contains(channelId);
    }
}
