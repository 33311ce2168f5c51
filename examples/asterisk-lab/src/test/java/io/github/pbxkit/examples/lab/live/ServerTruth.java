package io.github.pbxkit.examples.lab.live;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.live.LiveMember;
import io.github.pbxkit.ami.live.LivePbx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asteriskjava.live.AsteriskChannel;
import org.asteriskjava.live.AsteriskQueue;
import org.asteriskjava.live.AsteriskQueueEntry;
import org.asteriskjava.live.AsteriskQueueMember;
import org.asteriskjava.live.AsteriskServer;

/**
 * What is the case, as lines of text: from the server's own lists, from our model, from asterisk-java's. A line that is in
 * one and not in the other is a difference; a line that stands there twice is a duplicate.
 */
final class ServerTruth {
    private ServerTruth() {}

    /** Lines with how often they stand there. */
    private static Map<String, Integer> counted(List<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }

    /** {@code -} lines are missing, {@code +} lines are too much. */
    static List<String> differences(List<String> truth, List<String> model) {
        Map<String, Integer> expected = counted(truth);
        Map<String, Integer> found = counted(model);
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String line : all) {
            int surplus = found.getOrDefault(line, 0) - expected.getOrDefault(line, 0);
            for (int i = 0; i < Math.abs(surplus); i++) {
                differences.add((surplus < 0 ? "- " : "+ ") + line);
            }
        }
        return differences;
    }

    /** Everything that our model keeps of channels, queues and parking. */
    static List<String> listed(AmiClient ami) {
        List<String> lines = new ArrayList<>();
        for (AmiMessage m : list(ami, "CoreShowChannels")) {
            lines.add("channel " + m.first("Uniqueid", "") + " " + m.first("Channel", "") + " state "
                    + m.first("ChannelState", "") + " number " + known(m.first("CallerIDNum", "")) + " connected "
                    + known(m.first("ConnectedLineNum", "")) + " bridge " + m.first("BridgeId", ""));
        }
        for (AmiMessage m : list(ami, "QueueStatus")) {
            String queue = "queue " + m.first("Queue", "");
            switch (m.name()) {
                case "QueueParams" -> lines.add(queue + " calls " + m.first("Calls", ""));
                case "QueueMember" ->
                    lines.add(queue + " member " + m.first("Location", "") + " status " + m.first("Status", "")
                            + " paused " + m.first("Paused", "") + " taken " + m.first("CallsTaken", ""));
                case "QueueEntry" ->
                    lines.add(queue + " caller " + m.first("Position", "") + " " + m.first("Uniqueid", ""));
                default -> {
                    // nothing else comes
                }
            }
        }
        list(ami, "BridgeList").forEach(m -> lines.add("bridge " + m.first("BridgeUniqueid", "")));
        for (AmiMessage m : list(ami, "ParkedCalls")) {
            lines.add("parked " + m.first("ParkingSpace", "") + " " + m.first("ParkeeUniqueid", ""));
        }
        return lines;
    }

    static List<String> of(LivePbx pbx) {
        List<String> lines = new ArrayList<>();
        pbx.channels()
                .values()
                .forEach(c -> lines.add("channel " + c.key() + " " + c.name() + " state "
                        + c.state().ordinal() + " number " + c.callerNumber() + " connected " + c.connectedNumber()
                        + " bridge "
                        + c.bridgeId()));
        pbx.bridges().keySet().forEach(id -> lines.add("bridge " + id));
        pbx.queues().values().forEach(queue -> {
            lines.add("queue " + queue.key() + " calls " + queue.callers().size());
            queue.members()
                    .values()
                    .forEach(m -> lines.add("queue " + queue.key() + " member " + m.device() + " status "
                            + m.state().ordinal() + " paused " + paused(m) + " taken " + m.callsTaken()));
            queue.callers()
                    .forEach(c -> lines.add("queue " + queue.key() + " caller " + c.position() + " " + c.uniqueId()));
        });
        pbx.parkedCalls().values().forEach(p -> lines.add("parked " + p.space() + " " + p.uniqueId()));
        return lines;
    }

    private static String paused(LiveMember member) {
        return member.isPaused() ? "1" : "0";
    }

    private static String known(String number) {
        return number.equals("<unknown>") ? "" : number;
    }

    /** The smaller part that asterisk-java's model has too. */
    static List<String> commonListed(AmiClient ami) {
        List<String> lines = new ArrayList<>();
        for (AmiMessage m : list(ami, "CoreShowChannels")) {
            lines.add("channel " + m.first("Uniqueid", "") + " " + m.first("Channel", "") + " state "
                    + m.first("ChannelState", ""));
        }
        for (AmiMessage m : list(ami, "QueueStatus")) {
            String queue = "queue " + m.first("Queue", "");
            switch (m.name()) {
                case "QueueParams" -> lines.add(queue);
                case "QueueMember" ->
                    lines.add(queue + " member " + m.first("Location", "") + " status " + m.first("Status", ""));
                case "QueueEntry" ->
                    lines.add(queue + " caller " + m.first("Position", "") + " " + m.first("Channel", ""));
                default -> {
                    // nothing else comes
                }
            }
        }
        return lines;
    }

    static List<String> common(LivePbx pbx) {
        List<String> lines = new ArrayList<>();
        pbx.channels()
                .values()
                .forEach(c -> lines.add("channel " + c.key() + " " + c.name() + " state "
                        + c.state().ordinal()));
        pbx.queues().values().forEach(queue -> {
            lines.add("queue " + queue.key());
            queue.members()
                    .values()
                    .forEach(m -> lines.add("queue " + queue.key() + " member " + m.device() + " status "
                            + m.state().ordinal()));
            queue.callers()
                    .forEach(c -> lines.add("queue " + queue.key() + " caller " + c.position() + " " + c.channel()));
        });
        return lines;
    }

    static List<String> common(AsteriskServer peer) {
        List<String> lines = new ArrayList<>();
        for (AsteriskChannel c : peer.getChannels()) {
            lines.add("channel " + c.getId() + " " + c.getName() + " state "
                    + (c.getState() == null ? "none" : c.getState().getStatus()));
        }
        for (AsteriskQueue queue : peer.getQueues()) {
            lines.add("queue " + queue.getName());
            for (AsteriskQueueMember m : queue.getMembers()) {
                lines.add("queue " + queue.getName() + " member " + m.getLocation() + " status "
                        + (m.getState() == null ? "none" : m.getState().getStatus()));
            }
            for (AsteriskQueueEntry e : queue.getEntries()) {
                lines.add("queue " + queue.getName() + " caller " + e.getPosition() + " " + e.getChannelName());
            }
        }
        return lines;
    }

    private static List<AmiMessage> list(AmiClient ami, String action) {
        return ami.sendList(AmiAction.of(action)).join().items();
    }
}
