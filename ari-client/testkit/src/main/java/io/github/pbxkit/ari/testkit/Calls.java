package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The life of a call: it comes in or is originated, enters an application, is moved about, and ends. The order of the
 * events is that of Asterisk 16.28 and 22.10, seen on running servers.
 */
final class Calls {
    private static final String STATUS_VARIABLE = "STASISSTATUS";

    private final Pbx pbx;
    private final Bridging bridging;
    private final Media media;

    Calls(Pbx pbx, Bridging bridging, Media media) {
        this.pbx = pbx;
        this.bridging = bridging;
        this.media = media;
    }

    /** A call that came in, was answered by the dialplan (or not) and reached {@code Stasis(application,args…)}. */
    PbxChannel incoming(CallerBuilder caller, String application) {
        PbxChannel channel = newChannel(pbx.newChannelId(), caller.endpoint(), "Ring");
        channel.callerName = caller.name();
        channel.callerNumber = caller.number();
        channel.context = caller.context();
        channel.extension = caller.extension();
        channel.language = caller.language();
        channel.variables.putAll(caller.variables());
        pbx.publish(pbx.event("ChannelCreated", channel));
        if (caller.isAnswered()) {
            execute(channel, "Answer", "");
            setState(channel, "Up");
            channel.priority++;
        }
        enter(channel, application, ApplicationArguments.join(caller.args()), true);
        return channel;
    }

    PbxChannel newChannel(String id, String endpoint, String state) {
        PbxChannel channel = new PbxChannel(
                id,
                endpoint,
                pbx.newChannelName(endpoint),
                endpoint.startsWith("Local/") ? "" : UUID.randomUUID().toString(),
                state,
                pbx.clock.now());
        pbx.channels.put(id, channel);
        return channel;
    }

    /** The dialplan application Stasis: fails when nobody listens, and the call goes on to its end. */
    void enter(PbxChannel channel, String name, String args, boolean inDialplan) {
        String data = args.isEmpty() ? name : name + "," + args;
        if (inDialplan) {
            execute(channel, "Stasis", data);
        } else {
            channel.dialplan("Stasis", data);
        }
        setVariable(channel, STATUS_VARIABLE, "");
        Dialler dialler = pbx.perCall.get(name);
        if (dialler != null) {
            dial(channel, dialler, name + ":" + channel.name, ApplicationArguments.split(args));
            return;
        }
        PbxApplication application = pbx.applications.get(name);
        if (application == null || !application.isActive()) {
            fail(channel);
            return;
        }
        start(channel, application, ApplicationArguments.split(args));
    }

    /** A call with a socket of its own: the call waits in Stasis until it is there. */
    private void dial(PbxChannel channel, Dialler dialler, String application, List<String> args) {
        CallSocket socket = new CallSocket(
                pbx,
                dialler,
                application,
                () -> {
                    if (channel.ended) {
                        channel.left.run(); // It hung up meanwhile.
                    } else {
                        start(channel, pbx.application(application), args);
                    }
                },
                () -> fail(channel));
        channel.left = socket::finish;
        socket.begin();
    }

    /** Nobody listens: the dialplan goes on, and ends. */
    private void fail(PbxChannel channel) {
        if (channel.ended) {
            return;
        }
        channel.application = null;
        setVariable(channel, STATUS_VARIABLE, "FAILED");
        execute(channel, "Hangup", "");
        end(channel, Hangup.byDialplan());
    }

    private void start(PbxChannel channel, PbxApplication application, List<String> args) {
        channel.application = application.name;
        application.subscriptions.add(Topic.channel(channel.id));
        pbx.publishTo(
                application,
                new EventMessage("StasisStart").with("args", List.copyOf(args)).with("channel", pbx.view(channel)));
    }

    /** Out of the application: the last the application hears of a call that came in. */
    private void leave(PbxChannel channel) {
        PbxApplication application = pbx.applicationOf(channel);
        if (application != null) {
            pbx.publishTo(application, new EventMessage("StasisEnd").with("channel", pbx.view(channel)));
            application.subscriptions.remove(Topic.channel(channel.id));
            channel.left.run();
        }
        channel.application = null;
    }

    void answer(PbxChannel channel) {
        if (!channel.isUp()) {
            setState(channel, "Up");
        }
    }

