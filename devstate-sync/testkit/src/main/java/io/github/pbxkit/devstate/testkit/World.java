package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaLoop;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.ReplicaPeer;
import io.github.pbxkit.devstate.StateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The simulated cluster: its nodes, links and time. What happens next is always what is due first. */
final class World {
    static final int DELTA = 2;
    static final int SNAP = 3;
    static final Duration DIGEST_EVERY = Duration.ofSeconds(10);
    static final long MILLI = 1_000_000L;
    static final long LEASE = 6_000 * MILLI;

    /** Frames under way may still renew a lease: 0.3 s for each hop at most. */
    private static final long LEASE_SLACK = 2_500 * MILLI;

    private final Schedule schedule;
    private final ReplicaMaker maker;
    private final Randomness random;
    private final List<SimNode> nodes = new ArrayList<>();
    private final List<SimLink> links = new ArrayList<>();
    private final StateKey[][] keys;
    private final byte[] buffer = new byte[16_384];
    private final long startedAt;
    private long now;
    private long frames;
    private int crashes;
    private int stepNumber;
    private long clonesEndedAt;

    /** A process that stood still hands on the beats that waited for it: those may renew a lease once more. */
    private long resumedAt;

    /** When a lossy link became whole last: frames that it delayed or repeated arrive for some seconds after that. */
    private long lossyUntil;

    private @Nullable SimNode clone;
    private boolean inGarbage;

    World(Schedule schedule, ReplicaMaker maker) {
        this.schedule = schedule;
        this.maker = maker;
        random = new Randomness(schedule.seed() ^ 0x5DEE_CE66DL);
        now = random.next() >> 3; // I8: any time will do, also a negative one
        startedAt = now;
        clonesEndedAt = now - 100 * LEASE;
        resumedAt = clonesEndedAt;
        lossyUntil = clonesEndedAt;
        keys = new StateKey[schedule.nodes()][schedule.keys()];
        for (int origin = 0; origin < keys.length; origin++) {
            for (int key = 0; key < schedule.keys(); key++) {
                keys[origin][key] = new StateKey("n" + origin, String.valueOf(100 + key));
            }
        }
        for (int i = 0; i < schedule.nodes(); i++) {
            nodes.add(new SimNode(this, "n" + i, i, false));
        }
        for (int a = 0; a < schedule.nodes(); a++) {
            for (int b = a + 1; b < schedule.nodes(); b++) {
                if (schedule.topology().links(a, b, schedule.nodes())) {
                    links.add(new SimLink(nodes.get(a), nodes.get(b), now));
                }
            }
        }
        for (SimNode node : List.copyOf(nodes)) {
            node.start(false);
            touch(node);
        }
        runUntil(now + 500 * MILLI);
    }

    // ---- what everybody needs

    long now() {
        return now;
    }

    Randomness random() {
        return random;
    }

    int origins() {
        return schedule.nodes();
    }

    int keys() {
        return schedule.keys();
    }

    int crashes() {
        return crashes;
    }

    List<SimNode> nodes() {
        return nodes;
    }

    List<SimLink> links() {
        return links;
    }

    long lossyUntil() {
        return lossyUntil;
    }

    long framesDelivered() {
        return frames;
    }

    long elapsedMillis() {
        return (now - startedAt) / MILLI;
    }

    StateKey key(int origin, int key) {
        return keys[origin][key];
    }

    int originOf(StateKey key) {
        return originOf(key.origin());
    }

    int originOf(String origin) {
        return origin.charAt(1) - '0';
    }

    static int numberOf(StateKey key) {
        String number = key.number();
        return (number.charAt(1) - '0') * 10 + number.charAt(2) - '0';
    }

    Replica make(ReplicaOptions.Builder options, ReplicaListener listener) {
        return maker.make(options, listener, now);
    }

    SimulationFailure failure(Invariant invariant, String message) {
        Invariant named = inGarbage ? Invariant.I7 : invariant;
        return new SimulationFailure(
                named,
                message + "; at step " + stepNumber + " of " + schedule.steps().size() + ", seed " + schedule.seed()
                        + ", " + schedule.nodes() + " nodes in a " + schedule.topology() + " with " + schedule.keys()
                        + " keys");
    }

    // ---- time

