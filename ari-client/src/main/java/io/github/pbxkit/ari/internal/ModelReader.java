package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.model.AdditionalParam;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.CallerID;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ChannelState;
import io.github.pbxkit.ari.model.ContactInfo;
import io.github.pbxkit.ari.model.DeviceState;
import io.github.pbxkit.ari.model.DeviceStateValue;
import io.github.pbxkit.ari.model.DialplanCEP;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.EndpointState;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.model.Peer;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.ari.model.RecordingState;
import io.github.pbxkit.ari.model.ReferTo;
import io.github.pbxkit.ari.model.ReferredBy;
import io.github.pbxkit.ari.model.RequiredDestination;
import io.github.pbxkit.ari.model.TextMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data records that events carry, and answers too: each method one record, from inside its object to its end. What
 * only answers carry is read by {@link AnswerReader}.
 */
public final class ModelReader {

    private static final CallerID NO_PARTY = new CallerID("", "", Map.of());
    private static final DialplanCEP NOWHERE = new DialplanCEP("", "", 0, "", "", Map.of());

    private static final FieldOrder CHANNEL = FieldOrder.of(
            "id",
            "name",
            "state",
            "protocol_id",
            "caller",
            "connected",
            "accountcode",
            "dialplan",
            "creationtime",
            "language",
            "channelvars");
    private static final FieldOrder BRIDGE = FieldOrder.of(
            "id",
            "technology",
            "bridge_type",
            "bridge_class",
            "creator",
            "name",
            "channels",
            "creationtime",
            "video_mode",
            "video_source_id");
    private static final FieldOrder CALLER = FieldOrder.of("name", "number");
    private static final FieldOrder DIALPLAN = FieldOrder.of("context", "exten", "priority", "app_name", "app_data");
    private static final FieldOrder ENDPOINT = FieldOrder.of("technology", "resource", "state", "channel_ids");
    private static final FieldOrder NAME_AND_STATE = FieldOrder.of("name", "state");
    private static final FieldOrder PLAYBACK =
            FieldOrder.of("id", "media_uri", "next_media_uri", "target_uri", "language", "state");
    private static final FieldOrder RECORDING = FieldOrder.of("name", "format", "state", "target_uri", "duration");

    private ModelReader() {}

