package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A server by its own book-keeping: does random things, writes the events that Asterisk writes for them, and can list what
 * is the case. Each event names the objects it is about: events about the same object come in order, others need not.
 */
final class SimulatedPbx {
    private final Random random;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, List<String>> bridges = new LinkedHashMap<>();
    private final Map<String, List<String>> callers = new TreeMap<>();
    private final Map<String, Map<String, Integer>> members = new TreeMap<>();
    private final Map<String, String> parked = new TreeMap<>();
    private final Map<String, List<String>> rooms = new TreeMap<>();
    private final Map<String, Integer> lamps = new TreeMap<>();
    private final List<Written> written = new ArrayList<>();
    private long last;

    private static final class Channel {
        String id;
        String name;
        String linked;
        int state;
        String bridge = "";
        String queue = "";
        String room = "";
        String space = "";
    }

    record Written(Set<String> about, AmiMessage event) {}

    SimulatedPbx(long seed) {
        random = new Random(seed);
        for (String queue : List.of("sales", "support")) {
            callers.put(queue, new ArrayList<>());
            members.put(queue, new TreeMap<>());
        }
    }

    List<Written> written() {
        return written;
    }

    void doAnything(int steps) {
        for (int i = 0; i < steps; i++) {
            doSomething();
        }
    }

    private void doSomething() {
        Channel one = anyChannel();
        switch (one == null ? 0 : random.nextInt(16)) {
            case 0, 1 -> create();
            case 2, 3 -> answer(one);
            case 4 -> bridge(one);
            case 5 -> leaveBridge(one);
            case 6 -> joinQueue(one);
            case 7 -> leaveQueue(one);
            case 8, 9 -> hangup(one);
            case 10 -> rename(one);
            case 11 -> park(one);
            case 12 -> unpark(one, "UnParkedCall");
            case 13 -> room(one);
            case 14 -> member();
            default -> lamp();
        }
    }

    void hangUpAll() {
        List.copyOf(channels.values()).forEach(this::hangup);
    }