    void runUntil(long end) {
        while (true) {
            SimNode woken = null;
            SimLink link = null;
            Pipe pipe = null;
            long first = end;
            for (int i = 0; i < nodes.size(); i++) {
                SimNode node = nodes.get(i);
                if (node.runs() && node.nextWake() < first) {
                    first = node.nextWake();
                    woken = node;
                }
            }
            for (int i = 0; i < links.size(); i++) {
                SimLink candidate = links.get(i);
                if (candidate.isOpen()) {
                    if (candidate.b.runs() && candidate.toB.nextDue() < first) {
                        first = candidate.toB.nextDue();
                        pipe = candidate.toB;
                        link = candidate;
                        woken = null;
                    }
                    if (candidate.a.runs() && candidate.toA.nextDue() < first) {
                        first = candidate.toA.nextDue();
                        pipe = candidate.toA;
                        link = candidate;
                        woken = null;
                    }
                }
                if (candidate.nextDue() < first) {
                    first = candidate.nextDue();
                    link = candidate;
                    pipe = null;
                    woken = null;
                }
            }
            now = Math.max(now, first);
            if (woken != null) {
                woken.tick();
                touch(woken);
            } else if (link != null && pipe != null) {
                deliver(link, pipe);
            } else if (link != null) {
                link.work(this);
            } else {
                return;
            }
            checkLeases();
        }
    }

    private void deliver(SimLink link, Pipe pipe) {
        boolean wasFull = pipe.isFull();
        byte[] frame = pipe.take();
        pipe.heardAt = now;
        frames++;
        pipe.to.replica().receive(Objects.requireNonNull(link.peerOf(pipe.to)), frame, now);
        touch(pipe.to);
        if (wasFull) {
            touch(pipe.from);
        }
    }

    /** Something happened to a node: sends what follows from it. */
    void touch(SimNode node) {
        if (!node.runs()) {
            return;
        }
        for (int i = 0; i < links.size(); i++) {
            SimLink link = links.get(i);
            if (link.isOpen() && link.touches(node)) {
                pump(node, link);
            }
        }
        node.nextTick = node.replica().nextTick();
    }

    private void pump(SimNode node, SimLink link) {
        Pipe pipe = link.from(node);
        ReplicaPeer peer = Objects.requireNonNull(link.peerOf(node));
        while (!pipe.to.slow && !pipe.isFull()) {
            int length = node.replica().poll(peer, buffer, now);
            if (length == 0) {
                return;
            }
            pipe.send(Arrays.copyOf(buffer, length), now, random);
        }
    }

    private void checkLeases() {
        for (int o = 0; o < origins(); o++) {
            long silent = nodes.get(o).silentSince;
            if (silent == Long.MAX_VALUE || clone != null && clone.origin == o) {
                continue;
            }
            long bound = Math.max(silent, Math.max(clonesEndedAt, resumedAt)) + LEASE + LEASE_SLACK;
            for (int i = 0; i < nodes.size(); i++) {
                SimNode node = nodes.get(i);
                if (node.runs() && node.showsAlive(o) && now > Math.max(bound, node.resumedAt + LEASE + LEASE_SLACK)) {
                    throw failure(
                            Invariant.I3,
                            node.name + " shows n" + o + " as alive, which is silent for " + (now - silent) / MILLI
                                    + " ms");
                }
            }
        }
    }

    // ---- what happens

    void step(Step step) {
        stepNumber++;
        runUntil(now + step.millis() * MILLI);
        SimNode node = nodes.get(step.a() % schedule.nodes());
        switch (step.what()) {
            case UPDATE -> node.change(step.value() % keys(), state(step.value() / 64));
            case REMOVE -> node.change(step.value() % keys(), SimAsterisk.NONE);
            case BURST -> burst(node, step);
            case WAIT -> {}
            case CUT -> cut(link(step));
            case ONE_WAY -> (step.value() % 2 == 0 ? link(step).toA : link(step).toB).blocked = true;
            case LOSSY -> lossy(link(step), true);
            case HEAL -> heal(link(step));
            case KILL -> kill(node);
            case LEAVE -> leave(node);
            case START -> start(node, step.value() % 2 == 1);
            case ASTERISK_CRASH -> crash(node);
            case ASTERISK_START -> asteriskStarts(node);
            case AMI_LOSS -> amiLost(node);
            case AMI_BACK -> amiBack(node);
            case SLOW -> node.slow = true;
            case PAUSE -> pause(node);
            case RESUME -> resume(node);
            case CLONE -> startClone(node, step.b());
            case CLONE_END -> endClone();
            case GARBAGE -> garbage(node, step);
        }
        touch(node);
    }

