package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /channels}: everything that is asked of one call. Runs under the lock of {@link Pbx}. */
final class ChannelOperations {
    private static final Pattern CALLER_ID = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^>]*)>\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9*#+]+");
    private static final String NOT_FOUND = "Provided variable was not found";
    private static final String ID_TAKEN = "Channel with given unique ID already exists";
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    private final Pbx pbx;
    private final Calls calls;
    private final Media media;
    private final ChannelVariables variables;

    ChannelOperations(Pbx pbx, Calls calls, Media media, Talking talking) {
        this.pbx = pbx;
        this.calls = calls;
        this.media = media;
        this.variables = new ChannelVariables(pbx, calls, talking);
    }

    void register(Router router) {
        router.add(
                "GET",
                "/channels",
                call -> Reply.ok(pbx.channels.values().stream().map(pbx::view).toList()));
        router.add(
                "POST", "/channels", call -> originate(call, call.parameters().text("channelId")));
        router.add("POST", "/channels/create", this::create);
        router.add("GET", "/channels/{id}", call -> Reply.ok(pbx.view(pbx.channel(call.path("id")))));
        router.add("POST", "/channels/{id}", call -> originate(call, call.path("id")));
        router.add("DELETE", "/channels/{id}", this::hangup);
        router.add("POST", "/channels/{id}/continue", this::continueInDialplan);
        router.add("POST", "/channels/{id}/move", this::move);
        router.add("POST", "/channels/{id}/dial", this::dial);
        router.addLater("POST", "/channels/{id}/answer", this::answer);
        registerIndications(router);
        registerMedia(router);
        registerVariables(router);
    }

    private void registerIndications(Router router) {
        for (String indication : List.of("ring", "silence")) {
            simple(router, "POST", indication, channel -> {});
            simple(router, "DELETE", indication, channel -> {});
        }
        if (pbx.is22()) {
            simple(router, "POST", "progress", channel -> {});
        }
        simple(router, "POST", "hold", channel -> {}); // said to the phone: no event comes of it
        simple(router, "DELETE", "hold", channel -> {});
        simple(router, "POST", "moh", channel -> channel.music = true);
        simple(router, "DELETE", "moh", channel -> channel.music = false);
        router.add("POST", "/channels/{id}/mute", call -> mute(call, true));
        router.add("DELETE", "/channels/{id}/mute", call -> mute(call, false));
        router.add("POST", "/channels/{id}/dtmf", this::dtmf);
    }

    private void simple(Router router, String method, String name, Consumer<PbxChannel> work) {
        router.add(method, "/channels/{id}/" + name, call -> {
            PbxChannel channel = usable(call);
            return acceptedInTurn(channel, () -> work.accept(channel));
        });
    }

    /** Answers at once; the work waits for its turn. */
    private Reply acceptedInTurn(PbxChannel channel, Runnable work) {
        var unused = media.inTurn(channel, work);
        return Reply.noContent();
    }

    private void registerMedia(Router router) {
        router.add(
                "POST",
                "/channels/{id}/play",
                call -> play(call, call.parameters().text("playbackId")));
        router.add("POST", "/channels/{id}/play/{playbackId}", call -> play(call, call.path("playbackId")));
        router.add("POST", "/channels/{id}/record", this::record);
    }

    private void registerVariables(Router router) {
        router.add("GET", "/channels/{id}/variable", this::getVariable);
        router.addLater("POST", "/channels/{id}/variable", this::setVariable);
        if (pbx.is22()) {
            router.add("GET", "/channels/{id}/variables", this::getVariables);
            router.addLater("POST", "/channels/{id}/variables", this::setVariables);
        }
    }

    /** The channel of the path, which must be in an application. */
    private PbxChannel controlled(RestCall call) {
        PbxChannel channel = pbx.channel(call.path("id"));
        if (channel.application == null) {
            throw new RestError(409, "Channel not in Stasis application");
        }
        return channel;
    }

    /** The same, and it must have been answered or have come in: one that is yet to be dialled or rings is refused. */
    private PbxChannel usable(RestCall call) {
        PbxChannel channel = controlled(call);
        if (channel.state.equals("Down") || channel.state.equals("Ringing")) {
            throw new RestError(412, "Channel in invalid state");
        }
        return channel;
    }

    private CompletableFuture<Reply> answer(RestCall call) {
        PbxChannel channel = usable(call);
        return media.inTurn(channel, () -> calls.answer(channel));
    }

    private Reply originate(RestCall call, @Nullable String id) {
        Parameters given = call.parameters();
        String endpoint = endpoint(given);
        String app = given.text("app");
        String extension = given.text("extension");
        if (isEmpty(app) && isEmpty(extension)) {
            throw new RestError(400, "Application or extension must be specified");
        }
        int seconds = given.number("timeout", (int) USUAL_TIMEOUT.toSeconds());
        OriginateTarget target = new OriginateTarget(
                isEmpty(app) ? null : app,
                given.text("appArgs", ""),
                given.text("context", "default"),
                given.text("extension", "s"),
                given.number("priority", 1),
                Duration.ofSeconds(Math.max(seconds, 0)));
        PbxChannel channel = outgoing(endpoint, id, given);
        CalleeScript callee = scriptFor(channel);
        return Reply.ok(calls.originate(channel, callee, target));
    }

    private static String endpoint(Parameters given) {
        String endpoint = given.required("endpoint", "Endpoint must be specified");
        if (endpoint.indexOf('/') <= 0) {
            throw new RestError(400, "Invalid endpoint specified");
        }
        return endpoint;
    }

    private Reply create(RestCall call) {
        Parameters given = call.parameters();
        String endpoint = endpoint(given);
        String id = given.text("channelId");
        PbxChannel channel = outgoing(endpoint, id, given);
        String app = given.text("app", "");
        return Reply.ok(calls.create(channel, scriptFor(channel), app, given.text("appArgs", "")));
    }

    private PbxChannel outgoing(String endpoint, @Nullable String wantedId, Parameters given) {
        String id = wantedId == null || wantedId.isEmpty() ? pbx.newChannelId() : wantedId;
        if (pbx.channels.containsKey(id)) {
            throw new RestError(409, ID_TAKEN);
        }
        Map<String, String> variables = given.variables(pbx.is22());
        if (!canBeCalled(endpoint)) {
            throw new AllocationFailed();
        }
        PbxChannel channel = calls.newChannel(id, endpoint, "Down");
        setCallerId(channel, given.text("callerId", ""));
        channel.variables.putAll(variables);
        if (endpoint.startsWith("Local/")) {
            channel.extension = channel.resource().split("@", 2)[0];
        }
        return channel;
    }

    /** {@code "Name" <number>}, a number, or a name; without any, a phone shows its own number. */
    private void setCallerId(PbxChannel channel, String callerId) {
        if (callerId.isEmpty()) {
            channel.callerNumber = pbx.endpoints.containsKey(channel.endpoint) ? channel.resource() : "";
            return;
        }
        Matcher parts = CALLER_ID.matcher(callerId);
        boolean both = parts.matches();
        boolean number = NUMBER.matcher(callerId).matches();
        channel.callerName = both ? parts.group(1) : number ? "" : callerId;
        channel.callerNumber = both ? parts.group(2) : number ? callerId : "";
        channel.connectedName = channel.callerName;
        channel.connectedNumber = channel.callerNumber;
    }

    private boolean canBeCalled(String endpoint) {
        TestEndpoint known = pbx.endpoints.get(endpoint);
        return endpoint.startsWith("Local/") || (known != null && known.isOnline());
    }

    private CalleeScript scriptFor(PbxChannel channel) {
        TestEndpoint endpoint = pbx.endpoints.get(channel.endpoint);
        return endpoint == null ? CalleeScript.ANSWERS_AT_ONCE : endpoint.called(channel);
    }

    private Reply dial(RestCall call) {
        PbxChannel channel = controlled(call);
        CalleeScript callee = channel.callee;
        if (!channel.state.equals("Down") || callee == null) {
            throw new RestError(409, "Channel is not in the 'Down' state");
        }
        String caller = call.parameters().text("caller");
        int seconds = call.parameters().number("timeout", 0);
        channel.callee = null;
        calls.dial(channel, callee, caller == null ? null : pbx.channels.get(caller), Duration.ofSeconds(seconds));
        return Reply.noContent();
    }

    private Reply hangup(RestCall call) {
        PbxChannel channel = pbx.channel(call.path("id"));
        Parameters given = call.parameters();
        String reason = given.text("reason", "normal");
        String code = pbx.is22() ? given.text("reason_code") : null;
        Integer cause = code == null ? Hangup.causeOf(reason) : Integer.valueOf(given.number("reason_code", 0));
        if (cause == null || cause <= 0) {
            throw new RestError(400, "Invalid reason for hangup reason provided");
        }
        calls.hangup(channel, Hangup.byRequest(cause));
        return Reply.noContent();
    }

    private Reply continueInDialplan(RestCall call) {
        PbxChannel channel = usable(call);
        Parameters given = call.parameters();
        String context = given.text("context");
        String extension = given.text("extension");
        int priority = given.number("priority", 0);
        channel.goesOn = true;
        media.leaveWhenIdle(channel, () -> calls.continueInDialplan(channel, context, extension, priority));
        return Reply.noContent();
    }

    private Reply move(RestCall call) {
        PbxChannel channel = controlled(call);
        // Asterisk 16.28 and 22.10 crash when the parameter is missing; this server only refuses.
        String app = call.parameters().required("app", "Missing parameter app");
        List<String> args = ApplicationArguments.split(call.parameters().text("appArgs", ""));
        if (!channel.goesOn) {
            media.leaveWhenIdle(channel, () -> calls.move(channel, app, args));
        }
        return Reply.noContent();
    }

    private Reply mute(RestCall call, boolean muted) {
        PbxChannel channel = usable(call);
        String direction = call.parameters().required("direction", "Direction is required");
        boolean both = direction.equals("both");
        if (!both && !direction.equals("in") && !direction.equals("out")) {
            throw new RestError(400, "Invalid direction specified");
        }
        return acceptedInTurn(channel, () -> {
            if (both || direction.equals("in")) {
                channel.mutedIn = muted;
            }
            if (both || direction.equals("out")) {
                channel.mutedOut = muted;
            }
        });
    }

    private Reply dtmf(RestCall call) {
        PbxChannel channel = usable(call);
        String digits = call.parameters().required("dtmf", "DTMF is required");
        return acceptedInTurn(channel, () -> channel.digitsSent.append(digits));
    }

    private Reply play(RestCall call, @Nullable String wantedId) {
        PbxChannel channel = usable(call);
        List<String> sounds = call.parameters().list("media");
        if (sounds.isEmpty()) {
            throw new RestError(500, "Failed to queue media for playback");
        }
        String id = wantedId == null || wantedId.isEmpty() ? UUID.randomUUID().toString() : wantedId;
        String language = call.parameters().text("lang", channel.language);
        return Reply.created("/ari/playbacks/" + id, media.play(media.of(channel), id, sounds, language));
    }

    private Reply record(RestCall call) {
        PbxChannel channel = controlled(call);
        return Recordings.start(pbx, media, media.of(channel), call.parameters());
    }

    private Reply getVariable(RestCall call) {
        String name = call.parameters().required("variable", "Variable name is required");
        PbxChannel channel = pbx.channels.get(call.path("id"));
        if (channel == null) {
            throw new RestError(404, "Provided channel was not found");
        }
        String value = variables.get(channel, name);
        if (value == null) {
            throw new RestError(404, NOT_FOUND);
        }
        return Reply.ok(Map.of("value", value));
    }

    private Reply getVariables(RestCall call) {
        PbxChannel channel = pbx.channel(call.path("id"));
        Map<String, Object> found = new LinkedHashMap<>();
        for (String name : call.parameters().requiredList("variables")) {
            String value = variables.get(channel, name);
            if (value == null) {
                throw new RestError(404, NOT_FOUND);
            }
            found.put(name, value);
        }
        return Reply.ok(Map.of("variables", found));
    }

    private CompletableFuture<Reply> setVariable(RestCall call) {
        PbxChannel channel = pbx.channel(call.path("id"));
        String name = call.parameters().required("variable", "Variable name is required");
        String value = call.parameters().text("value");
        controlled(call);
        if (!pbx.is22()) { // Asterisk 16 answers before it is set, 22 when it is
            return Router.done(acceptedInTurn(channel, () -> variables.set(channel, name, value)));
        }
        return media.inTurn(channel, () -> variables.set(channel, name, value));
    }

    private CompletableFuture<Reply> setVariables(RestCall call) {
        PbxChannel channel = controlled(call);
        Map<String, String> given = call.parameters().variables(true);
        List<String> names = new ArrayList<>(given.keySet());
        return media.inTurn(channel, () -> names.forEach(name -> variables.set(channel, name, given.get(name))));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
