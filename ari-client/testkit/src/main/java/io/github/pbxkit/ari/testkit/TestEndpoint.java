package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A phone that can be called ({@code originate}, {@code create} and {@code dial}), and what it does then. It answers at
 * once unless told otherwise. What it is told holds for the calls that begin afterwards. Thread-safe.
 */
public final class TestEndpoint {
    private static final Pattern ADDRESS = Pattern.compile("[^/]+/.+");

    private final Pbx pbx;
    private final AriTestServer server;
    private final String address;
    private final List<PbxChannel> calls = new ArrayList<>();
    private CalleeScript script = CalleeScript.ANSWERS_AT_ONCE;
    private int taken;

    TestEndpoint(Pbx pbx, AriTestServer server, String address) {
        this.pbx = pbx;
        this.server = server;
        this.address = requireAddress(address);
    }

    static String requireAddress(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "endpoint must be TECHNOLOGY/RESOURCE, such as PJSIP/6001, but is " + address);
        }
        return address;
    }

    /**
     * Technology and resource, such as {@code PJSIP/6001}.
     *
     * @return the address
     */
    public String address() {
        return address;
    }

    /**
     * Answers as soon as it rings.
     *
     * @return this
     */
    public TestEndpoint answers() {
        return act(CalleeScript.Outcome.ANSWERS, Duration.ZERO);
    }

    /**
     * Rings, then answers.
     *
     * @param ringing how long it rings
     * @return this
     */
    public TestEndpoint answersAfter(Duration ringing) {
        return act(CalleeScript.Outcome.ANSWERS, ringing);
    }

    /**
     * Is busy (cause 17).
     *
     * @return this
     */
    public TestEndpoint busy() {
        return act(CalleeScript.Outcome.BUSY, Duration.ZERO);
    }

    /**
     * Refuses the call (cause 21).
     *
     * @return this
     */
    public TestEndpoint rejects() {
        return act(CalleeScript.Outcome.REJECTS, Duration.ZERO);
    }

    /**
     * Rings until the caller gives up (cause 19 after the timeout of the call).
     *
     * @return this
     */
    public TestEndpoint neverAnswers() {
        return act(CalleeScript.Outcome.NEVER_ANSWERS, Duration.ZERO);
    }

    /**
     * Is not registered: calling it is answered with 500 ({@code Allocation failed}), and it is listed as offline.
     *
     * @return this
     */
    public TestEndpoint offline() {
        return act(CalleeScript.Outcome.OFFLINE, Duration.ZERO);
    }

    private TestEndpoint act(CalleeScript.Outcome outcome, Duration ringing) {
        Objects.requireNonNull(ringing, "ringing");
        if (ringing.isNegative()) {
            throw new IllegalArgumentException("ringing is negative: " + ringing);
        }
        pbx.run(() -> {
            boolean wasOnline = isOnline();
            script = new CalleeScript(outcome, ringing);
            if (wasOnline != isOnline()) {
                announce();
            }
        });
        return this;
    }

    private void announce() {
        Map<String, Object> peer = new LinkedHashMap<>();
        peer.put("peer_status", isOnline() ? "Reachable" : "Unreachable");
        pbx.publish(new EventMessage("PeerStatusChange")
                .with("endpoint", snapshot())
                .with("peer", peer)
                .aboutEndpoint(address));
    }

    /**
     * The calls to this phone so far, in order, ended ones too.
     *
     * @return who was called, as the party at the far end of each channel
     */
    public List<TestCaller> calls() {
        return pbx.call(() -> calls.stream().map(server::party).toList());
    }

    /**
     * The next call to this phone that no earlier {@code awaitCall} has returned; waits for it when there is none yet.
     *
     * @param limit how long to wait in real time
     * @return the party at the far end of the channel
     * @throws AriTestException when nobody called in time
     */
    public TestCaller awaitCall(Duration limit) {
        if (!pbx.await(() -> calls.size() > taken, limit)) {
            throw new AriTestException(
                    "nobody called " + address + " within " + limit + "; " + pbx.call(pbx::describe));
        }
        return pbx.call(() -> server.party(calls.get(taken++)));
    }

    CalleeScript called(PbxChannel channel) {
        calls.add(channel);
        return script;
    }

    boolean isOnline() {
        return script.outcome() != CalleeScript.Outcome.OFFLINE;
    }

    Map<String, Object> snapshot() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("technology", address.substring(0, address.indexOf('/')));
        view.put("resource", address.substring(address.indexOf('/') + 1));
        view.put("state", isOnline() ? "online" : "offline");
        view.put(
                "channel_ids",
                pbx.channels.values().stream()
                        .filter(channel -> channel.endpoint.equals(address))
                        .map(channel -> channel.id)
                        .toList());
        return view;
    }
}