    /** Back to the dialplan, which is not modelled: the call stays up until one end hangs up. */
    void continueInDialplan(PbxChannel channel, @Nullable String context, @Nullable String extension, int priority) {
        channel.context = context == null ? channel.context : context;
        channel.extension = extension == null ? channel.extension : extension;
        bridging.drop(channel);
        leave(channel);
        channel.priority = priority > 0 ? priority : channel.priority + 1;
        channel.dialplan("", "");
        channel.variables.put(STATUS_VARIABLE, "SUCCESS");
    }

    void move(PbxChannel channel, String to, List<String> args) {
        PbxApplication from = pbx.applicationOf(channel);
        PbxApplication target = pbx.applications.get(to);
        if (from == null) {
            return;
        }
        if (target == null || !target.isActive()) {
            pbx.publishTo(
                    from,
                    new EventMessage("ApplicationMoveFailed")
                            .with("channel", pbx.view(channel))
                            .with("destination", to)
                            .with("args", args));
            return;
        }
        leave(channel);
        start(channel, target, args);
    }

    /** The end of a channel, in Asterisk's order: request, media, bridge, application, destruction. */
    void hangup(PbxChannel channel, Hangup hangup) {
        if (channel.ended) {
            return;
        }
        if (hangup.announced()) {
            pbx.publish(hangupRequest(channel, hangup));
        }
        boolean inDialplan = !channel.outgoing;
        boolean wasInStasis = channel.application != null;
        if (isRinging(channel) && hangup.requested() != null) {
            pbx.publish(dial(channel, null, "NOANSWER", channel.resource()));
        }
        media.abort(channel);
        bridging.drop(channel);
        leave(channel);
        if (wasInStasis) {
            setVariable(channel, STATUS_VARIABLE, "SUCCESS");
        }
        if (inDialplan) {
            pbx.publish(hangupRequest(channel, new Hangup(Hangup.NORMAL, true, true, Hangup.NORMAL, null)));
        }
        end(channel, hangup);
    }

    /** Originated and not answered yet; a dialled one is in its application and tells no NOANSWER. */
    private static boolean isRinging(PbxChannel channel) {
        return channel.originated && channel.application == null && !channel.isUp();
    }

    private EventMessage hangupRequest(PbxChannel channel, Hangup hangup) {
        EventMessage event = pbx.event("ChannelHangupRequest", channel);
        Integer cause = hangup.requested();
        if (cause != null) {
            event.lead("cause", cause);
        }
        if (hangup.techCause() != null && pbx.is22()) {
            event.lead("tech_cause", hangup.techCause());
        }
        return hangup.soft() ? event.lead("soft", true) : event;
    }

    private void end(PbxChannel channel, Hangup hangup) {
        if (channel.originated) {
            channel.dialplan(PbxChannel.OUTGOING_APP, PbxChannel.OUTGOING_DATA);
        } else {
            channel.dialplan("", "");
        }
        channel.ended = true;
        channel.hangupCause = hangup.cause();
        pbx.channels.remove(channel.id);
        pbx.publish(new EventMessage("ChannelDestroyed")
                .with("cause", hangup.cause())
                .with("cause_txt", Hangup.text(hangup.cause()))
                .withIf(hangup.techCause() != null && pbx.is22(), "tech_cause", hangup.techCause())
                .with("channel", pbx.view(channel))
                .about(channel));
        pbx.applications.values().forEach(application -> application.subscriptions.forget(Topic.channel(channel.id)));
    }

    /** POST /channels: rings the endpoint and sends the call to the application once it is answered. */
    Map<String, Object> originate(PbxChannel channel, CalleeScript callee, OriginateTarget target) {
        channel.outgoing = true;
        channel.originated = true;
        pbx.publish(pbx.event("ChannelCreated", channel));
        execute(channel, PbxChannel.OUTGOING_APP, PbxChannel.OUTGOING_DATA);
        PbxApplication application = target.app() == null ? null : pbx.applications.get(target.app());
        if (application != null) {
            application.subscriptions.add(Topic.channel(channel.id));
        }
        pbx.publish(dial(channel, null, "", channel.resource()));
        Map<String, Object> dialling = pbx.view(channel);
        Ringing how = new Ringing(channel.resource(), null, true, () -> reachTarget(channel, target));
        ring(channel, callee, target.timeout(), how);
        return dialling;
    }

    private void reachTarget(PbxChannel channel, OriginateTarget target) {
        String app = target.app();
        if (app != null) {
            enter(channel, app, target.args(), false);
        } else {
            channel.context = target.context();
            channel.extension = target.extension();
            channel.priority = target.priority();
            channel.dialplan("", "");
        }
    }

