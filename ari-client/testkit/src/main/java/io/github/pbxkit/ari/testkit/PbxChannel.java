package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One channel as the model keeps it; touched only under the lock of {@link Pbx}. */
final class PbxChannel {
    /** {@code dialplan.app_name} of a channel that was originated. */
    static final String OUTGOING_APP = "AppDial2";

    static final String OUTGOING_DATA = "(Outgoing Line)";

    final String id;
    final String endpoint;
    final String name;
    final Instant created;
    final String protocolId;

    String state;
    String callerName = "";
    String callerNumber = "";
    String connectedName = "";
    String connectedNumber = "";
    String language = "en";
    String context = "default";
    String extension = "s";
    int priority = 1;
    String dialplanApp = "";
    String dialplanData = "";
    final Map<String, String> variables = new LinkedHashMap<>();

    /** The name of the application that has the call; it keeps it when its socket, or even its entry, is gone. */
    @Nullable
    String application;

    @Nullable
    PbxBridge bridge;

    /** Made by originate or create; false for a call that came in. */
    boolean outgoing;

    /** Made by originate: outside of applications it is at AppDial2. */
    boolean originated;

    /** The application a created channel was made for, before it is dialled. */
    @Nullable
    CalleeScript callee;

    boolean mutedIn;
    boolean mutedOut;
    boolean music;
    boolean held;
    boolean ended;

    /** Where the call's own socket is to be told that the call has left. */
    Runnable left = () -> {};

    int hangupCause;
    final StringBuilder digitsSent = new StringBuilder();

    /** What the channel is busy with, in order: the first plays or records, the others wait. */
    final Deque<MediaJob> media = new ArrayDeque<>();

    /** How it leaves its application as soon as it is not busy; null when it is not to leave. */
    @Nullable
    Runnable leaving;

    /** It is to leave for the dialplan: it will not be moved any more. */
    boolean goesOn;

    /** Silence that ends talking; null when TALK_DETECT is not set. */
    @Nullable
    Duration talkSilence;

    boolean talking;

    /** When the talk began that the application has been told of; null when it has not. */
    @Nullable
    Instant talkReported;

    @Nullable
    Instant talkStopped;

    PbxChannel(String id, String endpoint, String name, String protocolId, String state, Instant created) {
        this.id = id;
        this.endpoint = endpoint;
        this.name = name;
        this.protocolId = protocolId;
        this.state = state;
        this.created = created;
    }

    String technology() {
        return endpoint.substring(0, endpoint.indexOf('/'));
    }

    String resource() {
        return endpoint.substring(endpoint.indexOf('/') + 1);
    }

    boolean isUp() {
        return "Up".equals(state);
    }

    void dialplan(String app, String data) {
        dialplanApp = app;
        dialplanData = data;
    }

    /** Music of its own, or its bridge's. */
    boolean hearsMusic() {
        PbxBridge room = bridge;
        return !ended && (music || (room != null && (room.music || room.isHolding())));
    }

    Map<String, Object> snapshot(List<String> shownVariables) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("name", name);
        view.put("state", state);
        view.put("protocol_id", protocolId);
        view.put("caller", party(callerName, callerNumber));
        view.put("connected", party(connectedName, connectedNumber));
        view.put("accountcode", "");
        view.put("dialplan", dialplanView());
        view.put("creationtime", AriTime.format(created));
        view.put("language", language);
        if (!shownVariables.isEmpty()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shownVariables.forEach(variable -> shown.put(variable, variables.getOrDefault(variable, "")));
            view.put("channelvars", shown);
        }
        return view;
    }

    private static Map<String, Object> party(String name, String number) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name);
        view.put("number", number);
        return view;
    }

    private Map<String, Object> dialplanView() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("context", context);
        view.put("exten", extension);
        view.put("priority", priority);
        view.put("app_name", dialplanApp);
        view.put("app_data", dialplanData);
        return view;
    }
}
