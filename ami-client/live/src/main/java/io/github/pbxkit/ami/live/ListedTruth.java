package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.BridgeSnapshot;
import io.github.pbxkit.ami.event.ChannelSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lists say, as entities. What no list tells (holds, times of answers) is taken over from the picture, where it is
 * known.
 */
final class ListedTruth {
    private final LivePbx known;
    private final Instant now;

    ListedTruth(LivePbx known, Instant now) {
        this.known = known;
        this.now = now;
    }

    Map<String, LiveEntity> of(LiveKind kind, List<AmiMessage> items) {
        Map<String, LiveEntity> truth = new LinkedHashMap<>();
        switch (kind) {
            case CHANNEL -> items.forEach(m -> add(truth, channel(m)));
            case BRIDGE -> bridges(items).values().forEach(bridge -> add(truth, bridge));
            case QUEUE -> queues(items).values().forEach(queue -> add(truth, queue));
            case PARKED_CALL -> items.forEach(m -> add(truth, parked(m)));
            case CONFERENCE -> conferences(items).values().forEach(conference -> add(truth, conference));
            case CONTACT -> items.forEach(m -> add(truth, contact(m)));
            case PEER -> items.forEach(m -> add(truth, peer(m)));
            case REGISTRATION -> items.forEach(m -> add(truth, registration(m)));
            case EXTENSION -> items.forEach(m -> add(truth, LiveExtension.of(m)));
            case CALL -> throw new IllegalArgumentException("calls follow from channels");
        }
        return truth;
    }

    private static void add(Map<String, LiveEntity> truth, LiveEntity entity) {
        truth.put(entity.key(), entity);
    }

    private LiveChannel channel(AmiMessage m) {
        ChannelSnapshot seen = new ChannelSnapshot(m, "");
        String bridge = m.first("BridgeId", "");
        LiveChannel before = known.channels().get(seen.uniqueId());
        if (before != null) {
            return before.seenAs(seen, now).inBridge(bridge);
        }
        return LiveChannel.first(seen, bridge, now.minus(Times.ofClock(m.first("Duration", ""))));
    }

    /** Which channels are in a bridge is said by the channels, which are reconciled first. */
    private Map<String, LiveBridge> bridges(List<AmiMessage> items) {
        Map<String, LiveBridge> bridges = new TreeMap<>();
        for (AmiMessage m : items) {
            LiveBridge bridge = LiveBridge.first(new BridgeSnapshot(m, ""));
            bridges.put(bridge.key(), bridge);
        }
        return filled(bridges);
    }

    private Map<String, LiveBridge> filled(Map<String, LiveBridge> bridges) {
        Map<String, Integer> order = new HashMap<>();
        known.bridges().values().forEach(bridge -> bridge.channels().forEach(id -> order.put(id, order.size())));
        known.channels().values().stream()
                .filter(channel -> !channel.bridgeId().isEmpty())
                .sorted(Comparator.comparing((LiveChannel c) -> order.getOrDefault(c.key(), Integer.MAX_VALUE))
                        .thenComparing(LiveChannel::created)
                        .thenComparing(LiveChannel::key))
                .forEach(channel -> bridges.merge(
                        channel.bridgeId(),
                        new LiveBridge(channel.bridgeId(), "", "", "", "", List.of(channel.key())),
                        (bridge, one) -> bridge.with(channel.key())));
        return bridges;
    }

    private Map<String, LiveQueue> queues(List<AmiMessage> items) {
        Map<String, LiveQueue> queues = new TreeMap<>();
        Map<String, List<LiveCaller>> callers = new TreeMap<>();
        for (AmiMessage m : items) {
            String name = m.first("Queue", "");
            LiveQueue queue = queues.getOrDefault(name, LiveQueue.first(name));
            switch (m.name()) {
                case "QueueParams" -> queues.put(name, withParams(queue, m));
                case "QueueMember" -> queues.put(name, queue.with(LiveMember.of(m)));
                case "QueueEntry" -> {
                    queues.put(name, queue);
                    callers.computeIfAbsent(name, n -> new ArrayList<>()).add(caller(name, m));
                }
                default -> {
                    // nothing that is known here
                }
            }
        }
        callers.forEach((name, waiting) -> {
            waiting.sort(Comparator.comparing(LiveCaller::position));
            queues.computeIfPresent(name, (n, queue) -> queue.withCallers(waiting));
        });
        return queues;
    }