    /** Reads a {@link AdditionalParam}. */
    public static AdditionalParam additionalParam(JsonCursor in) {
        String parameterName = "";
        String parameterValue = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "parameter_name" -> parameterName = in.text(parameterName);
                case "parameter_value" -> parameterValue = in.text(parameterValue);
                default -> in.keep();
            }
        }
        return new AdditionalParam(parameterName, parameterValue, in.extra());
    }

    /** Reads a {@link Bridge}. */
    public static Bridge bridge(JsonCursor in) {
        in.usually(BRIDGE);
        String id = "";
        String technology = "";
        String bridgeType = "";
        String bridgeClass = "";
        String creator = "";
        String name = "";
        List<String> channels = List.of();
        @Nullable String videoMode = null;
        @Nullable String videoSourceId = null;
        @Nullable Instant creationtime = null;
        Map<String, String> bridgevars = Map.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "technology" -> technology = in.text(technology);
                case "bridge_type" -> bridgeType = in.text(bridgeType);
                case "bridge_class" -> bridgeClass = in.text(bridgeClass);
                case "creator" -> creator = in.text(creator);
                case "name" -> name = in.text(name);
                case "channels" -> channels = in.texts();
                case "video_mode" -> videoMode = in.textOrNull();
                case "video_source_id" -> videoSourceId = in.textOrNull();
                case "creationtime" -> creationtime = in.instantOrNull();
                case "bridgevars" -> bridgevars = in.textMap();
                default -> in.keep();
            }
        }
        return new Bridge(
                id,
                technology,
                bridgeType,
                bridgeClass,
                creator,
                name,
                channels,
                videoMode,
                videoSourceId,
                creationtime,
                bridgevars,
                in.extra());
    }

    /** Reads a {@link CallerID}. */
    public static CallerID callerId(JsonCursor in) {
        String name = "";
        String number = "";
        in.usually(CALLER);
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "number" -> number = in.text(number);
                default -> in.keep();
            }
        }
        return new CallerID(name, number, in.extra());
    }

    /** Reads a {@link Channel}. */
    public static Channel channel(JsonCursor in) {
        String id = "";
        @Nullable String protocolId = null;
        String name = "";
        ChannelState state = ChannelState.UNKNOWN;
        CallerID caller = NO_PARTY;
        CallerID connected = NO_PARTY;
        String accountcode = "";
        DialplanCEP dialplan = NOWHERE;
        @Nullable Instant creationtime = null;
        String language = "";
        Map<String, String> channelvars = Map.of();
        @Nullable String callerRdnis = null;
        @Nullable String tenantid = null;
        in.usually(CHANNEL);
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "protocol_id" -> protocolId = in.textOrNull();
                case "name" -> name = in.text(name);
                case "state" -> state = ChannelState.of(in.text(state.name()));
                case "caller" -> caller = in.object(ModelReader::callerId, caller);
                case "connected" -> connected = in.object(ModelReader::callerId, connected);
                case "accountcode" -> accountcode = in.text(accountcode);
                case "dialplan" -> dialplan = in.object(ModelReader::dialplan, dialplan);
                case "creationtime" -> creationtime = in.instantOrNull();
                case "language" -> language = in.text(language);
                case "channelvars" -> channelvars = in.textMap();
                case "caller_rdnis" -> callerRdnis = in.textOrNull();
                case "tenantid" -> tenantid = in.textOrNull();
                default -> in.keep();
            }
        }
        return new Channel(
                id,
                protocolId,
                name,
                state,
                caller,
                connected,
                accountcode,
                dialplan,
                creationtime,
                language,
                channelvars,
                callerRdnis,
                tenantid,
                in.extra());
    }

    /** Reads a {@link ContactInfo}. */
    public static ContactInfo contactInfo(JsonCursor in) {
        String uri = "";
        String contactStatus = "";
        String aor = "";
        @Nullable String roundtripUsec = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "uri" -> uri = in.text(uri);
                case "contact_status" -> contactStatus = in.text(contactStatus);
                case "aor" -> aor = in.text(aor);
                case "roundtrip_usec" -> roundtripUsec = in.textOrNull();
                default -> in.keep();
            }
        }
        return new ContactInfo(uri, contactStatus, aor, roundtripUsec, in.extra());
    }

    /** Reads a {@link DeviceState}. */
    public static DeviceState deviceState(JsonCursor in) {
        in.usually(NAME_AND_STATE);
        String name = "";
        DeviceStateValue state = DeviceStateValue.UNKNOWN;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "state" -> state = DeviceStateValue.of(in.text(state.name()));
                default -> in.keep();
            }
        }
        return new DeviceState(name, state, in.extra());
    }

    /** Reads a {@link DialplanCEP}. */
    public static DialplanCEP dialplan(JsonCursor in) {
        String context = "";
        String exten = "";
        long priority = 0;
        String appName = "";
        String appData = "";
        in.usually(DIALPLAN);
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "context" -> context = in.text(context);
                case "exten" -> exten = in.text(exten);
                case "priority" -> priority = in.number(priority);
                case "app_name" -> appName = in.text(appName);
                case "app_data" -> appData = in.text(appData);
                default -> in.keep();
            }
        }
        return new DialplanCEP(context, exten, priority, appName, appData, in.extra());
    }

    /** Reads a {@link Endpoint}. */
    public static Endpoint endpoint(JsonCursor in) {
        in.usually(ENDPOINT);
        String technology = "";
        String resource = "";
        @Nullable EndpointState state = null;
        List<String> channelIds = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "technology" -> technology = in.text(technology);
                case "resource" -> resource = in.text(resource);
                case "state" -> state = in.open(EndpointState::of);
                case "channel_ids" -> channelIds = in.texts();
                default -> in.keep();
            }
        }
        return new Endpoint(technology, resource, state, channelIds, in.extra());
    }

    /** Reads a {@link LiveRecording}. */
    public static LiveRecording liveRecording(JsonCursor in) {
        in.usually(RECORDING);
        String name = "";
        String format = "";
        String targetUri = "";
        RecordingState state = RecordingState.UNKNOWN;
        @Nullable Integer duration = null;
        @Nullable Integer talkingDuration = null;
        @Nullable Integer silenceDuration = null;
        @Nullable String cause = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text(name);
                case "format" -> format = in.text(format);
                case "target_uri" -> targetUri = in.text(targetUri);
                case "state" -> state = RecordingState.of(in.text(state.name()));
                case "duration" -> duration = in.integerOrNull();
                case "talking_duration" -> talkingDuration = in.integerOrNull();
                case "silence_duration" -> silenceDuration = in.integerOrNull();
                case "cause" -> cause = in.textOrNull();
                default -> in.keep();
            }
        }
        return new LiveRecording(
                name, format, targetUri, state, duration, talkingDuration, silenceDuration, cause, in.extra());
    }

    /** Reads a {@link Peer}. */
    public static Peer peer(JsonCursor in) {
        String peerStatus = "";
        @Nullable String cause = null;
        @Nullable String address = null;
        @Nullable String port = null;
        @Nullable String time = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "peer_status" -> peerStatus = in.text(peerStatus);
                case "cause" -> cause = in.textOrNull();
                case "address" -> address = in.textOrNull();
                case "port" -> port = in.textOrNull();
                case "time" -> time = in.textOrNull();
                default -> in.keep();
            }
        }
        return new Peer(peerStatus, cause, address, port, time, in.extra());
    }

    /** Reads a {@link Playback}. */
    public static Playback playback(JsonCursor in) {
        in.usually(PLAYBACK);
        String id = "";
        String mediaUri = "";
        @Nullable String nextMediaUri = null;
        String targetUri = "";
        @Nullable String language = null;
        PlaybackState state = PlaybackState.UNKNOWN;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text(id);
                case "media_uri" -> mediaUri = in.text(mediaUri);
                case "next_media_uri" -> nextMediaUri = in.textOrNull();
                case "target_uri" -> targetUri = in.text(targetUri);
                case "language" -> language = in.textOrNull();
                case "state" -> state = PlaybackState.of(in.text(state.name()));
                default -> in.keep();
            }
        }
        return new Playback(id, mediaUri, nextMediaUri, targetUri, language, state, in.extra());
    }

    /** Reads a {@link ReferTo}. */
    public static ReferTo referTo(JsonCursor in) {
        @Nullable RequiredDestination requestedDestination = null;
        @Nullable Channel destinationChannel = null;
        @Nullable Channel connectedChannel = null;
        @Nullable Bridge bridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "requested_destination" -> requestedDestination = in.object(ModelReader::requiredDestination);
                case "destination_channel" -> destinationChannel = in.object(ModelReader::channel);
                case "connected_channel" -> connectedChannel = in.object(ModelReader::channel);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                default -> in.keep();
            }
        }
        return new ReferTo(requestedDestination, destinationChannel, connectedChannel, bridge, in.extra());
    }

    /** Reads a {@link ReferredBy}. */
    public static ReferredBy referredBy(JsonCursor in) {
        @Nullable Channel sourceChannel = null;
        @Nullable Channel connectedChannel = null;
        @Nullable Bridge bridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "source_channel" -> sourceChannel = in.object(ModelReader::channel);
                case "connected_channel" -> connectedChannel = in.object(ModelReader::channel);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                default -> in.keep();
            }
        }
        return new ReferredBy(sourceChannel, connectedChannel, bridge, in.extra());
    }

    /** Reads a {@link RequiredDestination}. */
    public static RequiredDestination requiredDestination(JsonCursor in) {
        @Nullable String protocolId = null;
        @Nullable String destination = null;
        List<AdditionalParam> additionalProtocolParams = List.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "protocol_id" -> protocolId = in.textOrNull();
                case "destination" -> destination = in.textOrNull();
                case "additional_protocol_params" ->
                    additionalProtocolParams = in.objects(ModelReader::additionalParam);
                default -> in.keep();
            }
        }
        return new RequiredDestination(protocolId, destination, additionalProtocolParams, in.extra());
    }

    /** Reads a {@link TextMessage}. */
    public static TextMessage textMessage(JsonCursor in) {
        String from = "";
        String to = "";
        String body = "";
        Map<String, String> variables = Map.of();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "from" -> from = in.text(from);
                case "to" -> to = in.text(to);
                case "body" -> body = in.text(body);
                case "variables" -> variables = in.textMap();
                default -> in.keep();
            }
        }
        return new TextMessage(from, to, body, variables, in.extra());
    }
}
