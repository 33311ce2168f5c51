package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.recipe.AttendedTransfer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller and an operator in a bridge. The operator hands the call over with {@code *}, a number and {@code #}; then,
 * having talked to who answers, {@code 1} completes and {@code 2} takes the caller back. When one of two hangs up, the other
 * is hung up too.
 */
final class Talk {
    private static final String TRANSFER = "*";
    private static final String COMPLETE = "1";
    private static final String TAKE_BACK = "2";
    private static final String DIALLED = "#";
    private static final int LONGEST_NUMBER = 20;

    private final AriClient ari;
    private final IvrSettings settings;
    private final News news;
    private final Present present;
    private final String name;
    private final ChannelHandle caller;
    private final ChannelHandle operator;
    private final BridgeHandle bridge;
    private @Nullable StringBuilder dialled;
    private @Nullable AttendedTransfer transfer;
    private boolean operatorGone;

    Talk(
            AriClient ari,
            IvrSettings settings,
            News news,
            Present present,
            String name,
            ChannelHandle caller,
            ChannelHandle operator) {
        this.ari = ari;
        this.settings = settings;
        this.news = news;
        this.present = present;
        this.name = name;
        this.caller = caller;
        this.operator = operator;
        this.bridge = ari.bridge("ivr-" + UUID.randomUUID());
    }

    /** Brings the two together. Where that fails the operator is hung up; the caller is left to whoever calls this. */
    void begin() {
        present.answered(operator);
        operator.watch(ChannelDtmfReceived.class, event -> onKey(event.digit()));
        // Without dtmf_events two SIP phones are connected so directly that Asterisk does not see the keys.
        try {
            bridge.create().type("mixing,dtmf_events").name(name).await();
            // Before they are in it: who hangs up meanwhile ends the other too.
            var callerEnds = caller.ended().whenComplete((channel, failure) -> end(operator));
            var operatorEnds = operator.ended().whenComplete((channel, failure) -> onOperatorGone());
            bridge.addChannel(caller.id(), operator.id()).await();
        } catch (AriException e) {
            end(operator);
            throw e;
        }
    }

    private synchronized void onKey(String key) {
        AttendedTransfer current = transfer;
        if (current != null && key.equals(COMPLETE)) {
            current.complete();
        } else if (current != null && key.equals(TAKE_BACK)) {
            current.cancel();
        } else if (current == null) {
            onDigit(key);
        }
    }

    private void onDigit(String key) {
        StringBuilder number = dialled;
        if (key.equals(TRANSFER)) {
            dialled = new StringBuilder(); // Again: begins anew.
        } else if (number != null && key.equals(DIALLED)) {
            dialled = null;
            if (!number.isEmpty()) {
                transferTo(number.toString());
            }
        } else if (number != null && number.length() < LONGEST_NUMBER) {
            number.append(key);
        }
    }

    private void transferTo(String number) {
        news.tell(name, "news.transfer", number);
        AttendedTransfer begun =
                AttendedTransfer.begin(ari, settings.app(), bridge, caller, operator, settings.endpointOf(number));
        transfer = begun;
        var known = begun.answered().thenAccept(present::answered);
        var unused = begun.finished().whenComplete((outcome, failure) -> onTransferred(begun, outcome));
    }

    private void onTransferred(AttendedTransfer ended, AttendedTransfer.@Nullable Outcome outcome) {
        news.tell(
                name,
                "news.transfer." + (outcome == null ? "failed" : outcome.name().toLowerCase(Locale.ROOT)));
        if (outcome == AttendedTransfer.Outcome.COMPLETED) {
            var unused = ended.answered().thenAccept(third -> {
                var callerGone = caller.ended().whenComplete((channel, failure) -> end(third));
                var thirdGone = third.ended().whenComplete((channel, failure) -> end(caller));
            });
            return;
        }
        if (outcome == AttendedTransfer.Outcome.CALLER_GONE) {
            var unused = ended.answered().thenAccept(this::end);
        }
        boolean alone;
        synchronized (this) {
            transfer = null;
            alone = operatorGone;
        }
        if (alone) {
            end(caller);
        }
    }

    /** During a transfer the caller waits for who was called, not for the operator. */
    private void onOperatorGone() {
        boolean alone;
        synchronized (this) {
            operatorGone = true;
            alone = transfer == null;
        }
        if (alone) {
            end(caller);
        }
    }

    private void end(ChannelHandle other) {
        present.hangUp(other);
        var destroyed = bridge.destroy().ignoreMissing().send();
    }
}