    private LiveQueue withParams(LiveQueue queue, AmiMessage m) {
        return new LiveQueue(
                queue.key(),
                m.first("Strategy", ""),
                m.intValue("Max").orElse(0),
                queue.members(),
                queue.callers(),
                QueueFigures.of(m, now));
    }

    private LiveCaller caller(String queue, AmiMessage m) {
        LiveCaller listed = new LiveCaller(
                m.first("Uniqueid", ""),
                m.first("Channel", ""),
                LiveChannel.known(m.first("CallerIDNum", "")),
                LiveChannel.known(m.unescaped("CallerIDName").orElse("")),
                m.intValue("Position").orElse(0),
                now.minusSeconds(Math.max(0, m.longValue("Wait").orElse(0))));
        LiveQueue before = known.queues().get(queue);
        return before == null
                ? listed
                : before.caller(listed.uniqueId())
                        .map(caller -> listed.since(caller.joined()))
                        .orElse(listed);
    }

    private LiveParkedCall parked(AmiMessage m) {
        LiveParkedCall listed = LiveParkedCall.of(m, now);
        LiveParkedCall before = known.parkedCalls().get(listed.key());
        return before != null && before.uniqueId().equals(listed.uniqueId()) ? listed.since(before) : listed;
    }

    private Map<String, LiveConference> conferences(List<AmiMessage> items) {
        Map<String, LiveConference> conferences = new TreeMap<>();
        for (AmiMessage m : items) {
            String name = m.first("Conference", "");
            LiveConference before = known.conferences().getOrDefault(name, LiveConference.first(name));
            if (m.name().equals("ConfbridgeListRooms")) {
                boolean isLocked = LiveParticipant.isYes(m, "Locked");
                conferences.put(name, new LiveConference(name, Map.of(), isLocked, before.isRecording()));
            } else {
                LiveParticipant there = before.participants().get(m.first("Uniqueid", ""));
                Instant joined = there == null
                        ? now.minus(
                                Duration.ofSeconds(m.longValue("AnsweredTime").orElse(0)))
                        : there.joined();
                conferences.computeIfPresent(name, (n, c) -> c.with(LiveParticipant.of(m, joined)));
            }
        }
        return conferences;
    }

    private static LiveContact contact(AmiMessage m) {
        return new LiveContact(
                aor(m.first("ObjectName", "")),
                m.first("Uri", ""),
                m.first("Endpoint", ""),
                m.first("Status", ""),
                DeviceTracker.roundTrip(m));
    }

    /** A contact is named {@code 6001;@hash} if a phone registered it, {@code 6001@@hash} if it is configured. */
    private static String aor(String object) {
        int end = Math.max(object.lastIndexOf(";@"), object.lastIndexOf("@@"));
        return end < 0 ? object : object.substring(0, end);
    }

    private LivePeer peer(AmiMessage m) {
        String key = m.first("Channeltype", "SIP") + "/" + m.first("ObjectName", "");
        String address = m.first("IPaddress", "");
        boolean isNowhere = address.isEmpty() || address.equals("-none-") || address.equals("(null)");
        return new LivePeer(
                key, m.first("Status", ""), isNowhere ? "" : address + ":" + m.first("IPport", m.first("Port", "")));
    }

    private static LiveRegistration registration(AmiMessage m) {
        return m.has("ClientUri")
                ? new LiveRegistration(
                        "PJSIP", m.first("ClientUri", ""), m.first("ServerUri", ""), m.first("Status", ""))
                : new LiveRegistration(
                        m.has("DNSMGR") || !m.has("Refresh") ? "SIP" : "IAX2",
                        m.first("Username", ""),
                        m.first("Domain", m.first("Host", "")),
                        m.first("State", ""));
    }
}
