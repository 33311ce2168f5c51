package io.github.pbxkit.ami.testkit;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong. Each fault lasts until it is taken back, or as often as was said; all may be set from any thread. */
public final class Faults {
    private final AmiTestServer server;
    private final Set<String> ignoredActions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wrongIds = new AtomicInteger();
    private final AtomicInteger missingIds = new AtomicInteger();
    private final AtomicInteger repeatedIds = new AtomicInteger();
    private volatile boolean isSilent;
    private volatile boolean hasBrokenEventsAction;
    private volatile boolean echoesIdsInUserEvents;
    private volatile int bytesAtATime;
    private volatile Duration pause = Duration.ZERO;

    Faults(AmiTestServer server) {
        this.server = server;
    }

    /**
     * Takes actions, but sends nothing any more, as a server does whose network cable was pulled.
     *
     * @param isSilent whether it is so
     * @return this
     */
    public Faults silence(boolean isSilent) {
        this.isSilent = isSilent;
        return this;
    }

    /**
     * Never answers an action.
     *
     * @param action its name
     * @return this
     */
    public Faults ignore(String action) {
        ignoredActions.add(action.toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * Puts a foreign id into the next answers.
     *
     * @param count how many
     * @return this
     */
    public Faults wrongActionIds(int count) {
        wrongIds.set(count);
        return this;
    }

    /**
     * Leaves the id out of the next answers.
     *
     * @param count how many
     * @return this
     */
    public Faults missingActionIds(int count) {
        missingIds.set(count);
        return this;
    }

    /**
     * Writes the id twice into the next answers.
     *
     * @param count how many
     * @return this
     */
    public Faults repeatedActionIds(int count) {
        repeatedIds.set(count);
        return this;
    }

    /**
     * Behaves like {@code brokeneventsaction = yes}: the action Events gets no answer for {@code on} and bad masks.
     *
     * @param isBroken whether it is so
     * @return this
     */
    public Faults brokenEventsAction(boolean isBroken) {
        hasBrokenEventsAction = isBroken;
        return this;
    }

    /**
     * Before each answer, sends a UserEvent of somebody else with the same id, and with headers that look like an answer.
     *
     * @param isSo whether it is so
     * @return this
     */
    public Faults foreignUserEvents(boolean isSo) {
        echoesIdsInUserEvents = isSo;
        return this;
    }

    /**
     * Sends everything in small pieces.
     *
     * @param bytes how many at a time; 0 for no limit
     * @param pause how long to wait between them
     * @return this
     */
    public Faults slowly(int bytes, Duration pause) {
        this.pause = pause;
        this.bytesAtATime = bytes;
        return this;
    }

    /**
     * Sends the beginning of an event to each client and ends the connections right in it.
     *
     * @return this
     */
    public Faults cutMidFrame() {
        server.connected().forEach(session -> session.writeAndClose("Event: Newchannel\r\nChannel: PJSIP/60"));
        return this;
    }

    /**
     * Ends all connections.
     *
     * @return this
     */
    public Faults dropConnections() {
        server.connected().forEach(TestSession::close);
        return this;
    }

    boolean isSilent() {
        return isSilent;
    }

    boolean ignores(TestRequest request) {
        return ignoredActions.contains(request.action().toLowerCase(Locale.ROOT));
    }

    boolean hasBrokenEventsAction() {
        return hasBrokenEventsAction;
    }

    boolean echoesIds() {
        return echoesIdsInUserEvents;
    }

    String idOfAnswer(String id) {
        if (takeOne(wrongIds)) {
            return "nobody-" + id.hashCode();
        }
        return takeOne(missingIds) ? "" : id;
    }

    boolean repeatsActionId() {
        return takeOne(repeatedIds);
    }

    int bytesAtATime() {
        return bytesAtATime;
    }

    Duration pause() {
        return pause;
    }

    private static boolean takeOne(AtomicInteger counter) {
        return counter.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
