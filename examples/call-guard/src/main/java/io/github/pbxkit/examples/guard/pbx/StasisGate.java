package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
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
public final class StasisGate {
    private static final Logger LOG = LoggerFactory.getLogger(StasisGate.class);

    /** Technology, name, and the number that makes it unique. */
    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z]+/(.+?)(?:-[0-9a-f]{8}(?:;[12])?)?");

    private final AriClient ari;
    private final String application;
    private final Judge judge;
    private final PinChallenge challenge;
    private final DecisionListener listener;
    private final Clock clock;

    /** @param ari a client that is not connected yet */
    public StasisGate(AriClient ari, String application, Judge judge, DecisionListener listener, Clock clock) {
        this.ari = ari;
        this.application = application;
        this.judge = judge;
        this.listener = listener;
        this.clock = clock;
        this.challenge = new PinChallenge(ari);
        ari.on(StasisStart.class, this::entered);
        ari.on(ChannelDestroyed.class, event -> judge.ended(event.channel().id(), clock.instant()));
        ari.on(Dial.class, this::dialled);
        ari.onState(change -> {
            if (change.state() == ConnectionState.LIVE) {
                catchUp();
            }
        });
    }

    /** One call, on its own lane: what is waited for here holds up no other call. */
    private void entered(StasisStart event) {
        List<String> args = event.args();
        Channel channel = event.channel();
        if (args.size() < 3) {
            LOG.warn("A call came with {} instead of in or out, name, number: see --print-config", args);
            handBack(channel.id(), unsure());
            return;
        }
        Way way = args.get(0).equals("in") ? Way.IN : Way.OUT;
        CallAttempt attempt = new CallAttempt(channel.id(), way, accountOf(args.get(1)), args.get(2), clock.instant());
        Decision decision = decide(attempt);
        carryOut(decision);
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

    private void carryOut(Decision decision) {
        String call = decision.attempt().callId();
        Action action = decision.effective();
        if (action == Action.CHALLENGE) {
            String pin = judge.rules().pin(decision.attempt().account());
            boolean met = pin != null && challenge.isMet(call, pin);
            action = met ? Action.ALLOW : Action.BLOCK;
            if (met) {
                judge.proved(call);
            } else {
                judge.ended(call, clock.instant());
            }
        }
        if (action.isPassing() && decision.attempt().way() == Way.OUT) {
            follow(call);
        }
        listener.decided(decision);
        handBack(call, action);
        if (!decision.isDryRun()) {
            decision.cut().forEach(other -> {
                var unused = cut(other);
            });
        }
    }

    /** Its events are wanted after it has left, too. */
    private void follow(String call) {
        try {
            ari.applications().subscribe(application, "channel:" + call).await();
        } catch (AriException e) {
            LOG.debug("{} is gone already", call, e);
        }
    }

    private void handBack(String call, Action action) {
        String word = action.isStopping() ? "BLOCK" : action.name();
        try {
            ari.channels()
                    .setChannelVar(call, "GUARD")
                    .value(word.toUpperCase(Locale.ROOT))
                    .await();
            ari.channels().continueInDialplan(call).ignoreMissing().await();
        } catch (AriNotFoundException e) {
            LOG.debug("{} was over before it could be handed back", call, e);
            judge.ended(call, clock.instant());
        } catch (AriException e) {
            LOG.warn("{} could not be handed back with {}: {}", call, word, e.getMessage());
            release(call, action);
        }
    }

    /** A call must not stay in the application: without its variable it is cut, or goes on as the dialplan has it. */
    private void release(String call, Action action) {
        CompletableFuture<Void> released = action.isStopping()
                ? cut(call)
                : ari.channels().continueInDialplan(call).ignoreMissing().send();
        var unused = released.exceptionally(failure -> {
            LOG.error("{} is still in the application {} and has to be ended by hand", call, application, failure);
            return null;
        });
    }

    /** Ends a call in progress, wherever in the PBX it is. */
    public CompletableFuture<Void> cut(String call) {
        return ari.channels().hangup(call).ignoreMissing().send();
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
                        judge.onlyThese(channels.stream().map(Channel::id).collect(Collectors.toSet()), asked));
    }
}
