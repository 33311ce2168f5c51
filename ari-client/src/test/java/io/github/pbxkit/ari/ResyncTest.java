package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResyncTest {
    private static final int GAPS = Boolean.getBoolean("soak") ? 200 : 20;

    private final AriTestServer server = AriTestServer.start();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Set<String> view = ConcurrentHashMap.newKeySet();
    private final List<Reconnected> reports = new CopyOnWriteArrayList<>();
    private final List<StasisStart> starts = new CopyOnWriteArrayList<>();
    private AriClient ari = use(TestClients.QUICK);

    private AriClient use(AriOptions options) {
        return use(TestClients.create(server, options));
    }

    private AriClient use(AriClient client) {
        client.on(StasisStart.class, e -> {
            starts.add(e);
            seen.add("start " + e.channel().id());
            assertThat(view.add(e.channel().id())).isTrue();
        });
        client.on(StasisEnd.class, e -> {
            seen.add("end " + e.channel().id());
            assertThat(view.remove(e.channel().id())).isTrue();
        });
        client.onReconnected(reports::add);
        TestClients.connect(client);
        TestClients.awaitSocket(server, 1);
        return client;
    }

    @AfterEach
    void stop() {
        ari.close();
        server.close();
        assertThat(ari.handlerFailures()).as("nothing came twice").isZero();
    }

    @Test
    void tellsWhoWentInTheGap() {
        TestCaller stays = call("a");
        TestCaller goes = call("b");
        Eventually.until("both", () -> view.size() == 2);

        inAGap(goes::hangup);

        Eventually.until("gone", () -> view.equals(Set.of(stays.channelId())));
        assertThat(report().ended()).containsExactly(goes.channelId());
        assertThat(report().started()).isEmpty();
        assertThat(report().isComplete()).isTrue();
        assertThat(report().duration()).isPositive();
    }

    @Test
    void tellsWhoLeftForTheDialplanInTheGap() {
        TestCaller leaves = call("a");
        Eventually.until("there", () -> view.size() == 1);

        inAGap(() -> {
            try (AriClient other = AriClient.builder(server.uri())
                    .credentials(server.user(), server.password())
                    .application("other")
                    .build()) {
                other.channels().continueInDialplan(leaves.channelId()).await();
            }
        });

        Eventually.until("gone", view::isEmpty);
        assertThat(leaves.isUp()).isTrue();
    }

    /** A channel that was just leaving when the server was asked: its own end comes behind ours. */
    @Test
    void anEndThatComesAfterAllIsNotToldTwice() {
        TestCaller leaves = call("a");
        Eventually.until("there", () -> view.size() == 1);
        String start = starts.get(0).raw();
        inAGap(leaves::hangup);
        Eventually.until("told of", view::isEmpty);
        report();

        server.faults().sendRaw(start.replace("StasisStart", "StasisEnd"));
        TestCaller next = call("b");

        Eventually.until("what came behind it", () -> view.equals(Set.of(next.channelId())));
        assertThat(seen.stream().filter(s -> s.startsWith("end"))).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatItKnows() {
        for (int i = 0; i < 5; i++) {
            call("x" + i);
        }
        Eventually.until("all", () -> view.size() == 5);
        seen.clear();

        inAGap(() -> {});

        report();
        assertThat(seen).isEmpty();
    }

    @Test
    void aCallThatCameUnheardIsToldOf() {
        ari.close();
        view.clear();
        // The queue of ten is full, so the eleventh start and what follows cannot be told.
        ari = use(TestClients.QUICK.toBuilder()
                .limits(Limits.DEFAULTS.withMaxQueuedEvents(10))
                .build());
        CompletableFuture<Void> stuck = new CompletableFuture<>();
        CompletableFuture<Void> reads = new CompletableFuture<>();
        ari.on(ChannelDtmfReceived.class, e -> stuck.join());
        ari.addListener(new AriListener() {
            @Override
            public void onUnknownEvent(UnknownEvent event) {
                reads.join(); // the socket's own thread: what follows is not read before
            }
        });
        TestCaller first = call("first");
        Eventually.until("first", () -> view.contains(first.channelId()));
        server.faults().sendEvent(TestClients.APPLICATION, "StopReading", Map.of());
        first.press("1".repeat(12));
        TestCaller unheard = call("second", "with, comma");
        reads.complete(null);
        Eventually.until("gap", () -> ari.state() == ConnectionState.GAP);
        stuck.complete(null);

        Eventually.until("told of", () -> view.contains(unheard.channelId()));

        StasisStart start = starts.stream()
                .filter(e -> e.channel().id().equals(unheard.channelId()))
                .findFirst()
                .orElseThrow();
        assertThat(start.isSynthetic()).isTrue();
        assertThat(start.application()).isEqualTo(TestClients.APPLICATION);
        assertThat(start.args().get(0)).isEqualTo("second");
        assertThat(start.raw()).isEmpty();
        assertThat(start.timestamp()).isNotNull();
        unheard.hangup();
        Eventually.until("gone again", () -> !view.contains(unheard.channelId()));
    }

    @Test
    void asksForSubscriptionsAndFiltersAgain() {
        ari.applications()
                .subscribe(TestClients.APPLICATION, "endpoint:PJSIP/6001", "deviceState:Stasis:x")
                .await();
        ari.applications()
                .unsubscribe(TestClients.APPLICATION, "deviceState:Stasis:x")
                .await();
        ari.applications()
                .filter(TestClients.APPLICATION)
                .disallow("ChannelVarset")
                .await();
        server.clearRequests();

        server.faults().restart(); // which forgets everything

        report();
        assertThat(paths("POST", "/subscription")).hasSize(1);
        assertThat(ari.applications().get(TestClients.APPLICATION).await().endpointIds())
                .containsExactly("PJSIP/6001");
        assertThat(ari.applications()
                        .get(TestClients.APPLICATION)
                        .await()
                        .eventsDisallowed()
                        .toString())
                .contains("ChannelVarset");
    }

    /** The server counts subscriptions, and keeps them over a gap while calls are in the application. */
    @Test
    void doesNotSubscribeTwiceToWhatWasKept() {
        call("keeps the application alive");
        Eventually.until("there", () -> view.size() == 1);
        ari.applications()
                .subscribe(TestClients.APPLICATION, "endpoint:PJSIP/6001")
                .await();

        inAGap(() -> {});
        report();

        ari.applications()
                .unsubscribe(TestClients.APPLICATION, "endpoint:PJSIP/6001")
                .await();
        assertThat(ari.applications().get(TestClients.APPLICATION).await().endpointIds())
                .isEmpty();
    }

    @Test
    void givesASocketUpThatHearsNothing() {
        inAGap(
                () -> {},
                () -> server.faults().respond(422, 1, request -> request.path().contains("/events/user/")));

        report();
        assertThat(paths("POST", "/events/user/")).hasSizeGreaterThanOrEqualTo(2);
        call("still heard");
        Eventually.until("heard", () -> view.size() == 1);
    }

    /** Each socket is tested; what comes of the test of one that is gone already says nothing of the next. */
    @Test
    void theTestOfALostSocketDoesNotEndTheNextOne() {
        ari.close();
        CompletableFuture<Void> held = new CompletableFuture<>();
        CompletableFuture<Void> release = new CompletableFuture<>();
        OkHttpClient holdsOneAnswer = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Response answer = chain.proceed(chain.request());
                    if (answer.code() == 422) {
                        held.complete(null);
                        release.join();
                    }
                    return answer;
                })
                .build();
        ari = use(AriClient.builder(server.uri())
                .credentials(server.user(), server.password())
                .application(TestClients.APPLICATION)
                .options(TestClients.QUICK)
                .httpClient(holdsOneAnswer)
                .build());
        List<Integer> answers = new CopyOnWriteArrayList<>();
        ari.addListener(new AriListener() {
            @Override
            public void onRequest(RequestTiming request) {
                answers.add(request.status());
            }
        });
        server.clearRequests();
        server.faults().respond(422, 1, request -> request.path().contains("/events/user/"));
        server.faults().drop();
        assertThat(held).succeedsWithin(Eventually.LIMIT);
        server.faults().drop();
        report();

        release.complete(null);
        Eventually.until("the late answer", () -> answers.contains(422));
        TestCaller caller = call("heard over the same socket");

        Eventually.until("heard", () -> view.contains(caller.channelId()));
        assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
        assertThat(server.requests()).filteredOn(RecordedRequest::webSocket).hasSize(2);
    }

    @Test
    void goesOnWithAUserWhoMayOnlyRead() {
        TestCaller goes = call("a");
        Eventually.until("there", () -> view.size() == 1);

        inAGap(
                goes::hangup,
                () -> server.faults().respond(403, 1, request -> request.path().contains("/events/user/")));

        Eventually.until("gone", view::isEmpty);
    }

    @Test
    void saysWhenTheServerCouldNotBeAsked() {
        inAGap(
                () -> {},
                () -> server.faults().respond(403, 50, request -> request.path().endsWith("/channels")));

        assertThat(report().isComplete()).isFalse();
    }

    /** Calls come and go all the time, the connection breaks again and again: in the end the view is right. */
    @Test
    void eachCallComesAndGoesExactlyOnceOverManyGaps() {
        Random random = new Random(20261201);
        List<TestCaller> calls = new ArrayList<>();
        for (int gap = 0; gap < GAPS; gap++) {
            for (int i = 0; i < 5; i++) {
                if (server.hasApplication(TestClients.APPLICATION)) {
                    calls.add(call("gap" + gap, "n" + i));
                }
                if (i == 2) {
                    server.faults().reset();
                }
                if (calls.size() > 20) {
                    calls.remove(random.nextInt(calls.size())).hangup();
                }
            }
            Eventually.until("live", () -> ari.state() == ConnectionState.LIVE);
        }
        Eventually.until("the view is right", () -> view.equals(inApplication(calls)));
        calls.forEach(TestCaller::hangup);
        Eventually.until("all gone", view::isEmpty);
        long started = seen.stream().filter(s -> s.startsWith("start")).count();
        assertThat(started)
                .isEqualTo(seen.stream().filter(s -> s.startsWith("end")).count());
        assertThat(Set.copyOf(seen)).hasSize(seen.size());
    }

    private static Set<String> inApplication(List<TestCaller> calls) {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        calls.stream().filter(call -> call.isUp() && call.application() != null).forEach(c -> ids.add(c.channelId()));
        return ids;
    }

    private TestCaller call(String... args) {
        return server.caller().args(args).enter(TestClients.APPLICATION);
    }

    private void inAGap(Runnable meanwhile) {
        inAGap(meanwhile, () -> {});
    }

    /** @param faults those of the time after the gap */
    private void inAGap(Runnable meanwhile, Runnable faults) {
        AtomicBoolean isGap = new AtomicBoolean(true);
        server.faults().respond(503, 1_000_000, request -> request.webSocket() && isGap.get());
        server.faults().drop();
        Eventually.until("gap", () -> ari.state() == ConnectionState.GAP);
        meanwhile.run();
        faults.run(); // before the client can come back
        isGap.set(false);
    }

    private Reconnected report() {
        Eventually.until("a report", () -> !reports.isEmpty());
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private List<String> paths(String method, String part) {
        return server.requests().stream()
                .filter(r -> r.method().equals(method) && r.path().contains(part))
                .map(RecordedRequest::path)
                .toList();
    }

    @Test
    void listenersHearHowThingsGo() {
        List<RequestTiming> requests = new CopyOnWriteArrayList<>();
        List<String> handled = new CopyOnWriteArrayList<>();
        List<UnknownEvent> unknown = new CopyOnWriteArrayList<>();
        ari.addListener(new AriListener() {
            @Override
            public void onRequest(RequestTiming request) {
                requests.add(request);
            }

            @Override
            public void onHandled(String type, Duration waited, int queued) {
                handled.add(type);
            }

            @Override
            public void onUnknownEvent(UnknownEvent event) {
                unknown.add(event);
                throw new IllegalStateException("a listener's own fault, expected in the log of this test");
            }
        });

        TestCaller caller = call("a");
        ari.channels().answer(caller.channelId()).await();
        ari.channels().get("nobody").optional().await();
        server.faults().sendEvent(TestClients.APPLICATION, "SomethingNew", Map.of("x", 1));

        Eventually.until("all", () -> !unknown.isEmpty() && handled.contains("StasisStart") && requests.size() == 2);
        assertThat(requests.get(0).resource()).isEqualTo("channels");
        assertThat(requests.get(0).status()).isEqualTo(204);
        assertThat(requests.get(0).took()).isPositive();
        assertThat(requests.get(1).status()).isEqualTo(404);
    }
}
