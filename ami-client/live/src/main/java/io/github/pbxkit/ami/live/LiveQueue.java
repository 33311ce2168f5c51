package io.github.pbxkit.ami.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A queue.
 *
 * @param key its name
 * @param strategy how it chooses members, for example {@code ringall}; empty until a list told
 * @param max how many callers may wait; 0 for any number
 * @param members who takes its calls, by interface
 * @param callers who waits, in order
 * @param figures what the server counted, read again soon after it may have changed
 */
public record LiveQueue(
        String key,
        String strategy,
        int max,
        Map<String, LiveMember> members,
        List<LiveCaller> callers,
        QueueFigures figures)
        implements LiveEntity {

    /** Takes copies. */
    public LiveQueue {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        callers = List.copyOf(callers);
    }

    @Override
    public LiveKind kind() {
        return LiveKind.QUEUE;
    }

    /**
     * A caller by channel.
     *
     * @param uniqueId the channel's unique id
     * @return the caller, if it waits here
     */
    public Optional<LiveCaller> caller(String uniqueId) {
        return callers.stream().filter(c -> c.uniqueId().equals(uniqueId)).findFirst();
    }

    /**
     * How many members could take a call now.
     *
     * @return members that are not paused, and whose device is idle
     */
    public long available() {
        return members.values().stream().filter(LiveMember::isAvailable).count();
    }

    static LiveQueue first(String name) {
        return new LiveQueue(name, "", 0, Map.of(), List.of(), QueueFigures.NONE);
    }

    LiveQueue with(LiveMember member) {
        Map<String, LiveMember> more = new TreeMap<>(members);
        more.put(member.device(), member);
        return new LiveQueue(key, strategy, max, more, callers, figures);
    }

    LiveQueue withoutMember(String device) {
        Map<String, LiveMember> fewer = new TreeMap<>(members);
        fewer.remove(device);
        return new LiveQueue(key, strategy, max, fewer, callers, figures);
    }

    /** The caller at its position, those behind one further back; in its old place if it is there already. */
    LiveQueue with(LiveCaller caller) {
        if (caller(caller.uniqueId()).isPresent()) {
            return this;
        }
        List<LiveCaller> more = new ArrayList<>(callers);
        more.add(Math.max(0, Math.min(caller.position() - 1, more.size())), caller);
        return withCallers(more);
    }

    LiveQueue withoutCaller(String uniqueId) {
        List<LiveCaller> fewer = new ArrayList<>(callers);
        return fewer.removeIf(caller -> caller.uniqueId().equals(uniqueId)) ? withCallers(fewer) : this;
    }

    LiveQueue withCallers(List<LiveCaller> all) {
        List<LiveCaller> numbered = new ArrayList<>();
        for (LiveCaller caller : all) {
            numbered.add(caller.at(numbered.size() + 1));
        }
        return new LiveQueue(key, strategy, max, members, numbered, figures);
    }

    LiveQueue with(QueueFigures counted) {
        return new LiveQueue(key, strategy, max, members, callers, counted);
    }
}