    /** POST /channels/create: in the application at once, dialled later. */
    Map<String, Object> create(PbxChannel channel, CalleeScript callee, String app, String args) {
        Map<String, Object> created = pbx.view(channel);
        channel.outgoing = true;
        channel.callee = callee;
        pbx.publish(pbx.event("ChannelCreated", channel));
        PbxApplication application = pbx.applications.get(app);
        if (application != null) {
            application.subscriptions.add(Topic.channel(channel.id));
        }
        enter(channel, app, args, true);
        return created;
    }

    /** POST /channels/ID/dial. */
    void dial(PbxChannel channel, CalleeScript callee, @Nullable PbxChannel caller, Duration limit) {
        pbx.publish(dial(channel, caller, "", channel.resource()));
        ring(channel, callee, limit, new Ringing("", caller, false, () -> {}));
    }

    /** How the progress of one attempt is told, and what follows the answer. */
    private record Ringing(String dialString, @Nullable PbxChannel caller, boolean stateFirst, Runnable answered) {}

    private void ring(PbxChannel channel, CalleeScript callee, Duration limit, Ringing how) {
        switch (callee.outcome()) {
            case BUSY -> pbx.later(callee.ringing(), () -> refuse(channel, how, "BUSY", Hangup.BUSY, 486));
            case REJECTS ->
                pbx.later(callee.ringing(), () -> refuse(channel, how, "CHANUNAVAIL", Hangup.REJECTED, 403));
            case ANSWERS -> {
                startRinging(channel, how);
                pbx.later(callee.ringing(), () -> pickUp(channel, how));
                giveUpAfter(limit, channel, how);
            }
            default -> {
                startRinging(channel, how);
                giveUpAfter(limit, channel, how);
            }
        }
    }

    private void startRinging(PbxChannel channel, Ringing how) {
        if (channel.technology().equals("Local")) {
            return;
        }
        if (how.stateFirst()) {
            setState(channel, "Ringing");
            pbx.publish(dial(channel, how.caller(), "RINGING", how.dialString()));
        } else {
            pbx.publish(dial(channel, how.caller(), "RINGING", how.dialString()));
            setState(channel, "Ringing");
        }
    }

    private void pickUp(PbxChannel channel, Ringing how) {
        if (channel.ended || channel.isUp()) {
            return;
        }
        setState(channel, "Up");
        pbx.publish(dial(channel, how.caller(), "ANSWER", how.dialString()));
        how.answered().run();
    }

    private void refuse(PbxChannel channel, Ringing how, String status, int cause, int sipStatus) {
        if (channel.ended) {
            return;
        }
        Hangup refusal = Hangup.refused(cause, sipStatus);
        if (channel.application != null) {
            hangup(channel, refusal);
            return;
        }
        if (pbx.is22()) {
            pbx.publish(hangupRequest(channel, refusal));
        }
        pbx.publish(dial(channel, how.caller(), status, how.dialString()));
        end(channel, refusal);
    }

    private void giveUpAfter(Duration limit, PbxChannel channel, Ringing how) {
        if (limit.isNegative() || limit.isZero()) {
            return;
        }
        pbx.later(limit, () -> {
            if (!channel.ended && !channel.isUp()) {
                Hangup unanswered = Hangup.unanswered();
                boolean dialled = channel.application != null;
                hangup(
                        channel,
                        dialled ? new Hangup(32, true, true, unanswered.cause(), unanswered.techCause()) : unanswered);
            }
        });
    }

    private EventMessage dial(PbxChannel peer, @Nullable PbxChannel caller, String status, String dialString) {
        EventMessage event = new EventMessage("Dial")
                .with("dialstatus", status)
                .with("forward", "")
                .with("dialstring", dialString);
        if (caller != null) {
            event.with("caller", pbx.view(caller)).about(caller);
        }
        return event.with("peer", pbx.view(peer)).about(peer);
    }

    void execute(PbxChannel channel, String app, String data) {
        channel.dialplan(app, data);
        pbx.publish(new EventMessage("ChannelDialplan")
                .with("dialplan_app", app)
                .with("dialplan_app_data", data)
                .with("channel", pbx.view(channel))
                .about(channel));
    }

    void setState(PbxChannel channel, String state) {
        channel.state = state;
        pbx.publish(pbx.event("ChannelStateChange", channel));
    }

    void setVariable(PbxChannel channel, String name, String value) {
        channel.variables.put(
                name.startsWith("__") ? name.substring(2) : name.startsWith("_") ? name.substring(1) : name, value);
        pbx.publish(pbx.event("ChannelVarset", channel).lead("variable", name).lead("value", value));
    }
}
