package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.Dial;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.examples.guard.DecisionListener;
import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.Destination;
import io.github.pbxkit.examples.guard.rule.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Stasis application in front of calls. The dialplan sends a call in with {@code Stasis(call-guard,out,ACCOUNT,NUMBER)}
 * or {@code Stasis(call-guard,in,TRUNK,NUMBER)}, and gets it back with the variable {@code GUARD} set to ALLOW, MARK or
 * BLOCK; the dialplan does the rest. A call that is let go on is subscribed to, so that its answer and its end are heard
 * although it has left the application.
 */
public final class StasisGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StasisGate.class);

    /** Technology, name, and the number that makes it unique. */
    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z]+/(.+?)(?:-[0-9a-f]{8}(?:;[12])?)?");

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final AriClient ari;
    private final String application;
    private final Judge judge;
    private final DecisionListener listener;
    private final Clock clock;
    private final Set<PinChallenge> challenged = ConcurrentHashMap.newKeySet();
    private final Set<CompletableFuture<Void>> leaving = ConcurrentHashMap.newKeySet();

    /** @param ari a client that is not connected yet */
    public StasisGate(AriClient ari, String application, Judge judge, DecisionListener listener, Clock clock) {
        this.ari = ari;
        this.application = application;
        this.judge = judge;
        this.listener = listener;
        this.clock = clock;
        ari.on(StasisStart.class, this::entered);
        ari.on(ChannelDestroyed.class, event -> judge.ended(event.channel().id(), clock.instant()));
        ari.on(Dial.class, this::dialled);
        ari.onState(change -> {
            if (change.state() == ConnectionState.LIVE) {
                catchUp();
            }
        });
    }

    private void entered(StasisStart event) {
        List<String> args = event.args();
        Channel channel = event.channel();
        if (args.size() < 3) {
            LOG.warn("A call came with {} instead of in or out, name, number: see --print-config", args);
            leave(handBack(channel.id(), unsure()));
            return;
        }
        Way way = args.get(0).equals("in") ? Way.IN : Way.OUT;
        CallAttempt attempt = new CallAttempt(channel.id(), way, accountOf(args.get(1)), args.get(2), clock.instant());
        carryOut(decide(attempt));
    }

    /** {@code PJSIP/6001} and {@code PJSIP/6001-0000001a} are the account 6001. */
    static String accountOf(String name) {
        Matcher matcher = CHANNEL.matcher(name);
        String account = matcher.matches() ? matcher.group(1) : name;
        return account.isBlank() ? "?" : account;
    }

    private Decision decide(CallAttempt attempt) {
        try {
            return judge.decide(attempt);
        } catch (RuntimeException e) {
            LOG.error(
                    "No decision about {}; when-unsure says {}",
                    attempt,
                    judge.rules().whenUnsure(),
                    e);
            Destination unknown =
                    new Destination(Destination.Kind.INVALID, attempt.number(), attempt.number(), "", "", 0, "");
            return new Decision(
                    attempt, unknown, unsure(), "", new Reason("reason.unsure", List.of()), false, List.of());
        }
    }

    private Action unsure() {
        return judge.rules().whenUnsure();
    }

    /** Waits nowhere: neither a PIN nor a slow PBX keeps the thread from the next call. */
    private void carryOut(Decision decision) {
        listener.decided(decision);
        if (decision.effective() == Action.CHALLENGE) {
            challenge(decision);
        } else {
            leave(handBack(decision, decision.effective()));
        }
        if (!decision.isDryRun()) {
            decision.cut().forEach(this::cut);
        }
    }

    private void challenge(Decision decision) {
        String call = decision.attempt().callId();
        PinChallenge asked = new PinChallenge(
                ari.channel(call), judge.rules().pin(decision.attempt().account()));
        leave(asked.met().thenCompose(met -> {
            challenged.remove(asked);
            if (met) {
                judge.proved(call);
            } else {
                judge.ended(call, clock.instant());
            }
            return handBack(decision, met ? Action.ALLOW : Action.BLOCK);
        }));
        challenged.add(asked); // before the caller is asked: whoever stops the guard has to find it
        asked.begin();
    }

    private void leave(CompletableFuture<Void> back) {
        leaving.add(back);
        var unused = back.whenComplete((done, never) -> leaving.remove(back));
    }

    private CompletableFuture<Void> handBack(Decision decision, Action action) {
        String call = decision.attempt().callId();
        boolean isFollowed = action.isPassing() && decision.attempt().way() == Way.OUT;
        return isFollowed ? follow(call).thenCompose(done -> handBack(call, action)) : handBack(call, action);
    }

    /** Its events are wanted after it has left, too. */
    private CompletableFuture<Void> follow(String call) {
        return ari.applications()
                .subscribe(application, "channel:" + call)
                .send()
                .handle((done, failure) -> {
                    if (failure != null && cause(failure) instanceof AriNotFoundException) {
                        LOG.debug("{} is gone already", call);
                    } else if (failure != null) {
                        LOG.warn(
                                "The end of {} will not be heard: {}",
                                call,
                                cause(failure).getMessage());
                    }
                    return null;
                });
    }

    private CompletableFuture<Void> handBack(String call, Action action) {
        String word = action.isStopping() ? "BLOCK" : action.name();
        return ari.channels()
                .setChannelVar(call, "GUARD")
                .value(word)
                .send()
                .thenCompose(done ->
                        ari.channels().continueInDialplan(call).ignoreMissing().send())
                .exceptionallyCompose(failure -> notHandedBack(call, action, cause(failure)));
    }

    /** A call must not stay in the application: without its variable it is cut, or goes on as the dialplan has it. */
    private CompletableFuture<Void> notHandedBack(String call, Action action, Throwable why) {
        if (why instanceof AriNotFoundException) {
            LOG.debug("{} was over before it could be handed back", call, why);
            judge.ended(call, clock.instant());
            return CompletableFuture.completedFuture(null);
        }
        LOG.warn("{} could not be handed back with {}: {}", call, action, why.getMessage());
        CompletableFuture<Void> released = action.isStopping()
                ? ari.channels().hangup(call).ignoreMissing().send()
                : ari.channels().continueInDialplan(call).ignoreMissing().send();
        return released.exceptionally(failure -> {
            LOG.error("{} is still in the application {} and has to be ended by hand", call, application, failure);
            return null;
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Ends a call in progress, wherever in the PBX it is. */
    public void cut(String call) {
        var unused = ari.channels().hangup(call).ignoreMissing().send().exceptionally(failure -> {
            LOG.warn("{} could not be cut: {}", call, cause(failure).getMessage());
            return null;
        });
    }

    /** Who is being asked for a PIN does not go on; calls are handed back before the client may be closed. */
    @Override
    public void close() {
        challenged.forEach(PinChallenge::giveUp);
        try {
            CompletableFuture.allOf(leaving.toArray(CompletableFuture[]::new))
                    .get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Calls may be left in the application {}", application);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dialled(Dial event) {
        Channel caller = event.caller();
        if (caller != null && event.dialstatus().equals("ANSWER")) {
            judge.answered(caller.id(), clock.instant());
        }
    }

    /** Ends that were missed while there was no connection. */
    private void catchUp() {
        Instant asked = clock.instant();
        var unused = ari.channels()
                .list()
                .send()
                .thenAccept(channels ->
                        judge.onlyThese(channels.stream().map(Channel::id).collect(Collectors.toSet()), asked))
                .exceptionally(failure -> {
                    LOG.warn(
                            "Calls that ended meanwhile still count: {}",
                            cause(failure).getMessage());
                    return null;
                });
    }
}