    private static byte state(int value) {
        int[] possible = {1, 2, 3, 6, 7, 8};
        return (byte) possible[value % possible.length];
    }

    private void burst(SimNode node, Step step) {
        for (int i = 0; i < 20; i++) {
            node.change((step.value() + i) % keys(), state(step.value() + 7 * i));
        }
    }

    private SimLink link(Step step) {
        return links.get(step.b() % links.size());
    }

    private void cut(SimLink link) {
        link.cut = true;
        link.close(now);
        touch(link.a);
        touch(link.b);
    }

    private static void lossy(SimLink link, boolean lossy) {
        link.toA.lossy = lossy;
        link.toB.lossy = lossy;
    }

    void heal(SimLink link) {
        if (link.toA.lossy) {
            lossyUntil = now;
        }
        link.cut = false;
        link.toA.blocked = false;
        link.toB.blocked = false;
        lossy(link, false);
    }

    private void kill(SimNode node) {
        if (node.isAlive()) {
            closeLinks(node);
            node.kill();
        }
    }

    private void leave(SimNode node) {
        if (node.runs()) {
            node.replica().leave(now);
            touch(node);
            runUntil(now + 25 * MILLI);
            kill(node);
        }
    }

    private void closeLinks(SimNode node) {
        for (SimLink link : links) {
            if (link.touches(node)) {
                link.close(now);
                touch(link.a == node ? link.b : link.a);
            }
        }
    }

    /** A connection whose place another one took ends at once, as {@link ReplicaLoop} ends it. */
    void endReplaced(SimNode node) {
        for (SimLink link : links) {
            ReplicaPeer peer = link.touches(node) ? link.peerOf(node) : null;
            if (peer != null && !peer.isOpen()) {
                link.close(now);
                touch(link.a == node ? link.b : link.a);
            }
        }
    }

    void start(SimNode node, boolean fileLost) {
        if (!node.isAlive()) {
            node.start(fileLost);
            touch(node);
        }
    }

    private void crash(SimNode node) {
        if (node.asterisk.up) {
            node.asterisk.crash(now);
            crashes++;
            node.amiEnded();
        }
    }

    void asteriskStarts(SimNode node) {
        if (!node.asterisk.up) {
            node.asterisk.up = true;
            node.resync();
            touch(node);
        }
    }

    private void amiLost(SimNode node) {
        if (!node.amiLost) {
            node.amiLost = true;
            node.amiEnded();
        }
    }

    void amiBack(SimNode node) {
        if (node.amiLost) {
            node.amiLost = false;
            node.resync();
            touch(node);
        }
    }

    private void pause(SimNode node) {
        if (node.runs()) {
            node.paused = true;
            node.silentSince = now;
        }
    }

    void resume(SimNode node) {
        node.slow = false;
        if (node.isAlive() && node.paused) {
            node.paused = false;
            node.silentSince = Long.MAX_VALUE;
            node.resumedAt = now;
            resumedAt = now;
            node.tick();
            node.resync();
            touch(node);
        }
        nodes.forEach(this::touch);
    }

    /** A second process with the same name, linked with another node. */
    private void startClone(SimNode of, int beside) {
        SimNode host = nodes.get(beside % schedule.nodes());
        if (clone != null || host == of) {
            return;
        }
        SimNode second = new SimNode(this, of.name, of.origin, true);
        clone = second;
        nodes.add(second);
        links.add(new SimLink(second, host, now));
        second.start(random.percent(50));
        second.change(0, state(random.below(100)));
        touch(second);
    }

    void endClone() {
        SimNode second = clone;
        if (second != null) {
            closeLinks(second);
            second.kill();
            nodes.remove(second);
            links.removeIf(link -> link.touches(second));
            clone = null;
            clonesEndedAt = now;
        }
    }

    // ---- rubbish

    private void garbage(SimNode node, Step step) {
        for (SimLink link : links) {
            ReplicaPeer peer = link.isOpen() && link.touches(node) ? link.peerOf(node) : null;
            if (peer != null && node.runs()) {
                byte[] rubbish = Rubbish.make(random, link.to(node).peek(), step.value());
                inGarbage = true;
                try {
                    node.replica().receive(peer, rubbish, now);
                } catch (RuntimeException e) {
                    throw failure(Invariant.I7, "thrown by " + Arrays.toString(rubbish) + ": " + e);
                }
                inGarbage = false;
                return;
            }
        }
    }
}
