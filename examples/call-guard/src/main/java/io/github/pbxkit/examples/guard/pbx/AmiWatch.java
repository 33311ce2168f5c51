package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.action.CoreShowChannels;
import io.github.pbxkit.ami.event.ChannelSnapshot;
import io.github.pbxkit.ami.event.CoreShowChannel;
import io.github.pbxkit.ami.event.DialBegin;
import io.github.pbxkit.ami.event.DialEnd;
import io.github.pbxkit.ami.event.DialStatus;
import io.github.pbxkit.ami.event.Hangup;
import io.github.pbxkit.examples.guard.DecisionListener;
import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches calls that go past the Stasis application: what is dialled out by a trunk is decided when it is dialled, and what
 * the rules stop is hung up; so is what they want a PIN for. Hears of the answer and the end of every call.
 */
public final class AmiWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AmiWatch.class);

    private final AmiClient ami;
    private final Judge judge;
    private final List<Pattern> trunks;
    private final DecisionListener listener;
    private final Clock clock;
    /** Names of channels in progress by their ids: the action Hangup wants names. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /**
     * @param ami a client that is not connected yet
     * @param trunks the names of channels that lead outside, as {@code PJSIP/trunk-*}; empty for none, then only answers and
     *     ends are heard
     */
    public AmiWatch(AmiClient ami, Judge judge, List<Pattern> trunks, DecisionListener listener, Clock clock) {
        this.ami = ami;
        this.judge = judge;
        this.trunks = List.copyOf(trunks);
        this.listener = listener;
        this.clock = clock;
        ami.onResync(session -> catchUp());
        ami.on(DialBegin.class, this::dialled);
        ami.on(DialEnd.class, this::dialEnded);
        ami.on(Hangup.class, event -> ended(event.channel().uniqueId()));
    }

    private void dialled(DialBegin event) {
        ChannelSnapshot caller = event.channel().orElse(null);
        if (caller == null
                || trunks.stream()
                        .noneMatch(t -> t.matcher(event.destChannel().name()).matches())) {
            return;
        }
        names.put(caller.uniqueId(), caller.name());
        if (judge.isActive(caller.uniqueId())) {
            return; // the gate let it pass, or another trunk was tried before
        }
        Decision decision = judge.decide(new CallAttempt(
                caller.uniqueId(),
                Way.OUT,
                StasisGate.accountOf(caller.name()),
                number(event, caller),
                clock.instant()));
        listener.decided(decision);
        boolean isUnproved = decision.effective() == Action.CHALLENGE; // nobody can be asked for a PIN here
        if (isUnproved) {
            judge.ended(caller.uniqueId(), clock.instant());
        }
        if (decision.effective().isStopping() || isUnproved) {
            hangUp(caller.uniqueId());
            decision.cut().forEach(this::hangUp);
        }
    }

    /** What was dialled on the trunk, else the extension. */
    private static String number(DialBegin event, ChannelSnapshot caller) {
        String dialled = event.dialString();
        int at = dialled.indexOf('@');
        String number = at < 0 ? dialled.substring(dialled.lastIndexOf('/') + 1) : dialled.substring(0, at);
        return number.matches("\\+?\\d{3,}") ? number : caller.exten();
    }

    private void dialEnded(DialEnd event) {
        if (event.dialStatus() == DialStatus.ANSWER) {
            event.channel().ifPresent(caller -> judge.answered(caller.uniqueId(), clock.instant()));
        }
    }

    private void ended(String id) {
        names.remove(id);
        judge.ended(id, clock.instant());
    }

    /** Ends a call in progress. */
    public void hangUp(String id) {
        String name = names.get(id);
        if (name == null) {
            return;
        }
        ami.send(io.github.pbxkit.ami.action.Hangup.of(name)).exceptionally(failure -> {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            if (!(cause instanceof AmiRefusedException)) { // refused: it is over
                LOG.warn("{} could not be hung up: {}", name, cause.getMessage());
            }
            return null;
        });
    }

    /** What ended while there was no connection. */
    private void catchUp() {
        Instant asked = clock.instant();
        Map<String, String> now = ami.sendList(CoreShowChannels.of()).join().events(CoreShowChannel.class).stream()
                .map(CoreShowChannel::channel)
                .collect(Collectors.toMap(ChannelSnapshot::uniqueId, ChannelSnapshot::name, (a, b) -> a));
        names.keySet().retainAll(now.keySet());
        judge.onlyThese(now.keySet(), asked);
    }
}
