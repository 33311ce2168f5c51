package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.ChannelSnapshot;
import java.util.LinkedHashSet;
import java.util.Set;

/** Queues, their members and callers; and of which queues the list should be read again. */
final class QueueTracker {
    private final LiveStore store;
    private final Set<String> toRead = new LinkedHashSet<>();

    QueueTracker(LiveStore store) {
        this.store = store;
    }

    void onEvent(String name, AmiMessage m) {
        switch (name) {
            case "queuecallerjoin" -> join(m);
            case "queuecallerleave" -> leave(m);
            case "queuecallerabandon", "agentcomplete", "agentconnect" -> read(m.first("Queue", ""));
            case "queuememberadded",
                    "queuememberstatus",
                    "queuememberpause",
                    "queuememberpenalty",
                    "queuememberringinuse" -> member(m);
            case "queuememberremoved" ->
                store.put(queue(m).withoutMember(LiveMember.of(m).device()));
            case "hangup" -> hungUp(m.first("Uniqueid", ""));
            default -> {
                // not about queues
            }
        }
    }

    private void join(AmiMessage m) {
        ChannelSnapshot channel = new ChannelSnapshot(m, "");
        LiveCaller caller = new LiveCaller(
                channel.uniqueId(),
                channel.name(),
                LiveChannel.known(channel.callerIdNum()),
                LiveChannel.known(channel.callerIdName()),
                m.intValue("Position").orElse(Integer.MAX_VALUE),
                store.now());
        counted(queue(m).with(caller), m);
    }

    private void leave(AmiMessage m) {
        counted(queue(m).withoutCaller(m.first("Uniqueid", "")), m);
    }

    /** The server says how many wait now: if that is not so here, something was missed. */
    private void counted(LiveQueue queue, AmiMessage m) {
        store.put(queue);
        if (m.intValue("Count").orElse(queue.callers().size())
                != queue.callers().size()) {
            read(queue.key());
        }
    }

    private void member(AmiMessage m) {
        LiveMember member = LiveMember.of(m);
        if (!member.device().isEmpty()) {
            store.put(queue(m).with(member));
            read(m.first("Queue", "")); // what is counted for it changes around a call, without an event
        }
    }

    private LiveQueue queue(AmiMessage m) {
        String name = m.first("Queue", "");
        return store.find(LiveQueue.class, name).orElseGet(() -> {
            read(name); // realtime, or new since the last reload
            return LiveQueue.first(name);
        });
    }

    /** Whoever hangs up leaves the queue, with an event of its own. Should that be lost, the list tells. */
    private void hungUp(String uniqueId) {
        for (LiveQueue queue : store.pbx().queues().values()) {
            if (queue.caller(uniqueId).isPresent()) {
                read(queue.key());
            }
        }
    }

    void read(String queue) {
        if (!queue.isEmpty()) {
            toRead.add(queue);
        }
    }

    Set<String> takeToRead() {
        Set<String> taken = new LinkedHashSet<>(toRead);
        toRead.clear();
        return taken;
    }
}
