package io.github.pbxkit.ari;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.Channel;
import ch.loway.oss.ari4java.tools.AriCallback;
import ch.loway.oss.ari4java.tools.RestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.bench.MeasuredCase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Time until twenty requests that were sent at once, without waiting, have all been answered or have failed; those that failed
 * count as the time limit. A client that has stalled for so long is given up.
 */
public final class RestBurst implements MeasuredCase {
    private static final int REQUESTS = 20;
    private static final long LIMIT_SECONDS = 75;

    @Override
    public String name() {
        return "rest-burst-" + REQUESTS;
    }

    @Override
    public String unit() {
        return "ms/op";
    }

    @Override
    public boolean smallerIsBetter() {
        return true;
    }

    @Override
    public List<String> contenders() {
        return List.of("ours", "ari4java");
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public double measure(String contender) throws Exception {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = RestCalls.client(server, RequestPath.HTTP)) {
            ari.connect().get(20, TimeUnit.SECONDS);
            String channel = server.caller().enter(RestCalls.APPLICATION).channelId();
            return contender.equals("ari4java") ? ari4java(server, channel) : ours(ari, channel);
        }
    }

    private static double ours(AriClient ari, String channel) throws InterruptedException {
        ari.channels().get(channel).await(); // warm
        return burst(done -> {
            CompletableFuture<?> answer = ari.channels().get(channel).send();
            var unused = answer.whenComplete((value, failure) -> done.accept(failure == null));
        });
    }

    private static double ari4java(AriTestServer server, String channel) throws Exception {
        ARI ari = RestCalls.ari4java(server);
        ari.channels().get(channel).execute(); // warm
        return burst(done -> get(ari, channel, done)); // Not cleaned up: that would wait for what stalls.
    }

    private static void get(ARI ari, String channel, Consumer<Boolean> done) {
        try {
            ari.channels().get(channel).execute(new AriCallback<Channel>() {
                @Override
                public void onSuccess(Channel result) {
                    done.accept(true);
                }

                @Override
                public void onFailure(RestException e) {
                    done.accept(false);
                }
            });
        } catch (RestException e) {
            done.accept(false);
        }
    }

    private static double burst(Consumer<Consumer<Boolean>> request) throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(REQUESTS);
        long began = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            request.accept(well -> {
                if (well) {
                    answered.countDown();
                }
            });
        }
        boolean all = answered.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        System.out.println((REQUESTS - answered.getCount()) + " of " + REQUESTS + " answered");
        return (all ? System.nanoTime() - began : TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) / 1e6;
    }
}
