package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong between a client and Asterisk, on request. What is switched on stays on until {@link #clear()};
 * times here are real time, also when the server was given a clock. Thread-safe.
 */
public final class AriFaults {
    private final Set<EventSocket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Rule> lost = new CopyOnWriteArrayList<>();
    private final AriTestServer server;
    private final Pbx pbx;
    private final Applications applications;
    private volatile boolean halfOpen;
    private volatile boolean booting;
    private volatile Duration answerDelay = Duration.ZERO;

    @Nullable
    private volatile Dribble dribble;

    AriFaults(AriTestServer server, Pbx pbx, Applications applications) {
        this.server = server;
        this.pbx = pbx;
        this.applications = applications;
    }

    record Dribble(int bytes, Duration pause) {}

    private static final class Rule {
        final int status;
        final Predicate<RecordedRequest> wanted;
        int left;

        Rule(int status, int times, Predicate<RecordedRequest> wanted) {
            this.status = status;
            this.left = times;
            this.wanted = wanted;
        }

        synchronized boolean takes(RecordedRequest request) {
            boolean takes = left > 0 && wanted.test(request);
            left -= takes ? 1 : 0;
            return takes;
        }

        synchronized boolean isSpent() {
            return left == 0;
        }
    }

    /** Closes every event socket with a WebSocket close frame (1001). Calls stay in their applications. */
    public void drop() {
        connected().forEach(EventSocket::goAway);
    }

    /** Cuts every connection, event sockets and others, with a TCP reset. Calls stay in their applications. */
    public void reset() {
        server.resetConnections();
    }

    /**
     * From now on the server is there and says nothing: connections are accepted, requests, pings and events vanish.
     * Those who are connected notice only by time.
     */
    public void halfOpen() {
        halfOpen = true;
    }

    /**
     * Holds back every answer to an HTTP request. Events are not delayed.
     *
     * @param delay how long; zero for none
     */
    public void delay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is negative: " + delay);
        }
        answerDelay = delay;
    }

    /**
     * Answers the next requests with a status instead of doing what they ask.
     *
     * @param status such as 503
     * @param times how many requests
     */
    public void respond(int status, int times) {
        respond(status, times, request -> true);
    }

    /**
     * Answers the next matching requests with a status instead of doing what they ask. Opening the event socket is a
     * request too.
     *
     * @param status such as 503
     * @param times how many requests
     * @param wanted which requests; runs on the server's thread and must not wait
     */
    public void respond(int status, int times, Predicate<RecordedRequest> wanted) {
        if (status < 200 || status > 599 || times < 1) {
            throw new IllegalArgumentException(
                    "status must be 200 to 599 and times at least 1, but they are " + status + " and " + times);
        }
        rules.add(new Rule(status, times, Objects.requireNonNull(wanted, "wanted")));
    }

    /**
     * Carries the next matching requests out and never answers them, as when a connection breaks at the wrong moment.
     *
     * @param times how many requests
     * @param wanted which requests; runs on the server's thread and must not wait
     */
    public void loseAnswers(int times, Predicate<RecordedRequest> wanted) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, but is " + times);
        }
        lost.add(new Rule(0, times, Objects.requireNonNull(wanted, "wanted")));
    }

    /**
     * Somebody else takes the application: ApplicationReplaced to the client that has it, which stays connected and
     * hears nothing more of it.
     *
     * @param application its name
     * @throws AriTestException when no client has it
     */
    public void replaceApplication(String application) {
        boolean replaced = pbx.call(() -> {
            PbxApplication found = pbx.applications.get(application);
            if (found == null || !applications.replace(found)) {
                return false;
            }
            found.socket = text -> {}; // the other client, who never says anything
            return true;
        });
        if (!replaced) {
            throw new AriTestException("no client has application " + application + "; " + pbx.call(pbx::describe));
        }
    }

    /**
     * Sends a text to every event socket, whatever it is.
     *
     * @param text not looked at
     */
    public void sendRaw(String text) {
        Objects.requireNonNull(text, "text");
        connected().forEach(socket -> socket.send(text));
    }

    /** Those of this moment: a client that comes back meanwhile is not among them. */
    private List<EventSocket> connected() {
        return List.copyOf(sockets);
    }

    /**
     * Sends an event of any type to an application: what a newer Asterisk might send.
     *
     * @param application its name
     * @param type such as {@code ChannelTeleported}
     * @param fields what it has besides {@code type}, {@code timestamp}, {@code asterisk_id} and {@code application};
     *     values as in JSON (texts, numbers, booleans, lists, maps)
     */
    public void sendEvent(String application, String type, Map<String, ?> fields) {
        EventMessage event = new EventMessage(type);
        fields.forEach(event::with);
        pbx.run(() -> {
            PbxApplication found = pbx.applications.get(application);
            if (found == null) {
                throw new AriTestException("no client has application " + application + "; " + pbx.describe());
            }
            pbx.publishTo(found, event);
        });
    }

    /**
     * Every event from now on has one more field.
     *
     * @param name such as {@code carrier_pigeon}
     * @param value as in JSON: a text, number, boolean, list or map
     */
    public void addUnknownField(String name, Object value) {
        pbx.run(() -> pbx.injectedFields.put(name, value));
    }

    /**
     * Everything that goes out comes in small pieces.
     *
     * @param bytes the size of a piece, at least 1
     * @param pause between two pieces
     */
    public void slowWrites(int bytes, Duration pause) {
        if (bytes < 1 || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "bytes must be at least 1 and pause not negative, but they are " + bytes + " and " + pause);
        }
        dribble = new Dribble(bytes, pause);
    }

    /**
     * Whether the server is up but not yet ready, as Asterisk is for a moment after its start: everything is answered
     * with 503.
     *
     * @param booting true until it shall be ready
     */
    public void booting(boolean booting) {
        this.booting = booting;
    }

    /** The process dies: connections are reset, the port is closed, calls, bridges and subscriptions are gone. */
    public void crash() {
        server.crash();
    }

    /** The process is started again after {@link #crash()}, on the same port, with nothing in it. */
    public void comeBack() {
        server.comeBack();
    }

    /** {@link #crash()} and {@link #comeBack()} at once. */
    public void restart() {
        crash();
        comeBack();
    }

    /** Takes back everything that stays on: half open, delay, scripted and lost answers, slow writes, added fields, booting. */
    public void clear() {
        halfOpen = false;
        booting = false;
        answerDelay = Duration.ZERO;
        dribble = null;
        rules.clear();
        lost.clear();
        pbx.run(pbx.injectedFields::clear);
    }

    /**
     * How many event sockets are connected.
     *
     * @return all that were accepted and have not gone
     */
    public int openSockets() {
        return sockets.size();
    }

    void add(EventSocket socket) {
        sockets.add(socket);
    }

    void remove(EventSocket socket) {
        sockets.remove(socket);
    }

    boolean isHalfOpen() {
        return halfOpen;
    }

    boolean isBooting() {
        return booting;
    }

    Duration answerDelay() {
        return answerDelay;
    }

    @Nullable
    Dribble dribble() {
        return dribble;
    }

    boolean losesAnswerTo(RecordedRequest request) {
        boolean loses = lost.stream().anyMatch(rule -> rule.takes(request));
        lost.removeIf(Rule::isSpent);
        return loses;
    }

    @Nullable
    Reply answerTo(RecordedRequest request) {
        for (Rule rule : rules) {
            if (rule.takes(request)) {
                rules.removeIf(Rule::isSpent);
                return Reply.error(rule.status, "as scripted by the test");
            }
        }
        return null;
    }
}
