package io.github.pbxkit.examples.conference.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps what the audience was told, as a page would, so that tests can wait for it. */
public final class Watcher implements Audience {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Map<String, Map<String, MemberView>> rooms = new LinkedHashMap<>();
    private final Map<String, InviteView> invites = new LinkedHashMap<>();
    private final Map<String, RoomState> states = new LinkedHashMap<>();
    private final Map<String, List<RecordingView>> recordings = new LinkedHashMap<>();
    private final List<MemberView> told = new ArrayList<>();
    private final List<InviteView> toldInvites = new ArrayList<>();
    private PbxView.State pbx = PbxView.State.CONNECTING;
    private long changes;

    @Override
    public synchronized void changed(List<Change> news) {
        changes += news.size();
        news.forEach(this::apply);
        notifyAll();
    }

    private void apply(Change change) {
        if (change instanceof Change.PbxChanged c) {
            pbx = c.pbx().state();
        } else if (change instanceof Change.RoomOpened c) {
            rooms.put(c.room(), new LinkedHashMap<>());
        } else if (change instanceof Change.RoomClosed c) {
            rooms.remove(c.room());
        } else if (change instanceof Change.RoomChanged c) {
            states.put(c.room(), c.state());
        } else if (change instanceof Change.RecordingsChanged c) {
            recordings.put(c.room(), c.recordings());
        } else if (change instanceof Change.MemberChanged c) {
            rooms.get(c.room()).put(c.member().id(), c.member());
            told.add(c.member());
        } else if (change instanceof Change.MemberLeft c) {
            rooms.get(c.room()).remove(c.member());
        } else if (change instanceof Change.InviteChanged c) {
            invites.put(c.invite().id(), c.invite());
            toldInvites.add(c.invite());
        } else if (change instanceof Change.InviteGone c) {
            invites.remove(c.invite());
        }
    }

    public synchronized long changes() {
        return changes;
    }

    public synchronized PbxView.State pbx() {
        return pbx;
    }

    public synchronized List<MemberView> members(String room) {
        return List.copyOf(rooms.getOrDefault(room, Map.of()).values());
    }

    public synchronized List<String> rooms() {
        return List.copyOf(rooms.keySet());
    }

    public synchronized boolean isLocked(String room) {
        return states.containsKey(room) && states.get(room).locked();
    }

    public synchronized boolean isRecorded(String room) {
        return states.containsKey(room) && states.get(room).recording() != null;
    }

    public synchronized List<RecordingView> recordings(String room) {
        return recordings.getOrDefault(room, List.of());
    }

    public synchronized List<InviteView> invites() {
        return List.copyOf(invites.values());
    }

    public synchronized Optional<MemberView> named(String name) {
        return rooms.values().stream()
                .flatMap(r -> r.values().stream())
                .filter(m -> m.name().equals(name))
                .findFirst();
    }

    /** Whether it was ever told that an invitation had come so far; some states last a moment only. */
    public synchronized boolean wasTold(String number, InviteState state) {
        return toldInvites.stream().anyMatch(i -> i.number().equals(number) && i.state() == state);
    }

    /** Waits until what was told fits, and fails with what was told instead. */
    public synchronized Watcher await(String what, Predicate<Watcher> condition) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!condition.test(this)) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("not within " + LIMIT + ": " + what + "; told: " + this);
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return this;
    }

    /** Waits until somebody of that name fits. */
    public synchronized MemberView awaitMember(String name, String what, Predicate<MemberView> condition)
            throws InterruptedException {
        await(name + " " + what, w -> w.named(name).filter(condition).isPresent());
        return named(name).orElseThrow();
    }

    /** All that was told of somebody, in its order; what lasted a moment only is in it, too. */
    public synchronized List<MemberView> told(String name) {
        return told.stream().filter(m -> m.name().equals(name)).toList();
    }

    @Override
    public synchronized String toString() {
        return pbx + " " + rooms + " " + invites.values() + " " + states + " " + recordings;
    }
}