    private Channel anyChannel() {
        List<Channel> all = List.copyOf(channels.values());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private void create() {
        Channel other = random.nextBoolean() ? anyChannel() : null;
        Channel channel = new Channel();
        channel.id = "1795396684." + ++last;
        channel.name = "PJSIP/60" + String.format("%02d-%08x", random.nextInt(50), last);
        channel.linked = other == null ? channel.id : other.linked;
        channels.put(channel.id, channel);
        write(Set.of("channel " + channel.id), "Newchannel", snapshot(channel, ""));
        if (other != null) {
            write(Set.of(), "DialBegin", snapshot(other, "") + snapshot(channel, "Dest") + "DialString: x\n");
        }
    }

    private void answer(Channel channel) {
        channel.state = channel.state == 0 ? 5 : 6;
        write(Set.of("channel " + channel.id), "Newstate", snapshot(channel, ""));
    }

    private void bridge(Channel channel) {
        leaveBridge(channel);
        boolean isNew = bridges.isEmpty() || random.nextInt(3) == 0;
        List<String> ids = List.copyOf(bridges.keySet());
        String id = isNew ? "bridge-" + ++last : ids.get(random.nextInt(ids.size()));
        if (isNew) {
            bridges.put(id, new ArrayList<>());
            write(Set.of("bridge " + id), "BridgeCreate", bridgeText(id));
        }
        bridges.get(id).add(channel.id);
        channel.bridge = id;
        write(Set.of("bridge " + id, "place " + channel.id), "BridgeEnter", bridgeText(id) + snapshot(channel, ""));
    }

    private void leaveBridge(Channel channel) {
        if (channel.bridge.isEmpty()) {
            return;
        }
        String id = channel.bridge;
        bridges.get(id).remove(channel.id);
        channel.bridge = "";
        write(Set.of("bridge " + id, "place " + channel.id), "BridgeLeave", bridgeText(id) + snapshot(channel, ""));
        if (bridges.get(id).isEmpty() && random.nextBoolean()) {
            bridges.remove(id);
            write(Set.of("bridge " + id), "BridgeDestroy", bridgeText(id));
        }
    }

    private void joinQueue(Channel channel) {
        if (!channel.queue.isEmpty()) {
            return;
        }
        channel.queue = random.nextBoolean() ? "sales" : "support";
        List<String> waiting = callers.get(channel.queue);
        int position = random.nextInt(waiting.size() + 1);
        waiting.add(position, channel.id);
        write(
                Set.of("queue " + channel.queue),
                "QueueCallerJoin",
                snapshot(channel, "") + "Queue: " + channel.queue + "\nPosition: " + (position + 1) + "\nCount: "
                        + waiting.size() + "\n");
    }

    private void leaveQueue(Channel channel) {
        if (channel.queue.isEmpty()) {
            return;
        }
        List<String> waiting = callers.get(channel.queue);
        int position = waiting.indexOf(channel.id) + 1;
        if (random.nextBoolean()) {
            write(
                    Set.of("queue " + channel.queue),
                    "QueueCallerAbandon",
                    snapshot(channel, "") + "Queue: " + channel.queue + "\nPosition: " + position + "\n");
        }
        waiting.remove(channel.id);
        write(
                Set.of("queue " + channel.queue),
                "QueueCallerLeave",
                snapshot(channel, "") + "Queue: " + channel.queue + "\nPosition: " + position + "\nCount: "
                        + waiting.size() + "\n");
        channel.queue = "";
    }

    private void rename(Channel channel) {
        String name = "PJSIP/70" + String.format("%02d-%08x", random.nextInt(50), ++last);
        write(
                Set.of("channel " + channel.id),
                "Rename",
                "Channel: " + channel.name + "\nNewname: " + name + "\nUniqueid: " + channel.id + "\n");
        channel.name = name;
    }

    private void park(Channel channel) {
        String space = String.valueOf(701 + random.nextInt(20));
        if (channel.space.isEmpty() && !parked.containsKey(space)) {
            parked.put(space, channel.id);
            channel.space = space;
            write(Set.of("space " + space), "ParkedCall", parkedText(channel));
        }
    }

    private void unpark(Channel channel, String event) {
        if (!channel.space.isEmpty()) {
            write(Set.of("space " + channel.space), event, parkedText(channel));
            parked.remove(channel.space);
            channel.space = "";
        }
    }

    private void room(Channel channel) {
        if (!channel.room.isEmpty()) {
            leaveRoom(channel);
            return;
        }
        String room = "room" + random.nextInt(3);
        if (!rooms.containsKey(room)) {
            rooms.put(room, new ArrayList<>());
            write(Set.of("room " + room), "ConfbridgeStart", "Conference: " + room + "\n");
        }
        rooms.get(room).add(channel.id);
        channel.room = room;
        write(
                Set.of("room " + room),
                "ConfbridgeJoin",
                "Conference: " + room + "\n" + snapshot(channel, "") + "Admin: No\nMuted: No\n");
    }

    private void leaveRoom(Channel channel) {
        String room = channel.room;
        rooms.get(room).remove(channel.id);
        channel.room = "";
        write(Set.of("room " + room), "ConfbridgeLeave", "Conference: " + room + "\n" + snapshot(channel, ""));
        if (rooms.get(room).isEmpty()) {
            rooms.remove(room);
            write(Set.of("room " + room), "ConfbridgeEnd", "Conference: " + room + "\n");
        }
    }

    private void member() {
        String queue = random.nextBoolean() ? "sales" : "support";
        String device = "PJSIP/6" + random.nextInt(5);
        boolean isThere = members.get(queue).containsKey(device);
        if (isThere && random.nextInt(3) == 0) {
            write(Set.of("queue " + queue), "QueueMemberRemoved", memberText(queue, device, "Interface", "MemberName"));
            members.get(queue).remove(device);
        } else {
            members.get(queue).put(device, random.nextInt(9));
            String event = isThere ? "QueueMemberStatus" : "QueueMemberAdded";
            write(Set.of("queue " + queue), event, memberText(queue, device, "Interface", "MemberName"));
        }
    }

    private void lamp() {
        String exten = "60" + random.nextInt(10);
        lamps.put(exten, random.nextInt(3));
        write(Set.of("lamp " + exten), "ExtensionStatus", lampText(exten));
    }

    private void hangup(Channel channel) {
        leaveBridge(channel);
        leaveQueue(channel);
        unpark(channel, "ParkedCallGiveUp");
        if (!channel.room.isEmpty()) {
            leaveRoom(channel);
        }
        channels.remove(channel.id);
        write(Set.of("channel " + channel.id), "Hangup", snapshot(channel, "") + "Cause: 16\n");
        if (random.nextInt(4) == 0) {
            write(Set.of("channel " + channel.id), "VarSet", snapshot(channel, "") + "Variable: X\nValue: 1\n");
        }
    }

    private void write(Set<String> about, String event, String headers) {
        written.add(new Written(about, message(event, headers)));
    }

    private static AmiMessage message(String event, String headers) {
        return AmiMessage.parse("Event: " + event + "\n" + headers);
    }

    private static String snapshot(Channel c, String prefix) {
        return prefix + "Channel: " + c.name + "\n" + prefix + "ChannelState: " + c.state + "\n" + prefix
                + "CallerIDNum: 100\n" + prefix + "CallerIDName: <unknown>\n" + prefix + "Uniqueid: " + c.id + "\n"
                + prefix
                + "Linkedid: " + c.linked + "\n";
    }

    private String bridgeText(String id) {
        return "BridgeUniqueid: " + id + "\nBridgeType: basic\nBridgeTechnology: simple_bridge\n";
    }

    private static String parkedText(Channel c) {
        return snapshot(c, "Parkee") + "Parkinglot: default\nParkingSpace: " + c.space + "\nParkingTimeout: 45\n";
    }

    private String memberText(String queue, String device, String deviceName, String memberName) {
        return "Queue: " + queue + "\n" + memberName + ": Agent\n" + deviceName + ": " + device + "\nStatus: "
                + members.get(queue).get(device) + "\n";
    }

    private String lampText(String exten) {
        return "Exten: " + exten + "\nContext: default\nHint: PJSIP/" + exten + "\nStatus: " + lamps.get(exten) + "\n";
    }

    LiveLists lists() {
        Map<LiveKind, List<AmiMessage>> items = new EnumMap<>(LiveKind.class);
        List.of(LiveKind.values()).forEach(kind -> items.put(kind, new ArrayList<>()));
        items.remove(LiveKind.CALL);
        channels.values()
                .forEach(c -> items.get(LiveKind.CHANNEL)
                        .add(message(
                                "CoreShowChannel",
                                snapshot(c, "") + "Duration: 00:00:05\nBridgeId: " + c.bridge + "\n")));
        bridges.keySet().forEach(id -> items.get(LiveKind.BRIDGE).add(message("BridgeListItem", bridgeText(id))));
        callers.keySet().forEach(queue -> listQueue(queue, items.get(LiveKind.QUEUE)));
        parked.values()
                .forEach(
                        id -> items.get(LiveKind.PARKED_CALL).add(message("ParkedCall", parkedText(channels.get(id)))));
        rooms.forEach((room, ids) -> listRoom(room, ids, items.get(LiveKind.CONFERENCE)));
        lamps.keySet().forEach(e -> items.get(LiveKind.EXTENSION).add(message("ExtensionStatus", lampText(e))));
        return LiveLists.of(items);
    }

    private void listQueue(String queue, List<AmiMessage> items) {
        items.add(message("QueueParams", "Queue: " + queue + "\nStrategy: ringall\nMax: 0\n"));
        members.get(queue)
                .keySet()
                .forEach(device -> items.add(message("QueueMember", memberText(queue, device, "Location", "Name"))));
        int position = 0;
        for (String id : callers.get(queue)) {
            items.add(message(
                    "QueueEntry",
                    "Queue: " + queue + "\nPosition: " + ++position + "\nChannel: " + channels.get(id).name
                            + "\nUniqueid: " + id + "\nWait: 3\n"));
        }
    }

    private void listRoom(String room, List<String> ids, List<AmiMessage> items) {
        items.add(
                message("ConfbridgeListRooms", "Conference: " + room + "\nParties: " + ids.size() + "\nLocked: No\n"));
        ids.forEach(id -> items.add(message(
                "ConfbridgeList",
                "Conference: " + room + "\nAdmin: No\nMuted: No\n" + snapshot(channels.get(id), ""))));
    }
}
