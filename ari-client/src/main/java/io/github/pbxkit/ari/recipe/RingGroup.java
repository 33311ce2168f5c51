package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Rings several phones, all at once or one after the other, until somebody answers; the others stop ringing.
 *
 * <pre>{@code
 * RingGroup.Result result = RingGroup.of("PJSIP/6001", "PJSIP/6002")
 *         .timeout(Duration.ofSeconds(20))
 *         .forCaller(caller)
 *         .ring(ari, "ivr")
 *         .join();
 * result.answered().ifPresent(callee -> bridge.addChannel(caller.id(), callee.id()).await());
 * }</pre>
 *
 * <p>Who answers enters the application with the argument {@value #ARGUMENT}; a handler of {@link StasisStart} leaves that
 * alone, see {@link #isCallee}. May be waited for in a handler.
 */
public final class RingGroup {
    /** The argument with which callees enter the application. */
    public static final String ARGUMENT = "ring-group";

    /** How long each phone rings unless told otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final List<String> endpoints;
    private Duration timeout = DEFAULT_TIMEOUT;
    private boolean oneByOne;
    private String callerId = "";
    private @Nullable ChannelHandle caller;

    private RingGroup(List<String> endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * Rings these.
     *
     * @param endpoints at least one, {@code PJSIP/6001}; each once
     * @return the group
     */
    public static RingGroup of(String... endpoints) {
        return of(List.of(endpoints));
    }

    /**
     * Rings these.
     *
     * @param endpoints at least one, {@code PJSIP/6001}; each once
     * @return the group
     */
    public static RingGroup of(List<String> endpoints) {
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("A ring group needs at least one endpoint");
        }
        return new RingGroup(endpoints.stream().distinct().toList());
    }

    /**
     * Whether a channel enters the application because a ring group called it.
     *
     * @param event its entrance
     * @return true if the group looks after it
     */
    public static boolean isCallee(StasisStart event) {
        return event.args().contains(ARGUMENT);
    }

    /**
     * Rings each so long; {@link #DEFAULT_TIMEOUT} unless told otherwise.
     *
     * @param time counted in whole seconds
     * @return this
     */
    public RingGroup timeout(Duration time) {
        timeout = Objects.requireNonNull(time, "timeout");
        return this;
    }

    /**
     * Rings the next only when one does not answer.
     *
     * @return this
     */
    public RingGroup oneByOne() {
        oneByOne = true;
        return this;
    }

    /**
     * What the phones show.
     *
     * @param text {@code "Name" <number>}
     * @return this
     */
    public RingGroup callerId(String text) {
        callerId = Objects.requireNonNull(text, "callerId");
        return this;
    }

    /**
     * Stops ringing when this channel hangs up.
     *
     * @param channel on whose behalf the phones ring
     * @return this
     */
    public RingGroup forCaller(ChannelHandle channel) {
        caller = Objects.requireNonNull(channel, "channel");
        return this;
    }

    /**
     * Begins at once.
     *
     * @param ari the client
     * @param application one of its applications, for those who answer
     * @return who answered, on the completion executor. Cancelling it stops ringing
     */
    public CompletableFuture<Result> ring(AriClient ari, String application) {
        return new RingRun(ari, application, endpoints, timeout, oneByOne, callerId, caller).start();
    }

    /**
     * How it went.
     *
     * @param winner who answered, null if nobody
     * @param endpoint his endpoint, empty if nobody
     * @param failures why the others did not: a Q.850 cause in words, or what the server said; a phone that still rang when one
     *     answered, or was not called yet, has no entry
     */
    public record Result(@Nullable ChannelHandle winner, String endpoint, Map<String, String> failures) {

        /** {@return who answered} */
        public Optional<ChannelHandle> answered() {
            return Optional.ofNullable(winner);
        }
    }
}
